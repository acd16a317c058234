public import ArgumentParser
import Foresight
import Foundation
import IntegrationModel
import LocatedText
public import Reporting

extension MicrosimulationTable.View: @retroactive ExpressibleByArgument {}

/// A microsimulation of labour-market transitions and incomes.
struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Moves people between labour states year by year, under policies.",
    discussion: """
      FILE is YAML: transitions (a csv with factors, from, to, weight of a panel) or cross_sections
      (factors, period, state, weight of two years), population (factors, state, weight), years, and
      perhaps targets (year, state, share), runs, seed, by (one factor or a list), policies. Tables
      are looked for beside the file. States are formal, informal, own_account, unemployed, outside
      and left. A policy is a list of {from, to, shift}, shift being added to the log odds, and of
      {in: STATE, wage_factor: NUMBER} or {in: STATE, wage_floor: NUMBER}, each with the factors it
      is limited to and perhaps the year `since` which it acts.

      A column income of the population (a month; empty where not stated) makes incomes an outcome:
      they follow a regression on the factors in each state and the spread about it, and grow by
      income_growth a year. With poverty_line and a column household (perhaps other_income, empty
      where there is none) poverty is one too, by income a head. Columns stratum and psu give errors by the survey's design, from
      so many bootstrap replicates as `replicates` says (100).

      Examples:
        arraigo scenario simulate labour.yaml --format csv
        arraigo scenario simulate labour.yaml --show gaps
      """)

  @Argument(help: "The plan, YAML.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String
  @Option(help: "states, incomes or gaps (between the levels of each factor of `by`).")
  var show = MicrosimulationTable.View.states
  @Option(help: "Threads to use; results do not depend on it (default: all processors).")
  var threads: Int?
  @OptionGroup var table: TableOptions

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads is at least 1") }
  }

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
    let population = try SimulatedPeople(source(plan.population), for: counts.factors)
    let incomes = IncomeModel(population, factors: counts.factors, spread: plan.incomeSpread)
    let simulation = try Microsimulation(
      TransitionModel(counts), population, incomes: incomes, years: plan.years,
      targets: plan.targets.map { try AlignmentTarget.read(source($0)) } ?? [],
      incomeGrowth: plan.incomeGrowth, seed: plan.seed)
    let result = try MicrosimulationResult(
      simulation, counts, plan.policies, by: plan.by, povertyLine: plan.povertyLine,
      runs: plan.runs, replicates: plan.replicates, seed: plan.seed,
      threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    try check(plan, result, name)
    table.show(MicrosimulationTable.rows(result, show))
    warn(of: result, population)
  }

  /// A wish that the tables cannot fulfil is an error, not an empty table.
  private func check(_ plan: MicrosimulationPlan, _ result: MicrosimulationResult, _ name: String)
    throws
  {
    if show == .incomes, !result.rows.contains(where: { $0.measure == .meanIncome }) {
      throw ArraigoError(
        "no_incomes", "nobody of the population has an income", at: Place(file: name),
        suggestion: "add a column income to \(plan.population)")
    }
    if show == .gaps, plan.by.isEmpty {
      throw ArraigoError(
        "no_groups", "the plan names no factor to compare groups of", at: Place(file: name),
        suggestion: "add by: [FACTOR, ...]")
    }
  }

  private func warn(of result: MicrosimulationResult, _ population: SimulatedPeople) {
    let weights = population.people.map(\.weight)
    let grain = (weights.max() ?? 0) / max(weights.reduce(0, +), 1)
    if result.largestMiss > 2 * grain {
      Notice.say(
        "a target is missed by \(result.largestMiss) of those present: too few can reach the state")
    }
    if result.lonelyStrata > 0 {
      Notice.say("\(result.lonelyStrata) strata have a single psu, whose variance is not seen")
    }
    for unseen in result.unseenIncomes {
      Notice.say(
        """
        no income of \(unseen.factor) \(unseen.level) in \(unseen.state.rawValue): taken as that of \
        the first level
        """)
    }
  }

  /// A table beside the plan.
  private func source(_ path: String) throws -> SourceTable {
    let folder = URL(filePath: file).deletingLastPathComponent()
    let whole = path.hasPrefix("/") ? path : folder.appending(path: path).path
    return try SourceTable(WholeFile.bytes(whole), file: WholeFile.name(whole))
  }
}
