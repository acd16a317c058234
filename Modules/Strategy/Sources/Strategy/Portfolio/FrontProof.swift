import IntegrationModel

/// Proves of a plan of a front that no other beats it, or finds one that does.
///
/// Benson's test (1978): with every goal held where the plan has it, what lies above is made as large
/// as possible. The model asks for at least a hundred-thousandth of the goals' ranges above: where it
/// has no solution, no plan is better at one goal by more than that without losing at another.
struct FrontProof {
  /// What counts as better, as a part of the goals' ranges.
  static let least = 1e-5

  /// What there is to say of a plan.
  enum Answer {
    /// No plan beats it.
    case proven
    /// A plan that does.
    case beaten(by: [Double])
    /// The limit of nodes or seconds came first.
    case open
  }

  private let rows: [Int]
  private let solver: HighsSolver

  /// - Parameters:
  ///   - model: the front's model, with a row and a surplus for each goal.
  ///   - scales: how large each goal's range is; a goal without a range is only held.
  init(
    _ model: LinearModel, rows: [Int], surpluses: [Int], scales: [Double], _ options: SolverOptions
  ) throws(ArraigoError) {
    self.rows = rows
    var model = model
    var above = LinearExpression()
    for (surplus, scale) in zip(surpluses, scales) where scale > 0 {
      above.add(surplus, times: 1 / scale)
    }
    model.addRow(.goal(rows.count), above, from: Self.least)
    model.maximise(above)
    solver = try HighsSolver(model, options)
  }

  /// Tests a plan by the values of its goals.
  func test(_ goals: [Double]) throws(ArraigoError) -> Answer {
    for (row, value) in zip(rows, goals) {
      try solver.setRow(row, from: value - 1e-9 * max(1, abs(value)), to: .infinity)
    }
    let result = try solver.run()
    if result.status == .infeasible { return .proven }
    return result.values.map { .beaten(by: $0) } ?? .open
  }
}
