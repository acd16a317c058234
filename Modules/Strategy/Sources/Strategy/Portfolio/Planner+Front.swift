public import IntegrationModel

extension Planner {
  /// What a search for a front ends with.
  public enum FrontAnswer: Sendable {
    /// The front.
    case front(PlanFront)
    /// No plan keeps everything.
    case conflict(PlanningConflict)
  }

  /// The plans between goals, by the augmented ε-constraint method (AUGMECON2; Mavrotas 2009,
  /// Mavrotas and Florios 2013).
  ///
  /// The first goal is maximised while each other one has a floor that goes through its range in
  /// equal steps; a thousandth of what lies above the floors is added, so that no plan is returned
  /// that another one beats. Ranges come from lexicographic optima. What a plan has above its floor
  /// answers the floors up to there, so these are skipped. Each plan is then held against a test that
  /// proves that none beats it, or gives the one that does (``PlanFront/Point/isProven``).
  ///
  /// - Parameters:
  ///   - goals: Two or more.
  ///   - steps: Floors for each goal but the first, at least 2.
  /// - Throws: `wrong_goals`, and what ``plan(for:)`` throws.
  public func front(_ goals: [Goal], steps: Int) throws(ArraigoError) -> FrontAnswer {
    try check(goals, steps: steps)
    var search = try FrontSearch(problem, goals, steps, options)
    guard try search.findRanges() else {
      return .conflict(
        try PlanningConflict(of: PortfolioModel(ResolvedProblem(problem)), options))
    }
    try search.walk()
    return .front(try search.front())
  }

  private func check(_ goals: [Goal], steps: Int) throws(ArraigoError) {
    guard goals.count >= 2, Set(goals.map { "\($0)" }).count == goals.count else {
      throw ArraigoError("wrong_goals", "a front needs two different goals or more")
    }
    guard steps >= 2 else {
      throw ArraigoError("wrong_goals", "a front of \(steps) steps has no ends")
    }
    for goal in goals {
      switch goal {
      case .benefit(let objective):
        try objective.validate()
        if case .regret = objective {
          throw ArraigoError("wrong_goals", "regret is not a goal of a front")
        }
      case .outcome(let code):
        guard problem.outcomes.contains(where: { $0.id == code }) else {
          throw ArraigoError("wrong_goals", "there is no outcome `\(code)`")
        }
      case .people(let groups):
        for group in groups where !problem.groups.contains(where: { $0.id == group }) {
          throw ArraigoError("wrong_goals", "there is no group `\(group)`")
        }
      case .cost: break
      }
    }
  }
}
