public import IntegrationModel

/// Writes batches as delimited text in UTF-8: RFC 4180 with LF, quotes only where they are needed.
///
/// A cell without a value is empty. Numbers are written so that they read back as the same number.
public struct DelimitedWriter {
  private let separator: UInt8
  private let write: ([UInt8]) throws(ArraigoError) -> Void
  private var buffer: [UInt8] = []

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - separator: the byte between fields.
  ///   - write: takes the text, piece by piece.
  public init(
    separator: Character = ",", to write: @escaping ([UInt8]) throws(ArraigoError) -> Void
  ) {
    self.separator = separator.asciiValue ?? UInt8(ascii: ",")
    self.write = write
  }

  /// Writes the names.
  public mutating func header(_ names: [String]) throws(ArraigoError) {
    for (at, name) in names.enumerated() {
      if at > 0 { buffer.append(separator) }
      append(Array(name.utf8))
    }
    try endHeader()
  }

  private mutating func endHeader() throws(ArraigoError) {
    buffer.append(UInt8(ascii: "\n"))
    try flush()
  }

  /// Writes rows.
  public mutating func append(_ batch: ColumnBatch) throws(ArraigoError) {
    let columns = batch.columns.map { WrittenColumn($0, separator) }
    for row in 0..<batch.rowCount {
      let start = buffer.count
      for (at, column) in columns.enumerated() {
        if at > 0 { buffer.append(separator) }
        column.append(row, to: &buffer)
      }
      // An empty line would be no row to most readers.
      if buffer.count == start { buffer += [UInt8](repeating: UInt8(ascii: "\""), count: 2) }
      buffer.append(UInt8(ascii: "\n"))
      if buffer.count > 1 << 18 { try flush() }
    }
    try flush()
  }

  private mutating func flush() throws(ArraigoError) {
    try write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ text: [UInt8]) {
    WrittenColumn.append(text[...], separator, to: &buffer)
  }
}

/// A column whose distinct texts are quoted once, ready to be copied.
private struct WrittenColumn {
  private var indices: [Int32]
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private let validity: Bitmap?
  private let column: Column

  init(_ column: Column, _ separator: UInt8) {
    self.column = column
    validity = column.validity
    switch column.storage {
    case .text(let cells, let dictionary):
      indices = cells
      for at in 0..<dictionary.count {
        let range = Int(dictionary.offsets[at])..<Int(dictionary.offsets[at + 1])
        Self.append(dictionary.bytes[range], separator, to: &bytes)
        ends.append(bytes.count)
      }
    case .codes(let cells, let list):
      indices = cells.map(Int32.init)
      for entry in list.entries {
        Self.append(Array(entry.code.utf8)[...], separator, to: &bytes)
        ends.append(bytes.count)
      }
    case .integers, .numbers: indices = []
    }
  }

  func append(_ row: Int, to buffer: inout [UInt8]) {
    if let validity, !validity[row] { return }
    switch column.storage {
    case .integers(let cells): buffer.append(contentsOf: String(cells[row]).utf8)
    case .numbers(let cells): buffer.append(contentsOf: NumberText.shortest(cells[row]).utf8)
    case .text, .codes:
      let at = Int(indices[row])
      buffer.append(contentsOf: bytes[ends[at]..<ends[at + 1]])
    }
  }

  static func append(_ text: ArraySlice<UInt8>, _ separator: UInt8, to buffer: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let needsQuotes = text.contains {
      $0 == separator || $0 == quote || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
    guard needsQuotes else {
      buffer.append(contentsOf: text)
      return
    }
    buffer.append(quote)
    for byte in text {
      if byte == quote { buffer.append(quote) }
      buffer.append(byte)
    }
    buffer.append(quote)
  }
}

/// Numbers as text.
enum NumberText {
  /// The shortest text that reads back as the same number, whole ones without a point.
  static func shortest(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    if let whole = Int64(exactly: number) { return String(whole) }
    return number.description
  }
}
