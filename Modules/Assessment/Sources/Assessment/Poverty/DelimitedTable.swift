import IntegrationModel

/// A small table of text with a header, as offices publish lines and equivalents: fields separated
/// by comma or semicolon, with or without quotes.
struct DelimitedTable {
  /// One line below the header.
  struct Row {
    /// Its line in the file; the header is line 1.
    let line: Int
    let fields: [String]
  }

  /// The header, in lower case.
  let header: [String]
  let rows: [Row]
  private let file: String?

  /// Splits a text.
  init(_ text: String, file: String?) {
    self.file = file
    // Line ends of all kinds are white space at the end of a field and are trimmed there.
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    let first = lines.first.map { $0.hasPrefix("\u{FEFF}") ? String($0.dropFirst()) : $0 } ?? ""
    let separator: Character = first.contains(";") ? ";" : ","
    header = Self.fields(of: first, separator).map { $0.lowercased() }
    rows = lines.enumerated().dropFirst().compactMap { position, line in
      let fields = Self.fields(of: line, separator)
      return fields.allSatisfy(\.isEmpty) ? nil : Row(line: position + 1, fields: fields)
    }
  }

  private static func fields(of line: String, _ separator: Character) -> [String] {
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == separator, !isQuoted {
        fields.append(field.trimmed)
        field = ""
      } else {
        field.append(character)
      }
    }
    fields.append(field.trimmed)
    return fields
  }

  /// Whether the header has all of these columns.
  func has(_ columns: String...) -> Bool { columns.allSatisfy(header.contains) }

  /// The text of a row's column.
  /// - Throws: `short_row` where the row ends before it.
  func text(_ column: String, _ row: Row) throws(ArraigoError) -> String {
    guard let position = header.firstIndex(of: column), position < row.fields.count else {
      throw ArraigoError(
        Problem(
          "short_row", .error, at: place(column, row), found: "\(row.fields.count) fields",
          expected: "\(header.count)", suggestion: "give every line all fields of the header"))
    }
    return row.fields[position]
  }

  /// The number in a row's column; a decimal comma is read as a point.
  /// - Throws: `bad_number` where there is none in the range.
  func number(
    _ column: String, _ row: Row, in range: ClosedRange<Double>
  ) throws(ArraigoError) -> Double {
    let text = try text(column, row)
    let number = Double(String(text.map { $0 == "," ? "." : $0 }))
    guard let number, range.contains(number) else {
      throw problem(
        "bad_number", column, row,
        expected: "a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// An error about a cell, with its place and what was found.
  func problem(_ code: String, _ column: String, _ row: Row, expected: String) -> ArraigoError {
    let found = header.firstIndex(of: column).flatMap {
      $0 < row.fields.count ? row.fields[$0] : nil
    }
    return ArraigoError(
      Problem(code, .error, at: place(column, row), found: found, expected: expected))
  }

  /// An error about the header.
  func headerProblem(expected: String) -> ArraigoError {
    ArraigoError(
      Problem(
        "unknown_columns", .error, at: Place(file: file, line: 1),
        found: header.joined(separator: ","), expected: expected))
  }

  /// An error about a table without rows.
  var emptyProblem: ArraigoError {
    ArraigoError(
      Problem(
        "empty_table", .error, at: Place(file: file, line: 1), found: "no rows",
        expected: "at least one"))
  }

  private func place(_ column: String, _ row: Row) -> Place {
    Place(file: file, line: row.line, column: column)
  }
}

extension String {
  fileprivate var trimmed: String {
    var part = self[...]
    while part.first?.isWhitespace == true { part = part.dropFirst() }
    while part.last?.isWhitespace == true { part = part.dropLast() }
    return String(part)
  }
}
