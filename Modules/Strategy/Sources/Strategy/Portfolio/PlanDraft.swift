/// A plan that is filled opening by opening while the budgets last.
struct PlanDraft {
  private let resolved: ResolvedProblem
  private(set) var plan = Plan.nothing
  /// Money left by source and year.
  private var left: [[Double]]
  private var isOpen: Set<[Int]> = []

  init(_ resolved: ResolvedProblem) {
    self.resolved = resolved
    // What is there in every scenario: a ranking is compared, and must not break the others' rules.
    left = resolved.problem.sources.indices.map { source in
      (0..<resolved.years).map { resolved.resources.least(source, $0) }
    }
  }

  private struct Fill {
    var people: [[Double]]
    var cost: [Double]
  }

  /// Opens an intervention from the first year on and fills it, if the money is there for every
  /// year and nothing forbids it.
  mutating func open(_ at: Int, in territory: Int) {
    let one = resolved.problem.interventions[at]
    guard isAllowed(at, territory), let fill = fill(one, at, territory),
      let payers = payers(of: at, fill.cost)
    else { return }
    isOpen.insert([at, territory])
    let names = (one.id, resolved.problem.territories[territory].id)
    for (year, name) in resolved.problem.years.enumerated() {
      plan.openings.append(
        Plan.Opening(
          names.0, in: names.1, name,
          isStart: year == 0 && !resolved.runsAlready[at][territory]))
      for (group, people) in fill.people[year].enumerated() where people > 0 {
        plan.coverage.append(
          Plan.Coverage(
            names.0, in: names.1, group: resolved.problem.groups[group].id, name, people: people))
      }
      pay(payers[year], fill.cost[year], one.id, name, year)
    }
  }

  /// The expected benefit for a unit of money.
  func worth(of at: Int, in territory: Int) -> Double {
    let one = resolved.problem.interventions[at]
    guard let fill = fill(one, at, territory) else { return 0 }
    let cost = fill.cost.reduce(0, +)
    var benefit = 0.0
    for effect in resolved.effects[at] {
      let weight =
        resolved.problem.outcomes[effect.outcome].weight
        * resolved.problem.groups[effect.bearer].weight * effect.perPerson
      let mean = zip(resolved.factors[effect.factor], resolved.probabilities).reduce(0) {
        $0 + $1.0 * $1.1
      }
      for year in 0..<resolved.years {
        let lasting = (year..<resolved.benefitYears).reduce(0) {
          $0 + effect.part(after: $1 - year) * resolved.discount[$1]
        }
        benefit += weight * mean * lasting * fill.people[year][effect.group]
      }
    }
    return cost > 0 ? benefit / cost : benefit
  }

  private func isAllowed(_ at: Int, _ territory: Int) -> Bool {
    for (one, other) in resolved.exclusions {
      if one == at, isOpen.contains([other, territory]) { return false }
      if other == at, isOpen.contains([one, territory]) { return false }
    }
    return resolved.needs.allSatisfy { need in
      need.intervention != at
        || (need.years == 0 && isOpen.contains([need.needs, territory]))
        || resolved.runsAlready[need.needs][territory]
    }
  }

  /// As many people as there is room for, the groups one after the other.
  private func fill(_ one: PlannedIntervention, _ at: Int, _ territory: Int) -> Fill? {
    guard one.capacity[territory].contains(where: { $0 > 0 }) else { return nil }
    let wasOpen = resolved.runsAlready[at][territory]
    var covered = Array(repeating: 0.0, count: resolved.groups)
    var fill = Fill(people: [], cost: [])
    for year in 0..<resolved.years {
      let delivers = one.capacity[territory][year] > 0 && (wasOpen || year >= one.lag)
      var (room, people) = (delivers ? one.capacity[territory][year] : 0, covered)
      for group in 0..<resolved.groups {
        let stock = one.reach[group] * resolved.resources.fewest(territory, group, year)
        let here = max(0, min(room, one.counting == .once ? stock - covered[group] : stock))
        people[group] = here
        covered[group] += here
        room -= here
      }
      let sum = people.reduce(0, +)
      if delivers, sum < one.minimum[territory] { return nil }
      fill.people.append(people)
      fill.cost.append(
        one.runningCost[territory][year] + sum * one.unitCost[year]
          + (year == 0 && !wasOpen ? one.openingCost[territory] : 0))
    }
    return fill
  }

  /// The source that can pay each year alone, or none.
  private func payers(of at: Int, _ costs: [Double]) -> [Int]? {
    var payers: [Int] = []
    for (year, cost) in costs.enumerated() {
      guard let payer = resolved.payers[at].first(where: { left[$0][year] >= cost }) else {
        return nil
      }
      payers.append(payer)
    }
    return payers
  }

  private mutating func pay(
    _ payer: Int, _ cost: Double, _ intervention: String, _ name: Int, _ year: Int
  ) {
    guard cost > 0 else { return }
    left[payer][year] -= cost
    let amount = plan.spending.firstIndex {
      $0.intervention == intervention && $0.year == name
        && $0.source == resolved.problem.sources[payer].id
    }
    if let amount {
      plan.spending[amount].amount += cost
    } else {
      plan.spending.append(
        Plan.Spending(
          intervention, from: resolved.problem.sources[payer].id, name, amount: cost))
    }
  }
}
