public import IntegrationModel
public import LocatedText

/// Scenario results in the form that the modelling community shares (IAMC, as the package pyam reads
/// it): model, scenario, region, variable, unit, year, value, and further columns.
///
/// Variables are named by parts with bars between, as `Integration|Employment Rate`.
public struct ScenarioTable: Sendable, Equatable {
  /// One value with what it is of.
  public struct Row: Sendable, Equatable {
    /// Model, scenario, region, variable, unit.
    public var key: [String]
    /// The year or other time, as written.
    public var time: String
    /// The further columns' cells.
    public var extra: [String]
    /// The value.
    public var value: Double

    /// Makes a row.
    public init(
      model: String, scenario: String, region: String, variable: String, unit: String,
      time: String, extra: [String] = [], value: Double
    ) {
      key = [model, scenario, region, variable, unit]
      self.time = time
      self.extra = extra
      self.value = value
    }
  }

  /// The five columns that every table has.
  public static let keys = ["model", "scenario", "region", "variable", "unit"]
  /// The names of the further columns.
  public var extraColumns: [String]
  /// The rows.
  public var rows: [Row]

  /// Makes a table.
  public init(extraColumns: [String] = [], rows: [Row]) {
    self.extraColumns = extraColumns
    self.rows = rows
  }

  /// Reads a long table (columns `year` or `time` and `value`) or a wide one (a column each year).
  ///
  /// An empty value is left out, an empty unit is none; an empty cell elsewhere is an error.
  ///
  /// - Throws: `missing_column`, `missing_cell`, `repeated_row`, and what reading numbers throws.
  public init(_ table: SourceTable) throws(ArraigoError) {
    let names = table.columns.map { $0.lowercased() }
    var places: [Int] = []
    for key in Self.keys {
      guard let place = names.firstIndex(of: key) else {
        throw ArraigoError(
          "missing_column", "there is no column '\(key)'", at: Place(file: table.file, line: 1),
          suggestion: "scenario tables have \(Self.keys.joined(separator: ", "))")
      }
      places.append(place)
    }
    let time = names.firstIndex(of: "year") ?? names.firstIndex(of: "time")
    let value = names.firstIndex(of: "value")
    let years: [Int] = time == nil ? names.indices.filter { Self.isYear(names[$0]) } : []
    guard (time != nil && value != nil) || !years.isEmpty else {
      throw ArraigoError(
        "missing_column", "there are neither columns year and value nor columns of years",
        at: Place(file: table.file, line: 1))
    }
    let known = Set(places + years + [time, value].compactMap(\.self))
    let extras = names.indices.filter { !known.contains($0) }
    extraColumns = extras.map { table.columns[$0] }
    rows = []
    var seen: Set<[String]> = []
    for row in table.rows {
      let key = places.map { row.cells[$0] }
      if let empty = key.indices.first(where: { $0 < 4 && key[$0].isEmpty }) {
        throw ArraigoError(
          "missing_cell", "a cell is empty",
          at: Place(file: table.file, line: row.line, column: Self.keys[empty]))
      }
      let extra = extras.map { row.cells[$0] }
      let cells = years.isEmpty ? [(time ?? 0, value ?? 0)] : years.map { (-1, $0) }
      for (timePlace, valuePlace) in cells {
        guard let number = try table.optionalNumber(row, valuePlace) else { continue }
        let when = timePlace >= 0 ? row.cells[timePlace] : table.columns[valuePlace]
        guard seen.insert(key + [when] + extra).inserted else {
          throw ArraigoError(
            "repeated_row", "a value is given twice",
            at: Place(file: table.file, line: row.line))
        }
        rows.append(
          Row(
            model: key[0], scenario: key[1], region: key[2], variable: key[3], unit: key[4],
            time: when, extra: extra, value: number))
      }
    }
  }

  private static func isYear(_ name: String) -> Bool {
    name.utf8.count == 4 && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The wide form: names and, for each series, its cells, years ascending; nil where there is no value.
  public var wide: (columns: [String], series: [(cells: [String], values: [Double?])]) {
    let times = Set(rows.map(\.time)).sorted()
    let places = Dictionary(
      times.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var order: [[String]] = []
    var values: [[String]: [Double?]] = [:]
    for row in rows {
      let cells = row.key + row.extra
      if values[cells] == nil {
        order.append(cells)
        values[cells] = Array(repeating: nil, count: times.count)
      }
      values[cells]?[places[row.time] ?? 0] = row.value
    }
    return (
      Self.keys + extraColumns + times,
      order.map { (cells: $0, values: values[$0] ?? []) }
    )
  }

  /// Where a variable's children, `A|B` and `A|C`, do not add up to it.
  ///
  /// Only variables with two children or more are looked at; parts may cover less than the whole, so
  /// this is a list to look at, not an error.
  public func mismatches(tolerance: Double = 1e-6) -> [(row: Row, sum: Double)] {
    var sums: [[String]: (sum: Double, count: Int)] = [:]
    for row in rows {
      guard let bar = row.key[3].lastIndex(of: "|") else { continue }
      var key = row.key
      key[3] = String(row.key[3][..<bar])
      sums[key + [row.time] + row.extra, default: (0, 0)].sum += row.value
      sums[key + [row.time] + row.extra, default: (0, 0)].count += 1
    }
    return rows.compactMap { row in
      guard let children = sums[row.key + [row.time] + row.extra], children.count >= 2,
        abs(children.sum - row.value) > tolerance * max(1, abs(row.value))
      else { return nil }
      return (row, children.sum)
    }
  }
}
