public import IntegrationModel
public import LocatedText

/// How many people of each group went from which state to which, in one year.
public struct TransitionCounts: Sendable, Equatable {
  /// One group's people of one transition.
  public struct Row: Sendable, Equatable {
    /// The level of each factor, by number.
    public let levels: [Int]
    /// Where they were.
    public let from: LabourState
    /// Where they are a year later.
    public let to: LabourState
    /// How many they are, weighted.
    public var weight: Double
    /// Where the survey drew them; nil where the table does not say.
    public var unit: SamplingUnit?
  }

  /// People of one state in one of two cross-sections.
  private struct Section: Sendable, Equatable {
    let levels: [Int]
    let period: Int
    let state: LabourState
    var weight: Double
    let unit: SamplingUnit?
  }

  /// The factors.
  public let factors: [Factor]
  /// The transitions.
  public private(set) var rows: [Row]
  private var sections: [Section] = []
  private var staying = 0.0

  /// The sampling units of all rows; empty where the table does not say.
  public var units: Set<SamplingUnit> {
    Set(rows.compactMap(\.unit)).union(sections.compactMap(\.unit))
  }

  /// The transitions as another sample of the same design would have shown them.
  func reweighted(_ multipliers: [SamplingUnit: Double]) -> TransitionCounts {
    var changed = self
    let multiplier = { (unit: SamplingUnit?) in unit.flatMap { multipliers[$0] } ?? 1 }
    if sections.isEmpty {
      for place in rows.indices { changed.rows[place].weight *= multiplier(rows[place].unit) }
    } else {
      for place in sections.indices {
        changed.sections[place].weight *= multiplier(sections[place].unit)
      }
      changed.rows = Self.fitted(changed.sections, staying: staying)
    }
    return changed
  }

  /// Reads transitions of a panel: columns of factors, `from`, `to` and `weight`, in any order, and
  /// where they are there `stratum` and `psu`.
  ///
  /// - Throws: `unknown_state`, `bad_weight`, `empty_table` and what reading numbers throws.
  public init(panel table: SourceTable) throws(ArraigoError) {
    let (from, to) = (try table.column("from"), try table.column("to"))
    let weight = try table.column("weight")
    let reader = FactorReader(table, besides: [from, to, weight])
    let units = UnitColumns(table)
    factors = reader.factors
    var rows: [Row] = []
    for row in table.rows {
      let value = try table.number(row, weight)
      guard value >= 0 else {
        throw ArraigoError(
          "bad_weight", "a weight is negative",
          at: Place(file: table.file, line: row.line, column: "weight"))
      }
      let states = (try table.state(row, from), try table.state(row, to))
      guard states.0 != .left else {
        throw ArraigoError(
          "unknown_state", "nobody comes back from 'left'",
          at: Place(file: table.file, line: row.line, column: "from"))
      }
      if value > 0 {
        rows.append(
          Row(
            levels: reader.levels(of: row), from: states.0, to: states.1, weight: value,
            unit: units.unit(of: row)))
      }
    }
    guard !rows.isEmpty else {
      throw ArraigoError("empty_table", "there is no transition", at: Place(file: table.file))
    }
    self.rows = rows
  }

  /// Makes transitions of two cross-sections of the same groups a year apart: columns of factors,
  /// `period`, `state` and `weight`, and where they are there `stratum` and `psu`.
  ///
  /// What cannot be seen is assumed: of all transitions that lead from the first shares to the second,
  /// those nearest to everyone staying with a probability and otherwise spreading as the second shares
  /// (iterative proportional fitting). Moves that cancel out are only as many as that assumption says.
  ///
  /// - Throws: `bad_periods` where there are not two periods, and as ``init(panel:)``.
  public init(crossSections table: SourceTable, staying: Double = 0.85) throws(ArraigoError) {
    let (period, state) = (try table.column("period"), try table.column("state"))
    let weight = try table.column("weight")
    let reader = FactorReader(table, besides: [period, state, weight])
    factors = reader.factors
    let periods = Set(table.rows.map { $0.cells[period] }).sorted()
    guard periods.count == 2 else {
      throw ArraigoError(
        "bad_periods", "the table has \(periods.count) periods, two make transitions",
        at: Place(file: table.file, column: "period"))
    }
    let units = UnitColumns(table)
    for row in table.rows {
      let value = try table.number(row, weight)
      guard value >= 0 else {
        throw ArraigoError(
          "bad_weight", "a weight is negative",
          at: Place(file: table.file, line: row.line, column: "weight"))
      }
      sections.append(
        Section(
          levels: reader.levels(of: row), period: row.cells[period] == periods[0] ? 0 : 1,
          state: try table.state(row, state), weight: value, unit: units.unit(of: row)))
    }
    self.staying = staying
    rows = []
    rows = Self.fitted(sections, staying: staying)
    guard !rows.isEmpty else {
      throw ArraigoError(
        "empty_table", "no group has people in both periods", at: Place(file: table.file))
    }
  }

