import ArgumentParser
import Foresight
import IntegrationModel
import LocatedText
import Reporting

/// The structural analysis of an influence matrix.
struct Structure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds the variables that drive a system from who influences whom (MICMAC).",
    discussion: """
      The table has the variables' names in its first line and first column alike; a row acts on a
      column with 0 to 3, or P for a potential influence. Indirect influence is the limit of ever
      longer paths; the diagonal of the powers is kept, so that loops count.

      Examples:
        arraigo foresight structure influences.csv
        arraigo foresight structure influences.csv --potential 1 --chart map.svg --language pt
      """)

  @Argument(help: "The influence matrix, csv.", completion: .file(extensions: ["csv"]))
  var file: String
  @Option(help: "How strong a potential influence (P) counts.") var potential = 0.0
  @Option(help: "Write the map of influence and dependence (SVG) here.", completion: .file())
  var chart: String?
  @OptionGroup var table: TableOptions

  func run() throws {
    let source = try SourceTable(WholeFile.bytes(file), file: WholeFile.name(file))
    let analysis = StructuralAnalysis(try InfluenceMatrix(source, potential: potential))
    if let chart { try OutputFile.write(InfluenceMap.svg(analysis, in: table.spoken), to: chart) }
    table.show(StructureTable.variables(analysis))
  }
}
