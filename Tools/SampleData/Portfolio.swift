import ArgumentParser
import Foundation
import Strategy

/// Makes planning problems of the size of a country or of a region, for tests and measurements.
///
/// Everything in them is made up. Costs, capacities and effects are drawn around plausible values,
/// floors lie a little below what a plan without them reaches, so that they bind without being
/// impossible.
struct Portfolio: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "A synthetic planning problem as JSON, for `arraigo strategy`.")

  @Option(help: "Territories.") var territories = 1
  @Option(help: "Interventions.") var interventions = 35
  @Option(help: "Years.") var years = 5
  @Option(help: "Scenarios.") var scenarios = 100
  @Option(help: "The seed.") var seed = 1
  @Option(help: "The file to write.") var output: String

  func validate() throws {
    guard territories > 0, interventions > 1, years > 0, scenarios > 0 else {
      throw ValidationError("there must be at least one of everything, and two interventions")
    }
  }

  func run() throws {
    let problem = PortfolioMaker(
      territories: territories, interventions: interventions, years: years, scenarios: scenarios,
      seed: seed
    ).problem()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try encoder.encode(try problem.validated()).write(to: URL(filePath: output))
  }
}
