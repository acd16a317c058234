import Strategy

/// Draws a planning problem.
struct PortfolioMaker {
  let territories: Int
  let interventions: Int
  let years: Int
  let scenarios: Int
  let seed: Int

  private static let groups = [
    PlanningGroup("migrant_women"), PlanningGroup("migrant_men"), PlanningGroup("returnee_women"),
    PlanningGroup("returnee_men"), PlanningGroup("hosts"),
  ]
  private static let families = ["status", "work", "enterprise", "services", "cohesion", "return"]

  func problem() -> PlanningProblem {
    let areas = (0..<territories).map { PlanningTerritory("t\($0 + 1)") }
    let stocks = areas.indices.map { stock(in: $0) }
    let made = (0..<interventions).map { intervention($0, stocks) }
    return PlanningProblem(
      name: "SYNTHETIC portfolio", currency: "USD", years: Array(2027..<2027 + years),
      lastBenefitYear: 2026 + years + 3, discountRate: 0.03, territories: areas,
      groups: Self.groups, eligible: stocks,
      outcomes: [
        PlanningOutcome("in_work", unit: "persons", weight: 1),
        PlanningOutcome("host_cohesion", unit: "standard_deviations", weight: 0),
      ], interventions: made, sources: sources(made), prerequisites: prerequisites(),
      exclusions: exclusions(), pairs: pairs(made), floors: floors(areas, made),
      drivers: (0..<interventions).map { Driver("effect.i\($0 + 1)") } + [Driver("growth")],
      scenarios: draws())
  }

  private func stock(in territory: Int) -> [[Double]] {
    var random = SeededGenerator(seed, 1, territory)
    let size = 2_000 + 18_000 * random.uniform()
    return Self.groups.map { group in
      let part = group.id == "hosts" ? 20 : group.id.hasPrefix("migrant") ? 1 : 0.25
      let growth = 0.01 + 0.03 * random.uniform()
      return (0..<years).map { (size * part * (1 + growth * Double($0))).rounded() }
    }
  }

  private func intervention(_ at: Int, _ stocks: [[[Double]]]) -> PlannedIntervention {
    var random = SeededGenerator(seed, 2, at)
    let unitCost = (40 * exponential(2.5 * random.uniform())).rounded()
    let isForReturnees = random.chance(0.2)
    let reach = Self.groups.map { group -> Double in
      if group.id == "hosts" { return 0 }
      if isForReturnees && !group.id.hasPrefix("returnee") { return 0 }
      return (20 + 60 * random.uniform()).rounded() / 100
    }
    let capacities = stocks.map { groups -> Double in
      let reachable = zip(groups, reach).reduce(0) { $0 + $1.0[0] * $1.1 }
      return (reachable * (0.05 + 0.15 * random.uniform())).rounded()
    }
    let effect = unitCost / 4_000 * (0.4 + 1.2 * random.uniform())
    let fades = random.chance(0.4)
    var effects = Self.groups.dropLast().enumerated().map { group, people in
      PlannedEffect(
        "in_work", group: people.id,
        perPerson: reach[group] == 0 ? 0 : effect * (0.7 + 0.6 * random.uniform()),
        profile: fades ? [1, 0.6, 0.3, 0.1] : [0.3, 0.8, 1],
        drivers: ["effect.i\(at + 1)", "growth"])
    }
    if random.chance(0.3) {
      effects += Self.groups.dropLast().map {
        PlannedEffect(
          "host_cohesion", group: $0.id, bearer: "hosts", perPerson: -0.1 * random.uniform())
      }
    }
    let lag = random.chance(0.3) ? 1 : 0
    return PlannedIntervention(
      "i\(at + 1)", name: "Intervention \(at + 1)",
      family: Self.families[at % Self.families.count],
      openingCost: capacities.map { ($0 * unitCost * 0.3 * random.uniform()).rounded() },
      runningCost: capacities.map {
        Array(repeating: ($0 * unitCost * 0.4 * random.uniform()).rounded(), count: years)
      }, unitCost: Array(repeating: unitCost, count: years),
      capacity: capacities.map { Array(repeating: $0, count: years) },
      minimum: capacities.map { ($0 * 0.2).rounded(.down) }, reach: reach,
      counting: random.chance(0.5) ? .once : .yearly, lag: lag,
      run: random.chance(0.6) ? .untilEnd : .atLeast(years: 2), effects: effects,
      returns: random.chance(0.4)
        ? [ReturnStep(upTo: 0.05, effect: 1), ReturnStep(upTo: 1, effect: 0.6)] : [])
  }

