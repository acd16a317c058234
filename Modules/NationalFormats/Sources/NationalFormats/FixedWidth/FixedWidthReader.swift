public import IntegrationModel

/// Reads fixed-width records as runs, on two threads: one unfolds, one finds records and fields.
///
/// Lines end in LF, CR LF or CR, or records follow each other without line ends where the stream is
/// made of them. Blanks around a field are no part of it. A record that ends before its layout does
/// has no value in the fields it lacks, and one that goes on after it is cut: both are counted and
/// located (``problems``); where most records are so, the layout is of another file and the reading
/// ends. Nothing is allocated per record or cell.
///
/// A run has two columns for each field: the gap before it, then the field itself
/// (``runColumn(of:)``).
public final class FixedWidthReader: RecordReader {
  /// The fields that are read.
  public let fields: [FixedWidthField]
  /// What was wrong with the records so far, each code with its first place and a count.
  public private(set) var problems: [Problem] = []
  /// How many records were given so far.
  public private(set) var rowCount = 0
  /// How many records of another type were passed over so far.
  public private(set) var otherRecordCount = 0

  private let layout: FixedWidthLayout
  private let place: Place
  private let slices: RecordSlices
  private let recordType: [UInt8]
  private let rowsPerRun: Int
  private let positions: UnsafeMutablePointer<UInt32>
  /// Where a field starts and ends in a record, counted from 0, and its column in a run.
  private struct Bounds {
    var start: Int
    var end: Int
    var column: Int
  }
  private var bounds: [Bounds]
  private var shortCount = 0
  private var longCount = 0

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - stream: the text; it is read on another thread and must not be touched any more.
  ///   - layout: where the fields stand.
  ///   - names: the fields to read; nil reads all.
  ///   - chunkBytes: how much is unfolded at a time.
  /// - Throws: `unknown_column`, `empty_file`, `utf16_text`, and what the stream throws.
  public init(
    _ stream: sending any ByteStream, _ layout: FixedWidthLayout, selecting names: [String]? = nil,
    chunkBytes: Int = 1 << 20
  ) throws(ArraigoError) {
    self.layout = layout
    place = stream.place
    fields = try layout.fields(named: names)
    bounds = Self.bounds(of: fields)
    recordType = layout.recordType.map { Array($0.value.utf8) } ?? []
    slices = try RecordSlices(
      ChunkFeed(stream, chunkBytes: chunkBytes), recordLength: layout.recordLength, at: stream.place
    )
    // Half of the second-level cache for places, but enough records that a run is worth its call.
    rowsPerRun = max(64, 64 << 10 / (8 * max(1, fields.count)))
    positions = .allocate(capacity: rowsPerRun * fields.count * 2 + 1)
    positions.initialize(repeating: 0, count: rowsPerRun * fields.count * 2 + 1)
  }

  deinit { positions.deallocate() }

  /// The names of a run's columns: nothing for a gap, then the field's.
  public var columnNames: [String] { fields.flatMap { ["", $0.name] } }

  /// How many fields are read.
  public var fieldCount: Int { fields.count }

  /// Leaves the fields out that nobody looks at: records of thousands of bytes have many.
  public func read(only columns: Set<Int>) {
    bounds = Self.bounds(of: fields).filter { columns.contains($0.column) }
  }

  /// What a number without a decimal mark is to be divided by, for the run columns whose layout
  /// implies decimals.
  public var impliedPowers: [Int: Double] {
    var powers: [Int: Double] = [:]
    for (at, field) in fields.enumerated() where field.impliedDecimals > 0 {
      powers[runColumn(of: at)] = (0..<field.impliedDecimals).reduce(1) { power, _ in power * 10 }
    }
    return powers
  }

  private static func bounds(of fields: [FixedWidthField]) -> [Bounds] {
    fields.enumerated().map { Bounds(start: $1.start - 1, end: $1.end, column: 2 * $0 + 1) }
  }

  /// The column of a run in which a field's cells are.
  @inlinable
  public func runColumn(of field: Int) -> Int { 2 * field + 1 }

  /// The next records, or nil after the last one; a run is valid until the next is asked for.
  ///
  /// - Throws: `short_records`, `long_records`, `row_too_long`, and what the stream throws.
  public func next() throws(ArraigoError) -> RowRun? {
    let found = try nextRecords { record, row in cut(record, row: row) }
    return found.map { first, rows in
      RowRun(
        bytes: UnsafePointer(slices.bytes), rowCount: rows, columnCount: 2 * fields.count,
        positions: UnsafePointer(positions + 1), firstLine: first.line,
        firstByte: slices.offset + first.start, endsInCarriageReturn: false)
    }
  }

