/// A model whose whole columns have their values: a linear programme of the rest.
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
