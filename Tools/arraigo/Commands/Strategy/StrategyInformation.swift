import ArgumentParser
import IntegrationModel
import Reporting
import Strategy

/// Ranks the uncertain quantities by what knowing them would be worth.
struct StrategyInformation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "information",
    abstract: "Ranks what is uncertain by what knowing it would be worth: data to collect first.",
    discussion: """
      The value of knowing everything (EVPI) is what the best plan for each scenario adds over the \
      best plan of today, in the mean. The value of knowing one driver (EVPPI) is estimated by \
      regression on its draws. Both are in units of the benefit, and upper limits of what any \
      survey or study could be worth.

      Examples:
        arraigo strategy information strategy/peru
        arraigo strategy information strategy/peru --decisions 100 --format csv
      """)

  @OptionGroup var input: PlanInput
  @Option(
    help: "For how many scenarios the best plan is sought; all of them give EVPI over all plans.")
  var decisions = 20
  @OptionGroup var options: PlanOptions
  @OptionGroup var table: TableOptions

  func validate() throws {
    guard decisions > 0 else { throw ValidationError("--decisions \(decisions) is not above 0") }
  }

  func run() throws {
    let problem = try input.problem(table.spoken)
    let found = try Planner(problem, options: options.solver).information(scenarios: decisions)
    table.show(InformationTable.table(of: found, problem))
  }
}
