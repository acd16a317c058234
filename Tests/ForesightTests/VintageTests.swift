import IntegrationModel
import Testing

@testable import Foresight

/// What was published, when, and what forecasts of the past may know of it.
@Suite("Vintages")
struct VintageTests {
  private func read(_ rows: String) throws(ArraigoError) -> TimeSeries {
    let text = "vintage,series,period,value\n" + rows
    return try SeriesTable(parsing: Array(text.utf8), file: "v.csv").series[0]
  }

  /// Three vintages: 2020 and 2021 are first 10 and 20, then 11 and 22; 2022 is 30 and withdrawn.
  private static let rows = """
    2022-03-01,a,2020,10
    2022-03-01,a,2021,20
    2024-03-01,a,2022,
    2024-03-01,a,2023,40
    2023-03-01,a,2021,22
    2023-03-01,a,2020,11
    2023-03-01,a,2022,30
    """

  @Test("a value stands until a later vintage changes it, and the latest vintage is the series")
  func order() throws {
    let series = try read(Self.rows)
    #expect(series.vintages.map(\.published) == ["2022-03-01", "2023-03-01", "2024-03-01"])
    #expect(series.vintages.map(\.reach) == [2, 3, 4])
    #expect(series.vintages[1].values.prefix(3) == [11, 22, 30])
    #expect(series.values[0] == 11 && series.values[2].isNaN && series.values[3] == 40)
    #expect(try #require(series.asKnown(2)).values == [10, 20])
    #expect(series.asKnown(1) == nil)
  }

  @Test("whole vintages repeated and changes alone are the same")
  func wholeVintages() throws {
    let changes = try read("1,a,2020,10\n2,a,2020,11\n2,a,2021,20\n3,a,2022,30\n")
    let whole = try read(
      "1,a,2020,10\n2,a,2020,11\n2,a,2021,20\n3,a,2020,11\n3,a,2021,20\n3,a,2022,30\n")
    #expect(
      whole.values == changes.values
        && zip(whole.vintages, changes.vintages).allSatisfy { $0.reach == $1.reach })
    let once = try read("1,a,2020,10\n1,a,2021,11\n")
    #expect(once.vintages.isEmpty && once.values == [10, 11])
  }

  @Test("quarters and numbers are in the order of time, not of text")
  func times() throws {
    let quarters = try read("2021-Q4,a,2021,2\n2021-Q1,a,2021,1\n")
    #expect(quarters.values == [2])
    let numbers = try read("10,a,2021,2\n9,a,2021,1\n")
    #expect(numbers.values == [2])
    let days = try read("2021-11-02T09:30:00Z,a,2021,2\n2021-03-01,a,2021,1\n")
    #expect(days.values == [2])
  }

  @Test(
    "what is wrong with a vintage is told with its place",
    arguments: [
      ("2021-13-45x,a,2020,1\n", "bad_vintage", 2), (",a,2020,1\n", "bad_vintage", 2),
      ("2021-01-01,a,2020,1\n2021-Q2,a,2021,1\n", "mixed_vintages", 3),
      ("1,a,2020,1\n2,a,2020,2\n2,a,2020,3\n", "duplicate_period", 4),
    ])
  func wrong(rows: String, code: String, line: Int) {
    do {
      _ = try read(rows)
      Issue.record("was read")
    } catch {
      #expect(error.code == code && error.place.line == line && error.place.file == "v.csv")
    }
  }

  /// Every year's vintage shows the last value too low by 5, and corrects the one before.
  private func revised(years: Int) -> TimeSeries {
    let truth = (0..<years).map { 100 + Double($0 * $0 % 17) }
    let vintages = (8..<years).map { last in
      Vintage(
        "\(last)",
        values: truth.indices.map { place in
          place < last ? truth[place] : place == last ? truth[place] - 5 : .nan
        })
    }
    return TimeSeries("a", values: vintages[years - 9].values, vintages: vintages)
  }

  @Test("forecasts of the past know what was published then and meet what is published now")
  func backtest() throws {
    let series = revised(years: 24)
    var run = ForecastRun(methods: [.benchmark(.naive)], horizon: 1, origins: 5)
    let past = try run.results([series], tested: true)[0].past[0]
    #expect(past.map(\.origin) == [19, 20, 21, 22, 23])
    for one in past {
      #expect(one.points[0] == series.values[one.origin - 1] - 5)
      #expect(one.actuals[0] == series.values[one.origin])
    }
    run.usesVintages = false
    let flattered = try run.results([series], tested: true)[0].past[0]
    #expect(flattered.allSatisfy { $0.points[0] == series.values[$0.origin - 1] })
  }

  @Test("where no vintage ends there is no origin")
  func sparse() throws {
    var series = revised(years: 24)
    series = TimeSeries(
      "a", values: series.values,
      vintages: series.vintages.filter { [14, 18, 24].contains($0.reach) })
    let run = ForecastRun(methods: [.benchmark(.naive)], horizon: 2, origins: 10)
    #expect(try run.results([series], tested: true)[0].past[0].map(\.origin) == [14, 18])
  }

  @Test("a value nobody knows is no error of a forecast")
  func missingActual() throws {
    let values = (0..<20).map { $0 == 17 ? Double.nan : Double($0 * $0 % 7) }
    let run = ForecastRun(methods: [.benchmark(.naive)], horizon: 1, origins: 5)
    let results = try run.results([TimeSeries("a", values: values)], tested: true)
    let past = try #require(results[0].past[0].first { $0.origin == 17 })
    #expect(past.errors[0].isNaN)
    let scores = Accuracy([(forecast: past, bands: nil)])
    #expect(scores.mase == nil)
  }

  // statsmodels 0.15.0 OLS(r, 1).fit(cov_type="HAC", cov_kwds={"maxlags": 2}, use_t=True) of the 15 revisions.
  @Test("the mean revision and its bias are those of the regression on a constant")
  func bias() throws {
    let revisions = [3.0, 1, -2, 4, 2, 0, 5, -1, 3, 2, 1, -3, 4, 6, 2]
    let count = revisions.count
    let vintages = (0...(count + 1)).map { last in
      Vintage(
        "\(last)",
        values: (0...(count + 1)).map { place in
          guard place <= last else { return .nan }
          guard place > 0, place <= count else { return 50 }
          return place == last ? 50 : 50 + revisions[place - 1]
        })
    }
    let series = TimeSeries("a", values: vintages[count + 1].values, vintages: vintages)
    let found = try #require(Revisions(series))
    #expect(found.vintages == count + 2 && found.count == count)
    #expect(abs(found.mean - 1.8) < 1e-12 && abs(found.meanSize - 2.6) < 1e-12)
    #expect(abs((found.statistic ?? 0) - 3.9971863278) < 1e-6)
    #expect(abs((found.probability ?? 0) - 0.0013233310) < 1e-6)
  }

  @Test("a series that nobody could revise has no revisions")
  func noRevisions() throws {
    #expect(Revisions(TimeSeries("a", values: [1, 2, 3])) == nil)
    #expect(Revisions(try read("1,a,2020,1\n2,a,2021,2\n")) == nil)
  }
}
