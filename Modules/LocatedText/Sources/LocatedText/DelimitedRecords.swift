/// Cuts delimited text into records (RFC 4180), keeping count of lines.
///
/// Lines end in LF, CR or CRLF. Quotation marks may enclose separators and line breaks, which are
/// given as LF. A byte order mark is passed over.
public struct DelimitedRecords: Sendable {
  /// One record.
  public struct Record: Sendable, Equatable {
    /// The line it begins on, counted from 1.
    public let line: Int
    /// Its cells; a blank line has one, which is empty.
    public let cells: [String]
    /// Whether the text ended within quotation marks.
    public let isOpen: Bool
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private let trimsBlanks: Bool
  private var place: Int
  private var line = 1
  private var isOpen = false

  /// Begins at the start of a text.
  ///
  /// - Parameters:
  ///   - bytes: The text, UTF-8.
  ///   - separator: What stands between cells.
  ///   - trimsBlanks: Whether blanks around cells and before quotation marks count for nothing.
  public init(_ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ","), trimsBlanks: Bool = false) {
    self.bytes = bytes
    self.separator = separator
    self.trimsBlanks = trimsBlanks
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next record; nil at the end.
  public mutating func next() -> Record? {
    guard place < bytes.count else { return nil }
    let start = line
    var cells: [String] = []
    repeat { cells.append(cell()) } while passesSeparator()
    return Record(line: start, cells: cells, isOpen: isOpen)
  }

  /// Goes over what ends a cell; false where the record ends with it.
  private mutating func passesSeparator() -> Bool {
    guard place < bytes.count else { return false }
    if bytes[place] == separator {
      place += 1
      return true
    }
    passLineEnd()
    return false
  }

  private mutating func passLineEnd() {
    let isReturn = bytes[place] == UInt8(ascii: "\r")
    place += 1
    if isReturn, place < bytes.count, bytes[place] == UInt8(ascii: "\n") { place += 1 }
    line += 1
  }

  private mutating func cell() -> String {
    let start = place
    if trimsBlanks { while place < bytes.count, bytes[place] == blank { place += 1 } }
    guard place < bytes.count, bytes[place] == quote else {
      place = start
      var rest = plain()
      if trimsBlanks {
        while rest.first == blank { rest.removeFirst() }
        while rest.last == blank { rest.removeLast() }
      }
      return String(decoding: rest, as: UTF8.self)
    }
    place += 1
    return quoted()
  }

  /// A cell from behind its first quotation mark.
  private mutating func quoted() -> String {
    var text: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        passLineEnd()
        text.append(UInt8(ascii: "\n"))
        continue
      }
      place += 1
      if byte == quote {
        guard place < bytes.count, bytes[place] == quote else {
          return String(decoding: text + plain(), as: UTF8.self)
        }
        place += 1
      }
      text.append(byte)
    }
    isOpen = true
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes up to the next separator or line end.
  private mutating func plain() -> ArraySlice<UInt8> {
    let start = place
    while place < bytes.count {
      let byte = bytes[place]
      if byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      place += 1
    }
    return bytes[start..<place]
  }
}

private let quote = UInt8(ascii: "\"")
private let blank = UInt8(ascii: " ")
