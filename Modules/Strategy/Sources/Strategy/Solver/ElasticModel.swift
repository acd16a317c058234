/// A model whose promises and limits can give way: one column for each says by how much.
///
/// At first none may, so the model is the one it was made of.
struct ElasticModel: Sendable {
  /// Something an office can give way on.
  enum Part: Sendable, Hashable {
    case budget(source: Int, year: Int)
    case floor(Int)
    case continuation(Int)
  }

  let model: LinearModel
  /// What can give way, in order.
  let parts: [Part]
  /// The column of each part.
  let columns: [Int]
  /// The most each part may have to give way.
  let most: [Double]

  init(_ portfolio: PortfolioModel) {
    let base = portfolio.model
    // The rows that each part loosens: more of a budget loosens later years that it carries to.
    var rows: [Part: [Int]] = [:]
    var order: [Part] = []
    for (row, meaning) in base.meanings.enumerated() {
      for part in Self.parts(of: meaning, portfolio.problem) {
        if rows[part] == nil { order.append(part) }
        rows[part, default: []].append(row)
      }
    }
    var loosened: [Int: [Int]] = [:]
    var elastic = LinearModel()
    for column in 0..<base.columns {
      _ = elastic.addColumn(
        base.columnNames[column], from: base.lower[column], to: base.upper[column],
        whole: base.isWhole[column])
    }
    var (columns, most) = ([Int](), [Double]())
    for (at, part) in order.enumerated() {
      let column = elastic.addColumn(.surplus(at), from: 0, to: 0)
      columns.append(column)
      most.append((rows[part] ?? []).reduce(0) { max($0, base.excess(of: $1)) })
      for row in rows[part] ?? [] { loosened[row, default: []].append(column) }
    }
    for row in 0..<base.rows {
      var expression = LinearExpression()
      for entry in base.entries(of: row) { expression.add(entry.column, times: entry.value) }
      let sign: Double = base.rowUpper[row].isFinite ? -1 : 1
      for column in loosened[row] ?? [] { expression.add(column, times: sign) }
      elastic.addRow(
        base.meanings[row], expression, from: base.rowLower[row], to: base.rowUpper[row])
    }
    model = elastic
    parts = order
    self.columns = columns
    self.most = most
  }

  private static func parts(of meaning: RowMeaning, _ problem: PlanningProblem) -> [Part] {
    switch meaning {
    case .budget(let source, let year):
      problem.sources[source].carriesOver
        ? (0...year).map { .budget(source: source, year: $0) }
        : [.budget(source: source, year: year)]
    case .floor(let at, _): [.floor(at)]
    case .continuation(let intervention, _, _): [.continuation(intervention)]
    default: []
    }
  }
}

extension LinearModel {
  /// By how much a row can miss its limit at most, whatever the columns are within theirs.
  fileprivate func excess(of row: Int) -> Double {
    var (least, most) = (0.0, 0.0)
    for entry in entries(of: row) {
      let ends = [entry.value * lower[entry.column], entry.value * upper[entry.column]]
      least += ends.min() ?? 0
      most += ends.max() ?? 0
    }
    return rowUpper[row].isFinite
      ? max(0, most - rowUpper[row]) : max(0, rowLower[row] - least)
  }
}
