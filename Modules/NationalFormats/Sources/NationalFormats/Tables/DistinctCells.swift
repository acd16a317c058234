/// The cells of a column as numbers of their distinct byte strings, in order of appearance.
///
/// Most columns of a survey have few distinct values, so what is done with a cell (decoding,
/// unquoting, reading a number) is done once for each of them. Cells of up to eight bytes are
/// compared as one word. Memory is the class's own: it is touched once for each cell.
final class DistinctCells {
  /// A value of the table: its bytes or their digest, its length and one, its number.
  private struct Slot {
    var word: UInt64
    /// 0 where the slot is free.
    var tag: UInt32
    var index: Int32
  }

  private var numbers: UnsafeMutablePointer<Int32>
  private var room: Int
  /// How many cells there are.
  private(set) var cellCount = 0
  private var table: UnsafeMutablePointer<Slot>
  private var tableSize = 256
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// Makes an empty column.
  ///
  /// - Parameter capacity: how many cells it will hold.
  init(capacity: Int) {
    room = max(1, capacity)
    numbers = .allocate(capacity: room)
    table = .allocate(capacity: tableSize)
    table.initialize(repeating: Slot(word: 0, tag: 0, index: 0), count: tableSize)
  }

  deinit {
    numbers.deallocate()
    table.deallocate()
  }

  /// How many distinct values there are.
  var count: Int { ends.count }

  /// For each cell the number of its value.
  var indices: UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(start: numbers, count: cellCount)
  }

  /// The bytes of a value.
  func withValue<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let start = index == 0 ? 0 : ends[index - 1]
    return bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[start..<ends[index]]))
    }
  }

  /// Adds the cells of a run's column.
  func append(_ run: RowRun, column: Int) {
    makeRoom(for: run.rowCount)
    let target = numbers + cellCount
    var table = table
    var mask = UInt64(tableSize - 1)
    for row in 0..<run.rowCount {
      let start = run.start(row, column)
      let length = Int(run.end(row, column) &- start)
      let cell = run.bytes + Int(start)
      let word = Self.word(of: cell, length)
      let slot = table[Int(truncatingIfNeeded: Self.mixed(word) & mask)]
      if slot.word == word, slot.tag == UInt32(truncatingIfNeeded: length + 1), length <= 8 {
        target[row] = slot.index
      } else {
        target[row] = number(of: cell, length, word)
        table = self.table
        mask = UInt64(tableSize - 1)
      }
    }
    cellCount += run.rowCount
  }

  /// Forgets everything but the memory.
  func removeAll() {
    cellCount = 0
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    table.update(repeating: Slot(word: 0, tag: 0, index: 0), count: tableSize)
  }

  /// Up to eight bytes the bytes themselves, of which those before the cell are shifted out; else a
  /// digest.
  @inline(__always)
  private static func word(of cell: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    guard length <= 8 else { return digest(cell, length) }
    // The eight bytes before a cell's end are readable.
    let whole = UnsafeRawPointer(cell + length - 8).loadUnaligned(as: UInt64.self)
    return length == 0 ? 0 : whole >> UInt64(64 - 8 * length)
  }

  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  @inline(never)
  private func number(of cell: UnsafePointer<UInt8>, _ length: Int, _ word: UInt64) -> Int32 {
    let tag = UInt32(truncatingIfNeeded: length + 1)
    var place = Int(truncatingIfNeeded: Self.mixed(word)) & (tableSize - 1)
    while table[place].tag != 0 {
      let slot = table[place]
      if slot.word == word, slot.tag == tag, isEqual(Int(slot.index), cell, length) {
        return slot.index
      }
      place = (place + 1) & (tableSize - 1)
    }
    let index = Int32(ends.count)
    bytes.append(contentsOf: UnsafeBufferPointer(start: cell, count: length))
    ends.append(bytes.count)
    table[place] = Slot(word: word, tag: tag, index: index)
    if ends.count * 2 > tableSize { grow() }
    return index
  }

  private func isEqual(_ index: Int, _ cell: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    // Up to eight bytes the word is the whole value.
    guard length > 8 else { return true }
    return withValue(index) { $0.elementsEqual(UnsafeBufferPointer(start: cell, count: length)) }
  }

  private func grow() {
    let old = UnsafeMutableBufferPointer(start: table, count: tableSize)
    tableSize *= 4
    table = .allocate(capacity: tableSize)
    table.initialize(repeating: Slot(word: 0, tag: 0, index: 0), count: tableSize)
    for slot in old where slot.tag != 0 {
      var place = Int(truncatingIfNeeded: Self.mixed(slot.word)) & (tableSize - 1)
      while table[place].tag != 0 { place = (place + 1) & (tableSize - 1) }
      table[place] = slot
    }
    old.deallocate()
  }

  private func makeRoom(for rows: Int) {
    guard cellCount + rows > room else { return }
    let larger = UnsafeMutablePointer<Int32>.allocate(capacity: 2 * (cellCount + rows))
    larger.update(from: numbers, count: cellCount)
    numbers.deallocate()
    numbers = larger
    room = 2 * (cellCount + rows)
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
