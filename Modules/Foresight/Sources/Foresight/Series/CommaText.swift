import IntegrationModel

/// Reads comma-separated text (RFC 4180) row by row.
struct CommaText {
  private let bytes: [UInt8]
  private let file: String?
  private var place = 0
  private var nextLine = 1
  /// The line the last row began on, from 1.
  private(set) var line = 0

  /// - Throws: `not_utf8`.
  init(_ bytes: [UInt8], file: String?) throws(ArraigoError) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw ArraigoError(
        "not_utf8", "the table is not UTF-8 text", at: Place(file: file),
        suggestion: "save it as csv in UTF-8")
    }
    self.bytes = bytes
    self.file = file
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  /// The next row that is not blank; nil at the end.
  ///
  /// - Throws: `open_quote`.
  mutating func next() throws(ArraigoError) -> [String]? {
    while place < bytes.count {
      line = nextLine
      let cells = try row()
      if cells != [""] { return cells }
    }
    return nil
  }

  private mutating func row() throws(ArraigoError) -> [String] {
    var cells: [String] = []
    while true {
      cells.append(try cell())
      guard place < bytes.count else { return cells }
      let end = bytes[place]
      place += 1
      if end == UInt8(ascii: ",") { continue }
      if end == UInt8(ascii: "\r"), place < bytes.count, bytes[place] == UInt8(ascii: "\n") {
        place += 1
      }
      nextLine += 1
      return cells
    }
  }

  private mutating func cell() throws(ArraigoError) -> String {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return plain() }
    place += 1
    var text: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") {
        guard place < bytes.count, bytes[place] == byte else {
          return String(decoding: text, as: UTF8.self) + plain()
        }
        place += 1
      }
      if byte == UInt8(ascii: "\n") { nextLine += 1 }
      text.append(byte)
    }
    throw problem("open_quote", "a quoted cell is not closed", suggestion: "close its quote")
  }

  private mutating func plain() -> String {
    let start = place
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        return String(decoding: bytes[start..<place], as: UTF8.self)
      default: place += 1
      }
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
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
