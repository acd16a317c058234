import IntegrationModel

extension PlanningConflict {
  /// Finds the conflicts of a portfolio that has no plan.
  ///
  /// One part after the other is let go: where there is still no plan, it is left out for good.
  /// What remains cannot be made smaller (the deletion filter of Chinneck and Dravnieks 1991). Then
  /// all of it is let go, and where there is still no plan, another conflict is sought.
  init(of portfolio: PortfolioModel, _ options: SolverOptions) throws(ArraigoError) {
    var options = options
    options.relativeGap = 1e-6
    let search = try ConflictSearch(ElasticModel(portfolio), options)
    members = []
    var (settled, number) = (Set<Int>(), 0)
    while let conflict = try search.next(without: settled) {
      number += 1
      for part in conflict {
        let repair = try search.repair(part, in: conflict)
        members.append(
          Member(search.elastic.parts[part], portfolio.problem, number, repair: repair))
      }
      guard !conflict.isEmpty else { break }
      settled.formUnion(conflict)
    }
  }
}

/// An elastic model in the solver, whose parts are held or let go.
private struct ConflictSearch {
  let elastic: ElasticModel
  private let solver: HighsSolver

  init(_ elastic: ElasticModel, _ options: SolverOptions) throws(ArraigoError) {
    self.elastic = elastic
    solver = try HighsSolver(elastic.model, options)
  }

  private func set(_ part: Int, held: Bool) throws(ArraigoError) {
    try solver.setColumn(elastic.columns[part], from: 0, to: held ? 0 : elastic.most[part])
  }

  private func isImpossible() throws(ArraigoError) -> Bool {
    try solver.run().status == .infeasible
  }

  /// A smallest conflict among the parts that are not settled, or none.
  func next(without settled: Set<Int>) throws(ArraigoError) -> [Int]? {
    try solver.maximise(Array(repeating: 0, count: elastic.model.columns))
    for part in elastic.parts.indices { try set(part, held: !settled.contains(part)) }
    guard try isImpossible() else { return nil }
    var needed: [Int] = []
    for part in elastic.parts.indices where !settled.contains(part) {
      try set(part, held: false)
      if try !isImpossible() {
        try set(part, held: true)
        needed.append(part)
      }
    }
    return needed
  }

  /// By how much one part of a conflict must give way, when its others hold.
  func repair(_ part: Int, in conflict: [Int]) throws(ArraigoError) -> Double? {
    for other in elastic.parts.indices {
      try set(other, held: other != part && conflict.contains(other))
    }
    var cost = Array(repeating: 0.0, count: elastic.model.columns)
    cost[elastic.columns[part]] = -1
    try solver.maximise(cost)
    guard let values = try solver.run().values else { return nil }
    return max(0, values[elastic.columns[part]])
  }
}

extension PlanningConflict.Member {
  init(
    _ part: ElasticModel.Part, _ problem: PlanningProblem, _ conflict: Int, repair: Double?
  ) {
    switch part {
    case .budget(let source, let year):
      self.init(
        conflict: conflict, kind: .budget, id: problem.sources[source].id,
        year: problem.years[year],
        limit: problem.sources[source].budgets[year], repair: repair)
    case .floor(let at):
      let floor = problem.floors[at]
      let limit =
        switch floor.amount {
        case .atLeast(let amount): amount
        case .shareAtLeast(let share): share
        }
      self.init(
        conflict: conflict, kind: .floor, id: floor.id,
        year: floor.years.count == 1 ? floor.years[0] : nil,
        limit: limit, repair: repair)
    case .continuation(let intervention):
      // Letting go of one year lets go of all: the amount says nothing.
      self.init(
        conflict: conflict, kind: .continuation, id: problem.interventions[intervention].id,
        year: nil, limit: 1,
        repair: nil)
    }
  }
}
