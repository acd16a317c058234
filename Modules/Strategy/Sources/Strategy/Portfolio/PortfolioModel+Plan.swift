extension PortfolioModel {
  /// The plan that a solution of the model is.
  func plan(from values: [Double]) -> Plan {
    let openings = openings(values)
    let coverage = coverage(values)
    let spending = spending(openings, coverage, values)
    return Plan(openings: openings, coverage: coverage, spending: spending)
  }

  private func isOn(_ state: Switch, _ values: [Double]) -> Bool {
    switch state {
    case .never: false
    case .always: true
    case .column(let column): values[column] > 0.5
    }
  }

  private func openings(_ values: [Double]) -> [Plan.Opening] {
    sites.compactMap { site in
      guard isOn(isOpen(site.intervention, site.territory, site.year), values) else { return nil }
      let before = isOpen(site.intervention, site.territory, site.year - 1)
      return Plan.Opening(
        problem.interventions[site.intervention].id, in: problem.territories[site.territory].id,
        problem.years[site.year], isStart: !isOn(before, values))
    }
  }

  private func coverage(_ values: [Double]) -> [Plan.Coverage] {
    sites.flatMap { site in
      let columns = people[site.intervention][site.territory][site.year]
      return columns.enumerated().compactMap { group, column -> Plan.Coverage? in
        guard let column else { return nil }
        // What the solver's tolerance leaves of nobody is nobody.
        let most = model.upper[column]
        guard values[column] > 1e-9 * most else { return nil }
        return Plan.Coverage(
          problem.interventions[site.intervention].id, in: problem.territories[site.territory].id,
          group: problem.groups[group].id, problem.years[site.year],
          people: min(values[column], most))
      }
    }
  }

  /// Each intervention's cost by year, from the plan's own openings and people.
  private func costs(_ openings: [Plan.Opening], _ coverage: [Plan.Coverage]) -> [[Double]] {
    var costs = problem.interventions.map { _ in
      Array(repeating: 0.0, count: resolved.years)
    }
    let interventions = Dictionary(
      problem.interventions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { one, _ in one })
    let territories = Dictionary(
      problem.territories.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { one, _ in one })
    let first = problem.years.first ?? 0
    for opening in openings {
      guard let at = interventions[opening.intervention],
        let territory = territories[opening.territory]
      else { continue }
      let one = problem.interventions[at]
      costs[at][opening.year - first] += one.runningCost[territory][opening.year - first]
      if opening.isStart { costs[at][opening.year - first] += one.openingCost[territory] }
    }
    for covered in coverage {
      guard let at = interventions[covered.intervention] else { continue }
      let unitCost = problem.interventions[at].unitCost[covered.year - first]
      costs[at][covered.year - first] += covered.people * unitCost
    }
    return costs
  }

  /// Sources pay one intervention after the other, so that most have a single payer.
  private func spending(
    _ openings: [Plan.Opening], _ coverage: [Plan.Coverage], _ values: [Double]
  ) -> [Plan.Spending] {
    let costs = costs(openings, coverage)
    var paid: [[[Double]]] = problem.interventions.map { _ in
      problem.sources.map { _ in Array(repeating: 0, count: resolved.years) }
    }
    for group in payments {
      for year in 0..<resolved.years {
        var left = group.columns.map { values[$0[year]] }
        for (order, intervention) in group.interventions.enumerated() {
          var due = costs[intervention][year]
          let isLast = order == group.interventions.count - 1
          for (place, source) in group.sources.enumerated() where due > 0 {
            let isOnly = group.sources.count == 1
            // The last payer of the last intervention takes the rounding.
            let takesRest = isOnly || isLast && place == group.sources.count - 1
            let part = takesRest ? due : min(due, max(0, left[place]))
            if !isOnly { left[place] -= part }
            paid[intervention][source][year] += part
            due -= part
          }
          // A rounding that no source had room for goes to the first.
          if due > 0, let source = group.sources.first { paid[intervention][source][year] += due }
        }
      }
    }
    return listed(paid)
  }

  private func listed(_ paid: [[[Double]]]) -> [Plan.Spending] {
    problem.interventions.enumerated().flatMap { intervention, one in
      problem.years.enumerated().flatMap { year, name in
        problem.sources.enumerated().compactMap { source, payer in
          let amount = paid[intervention][source][year]
          return amount > 0 ? Plan.Spending(one.id, from: payer.id, name, amount: amount) : nil
        }
      }
    }
  }
}
