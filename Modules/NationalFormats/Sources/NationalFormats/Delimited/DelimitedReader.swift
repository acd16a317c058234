import CStructureIndex
public import IntegrationModel

/// Reads delimited text as runs of records, on two threads: one unfolds, one looks for structure.
///
/// Records with too many or too few fields are left out, counted and located (``problems``); more
/// of them than tolerated end the reading. Nothing is allocated per record or cell.
///
/// ```swift
/// let reader = try DelimitedReader(try archive.open(member), DelimitedOptions(separator: ";"))
/// while let run = try reader.next() {
///   for row in 0..<run.rowCount { use(run.bytes, run.start(row, 0), run.end(row, 0)) }
/// }
/// ```
public final class DelimitedReader {
  /// The column names of the header, in order; a nameless last one (from a separator at the end
  /// of the line) is left out.
  public let columnNames: [String]
  /// What was wrong with the text so far, each code with the place of its first case and a count.
  public private(set) var problems: [Problem] = []
  /// How many records were given so far.
  public private(set) var rowCount = 0
  /// How many records were left out so far for their number of fields.
  public private(set) var raggedRowCount = 0

  private let options: DelimitedOptions
  private let place: Place
  private var columnCount: Int
  private var hasSettledColumns = false
  private let slices: TextSlices

  // The next record of the slice at hand: by its line end, its first place and its line.
  private var nextLine = 0
  private var nextPlace = 0
  private var line: Int

  /// Begins to read: the header is read at once.
  ///
  /// - Parameters:
  ///   - stream: the text; it is read on another thread and must not be touched any more.
  ///   - options: how the text is written.
  ///   - chunkBytes: how much is unfolded at a time.
  /// - Throws: `empty_file`, `empty_header`, `utf16_text`, `unterminated_quote`, `row_too_long`, and
  ///   what the stream throws.
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
    place = stream.place
    let feed = ChunkFeed(stream, chunkBytes: chunkBytes)
    let header = try HeaderLine.read(from: feed, options, at: place)
    columnNames = header.names
    columnCount = header.columnCount
    line = header.nextLine
    slices = TextSlices(feed, after: header, options, at: place, variant: Int32(variant))
    for problem in header.problems { count(problem) }
  }

  /// The next records, or nil after the last one; a run is valid until the next is asked for.
  ///
  /// - Throws: `ragged_rows`, `unterminated_quote`, `row_too_long`, and what the stream throws.
  public func next() throws(ArraigoError) -> RowRun? {
    while true {
      while nextLine < slices.index.lines {
        if let run = nextRun() {
          rowCount += run.rowCount
          return run
        }
        try skipOddRow()
      }
      guard try slices.advance(atLine: line) else {
        try checkRaggedAtEnd()
        return nil
      }
      nextLine = 0
      nextPlace = 0
      if slices.index.stray_quotes > 0 { reportStrayQuotes() }
    }
  }

  /// The longest run of records with the right number of fields, nil where the next has not.
  private func nextRun() -> RowRun? {
    if !hasSettledColumns { settleColumns() }
    let firstLine = nextLine
    let firstPlace = nextPlace
    let linePlaces = slices.linePlaces
    let lines = slices.index.lines
    // Records stay one line each within a run, so that lines can be counted by rows.
    let isMultiline = slices.index.quoted_lines > 0
    var extraLines = 0
    var expected = firstPlace + columnCount - 1
    while nextLine < lines, Int(linePlaces[nextLine]) == expected, extraLines == 0 {
      if columnCount == 1, isBlank(from: expected, to: expected) { break }
      if isMultiline { extraLines = quotedLines(from: expected - columnCount + 1, to: expected) }
      nextLine += 1
      expected += columnCount
    }
    let rows = nextLine - firstLine
    guard rows > 0 else { return nil }
    nextPlace = expected - columnCount + 1
    let rowPositions = slices.positions + 1 + firstPlace
    let run = RowRun(
      bytes: slices.bytes, rowCount: rows, columnCount: columnCount, positions: rowPositions,
      firstLine: line, firstByte: slices.offset + Int(rowPositions[-1] &+ 1),
      endsInCarriageReturn: slices.lineEnd == UInt8(ascii: "\n"))
    line += rows + extraLines
    return run
  }

  private func skipOddRow() throws(ArraigoError) {
    let end = Int(slices.linePlaces[nextLine])
    let fields = end - nextPlace + 1
    var location = place
    location.line = line
    location.byte = slices.offset + start(of: nextPlace)
    if isBlank(from: nextPlace, to: end) {
      count(Problem("blank_line", .note, at: location, suggestion: "it is left out"))
    } else {
      raggedRowCount += 1
      count(
        Problem(
          "ragged_row", .warning, at: location, found: "\(fields) fields",
          expected: "\(columnCount) fields", suggestion: "the row is left out"))
    }
    line += 1 + (slices.index.quoted_lines > 0 ? quotedLines(from: nextPlace, to: end) : 0)
    nextLine += 1
    nextPlace = end + 1
    try checkRagged(location)
  }
}

