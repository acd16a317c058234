extension PlanVerifier {
  /// What is counted of effects: which outcomes and bearers, when, where.
  struct Count {
    var weight: (_ outcome: String, _ bearer: String) -> ExactNumber
    /// By year of benefit.
    var time: [ExactNumber]
    var interventions: (String) -> Bool = { _ in true }
    var territories: (String) -> Bool = { _ in true }
  }

  /// What effects and pairs bring in each scenario.
  func amounts(_ reading: PlanReading, _ count: Count) -> [ExactNumber] {
    // Effects with the same drivers are added before the draws are looked at.
    var sums: [[String]: ExactNumber] = [:]
    for (at, one) in problem.interventions.enumerated() where count.interventions(one.id) {
      for effect in one.effects {
        let weight = count.weight(effect.outcome, effect.bearer) * ExactNumber(effect.perPerson)
        guard weight != .zero, let group = groups[effect.group] else { continue }
        for year in problem.years.indices {
          var covered = ExactNumber.zero
          for (territory, area) in problem.territories.enumerated() where count.territories(area.id)
          {
            covered += counted(reading, at, territory, year, group, effect)
          }
          guard covered != .zero else { continue }
          var lasting = ExactNumber.zero
          for later in year..<count.time.count {
            let part = effect.profile[min(later - year, effect.profile.count - 1)]
            lasting += ExactNumber(part) * count.time[later]
          }
          sums[effect.drivers.sorted(), default: .zero] += covered * lasting * weight
        }
      }
    }
    addPairs(reading, count, to: &sums)
    return scenarioSums(sums)
  }

  /// People as an effect counts them: a gain falls step by step.
  private func counted(
    _ reading: PlanReading, _ at: Int, _ territory: Int, _ year: Int, _ group: Int,
    _ effect: PlannedEffect
  ) -> ExactNumber {
    let one = problem.interventions[at]
    let people = reading.people[at][territory][year][group]
    guard effect.perPerson > 0, !one.returns.isEmpty, people != .zero else { return people }
    let stock = one.reach[group] * problem.eligible[territory][group][year]
    var (left, sum, begins) = (people, ExactNumber.zero, 0.0)
    for (step, stretch) in one.returns.enumerated() {
      let isLast = step == one.returns.count - 1
      let here = isLast ? left : min(left, ExactNumber((stretch.upTo - begins) * stock))
      begins = stretch.upTo
      sum += here * ExactNumber(stretch.effect)
      left = left - here
    }
    return sum
  }

  private func addPairs(
    _ reading: PlanReading, _ count: Count, to sums: inout [[String]: ExactNumber]
  ) {
    for pair in problem.pairs
    where count.interventions(pair.first) && count.interventions(pair.second) {
      let weight = count.weight(pair.outcome, pair.bearer)
      guard weight != .zero, let first = interventions[pair.first],
        let second = interventions[pair.second]
      else { continue }
      for (territory, area) in problem.territories.enumerated() where count.territories(area.id) {
        for year in problem.years.indices
        where reading.open[first][territory][year] && reading.open[second][territory][year] {
          sums[pair.drivers.sorted(), default: .zero] +=
            weight * ExactNumber(pair.amounts[territory]) * count.time[year]
        }
      }
    }
  }

  private func scenarioSums(_ sums: [[String]: ExactNumber]) -> [ExactNumber] {
    let drivers = Dictionary(
      problem.drivers.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let draws =
      problem.scenarios.isEmpty
      ? [problem.drivers.map(\.central)] : problem.scenarios.map(\.values)
    return draws.map { draw in
      sums.reduce(.zero) { sum, part in
        let factor = part.key.reduce(ExactNumber(1)) { product, name in
          drivers[name].map { product * ExactNumber(draw[$0]) } ?? product
        }
        return sum + factor * part.value
      }
    }
  }

  /// The weighted, discounted benefit of each scenario.
  func benefits(_ reading: PlanReading) -> [ExactNumber] {
    let outcomes = Dictionary(
      problem.outcomes.map { ($0.id, $0.weight) }, uniquingKeysWith: { one, _ in one })
    let bearers = Dictionary(
      problem.groups.map { ($0.id, $0.weight) }, uniquingKeysWith: { one, _ in one })
    var (time, factor) = ([ExactNumber](), 1.0)
    for _ in firstYear...problem.lastBenefitYear {
      time.append(ExactNumber(factor))
      factor /= 1 + problem.discountRate
    }
    return amounts(
      reading,
      Count(
        weight: { ExactNumber(outcomes[$0] ?? 0) * ExactNumber(bearers[$1] ?? 0) }, time: time))
  }

  /// What the plan brings.
  func outlook(_ reading: PlanReading) -> PlanOutlook {
    let benefits = benefits(reading)
    let chances = chances.map { ExactNumber($0) }
    func mean(_ values: [ExactNumber]) -> Double {
      zip(values, chances).reduce(ExactNumber.zero) { $0 + $1.0 * $1.1 }.approximation
    }
    let always = problem.years.isEmpty ? [] : (firstYear...problem.lastBenefitYear).map { _ in 1.0 }
    let outcomes = problem.outcomes.map { outcome in
      mean(
        amounts(
          reading,
          Count(
            weight: { code, _ in ExactNumber(code == outcome.id ? 1 : 0) },
            time: always.map { ExactNumber($0) })))
    }
    var (people, cost) = (ExactNumber.zero, ExactNumber.zero)
    for at in problem.interventions.indices {
      for year in problem.years.indices {
        cost += self.cost(reading, at, year)
        for territory in problem.territories.indices {
          people += reading.people[at][territory][year].reduce(.zero, +)
        }
      }
    }
    let possible = zip(benefits, chances).filter { $0.1 != .zero }.map(\.0)
    return PlanOutlook(
      benefits: benefits.map(\.approximation), expected: mean(benefits),
      worst: (possible.min() ?? .zero).approximation, outcomes: outcomes,
      people: people.approximation, cost: cost.approximation)
  }
}
