extension PortfolioModel {
  /// What the plan must reach, and the harm it must not do.
  mutating func addFloors() {
    for (at, floor) in problem.floors.enumerated() {
      let scope = resolved.scopes[at]
      switch floor.measure {
      case .people:
        let all = floor.isShare ? people(in: scope.everyone) : nil
        floorRows.append([addFloor(at, floor, people(in: scope), of: all)])
      case .money:
        let all = floor.isShare ? money(in: scope.everyone) : nil
        floorRows.append([addFloor(at, floor, money(in: scope), of: all)])
      case .outcome(let code, let certainty):
        floorRows.append(addOutcomeFloor(at, floor, code, certainty, scope))
      }
    }
  }

  private mutating func addFloor(
    _ at: Int, _ floor: Floor, _ part: LinearExpression, of all: LinearExpression?
  ) -> Int {
    switch floor.amount {
    case .atLeast(let amount):
      return model.addRow(.floor(at, scenario: nil), part, from: amount)
    case .shareAtLeast(let share):
      var excess = part
      if let all { excess.add(all, times: -share) }
      return model.addRow(.floor(at, scenario: nil), excess, from: 0)
    }
  }

  private mutating func addOutcomeFloor(
    _ at: Int, _ floor: Floor, _ code: String, _ certainty: Floor.Certainty,
    _ scope: ResolvedProblem.Scope
  ) -> [Int] {
    guard case .atLeast(let amount) = floor.amount else { return [] }
    let sums = outcome(code, in: scope)
    let isCertain = zip(sums, resolved.factors).allSatisfy { sum, factor in
      sum.terms.isEmpty || factor.allSatisfy { $0 == factor[0] }
    }
    if certainty == .expected || isCertain {
      return [model.addRow(.floor(at, scenario: nil), inTheMean(sums), from: amount)]
    }
    let shared = shared(sums)
    return (0..<resolved.scenarios).map { scenario in
      model.addRow(.floor(at, scenario: scenario), inScenario(scenario, shared), from: amount)
    }
  }

  /// An outcome in its own units, factor by factor.
  func outcome(_ code: String, in scope: ResolvedProblem.Scope?) -> [LinearExpression] {
    let outcome = problem.outcomes.firstIndex { $0.id == code }
    return sums(
      weigh: { $0 == outcome && scope?.groups[$1] ?? true ? 1 : 0 },
      time: (scope?.years ?? Array(repeating: true, count: resolved.benefitYears)).map {
        $0 ? 1 : 0
      }, scope: scope)
  }

  /// People newly covered.
  func people(in scope: ResolvedProblem.Scope) -> LinearExpression {
    var sum = LinearExpression()
    for site in sites where scope.holds(site) {
      for (group, column) in people[site.intervention][site.territory][site.year].enumerated()
      where scope.groups[group] {
        if let column { sum.add(column) }
      }
    }
    return sum
  }

  /// Money: with groups named only what is paid per person, without them all of it.
  func money(in scope: ResolvedProblem.Scope) -> LinearExpression {
    var sum = LinearExpression()
    guard scope.namesGroups else {
      for intervention in 0..<resolved.interventions where scope.interventions[intervention] {
        for year in 0..<resolved.years where scope.years[year] {
          sum.add(cost(of: intervention, year, in: scope.territories))
        }
      }
      return sum
    }
    for site in sites where scope.holds(site) {
      let unitCost = problem.interventions[site.intervention].unitCost[site.year]
      for (group, column) in people[site.intervention][site.territory][site.year].enumerated()
      where scope.groups[group] {
        if let column { sum.add(column, times: unitCost) }
      }
    }
    return sum
  }
}

extension ResolvedProblem.Scope {
  /// Whether a place counts.
  func holds(_ site: PortfolioModel.Site) -> Bool {
    interventions[site.intervention] && territories[site.territory] && years[site.year]
  }

  /// The same interventions and years, over all groups and territories.
  var everyone: ResolvedProblem.Scope {
    var all = self
    all.groups = groups.map { _ in true }
    all.territories = territories.map { _ in true }
    return all
  }
}

extension Floor {
  /// Whether it asks for a part of a whole.
  var isShare: Bool { if case .shareAtLeast = amount { true } else { false } }
}
