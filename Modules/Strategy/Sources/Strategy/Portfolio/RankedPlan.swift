import IntegrationModel

/// What a ranking would choose: interventions by benefit for their cost, taken one after the other
/// while money lasts. It knows of no floors, pairs or later years, and is there to be compared.
struct RankedPlan {
  private let problem: PlanningProblem
  private let resolved: ResolvedProblem

  /// - Throws: what resolving the problem's names throws.
  init(_ problem: PlanningProblem) throws(ArraigoError) {
    self.problem = problem
    resolved = try ResolvedProblem(problem)
  }

  /// What runs already and must go on, filled as far as there are people and money.
  func asToday() -> Plan {
    var draft = PlanDraft(resolved)
    for at in problem.interventions.indices where problem.interventions[at].mustContinue {
      for territory in problem.territories.indices where resolved.runsAlready[at][territory] {
        draft.open(at, in: territory)
      }
    }
    return draft.plan
  }

  /// The ranking's plan.
  func plan() -> Plan {
    var draft = PlanDraft(resolved)
    let places = problem.interventions.indices.flatMap { at in
      problem.territories.indices.map { (at, $0) }
    }
    let ranked = places.compactMap { at, territory -> (Int, Int, Double)? in
      let worth = PlanDraft(resolved).worth(of: at, in: territory)
      return worth > 0 ? (at, territory, worth) : nil
    }.sorted { $0.2 > $1.2 }
    for (at, territory, _) in ranked { draft.open(at, in: territory) }
    return draft.plan
  }
}
