public import ArgumentParser
public import Foresight
import IntegrationModel
import Reporting

extension SuccessionRule: @retroactive ExpressibleByArgument {}

/// The scenarios that a cross-impact matrix holds together.
struct CrossImpact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cross-impact",
    abstract: "Finds all consistent scenarios of a cross-impact matrix, with their basins.",
    discussion: """
      The file is a ScenarioWizard project (.scw). The search is exact. A basin counts the
      configurations from which succession ends in the scenario: all of them up to 16.8 million,
      else, or with --starts, a seeded random sample.

      Examples:
        arraigo foresight cross-impact region.scw
        arraigo foresight cross-impact region.scw --inconsistency 1 --format csv
        arraigo foresight cross-impact region.scw --attractors --succession local
      """)

  @Argument(help: "The ScenarioWizard project.", completion: .file(extensions: ["scw"]))
  var file: String
  @Option(help: "How much a scenario may contradict itself and still be listed.")
  var inconsistency = 0
  @Option(help: "How scenarios move on: global or local.") var succession = SuccessionRule.global
  @Option(help: "Follow so many random starting scenarios instead of all configurations.")
  var starts: Int?
  @Option(help: "The seed of the random starts.") var seed: UInt64 = 1
  @Flag(help: "List where succession ends, cycles included, instead of the scenarios.")
  var attractors = false
  @Option(help: "Write the matrix as a heat map (SVG) to this file.", completion: .file())
  var chart: String?
  @Option(help: "Write the matrix as a ScenarioWizard project to this file.", completion: .file())
  var write: String?
  @OptionGroup var table: TableOptions

  func validate() throws {
    if inconsistency < 0 { throw ValidationError("--inconsistency is 0 or more") }
    if let starts, starts < 1 { throw ValidationError("--starts is 1 or more") }
  }

  func run() throws {
    let project = try ScenarioWizardFile(WholeFile.bytes(file), file: WholeFile.name(file))
    let matrix = project.matrix
    if let write { try OutputFile.write(ScenarioWizardFile(matrix).text, to: write) }
    if let chart { try OutputFile.write(CrossImpactChart.svg(matrix, in: table.spoken), to: chart) }
    let ends =
      try starts.map { matrix.sampledSuccession(succession, starts: $0, seed: seed) }
      ?? matrix.succession(succession)
    if attractors {
      table.show(CrossImpactTable.attractors(ends, of: matrix))
    } else {
      let scenarios = matrix.consistentScenarios(tolerating: inconsistency)
      table.show(CrossImpactTable.scenarios(scenarios, of: matrix, succession: ends))
    }
  }
}
