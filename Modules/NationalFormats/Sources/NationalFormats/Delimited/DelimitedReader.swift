import CStructureIndex
public import IntegrationModel

/// Reads delimited text as runs of records, on two threads: one unfolds, one looks for structure.
///
/// Records with too many or too few fields are left out, counted and located (``problems``); more
/// of them than tolerated end the reading. Nothing is allocated per record or cell.
public final class DelimitedReader {
  /// The column names of the header, in order; a nameless last one (from a separator at the end
  /// of the line) is left out.
  public let columnNames: [String]
  /// What was wrong with the text so far.
  public private(set) var problems: [Problem] = []
  /// How many records were given so far.
  public private(set) var rowCount = 0

  private let options: DelimitedOptions
  private let place: Place
  private let feed: ChunkFeed
  private let columnCount: Int
  private var structure: ArraigoStructure
  private let variant: Int32

  // The bytes at hand: what is not yet given out lies between `cursor` and `limit`.
  private var cursor: UnsafeMutablePointer<UInt8>
  private var limit: UnsafeMutablePointer<UInt8>
  private var streamOffset: Int
  private var hasEnded = false

  // The slice that was indexed last.
  private var sliceStart: UnsafeMutablePointer<UInt8>
  private var sliceOffset = 0
  private var index = ArraigoIndex()
  private var nextLine = 0
  private var nextPlace = 0
  private var line = 2
  private var raggedRows = 0
  private var positions: UnsafeMutablePointer<UInt32>
  private var linePlaces: UnsafeMutablePointer<UInt32>
  private var capacity: Int

  /// Begins to read: the header is read at once.
  ///
  /// - Parameters:
  ///   - stream: the text; it is read on another thread and must not be touched any more.
  ///   - chunkBytes: how much is unfolded at a time.
  /// - Throws: `empty_file`, `duplicate_column`, and what the stream throws.
  public convenience init(
    _ stream: sending any ByteStream, _ options: DelimitedOptions, chunkBytes: Int = 1 << 20
  ) throws(ArraigoError) {
    try self.init(
      stream, options, chunkBytes: chunkBytes, variant: ARRAIGO_VARIANT_FASTEST.rawValue)
  }

  init(
    _ stream: sending any ByteStream, _ options: DelimitedOptions, chunkBytes: Int,
    variant: UInt32
  ) throws(ArraigoError) {
    self.options = options
    self.variant = Int32(variant)
    place = stream.place
    feed = ChunkFeed(stream, chunkBytes: chunkBytes)
    var header = try HeaderLine.read(from: feed, options, at: place)
    columnNames = header.names
    problems = header.problems
    columnCount = header.columnCount
    structure = ArraigoStructure(
      separator: options.separator, line_end: header.lineEnd, quote: options.quote ?? 0,
      has_quotes: 0)
    cursor = header.rest
    limit = header.limit
    hasEnded = header.hasEnded
    streamOffset = header.byteCount
    sliceStart = header.rest
    capacity = Self.sliceBytes + 65
    positions = .allocate(capacity: capacity + 1)
    linePlaces = .allocate(capacity: capacity)
    header.names = []
  }

  deinit {
    positions.deallocate()
    linePlaces.deallocate()
  }

  /// How much text is indexed at a time: with its index it stays in the second-level cache.
  private static let sliceBytes = 96 << 10

  /// The next records, or nil after the last one.
  ///
  /// - Throws: `ragged_rows`, `unterminated_quote`, `row_too_long`, and what the stream throws.
  public func next() throws(ArraigoError) -> RowRun? {
    while true {
      while nextLine < index.lines {
        if let run = nextRun() {
          rowCount += run.rowCount
          return run
        }
        try skipOddRow()
      }
      guard try indexNextSlice() else { return nil }
    }
  }

  /// The longest run of records with the right number of fields, nil where the next has not.
  private func nextRun() -> RowRun? {
    let firstLine = nextLine
    let firstPlace = nextPlace
    var expected = firstPlace + columnCount - 1
    while nextLine < index.lines, Int(linePlaces[nextLine]) == expected {
      nextLine += 1
      expected += columnCount
    }
    // A blank line of a one-column file is a field count that fits; it is still no record.
    let rows = nextLine - firstLine
    guard rows > 0 else { return nil }
    nextPlace = expected - columnCount + 1
    let rowPositions = positions + 1 + firstPlace
    let run = RowRun(
      bytes: sliceStart, rowCount: rows, columnCount: columnCount, positions: rowPositions,
      firstLine: line, firstByte: sliceOffset + Int(rowPositions[-1] &+ 1),
      endsInCarriageReturn: structure.line_end == 10)
    line += rows
    return run
  }

