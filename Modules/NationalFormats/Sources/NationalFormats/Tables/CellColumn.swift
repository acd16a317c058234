import IntegrationModel

/// A column of text cells on its way to a batch: distinct values, made text or numbers.
final class CellColumn {
  /// What the column is called and holds.
  let column: TableColumn
  /// Where its cells are in a run.
  let runColumn: Int
  /// Cells that are no numbers though the column is, or no text in the file's encoding.
  private(set) var problems: [Problem] = []
  private let cells: DistinctCells
  private let decoder: TextDecoder
  private let missingTokens: [[UInt8]]
  private let options: CellOptions
  private let impliedDecimals: Int
  private let place: Place
  /// Where the cells stand in fixed-width records; nil in delimited text.
  private let field: FixedWidthField?
  private let periodIsMissing: Bool

  init(
    _ column: TableColumn, in runColumn: Int, _ decoder: TextDecoder, _ options: CellOptions,
    impliedDecimals: Int = 0, capacity: Int, at place: Place
  ) {
    self.column = column
    self.runColumn = runColumn
    self.decoder = decoder
    self.options = options
    self.impliedDecimals = impliedDecimals
    self.place = place
    field = nil
    periodIsMissing = false
    missingTokens = options.missingTokens.map { Array($0.utf8) }
    cells = DistinctCells(capacity: capacity)
  }

  /// Makes the column of a field of fixed-width records.
  init(
    _ field: FixedWidthField, of layout: FixedWidthLayout, _ options: CellOptions, capacity: Int,
    at place: Place
  ) {
    column = TableColumn(
      field.name, options.readsNumbers(field.name) ? .number : .text, label: field.label)
    runColumn = 0
    decoder = TextDecoder(layout.encoding)
    self.options = options
    impliedDecimals = field.impliedDecimals
    self.place = place
    self.field = field
    periodIsMissing = layout.periodIsMissing
    missingTokens = options.missingTokens.map { Array($0.utf8) }
    cells = DistinctCells(capacity: capacity)
  }

  /// Adds the cells of a run.
  func append(_ run: RowRun) { cells.append(run, column: runColumn) }

  /// Adds the cells of a run of fixed-width records.
  func append(_ run: RecordRun) {
    guard let field else { return }
    cells.append(run, at: field.start - 1, length: field.width)
  }

  /// A distinct cell: of a fixed-width field without the blanks around it.
  @inline(__always)
  private func cell(_ value: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard field != nil else { return value }
    var start = 0
    var end = value.count
    while end > start, value[end - 1] == 32 { end -= 1 }
    while start < end, value[start] == 32 { start += 1 }
    if periodIsMissing, end - start == 1, value[start] == UInt8(ascii: ".") { end = start }
    return UnsafeBufferPointer(rebasing: value[start..<end])
  }

  /// The column of the cells that were added; afterwards it is empty.
  ///
  /// - Parameter lines: the lines of the rows, for problems.
  func finish(_ lines: RowLines) -> Column {
    defer { cells.removeAll() }
    return column.kind == .number ? numbers(lines) : texts(lines)
  }

  private func texts(_ lines: RowLines) -> Column {
    var isMissing = [Bool](repeating: false, count: cells.count)
    var text: [UInt8] = []
    text.reserveCapacity(cells.byteCount + cells.count * (impliedDecimals > 0 ? 2 : 0))
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(cells.count + 1)
    for index in 0..<cells.count {
      isMissing[index] = cells.withValue(index) { read(cell($0), lines, index, into: &text) }
      offsets.append(Int32(text.count))
    }
    if offsets.count == 1 { offsets.append(0) }
    return Column(
      column.name, .text(Array(cells.indices), TextDictionary(bytes: text, offsets: offsets)),
      validity: validity(isMissing))
  }

  private func numbers(_ lines: RowLines) -> Column {
    var values = [Double](repeating: .nan, count: cells.count)
    var text: [UInt8] = []
    for index in 0..<cells.count {
      text.removeAll(keepingCapacity: true)
      let isMissing = cells.withValue(index) { read(cell($0), lines, index, into: &text) }
      guard !isMissing else { continue }
      let isGrouped = withoutThousands(&text)
      let number = text.withUnsafeBufferPointer { buffer -> Double? in
        guard isGrouped, let base = buffer.baseAddress else { return nil }
        let (start, end) = CellParser.trimmed(base, 0, UInt32(buffer.count), quote: nil)
        return CellParser.decimal(base, start, end, mark: options.decimalMark)
      }
      if let number {
        values[index] = number
      } else {
        let count = cells.indices.count { $0 == index }
        report(
          Problem(
            "not_a_number", .warning, at: place(of: index, lines),
            found: Problem.masked(text), expected: "a number",
            suggestion: "the cell has no value; check the marks of decimals and thousands",
            count: count))
      }
    }
    let indices = cells.indices
    let numbers = [Double](unsafeUninitializedCapacity: indices.count) { target, count in
      for row in 0..<indices.count { target[row] = values[Int(indices[row])] }
      count = indices.count
    }
    return Column(column.name, .numbers(numbers), validity: validity(values.map(\.isNaN)))
  }