extension DelimitedReader {
  private func start(of place: Int) -> Int { Int(slices.positions[place] &+ 1) }

  private func text(from first: Int, to last: Int) -> UnsafeBufferPointer<UInt8> {
    let start = start(of: first)
    return UnsafeBufferPointer(
      start: slices.bytes + start, count: Int(slices.positions[1 + last]) - start)
  }

  /// Whether a record is one field of nothing: blanks, a carriage return, or the mark that DOS
  /// programs leave at the end of a file.
  private func isBlank(from first: Int, to last: Int) -> Bool {
    first == last
      && text(from: first, to: last).allSatisfy { $0 == 32 || $0 == 9 || $0 == 13 || $0 == 0x1A }
  }

  private func quotedLines(from first: Int, to last: Int) -> Int {
    text(from: first, to: last).count { $0 == slices.lineEnd }
  }

  /// Records may all end in a separator that the header lacks, or the other way round: the first
  /// record decides.
  private func settleColumns() {
    let end = Int(slices.linePlaces[nextLine])
    guard !isBlank(from: nextPlace, to: end) else { return }
    hasSettledColumns = true
    let fields = end - nextPlace + 1
    if fields == columnNames.count {
      columnCount = fields
    } else if fields == columnNames.count + 1, isBlank(from: end, to: end) {
      columnCount = fields
    }
  }

  private func checkRagged(_ location: Place) throws(ArraigoError) {
    let tolerated = max(100, Int(options.toleratedRaggedShare * Double(rowCount)))
    if raggedRowCount > tolerated { throw tooManyRagged(location) }
  }

  private func checkRaggedAtEnd() throws(ArraigoError) {
    guard raggedRowCount > rowCount else { return }
    throw tooManyRagged(problems.first { $0.code == "ragged_row" }?.place ?? place)
  }

  private func tooManyRagged(_ location: Place) -> ArraigoError {
    ArraigoError(
      "ragged_rows",
      "\(raggedRowCount) of \(rowCount + raggedRowCount) rows so far do not have the "
        + "\(columnCount) fields of the header",
      at: location, suggestion: "check the separator and the quotes of the file")
  }

  private func reportStrayQuotes() {
    var location = place
    let first = slices.index.first_stray
    let before = UnsafeBufferPointer(start: slices.bytes, count: first)
    location.line = line + before.count { $0 == slices.lineEnd }
    location.byte = slices.offset + first
    count(
      Problem(
        "stray_quote", .note, at: location, expected: "quotes around whole fields only",
        suggestion: "the mark is read as text", count: slices.index.stray_quotes))
  }

  private func count(_ problem: Problem) {
    if let known = problems.firstIndex(where: { $0.code == problem.code }) {
      problems[known].count += problem.count
    } else {
      problems.append(problem)
    }
  }
}
