import IntegrationModel
import Testing

@testable import Assessment

@Suite("A proportion in a domain agrees with an independent computation")
struct RatioTotalsTests {
  // Stratum, unit, weight, event, domain.
  private static let records: [(String, String, Double, Int, Int)] = [
    ("a", "a0", 6.0, 1, 0),
    ("a", "a0", 7.0, 0, 1),
    ("a", "a0", 6.0, 0, 1),
    ("a", "a1", 1.0, 0, 0),
    ("a", "a1", 5.0, 0, 0),
    ("a", "a1", 1.0, 0, 0),
    ("a", "a2", 2.0, 1, 0),
    ("a", "a2", 6.0, 1, 0),
    ("a", "a2", 3.0, 0, 0),
    ("a", "a3", 8.0, 0, 1),
    ("a", "a3", 7.0, 1, 0),
    ("a", "a3", 4.0, 1, 0),
    ("b", "b0", 6.0, 1, 1),
    ("b", "b0", 1.0, 1, 1),
    ("b", "b0", 8.0, 0, 0),
    ("b", "b1", 8.0, 0, 0),
    ("b", "b1", 3.0, 1, 0),
    ("b", "b1", 7.0, 0, 0),
    ("b", "b2", 5.0, 1, 1),
    ("b", "b2", 7.0, 0, 0),
    ("b", "b2", 7.0, 1, 1),
    ("c", "c0", 1.0, 0, 1),
    ("c", "c0", 3.0, 0, 1),
    ("c", "c0", 2.0, 1, 0),
    ("c", "c1", 3.0, 1, 0),
    ("c", "c1", 3.0, 0, 0),
    ("c", "c1", 3.0, 1, 1),
  ]

  /// Expected values: the same formulas written out with numpy 2.4.6 and scipy 1.17.1 over whole
  /// arrays; the domain keeps all units of the design.
  @Test("Share, standard error, logit interval, design effect and degrees of freedom")
  func proportion() {
    var units = SamplingUnits()
    let records = Self.records
    let positions = records.indices.map(Int32.init)
    let unitOfRow = units.number(
      ColumnBatch(
        rowCount: records.count,
        columns: [
          Column(
            VariableID.stratum.rawValue, .text(positions, TextDictionary(records.map(\.0)))),
          Column(VariableID.psu.rawValue, .text(positions, TextDictionary(records.map(\.1)))),
        ]))
    var totals = RatioTotals()
    for (row, record) in records.enumerated() {
      totals.add(
        unit: unitOfRow[row], cell: record.4, weight: record.2, hasEvent: record.3 == 1)
    }
    let found = totals.proportion(in: [1], DesignFrame(units, rule: .fail))
    func near(_ number: Double, _ expected: Double) -> Bool {
      (number / expected - 1).magnitude < 1e-10
    }
    #expect(near(found.value, 0.46808510638297873))
    #expect(near(found.standardError, 0.1887838752686189))
    #expect(near(found.low, 0.07304409207154926))
    #expect(near(found.high, 0.9076418574493259))
    #expect(near(found.designEffect, 1.6364451879345496))
    #expect(found.degreesOfFreedom == 3)
    #expect(found.sampleSize == 10)
    #expect(found.cases == 5)
    #expect(found.population == 47.0)
  }

  @Test("An empty domain has no numbers, and no zero")
  func empty() {
    let found = RatioTotals().proportion(in: [0], DesignFrame(SamplingUnits(), rule: .adjust))
    #expect(found.value.isNaN && found.low.isNaN && found.high.isNaN)
    #expect(found.sampleSize == 0)
  }
}
