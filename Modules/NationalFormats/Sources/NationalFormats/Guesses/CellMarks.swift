/// Which decimal mark the cells of a sample have, and which cells stand for no value.
struct CellMarks {
  /// The mark before the decimals.
  let decimalMark: Guess<DecimalMark>
  /// What stands for no value in numeric columns, the most frequent first.
  let missingTokens: [String]

  init(_ records: [[[UInt8]]]) {
    var commas = 0
    var points = 0
    for record in records {
      for cell in record {
        switch Self.mark(Self.trimmed(cell)) {
        case UInt8(ascii: ","): commas += 1
        case UInt8(ascii: "."): points += 1
        default: break
        }
      }
    }
    let total = commas + points
    if total == 0 {
      decimalMark = Guess(.either, certainty: 0.5, because: "no cell has decimals")
    } else {
      let mark: DecimalMark = commas > points ? .comma : .point
      decimalMark = Guess(
        mark, certainty: Double(max(commas, points)) / Double(total) * (1 - 0.5 / Double(total)),
        because: "\(max(commas, points)) of \(total) cells with decimals have it")
    }
    missingTokens = Self.tokens(records)
  }

  /// Whether a cell is a number with either mark.
  static func isNumber(_ cell: [UInt8]) -> Bool {
    let text = trimmed(cell)
    guard !text.isEmpty else { return false }
    return text.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map {
        CellParser.decimal($0, 0, UInt32(bytes.count), mark: .either) != nil
      } ?? false
    }
  }

  /// The decimal mark of digits, one mark and digits; nil for anything else.
  private static func mark(_ cell: [UInt8]) -> UInt8? {
    let marks = cell.indices.filter { cell[$0] == 44 || cell[$0] == 46 }
    guard marks.count == 1, let place = marks.first, cell.count > 1 else { return nil }
    let digits = cell.indices.allSatisfy {
      $0 == place || cell[$0] &- 48 < 10 || ($0 == 0 && cell[$0] == UInt8(ascii: "-"))
    }
    return digits ? cell[place] : nil
  }

  /// Whether a column's cells are all numbers or nothing, and none is a code with leading zeros.
  static func isNumeric(_ cells: [[UInt8]], except tokens: Set<[UInt8]>) -> Bool {
    let told = cells.map(trimmed).filter { !$0.isEmpty && !tokens.contains($0) }
    return !told.isEmpty
      && told.allSatisfy {
        isNumber($0) && !($0.count > 1 && $0[0] == 48 && $0[1] &- 48 < 10)
      }
  }

  private static func tokens(_ records: [[[UInt8]]]) -> [String] {
    var counts: [String: Int] = [:]
    for column in 0..<(records.map(\.count).max() ?? 0) {
      let cells = records.compactMap { $0.indices.contains(column) ? $0[column] : nil }
      let numbers = cells.count { isNumber($0) }
      let others = cells.filter { !$0.isEmpty && !isNumber($0) && $0.count <= 4 }
      // Only a column in which all other cells are one and the same says what it means by it.
      guard numbers * 4 > cells.count, Set(others).count == 1, let token = others.first else {
        continue
      }
      counts[String(decoding: token, as: UTF8.self), default: 0] += others.count
    }
    return counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
  }

  private static func trimmed(_ cell: [UInt8]) -> [UInt8] {
    var cell = cell[...]
    while let first = cell.first, first == 32 || first == 9 { cell.removeFirst() }
    while let last = cell.last, last == 32 || last == 9 { cell.removeLast() }
    return Array(cell)
  }
}
