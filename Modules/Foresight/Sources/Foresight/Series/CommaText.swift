import IntegrationModel
import LocatedText

/// Reads comma-separated text (RFC 4180) row by row.
struct CommaText {
  private var records: DelimitedRecords
  private let file: String?
  /// The line the last row began on, from 1.
  private(set) var line = 0

  /// - Throws: `not_utf8`.
  init(_ bytes: [UInt8], file: String?) throws(ArraigoError) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw ArraigoError(
        "not_utf8", "the table is not UTF-8 text", at: Place(file: file),
        suggestion: "save it as csv in UTF-8")
    }
    records = DelimitedRecords(bytes)
    self.file = file
  }

  /// The next row that is not blank; nil at the end.
  ///
  /// - Throws: `open_quote`.
  mutating func next() throws(ArraigoError) -> [String]? {
    while let record = records.next() {
      line = record.line
      if record.isOpen {
        throw problem("open_quote", "a quoted cell is not closed", suggestion: "close its quote")
      }
      if record.cells != [""] { return record.cells }
    }
    return nil
  }

  /// An error at the row that was read last.
  func problem(
    _ code: String, _ message: String, column: String? = nil, suggestion: String? = nil
  ) -> ArraigoError {
    ArraigoError(
      code, message, at: Place(file: file, line: max(line, 1), column: column),
      suggestion: suggestion)
  }
}
