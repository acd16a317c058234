/// Where in an input something stands; every part is optional because not every format has it.
public struct Place: Sendable, Codable, Equatable {
  /// The input file's name, without folders.
  public var file: String?
  /// The member of an archive.
  public var member: String?
  /// The line, counted from 1 (the header is line 1).
  public var line: Int?
  /// The byte, counted from 0 from the start of the member or file.
  public var byte: Int?
  /// The column or field by its name in the source.
  public var column: String?

  /// Makes a place.
  public init(
    file: String? = nil, member: String? = nil, line: Int? = nil, byte: Int? = nil,
    column: String? = nil
  ) {
    self.file = file
    self.member = member
    self.line = line
    self.byte = byte
    self.column = column
  }
}

/// How much a problem matters.
public enum Severity: String, Sendable, Codable, Comparable {
  /// Worth knowing; the data are as the source has them.
  case note
  /// A cell or row was set to missing or left out, and is counted here.
  case warning
  /// The input cannot be used.
  case error

  /// Notes come before warnings, warnings before errors.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
}

/// Something wrong with the data, as a value: what, where, what was found, what to do.
///
/// Found text of microdata is masked before it gets here (``Problem/masked(_:)``), so problems
/// can be logged, stored and printed.
public struct Problem: Sendable, Codable, Equatable {
  /// A stable code in `snake_case` (`unknown_code`, `ragged_row`, `crc_mismatch`).
  public var code: String
  /// How much it matters.
  public var severity: Severity
  /// Where the first case stands.
  public var place: Place
  /// What was found, masked where it is microdata.
  public var found: String?
  /// What was expected.
  public var expected: String?
  /// One thing to do about it.
  public var suggestion: String?
  /// How many cells or rows have this problem; the place is that of the first.
  public var count: Int

  /// Makes a problem.
  public init(
    _ code: String, _ severity: Severity, at place: Place = Place(), found: String? = nil,
    expected: String? = nil, suggestion: String? = nil, count: Int = 1
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.found = found
    self.expected = expected
    self.suggestion = suggestion
    self.count = count
  }

  /// The shape of a cell without its content: digits become `9`, letters `a`, the rest stays.
  ///
  /// At most 24 characters are shown, a letter of several bytes counting once; a byte that is no
  /// character in UTF-8 or ISO 8859-1 becomes `?`. `"1600,5"` becomes `"9999,9"`.
  public static func masked(_ bytes: some Sequence<UInt8>) -> String {
    var shape = ""
    var isInLetter = false
    for byte in bytes {
      // What follows the first byte of a UTF-8 letter belongs to it.
      if isInLetter, (0x80...0xBF).contains(byte) { continue }
      isInLetter = byte >= 0xC0
      if shape.utf8.count >= 24 { return shape + "…" }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): shape.append("9")
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0xC0...:
        shape.append("a")
      case 0x20...0x7E: shape.append(Character(UnicodeScalar(byte)))
      default: shape.append("?")
      }
    }
    return shape
  }
}

/// An error that ends an operation: a stable code, a sentence, a place and what to do.
public struct ArraigoError: Error, Sendable, Codable, Equatable, CustomStringConvertible {
  /// A stable code in `snake_case`.
  public var code: String
  /// What is wrong, in one sentence without microdata.
  public var message: String
  /// Where it stands.
  public var place: Place
  /// What to do.
  public var suggestion: String?

  /// Makes an error.
  public init(
    _ code: String, _ message: String, at place: Place = Place(), suggestion: String? = nil
  ) {
    self.code = code
    self.message = message
    self.place = place
    self.suggestion = suggestion
  }

  /// Makes an error of a problem that cannot be tolerated.
  public init(_ problem: Problem) {
    let found = problem.found.map { ": found \($0)" } ?? ""
    let expected = problem.expected.map { ", expected \($0)" } ?? ""
    self.init(
      problem.code, problem.code.replacingUnderscores + found + expected, at: problem.place,
      suggestion: problem.suggestion)
  }

  /// The place, the sentence and the suggestion, for a terminal.
  public var description: String {
    var parts: [String] = []
    if let file = place.file { parts.append(file) }
    if let member = place.member { parts.append("member \(member)") }
    if let line = place.line { parts.append("line \(line)") }
    if let byte = place.byte { parts.append("byte \(byte)") }
    if let column = place.column { parts.append("column \(column)") }
    let location = parts.isEmpty ? "" : parts.joined(separator: ", ") + ": "
    return location + message + (suggestion.map { "\n  " + $0 } ?? "") + " [\(code)]"
  }
}

extension String {
  fileprivate var replacingUnderscores: String { split(separator: "_").joined(separator: " ") }
}
