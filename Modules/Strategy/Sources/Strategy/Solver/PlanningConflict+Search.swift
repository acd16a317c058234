import IntegrationModel

extension PlanningConflict {
  /// Finds a smallest conflict of a portfolio that has no plan.
  ///
  /// One part after the other is let go: where there is still no plan, it is left out for good.
  /// What remains cannot be made smaller (the deletion filter of Chinneck and Dravnieks 1991).
  init(of portfolio: PortfolioModel, _ options: SolverOptions) throws(ArraigoError) {
    var options = options
    options.relativeGap = 1e-6
    let elastic = ElasticModel(portfolio)
    let solver = try HighsSolver(elastic.model, options)
    var needed = Array(elastic.parts.indices)
    // Budgets are kept to the end: a conflict of promises alone says more.
    for part in elastic.parts.indices {
      try solver.setColumn(elastic.columns[part], from: 0, to: elastic.most[part])
      if try solver.run().status == .infeasible {
        needed.removeAll { $0 == part }
      } else {
        try solver.setColumn(elastic.columns[part], from: 0, to: 0)
      }
    }
    for part in elastic.parts.indices {
      try solver.setColumn(elastic.columns[part], from: 0, to: 0)
    }
    members = []
    for part in needed {
      let repair = try Self.repair(part, elastic, solver)
      members.append(Member(elastic.parts[part], portfolio.problem, repair: repair))
    }
  }

  /// By how much one part must give way, when all others hold.
  private static func repair(
    _ part: Int, _ elastic: ElasticModel, _ solver: HighsSolver
  ) throws(ArraigoError) -> Double? {
    let column = elastic.columns[part]
    try solver.setColumn(column, from: 0, to: elastic.most[part])
    var cost = Array(repeating: 0.0, count: elastic.model.columns)
    cost[column] = -1
    try solver.maximise(cost)
    let result = try solver.run()
    try solver.setColumn(column, from: 0, to: 0)
    guard result.status != .infeasible, let values = result.values else { return nil }
    return max(0, values[column])
  }
}

extension PlanningConflict.Member {
  init(_ part: ElasticModel.Part, _ problem: PlanningProblem, repair: Double?) {
    switch part {
    case .budget(let source, let year):
      self.init(
        kind: .budget, id: problem.sources[source].id, year: problem.years[year],
        limit: problem.sources[source].budgets[year], repair: repair)
    case .floor(let at):
      let floor = problem.floors[at]
      let limit =
        switch floor.amount {
        case .atLeast(let amount): amount
        case .shareAtLeast(let share): share
        }
      self.init(
        kind: .floor, id: floor.id, year: floor.years.count == 1 ? floor.years[0] : nil,
        limit: limit, repair: repair)
    case .continuation(let intervention):
      // Letting go of one year lets go of all: the amount says nothing.
      self.init(
        kind: .continuation, id: problem.interventions[intervention].id, year: nil, limit: 1,
        repair: nil)
    }
  }
}
