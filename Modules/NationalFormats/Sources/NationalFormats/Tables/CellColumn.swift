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
    missingTokens = options.missingTokens.map { Array($0.utf8) }
    cells = DistinctCells(capacity: capacity)
  }

  /// Adds the cells of a run.
  func append(_ run: RowRun) { cells.append(run, column: runColumn) }

  /// The column of the cells that were added; afterwards it is empty.
  ///
  /// - Parameter lines: the lines of the rows, for problems.
  func finish(_ lines: RowLines) -> Column {
    defer { cells.removeAll() }
    return column.kind == .number ? numbers(lines) : texts(lines)
  }

  private func texts(_ lines: RowLines) -> Column {
    var dictionary = TextDictionary()
    var isMissing = [Bool](repeating: false, count: cells.count)
    var text: [UInt8] = []
    for index in 0..<cells.count {
      text.removeAll(keepingCapacity: true)
      isMissing[index] = cells.withValue(index) { read($0, lines, index, into: &text) }
      dictionary.append(text)
    }
    if dictionary.count == 0 { dictionary.append([]) }
    return Column(
      column.name, .text(Array(cells.indices), dictionary), validity: validity(isMissing))
  }

  private func numbers(_ lines: RowLines) -> Column {
    var values = [Double](repeating: .nan, count: cells.count)
    var text: [UInt8] = []
    for index in 0..<cells.count {
      text.removeAll(keepingCapacity: true)
      let isMissing = cells.withValue(index) { read($0, lines, index, into: &text) }
      guard !isMissing else { continue }
      if let mark = options.thousandsMark { text.removeAll { $0 == mark } }
      let number = text.withUnsafeBufferPointer { buffer -> Double? in
        guard let base = buffer.baseAddress else { return nil }
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
            suggestion: "the cell has no value; check the decimal mark", count: count))
      }
    }
    let indices = cells.indices
    let numbers = [Double](unsafeUninitializedCapacity: indices.count) { target, count in
      for row in 0..<indices.count { target[row] = values[Int(indices[row])] }
      count = indices.count
    }
    return Column(column.name, .numbers(numbers), validity: validity(values.map(\.isNaN)))
  }

  /// Appends a value's text; whether it is no value.
  private func read(
    _ value: UnsafeBufferPointer<UInt8>, _ lines: RowLines, _ index: Int, into text: inout [UInt8]
  ) -> Bool {
    let (inner, isQuoted) = unquoted(value)
    if inner.allSatisfy({ $0 == 32 || $0 == 9 }) { return true }
    if missingTokens.contains(where: { $0.elementsEqual(Self.trimmed(inner)) }) { return true }
    if impliedDecimals > 0, let marked = withMark(inner) {
      text = marked
    } else if !decoder.decode(inner, isQuoted: isQuoted, into: &text) {
      report(decoder.invalidText(inner, at: place(of: index, lines)))
    }
    return false
  }

  /// A number with the decimal point that the layout implies; nil where it cannot have one.
  private func withMark(_ digits: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var number = Array(digits)
    let isSigned = number.first == UInt8(ascii: "-") || number.first == UInt8(ascii: "+")
    let first = isSigned ? 1 : 0
    guard number.count > first, number[first...].allSatisfy({ $0 &- 48 < 10 }) else { return nil }
    let lacking = impliedDecimals + 1 - (number.count - first)
    if lacking > 0 { number.insert(contentsOf: [UInt8](repeating: 48, count: lacking), at: first) }
    number.insert(UInt8(ascii: "."), at: number.count - impliedDecimals)
    return number
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
