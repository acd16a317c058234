import Foresight
import IntegrationModel
import Numerics
import Testing

@testable import Reporting

@Suite("Forecast outputs")
struct ForecastOutputTests {
  private func results() throws -> ([ForecastRun.Result], ForecastRun) {
    var stream = RandomStream(seed: 31)
    let values = (0..<30).map { 100 + 2 * Double($0) + 5 * stream.normal() }
    let series = TimeSeries(
      "Cruces <Darién> & más", values: values, start: .period(Period(year: 1994)))
    let run = ForecastRun(methods: [.benchmark(.drift), .benchmark(.naive)], horizon: 3)
    return (try run.results([series], tested: true), run)
  }

  @Test("the table has the promised columns and periods")
  func table() throws {
    let (results, run) = try results()
    let text = ForecastTable.forecasts(of: results, methods: run.methods).render(.csv, .english)
    let lines = text.split(separator: "\r\n").map(String.init)
    let all = lines.count > 1 ? lines : text.split(separator: "\n").map(String.init)
    #expect(all[0] == "series,model,horizon,period,point,low80,high80,low95,high95")
    #expect(
      all.count == 7 && all[3].contains(",drift,3,2026,") && all[4].contains(",naive,1,2024,"))
  }

  @Test(
    "the fan chart is well-formed in every language and names what it draws",
    arguments: Language.allCases)
  func chart(language: Language) throws {
    let (results, run) = try results()
    let drawing = FanChart.svg(results[0], method: run.methods[0], language: language)
    #expect(drawing.contains("Cruces &lt;Darién&gt; &amp; más"))
    #expect(drawing.contains(MessageKey.forecastBand95.wordings[language]))
    for style in ["history", "central", "reference", "wide", "narrow"] {
      #expect(drawing.contains("class=\"\(style)\""))
    }
    #expect(!drawing.contains("NaN") && !drawing.contains("nan") && !drawing.contains("inf"))
    let opened = drawing.split(separator: "<text").count
    #expect(opened == drawing.split(separator: "</text>").count)
  }

  @Test("the backtest's table has a row for each method")
  func backtest() throws {
    let (results, run) = try results()
    let table = ForecastTable.backtest(Backtest(results, of: run))
    #expect(table.rows.count == 2)
    #expect(
      table.columns.map(\.name).starts(with: ["series", "model", "forecasts", "mase", "smape"]))
  }
}
