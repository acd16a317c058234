/// A use of people or money, and what there is of it in each scenario.
private struct ResourceUse {
  var kind: ConstraintCheck.Kind
  var subject: [String]
  var amount: ExactNumber
  /// By scenario with a probability.
  var limits: [ExactNumber]
}

extension PlanVerifier {
  /// No more people and money than there are: in every scenario, or in scenarios of the probability
  /// that was asked for.
  func checkResources(_ reading: PlanReading, _ ledger: inout Ledger) {
    let uses = stockUses(reading) + budgetUses(reading)
    let states = states
    if let resources = problem.resources, resources.reliability < 1, states.count > 1 {
      var kept = ExactNumber.zero
      for (place, state) in states.enumerated()
      where uses.allSatisfy({ Ledger.holds($0.amount, atMost: $0.limits[place]) }) {
        kept += ExactNumber(problem.scenarios[state].probability)
      }
      ledger.atLeast(ExactNumber(resources.reliability), kept, .reliability, [])
      return
    }
    for use in uses {
      guard let tightest = use.limits.indices.min(by: { use.limits[$0] < use.limits[$1] }) else {
        continue
      }
      let isVarying = use.limits.contains { $0 != use.limits[tightest] }
      let named = isVarying ? [problem.scenarios[states[tightest]].name] : []
      ledger.atMost(use.limits[tightest], use.amount, use.kind, use.subject + named)
    }
  }

  /// The scenarios that can come; one where nothing varies with them.
  private var states: [Int] {
    guard problem.resources != nil, !problem.scenarios.isEmpty else { return [0] }
    return problem.scenarios.indices.filter { problem.scenarios[$0].probability > 0 }
  }

  private func factor(_ drivers: [String], _ scenario: Int) -> Double {
    zip(problem.drivers, problem.scenarios[scenario].values).reduce(1) {
      drivers.contains($1.0.id) ? $0 * $1.1 : $0
    }
  }

  /// The people of a territory, group and year by state.
  private func stocks(_ territory: Int, _ group: Int, _ year: Int) -> [Double] {
    let stated = problem.eligible[territory][group][year]
    let varying = problem.resources?.stocks.first {
      $0.territory == problem.territories[territory].id && $0.group == problem.groups[group].id
    }
    guard let varying, !problem.scenarios.isEmpty else { return states.map { _ in stated } }
    return states.map { state in
      (varying.people[problem.scenarios[state].name]?[year] ?? stated)
        * factor(varying.drivers, state)
    }
  }

  private func stockUses(_ reading: PlanReading) -> [ResourceUse] {
    var uses: [ResourceUse] = []
    for (at, one) in problem.interventions.enumerated() {
      for (territory, area) in problem.territories.enumerated() {
        for (group, people) in problem.groups.enumerated() {
          var covered = ExactNumber.zero
          for (year, name) in problem.years.enumerated() {
            let now = reading.people[at][territory][year][group]
            covered = one.counting == .once ? covered + now : now
            guard covered != .zero else { continue }
            // The product of reach and stock is what the office reads, so it is rounded as theirs is.
            let limits = stocks(territory, group, year).map { ExactNumber(one.reach[group] * $0) }
            uses.append(
              ResourceUse(
                kind: .stock, subject: [one.id, area.id, people.id, "\(name)"], amount: covered,
                limits: limits))
          }
        }
      }
    }
    return uses
  }

  private func budgetUses(_ reading: PlanReading) -> [ResourceUse] {
    var uses: [ResourceUse] = []
    for (source, payer) in problem.sources.enumerated() {
      let varying = problem.resources?.budgets.first { $0.source == payer.id }
      var spent = ExactNumber.zero
      var budgets = states.map { _ in ExactNumber.zero }
      for (year, name) in problem.years.enumerated() {
        let now = reading.paid.reduce(.zero) { $0 + $1[source][year] }
        let given = states.map { state -> ExactNumber in
          guard let varying, !problem.scenarios.isEmpty else {
            return ExactNumber(payer.budgets[year])
          }
          let base = varying.amounts[problem.scenarios[state].name]?[year] ?? payer.budgets[year]
          return ExactNumber(base * factor(varying.drivers, state))
        }
        spent = payer.carriesOver ? spent + now : now
        budgets = payer.carriesOver ? zip(budgets, given).map { $0 + $1 } : given
        uses.append(
          ResourceUse(
            kind: .budget, subject: [payer.id, "\(name)"], amount: spent, limits: budgets))
      }
    }
    return uses
  }
}
