public import IntegrationModel

/// Turns the bytes of cells into UTF-8 text.
///
/// Most cells of a survey are ASCII and need no work at all: ask ``isPlain(_:isQuoted:)`` first and
/// use the bytes as they stand.
public struct TextDecoder: Sendable {
  /// The characters of the source.
  public let encoding: TextEncoding
  /// The byte around quoted fields, doubled where it is meant as text; nil where there is none.
  public let quote: UInt8?

  /// Makes a decoder.
  public init(_ encoding: TextEncoding, quote: UInt8? = nil) {
    self.encoding = encoding
    self.quote = quote
  }

  /// Makes the decoder of a delimited text.
  public init(_ options: DelimitedOptions) {
    self.init(options.encoding, quote: options.quote)
  }

  /// Whether a cell's bytes are its text already.
  ///
  /// - Parameters:
  ///   - cell: the bytes without outer quotes.
  ///   - isQuoted: whether quotes stood around them, so that doubled ones inside mean one.
  @inlinable
  public func isPlain(_ cell: UnsafeBufferPointer<UInt8>, isQuoted: Bool = true) -> Bool {
    guard Self.isASCII(cell) else { return false }
    guard isQuoted, let quote else { return true }
    return !cell.contains(quote)
  }

  /// Appends a cell's text as UTF-8.
  ///
  /// - Parameters:
  ///   - cell: the bytes without outer quotes.
  ///   - isQuoted: whether quotes stood around them, so that doubled ones inside mean one.
  ///   - text: what is appended to; always valid UTF-8, if it was before.
  /// - Returns: false where bytes are not valid in the encoding; each run of them is appended as
  ///   U+FFFD, and ``invalidText(_:at:)`` is the problem to report.
  @discardableResult
  public func decode(
    _ cell: UnsafeBufferPointer<UInt8>, isQuoted: Bool = true, into text: inout [UInt8]
  ) -> Bool {
    if isPlain(cell, isQuoted: isQuoted) {
      text.append(contentsOf: cell)
      return true
    }
    let start = text.count
    appendUnescaped(cell, isQuoted: isQuoted, to: &text)
    switch encoding {
    case .utf8: return Self.repair(&text, from: start)
    case .utf8ThenWindows1252:
      if !Self.isUTF8(text[start...]) { translate(&text, from: start) }
    case .latin1, .windows1252, .codePage850: translate(&text, from: start)
    }
    return true
  }

  /// A cell as a string, for names and messages; not for every cell of a column.
  public func string(_ cell: UnsafeBufferPointer<UInt8>, isQuoted: Bool = true) -> String {
    var text: [UInt8] = []
    decode(cell, isQuoted: isQuoted, into: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The problem of a cell whose bytes are not valid in the encoding, with its content masked.
  public func invalidText(_ cell: UnsafeBufferPointer<UInt8>, at place: Place) -> Problem {
    Problem(
      "invalid_utf8", .warning, at: place, found: Problem.masked(cell), expected: "UTF-8",
      suggestion: "declare the file's encoding, most likely windows-1252")
  }
}

extension TextDecoder {
  @usableFromInline
  static func isASCII(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    var left = UnsafeRawBufferPointer(cell)
    while left.count >= 8 {
      let word = left.loadUnaligned(as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { return false }
      left = UnsafeRawBufferPointer(rebasing: left[8...])
    }
    return left.allSatisfy { $0 < 0x80 }
  }

  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// Replaces invalid bytes; false where there were any.
  private static func repair(_ text: inout [UInt8], from start: Int) -> Bool {
    if isUTF8(text[start...]) { return true }
    let repaired = String(decoding: text[start...], as: UTF8.self)
    text.removeSubrange(start...)
    text.append(contentsOf: repaired.utf8)
    return false
  }

  private func translate(_ text: inout [UInt8], from start: Int) {
    let source = Array(text[start...])
    text.removeSubrange(start...)
    for byte in source {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text.append(contentsOf: String(encoding.scalar(byte)).utf8)
      }
    }
  }

  /// Appends the bytes with doubled quotes made one.
  private func appendUnescaped(
    _ cell: UnsafeBufferPointer<UInt8>, isQuoted: Bool, to text: inout [UInt8]
  ) {
    guard isQuoted, let quote, cell.contains(quote) else {
      text.append(contentsOf: cell)
      return
    }
    var at = 0
    while at < cell.count {
      text.append(cell[at])
      let isDoubled = cell[at] == quote && at + 1 < cell.count && cell[at + 1] == quote
      at += isDoubled ? 2 : 1
    }
  }
}
