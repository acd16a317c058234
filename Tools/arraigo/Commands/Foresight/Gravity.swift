import ArgumentParser
import Foresight
import Foundation
import IntegrationModel
import LocatedText
import Reporting

/// A total of migrants spread over corridors.
struct Gravity: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Spreads a total of migrants over corridors by a gravity model.",
    discussion: """
      The table has the columns origin,destination,people and explanations, as numbers; those named
      in --log are taken by their logarithm (masses, distances). Corridors without people are
      spread to but not fitted. The total is given, not forecast: for that, a corridor's own past
      does better.

      Example:
        arraigo foresight gravity corridors.csv --log population,distance --total 250000
      """)

  @Argument(help: "The corridors, csv.", completion: .file(extensions: ["csv"])) var file: String
  @Option(help: "Explanations to take by their logarithm, with commas.") var log = ""
  @Option(help: "The number of migrants to spread.") var total: Double
  @OptionGroup var table: TableOptions

  func validate() throws {
    if !(total >= 0 && total.isFinite) { throw ValidationError("--total is 0 or more") }
  }

  func run() throws {
    let source = try SourceTable(WholeFile.bytes(file), file: WholeFile.name(file))
    let (origin, destination) = (try source.column("origin"), try source.column("destination"))
    let people = try source.column("people")
    let columns = source.columns.indices.filter { ![origin, destination, people].contains($0) }
    let logs = log.split(separator: ",").map(String.init)
    for name in logs { _ = try source.column(name) }
    let rows = try source.rows.map { row in
      try columns.map { column -> Double in
        let value = try source.number(row, column)
        guard logs.contains(source.columns[column]) else { return value }
        guard value > 0 else {
          throw ArraigoError(
            "no_logarithm", "a value has no logarithm",
            at: Place(file: source.file, line: row.line, column: source.columns[column]),
            suggestion: "leave the column out of --log, or the row out of the table")
        }
        return Foundation.log(value)
      }
    }
    let flows = try source.rows.map { try source.optionalNumber($0, people) }
    let fitted = flows.indices.filter { flows[$0] != nil }
    let model = try GravityModel(
      flows: fitted.compactMap { flows[$0] },
      explanations: columns.enumerated().map { place, column in
        (source.columns[column], fitted.map { rows[$0][place] })
      })
    for (name, (value, error)) in zip(
      model.names, zip(model.coefficients, model.standardErrors))
    {
      Notice.say("\(name): \(value) (\(error))")
    }
    let spread = zip(source.rows, model.spread(total, over: rows)).map { row, people in
      (origin: row.cells[origin], destination: row.cells[destination], people: people)
    }
    table.show(ScenarioTables.corridors(spread))
  }
}
