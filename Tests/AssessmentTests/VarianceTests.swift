import IntegrationModel
import Testing

@testable import Assessment

@Suite("Variances of totals by stratum and sampling unit")
struct VarianceTests {
  /// Two strata of three and two units with one record each, and one stratum with a single unit.
  private func frame(_ rule: LonelyUnitRule, lonely: Bool) -> DesignFrame {
    let strata = lonely ? ["a", "a", "a", "b", "b", "c"] : ["a", "a", "a", "b", "b"]
    var units = SamplingUnits()
    let rows = strata.indices.map(Int32.init)
    _ = units.number(
      ColumnBatch(
        rowCount: strata.count,
        columns: [
          Column(VariableID.stratum.rawValue, .text(rows, TextDictionary(strata))),
          Column(
            VariableID.psu.rawValue, .text(rows, TextDictionary(strata.indices.map { "u\($0)" }))),
        ]))
    return DesignFrame(units, rule: rule)
  }

  private let totals: [(unit: Int32, total: Double)] = [(0, 1), (1, 2), (2, 6), (3, 4), (4, 8)]

  @Test("Without lonely units: the sum over strata of n/(n-1) times the squared distances")
  func plain() {
    // Stratum a: 3/2 · ((1-3)² + (2-3)² + (6-3)²) = 21; stratum b: 2/1 · (2² + 2²) = 16.
    #expect((frame(.fail, lonely: false).variance(of: totals) - 37).magnitude < 1e-12)
  }

  @Test(
    "A lonely unit counts as its rule says",
    arguments: [
      // adjust: the unit's 3 against the mean of all six totals, 24/6 = 4, adds 1.
      (LonelyUnitRule.remove, 37.0), (.certainty, 37), (.adjust, 38), (.average, 37 * 3 / 2),
    ])
  func lonely(rule: LonelyUnitRule, expected: Double) {
    let found = frame(rule, lonely: true).variance(of: totals + [(5, 3)])
    #expect((found - expected).magnitude < 1e-12)
  }

  @Test("Degrees of freedom are the domain's units minus its strata")
  func degreesOfFreedom() {
    let frame = frame(.adjust, lonely: true)
    #expect(frame.degreesOfFreedom(of: [0, 1, 3, 4] as [Int32]) == 2)
    #expect(frame.degreesOfFreedom(of: [5] as [Int32]) == 0)
    #expect(frame.lonelyStrata == 1)
  }

  @Test("The same unit in a later batch is the same; equal names in two strata are two")
  func nesting() {
    var units = SamplingUnits()
    func batch(_ stratum: String, _ unit: String) -> ColumnBatch {
      ColumnBatch(
        rowCount: 1,
        columns: [
          Column(VariableID.stratum.rawValue, .text([0], TextDictionary([stratum]))),
          Column(VariableID.psu.rawValue, .text([0], TextDictionary([unit]))),
        ])
    }
    #expect(units.number(batch("a", "1")) == [0])
    #expect(units.number(batch("b", "1")) == [1])
    #expect(units.number(batch("a", "1")) == [0])
  }
}
