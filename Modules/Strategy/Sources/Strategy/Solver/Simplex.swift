/// Numbers that a simplex can be run in: exact fractions, or floating point with a tolerance.
protocol SimplexScalar: Comparable {
  static var zero: Self { get }
  static var one: Self { get }
  /// What counts as 0.
  static var tolerance: Self { get }
  init(_ value: Double)
  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func * (left: Self, right: Self) -> Self
  static func / (left: Self, right: Self) -> Self
  static prefix func - (value: Self) -> Self
}

extension Double: SimplexScalar {
  static var one: Double { 1 }
  static var tolerance: Double { 1e-9 }
}

extension ExactFraction: SimplexScalar {
  static var tolerance: ExactFraction { .zero }
}

/// A small linear programme solved by the dictionary simplex with Bland's rule, which always ends
/// (Chvátal, Linear Programming, 1983, chapters 2 and 3).
///
/// Maximises `cost · x` where every row of `matrix · x` is at most its limit and no `x` is negative.
struct Simplex<Scalar: SimplexScalar> {
  /// What there is to say.
  enum Answer {
    case optimal(value: Scalar, point: [Scalar])
    case infeasible
    case unbounded
  }

  // One row for each basic variable: its value, and how it depends on the others.
  private var limits: [Scalar]
  private var rows: [[Scalar]]
  private var cost: [Scalar]
  private var value: Scalar = .zero
  /// The variable of each column and of each row; those of the programme come first.
  private var outside: [Int]
  private var inside: [Int]
  private let variables: Int

  init(cost: [Scalar], matrix: [[Scalar]], limits: [Scalar]) {
    self.cost = cost
    self.limits = limits
    // A basic variable is its limit less what the others take.
    rows = matrix.map { $0.map { -$0 } }
    variables = cost.count
    outside = Array(0..<cost.count)
    inside = limits.indices.map { cost.count + $0 }
  }

  /// Solves it.
  mutating func solve() -> Answer {
    guard makeFeasible() else { return .infeasible }
    guard improve() else { return .unbounded }
    var point = Array(repeating: Scalar.zero, count: variables)
    for (row, variable) in inside.enumerated() where variable < variables {
      point[variable] = limits[row]
    }
    return .optimal(value: value, point: point)
  }

  /// First phase: a helper variable takes away from every row what it lacks, and is then made as
  /// small as possible.
  private mutating func makeFeasible() -> Bool {
    guard let worst = limits.indices.min(by: { limits[$0] < limits[$1] }),
      limits[worst] < -Scalar.tolerance
    else { return true }
    let (helper, realCost) = (variables + rows.count, cost)
    let names = outside
    for row in rows.indices { rows[row].append(.one) }
    outside.append(helper)
    cost = Array(repeating: .zero, count: realCost.count) + [-.one]
    value = .zero
    pivot(column: outside.count - 1, row: worst)
    guard improve(), !(value < -Scalar.tolerance) else { return false }
    if let row = inside.firstIndex(of: helper) {
      // Any column will do; the largest is the safest in floating point.
      let sizes = rows[row].map { $0 < .zero ? -$0 : $0 }
      guard let column = sizes.indices.max(by: { sizes[$0] < sizes[$1] }),
        sizes[column] > Scalar.tolerance
      else { return false }
      pivot(column: column, row: row)
    }
    guard let gone = outside.firstIndex(of: helper) else { return false }
    outside.remove(at: gone)
    for row in rows.indices { rows[row].remove(at: gone) }
    restoreCost(realCost, names)
    return true
  }

  /// The real objective in terms of the variables that are outside now.
  private mutating func restoreCost(_ realCost: [Scalar], _ names: [Int]) {
    cost = Array(repeating: .zero, count: outside.count)
    value = .zero
    for (variable, price) in zip(names, realCost) where price != .zero {
      if let column = outside.firstIndex(of: variable) {
        cost[column] = cost[column] + price
      } else if let row = inside.firstIndex(of: variable) {
        value = value + price * limits[row]
        for column in cost.indices { cost[column] = cost[column] + price * rows[row][column] }
      }
    }
  }

  /// Second phase; false where there is no limit.
  private mutating func improve() -> Bool {
    while true {
      // Bland: the lowest-numbered variable that gains, and the lowest-numbered that stops it.
      let gaining = cost.indices.filter { cost[$0] > Scalar.tolerance }
      guard let column = gaining.min(by: { outside[$0] < outside[$1] }) else { return true }
      var (leaving, ratio): (Int?, Scalar) = (nil, .zero)
      for row in rows.indices where rows[row][column] < -Scalar.tolerance {
        let step = limits[row] / -rows[row][column]
        let isBetter =
          leaving.map { step < ratio || (step == ratio && inside[row] < inside[$0]) } ?? true
        if isBetter { (leaving, ratio) = (row, step) }
      }
      guard let leaving else { return false }
      pivot(column: column, row: leaving)
    }
  }

  /// A variable of a column and one of a row change places.
  private mutating func pivot(column: Int, row: Int) {
    let slope = rows[row][column]
    var entering = rows[row].map { -$0 / slope }
    entering[column] = .one / slope
    let start = -limits[row] / slope
    for other in rows.indices where other != row {
      let factor = rows[other][column]
      guard factor != .zero else { continue }
      limits[other] = limits[other] + factor * start
      rows[other][column] = .zero
      for at in entering.indices { rows[other][at] = rows[other][at] + factor * entering[at] }
    }
    let price = cost[column]
    if price != .zero {
      value = value + price * start
      cost[column] = .zero
      for at in entering.indices { cost[at] = cost[at] + price * entering[at] }
    }
    rows[row] = entering
    limits[row] = start
    (outside[column], inside[row]) = (inside[row], outside[column])
  }
}
