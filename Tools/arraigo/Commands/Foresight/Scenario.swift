public import ArgumentParser
public import Foresight
import Foundation
import IntegrationModel
import LocatedText
import Reporting

extension BackCasting.Scale: @retroactive ExpressibleByArgument {}

/// Quantified scenarios.
struct ScenarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario",
    abstract: "Scenarios in numbers: storylines, drivers, policies, targets.",
    discussion: """
      Examples:
        arraigo scenario run plan.yaml
        arraigo scenario run plan.yaml --show sensitivity --charts charts --language pt
        arraigo scenario reach --from 2025 --value 0.62 --to 2035 --target 0.45 --limit -0.02
      """,
    subcommands: [RunScenarios.self, Simulate.self, Reach.self, CheckTable.self])
}

/// What a scenario study prints.
enum ScenarioView: String, ExpressibleByArgument, CaseIterable {
  case storylines, outcomes, differences, sensitivity, discovery
  case tradeOff = "trade-off"
}

/// A scenario study from one file.
struct RunScenarios: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Runs a scenario study: from key variables to storylines to simulated outcomes.",
    discussion: """
      FILE is YAML. Who influences whom (influences) names the key variables; those that have
      descriptors make a cross-impact matrix (judgements); its consistent scenarios decide the
      drivers, and the drivers run the outcomes, under each policy. Every part but years, drivers
      and outcomes may be left out. Policies meet the same chance.

      Examples:
        arraigo scenario run plan.yaml --show storylines
        arraigo scenario run plan.yaml --show differences --format csv
        arraigo scenario run plan.yaml --charts charts --iamc results.csv
      """)

  @Argument(help: "The plan, YAML.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String
  @Option(help: "storylines, outcomes, differences, sensitivity, discovery or trade-off.")
  var show = ScenarioView.outcomes
  @Option(help: "Samples for each storyline and policy (default: the plan's).") var samples: Int?
  @Option(help: "The seed (default: the plan's).") var seed: UInt64?
  @Option(help: "Write charts (SVG) into this folder, made where it is not there.") var charts:
    String?
  @Option(help: "Write the outcomes as a wide IAMC table (csv) to this file.") var iamc: String?
  @OptionGroup var table: TableOptions

  func validate() throws {
    if let samples, !(2...1_000_000).contains(samples) {
      throw ValidationError("--samples is 2 to 1000000")
    }
  }

  func run() throws {
    var plan = try ScenarioPlan(yaml: WholeFile.bytes(file), file: WholeFile.name(file))
    if let samples { plan.samples = samples }
    if let seed { plan.seed = seed }
    let set = try plan.storylineSet()
    if show == .storylines, charts == nil, iamc == nil {
      table.show(ScenarioTables.storylines(set))
      return
    }
    let simulation = try ScenarioSimulation(plan, set)
    if let iamc {
      let wide = ScenarioTables.wide(simulation.table(region: plan.region))
      try OutputFile.write(wide.render(.csv, .english), to: iamc)
    }
    if let charts { try draw(plan, set, simulation, into: charts) }
    switch show {
    case .storylines: table.show(ScenarioTables.storylines(set))
    case .outcomes: table.show(ScenarioTables.outcomes(simulation))
    case .differences: table.show(ScenarioTables.differences(simulation))
    case .sensitivity: table.show(ScenarioTables.sensitivity(try studies(plan, set)))
    case .discovery:
      table.show(
        DiscoveryTables.bounds(try discovery(plan, simulation), drivers: simulation.driverNames))
    case .tradeOff:
      table.show(
        DiscoveryTables.tradeOff(try discovery(plan, simulation), drivers: simulation.driverNames))
    }
  }

  private func studies(_ plan: ScenarioPlan, _ set: StorylineSet) throws -> [SensitivityStudy] {
    try set.storylines.flatMap { storyline in
      try plan.outcomes.indices.map { outcome in
        try SensitivityStudy(
          plan, storyline: storyline, policy: plan.policies[0], outcome: outcome)
      }
    }
  }

  private func discovery(_ plan: ScenarioPlan, _ simulation: ScenarioSimulation) throws
    -> ScenarioDiscovery
  {
    guard let wish = plan.discovery,
      let found = simulation.discovery(
        outcome: wish.outcome, isAbove: wish.isAbove, bound: wish.bound)
    else {
      throw ArraigoError(
        "nothing_to_discover", "the plan does not say what to discover",
        at: Place(file: WholeFile.name(file)),
        suggestion: "add discover: {outcome: NAME, above: NUMBER}")
    }
    return found
  }

  private func draw(
    _ plan: ScenarioPlan, _ set: StorylineSet, _ simulation: ScenarioSimulation,
    into folder: String
  ) throws {
    let language = table.spoken
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw ArraigoError(
        "unwritable_file", "the folder for charts cannot be made",
        at: Place(file: WholeFile.name(folder)))
    }
    let write = { (text: String, name: String) in
      try OutputFile.write(text, to: "\(folder)/\(name)-\(language.rawValue).svg")
    }
    if let structure = set.structure {
      try write(InfluenceMap.svg(structure, in: language), "influence-map")
    }
    if let matrix = set.matrix {
      try write(CrossImpactChart.svg(matrix, in: language), "cross-impact")
    }
    for (number, name) in simulation.outcomeNames.enumerated() {
      for policy in plan.policies {
        let paths = PathsChart.svg(
          simulation, outcome: number, policy: policy.name, in: language)
        try write(paths, "paths-\(name.fileName)-\(policy.name.fileName)")
      }
      let study = try SensitivityStudy(
        plan, storyline: set.storylines[0], policy: plan.policies[0], outcome: number)
      try write(DriverTornado.svg(study, in: language), "tornado-\(name.fileName)")
    }
  }
}

