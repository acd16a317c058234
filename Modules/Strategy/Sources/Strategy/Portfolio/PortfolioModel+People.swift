extension PortfolioModel {
  /// People covered: columns, capacity, the fewest worth it, stocks and steps.
  mutating func addPeople() {
    for (intervention, one) in problem.interventions.enumerated() {
      people.append(
        (0..<resolved.territories).map { territory in
          (0..<resolved.years).map { year in
            (0..<resolved.groups).map { group in
              peopleColumn(one, intervention, territory, group, year)
            }
          }
        })
      for territory in 0..<resolved.territories {
        for year in 0..<resolved.years { addCapacity(one, intervention, territory, year) }
        addStocks(one, intervention, territory)
      }
      addSteps(one, intervention)
    }
  }

  /// The people of a group that an intervention is meant for, by state.
  func reachable(
    _ one: PlannedIntervention, _ territory: Int, _ group: Int, _ year: Int
  ) -> [Double] {
    resolved.resources.eligible.map { one.reach[group] * $0[territory][group][year] }
  }

  private mutating func peopleColumn(
    _ one: PlannedIntervention, _ intervention: Int, _ territory: Int, _ group: Int, _ year: Int
  ) -> Int? {
    if case .never = delivers[intervention][territory][year] { return nil }
    let stocks = reachable(one, territory, group, year)
    let stock = (kept.isEmpty ? stocks.min() : stocks.max()) ?? 0
    let most = min(stock, one.capacity[territory][year])
    guard most > 0 else { return nil }
    let column = model.addColumn(
      .people(intervention: intervention, territory: territory, group: group, year: year),
      from: 0, to: most)
    // Where a state may be given up, the column's own limit does not say it for all states.
    if !kept.isEmpty {
      addLimit(
        .stock(intervention: intervention, territory: territory, group: group, year: year),
        LinearExpression(column), to: stocks)
    }
    return column
  }

  private mutating func addCapacity(
    _ one: PlannedIntervention, _ intervention: Int, _ territory: Int, _ year: Int
  ) {
    let delivers = delivers[intervention][territory][year].expression
    if case .never = self.delivers[intervention][territory][year] { return }
    var covered = LinearExpression()
    var most = 0.0
    let capacity = one.capacity[territory][year]
    for column in people[intervention][territory][year].compactMap({ $0 }) {
      covered.add(column)
      most += model.upper[column]
    }
    let limit = min(capacity, most)
    var room = covered
    room.add(delivers, times: -limit)
    model.addRow(
      .capacity(intervention: intervention, territory: territory, year: year), room, to: 0)
    // Sharper than the sum alone: no group is covered where it does not deliver.
    if most > limit {
      for column in people[intervention][territory][year].compactMap({ $0 })
      where model.upper[column] < limit {
        var own = LinearExpression(column)
        own.add(delivers, times: -model.upper[column])
        model.addRow(
          .capacity(intervention: intervention, territory: territory, year: year), own, to: 0)
      }
    }
    let minimum = one.minimum[territory]
    guard minimum > 0 else { return }
    covered.add(delivers, times: -minimum)
    model.addRow(
      .minimum(intervention: intervention, territory: territory, year: year), covered, from: 0)
  }

  /// All covered up to a year fit in that year's stock; a later, smaller stock says it for the
  /// earlier ones as well.
  private mutating func addStocks(_ one: PlannedIntervention, _ intervention: Int, _ territory: Int)
  {
    guard one.counting == .once else { return }
    for group in 0..<resolved.groups {
      let stocks = (0..<resolved.years).map { reachable(one, territory, group, $0) }
      let least = stocks.map { $0.min() ?? 0 }
      for year in 1..<max(1, resolved.years)
      where !kept.isEmpty || least[(year + 1)...].allSatisfy({ $0 > least[year] }) {
        var covered = LinearExpression()
        for earlier in 0...year {
          if let column = people[intervention][territory][earlier][group] { covered.add(column) }
        }
        guard covered.terms.count > 1 else { continue }
        addLimit(
          .stock(intervention: intervention, territory: territory, group: group, year: year),
          covered, to: stocks[year])
      }
    }
  }

  /// People on steps of falling effect; a gain is taken where it is largest, so the first steps
  /// fill first.
  private mutating func addSteps(_ one: PlannedIntervention, _ intervention: Int) {
    guard !one.returns.isEmpty else { return }
    for territory in 0..<resolved.territories {
      for year in 0..<resolved.years {
        for group in 0..<resolved.groups {
          guard let column = people[intervention][territory][year][group] else { continue }
          // Steps are parts of the stock as the plan states it, whatever the scenario.
          let stock = one.reach[group] * problem.eligible[territory][group][year]
          var (rest, effective) = (LinearExpression(column), LinearExpression())
          var begins = 0.0
          for (at, step) in one.returns.enumerated() {
            let isLast = at == one.returns.count - 1
            let width = isLast ? model.upper[column] : (step.upTo - begins) * stock
            begins = step.upTo
            let part = model.addColumn(
              .step(at, intervention: intervention, territory: territory, group: group, year: year),
              from: 0, to: min(width, model.upper[column]))
            rest.add(part, times: -1)
            effective.add(part, times: step.effect)
          }
          model.addRow(
            .steps(intervention: intervention, territory: territory, group: group, year: year),
            rest, from: 0, to: 0)
          diminished[column] = effective
        }
      }
    }
  }
}
