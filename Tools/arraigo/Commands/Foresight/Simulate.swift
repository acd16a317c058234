import ArgumentParser
import Foresight
import Foundation
import IntegrationModel
import LocatedText
import Reporting

/// A microsimulation of labour-market transitions.
struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Moves people between labour states year by year, under policies.",
    discussion: """
      FILE is YAML: transitions (a csv with factors, from, to, weight of a panel) or cross_sections
      (factors, period, state, weight of two years), population (factors, state, weight), years, and
      perhaps targets (year, state, share), runs, seed, by, policies. Tables are looked for beside
      the file. States are formal, informal, own_account, unemployed, outside and left; a policy is
      a list of {from, to, shift} with factors it is limited to, shift being added to the log odds.

      Example:
        arraigo scenario simulate labour.yaml --format csv
      """)

  @Argument(help: "The plan, YAML.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String
  @OptionGroup var table: TableOptions

  func run() throws {
    let name = WholeFile.name(file)
    let plan = try MicrosimulationPlan(yaml: WholeFile.bytes(file), file: name)
    let counts: TransitionCounts
    switch plan.transitions {
    case .panel(let path): counts = try TransitionCounts(panel: source(path))
    case .crossSections(let path, let staying):
      counts = try TransitionCounts(crossSections: source(path), staying: staying)
    }
    try plan.check(against: counts.factors, file: name)
    let model = try TransitionModel(counts)
    let population = try SimulatedPeople(source(plan.population), for: counts.factors)
    let targets = try plan.targets.map { try AlignmentTarget.read(source($0)) } ?? []
    let simulation = Microsimulation(
      model, population, years: plan.years, targets: targets, seed: plan.seed)
    let result = MicrosimulationResult(
      simulation, plan.policies, factors: counts.factors, by: plan.by, years: plan.years,
      runs: plan.runs)
    table.show(MicrosimulationTable.shares(result, by: plan.by))
  }

  /// A table beside the plan.
  private func source(_ path: String) throws -> SourceTable {
    let folder = URL(filePath: file).deletingLastPathComponent()
    let whole = path.hasPrefix("/") ? path : folder.appending(path: path).path
    return try SourceTable(WholeFile.bytes(whole), file: WholeFile.name(whole))
  }
}
