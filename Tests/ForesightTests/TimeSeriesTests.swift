import Foresight
import IntegrationModel
import Testing

@Suite("Time series")
struct TimeSeriesTests {
  @Test("an indicator's gaps are missing values, not zeros")
  func gapsAreMissing() throws {
    let series = try IndicatorSeries(
      "net_migration", country: "PE", unit: "persons", frequency: .annual,
      observations: [
        Observation(Period(year: 2001), 5), Observation(Period(year: 2004), 7),
      ],
      provenance: SeriesProvenance(publisher: "INEI", source: "test"))
    let values = try TimeSeries(series)
    #expect(values.count == 4)
    #expect(!values.isComplete)
    #expect(values.values[0] == 5 && values.values[1].isNaN && values.values[3] == 7)
    #expect(values.time(at: 5).description == "2006")
  }

  @Test(
    "the future goes on in the calendar",
    arguments: [("2021", "2024"), ("2021-Q3", "2022-Q2"), ("2021-11", "2022-02")])
  func future(from: String, to: String) throws {
    let point = try #require(TimePoint(from))
    #expect(point.advanced(by: 3).description == to)
    #expect(point.advanced(by: 3).ordinal == point.ordinal + 3)
  }
}
