import CCellKernels
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
  /// Cells that are not just a few digits, to be looked at one by one.
  private var odd = UnsafeMutableBufferPointer<ArraigoOddCell>.allocate(capacity: 1 << 13)

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

  /// Reads other columns of the runs that `other` reads.
  init(sharing other: TextRecords) {
    file = other.file
    place = other.place
    member = other.member
    quote = other.quote
    decoder = other.decoder
    missingTokens = other.missingTokens
    impliedPowers = other.impliedPowers
    reader = other.reader
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

  deinit { odd.deallocate() }

  /// Parses the cells of a run into a block.
  func fill(_ block: CellBlock, from run: RowRun, layout: CellLayout) {
    let records = ArraigoRecords(
      bytes: run.bytes, positions: run.positions, rows: run.rowCount, columns: run.columnCount,
      quote: quote.map(Int32.init) ?? -1, drops_return: run.endsInCarriageReturn ? 1 : 0)
    makeRoom(for: layout.mostOddCells)
    layout.withReading(in: block) { reading in
      var row = 0
      while row < run.rowCount {
        var count = 0
        row = arraigo_read(
          Int32(ARRAIGO_READ_FASTEST.rawValue), records, row, reading, odd.baseAddress,
          odd.count, &count)
        for at in 0..<count { readOdd(odd[at], block, run, layout) }
      }
    }
    for label in layout.labels { labels(label, run, into: block, layout) }
    for use in layout.numbers {
      guard let power = impliedPowers[use.column] else { continue }
      imply(power, use.column, run, block.numbers(use.slot))
    }
    block.text = run.bytes
  }

  private func makeRoom(for cells: Int) {
    guard cells > odd.count else { return }
    odd.deallocate()
    odd = .allocate(capacity: cells)
  }

  private func readOdd(
    _ cell: ArraigoOddCell, _ block: CellBlock, _ run: RowRun, _ layout: CellLayout
  ) {
    let row = Int(cell.row)
    let place = Int(cell.place)
    if place < layout.integers.count {
      let use = layout.integers[place]
      block.integers(use.slot)[row] = oddInteger(use.column, run, row)
    } else {
      let use = layout.numbers[place - layout.integers.count]
      block.numbers(use.slot)[row] = oddNumber(use.column, run, row)
    }
  }

  private func labels(_ use: PlacedUse, _ run: RowRun, into block: CellBlock, _ layout: CellLayout)
  {
    let list = labels(of: use.column)
    let labels = block.integers(use.slot)
    let words = layout.words(of: use)
    for row in 0..<run.rowCount {
      labels[row] = list.remembered(words[row]) ?? label(words[row], use.column, run, row, in: list)
    }
  }

  /// The label of a cell whose bytes were not seen lately.
  private func label(
    _ word: UInt64, _ column: Int, _ run: RowRun, _ row: Int, in list: LabelList
  ) -> Int32 {
    let (start, end) = CellParser.trimmed(
      run.bytes, run.start(row, column), run.end(row, column), quote: quote)
    let text = UnsafeBufferPointer(start: run.bytes + Int(start), count: Int(end - start))
    let label = isMissing(text) ? -1 : list.number(of: text)
    list.remember(word, as: label)
    return label
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
  private func oddInteger(_ column: Int, _ run: RowRun, _ row: Int) -> Int32 {
    let number = oddNumber(column, run, row)
    guard number.isValue else { return IntegerCell.blank }
    guard let whole = Int32(exactly: number), whole >= IntegerCell.smallest else {
      report(column, run, row)
      return IntegerCell.unreadable
    }
    return whole
  }

  @inline(never)
  private func oddNumber(_ column: Int, _ run: RowRun, _ row: Int) -> Double {
    let (start, end) = CellParser.trimmed(
      run.bytes, run.start(row, column), run.end(row, column), quote: quote)
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
