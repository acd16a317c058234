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
  func proportion() throws {
    let text = Self.records.map { "\($0.0),\($0.1),\($0.2),\($0.3),\($0.4)" }
    let engine = try SampleEngine(
      SampleTable((["stratum,unit,weight,event,domain"] + text).joined(separator: "\n")),
      weight: "weight", stratum: "stratum", psu: "unit")
    let found = engine.estimate(
      of: { $0.number("event") }, where: { $0["domain"] == "1" }, isProportion: true)
    #expect(agree(found.value, 0.46808510638297873, 1e-10))
    #expect(agree(found.standardError, 0.1887838752686189, 1e-10))
    #expect(agree(found.designEffect, 1.6364451879345496, 1e-10))
    #expect(found.degreesOfFreedom == 3)
    #expect(found.sampleSize == 10)
    #expect(found.cases == 5)
    #expect(found.population == 47.0)
    let interval = ConfidenceInterval.logit(
      found.value, standardError: found.standardError, degreesOfFreedom: 3)
    #expect(agree(interval.low, 0.07304409207154926, 1e-10))
    #expect(agree(interval.high, 0.9076418574493259, 1e-10))
  }

  @Test("An empty domain has no numbers, and no zero")
  func empty() throws {
    let engine = try SampleEngine(
      SampleTable(SyntheticSurvey.text), weight: "weight", stratum: "stratum", psu: "psu")
    let found = engine.estimate(of: { _ in 1 }, where: { _ in false }, isProportion: true)
    #expect(found.value.isNaN && found.low.isNaN && found.high.isNaN)
    #expect(found.standardError.isNaN && found.sampleSize == 0)
  }
}
