import Strategy

/// A small problem that can be checked by hand, and variations of it.
enum SmallProblems {
  /// One territory, two groups, two years, three interventions, one budget of 100 a year.
  static func threeCourses(budget: Double = 100) -> PlanningProblem {
    PlanningProblem(
      name: "Three courses", currency: "USD", years: [2027, 2028], lastBenefitYear: 2028,
      discountRate: 0,
      territories: [PlanningTerritory("capital")],
      groups: [PlanningGroup("women"), PlanningGroup("men")],
      eligible: [[[100, 100], [100, 100]]],
      outcomes: [PlanningOutcome("in_work", unit: "persons", weight: 1)],
      interventions: [
        course("cheap", unitCost: 1, effect: 0.10, capacity: 60),
        course("good", unitCost: 2, effect: 0.30, capacity: 60),
        course("grand", unitCost: 5, effect: 0.60, capacity: 60),
      ],
      sources: [FundingSource("treasury", budgets: [budget, budget])])
  }

  static func course(
    _ id: String, unitCost: Double, effect: Double, capacity: Double
  ) -> PlannedIntervention {
    PlannedIntervention(
      id, openingCost: [0], runningCost: [[10, 10]], unitCost: [unitCost, unitCost],
      capacity: [[capacity, capacity]], minimum: [0], reach: [1, 1],
      effects: ["women", "men"].map {
        PlannedEffect("in_work", group: $0, perPerson: effect, profile: [1])
      })
  }
}
