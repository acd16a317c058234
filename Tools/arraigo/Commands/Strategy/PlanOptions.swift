import ArgumentParser
import IntegrationModel
import Strategy

/// What the best plan is best at, and how hard the solver tries.
struct PlanOptions: ParsableArguments {
  /// The objectives by their names on the command line.
  enum Aim: String, CaseIterable, ExpressibleByArgument {
    case expected, cvar, blend, worst, regret
  }

  @Option(
    help: """
      What is made as large as possible: expected (the mean benefit over the scenarios), cvar (the \
      mean of the worst ones), blend (a mix of both), worst (the worst scenario), regret (the \
      largest regret, made small).
      """)
  var objective = Aim.expected
  @Option(help: "For cvar and blend: the worst 1 - level of the scenarios count.") var level = 0.9
  @Option(help: "For blend: the weight of the mean.") var weight = 0.5
  @Option(help: "How far from the best a plan may be, as a part: 0.0001 is 0.01 %.")
  var gap = 0.0001
  @Option(help: "The most nodes of the search: the same plan on every machine.")
  var nodes = 200_000
  @Option(help: "The most seconds; the plan may then differ from machine to machine.")
  var seconds: Double?
  @Option(help: "The seed of the solver's random choices.") var seed = 0

  func validate() throws {
    guard gap >= 0, gap < 1 else { throw ValidationError("--gap \(gap) is not from 0 to 1") }
    guard nodes > 0 else { throw ValidationError("--nodes \(nodes) is not above 0") }
  }

  /// The objective asked for.
  var aim: Objective {
    switch objective {
    case .expected: .expected
    case .cvar: .conditionalValueAtRisk(level: level)
    case .blend: .blend(weight: weight, level: level)
    case .worst: .worstCase
    case .regret: .regret
    }
  }

  /// How hard the solver tries.
  var solver: SolverOptions {
    SolverOptions(relativeGap: gap, nodeLimit: nodes, seconds: seconds, seed: seed)
  }
}
