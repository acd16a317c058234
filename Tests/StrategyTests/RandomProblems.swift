import Strategy

/// Problems of all kinds of rules, small enough to try every combination.
///
/// All numbers are whole or small binary fractions, so that sums of them are exact in floating
/// point, and a difference between solver and search is never a rounding.
struct RandomProblems {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }
  mutating func number(_ range: ClosedRange<Int>) -> Double { Double(whole(range)) }
  mutating func chance(_ percent: Int) -> Bool { whole(1...100) <= percent }

  /// A problem of at most 18 openings.
  ///
  /// - Parameter lumpy: whether an open intervention covers a fixed number of people.
  mutating func problem(lumpy: Bool) -> PlanningProblem {
    while true {
      let problem = attempt(lumpy: lumpy)
      if problem.problems().isEmpty { return problem }
    }
  }

  private mutating func attempt(lumpy: Bool) -> PlanningProblem {
    // Most are tiny; a few take all the combinations that a test has time for.
    let large = lumpy && chance(4)
    let sizes =
      large
      ? [(5, 1, 3), (6, 1, 3), (3, 2, 3)] : [(2, 1, 2), (3, 1, 2), (2, 2, 2), (4, 1, 2), (3, 1, 3)]
    let (count, territories, years) = sizes[whole(0...sizes.count - (lumpy ? 1 : 2))]
    let groups = lumpy ? ["women"] : ["women", "men"]
    let scenarios = chance(60) ? 4 : 0
    let drivers = [Driver("effect"), Driver("growth")]
    let names = (0..<count).map { "i\($0)" }
    var problem = PlanningProblem(
      name: "Random", currency: "USD", years: Array(2027..<2027 + years),
      lastBenefitYear: 2026 + years + whole(0...2), discountRate: 0,
      territories: (0..<territories).map { PlanningTerritory("t\($0)") },
      groups: groups.map { PlanningGroup($0, weight: number(1...2)) }
        + [PlanningGroup("hosts", weight: 1)], eligible: [],
      outcomes: [
        PlanningOutcome("work", unit: "persons", weight: 2),
        PlanningOutcome("cohesion", unit: "points", weight: number(0...1)),
      ], interventions: [], sources: [], drivers: drivers)
    problem.eligible = problem.territories.map { _ in
      problem.groups.map { group in
        (0..<years).map { _ in
          group.id == "hosts" ? 0 : lumpy ? 1000 : number(10...60)
        }
      }
    }
    problem.interventions = names.map { intervention($0, groups, problem, lumpy: lumpy) }
    addSources(to: &problem)
    addRules(to: &problem, names)
    addFloors(to: &problem, groups)
    problem.scenarios = (0..<scenarios).map {
      Scenario("s\($0)", probability: 0.25, values: [number(0...6) / 4, number(2...6) / 4])
    }
    if scenarios > 0, chance(50) { addResources(to: &problem, large: large) }
    return problem
  }

  private mutating func intervention(
    _ id: String, _ groups: [String], _ problem: PlanningProblem, lumpy: Bool
  ) -> PlannedIntervention {
    let (territories, years) = (problem.territories.count, problem.years.count)
    let capacity = (0..<territories).map { _ in
      Array(repeating: chance(90) ? number(4...20) : 0, count: years)
    }
    var effects = groups.map {
      PlannedEffect(
        "work", group: $0, perPerson: number(1...8) / 8,
        profile: chance(50) ? [1] : [number(0...4) / 4, number(0...4) / 4],
        drivers: chance(50) ? ["effect"] : chance(50) ? ["effect", "growth"] : [])
    }
    if chance(40) {
      effects.append(
        PlannedEffect(
          "cohesion", group: groups[0], bearer: "hosts", perPerson: number(-4...2) / 8,
          drivers: chance(50) ? ["growth"] : []))
    }
    let costs = [1.0, 2, 4]
    return PlannedIntervention(
      id, openingCost: (0..<territories).map { _ in chance(50) ? number(0...12) : 0 },
      runningCost: (0..<territories).map { _ in
        Array(repeating: number(0...6), count: years)
      }, unitCost: Array(repeating: costs[whole(0...2)], count: years), capacity: capacity,
      minimum: capacity.map { row in
        lumpy ? row[0] : chance(30) ? (row[0] / 2).rounded(.down) : 0
      }, reach: groups.map { _ in lumpy || chance(70) ? 1 : 0.5 } + [0],
      counting: lumpy || chance(40) ? .yearly : .once, lag: chance(30) ? 1 : 0,
      run: chance(50) ? .untilEnd : .atLeast(years: whole(1...2)),
      alreadyOpen: chance(20) ? ["t0"] : [], mustContinue: chance(20), effects: effects,
      returns: !lumpy && chance(30)
        ? [ReturnStep(upTo: 0.25, effect: 1), ReturnStep(upTo: 1, effect: 0.5)] : [])
  }

  private mutating func addSources(to problem: inout PlanningProblem) {
    let years = problem.years.count
    problem.sources = (0..<whole(1...2)).map { at in
      FundingSource(
        "f\(at)", budgets: (0..<years).map { _ in number(10...90) }, carriesOver: chance(30))
    }
    if problem.sources.count == 2 {
      for at in problem.interventions.indices where chance(30) {
        problem.interventions[at].sources = ["f\(whole(0...1))"]
      }
    }
  }

  /// Stocks and budgets that the scenarios vary, by a driver or by their own numbers; where
  /// openings leave room for more choices, a plan may fail in some scenarios.
  private mutating func addResources(to problem: inout PlanningProblem, large: Bool) {
    let years = problem.years.count
    var resources = VaryingResources(
      reliability: large || chance(40) ? 1 : [0.25, 0.5, 0.75][whole(0...2)])
    for area in problem.territories where chance(70) {
      var stock = VaryingStock(area.id, "women", drivers: chance(50) ? ["growth"] : [])
      for scenario in problem.scenarios where chance(50) {
        stock.people[scenario.name] = (0..<years).map { _ in number(2...40) }
      }
      resources.stocks.append(stock)
    }
    for source in problem.sources where chance(70) {
      var budget = VaryingBudget(source.id, drivers: chance(50) ? ["growth"] : [])
      for scenario in problem.scenarios where chance(50) {
        budget.amounts[scenario.name] = (0..<years).map { _ in number(5...90) }
      }
      resources.budgets.append(budget)
    }
    problem.resources = resources
  }

  private mutating func addRules(to problem: inout PlanningProblem, _ names: [String]) {
    for (at, one) in names.enumerated().dropFirst() {
      let other = names[whole(0...at - 1)]
      if chance(25) {
        problem.prerequisites.append(
          Prerequisite(one, needs: other, years: whole(0...1), anywhere: chance(30)))
      } else if chance(20) {
        problem.exclusions.append(Exclusion(one, other))
      } else if chance(40) {
        problem.pairs.append(
          PairEffect(
            one, other, outcome: "work", bearer: "women",
            amounts: problem.territories.map { _ in number(-8...8) },
            drivers: chance(40) ? ["growth"] : []))
      }
    }
  }

  private mutating func addFloors(to problem: inout PlanningProblem, _ groups: [String]) {
    if groups.count > 1 {
      if chance(40) {
        problem.floors.append(Floor("women", .people, .shareAtLeast(0.5), groups: ["women"]))
      }
      if chance(30) {
        problem.floors.append(Floor("purse", .money, .shareAtLeast(0.5), groups: ["women"]))
      }
    }
    if chance(40) { problem.floors.append(Floor("many", .people, .atLeast(number(1...20)))) }
    if problem.territories.count > 1, chance(50) {
      problem.floors.append(
        Floor("north", .money, .atLeast(number(4...20)), territories: ["t1"], years: [2027]))
    }
    if chance(50) {
      problem.floors.append(
        Floor(
          "harm", .outcome("cohesion", chance(50) ? .always : .expected),
          .atLeast(-number(0...8)), groups: ["hosts"]))
    }
  }
}
