import Assessment
import NationalFormats

/// Collects a column of delimited text: numbers as long as every cell is one, else texts.
struct DelimitedColumn {
  /// Its place in the file.
  let place: Int
  /// Whether a cell was no number where numbers were collected.
  private(set) var isTurned = false

  private let name: String
  private let isText: Bool
  private let missing: Set<String>
  private let mark: DecimalMark
  private var numbers: [Double] = []
  private var texts = TextCollector()

  init(
    _ name: String, _ place: Int, isText: Bool, _ conventions: SurveyFile.Conventions,
    mark: DecimalMark
  ) {
    self.name = name
    self.place = place
    self.isText = isText
    missing = conventions.missing
    self.mark = mark
  }

  /// The column after the last run.
  var column: SurveyColumn {
    SurveyColumn(name, isText ? .texts(texts.positions, texts.values) : .numbers(numbers))
  }

  /// Adds a run's cells.
  mutating func append(_ run: RowRun) {
    if isText { appendTexts(run) } else if !isTurned { appendNumbers(run) }
  }

  private mutating func appendNumbers(_ run: RowRun) {
    for row in 0..<run.rowCount {
      let (start, end) = (run.start(row, place), run.end(row, place))
      if let short = CellParser.shortInteger(run.bytes, start, end) {
        numbers.append(Double(short))
        continue
      }
      let cell = CellParser.trimmed(run.bytes, start, end, quote: UInt8(ascii: "\""))
      if let number = CellParser.decimal(run.bytes, cell.start, cell.end, mark: mark) {
        numbers.append(number)
      } else if cell.start == cell.end || missing.contains(text(run, cell)) {
        numbers.append(.nan)
      } else {
        isTurned = true
        numbers = []
        return
      }
    }
  }

  private mutating func appendTexts(_ run: RowRun) {
    for row in 0..<run.rowCount {
      let cell = CellParser.trimmed(
        run.bytes, run.start(row, place), run.end(row, place), quote: UInt8(ascii: "\""))
      let bytes = UnsafeBufferPointer(
        start: run.bytes + Int(cell.start), count: Int(cell.end - cell.start))
      texts.append(bytes) { missing.contains($0) }
    }
  }

  private func text(_ run: RowRun, _ cell: (start: UInt32, end: UInt32)) -> String {
    String(
      decoding: UnsafeBufferPointer(
        start: run.bytes + Int(cell.start), count: Int(cell.end - cell.start)), as: UTF8.self)
  }
}

/// Numbers distinct texts as they come; short ones are known by their bytes alone.
struct TextCollector {
  /// Each cell's text; -1 where it has none.
  private(set) var positions: [Int32] = []
  /// The distinct texts.
  private(set) var values: [String] = []

  private var short: [UInt64: Int32] = [:]
  private var long: [String: Int32] = [:]

  /// Adds a cell.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, isMissing: (String) -> Bool) {
    guard bytes.count < 8 else {
      positions.append(number(Self.text(bytes), isMissing))
      return
    }
    var key = UInt64(bytes.count) << 56
    for (place, byte) in bytes.enumerated() { key |= UInt64(byte) << UInt64(8 * place) }
    if let known = short[key] {
      positions.append(known)
      return
    }
    let position = number(Self.text(bytes), isMissing)
    short[key] = position
    positions.append(position)
  }

  /// The number of a text.
  mutating func number(_ text: String, _ isMissing: (String) -> Bool) -> Int32 {
    if let known = long[text] { return known }
    guard !text.isEmpty, !isMissing(text) else {
      long[text] = -1
      return -1
    }
    let position = Int32(values.count)
    values.append(text)
    long[text] = position
    return position
  }

  /// Adds cells that are numbered already.
  mutating func append(positions added: [Int32]) { positions += added }

  /// UTF-8, or ISO 8859-1 where it is not.
  private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}
