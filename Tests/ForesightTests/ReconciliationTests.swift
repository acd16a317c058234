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

  // numpy 2: P D R D P' with P of ordinary least squares, D the deviations 4 2 2 1 of a total and its parts
  // and R the correlation of independent parts and their sum.
  @Test("deviations of what adds up are those of the reconciled covariance")
  func spread() throws {
    let structure = try GroupedStructure(names: ["total", "a", "b", "c"])
    let map = ReconciliationMap(.ols, structure, errors: [])
    let found = ReconciledSpread(map, structure, errors: []).deviations([4, 2, 2, 1])
    let expected = [3.7500000000, 2.1746647251, 2.1746647251, 1.1086778913]
    for (one, other) in zip(found, expected) { #expect(abs(one - other) < 1e-9) }
    // Errors that add up already stay as they are.
    let coherent = ReconciledSpread(map, structure, errors: []).deviations([3, 2, 2, 1])
    for (one, other) in zip(coherent, [3, 2, 2, 1.0]) { #expect(abs(one - other) < 1e-9) }
    let sum = ReconciliationMap(.bottomUp, structure, errors: [])
    let bottomUp = ReconciledSpread(sum, structure, errors: []).deviations([9, 2, 2, 1])
    #expect(abs(bottomUp[0] - 3) < 1e-9)
  }

  /// Bottom series that share a walk, and their sum; the sum is seen with noise of its own.
  private func tables(_ count: Int, _ stream: inout RandomStream) -> [TimeSeries] {
    (0..<count).flatMap { table -> [TimeSeries] in
      var common = 0.0
      var levels = [50.0, 80, 120]
      var parts = [[Double]](repeating: [], count: 3)
      var whole: [Double] = []
      for _ in 0..<46 {
        common = 0.5 * common + 2 * stream.normal()
        for part in 0..<3 {
          levels[part] += stream.normal()
          parts[part].append(levels[part] + common + Double(part) * stream.normal())
        }
        whole.append(parts.reduce(0) { $0 + $1[$1.count - 1] })
      }
      return [TimeSeries("total/\(table)", values: whole)]
        + zip(["a", "b", "c"], parts).map { TimeSeries("\($0)/\(table)", values: $1) }
    }
  }

  @Test(
    "bands of what adds up hold the future as often as they say",
    arguments: [Reconciliation.bottomUp, .structural, .shrink])
  func coverage(method: Reconciliation) throws {
    var stream = RandomStream(seed: 17)
    let whole = tables(40, &stream)
    let horizon = 3
    let run = ForecastRun(methods: [.theta(.standard)], horizon: horizon, origins: 8)
    let known = whole.map { $0.prefix($0.count - horizon) }
    let base = try run.results(known, tested: true)
    let made = try run.reconciled(base, by: method)
    var within = [0, 0]
    var count = [0, 0]
    for (one, result) in made.enumerated() {
      let band = try #require(result.forecasts[0].band(0.95))
      #expect(result.forecasts[0].source == .conformal)
      let kind = result.series.name.hasPrefix("total") ? 0 : 1
      for step in 0..<horizon {
        let value = whole[one].values[whole[one].count - horizon + step]
        count[kind] += 1
        if band.low[step] <= value && value <= band.high[step] { within[kind] += 1 }
      }
    }
    // 120 values of sums and 360 of parts, three of a series alike: two standard errors are 0.05 and 0.03.
    let sums = Double(within[0]) / Double(count[0])
    let parts = Double(within[1]) / Double(count[1])
    #expect((0.90...0.995).contains(sums) && (0.92...0.98).contains(parts), "\(sums) \(parts)")
  }

  @Test("forecasts of the past add up too, at the origins all share, and no band falls below zero")
  func past() throws {
    var stream = RandomStream(seed: 18)
    let whole = tables(1, &stream)
    let run = ForecastRun(methods: [.theta(.standard)], horizon: 2, origins: 6)
    let results = try run.reconciled(
      try run.results(whole, tested: true), by: .structural, isNonNegative: true)
    for place in results[0].past[0].indices {
      for step in 0..<2 {
        let points = results.map { $0.past[0][place].points[step] }
        #expect(abs(points[0] - points[1] - points[2] - points[3]) < 1e-6)
      }
    }
    let lowest = results.flatMap { $0.forecasts[0].bands.flatMap(\.low) }.min() ?? -1
    #expect(lowest >= 0)
  }
}