/// The way to a target.
struct Reach: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds the least effort that reaches a target, and when it becomes too late.",
    discussion: """
      The value drifts by itself; effort of each year lies between zero and --limit. On the scale
      `log` drift and limit are rates of growth, on `logit` they move log odds.

      Examples:
        arraigo scenario reach --from 2025 --value 0.62 --to 2035 --target 0.45 --limit -0.02
        arraigo scenario reach --from 2025 --value 0.8 --to 2030 --target 0.95 --limit 0.4 \\
          --drift -0.05 --scale logit
      """)

  @Option(help: "The year of the start.") var from: Int
  @Option(help: "The value then.") var value: Double
  @Option(help: "The year of the target.") var to: Int
  @Option(help: "The value wished then.") var target: Double
  @Option(parsing: .unconditional, help: "What happens each year without effort.") var drift = 0.0
  @Option(parsing: .unconditional, help: "The largest effort of one year, with its sign.")
  var limit: Double
  @Option(help: "plain, log or logit.") var scale = BackCasting.Scale.plain
  @OptionGroup var table: TableOptions

  func run() throws {
    let found = try BackCasting(
      start: (from, value), target: (to, target), drift: drift,
      limits: min(limit, 0)...max(limit, 0), scale: scale)
    table.show(ScenarioTables.reach(found))
  }
}

/// A scenario table from elsewhere.
struct CheckTable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Reads a scenario table (IAMC, as pyam has it) and prints it in the wide form.",
    discussion: """
      Long tables (year and value) and wide ones (a column each year) are read. Variables whose
      parts do not add up are named on standard error; that need not be wrong.

      Example:
        arraigo scenario table results.csv --format csv
      """)

  @Argument(help: "The scenario table, csv.", completion: .file(extensions: ["csv"]))
  var file: String
  @OptionGroup var table: TableOptions

  func run() throws {
    let scenarios = try ScenarioTable(
      SourceTable(WholeFile.bytes(file), file: WholeFile.name(file)))
    for (row, sum) in scenarios.mismatches().prefix(20) {
      Notice.say(
        "\(row.key[3]) of \(row.key[1]), \(row.key[2]), \(row.time): \(row.value), parts \(sum)")
    }
    table.show(ScenarioTables.wide(scenarios))
  }
}

extension String {
  /// The name with what a file name cannot hold made a hyphen.
  fileprivate var fileName: String {
    String(map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "-" })
  }
}
