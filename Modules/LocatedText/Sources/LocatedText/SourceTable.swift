public import IntegrationModel

/// A small table of text as a workshop or an office hands it over: named columns, rows with their line.
///
/// Read by RFC 4180 with comma, semicolon or tab, whichever the first line holds most of; quotation
/// marks may enclose separators and line breaks. Every error names file, line and column.
public struct SourceTable: Sendable, Equatable {
  /// One row with its place in the file.
  public struct Row: Sendable, Equatable {
    /// The line it begins on, counted from 1.
    public let line: Int
    /// Its cells, one for each column, without blanks around them.
    public let cells: [String]

    /// A row of a place and its cells.
    public init(line: Int, cells: [String]) {
      self.line = line
      self.cells = cells
    }
  }

  /// The file's name, for errors.
  public let file: String
  /// The column names, in order, each once.
  public let columns: [String]
  /// The rows, without blank ones.
  public let rows: [Row]

  /// Makes a table from its parts, for values that come from elsewhere than a file.
  ///
  /// - Precondition: every row has one cell for each column.
  public init(file: String, columns: [String], rows: [Row]) {
    precondition(rows.allSatisfy { $0.cells.count == columns.count }, "a cell for each column")
    self.file = file
    self.columns = columns
    self.rows = rows
  }

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, UTF-8.
  ///   - file: Its name, for errors.
  /// - Throws: `broken_table`: no header, a name twice, a row of another length, an open quotation
  ///   mark, text that is not UTF-8.
  public init(_ bytes: [UInt8], file: String) throws(ArraigoError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ArraigoError(
        "broken_table", "the text is not UTF-8", at: Place(file: file),
        suggestion: "save the table as CSV UTF-8")
    }
    var records = try Self.records(of: text, file: file)
    guard !records.isEmpty else {
      throw ArraigoError(
        "broken_table", "the table is empty", at: Place(file: file, line: 1),
        suggestion: "write the column names in the first line")
    }
    let header = records.removeFirst()
    for (position, name) in header.cells.enumerated()
    where header.cells[..<position].contains(name) {
      throw ArraigoError(
        "broken_table", "two columns have one name",
        at: Place(file: file, line: header.line, column: name))
    }
    for row in records where row.cells.count != header.cells.count {
      throw ArraigoError(
        "broken_table",
        "a row has \(row.cells.count) cells, the header \(header.cells.count)",
        at: Place(file: file, line: row.line),
        suggestion: "enclose text that holds the separator in quotation marks")
    }
    self.init(file: file, columns: header.cells, rows: records)
  }

  /// Where a column stands.
  ///
  /// - Throws: `missing_column`.
  public func column(_ name: String) throws(ArraigoError) -> Int {
    guard let position = columns.firstIndex(of: name) else {
      throw ArraigoError(
        "missing_column", "there is no column '\(name)'",
        at: Place(file: file, line: 1),
        suggestion: "the columns are \(columns.joined(separator: ", "))")
    }
    return position
  }

  /// A finite number in a cell.
  ///
  /// - Throws: `not_a_number`, with the shape of what was found.
  public func number(_ row: Row, _ column: Int) throws(ArraigoError) -> Double {
    guard let value = try optionalNumber(row, column) else {
      throw ArraigoError(
        "not_a_number", "a number is missing",
        at: Place(file: file, line: row.line, column: columns[column]))
    }
    return value
  }

  /// A finite number in a cell, nil where the cell is empty, `NA` or `NaN`.
  ///
  /// - Throws: `not_a_number`.
  public func optionalNumber(_ row: Row, _ column: Int) throws(ArraigoError) -> Double? {
    let cell = row.cells[column]
    if cell.isEmpty || cell == "NA" || cell == "NaN" { return nil }
    guard let value = Double(cell), value.isFinite else {
      throw ArraigoError(
        "not_a_number", "a cell of the form '\(Problem.masked(cell.utf8))' is no number",
        at: Place(file: file, line: row.line, column: columns[column]),
        suggestion: "write numbers with a point, without separators of thousands")
    }
    return value
  }

  /// A whole number in a cell.
  ///
  /// - Throws: `not_a_number`.
  public func integer(_ row: Row, _ column: Int) throws(ArraigoError) -> Int {
    guard let value = Int(exactly: try number(row, column)) else {
      throw ArraigoError(
        "not_a_number", "a whole number is needed",
        at: Place(file: file, line: row.line, column: columns[column]))
    }
    return value
  }
}

extension SourceTable {
  /// The records of a text, blank ones left out.
  private static func records(of text: String, file: String) throws(ArraigoError) -> [Row] {
    let bytes = Array(text.utf8)
    var reader = DelimitedRecords(bytes, separator: separator(of: bytes), trimsBlanks: true)
    var records: [Row] = []
    while let record = reader.next() {
      if record.isOpen {
        throw ArraigoError(
          "broken_table", "a quotation mark is never closed",
          at: Place(file: file, line: record.line))
      }
      if record.cells.allSatisfy(\.isEmpty) { continue }
      records.append(Row(line: record.line, cells: record.cells))
    }
    return records
  }

  private static func separator(of bytes: [UInt8]) -> UInt8 {
    let first = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let counts = candidates.map { candidate in first.count { $0 == candidate } }
    let most = counts.max() ?? 0
    return zip(candidates, counts).first { $0.1 == most }?.0 ?? UInt8(ascii: ",")
  }
}
