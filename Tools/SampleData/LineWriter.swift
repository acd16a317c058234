import NationalFormats

/// Writes the lines of one table into a member of an archive.
struct LineWriter<Column: EPHColumn>: ~Copyable {
  private let archive: ZipWriter
  private let dialect: EPHDialect
  private let kinds: [CellKind]
  private let isQuoted: [Bool]
  private let missing: [UInt8]
  private let lineEnd: [UInt8]
  private var text = TextBuffer(capacity: 1 << 20)

  /// The most bytes one line can take.
  private static var longestLine: Int { Column.allCases.count * 24 + 64 }

  /// Begins the member and writes its header.
  init(_ member: String, of archive: ZipWriter, _ dialect: EPHDialect, endsWithSeparator: Bool)
    throws
  {
    self.archive = archive
    self.dialect = dialect
    kinds = Column.allCases.map(\.kind)
    isQuoted = kinds.map(dialect.isQuoted)
    missing = Array(dialect.missing.utf8)
    lineEnd = Array(((endsWithSeparator ? ";" : "") + dialect.lineEnd).utf8)
    try archive.begin(member)
    let quote = dialect.quoting == .allText ? "\"" : ""
    let header = Column.names.map { quote + $0 + quote }.joined(separator: ";")
    try archive.write(header + String(decoding: lineEnd, as: UTF8.self))
  }

  /// Writes one line.
  mutating func write(_ record: Record<Column>, dwelling: [UInt8]) throws {
    if text.room < Self.longestLine { try flush() }
    let cells = record.cells
    for at in 0..<cells.count {
      if at > 0 { text.append(byte: UInt8(ascii: ";")) }
      let cell = cells[at]
      if cell == Record<Column>.blank {
        text.append(missing)
        continue
      }
      if isQuoted[at] { text.append(byte: UInt8(ascii: "\"")) }
      switch kinds[at] {
      case .number, .code: text.append(cell)
      case .decile: text.append(cell, digits: dialect.padsDeciles ? 2 : 1)
      case .dwelling: text.append(dwelling)
      case .sizeClass: text.append(byte: cell == 1 ? UInt8(ascii: "S") : UInt8(ascii: "N"))
      case .day: append(day: cell)
      case .amount: append(hundredths: cell)
      }
      if isQuoted[at] { text.append(byte: UInt8(ascii: "\"")) }
    }
    text.append(lineEnd)
  }

  /// Hands over what is still in the buffer.
  mutating func flush() throws {
    try archive.write(text.contents)
    text.clear()
  }

  private mutating func append(day: Int) {
    text.append(day % 100, digits: 2)
    text.append(byte: UInt8(ascii: "/"))
    text.append(day / 100 % 100, digits: 2)
    text.append(byte: UInt8(ascii: "/"))
    text.append(day / 10_000)
  }

  private mutating func append(hundredths amount: Int) {
    text.append(amount / 100)
    guard amount % 100 != 0 else { return }
    text.append(byte: dialect.decimalMark)
    text.append(amount % 100, digits: 2)
  }
}
