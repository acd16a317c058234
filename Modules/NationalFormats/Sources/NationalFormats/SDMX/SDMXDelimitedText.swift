public import IntegrationModel

/// Writes the observations of an SDMX-ML data message as delimited text: the rows of ``SDMXTable``
/// by a shorter way.
///
/// Most messages show all of their columns in their first observations. So the rows are written as
/// they come, into a file without a name; only where a column or a group turns up later is the
/// message read again.
public struct SDMXDelimitedText {
  /// What was written.
  public struct Outcome: Sendable {
    /// How many observations there are.
    public var rowCount: Int
    /// The columns.
    public var columns: [SDMXColumn]
    /// What was wrong with the message.
    public var problems: [Problem]
    /// How often the message was read.
    public var readings: Int
  }

  private let structure: SDMXStructure?
  private let separator: UInt8
  private let open: () throws(ArraigoError) -> any ByteStream

  /// Prepares a conversion.
  ///
  /// - Parameters:
  ///   - structure: what structure messages say of the message, or nil.
  ///   - separator: the byte between fields.
  ///   - open: opens the message; it is called once or twice.
  public init(
    structure: SDMXStructure? = nil, separator: Character = ",",
    opening open: @escaping () throws(ArraigoError) -> any ByteStream
  ) {
    self.structure = structure
    self.separator = separator.asciiValue ?? UInt8(ascii: ",")
    self.open = open
  }

  /// Writes names and rows.
  ///
  /// - Parameters:
  ///   - holdsBack: whether rows wait in a temporary file until it is sure that no column comes
  ///     late; where not, the message is read once for its columns first.
  ///   - spool: that file, for a process that can make none any more; nil makes one.
  ///   - write: takes the text, piece by piece.
  /// - Throws: what ``SDMXReader/next()`` throws, `no_temporary_file`, and what writing throws.
  public func write(
    holdsBack: Bool, in spool: TemporaryFile? = nil,
    to write: (UnsafeRawBufferPointer) throws(ArraigoError) -> Void
  ) throws(ArraigoError) -> Outcome {
    let first = try reader(after: nil)
    if holdsBack {
      let waiting = if let spool { spool } else { try TemporaryFile() }
      if try rows(of: first, into: waiting) {
        try waiting.give(to: write)
        return outcome(first, readings: 1)
      }
    } else {
      while try first.next() != nil {}
    }
    let second = try reader(after: first)
    let text = RowText(separator)
    text.append(header: second.tableOrder.map { second.columns[$0].id })
    let order = second.tableOrder
    while let batch = try second.next() {
      text.append(batch, order)
      try text.flush(to: write)
    }
    try text.flush(to: write)
    guard second.observationCount == first.observationCount else {
      throw ArraigoError(
        "changed_file", "the message changed while it was read", suggestion: "read it again")
    }
    return outcome(second, readings: 2)
  }

  private func reader(after earlier: SDMXReader?) throws(ArraigoError) -> SDMXReader {
    try SDMXReader(
      try open(), structure: structure, language: .english, limits: XMLLimits(), earlier: earlier)
  }

  private func outcome(_ reader: SDMXReader, readings: Int) -> Outcome {
    Outcome(
      rowCount: reader.observationCount,
      columns: reader.tableOrder.map { reader.columns[$0] }, problems: reader.problems,
      readings: readings)
  }

  /// Writes all rows; false where the first of them lack something that came later.
  private func rows(of reader: SDMXReader, into spool: TemporaryFile) throws(ArraigoError) -> Bool {
    let text = RowText(separator)
    var known: [SDMXColumn]?
    var order: [Int] = []
    var isWhole = true
    while let batch = try reader.next() {
      if known == nil {
        known = reader.columns
        order = reader.tableOrder
        text.append(header: order.map { reader.columns[$0].id })
      }
      // What comes late is still to be gathered, so the message is read to its end.
      if isWhole, known != reader.columns || reader.decoder.hasLateGroups { isWhole = false }
      guard isWhole else { continue }
      text.append(batch, order)
      try text.flush { (bytes) throws(ArraigoError) in try spool.write(bytes) }
    }
    if reader.decoder.hasLateGroups || known.map({ $0 != reader.columns }) ?? false { return false }
    if known == nil { text.append(header: reader.tableOrder.map { reader.columns[$0].id }) }
    try text.flush { (bytes) throws(ArraigoError) in try spool.write(bytes) }
    return isWhole
  }
}

/// Rows on their way out, in one buffer.
private final class RowText {
  private let separator: UInt8
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 20
  private var count = 0

  init(_ separator: UInt8) {
    self.separator = separator
    buffer = .allocate(capacity: capacity)
  }

  deinit { buffer.deallocate() }

  func append(header names: [String]) {
    for (at, name) in names.enumerated() {
      let bytes = Array(name.utf8)
      reserve(2 * bytes.count + 4)
      if at > 0 { put(separator) }
      bytes.withUnsafeBufferPointer { append($0) }
    }
    reserve(1)
    put(10)
  }

  func append(_ batch: SDMXBatch, _ order: [Int]) {
    order.withUnsafeBufferPointer { order in
      for row in 0..<batch.rowCount {
        for at in 0..<order.count {
          let cell = batch.bytes(row, order[at])
          reserve(2 * (cell?.count ?? 0) + 4)
          if at > 0 { put(separator) }
          if let cell { append(cell) }
        }
        put(10)
      }
    }
  }

  func flush(to write: (UnsafeRawBufferPointer) throws(ArraigoError) -> Void)
    throws(ArraigoError)
  {
    if count == 0 { return }
    try write(UnsafeRawBufferPointer(start: buffer, count: count))
    count = 0
  }

  @inline(__always)
  private func put(_ byte: UInt8) {
    buffer[count] = byte
    count += 1
  }

  /// Room for so many bytes and a line end.
  @inline(__always)
  private func reserve(_ more: Int) {
    if count + more + 1 > capacity { grow(more) }
  }

  private func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more + 1)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: buffer, count: count)
    buffer.deallocate()
    buffer = larger
  }

  /// A cell, in quotes where it needs them.
  @inline(__always)
  private func append(_ cell: UnsafeBufferPointer<UInt8>) {
    guard let base = cell.baseAddress, !cell.isEmpty else { return }
    var needsQuotes = false
    for byte in cell {
      if byte == separator || byte == 34 || byte == 10 || byte == 13 { needsQuotes = true }
    }
    if needsQuotes { return appendQuoted(cell) }
    (buffer + count).update(from: base, count: cell.count)
    count += cell.count
  }

  private func appendQuoted(_ cell: UnsafeBufferPointer<UInt8>) {
    put(34)
    for byte in cell {
      if byte == 34 { put(34) }
      put(byte)
    }
    put(34)
  }
}
