import IntegrationModel
import Numerics

/// Known totals of the population that weights are brought to.
public struct Calibration: Sendable, Equatable {
  /// How far weights may move (Deville and Särndal, JASA 87, 1992).
  public enum Method: Sendable, Equatable {
    /// Generalised regression: g = 1 + x λ; weights may turn negative.
    case linear
    /// Raking: g = exp(x λ).
    case raking
    /// g between two bounds.
    case logit(lower: Double, upper: Double)
  }

  /// One variable's known totals.
  public struct Margin: Sendable, Equatable {
    /// The column, or columns joined by `:` whose crossing is meant.
    public var variable: String
    /// The population at each level; empty where `total` is known instead.
    public var levels: [String: Double]
    /// The total of a numeric column.
    public var total: Double?

    /// Names a margin.
    public init(_ variable: String, levels: [String: Double], total: Double? = nil) {
      self.variable = variable
      self.levels = levels
      self.total = total
    }

    /// The columns it reads.
    public var columns: [String] {
      variable == Calibration.population ? [] : variable.split(separator: ":").map(String.init)
    }
  }

  /// The margin that is the size of the population.
  public static let population = "1"

  /// The margins.
  public var margins: [Margin]
  /// How weights move.
  public var method: Method

  /// Calibrates to margins.
  public init(_ margins: [Margin], method: Method = .linear) {
    self.margins = margins
    self.method = method
  }
}

/// The auxiliary variables of a calibration, one sparse row a record.
struct AuxiliaryRows: Sendable {
  /// One margin's part: the column of each record's level, or a number in one column.
  enum Part: Sendable {
    /// A column for each level; -1 where a level's column follows from the others.
    case levels([Int32])
    /// A number's column.
    case number([Double], Int32)
  }

  private(set) var parts: [Part] = []
  /// What each column stands for.
  private(set) var names: [String] = []
  /// The wanted totals.
  private(set) var totals: [Double] = []

  /// How many columns there are.
  var count: Int { totals.count }

  /// Reads margins.
  ///
  /// - Throws: `margin_level_missing`, `margins_disagree`, `unknown_column`,
  ///   `missing_design_value`.
  init(_ calibration: Calibration, of table: SurveyTable) throws(ArraigoError) {
    var size: (margin: String, total: Double)?
    for margin in calibration.margins {
      if let total = margin.total {
        try addNumber(margin, total, table)
        continue
      }
      let sum = margin.levels.values.reduce(0, +)
      if let size, (sum - size.total).magnitude > 1e-6 * size.total.magnitude {
        throw ArraigoError(
          "margins_disagree",
          "the totals of \(margin.variable) sum to \(sum), those of \(size.margin) to "
            + "\(size.total)",
          suggestion: "margins of one population must sum to the same number")
      }
      // After the first margin each one's first level follows from the others.
      try addLevels(margin, isFirst: size == nil, table)
      if size == nil { size = (margin.variable, sum) }
    }
  }

  private mutating func addNumber(
    _ margin: Calibration.Margin, _ total: Double, _ table: SurveyTable
  ) throws(ArraigoError) {
    var numbers = [Double](repeating: 1, count: table.rowCount)
    if margin.variable != Calibration.population { numbers = try table.numbers(margin.variable) }
    if let row = numbers.firstIndex(where: \.isNaN) {
      throw missing(margin, at: table.place(ofRow: row, column: margin.variable))
    }
    parts.append(.number(numbers, Int32(count)))
    names.append(margin.variable)
    totals.append(total)
  }

  private mutating func addLevels(
    _ margin: Calibration.Margin, isFirst: Bool, _ table: SurveyTable
  ) throws(ArraigoError) {
    var columns: [SurveyColumn] = []
    for name in margin.columns { columns.append(try table.column(name)) }
    guard let first = columns.first else { return }
    let keys = columns.dropFirst().reduce(CategoryKeys(first)) {
      CategoryKeys($0, CategoryKeys($1))
    }
    if let row = keys.codes.firstIndex(of: -1) {
      throw missing(margin, at: table.place(ofRow: row, column: margin.variable))
    }
    var columnOfKey: [Int32] = []
    var seen: Set<String> = []
    for (number, row) in keys.firstRows.enumerated() {
      let label = columns.map { $0.text(at: Int(row)) ?? "" }.joined(separator: ":")
      seen.insert(label)
      guard let total = margin.levels[label] else {
        throw ArraigoError(
          "margin_level_missing", "the margins of \(margin.variable) have no level `\(label)`",
          at: table.place(ofRow: Int(row), column: margin.variable),
          suggestion: "give every level of the file its total")
      }
      let isImplied = !isFirst && number == 0
      columnOfKey.append(isImplied ? -1 : Int32(count))
      guard !isImplied else { continue }
      names.append("\(margin.variable)=\(label)")
      totals.append(total)
    }
    if let empty = margin.levels.keys.sorted().first(where: {
      !seen.contains($0) && margin.levels[$0] != 0
    }) {
      throw ArraigoError(
        "margin_level_missing",
        "the file has no record at level `\(empty)` of \(margin.variable), which has a total",
        at: Place(file: table.file, column: margin.variable),
        suggestion: "join the level with another, in the file and in the margins")
    }
    parts.append(.levels(keys.codes.map { columnOfKey[Int($0)] }))
  }

  private func missing(_ margin: Calibration.Margin, at place: Place) -> ArraigoError {
    ArraigoError(
      "missing_design_value", "a record has no value of the margin \(margin.variable)", at: place,
      suggestion: "calibration needs every record's value: complete or impute it first")
  }

  /// Calls with each column of a record that is not zero, and its number.
  @inline(__always)
  func visit(_ row: Int, _ body: (Int, Double) -> Void) {
    for part in parts {
      switch part {
      case .levels(let columns):
        if columns[row] >= 0 { body(Int(columns[row]), 1) }
      case .number(let numbers, let column): body(Int(column), numbers[row])
      }
    }
  }

  /// A record's row times a vector.
  @inline(__always)
  func product(_ row: Int, _ vector: [Double]) -> Double {
    var sum = 0.0
    visit(row) { sum += vector[$0] * $1 }
    return sum
  }

  /// Σ factor x x' over the records.
  func normalMatrix(_ factors: [Double]) -> SquareMatrix {
    var matrix = SquareMatrix(count: count)
    for row in factors.indices where factors[row] != 0 {
      visit(row) { first, x in
        visit(row) { second, y in matrix[first, second] += factors[row] * x * y }
      }
    }
    return matrix
  }

  /// Σ factor x over the records.
  func sums(_ factors: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    for row in factors.indices where factors[row] != 0 {
      visit(row) { sums[$0] += factors[row] * $1 }
    }
    return sums
  }
}
