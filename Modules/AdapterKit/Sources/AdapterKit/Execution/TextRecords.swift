import IntegrationModel
import NationalFormats

/// A text source at work: gives blocks of parsed cells of the columns that rules use.
final class TextRecords {
  let reader: any RecordReader
  let file: SourceFile
  let member: String
  let place: Place
  private let quote: UInt8?
  /// Makes the file's bytes text.
  let decoder: TextDecoder
  private let missingTokens: [[UInt8]]
  /// What numbers without a decimal mark are divided by, for the columns whose layout says so.
  private let impliedPowers: [Int: Double]
  /// Cells that were no number, by column; reported once each.
  private var unreadable: [Int: (count: Int, line: Int)] = [:]
  private var labelLists: [Int: LabelList] = [:]

  init(
    _ stream: sending any ByteStream, as file: SourceFile, _ records: RecordFormat,
    at place: Place, chunkBytes: Int
  ) throws(ArraigoError) {
    self.file = file
    self.place = place
    member = place.member ?? place.file ?? file.label
    missingTokens = file.missingTokens.map { Array($0.utf8) }
    switch records {
    case .delimited(let options):
      quote = options.quote
      decoder = TextDecoder(options)
      impliedPowers = [:]
      reader = try DelimitedReader(stream, options, chunkBytes: chunkBytes)
    case .fixedWidth(let layout):
      quote = nil
      decoder = TextDecoder(layout.encoding)
      let fields = try FixedWidthReader(stream, layout, chunkBytes: chunkBytes)
      impliedPowers = fields.impliedPowers
      reader = fields
    }
  }

  func labels(of column: Int) -> LabelList {
    if let list = labelLists[column] { return list }
    let list = LabelList(decoder)
    labelLists[column] = list
    return list
  }

  /// What was wrong so far, cells that were no number included.
  var problems: [Problem] {
    let cells = unreadable.sorted { $0.key < $1.key }.map { column, seen in
      var location = place
      location.line = seen.line
      location.column = reader.columnNames[column]
      return Problem(
        "not_a_number", .warning, at: location, expected: "a number",
        suggestion: "the cell is missing; check the decimal mark", count: seen.count)
    }
    let located = reader.problems.map { problem in
      var copy = problem
      copy.place.file = place.file
      copy.place.member = place.member
      return copy
    }
    return located + cells + overfullLabels
  }

  private var overfullLabels: [Problem] {
    labelLists.sorted { $0.key < $1.key }.filter { $0.value.refused > 0 }.map { column, list in
      var location = place
      location.column = reader.columnNames[column]
      return Problem(
        "too_many_labels", .warning, at: location,
        expected: "at most \(LabelList.limit) distinct texts",
        suggestion: "read the column as numbers", count: list.refused)
    }
  }

  /// Parses the cells of a run into a block, one column after another.
  func fill(_ block: CellBlock, from run: RowRun, rows: Range<Int>, uses: [PlacedUse]) {
    for use in uses {
      let slot = use.slot
      switch use.reading {
      case .integer: integers(use.column, run, rows, into: block.integers(slot))
      case .number:
        numbers(use.column, run, rows, into: block.numbers(slot))
        if let power = impliedPowers[use.column] {
          imply(power, use.column, run, block.numbers(slot))
        }
      case .label: labels(use.column, run, rows, into: block.integers(slot))
      case .bytes: bounds(use.column, run, rows, block.starts(slot), block.ends(slot))
      }
    }
    block.text = run.bytes
  }

  private func integers(
    _ column: Int, _ run: RowRun, _ rows: Range<Int>, into cells: UnsafeMutablePointer<Int32>
  ) {
    for row in rows {
      let start = run.start(row, column)
      let end = run.end(row, column)
      if let number = CellParser.shortInteger(run.bytes, start, end) {
        cells[row - rows.lowerBound] = number
      } else if start == end {
        cells[row - rows.lowerBound] = IntegerCell.blank
      } else {
        cells[row - rows.lowerBound] = oddInteger(column, run, row, start, end)
      }
    }
  }

  private func numbers(
    _ column: Int, _ run: RowRun, _ rows: Range<Int>, into cells: UnsafeMutablePointer<Double>
  ) {
    for row in rows {
      let start = run.start(row, column)
      let end = run.end(row, column)
      if let number = CellParser.shortInteger(run.bytes, start, end) {
        cells[row - rows.lowerBound] = Double(number)
      } else if start == end {
        cells[row - rows.lowerBound] = .missing
      } else {
        cells[row - rows.lowerBound] = oddNumber(column, run, row, start, end)
      }
    }
  }

  private func labels(
    _ column: Int, _ run: RowRun, _ rows: Range<Int>, into cells: UnsafeMutablePointer<Int32>
  ) {
    labels(of: column).numberAll { number in
      for row in rows {
        let (start, end) = CellParser.trimmed(
          run.bytes, run.start(row, column), run.end(row, column), quote: quote)
        let text = UnsafeBufferPointer(start: run.bytes + Int(start), count: Int(end - start))
        cells[row - rows.lowerBound] = isMissing(text) ? -1 : number(text)
      }
    }
  }

  private func bounds(
    _ column: Int, _ run: RowRun, _ rows: Range<Int>, _ starts: UnsafeMutablePointer<UInt32>,
    _ ends: UnsafeMutablePointer<UInt32>
  ) {
    for row in rows {
      let (start, end) = CellParser.trimmed(
        run.bytes, run.start(row, column), run.end(row, column), quote: quote)
      starts[row - rows.lowerBound] = start
      ends[row - rows.lowerBound] = end
    }
  }
}

extension TextRecords {
  /// Sets the decimal mark that the layout implies where the cell has none.
  private func imply(
    _ power: Double, _ column: Int, _ run: RowRun, _ cells: UnsafeMutablePointer<Double>
  ) {
    for row in 0..<run.rowCount {
      let start = Int(run.start(row, column))
      let text = UnsafeBufferPointer(
        start: run.bytes + start, count: Int(run.end(row, column)) - start)
      if !text.contains(UInt8(ascii: ".")), !text.contains(UInt8(ascii: ",")) {
        cells[row] /= power
      }
    }
  }

  /// A cell that is not just a few digits: signs, quotes, decimals, missing tokens.
  @inline(never)
  private func oddInteger(_ column: Int, _ run: RowRun, _ row: Int, _ start: UInt32, _ end: UInt32)
    -> Int32
  {
    let number = oddNumber(column, run, row, start, end)
    guard number.isValue else { return IntegerCell.blank }
    guard let whole = Int32(exactly: number), whole >= IntegerCell.smallest else {
      report(column, run, row)
      return IntegerCell.unreadable
    }
    return whole
  }

  @inline(never)
  private func oddNumber(_ column: Int, _ run: RowRun, _ row: Int, _ start: UInt32, _ end: UInt32)
    -> Double
  {
    let (start, end) = CellParser.trimmed(run.bytes, start, end, quote: quote)
    let text = UnsafeBufferPointer(start: run.bytes + Int(start), count: Int(end - start))
    if isMissing(text) { return .missing }
    if let number = CellParser.decimal(run.bytes, start, end, mark: file.decimalMark) {
      return number
    }
    report(column, run, row)
    return .missing
  }

  private func isMissing(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if text.isEmpty { return true }
    for token in missingTokens where token.count == text.count {
      if token.elementsEqual(text) { return true }
    }
    return false
  }

  private func report(_ column: Int, _ run: RowRun, _ row: Int) {
    unreadable[column, default: (0, run.firstLine + row)].count += 1
  }
}
