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

/// A model whose whole columns have their values: a linear programme of the rest.
///
/// It stands in one file with the simplex so that both are made for each kind of number.
struct FixedChoice<Scalar: SimplexScalar> {
  private var lower: [Scalar?]
  private var upper: [Scalar?]
  private var fixed: [Scalar?]
  private let model: LinearModel

  /// - Parameter values: of the whole columns; others are not looked at.
  init(_ model: LinearModel, _ values: [Double]) {
    self.model = model
    lower = model.lower.map { $0.isFinite ? Scalar($0) : nil }
    upper = model.upper.map { $0.isFinite ? Scalar($0) : nil }
    fixed = (0..<model.columns).map { model.isWhole[$0] ? Scalar(values[$0]) : nil }
  }

  /// The best value and point, or none where the choice cannot be made.
  mutating func solve() -> (value: Scalar, point: [Scalar])? {
    guard tightenUntilDone() else { return nil }
    let free = fixed.indices.filter { fixed[$0] == nil }
    var point = fixed.map { $0 ?? .zero }
    if !free.isEmpty {
      guard let rest = solveRest(free) else { return nil }
      for (column, value) in zip(free, rest) { point[column] = value }
    }
    let value = zip(point, model.cost).reduce(Scalar.zero) { sum, term in
      term.1 == 0 ? sum : sum + term.0 * Scalar(term.1)
    }
    return (value, point)
  }

  /// What is left of a row: its free entries, and the sum of the fixed ones.
  private func rest(of row: Int) -> (entries: [(column: Int, value: Scalar)], constant: Scalar) {
    var (entries, constant): ([(column: Int, value: Scalar)], Scalar) = ([], .zero)
    for entry in model.entries(of: row) {
      let factor = Scalar(entry.value)
      if let known = fixed[entry.column] {
        if known != .zero { constant = constant + known * factor }
      } else {
        entries.append((entry.column, factor))
      }
    }
    return (entries, constant)
  }

  /// Rows of one free column are limits of it; columns whose limits meet are fixed; again until
  /// nothing changes. False where a row cannot hold.
  private mutating func tightenUntilDone() -> Bool {
    var (open, hasChanged) = (Array(0..<model.rows), true)
    while hasChanged {
      hasChanged = false
      for column in fixed.indices where fixed[column] == nil {
        guard let least = lower[column], let most = upper[column] else { continue }
        if most + Scalar.tolerance < least { return false }
        if !(least + Scalar.tolerance < most) {
          fixed[column] = least
          hasChanged = true
        }
      }
      var left: [Int] = []
      for row in open {
        let (entries, constant) = rest(of: row)
        if entries.isEmpty {
          if !holds(row, constant) { return false }
        } else if entries.count == 1 {
          limit(entries[0].column, row, entries[0].value, constant)
          hasChanged = true
        } else {
          left.append(row)
        }
      }
      open = left
    }
    self.open = open
    return true
  }
  private var open: [Int] = []

  private func holds(_ row: Int, _ value: Scalar) -> Bool {
    let (least, most) = (model.rowLower[row], model.rowUpper[row])
    if least.isFinite, value + Scalar.tolerance < Scalar(least) { return false }
    return !(most.isFinite && Scalar(most) + Scalar.tolerance < value)
  }

  private mutating func limit(_ column: Int, _ row: Int, _ factor: Scalar, _ constant: Scalar) {
    let ends = [model.rowLower[row], model.rowUpper[row]].map {
      $0.isFinite ? (Scalar($0) - constant) / factor : nil
    }
    let (least, most) = factor < .zero ? (ends[1], ends[0]) : (ends[0], ends[1])
    if let least { lower[column] = lower[column].map { max($0, least) } ?? least }
    if let most { upper[column] = upper[column].map { min($0, most) } ?? most }
  }

  /// The rest as a standard programme: what has a least value is counted from it, what has none is
  /// a difference of two.
  private func solveRest(_ free: [Int]) -> [Scalar]? {
    let places = Dictionary(uniqueKeysWithValues: free.enumerated().map { ($1, $0) })
    let split = free.filter { lower[$0] == nil }
    let splits = Dictionary(uniqueKeysWithValues: split.enumerated().map { ($1, free.count + $0) })
    let width = free.count + split.count
    var (matrix, limits): ([[Scalar]], [Scalar]) = ([], [])

    func add(_ entries: [(column: Int, value: Scalar)], atMost limit: Scalar, sign: Scalar) {
      var (row, limit) = (Array(repeating: Scalar.zero, count: width), limit)
      for entry in entries {
        guard let place = places[entry.column] else { continue }
        let value = entry.value * sign
        row[place] = value
        if let start = lower[entry.column] {
          limit = limit - value * start
        } else if let other = splits[entry.column] {
          row[other] = -value
        }
      }
      matrix.append(row)
      limits.append(limit)
    }
    for row in open {
      let (entries, constant) = rest(of: row)
      let (least, most) = (model.rowLower[row], model.rowUpper[row])
      if most.isFinite { add(entries, atMost: Scalar(most) - constant, sign: .one) }
      if least.isFinite { add(entries, atMost: constant - Scalar(least), sign: -.one) }
    }
    for column in free {
      if let most = upper[column] { add([(column, .one)], atMost: most, sign: .one) }
    }
    var cost = Array(repeating: Scalar.zero, count: width)
    for (place, column) in free.enumerated() {
      cost[place] = Scalar(model.cost[column])
      if let other = splits[column] { cost[other] = -cost[place] }
    }
    var simplex = Simplex(cost: cost, matrix: matrix, limits: limits)
    guard case .optimal(_, let point) = simplex.solve() else { return nil }
    return free.enumerated().map { place, column in
      let value = point[place] + (lower[column] ?? .zero)
      return splits[column].map { value - point[$0] } ?? value
    }
  }
}

extension LinearModel {
  /// The best value of the rest where the whole columns have these values, but for rounding.
  func roughly(_ values: [Double]) -> Double? {
    var rest = FixedChoice<Double>(self, values)
    return rest.solve()?.value
  }

  /// The same exactly, with the value of each column.
  func exactly(_ values: [Double]) -> (value: ExactFraction, point: [ExactFraction])? {
    var rest = FixedChoice<ExactFraction>(self, values)
    return rest.solve()
  }
}
