/// A mixed-integer linear model to be maximised, by rows, with a meaning on each row.
///
/// Columns are added first, then rows; the arrays are those the solver takes.
struct LinearModel: Sendable {
  /// One column's or row's place.
  typealias Index = Int

  /// What each column earns.
  var cost: [Double] = []
  /// The least each column may be.
  var lower: [Double] = []
  /// The most each column may be.
  var upper: [Double] = []
  /// Whether each column is whole.
  var isWhole: [Bool] = []
  /// Each column's name in an exported model.
  var columnNames: [ColumnName] = []

  /// The least each row may be.
  private(set) var rowLower: [Double] = []
  /// The most each row may be.
  private(set) var rowUpper: [Double] = []
  /// Where each row's entries begin, and where the last one's end.
  private(set) var starts: [Int32] = [0]
  /// Each entry's column.
  private(set) var indices: [Int32] = []
  /// Each entry's value.
  private(set) var values: [Double] = []
  /// What each row says.
  private(set) var meanings: [RowMeaning] = []

  var columns: Int { cost.count }
  var rows: Int { rowLower.count }

  /// Adds a column and returns its place.
  mutating func addColumn(
    _ name: ColumnName, from lower: Double, to upper: Double, whole: Bool = false,
    cost: Double = 0
  ) -> Index {
    columnNames.append(name)
    self.cost.append(cost)
    self.lower.append(lower)
    self.upper.append(upper)
    isWhole.append(whole)
    return columns - 1
  }

  /// Adds a row and returns its place; entries of the same column are added up.
  @discardableResult
  mutating func addRow(
    _ meaning: RowMeaning, _ expression: LinearExpression, from lower: Double = -.infinity,
    to upper: Double = .infinity
  ) -> Index {
    for (column, value) in expression.collected() where value != 0 {
      indices.append(Int32(column))
      values.append(value)
    }
    starts.append(Int32(indices.count))
    rowLower.append(lower - expression.constant)
    rowUpper.append(upper - expression.constant)
    meanings.append(meaning)
    return rows - 1
  }

  /// Moves a row's limits.
  mutating func setRow(_ row: Index, from lower: Double, to upper: Double) {
    rowLower[row] = lower
    rowUpper[row] = upper
  }

  /// The model with these columns' earnings and no others.
  mutating func maximise(_ expression: LinearExpression) {
    cost = Array(repeating: 0, count: columns)
    for (column, value) in expression.collected() { cost[column] = value }
  }
}

/// A sum of columns, each times a number, and a constant.
struct LinearExpression: Sendable {
  /// The terms in the order they came; a column may come again.
  private(set) var terms: [(column: Int, value: Double)] = []
  /// What is added to the terms.
  var constant = 0.0

  init() {}

  /// A single column, times a number.
  init(_ column: Int, times value: Double = 1) { terms = [(column, value)] }

  mutating func add(_ column: Int, times value: Double = 1) {
    if value != 0 { terms.append((column, value)) }
  }

  mutating func add(_ other: LinearExpression, times value: Double = 1) {
    guard value != 0 else { return }
    terms += other.terms.map { ($0.column, $0.value * value) }
    constant += other.constant * value
  }

  /// The terms by column, each column once.
  func collected() -> [(column: Int, value: Double)] {
    var ordered = terms.sorted { $0.column < $1.column }
    var kept = 0
    for term in ordered {
      if kept > 0, ordered[kept - 1].column == term.column {
        ordered[kept - 1].value += term.value
      } else {
        ordered[kept] = term
        kept += 1
      }
    }
    ordered.removeLast(ordered.count - kept)
    return ordered
  }

  /// Its value where the columns are these.
  func value(at columns: [Double]) -> Double {
    terms.reduce(constant) { $0 + $1.value * columns[$1.column] }
  }
}
