#if canImport(Glibc)
import Glibc
#endif

/// Factors that bring a model's numbers close to 1, so that a tolerance means the same for a
/// budget of 10^9 and for a share.
///
/// All factors are powers of two: scaling changes no digit.
struct ModelScale: Sendable {
  /// A column's natural value is its scaled one times this.
  private(set) var columns: [Double]
  /// A row's scaled limits are its natural ones times this.
  private(set) var rows: [Double]
  /// The scaled objective is the natural one times this.
  private(set) var objective: Double = 1

  init(_ model: LinearModel) {
    columns = (0..<model.columns).map { column in
      let most = max(abs(model.lower[column]), abs(model.upper[column]))
      return model.isWhole[column] || !most.isFinite || most == 0 ? 1 : Self.power(near: most)
    }
    rows = Array(repeating: 1, count: model.rows)
    scaleUnbounded(model)
    for row in 0..<model.rows {
      let most = model.entries(of: row).reduce(0) { max($0, abs($1.value) * columns[$1.column]) }
      guard most > 0 else { continue }
      // A small limit of large amounts is still kept to its own last digits.
      let limit =
        [model.rowLower[row], model.rowUpper[row]].filter { $0.isFinite && $0 != 0 }
        .map { abs($0) }.min() ?? most
      rows[row] = 1 / Self.power(near: min(most, max(limit, most / 1024)))
    }
    objective = Self.objectiveScale(model.cost, columns)
  }

  /// The factor for other earnings of the same columns.
  mutating func rescaleObjective(_ cost: [Double]) {
    objective = Self.objectiveScale(cost, columns)
  }

  /// A column without limits is as large as what it is compared with.
  private mutating func scaleUnbounded(_ model: LinearModel) {
    var reach: [Int: Double] = [:]
    let unbounded = Set(
      (0..<model.columns).filter { !(model.lower[$0].isFinite && model.upper[$0].isFinite) })
    guard !unbounded.isEmpty else { return }
    for row in 0..<model.rows {
      let entries = model.entries(of: row)
      let most = entries.filter { !unbounded.contains($0.column) }
        .reduce(0) { max($0, abs($1.value) * columns[$1.column]) }
      for entry in entries where unbounded.contains(entry.column) {
        reach[entry.column] = max(reach[entry.column] ?? 0, most / abs(entry.value))
      }
    }
    for (column, most) in reach where most > 0 { columns[column] = Self.power(near: most) }
  }

  private static func objectiveScale(_ cost: [Double], _ columns: [Double]) -> Double {
    let most = zip(cost, columns).reduce(0) { max($0, abs($1.0 * $1.1)) }
    return most > 0 ? 1 / power(near: most) : 1
  }

  /// The power of two next to a number above 0.
  private static func power(near value: Double) -> Double {
    scalbn(1, Int(log2(value).rounded()))
  }

  /// The scaled model.
  func applied(to model: LinearModel) -> LinearModel {
    var scaled = LinearModel()
    for column in 0..<model.columns {
      _ = scaled.addColumn(
        model.columnNames[column], from: model.lower[column] / columns[column],
        to: model.upper[column] / columns[column], whole: model.isWhole[column],
        cost: scaledCost(model.cost[column], column))
    }
    for row in 0..<model.rows {
      var expression = LinearExpression()
      for entry in model.entries(of: row) {
        expression.add(entry.column, times: entry.value * columns[entry.column] * rows[row])
      }
      scaled.addRow(
        model.meanings[row], expression, from: model.rowLower[row] * rows[row],
        to: model.rowUpper[row] * rows[row])
    }
    return scaled
  }

  /// A column's scaled earning.
  func scaledCost(_ cost: Double, _ column: Int) -> Double { cost * columns[column] * objective }
}

extension LinearModel {
  /// The entries of a row.
  func entries(of row: Int) -> [(column: Int, value: Double)] {
    (Int(starts[row])..<Int(starts[row + 1])).map { (Int(indices[$0]), values[$0]) }
  }
}