  /// The next records as they stand, or nil after the last one; valid until the next is asked for.
  ///
  /// A column then finds its fields itself, each at one place after a record's start, and need not
  /// leave blanks out of every cell: it does so once for each distinct one.
  func nextUncut() throws(ArraigoError) -> RecordRun? {
    let places = positions
    let room = rowsPerRun
    var areWhole = true
    let found = try nextRecords { record, row in
      places[row] = UInt32(truncatingIfNeeded: record.start)
      places[room + row] = UInt32(truncatingIfNeeded: record.count)
      if record.count < layout.recordLength { areWhole = false }
    }
    return found.map { first, rows in
      RecordRun(
        bytes: UnsafePointer(slices.bytes), rowCount: rows, starts: UnsafePointer(places),
        lengths: UnsafePointer(places + room), areWhole: areWhole, firstLine: first.line)
    }
  }

  /// Takes records until a run is full or ends; gives the first one and how many there are.
  @inline(__always)
  private func nextRecords(take: (RecordSlices.Record, Int) -> Void) throws(ArraigoError)
    -> (RecordSlices.Record, Int)?
  {
    while true {
      guard try slices.advance() else {
        try checkLengths(atEnd: true)
        return nil
      }
      var first: RecordSlices.Record?
      var rows = 0
      // A record that is left out ends a run, so that lines can be counted by rows.
      while rows < rowsPerRun, let record = slices.next() {
        if slices.isBlank(record) {
          count("blank_line", .note, record, suggestion: "it is left out")
        } else if !isOfType(record) {
          otherRecordCount += 1
        } else {
          if record.count != layout.recordLength { checkLength(record) }
          take(record, rows)
          first = first ?? record
          rows += 1
          continue
        }
        if rows > 0 { break }
      }
      try checkLengths(atEnd: false)
      guard let first else { continue }
      rowCount += rows
      return (first, rows)
    }
  }
}

extension FixedWidthReader {
  /// Writes where the record's fields start and end, blanks around them left out.
  @inline(__always)
  private func cut(_ record: RecordSlices.Record, row: Int) {
    let text = slices.bytes + record.start
    let target = positions + 1 + row * fields.count * 2
    let base = UInt32(truncatingIfNeeded: record.start)
    let periodIsMissing = layout.periodIsMissing
    bounds.withUnsafeBufferPointer { bounds in
      for at in 0..<bounds.count {
        var start = bounds[at].start
        var end = bounds[at].end
        // A field that the record does not hold whole is no value: half a number is a wrong one.
        if end > record.count { end = start }
        while end > start, text[Int(end) - 1] == 32 { end -= 1 }
        while start < end, text[Int(start)] == 32 { start += 1 }
        if periodIsMissing, end - start == 1, text[Int(start)] == UInt8(ascii: ".") { end = start }
        let column = bounds[at].column
        target[column - 1] = base &+ UInt32(truncatingIfNeeded: start) &- 1
        target[column] = base &+ UInt32(truncatingIfNeeded: end)
      }
    }
  }

  private func isOfType(_ record: RecordSlices.Record) -> Bool {
    guard let type = layout.recordType else { return true }
    let start = type.start - 1
    guard start >= 0, start + recordType.count <= record.count else { return false }
    return recordType.indices.allSatisfy {
      slices.bytes[record.start + start + $0] == recordType[$0]
    }
  }

  /// Blanks at the end of a line are often cut off, and as often added: neither is a problem.
  private func checkLength(_ record: RecordSlices.Record) {
    if record.count < layout.recordLength {
      shortCount += 1
      count(
        "short_record", .warning, record, found: "\(record.count) bytes",
        suggestion: "the fields it does not hold have no value")
    } else if !slices.isBlank(record, from: layout.recordLength) {
      longCount += 1
      count(
        "long_record", .warning, record, found: "\(record.count) bytes",
        suggestion: "what follows the layout's last byte is not read")
    }
  }

  /// Where most records have another length than the layout, values would come from wrong places.
  private func checkLengths(atEnd: Bool) throws(ArraigoError) {
    guard shortCount + longCount > (atEnd ? rowCount / 2 : max(100, rowCount / 2)) else { return }
    let code = shortCount > longCount ? "short_record" : "long_record"
    guard let problem = problems.first(where: { $0.code == code }) else { return }
    throw ArraigoError(
      code + "s",
      "\(problem.count) of \(rowCount) records so far do not have the \(layout.recordLength) "
        + "bytes of the layout; the first has \(problem.found ?? "others")", at: problem.place,
      suggestion: "give the layout that was published with this file")
  }

  private func count(
    _ code: String, _ severity: Severity, _ record: RecordSlices.Record, found: String? = nil,
    suggestion: String
  ) {
    if let known = problems.firstIndex(where: { $0.code == code }) {
      problems[known].count += 1
      return
    }
    var location = place
    location.line = record.line
    location.byte = slices.offset + record.start
    problems.append(
      Problem(
        code, severity, at: location, found: found,
        expected: found == nil ? nil : "\(layout.recordLength) bytes", suggestion: suggestion))
  }
}
