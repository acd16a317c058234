import ArgumentParser
import IntegrationModel
import Reporting
import Strategy

/// Finds the best plan under the budgets.
struct StrategyPlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Finds the best plan that keeps every budget, rule and promise.",
    discussion: """
      The plan is proven: no other is better by more than --gap. It is looked at again in exact
      arithmetic, without the solver, before it is shown. Where no plan keeps everything, the
      promises and budgets that contradict each other are shown, with what it takes to reconcile
      them, and the exit code is 1.

      Examples:
        arraigo strategy plan strategy/peru
        arraigo strategy plan strategy/peru --objective cvar --level 0.9 --output plan.json
        arraigo strategy plan strategy/peru --show spending --format csv
      """)

  /// What of the plan is printed.
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case openings, coverage, spending, checks, scenarios
  }

  @OptionGroup var input: PlanInput
  @OptionGroup var options: PlanOptions
  @Option(
    help: "What is printed: openings, coverage, spending, checks (every constraint), scenarios.")
  var show = Part.openings
  @Option(help: "Also write the plan with everything about it as JSON.", completion: .file())
  var output: String?
  @OptionGroup var table: TableOptions

  func run() throws {
    let problem = try input.problem(table.spoken)
    switch try Planner(problem, options: options.solver).plan(for: options.aim) {
    case .plan(let best):
      if let output { try PlanJSON.write(best, to: output) }
      table.show(Self.part(show, of: best, problem))
    case .conflict(let conflict):
      table.show(PlanTable.conflict(conflict, of: problem))
      throw Self.noPlan(conflict)
    }
  }

  /// The error that ends a command whose problem has no plan.
  static func noPlan(_ conflict: PlanningConflict) -> ArraigoError {
    ArraigoError(
      "no_plan_keeps_everything",
      "no plan keeps every promise within every limit (conflicts: \(conflict.members.last?.conflict ?? 0))",
      suggestion: "for each conflict of the table make one of its changes")
  }

  private static func part(
    _ part: Part, of best: PlannedPortfolio, _ problem: PlanningProblem
  ) -> ResultTable {
    switch part {
    case .openings: PlanTable.openings(of: best, problem)
    case .coverage: PlanTable.coverage(of: best.plan, problem)
    case .spending: PlanTable.spending(of: best.plan, problem)
    case .checks: PlanTable.checks(of: best.verification)
    case .scenarios: PlanTable.scenarios(of: best, problem)
    }
  }
}
