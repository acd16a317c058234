import IntegrationModel
import Testing

@testable import Assessment

/// Oracle: R survey 4.5, see ``RandomDesigns``.
@Suite("Estimates of random designs equal those of R's survey")
struct RandomDesignTests {
  private static let records = SampleTable(RandomDesigns.records)
  private static let results = SampleTable(RandomDesigns.results)

  @Test("Stages, frames, lonely units, missing values and empty groups", arguments: 1...6)
  func designs(number: Int) throws {
    let wanted = Self.results.filter { $0["design"] == "\(number)" }.records
    let first = try #require(wanted.first)
    let records = Self.records.filter { $0["design"] == "\(number)" }
    let text = ([records.header] + records.rows).map { $0.joined(separator: ",") }
    let table = SurveyTable(text.joined(separator: "\n"), file: "design.csv")
    let isTwoStage = first["stages"] == "2"
    let hasFrame = first["frame"] == "TRUE"
    let probability = try #require(wanted.first { $0["statistic"] == "quantile" }).number("level")
    var request = EstimationRequest(
      [.mean("y"), .mean("f"), .total("y"), .ratio("y", "x"), .quantile("y", probability)],
      design: DesignColumns(
        weight: "w", strata: first["strata"] == "TRUE" ? ["stratum"] : [],
        units: isTwoStage ? ["psu", "ssu"] : ["psu"],
        frames: hasFrame ? isTwoStage ? ["fpc1", "fpc2"] : ["fpc1"] : [],
        lonelyUnits: try #require(LonelyUnitRule(rawValue: first["rule"]))), groups: ["g"])
    request.quantileRule = try #require(QuantileRule(rawValue: first["qrule"]))
    request.interval = .t
    let found = try SurveyEstimator(request, of: table).estimates()
    for row in wanted {
      let estimate = try #require(
        found.first {
          $0.statistic == row["statistic"] && $0.groups == [row["g"]]
            && ($0.level ?? "") == row["level"]
        })
      #expect(isEqual(estimate.value, row.number("estimate")), "\(row.fields)")
      #expect(isEqual(estimate.standardError, row.number("se")), "\(row.fields)")
      #expect(isEqual(estimate.low, row.number("ci_low")), "\(row.fields)")
      #expect(isEqual(estimate.high, row.number("ci_high")), "\(row.fields)")
      #expect(estimate.degreesOfFreedom == row.number("df"), "\(row.fields)")
    }
  }

  private func isEqual(_ found: Double, _ wanted: Double) -> Bool {
    found.isNaN && wanted.isNaN
      || (found - wanted).magnitude <= 1e-8 * max(wanted.magnitude, 1e-4)
  }
}