  private func skipOddRow() throws(ArraigoError) {
    let end = Int(linePlaces[nextLine])
    let fields = end - nextPlace + 1
    let start = Int(positions[nextPlace] &+ 1)
    let stop = Int(positions[1 + end])
    var location = place
    location.line = line
    location.byte = sliceOffset + start
    let isBlank = stop == start || (stop == start + 1 && sliceStart[start] == 13)
    if fields == 1, isBlank {
      count(Problem("blank_line", .note, at: location, suggestion: "it is left out"))
    } else {
      raggedRows += 1
      count(
        Problem(
          "ragged_row", .warning, at: location, found: "\(fields) fields",
          expected: "\(columnCount) fields", suggestion: "the row is left out"))
      try checkRagged(location)
    }
    nextLine += 1
    nextPlace = end + 1
    line += 1
  }

  private func checkRagged(_ location: Place) throws(ArraigoError) {
    let tolerated = max(100, Int(options.toleratedRaggedShare * Double(rowCount)))
    guard raggedRows > tolerated else { return }
    throw ArraigoError(
      "ragged_rows", "\(raggedRows) rows have another number of fields than the header",
      at: location, suggestion: "check the separator and the quotes of the file")
  }

  private func count(_ problem: Problem) {
    if let known = problems.firstIndex(where: { $0.code == problem.code }) {
      problems[known].count += 1
    } else {
      problems.append(problem)
    }
  }
}

extension DelimitedReader {
  /// Indexes the next piece that has at least one whole record; false at the end of the text.
  private func indexNextSlice() throws(ArraigoError) -> Bool {
    advancePastSlice()
    var want = Self.sliceBytes
    while true {
      let available = limit - cursor
      let count = min(want, available)
      if count > 0 {
        makeRoom(for: count)
        structure.has_quotes =
          structure.quote != 0 && arraigo_contains(cursor, count, structure.quote) != 0 ? 1 : 0
        positions[0] = .max
        index = arraigo_index(variant, cursor, count, structure, positions + 1, linePlaces)
        sliceStart = cursor
        sliceOffset = streamOffset
        if index.lines > 0 { return true }
      }
      if count < available {
        want *= 2
      } else if hasEnded {
        guard try endLastLine() else { return false }
      } else {
        try fetch()
      }
    }
  }

  /// Moves the cursor past the records of the slice that was indexed last.
  private func advancePastSlice() {
    line += Int(index.quoted_lines)
    guard index.lines > 0 else { return }
    let end = Int(positions[1 + Int(linePlaces[index.lines - 1])]) + 1
    cursor = sliceStart + end
    streamOffset = sliceOffset + end
    index = ArraigoIndex()
    nextLine = 0
    nextPlace = 0
  }

  private func fetch() throws(ArraigoError) {
    let rest = UnsafeBufferPointer(start: UnsafePointer(cursor), count: limit - cursor)
    guard rest.count <= ChunkFeed.headroom else {
      var location = place
      location.line = line
      location.byte = streamOffset
      throw ArraigoError(
        "row_too_long", "a row is longer than \(ChunkFeed.headroom) bytes", at: location,
        suggestion: "check the file's quotes: one may be open")
    }
    if let chunk = try feed.next(after: rest), let base = chunk.baseAddress {
      cursor = base
      limit = base + chunk.count
    } else {
      hasEnded = true
    }
  }

  /// Gives the last line the end it lacks; false where nothing is left.
  private func endLastLine() throws(ArraigoError) -> Bool {
    guard limit > cursor else { return false }
    if index.ends_in_quotes != 0 {
      var location = place
      location.line = line
      location.byte = streamOffset
      throw ArraigoError(
        "unterminated_quote", "a quoted field does not end before the file does", at: location,
        suggestion: "look for a quote mark without a partner from this line on")
    }
    limit.pointee = structure.line_end
    limit += 1
    return true
  }

  private func makeRoom(for count: Int) {
    guard count + 65 > capacity else { return }
    positions.deallocate()
    linePlaces.deallocate()
    capacity = count + 65
    positions = .allocate(capacity: capacity + 1)
    linePlaces = .allocate(capacity: capacity)
  }
}
