public import IntegrationModel

/// One column of a survey file in memory.
public struct SurveyColumn: Sendable {
  /// The cells of a column.
  public enum Cells: Sendable {
    /// Numbers; NaN where a record has none.
    case numbers([Double])
    /// Positions in a list of distinct texts; -1 where a record has none.
    case texts([Int32], [String])
  }

  /// The column's name in the file.
  public let name: String
  /// The cells, one a record.
  public let cells: Cells

  /// Makes a column.
  public init(_ name: String, _ cells: Cells) {
    self.name = name
    self.cells = cells
  }

  /// How many records there are.
  public var count: Int {
    switch cells {
    case .numbers(let numbers): numbers.count
    case .texts(let positions, _): positions.count
    }
  }

  /// Whether it holds texts and not numbers among which a text stands: a mistyped income is not to
  /// turn a mean into the shares of a thousand levels.
  var isCategory: Bool {
    guard case .texts(let positions, let texts) = cells else { return false }
    let areNumbers = texts.map { Double($0) != nil }
    let numbers = positions.count { $0 >= 0 && areNumbers[Int($0)] }
    return numbers * 2 < positions.count { $0 >= 0 }
  }

  /// The text of a cell, as a level is named; nil where there is none.
  public func text(at row: Int) -> String? {
    switch cells {
    case .numbers(let numbers): numbers[row].isNaN ? nil : Self.text(of: numbers[row])
    case .texts(let positions, let texts): positions[row] < 0 ? nil : texts[Int(positions[row])]
    }
  }

  /// A number as the name of a level: whole ones without decimals.
  static func text(of number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}

/// The columns of a survey file that an estimation needs, in memory.
///
/// ```swift
/// let table = SurveyTable(
///   [SurveyColumn("income", .numbers([610.5, 480, .nan])), SurveyColumn("sex", .texts([0, 1, 1], ["m", "f"]))],
///   file: "persons.csv", lines: [(row: 0, line: 2)])
/// ```
public struct SurveyTable: Sendable {
  /// The columns.
  public private(set) var columns: [SurveyColumn]
  /// The name of the file, for errors.
  public let file: String
  /// Every column the file has, read or not, for suggestions of near names.
  public let namesInFile: [String]
  /// How many records there are.
  public let rowCount: Int
  private let lines: [(row: Int, line: Int)]

  /// Makes a table; all columns have the same number of records.
  /// - Parameters:
  ///   - rowCount: how many records there are, needed where no column is read.
  ///   - lines: where in the file runs of consecutive records begin, by rising row; empty where the
  ///     format has no lines.
  public init(
    _ columns: [SurveyColumn], file: String, namesInFile: [String] = [], rowCount: Int? = nil,
    lines: [(row: Int, line: Int)] = []
  ) {
    self.columns = columns
    self.file = file
    self.namesInFile = namesInFile.isEmpty ? columns.map(\.name) : namesInFile
    self.lines = lines
    let count = rowCount ?? columns.first?.count ?? 0
    self.rowCount = count
    precondition(columns.allSatisfy { $0.count == count }, "columns differ in length")
  }

  /// The column of a name.
  ///
  /// - Throws: `unknown_column`, with the nearest names.
  public func column(_ name: String) throws(ArraigoError) -> SurveyColumn {
    if let column = columns.first(where: { $0.name == name }) { return column }
    throw NearNames.unknown(name, among: namesInFile, file: file)
  }

  /// A column's cells as numbers.
  ///
  /// - Throws: `unknown_column`; `text_in_numeric_column` with the line of the first text.
  public func numbers(_ name: String) throws(ArraigoError) -> [Double] {
    let column = try column(name)
    switch column.cells {
    case .numbers(let numbers): return numbers
    case .texts(let positions, let texts):
      let values = texts.map { Double($0) ?? .nan }
      if let bad = positions.firstIndex(where: { $0 >= 0 && values[Int($0)].isNaN }) {
        var place = place(ofRow: bad)
        place.column = name
        throw ArraigoError(
          "text_in_numeric_column",
          "a number is needed and the cell is text of the form "
            + Problem.masked(texts[Int(positions[bad])].utf8),
          at: place,
          suggestion: "use --proportion for categories, or name the text with --missing")
      }
      return positions.map { $0 < 0 ? .nan : values[Int($0)] }
    }
  }

  /// Adds a column, or puts it in the place of one of the same name.
  public mutating func set(_ column: SurveyColumn) {
    precondition(columns.isEmpty || column.count == rowCount, "columns differ in length")
    columns.removeAll { $0.name == column.name }
    columns.append(column)
  }

  /// Where a record stands.
  func place(ofRow row: Int, column: String? = nil) -> Place {
    let run = lines.last { $0.row <= row }
    return Place(file: file, line: run.map { $0.line + row - $0.row }, column: column)
  }
}

/// Offers names like one that is not there.
public enum NearNames {
  /// The error of a column that the file does not have.
  public static func unknown(
    _ name: String, among names: [String], file: String
  ) -> ArraigoError {
    let near = nearest(to: name, among: names)
    return ArraigoError(
      "unknown_column", "the file has no column `\(name)`", at: Place(file: file, column: name),
      suggestion: near.isEmpty
        ? "`arraigo inspect` lists the columns of a file"
        : "did you mean " + near.map { "`\($0)`" }.joined(separator: ", ") + "?")
  }

  /// Up to three names that differ least, letters' case aside; none that shares too little.
  static func nearest(to name: String, among names: [String]) -> [String] {
    let wanted = Array(name.lowercased().utf8)
    let most = max(2, wanted.count / 3)
    return names.map { ($0, distance(wanted, Array($0.lowercased().utf8))) }
      .filter { $0.1 <= most }.sorted { $0.1 < $1.1 }.prefix(3).map(\.0)
  }

  /// How many letters must be put in, taken out or changed (Levenshtein).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (at, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = at + 1
      for (place, other) in right.enumerated() {
        let above = row[place + 1]
        row[place + 1] = min(above + 1, row[place] + 1, diagonal + (byte == other ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }
}
