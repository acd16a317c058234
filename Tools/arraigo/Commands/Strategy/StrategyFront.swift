import ArgumentParser
import IntegrationModel
import Reporting
import Strategy

/// Finds the plans between goals that pull in different directions.
struct StrategyFront: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "front",
    abstract: "Finds the plans between several goals, the knee, and what was rejected.",
    discussion: """
      A goal is `expected`, `cvar` or `worst` (the benefit as with --objective), `cost` (the less \
      the better), `people` or `people:GROUP+GROUP`, or `outcome:CODE` (in its own units). The \
      first goal is maximised while each other one has a floor that goes through its range.

      No plan of the front is beaten by another one: more of one goal is less of another. Rejected \
      plans are the best for a single goal, what a ranking by benefit for cost would choose, and \
      what runs already, each with the plan that beats it or the promise it breaks.

      Examples:
        arraigo strategy front strategy/peru --goals expected,cost
        arraigo strategy front strategy/peru --goals expected,people:returnee_women+returnee_men
        arraigo strategy front strategy/peru --goals expected,worst --steps 20 --output front.json
      """)

  @OptionGroup var input: PlanInput
  @Option(help: "The goals, comma separated, two or more.") var goals = "expected,cost"
  @Option(help: "Floors for each goal but the first.") var steps = 9
  @OptionGroup var options: PlanOptions
  @Option(help: "Also write the front with every plan as JSON.", completion: .file())
  var output: String?
  @OptionGroup var table: TableOptions

  func validate() throws {
    guard steps >= 2 else { throw ValidationError("--steps \(steps) is not 2 or more") }
    _ = try parsed()
  }

  func run() throws {
    let problem = try input.problem(table.spoken)
    let planner = Planner(problem, options: options.solver)
    switch try planner.front(parsed(), steps: steps) {
    case .front(let front):
      if let output { try PlanJSON.write(front, to: output) }
      table.show(FrontTable.table(of: front, problem))
    case .conflict(let conflict):
      table.show(PlanTable.conflict(conflict, of: problem))
      throw StrategyPlan.noPlan(conflict)
    }
  }

  private func parsed() throws -> [Goal] { try goals.split(separator: ",").map(goal) }

  private func goal(_ text: Substring) throws -> Goal {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count) {
    case ("expected", 1): return .benefit(.expected)
    case ("cvar", 1): return .benefit(.conditionalValueAtRisk(level: options.level))
    case ("worst", 1): return .benefit(.worstCase)
    case ("cost", 1): return .cost
    case ("people", 1): return .people(groups: [])
    case ("people", 2): return .people(groups: parts[1].split(separator: "+").map(String.init))
    case ("outcome", 2): return .outcome(parts[1])
    default:
      throw ValidationError(
        "`\(text)` is no goal; write expected, cvar, worst, cost, people, people:GROUP+GROUP or "
          + "outcome:CODE")
    }
  }
}
