import ArgumentParser
import Foresight
import Foundation
import IntegrationModel
import Reporting

/// Forecasts series with intervals, beside the simple forecasts every other one has to beat.
struct ForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Forecasts series, with intervals and a test against the past.",
    discussion: """
      FILE is csv with the columns series,period,value; periods are 2021, 2021-Q3, 2021-07 or whole
      numbers.

      Examples:
        arraigo forecast migrants.csv --horizon 5
        arraigo forecast arrivals.csv --model ets --format csv
      """)

  @Argument(help: "The csv file with the series.", completion: .file()) var file: String
  @Option(help: "The method, or several with commas; a+b is their mean.") var model = "ets"
  @Option(help: "How many periods ahead.") var horizon: Int?
  @Option(help: "The steps of a season, as 12 for months (default: the periods').")
  var frequency: Int?
  @OptionGroup var table: TableOptions

  func run() throws {
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw ArraigoError("unreadable_file", "the file cannot be read", at: Place(file: file))
    }
    let series = try SeriesTable(parsing: Array(bytes), file: file, frequency: frequency).series
    let methods = model.split(separator: ",").compactMap { ForecastMethod(String($0)) }
    var rows: [[Cell]] = []
    for one in series {
      let horizon = horizon ?? max(6, one.frequency)
      for method in methods {
        let forecast = try Forecaster(method, horizon: horizon).forecast(one)
        for step in 0..<horizon {
          rows.append(
            [
              .text(one.name), .text(method.name), .integer(step + 1),
              .text(one.time(at: one.count + step).description), .number(forecast.points[step]),
            ]
              + Forecast.levels.flatMap { level -> [Cell] in
                guard let band = forecast.band(level) else { return [.missing, .missing] }
                return [.number(band.low[step]), .number(band.high[step])]
              })
        }
      }
    }
    let names = ["low80", "high80", "low95", "high95"]
    let plain = { (name: String) in LocalizedText(en: name, es: name, pt: name, fr: name) }
    table.show(
      ResultTable(
        columns: [
          .init("series", plain("series")), .init("model", plain("model")),
          .init("horizon", plain("horizon"), .integer), .init("period", plain("period")),
          .init("point", plain("point"), .number(decimals: 2)),
        ] + names.map { .init($0, plain($0), .number(decimals: 2)) }, rows: rows))
  }
}
