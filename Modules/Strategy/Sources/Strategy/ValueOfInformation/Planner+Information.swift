public import IntegrationModel

extension Planner {
  /// What it would be worth to know the drivers before the plan is decided.
  public struct Information: Sendable, Codable, Equatable {
    /// The plans that could be decided for: the best one of today first, then the best one for each
    /// of some scenarios.
    public var plans: [Plan]
    /// The values, in units of the benefit.
    public var value: ValueOfInformation
    /// What each scenario's best plan adds over today's, in the mean: EVPI over all plans, where
    /// every scenario was solved; else nil.
    public var perfectOverAllPlans: Double?
  }

  /// Values information about the drivers.
  ///
  /// Where scenarios vary stocks and budgets, every plan keeps the rules of all of them: information
  /// is worth what it adds to the choice among plans that are possible today.
  ///
  /// - Parameter scenarios: for how many scenarios, spread evenly over the list, the best plan is
  ///   sought; with all of them EVPI is that over all plans.
  /// - Parameter knots: the most pieces of the curves that benefits are regressed on drivers with.
  /// - Throws: what ``plan(for:)`` throws; `no_plan_found` where no plan keeps everything;
  ///   `no_scenarios`.
  public func information(scenarios: Int, knots: Int = 5) throws(ArraigoError) -> Information {
    guard problem.scenarios.count > 1 else {
      throw ArraigoError(
        "no_scenarios", "without scenarios nothing is uncertain, and no information has a value",
        suggestion: "give the drivers draws")
    }
    guard case .plan(let today) = try plan(for: .expected) else {
      throw ArraigoError(
        "no_plan_found", "no plan keeps everything",
        suggestion: "`arraigo strategy plan` says what contradicts each other")
    }
    let base = PortfolioModel(try ResolvedProblem(problem))
    let solver = try HighsSolver(base.model, options)
    let verifier = PlanVerifier(problem)
    let count = max(1, min(scenarios, problem.scenarios.count))
    var (plans, benefits) = ([today.plan], [today.outlook.benefits])
    for step in 0..<count {
      let scenario = step * problem.scenarios.count / count
      var model = base.model
      model.maximise(base.inScenario(scenario, base.totals))
      try solver.maximise(model.cost)
      guard let values = try solver.run().values else { continue }
      let plan = base.plan(from: values)
      guard !plans.contains(plan) else { continue }
      plans.append(plan)
      benefits.append(verifier.verify(plan).outlook.benefits)
    }
    let value = try ValueOfInformation(
      benefits: benefits, probabilities: problem.scenarios.map(\.probability),
      drivers: problem.drivers.enumerated().map { at, driver in
        (driver.id, problem.scenarios.map { $0.values[at] })
      }, knots: knots)
    return Information(
      plans: plans, value: value,
      perfectOverAllPlans: count == problem.scenarios.count ? value.perfect : nil)
  }
}
