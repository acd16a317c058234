import Foundation
import IntegrationModel
import Testing

@Suite("Indicator series keep order, gaps and the reason of what is missing")
struct IndicatorSeriesTests {
  private let provenance = SeriesProvenance(publisher: "INDEC", source: "EPH")

  private func series(_ values: [(String, Double?, ObservationStatus)]) throws -> IndicatorSeries {
    try IndicatorSeries(
      "unemployment_rate", country: "AR", unit: "proportion", frequency: .quarterly,
      breakdown: [.sex: "female"],
      observations: values.map { Observation(try #require(Period($0.0)), $0.1, $0.2) },
      provenance: provenance)
  }

  @Test("Observations are put in order and found by period; gaps are named")
  func order() throws {
    let series = try series([
      ("2018-Q4", 0.09, .provisional), ("2018-Q1", 0.1, .normal), ("2018-Q2", nil, .suppressed),
    ])
    #expect(series.observations.map(\.period.description) == ["2018-Q1", "2018-Q2", "2018-Q4"])
    #expect(series[Period(year: 2018, .quarter(4))]?.value == 0.09)
    #expect(series[Period(year: 2018, .quarter(3))] == nil)
    #expect(series.gaps.map(\.description) == ["2018-Q2", "2018-Q3"])
  }

  @Test("A status that says missing drops the value, and no value is never normal or zero")
  func missing() {
    let year = Period(year: 2018)
    #expect(Observation(year, 0.1, .suppressed).value == nil)
    #expect(Observation(year, nil).status == .missing)
    #expect(Observation(year, .nan).value == nil)
    #expect(Observation(year, .nan).status == .missing)
    #expect(Observation(year, 0).value == 0)
    #expect(Observation(year, nil, .estimated).status == .estimated)
  }

  @Test("A period of another frequency or twice the same is refused")
  func refused() {
    #expect {
      try series([("2018-Q1", 1, .normal), ("2018", 1, .normal)])
    } throws: { ($0 as? ArraigoError)?.code == "mixed_frequency" }
    #expect {
      try series([("2018-Q1", 1, .normal), ("2018-Q1", 2, .normal)])
    } throws: { ($0 as? ArraigoError)?.code == "duplicate_period" }
  }

  @Test("An empty series has no gaps")
  func empty() throws {
    #expect(try series([]).gaps == [])
  }

  @Test("A series goes through JSON, and damaged JSON is refused by the same rules")
  func coding() throws {
    let series = try series([("2018-Q1", 0.1, .normal), ("2018-Q2", nil, .notCollected)])
    let data = try JSONEncoder().encode(series)
    #expect(try JSONDecoder().decode(IndicatorSeries.self, from: data) == series)
    let text = String(decoding: data, as: UTF8.self)
    #expect(text.contains(#""breakdown":{"sex":"female"}"#))
    let damaged = Data(text.replacingOccurrences(of: "2018-Q2", with: "2018-Q1").utf8)
    #expect(throws: (any Error).self) {
      try JSONDecoder().decode(IndicatorSeries.self, from: damaged)
    }
  }

  @Test("The status codes are SDMX's")
  func statuses() {
    #expect(
      ObservationStatus.allCases.map(\.rawValue).joined() == "ABDEFGHIJKLMNOPQSUVW")
    #expect(
      ObservationStatus.allCases.filter(\.isMissing).map(\.rawValue).joined() == "HLMOQ")
    #expect(ObservationStatus(rawValue: "Z") == nil)
  }
}
