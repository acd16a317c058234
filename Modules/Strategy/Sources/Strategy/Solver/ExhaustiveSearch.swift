import IntegrationModel

/// Every combination of openings, one after the other, in exact arithmetic: slow, and right by
/// its simplicity. It is what the solver is held against.
///
/// Combinations that already break a row are not completed, and only those that are the best but
/// for rounding are looked at exactly; both are decided with a margin for rounding.
struct ExhaustiveSearch {
  /// The most whole columns it takes.
  static let most = 20

  /// The best combination.
  struct Result {
    /// The objective, exactly.
    var value: ExactFraction
    /// The value of each column.
    var values: [Double]
    /// Combinations that were completed.
    var combinations: Int
  }

  private let model: LinearModel
  private let choices: [Int]
  /// Each column's entries by row.
  private let byColumn: [[(row: Int, value: Double)]]
  private var values: [Double]
  /// The least and most each row can still be.
  private var least: [Double]
  private var mostOfRow: [Double]
  /// The combinations that may be the best, with what they are worth but for rounding.
  private var contenders: [(value: Double, values: [Double])] = []
  private var best = -Double.infinity
  private var combinations = 0

  /// - Throws: `too_many_choices`.
  init(_ model: LinearModel) throws(ArraigoError) {
    choices = (0..<model.columns).filter { model.isWhole[$0] }
    guard choices.count <= Self.most else {
      throw ArraigoError(
        "too_many_choices",
        "\(choices.count) openings can be decided, exhaustive search takes "
          + "\(Self.most)", suggestion: "leave the solver its work")
    }
    self.model = model
    var byColumn = Array(repeating: [(row: Int, value: Double)](), count: model.columns)
    least = Array(repeating: 0, count: model.rows)
    mostOfRow = least
    for row in 0..<model.rows {
      for entry in model.entries(of: row) {
        byColumn[entry.column].append((row, entry.value))
        let ends = [model.lower[entry.column], model.upper[entry.column]].map { $0 * entry.value }
        least[row] += ends.min() ?? 0
        mostOfRow[row] += ends.max() ?? 0
      }
    }
    self.byColumn = byColumn
    values = Array(repeating: 0, count: model.columns)
  }

  /// The best combination, or none where none keeps every row.
  mutating func run() -> Result? {
    descend(0)
    var result: Result?
    for contender in contenders where contender.value >= best - margin(best) {
      guard let (value, point) = model.exactly(contender.values),
        result.map({ value > $0.value }) ?? true
      else { continue }
      result = Result(
        value: value, values: point.map(\.approximation), combinations: combinations)
    }
    return result
  }

  private func margin(_ value: Double) -> Double { 1e-7 * max(1, abs(value)) }

  private mutating func descend(_ depth: Int) {
    guard depth < choices.count else { return complete() }
    let column = choices[depth]
    for value in [1.0, 0.0]
    where value >= model.lower[column] && value <= model.upper[column] {
      let saved = byColumn[column].map { (least[$0.row], mostOfRow[$0.row]) }
      var isPossible = true
      for entry in byColumn[column] {
        // The choice takes the place of the range it could have been in.
        let ends = [model.lower[column], model.upper[column]].map { $0 * entry.value }
        least[entry.row] += value * entry.value - (ends.min() ?? 0)
        mostOfRow[entry.row] += value * entry.value - (ends.max() ?? 0)
        isPossible = isPossible && canHold(entry.row)
      }
      if isPossible {
        values[column] = value
        descend(depth + 1)
      }
      for (entry, limits) in zip(byColumn[column], saved) {
        (least[entry.row], mostOfRow[entry.row]) = limits
      }
    }
  }

  private func canHold(_ row: Int) -> Bool {
    let margin = 1e-7 * max(1, abs(least[row]), abs(mostOfRow[row]))
    return !(least[row] - margin > model.rowUpper[row])
      && !(mostOfRow[row] + margin < model.rowLower[row])
  }

  private mutating func complete() {
    combinations += 1
    guard let value = model.roughly(values), value >= best - margin(best) else { return }
    best = max(best, value)
    contenders.append((value, values))
  }

  /// The exact best value of a solution's choices: what a solver's plan is really worth.
  static func exactValue(_ model: LinearModel, choices values: [Double]) -> ExactFraction? {
    model.exactly(values.map { $0.rounded() })?.value
  }
}
