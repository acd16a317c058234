import IntegrationModel
import Testing

@testable import Assessment

@Suite("Variances of totals by stratum and sampling unit")
struct VarianceTests {
  /// Two strata of three and two units with one record each, and one stratum with a single unit.
  private func design(_ rule: LonelyUnitRule, lonely: Bool) -> SampleDesign {
    let strata = lonely ? ["a", "a", "a", "b", "b", "c"] : ["a", "a", "a", "b", "b"]
    var register = UnitRegister()
    _ = register.units(
      of: ColumnBatch(
        rowCount: strata.count,
        columns: [
          SampleEngine.text(.stratum, strata),
          SampleEngine.text(.psu, strata.indices.map { "u\($0)" }),
        ]))
    return SampleDesign(register, rule: rule)
  }

  private let totals: [Double] = [1, 2, 6, 4, 8]

  @Test("Without lonely units: the sum over strata of n/(n-1) times the squared distances")
  func plain() {
    // Stratum a: 3/2 · ((1-3)² + (2-3)² + (6-3)²) = 21; stratum b: 2/1 · (2² + 2²) = 16.
    #expect((design(.fail, lonely: false).variance(of: totals) - 37).magnitude < 1e-12)
  }

  @Test(
    "A lonely unit counts as its rule says",
    arguments: [
      // adjust: the unit's 3 against the mean of all six totals, 24/6 = 4, adds 1.
      (LonelyUnitRule.remove, 37.0), (.certainty, 37), (.adjust, 38), (.average, 37 * 3 / 2),
    ])
  func lonely(rule: LonelyUnitRule, expected: Double) {
    let found = design(rule, lonely: true).variance(of: totals + [3])
    #expect((found - expected).magnitude < 1e-12)
  }

  @Test("Degrees of freedom are the domain's units minus its strata")
  func degreesOfFreedom() {
    let design = design(.adjust, lonely: true)
    #expect(design.degreesOfFreedom(of: [true, true, false, true, true, false]) == 2)
    #expect(design.degreesOfFreedom(of: [false, false, false, false, false, true]) == 0)
    #expect(design.lonelyStrata == 1)
  }

  @Test("The same unit in a later batch is the same; equal names in two strata are two")
  func nesting() {
    var register = UnitRegister()
    func batch(_ stratum: String, _ unit: String) -> ColumnBatch {
      ColumnBatch(
        rowCount: 1,
        columns: [
          SampleEngine.text(.stratum, [stratum]), SampleEngine.text(.psu, [unit]),
        ])
    }
    #expect(register.units(of: batch("a", "1")) == [0])
    #expect(register.units(of: batch("b", "1")) == [1])
    #expect(register.units(of: batch("a", "1")) == [0])
  }

  @Test("A record without a unit or a stratum is not put into the first one of the list")
  func missingNames() {
    var register = UnitRegister()
    func text(_ id: VariableID) -> Column {
      Column(
        id.rawValue, .text([0, 0], TextDictionary(["a"])),
        validity: Bitmap(words: [0b01], count: 2))
    }
    let units = register.units(
      of: ColumnBatch(rowCount: 2, columns: [text(.stratum), text(.psu)]))
    #expect(units == [0, 1])
    #expect(register.stratumNames == ["a", ""])
  }

  @Test("Without units each household is one, and without households each record")
  func fallback() {
    var households = UnitRegister()
    let batch = ColumnBatch(
      rowCount: 3, columns: [SampleEngine.text(.householdID, ["x", "y", "x"])])
    #expect(households.units(of: batch) == [0, 1, 0])
    var records = UnitRegister()
    #expect(records.units(of: ColumnBatch(rowCount: 3, columns: [])) == [0, 1, 2])
  }
}
