public import ArgumentParser
public import Foresight
import Foundation
import IntegrationModel
import Reporting

extension AlertLevel: @retroactive ExpressibleByArgument {}

/// Signals in series.
struct Warn: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Watches series as they arrived and lists what was out of the ordinary.",
    discussion: """
      FILE is csv with the columns series,period,value. Each value is held against the last one, or
      the one a season ago, within bands that conformal prediction draws from the surprises before
      it. Shifts that build up slowly are found by cumulative sums.

      Examples:
        arraigo foresight warn arrivals.csv
        arraigo foresight warn arrivals.csv --seasonal --level watch --format csv
      """)

  @Argument(help: "The csv file with the series.", completion: .file(extensions: ["csv"]))
  var file: String
  @Option(help: "The lowest level listed: none, watch, warning or alarm.")
  var level = AlertLevel.warning
  @Flag(help: "Expect what was a season ago instead of the last value.") var seasonal = false
  @Flag(help: "Watch the logarithm, for counts that grow by factors.") var log = false
  @Option(help: "The fewest surprises that a band rests on.") var history = 19
  @Option(help: "The steps of a season (default: the periods').") var frequency: Int?
  @OptionGroup var table: TableOptions

  func run() throws {
    let series = try SeriesTable(
      parsing: WholeFile.bytes(file), file: WholeFile.name(file), frequency: frequency
    ).series
    let charts = try series.map { series in
      let values = try series.observedFromFirst(file)
      return (
        series.name,
        ControlChart(
          values, season: seasonal ? series.frequency : 1, history: history, isLogarithmic: log),
        { series.time(at: $0).description }
      )
    }
    table.show(WarningTable.alerts(charts, atLeast: level))
  }
}

/// Changes of level in series.
struct Breaks: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds where the level of series changes, exactly (PELT).",
    discussion: """
      FILE is csv with the columns series,period,value. A break must save twice the noise's
      variance times the logarithm of the length, or --penalty. With --log the levels are those of
      the values' logarithm, printed as values.

      Example:
        arraigo foresight breaks arrivals.csv --log
      """)

  @Argument(help: "The csv file with the series.", completion: .file(extensions: ["csv"]))
  var file: String
  @Option(help: "The squared distance that a break must save.") var penalty: Double?
  @Option(help: "The fewest values of a segment.") var shortest = 2
  @Flag(help: "Find breaks of log(1 + value), for counts that grow by factors.") var log = false
  @Option(help: "The steps of a season (default: the periods').") var frequency: Int?
  @OptionGroup var table: TableOptions

  func validate() throws {
    if shortest < 1 { throw ValidationError("--shortest is 1 or more") }
    if let penalty, penalty < 0 { throw ValidationError("--penalty is 0 or more") }
  }

  func run() throws {
    let series = try SeriesTable(
      parsing: WholeFile.bytes(file), file: WholeFile.name(file), frequency: frequency
    ).series
    let found = try series.map { series in
      let values = try series.observedFromFirst(file)
      let scaled = log ? values.map { log1p(max($0, 0)) } : values
      let breaks = ChangePoints(scaled, penalty: penalty, shortest: shortest)
      return (
        series.name, breaks, log ? breaks.means.map { expm1($0) } : breaks.means,
        { (place: Int) in series.time(at: place).description }
      )
    }
    table.show(WarningTable.levels(found))
  }
}

extension TimeSeries {
  /// The values, or an error that says which is missing: a gap is no level and no surprise.
  fileprivate func observedFromFirst(_ file: String) throws(ArraigoError) -> [Double] {
    if let gap = values.firstIndex(where: \.isNaN) {
      throw ArraigoError(
        "missing_value", "the series \(name) has no value at \(time(at: gap))",
        at: Place(file: WholeFile.name(file), column: "value"),
        suggestion: "fill the gap or begin the series after it")
    }
    return values
  }
}