  /// The transitions of all groups, group by group in the order of the sections.
  private static func fitted(_ sections: [Section], staying: Double) -> [Row] {
    var order: [[Int]] = []
    var shares: [[Int]: [[Double]]] = [:]
    for row in sections {
      if shares[row.levels] == nil {
        order.append(row.levels)
        shares[row.levels] = Array(
          repeating: Array(repeating: 0, count: LabourState.count), count: 2)
      }
      shares[row.levels]?[row.period][row.state.place] += row.weight
    }
    return order.flatMap { levels in
      shares[levels].map { fitted(levels, $0, staying: staying) } ?? []
    }
  }

  /// The transitions of one group that lead from its first distribution to its second.
  private static func fitted(_ levels: [Int], _ sections: [[Double]], staying: Double) -> [Row] {
    let before = sections[0]
    let (people, after) = (before.reduce(0, +), sections[1].reduce(0, +))
    guard people > 0, after > 0 else { return [] }
    let target = sections[1].map { $0 * people / after }
    var table = before.indices.map { from in
      target.indices.map { to in
        before[from] * ((from == to ? staying : 0) + (1 - staying) * target[to] / people)
      }
    }
    for _ in 0..<500 {
      var change = 0.0
      for to in target.indices {
        let sum = table.reduce(0) { $0 + $1[to] }
        let factor = sum > 0 ? target[to] / sum : 0
        for from in before.indices { table[from][to] *= factor }
      }
      for from in before.indices {
        let sum = table[from].reduce(0, +)
        let factor = sum > 0 ? before[from] / sum : 0
        change = max(change, sum > 0 ? abs(factor - 1) : 0)
        for to in target.indices { table[from][to] *= factor }
      }
      if change < 1e-12 { break }
    }
    let states = LabourState.allCases
    return states.flatMap { from in
      states.compactMap { to in
        let weight = table[from.place][to.place]
        return weight > 0 && from != .left
          ? Row(levels: levels, from: from, to: to, weight: weight) : nil
      }
    }
  }
}

/// Finds the factors of a table, the columns besides some, and each row's levels.
struct FactorReader {
  let factors: [Factor]
  private let columns: [Int]

  init(_ table: SourceTable, besides others: [Int]) {
    columns = table.columns.indices.filter {
      !others.contains($0) && !UnitColumns.names.contains(table.columns[$0])
    }
    factors = columns.map { column in
      var levels: [String] = []
      var seen: Set<String> = []
      for row in table.rows where seen.insert(row.cells[column]).inserted {
        levels.append(row.cells[column])
      }
      // Sorted, so that the reference level does not depend on the order of the rows.
      return Factor(table.columns[column], levels.sorted())
    }
  }

  func levels(of row: SourceTable.Row) -> [Int] {
    zip(factors, columns).map { $0.levels.firstIndex(of: row.cells[$1]) ?? 0 }
  }
}

extension SourceTable {
  /// The labour state of a cell.
  ///
  /// - Throws: `unknown_state`.
  func state(_ row: Row, _ column: Int) throws(ArraigoError) -> LabourState {
    guard let state = LabourState(rawValue: row.cells[column]) else {
      throw ArraigoError(
        "unknown_state", "a cell is no labour state",
        at: Place(file: file, line: row.line, column: columns[column]),
        suggestion: "states are \(LabourState.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return state
  }
}