  /// Drops the marks between thousands; false where they do not set groups of three digits apart,
  /// so that `1.5` does not become 15.
  private func withoutThousands(_ text: inout [UInt8]) -> Bool {
    guard let mark = options.thousandsMark, text.contains(mark) else { return true }
    while text.last == 32 || text.last == 9 { text.removeLast() }
    let body = text.drop { $0 == 32 || $0 == 9 || $0 == UInt8(ascii: "-") }
    let whole = body.prefix { $0 == mark || $0 &- 48 < 10 }
    let groups = whole.split(separator: mark, omittingEmptySubsequences: false)
    guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }),
      !body.dropFirst(whole.count).contains(mark)
    else { return false }
    text.removeAll { $0 == mark }
    return true
  }

  /// Appends a value's text; whether it is no value.
  private func read(
    _ value: UnsafeBufferPointer<UInt8>, _ lines: RowLines, _ index: Int, into text: inout [UInt8]
  ) -> Bool {
    let (inner, isQuoted) = unquoted(value)
    if Self.isBlank(inner) { return true }
    if !missingTokens.isEmpty,
      missingTokens.contains(where: { $0.elementsEqual(Self.trimmed(inner)) })
    {
      return true
    }
    if impliedDecimals > 0, appendMarked(inner, to: &text) {
      return false
    } else if !decoder.decode(inner, isQuoted: isQuoted, into: &text) {
      report(decoder.invalidText(inner, at: place(of: index, lines)))
    }
    return false
  }

  private static func isBlank(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in cell where byte != 32 && byte != 9 { return false }
    return true
  }

  /// Appends a number with the decimal point that the layout implies; false where it cannot have
  /// one.
  private func appendMarked(_ digits: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) -> Bool {
    let isSigned = digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+")
    let first = isSigned ? 1 : 0
    guard digits.count > first else { return false }
    for byte in digits[first...] where byte &- 48 > 9 { return false }
    let start = text.count + first
    text.append(contentsOf: digits)
    let lacking = impliedDecimals + 1 - (digits.count - first)
    if lacking > 0 { text.insert(contentsOf: repeatElement(48, count: lacking), at: start) }
    text.insert(UInt8(ascii: "."), at: text.count - impliedDecimals)
    return true
  }

  /// The cell without outer quotes; blanks outside of them do not count.
  private func unquoted(_ value: UnsafeBufferPointer<UInt8>)
    -> (UnsafeBufferPointer<UInt8>, isQuoted: Bool)
  {
    guard let quote = decoder.quote else { return (value, false) }
    let inner = Self.trimmed(value)
    guard inner.count >= 2, inner.first == quote, inner.last == quote else { return (value, false) }
    return (UnsafeBufferPointer(rebasing: inner[1..<inner.count - 1]), true)
  }

  private static func trimmed(_ value: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = value.count
    while start < end, value[start] == 32 || value[start] == 9 { start += 1 }
    while start < end, value[end - 1] == 32 || value[end - 1] == 9 { end -= 1 }
    return UnsafeBufferPointer(rebasing: value[start..<end])
  }

  private func validity(_ isMissing: [Bool]) -> Bitmap? {
    guard isMissing.contains(true) else { return nil }
    let bits = isMissing.map { $0 ? UInt64(0) : 1 }
    let indices = cells.indices
    var words = [UInt64](repeating: 0, count: (indices.count + 63) / 64)
    bits.withUnsafeBufferPointer { bits in
      for word in words.indices {
        let rows = word * 64..<min(indices.count, word * 64 + 64)
        var gathered: UInt64 = 0
        for row in rows { gathered |= bits[Int(indices[row])] << UInt64(row - rows.lowerBound) }
        words[word] = gathered
      }
    }
    return Bitmap(words: words, count: indices.count)
  }

  private func place(of index: Int, _ lines: RowLines) -> Place {
    var location = place
    location.column = column.name
    location.line = cells.indices.firstIndex(of: Int32(index)).flatMap(lines.line)
    return location
  }

  private func report(_ problem: Problem) {
    if let known = problems.firstIndex(where: { $0.code == problem.code }) {
      problems[known].count += problem.count
    } else {
      problems.append(problem)
    }
  }
}

/// The lines that the rows of a batch stand in: those of a run follow each other.
struct RowLines {
  private var runs: [(row: Int, line: Int)] = []

  /// Says in which line the rows from one on begin.
  mutating func add(row: Int, line: Int) { runs.append((row, line)) }

  /// The line of a row.
  func line(of row: Int) -> Int? {
    runs.last { $0.row <= row }.map { $0.line + row - $0.row }
  }
}
