import ArgumentParser
import Foresight
import IntegrationModel
import LocatedText
import Reporting

/// Flows of migrants from stocks.
struct Flows: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Estimates who moved from where to where from two tables of migrant stocks.",
    discussion: """
      The table has the columns date,birthplace,residence,people with two dates. The fewest moves
      that explain the stocks are estimated; --blend mixes in as many as chance would make (0.87
      is the weight of the fewest that Azose and Raftery find).

      Example:
        arraigo foresight flows stocks.csv --blend 0.87
      """)

  @Argument(help: "The stocks, csv.", completion: .file(extensions: ["csv"])) var file: String
  @Option(help: "The weight of the fewest moves, 0 to 1.") var blend = 1.0
  @OptionGroup var table: TableOptions

  func validate() throws {
    if !(0...1).contains(blend) { throw ValidationError("--blend is 0 to 1") }
  }

  func run() throws {
    let stocks = try MigrantStocks(
      SourceTable(WholeFile.bytes(file), file: WholeFile.name(file)))
    let flows = stocks.flows(blend == 1 ? .minimum : .blend(blend))
    table.show(ScenarioTables.flows(flows, places: stocks.places))
  }
}