  /// A third of what everything would cost, from two sources.
  private func sources(_ made: [PlannedIntervention]) -> [FundingSource] {
    let all = made.reduce(0) { sum, one in
      (0..<territories).reduce(sum) {
        $0 + one.runningCost[$1][0] + one.capacity[$1][0] * one.unitCost[0]
      }
    }
    return [
      FundingSource(
        "treasury", budgets: (0..<years).map { (all * (0.2 + 0.01 * Double($0))).rounded() }),
      FundingSource(
        "cooperation", budgets: (0..<years).map { (all * (0.12 - 0.01 * Double($0))).rounded() },
        carriesOver: true),
    ]
  }

  /// Distinct pairs of interventions, the first always later in the list than the second.
  private func couples(_ count: Int, _ kind: Int) -> [(Int, Int)] {
    var random = SeededGenerator(seed, 3, kind)
    var couples: [(Int, Int)] = []
    let most = interventions * (interventions - 1) / 2
    while couples.count < min(count, most) {
      let one = random.whole(1...interventions - 1)
      let other = random.whole(0...one - 1)
      if !couples.contains(where: { $0 == (one, other) }) { couples.append((one, other)) }
    }
    return couples
  }

  private func scaled(_ count: Int) -> Int { max(1, count * interventions / 35) }

  private func prerequisites() -> [Prerequisite] {
    couples(scaled(8), 1).map { Prerequisite("i\($0 + 1)", needs: "i\($1 + 1)") }
  }

  /// Exclusions that no chain of prerequisites contradicts.
  private func exclusions() -> [Exclusion] {
    let needed = couples(scaled(8), 1)
    func reaches(_ one: Int) -> Set<Int> {
      needed.filter { $0.0 == one }.reduce([one]) { $0.union(reaches($1.1)) }
    }
    let couples = couples(scaled(6) * 4, 2).filter { !reaches($0.0).contains($0.1) }
    return couples.prefix(scaled(6)).map { Exclusion("i\($0 + 1)", "i\($1 + 1)") }
  }

  private func pairs(_ made: [PlannedIntervention]) -> [PairEffect] {
    var random = SeededGenerator(seed, 4)
    return couples(scaled(15), 3).map { one, other in
      let share = random.chance(0.75) ? 0.15 : -0.15
      return PairEffect(
        "i\(one + 1)", "i\(other + 1)", outcome: "in_work", bearer: "migrant_women",
        amounts: (0..<territories).map {
          (made[one].capacity[$0][0] * made[one].effects[0].perPerson * share).rounded()
        }, drivers: ["growth"])
    }
  }

  private func floors(
    _ areas: [PlanningTerritory], _ made: [PlannedIntervention]
  ) -> [Floor] {
    let women = ["migrant_women", "returnee_women"]
    let returnees = ["returnee_women", "returnee_men"]
    var floors = [
      Floor("women_people", .people, .shareAtLeast(0.5), groups: women),
      Floor("women_money", .money, .shareAtLeast(0.48), groups: women),
      Floor("returnee_people", .people, .shareAtLeast(0.2), groups: returnees),
      Floor("returnee_money", .money, .shareAtLeast(0.2), groups: returnees),
      Floor(
        "no_harm", .outcome("host_cohesion", .expected), .atLeast(-2_000 * Double(territories)),
        groups: ["hosts"]),
    ]
    if territories > 1 {
      floors += areas.map {
        Floor(
          "money_\($0.id)", .money, .shareAtLeast(0.4 / Double(territories)),
          territories: [$0.id])
      }
    }
    return floors
  }

  /// Equally likely draws: each effect its own, growth for all of them.
  private func draws() -> [Scenario] {
    (0..<scenarios).map { at in
      var random = SeededGenerator(seed, 5, at)
      let effects = (0..<interventions).map { _ in max(0, 1 + 0.4 * random.normal()) }
      return Scenario(
        "draw_\(at + 1)", probability: 1 / Double(scenarios),
        values: effects + [max(0.2, 1 + 0.2 * random.normal())])
    }
  }
}
