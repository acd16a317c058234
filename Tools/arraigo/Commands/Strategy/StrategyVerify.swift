import ArgumentParser
import Foundation
import IntegrationModel
import Reporting
import Strategy

/// Looks at a plan again, whoever made it.
struct StrategyVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Looks at every constraint of a plan again, in exact arithmetic.",
    discussion: """
      The verifier knows the problem and the plan, and nothing of a solver. PLAN is what
      `arraigo strategy plan --output` wrote, or a file with its openings, coverage and spending
      that another tool or a person made. Exit code 1 where something does not hold.

      Examples:
        arraigo strategy verify strategy/peru plan.json
        arraigo strategy verify strategy/peru plan.json --all --format csv
      """)

  @OptionGroup var input: PlanInput
  @Argument(help: "The plan as JSON.", completion: .file()) var plan: String
  @Flag(help: "Print every constraint with its slack, not only the broken ones.") var all = false
  @OptionGroup var table: TableOptions

  func run() throws {
    let problem = try input.problem(table.spoken)
    var verification = PlanVerifier(problem).verify(try Self.read(plan))
    let broken = verification.broken
    if !all { verification.checks = broken }
    if all || !broken.isEmpty { table.show(PlanTable.checks(of: verification)) }
    guard broken.isEmpty else {
      throw ArraigoError(
        "plan_is_broken", "\(broken.count) constraints of the plan do not hold",
        at: Place(file: plan))
    }
    if !all { Notice.say("Every constraint holds.") }
  }

  /// The plan of a file, alone or with what is known of it.
  private static func read(_ path: String) throws(ArraigoError) -> Plan {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ArraigoError("no_file", "the file cannot be read", at: Place(file: path))
    }
    if let whole = try? PlanJSON.decoder.decode(PlannedPortfolio.self, from: data) {
      return whole.plan
    }
    do { return try PlanJSON.decoder.decode(Plan.self, from: data) } catch {
      throw ArraigoError(
        "broken_plan_file", "the plan cannot be understood", at: Place(file: path),
        suggestion: "compare it with what `arraigo strategy plan --output` writes")
    }
  }
}
