/// Which cells of a sample are numbers, and which stand for no value.
struct CellMarks {
  /// The marks of numbers.
  let numbers: NumberMarks
  /// What stands for no value in numeric columns, the most frequent first.
  let missingTokens: [String]

  init(_ records: [[[UInt8]]]) {
    numbers = NumberMarks(records)
    missingTokens = Self.tokens(records)
  }

  /// Whether a cell is a number with either mark, also in groups of three digits.
  static func isNumber(_ cell: [UInt8]) -> Bool {
    let text = trimmed(cell)
    guard !text.isEmpty else { return false }
    if case .groups? = NumberShape(text) { return true }
    return text.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map {
        CellParser.decimal($0, 0, UInt32(bytes.count), mark: .either) != nil
      } ?? false
    }
  }

  /// Whether a column's cells are all numbers or nothing, and none is a code with leading zeros.
  func isNumeric(_ cells: [[UInt8]]) -> Bool {
    let tokens = Set(missingTokens.map { Array($0.utf8) })
    let told = cells.map(Self.trimmed).filter { !$0.isEmpty && !tokens.contains($0) }
    return !told.isEmpty
      && told.allSatisfy {
        if case .groups(let mark, _)? = NumberShape($0), mark != numbers.thousandsMark.value {
          return false
        }
        return Self.isNumber($0) && !($0.count > 1 && $0[0] == 48 && $0[1] &- 48 < 10)
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

  static func trimmed(_ cell: [UInt8]) -> [UInt8] {
    var cell = cell[...]
    while let first = cell.first, first == 32 || first == 9 { cell.removeFirst() }
    while let last = cell.last, last == 32 || last == 9 { cell.removeLast() }
    return Array(cell)
  }
}
