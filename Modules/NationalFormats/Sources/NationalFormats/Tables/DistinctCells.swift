/// The cells of a column as numbers of their distinct byte strings, in order of appearance.
///
/// Most columns of a survey have few distinct values, so what is done with a cell (decoding,
/// unquoting, reading a number) is done once for each of them. Cells of up to eight bytes are
/// compared as one word.
final class DistinctCells {
  /// For each cell the number of its value.
  private(set) var indices: [Int32] = []
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var words: [UInt64] = []
  private var table: [Int32]
  private var lastWord: UInt64 = 0
  private var lastLength = -1
  private var lastIndex: Int32 = 0

  /// Makes an empty column.
  ///
  /// - Parameter capacity: how many cells it will hold.
  init(capacity: Int) {
    indices.reserveCapacity(capacity)
    table = [Int32](repeating: -1, count: 256)
  }

  /// How many distinct values there are.
  var count: Int { ends.count }

  /// The bytes of a value.
  func withValue<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let start = index == 0 ? 0 : ends[index - 1]
    return bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[start..<ends[index]]))
    }
  }

  /// Adds the cells of a run's column.
  func append(_ run: RowRun, column: Int, rows: Range<Int>) {
    for row in rows {
      let start = run.start(row, column)
      let length = Int(run.end(row, column) &- start)
      let cell = run.bytes + Int(start)
      if length <= 8 {
        // The eight bytes before a cell's end are readable.
        let whole = UnsafeRawPointer(cell + length - 8).loadUnaligned(as: UInt64.self)
        let word = length == 0 ? 0 : whole >> UInt64(64 - 8 * length)
        if word == lastWord, length == lastLength {
          indices.append(lastIndex)
        } else {
          let index = number(of: cell, length, word)
          lastWord = word
          lastLength = length
          lastIndex = index
          indices.append(index)
        }
      } else {
        indices.append(number(of: cell, length, Self.digest(cell, length)))
      }
    }
  }

  /// Forgets everything but the memory.
  func removeAll() {
    indices.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    lastLength = -1
    table.withUnsafeMutableBufferPointer { $0.update(repeating: -1) }
  }

  private func number(of cell: UnsafePointer<UInt8>, _ length: Int, _ word: UInt64) -> Int32 {
    var slot = Self.slot(word, length, table.count)
    while table[slot] >= 0 {
      let known = Int(table[slot])
      if words[known] == word, isEqual(known, cell, length) { return Int32(known) }
      slot = (slot + 1) & (table.count - 1)
    }
    let index = Int32(ends.count)
    bytes.append(contentsOf: UnsafeBufferPointer(start: cell, count: length))
    ends.append(bytes.count)
    words.append(word)
    table[slot] = index
    if ends.count * 2 > table.count { grow() }
    return index
  }

  private func isEqual(_ index: Int, _ cell: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == length else { return false }
    // Up to eight bytes the word is the whole value.
    guard length > 8 else { return true }
    for at in 0..<length where bytes[start + at] != cell[at] { return false }
    return true
  }

  private func grow() {
    table = [Int32](repeating: -1, count: table.count * 4)
    for index in ends.indices {
      let length = ends[index] - (index == 0 ? 0 : ends[index - 1])
      var slot = Self.slot(words[index], length, table.count)
      while table[slot] >= 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = Int32(index)
    }
  }

  private static func slot(_ word: UInt64, _ length: Int, _ size: Int) -> Int {
    let mixed = (word ^ UInt64(length) << 56) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (mixed ^ mixed >> 32) & UInt64(size - 1))
  }

  private static func digest(_ cell: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    var digest: UInt64 = 0x51_7C_C1_B7_27_22_0A_95
    var at = 0
    while at + 8 <= length {
      let word = UnsafeRawPointer(cell + at).loadUnaligned(as: UInt64.self)
      digest = (digest ^ word) &* 0x9E37_79B9_7F4A_7C15
      digest ^= digest >> 29
      at += 8
    }
    let tail = UnsafeRawPointer(cell + length - 8).loadUnaligned(as: UInt64.self)
    digest = (digest ^ tail) &* 0x9E37_79B9_7F4A_7C15
    return digest ^ digest >> 32
  }
}
