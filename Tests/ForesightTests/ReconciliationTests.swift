import IntegrationModel
import Numerics
import Testing

@testable import Foresight

@Suite("Reconciliation")
struct ReconciliationTests {
  private static let names = [
    "total/total", "F/total", "M/total", "total/A", "total/B", "F/A", "F/B", "M/A", "M/B",
  ]
  private static let base: [Double] = [100, 62, 41, 55, 47, 33, 27, 20, 22]

  // Computed from the closed form with the summing matrix, independently of this code.
  @Test(
    "crossed groups add up as the closed form says",
    arguments: [
      (Reconciliation.bottomUp, [102, 60, 42, 53, 49, 33, 27, 20, 22]),
      (
        .ols,
        [101.333333, 60.666667, 40.666667, 54, 47.333333, 34, 26.666667, 20, 20.666667]
      ),
      (
        .structural,
        [101.75, 60.625, 41.125, 53.875, 47.875, 33.8125, 26.8125, 20.0625, 21.0625]
      ),
    ])
  func closedForm(method: Reconciliation, expected: [Double]) throws {
    let structure = try GroupedStructure(names: Self.names)
    let found = method.reconcile(Self.base, structure)
    for (one, other) in zip(found, expected) { #expect(abs(one - other) < 1e-6) }
  }

  @Test("every method gives sums, and leaves sums as they are", arguments: Reconciliation.allCases)
  func coherence(method: Reconciliation) throws {
    let structure = try GroupedStructure(names: Self.names)
    var stream = RandomStream(seed: 9)
    let errors = (0..<12).map { _ in Self.names.map { _ in stream.normal() } }
    let found = method.reconcile(Self.base, structure, errors: errors)
    for sum in structure.sums {
      let parts = sum.parts.reduce(0) { $0 + found[$1] }
      #expect(abs(parts - found[sum.whole]) < 1e-8)
    }
    let again = method.reconcile(found, structure, errors: errors)
    for (one, other) in zip(found, again) { #expect(abs(one - other) < 1e-8) }
  }

  @Test("equal error variances make the shrunk and variance methods ordinary least squares")
  func variances() throws {
    let structure = try GroupedStructure(names: Self.names)
    let errors = (0..<9).map { row in (0..<9).map { $0 == row ? 3.0 : 0 } }
    let expected = Reconciliation.ols.reconcile(Self.base, structure)
    for method in [Reconciliation.variance, .shrink] {
      let found = method.reconcile(Self.base, structure, errors: errors)
      for (one, other) in zip(found, expected) { #expect(abs(one - other) < 1e-6) }
    }
  }

  @Test("no forecast falls below zero where that is asked for", arguments: Reconciliation.allCases)
  func nonNegative(method: Reconciliation) throws {
    let structure = try GroupedStructure(names: ["total", "a", "b", "c"])
    let found = method.reconcile([4, 5, 3, -6], structure, isNonNegative: true)
    let isNonNegative = found.allSatisfy { $0 >= 0 }
    #expect(isNonNegative && abs(found[0] - found[1] - found[2] - found[3]) < 1e-9)
  }

  @Test("a cell nobody observed makes no sum")
  func missingCell() throws {
    let structure = try GroupedStructure(names: Self.names.filter { $0 != "M/B" })
    let wholes = Set(structure.sums.map { structure.levels[$0.whole].joined(separator: "/") })
    #expect(wholes == ["total/total", "F/total", "total/A"])
  }

  @Test(
    "names that make no structure are refused",
    arguments: [
      (["total/F", "total"], "ragged_groups"), (["total", "a", "a"], "duplicate_series"),
      (["a", "b"], "nothing_adds_up"),
    ])
  func refused(names: [String], code: String) {
    do {
      _ = try GroupedStructure(names: names)
      Issue.record("was taken")
    } catch {
      #expect(error.code == code)
    }
  }
}
