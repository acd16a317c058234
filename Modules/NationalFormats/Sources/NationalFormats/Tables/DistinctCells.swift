import Glibc

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
  /// The values' bytes one after another, and where each ends; the first begins at 0.
  private var bytes: UnsafeMutablePointer<UInt8>
  /// How many bytes the distinct values have together.
  private(set) var byteCount = 0
  private var byteRoom = 1 << 12
  private var ends: UnsafeMutablePointer<Int>
  private var endRoom = 1 << 7

  /// Makes an empty column.
  ///
  /// - Parameter capacity: how many cells it will hold.
  init(capacity: Int) {
    room = max(1, capacity)
    numbers = .allocate(capacity: room)
    table = .allocate(capacity: tableSize)
    table.initialize(repeating: Slot(word: 0, tag: 0, index: 0), count: tableSize)
    bytes = .allocate(capacity: byteRoom)
    // The end before the first value's is 0.
    ends = .allocate(capacity: endRoom)
    ends[0] = 0
  }

  deinit {
    numbers.deallocate()
    table.deallocate()
    bytes.deallocate()
    ends.deallocate()
  }

  /// How many distinct values there are.
  private(set) var count = 0

  /// For each cell the number of its value.
  var indices: UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(start: numbers, count: cellCount)
  }

  /// The bytes of a value.
  func withValue<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: bytes + ends[index], count: ends[index + 1] - ends[index]))
  }

  /// Adds the cells of a run's column.
  func append(_ run: RowRun, column: Int) {
    makeRoom(for: run.rowCount)
    let target = numbers + cellCount
    var table = table
    var mask = tableSize &- 1
    for row in 0..<run.rowCount {
      let start = run.start(row, column)
      let length = Int(run.end(row, column) &- start)
      let cell = run.bytes + Int(start)
      if length <= 8 {
        let word = Self.word(of: cell, length)
        let tag = UInt32(truncatingIfNeeded: length &+ 1)
        var place = Int(truncatingIfNeeded: Self.mixed(word)) & mask
        var slot = table[place]
        while slot.word != word || slot.tag != tag, slot.tag != 0 {
          place = (place &+ 1) & mask
          slot = table[place]
        }
        if slot.tag != 0 {
          target[row] = slot.index
          continue
        }
        target[row] = number(of: cell, length, word)
      } else {
        target[row] = number(of: cell, length, Self.digest(cell, length))
      }
      table = self.table
      mask = tableSize &- 1
    }
    cellCount += run.rowCount
  }

  /// Adds a field of a run's records with the blanks around it; one that a record does not hold
  /// whole is an empty cell, because half a number is a wrong one.
  ///
  /// - Parameters:
  ///   - offset: where the field starts in a record.
  ///   - length: how many bytes it takes.
  func append(_ run: RecordRun, at offset: Int, length: Int) {
    makeRoom(for: run.rowCount)
    let target = numbers + cellCount
    let field = run.bytes + offset
    let end = offset + length
    for row in 0..<run.rowCount {
      guard run.areWhole || Int(run.lengths[row]) >= end else {
        target[row] = number(of: field, 0, Self.word(of: field, 0))
        continue
      }
      let cell = field + Int(run.starts[row])
      let word = length <= 8 ? Self.word(of: cell, length) : Self.digest(cell, length)
      let tag = UInt32(truncatingIfNeeded: length &+ 1)
      // The most frequent place of a value is its first; all else is done out of line.
      let slot = table[Int(truncatingIfNeeded: Self.mixed(word)) & (tableSize &- 1)]
      if slot.word == word, slot.tag == tag, length <= 8 {
        target[row] = slot.index
      } else {
        target[row] = number(of: cell, length, word)
      }
    }
    cellCount += run.rowCount
  }

  /// Forgets everything but the memory.
  func removeAll() {
    cellCount = 0
    count = 0
    byteCount = 0
    table.update(repeating: Slot(word: 0, tag: 0, index: 0), count: tableSize)
  }

  /// The bytes of a cell of up to eight; those before it are shifted out, in two steps because a
  /// shift by all 64 bits is none.
  @inline(__always)
  private static func word(of cell: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    // The eight bytes before a cell's end are readable.
    let whole = UnsafeRawPointer(cell + length - 8).loadUnaligned(as: UInt64.self)
    let half = UInt64(truncatingIfNeeded: 32 &- 4 &* length)
    return (whole &>> half) &>> half
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
    table[place] = Slot(word: word, tag: tag, index: Int32(truncatingIfNeeded: count))
    add(cell, length)
    if count * 4 > tableSize { grow() }
    return Int32(truncatingIfNeeded: count - 1)
  }

  @inline(__always)
  private func isEqual(_ index: Int, _ cell: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    // Up to eight bytes the word is the whole value.
    length <= 8
      || ends[index + 1] - ends[index] == length && memcmp(bytes + ends[index], cell, length) == 0
  }

  private func add(_ cell: UnsafePointer<UInt8>, _ length: Int) {
    if byteCount + length > byteRoom {
      byteRoom = 2 * (byteCount + length)
      bytes = Self.larger(bytes, count: byteCount, room: byteRoom)
    }
    if count + 2 > endRoom {
      endRoom *= 2
      ends = Self.larger(ends, count: count + 1, room: endRoom)
    }
    (bytes + byteCount).update(from: cell, count: length)
    byteCount += length
    count += 1
    ends[count] = byteCount
  }

  private static func larger<Element>(
    _ old: UnsafeMutablePointer<Element>, count: Int, room: Int
  ) -> UnsafeMutablePointer<Element> {
    let new = UnsafeMutablePointer<Element>.allocate(capacity: room)
    new.update(from: old, count: count)
    old.deallocate()
    return new
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
    room = 2 * (cellCount + rows)
    numbers = Self.larger(numbers, count: cellCount, room: room)
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
