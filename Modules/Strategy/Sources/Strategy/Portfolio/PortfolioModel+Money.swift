extension PortfolioModel {
  /// What an intervention costs in a year, in the territories where `includes` says so.
  func cost(
    of intervention: Int, _ year: Int, in territories: [Bool]? = nil
  ) -> LinearExpression {
    let one = problem.interventions[intervention]
    var cost = LinearExpression()
    for territory in 0..<resolved.territories where territories?[territory] ?? true {
      let site = Site(intervention: intervention, territory: territory, year: year)
      if let start = starts[site] { cost.add(start, times: one.openingCost[territory]) }
      cost.add(
        open[intervention][territory][year].expression, times: one.runningCost[territory][year])
      for column in people[intervention][territory][year].compactMap({ $0 }) {
        cost.add(column, times: one.unitCost[year])
      }
    }
    return cost
  }

  /// Who pays, and the budgets.
  mutating func addMoney() {
    var members: [[Int]: [Int]] = [:]
    for intervention in 0..<resolved.interventions {
      members[resolved.payers[intervention], default: []].append(intervention)
    }
    // Budgets by source and year: what is spent of them.
    var spent = problem.sources.map { $0.budgets.map { _ in LinearExpression() } }
    for sources in members.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let interventions = members[sources] ?? []
      var group = PaymentClass(interventions: interventions, sources: sources, columns: [])
      if sources.count > 1 { group.columns = paymentColumns(of: group) }
      for year in 0..<resolved.years {
        var cost = LinearExpression()
        for intervention in interventions { cost.add(self.cost(of: intervention, year)) }
        guard sources.count > 1 else {
          if let only = sources.first { spent[only][year].add(cost) }
          continue
        }
        for (place, source) in sources.enumerated() {
          let paid = group.columns[place][year]
          spent[source][year].add(paid)
          cost.add(paid, times: -1)
        }
        model.addRow(
          .payment(intervention: interventions.first ?? 0, year: year), cost, from: 0, to: 0)
      }
      payments.append(group)
    }
    for (source, one) in problem.sources.enumerated() { addBudget(one, source, spent[source]) }
  }

  private mutating func paymentColumns(of group: PaymentClass) -> [[Int]] {
    let most = (0..<resolved.years).map { year in
      group.interventions.reduce(0.0) { sum, intervention in
        cost(of: intervention, year).collected().reduce(sum) {
          $0 + max(0, $1.value * model.upper[$1.column])
        }
      }
    }
    return group.sources.map { source in
      (0..<resolved.years).map { year in
        model.addColumn(
          .payment(
            intervention: group.interventions.first ?? 0, source: source, year: year), from: 0,
          to: most[year])
      }
    }
  }

  private mutating func addBudget(
    _ source: FundingSource, _ at: Int, _ spent: [LinearExpression]
  ) {
    var sum = LinearExpression()
    var budgets = resolved.resources.budgets.map { _ in 0.0 }
    for year in 0..<resolved.years {
      let given = resolved.resources.budgets.map { $0[at][year] }
      if source.carriesOver {
        sum.add(spent[year])
        budgets = zip(budgets, given).map { $0 + $1 }
      } else {
        (sum, budgets) = (spent[year], given)
      }
      addLimit(.budget(source: at, year: year), sum, to: budgets)
    }
  }
}
