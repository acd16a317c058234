public import IntegrationModel

/// Finds the best plan of a problem, proves how good it is, and has it verified.
///
/// ```swift
/// switch try Planner(problem).plan(for: .expected) {
/// case .plan(let best): print(best.outlook.expected, best.gap)
/// case .conflict(let conflict): print(conflict.members)
/// }
/// ```
///
/// The same problem, objective and options give the same plan on every machine of the same kind:
/// the solver runs in one thread, from a fixed seed, up to a limit of nodes.
public struct Planner: Sendable {
  /// What there is to say.
  public enum Answer: Sendable {
    /// The best plan.
    case plan(PlannedPortfolio)
    /// No plan keeps everything.
    case conflict(PlanningConflict)
  }

  /// The problem.
  public var problem: PlanningProblem
  /// How hard the solver tries.
  public var options: SolverOptions

  /// Makes a planner.
  public init(_ problem: PlanningProblem, options: SolverOptions = SolverOptions()) {
    self.problem = problem
    self.options = options
  }

  /// The best plan for an objective, or why there is none.
  ///
  /// - Throws: what ``PlanningProblem/validated()`` throws; `wrong_objective` for a level or a
  ///   weight that is none; `solver_failed`; `no_plan_found` where a limit came before a plan;
  ///   `plan_not_verified` where the verifier does not agree with the solver.
  public func plan(for objective: Objective) throws(ArraigoError) -> Answer {
    try objective.validate()
    let resolved = try ResolvedProblem(problem)
    let base = PortfolioModel(resolved)
    var best: [Double] = []
    if case .regret = objective {
      guard let found = try scenarioBests(base) else {
        return .conflict(try PlanningConflict(of: base, options))
      }
      best = found
    }
    var model = base
    model.model.maximise(model.objective(objective, best: best))
    let result = try HighsSolver(model.model, options).run()
    if result.status == .infeasible { return .conflict(try PlanningConflict(of: base, options)) }
    guard let values = result.values else {
      throw ArraigoError(
        "no_plan_found", "the limit of nodes or seconds came before a plan was found",
        suggestion: "raise --nodes")
    }
    return .plan(
      try finished(model, values, result, objective: objective, best: best))
  }

  /// A plan of the solver's values, verified.
  func finished(
    _ model: PortfolioModel, _ values: [Double], _ result: HighsSolver.Result,
    objective: Objective, best: [Double]
  ) throws(ArraigoError) -> PlannedPortfolio {
    let plan = model.plan(from: values)
    let verifier = PlanVerifier(problem)
    let verification = verifier.verify(plan)
    if let broken = verification.broken.first {
      throw ArraigoError(
        "plan_not_verified",
        "the solver's plan breaks \(broken.kind.rawValue) of \(broken.subject.joined(separator: " "))"
          + " by \(-broken.slack)",
        suggestion: "export the model with `arraigo strategy export` and try another solver")
    }
    let value = verifier.value(of: objective, plan, best: best).approximation
    // Rounding may set the solver's bound a hair below what the plan really reaches.
    let bound = max(result.bound, value)
    let isProven = result.status == .optimal
    return PlannedPortfolio(
      objective: objective, plan: plan, verification: verification, value: value, bound: bound,
      isProven: isProven, nodes: result.nodes, solver: HighsSolver.version, options: options,
      scenarioBests: best)
  }

  /// The best benefit of each scenario, or none where there is no plan at all.
  func scenarioBests(_ base: PortfolioModel) throws(ArraigoError) -> [Double]? {
    var bests: [Double] = []
    let solver = try HighsSolver(base.model, options)
    for scenario in 0..<base.resolved.scenarios {
      var model = base.model
      model.maximise(base.inScenario(scenario, base.totals))
      try solver.maximise(model.cost)
      let result = try solver.run()
      guard result.status != .infeasible else { return nil }
      // The constant of the expression is 0: benefits come from columns alone.
      bests.append(result.objective)
    }
    return bests
  }
}

/// A plan with what it was chosen for and how good it is known to be.
public struct PlannedPortfolio: Sendable, Codable, Equatable {
  /// What it is best at.
  public var objective: Objective
  /// The plan.
  public var plan: Plan
  /// The plan looked at again.
  public var verification: PlanVerification
  /// The objective's value, recomputed from the plan; higher is better, so a regret is negative.
  public var value: Double
  /// What no plan can be better than.
  public var bound: Double
  /// Whether it is proven best within the gap that was asked for.
  public var isProven: Bool
  /// Nodes of the search.
  public var nodes: Int
  /// The solver with its version.
  public var solver: String
  /// How hard it tried.
  public var options: SolverOptions
  /// The best benefit each scenario allows, where the objective is regret.
  public var scenarioBests: [Double]

  /// What the plan brings.
  public var outlook: PlanOutlook { verification.outlook }
  /// How far the plan may be from the best one, as a part of its value.
  public var gap: Double {
    bound == value ? 0 : (bound - value) / max(abs(value), .leastNormalMagnitude)
  }
}

extension Objective {
  /// Refuses a level or weight outside 0 to 1.
  func validate() throws(ArraigoError) {
    let numbers: [(String, Double, ClosedRange<Double>)] =
      switch self {
      case .expected, .worstCase, .regret: []
      case .conditionalValueAtRisk(let level): [("level", level, 0...0.999)]
      case .blend(let weight, let level): [("weight", weight, 0...1), ("level", level, 0...0.999)]
      }
    for (name, value, range) in numbers where !range.contains(value) {
      throw ArraigoError(
        "wrong_objective", "the \(name) of the objective is \(value)",
        suggestion: "write a number from \(range.lowerBound) to \(range.upperBound)")
    }
  }
}
