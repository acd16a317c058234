import IntegrationModel

/// The search for a front: one model that is solved again and again with other floors.
struct FrontSearch {
  let problem: PlanningProblem
  let goals: [Goal]
  let steps: Int
  let verifier: PlanVerifier
  private let options: SolverOptions
  private let portfolio: PortfolioModel
  private let expressions: [LinearExpression]
  /// By goal: its row (value less surplus) and its surplus.
  private let rows: [Int]
  private let surpluses: [Int]
  private let solver: HighsSolver
  /// By goal: the values it takes on the payoff table.
  private var ranges: [(least: Double, most: Double)] = []
  private(set) var found: [[Double]] = []
  private(set) var singles: [[Double]] = []
  var solves = 0
  private(set) var skipped = 0

  init(
    _ problem: PlanningProblem, _ goals: [Goal], _ steps: Int, _ options: SolverOptions
  ) throws(ArraigoError) {
    self.problem = problem
    self.goals = goals
    self.steps = steps
    self.options = options
    verifier = PlanVerifier(problem)
    var portfolio = PortfolioModel(try ResolvedProblem(problem))
    let expressions = goals.map { portfolio.goal($0) }
    var (rows, surpluses) = ([Int](), [Int]())
    for (at, expression) in expressions.enumerated() {
      let reach = portfolio.model.reach(of: expression)
      let surplus = portfolio.model.addColumn(.surplus(at), from: 0, to: reach)
      surpluses.append(surplus)
      // Free at first: the surplus is 0 and the floor far below everything.
      rows.append(
        portfolio.model.addRow(.goal(at), expression - LinearExpression(surplus)))
    }
    self.portfolio = portfolio
    self.expressions = expressions
    self.rows = rows
    self.surpluses = surpluses
    solver = try HighsSolver(portfolio.model, options)
  }

  private mutating func maximise(_ expression: LinearExpression) throws(ArraigoError) -> [Double]? {
    var cost = Array(repeating: 0.0, count: portfolio.model.columns)
    for term in expression.collected() { cost[term.column] = term.value }
    try solver.maximise(cost)
    solves += 1
    let result = try solver.run()
    guard result.status != .infeasible else { return nil }
    guard let values = result.values else {
      throw ArraigoError(
        "no_plan_found", "the limit of nodes or seconds came before a plan was found",
        suggestion: "raise --nodes")
    }
    return values
  }

  /// The payoff table: each goal at its best, then each other one at its best without losing of
  /// those before. False where there is no plan at all.
  mutating func findRanges() throws(ArraigoError) -> Bool {
    var table: [[Double]] = []
    for first in goals.indices {
      for goal in goals.indices { try free(goal) }
      let order = [first] + goals.indices.filter { $0 != first }
      var last: [Double] = []
      for (place, goal) in order.enumerated() {
        guard let values = try maximise(expressions[goal]) else { return false }
        if place == 0 { singles.append(values) }
        last = values
        let reached = expressions[goal].value(at: values)
        // The solver's tolerance and gap are left to the next.
        try hold(goal, from: reached - 1e-7 * max(1, abs(reached)))
      }
      table.append(expressions.map { $0.value(at: last) })
      found.append(last)
    }
    ranges = goals.indices.map { goal in
      let values = table.map { $0[goal] }
      return (values.min() ?? 0, values.max() ?? 0)
    }
    for goal in goals.indices { try free(goal) }
    return true
  }

  private func free(_ goal: Int) throws(ArraigoError) {
    try solver.setRow(rows[goal], from: -.infinity, to: .infinity)
    try solver.setColumn(surpluses[goal], from: 0, to: 0)
  }

  /// At least so much, without counting what is above.
  private func hold(_ goal: Int, from value: Double) throws(ArraigoError) {
    try solver.setRow(rows[goal], from: value, to: .infinity)
  }

  /// Through the grid of floors, the last goal fastest.
  mutating func walk() throws(ArraigoError) {
    var objective = expressions[0]
    let scale = max(ranges[0].most - ranges[0].least, 1e-9)
    for goal in goals.indices.dropFirst() {
      let range = ranges[goal].most - ranges[goal].least
      guard range > 0 else { continue }
      try solver.setColumn(surpluses[goal], from: 0, to: range)
      // A thousandth of the first goal's range, less for each later goal (Mavrotas and Florios).
      let weight = 1e-3 * scale / range / power(10, goal - 1)
      objective.add(surpluses[goal], times: weight)
    }
    try walk(goal: 1, objective)
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  /// - Returns: false where no plan exists at these floors; higher ones need not be tried.
  @discardableResult
  private mutating func walk(goal: Int, _ objective: LinearExpression) throws(ArraigoError) -> Bool
  {
    guard goal < goals.count else {
      guard let values = try maximise(objective) else { return false }
      found.append(values)
      return true
    }
    let (least, most) = ranges[goal]
    let step = (most - least) / Double(steps - 1)
    var (at, isAny) = (0, false)
    while at < steps {
      let floor = least + Double(at) * step
      try setFloor(goal, floor)
      guard try walk(goal: goal + 1, objective) else { break }
      isAny = true
      guard step > 0 else { break }
      // The last goal's plan answers every floor below what it reaches.
      var next = at + 1
      if goal == goals.count - 1, let last = found.last {
        let reached = expressions[goal].value(at: last)
        next = max(next, Int(((reached - least) / step + 1e-9).rounded(.down)) + 1)
        skipped += min(next, steps) - at - 1
      }
      at = next
    }
    return isAny
  }

  /// The goal is its floor and what is above it.
  private func setFloor(_ goal: Int, _ floor: Double) throws(ArraigoError) {
    let little = 1e-9 * max(1, abs(floor))
    try solver.setRow(rows[goal], from: floor - little, to: .infinity)
  }

  /// The test that a plan of the front is held against.
  func proof() throws(ArraigoError) -> FrontProof {
    try FrontProof(
      portfolio.model, rows: rows, surpluses: surpluses, scales: ranges.map { $0.most - $0.least },
      options)
  }

  /// The goals' values in the model.
  func goals(of values: [Double]) -> [Double] { expressions.map { $0.value(at: values) } }

  /// A plan of the model's values.
  func plan(_ values: [Double]) -> Plan { portfolio.plan(from: values) }
}

extension LinearModel {
  /// How far a sum can go from its least to its most.
  fileprivate func reach(of expression: LinearExpression) -> Double {
    expression.collected().reduce(0) { sum, term in
      let width = upper[term.column] - lower[term.column]
      return width.isFinite ? sum + abs(term.value) * width : sum
    }
  }
}
