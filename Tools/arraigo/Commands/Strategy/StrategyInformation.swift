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
      regression on its draws by natural cubic splines with at most --knots knots. Both are in \
      units of the benefit, and upper limits of what any survey or study could be worth. Their \
      standard errors say how much other draws would change them (jackknife over 20 groups of \
      draws): where they are as large as the differences, take more --draws.

      Examples:
        arraigo strategy information strategy/peru
        arraigo strategy information strategy/peru --draws 1000 --format csv
      """)

  @OptionGroup var input: PlanInput
  @Option(
    help: "For how many scenarios the best plan is sought; all of them give EVPI over all plans.")
  var decisions = 20
  @Option(help: "How many draws of the drivers are made (default: what plan.yaml says).")
  var draws: Int?
  @Option(help: "The most knots of the regression on a driver.") var knots = 5
  @OptionGroup var options: PlanOptions
  @OptionGroup var table: TableOptions

  func validate() throws {
    guard decisions > 0 else { throw ValidationError("--decisions \(decisions) is not above 0") }
    guard (2...50).contains(knots) else {
      throw ValidationError("--knots \(knots) is not from 2 to 50")
    }
    if let draws, !(2...10_000).contains(draws) {
      throw ValidationError("--draws \(draws) is not from 2 to 10000")
    }
  }

  func run() throws {
    let problem = try input.problem(table.spoken, draws: draws)
    let found = try Planner(problem, options: options.solver).information(
      scenarios: decisions, knots: knots)
    table.show(InformationTable.table(of: found, problem))
  }
}
