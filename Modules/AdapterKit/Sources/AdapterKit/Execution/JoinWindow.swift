import CCellKernels
import IntegrationModel

/// The records of a joined file that are held while the primary file streams by.
///
/// Both files come in nearly the same order, so a window of the last records is enough; memory
/// does not grow with the file. A partner that is neither in the window nor within half a window
/// ahead is taken for absent and counted.
final class JoinWindow {
  static let defaultCapacity = 1 << 18

  // There is room for all records from the start: memory that no record was put into costs nothing,
  // and nothing is ever moved.
  private let capacity: Int
  /// How many slots hold a record.
  private var held = 0
  private let keys: UnsafeMutablePointer<UInt64>
  private let marks: UnsafeMutablePointer<UInt8>
  private let integerCells: [UnsafeMutablePointer<Int32>]
  private let numberCells: [UnsafeMutablePointer<Double>]
  /// Slots by key, at least twice as many as records. The lower half of an entry is that of its
  /// record's key, so that most of a search needs no look at the key itself.
  private var table: UnsafeMutablePointer<Entry>
  private var tableCount = 1 << 12
  /// The slot that was found last.
  private var latest = 0

  /// How many records were put in since the start.
  private(set) var insertedCount = 0
  /// How many had been put in when a partner was last found.
  private(set) var lastFound = 0
  private(set) var unmatchedCount = 0
  private(set) var duplicateCount = 0

  /// A place of the table: a slot with a part of its key, or none.
  private struct Entry {
    static let none = Entry(slot: -1, part: 0)
    var slot: Int32
    var part: UInt32
  }

  private enum Mark {
    static let matched: UInt8 = 1
    /// In the table: the first record of its key.
    static let entered: UInt8 = 2
  }

  init(integers: Int, numbers: Int, capacity: Int = defaultCapacity) {
    self.capacity = capacity
    keys = .allocate(capacity: capacity)
    marks = .allocate(capacity: capacity)
    integerCells = (0..<integers).map { _ in .allocate(capacity: capacity) }
    numberCells = (0..<numbers).map { _ in .allocate(capacity: capacity) }
    table = .allocate(capacity: tableCount)
    table.initialize(repeating: .none, count: tableCount)
  }

  deinit {
    keys.deallocate()
    marks.deallocate()
    for cells in integerCells { cells.deallocate() }
    for cells in numberCells { cells.deallocate() }
    table.deallocate()
  }

  /// Whether records were already given up to make room.
  var hasEvicted: Bool { insertedCount > capacity }

  /// Puts a block's records in; the oldest make room.
  func insert(
    _ hashes: [UInt64], _ block: CellBlock, integers: [(own: Int, target: Int)],
    numbers: [(own: Int, target: Int)]
  ) {
    var row = 0
    while row < block.rows {
      // Slots follow each other up to the last one.
      let first = insertedCount % capacity
      let count = min(block.rows - row, capacity - first)
      for (cells, place) in zip(integerCells, integers) {
        (cells + first).update(from: block.integers(place.own) + row, count: count)
      }
      for (cells, place) in zip(numberCells, numbers) {
        (cells + first).update(from: block.numbers(place.own) + row, count: count)
      }
      hashes.withUnsafeBufferPointer { hashes in
        // New records' places are far apart, and so are those of the records they displace.
        for at in 0..<count { arraigo_prefetch(table + home(hashes[row + at])) }
        for slot in first..<max(first, min(first + count, held)) {
          arraigo_prefetch(table + home(keys[slot]))
        }
        for at in 0..<count { replace(first + at, by: hashes[row + at]) }
      }
      insertedCount += count
      row += count
    }
  }

  /// Finds the slots of keys from a row on; the first row whose key is not in the window, or
  /// `rows`. A found record counts as matched.
  func match(
    _ wanted: [UInt64], from first: Int, rows: Int, into slots: inout [Int32]
  ) -> Int {
    wanted.withUnsafeBufferPointer { wanted in
      slots.withUnsafeMutableBufferPointer { slots in
        for row in first..<rows {
          if row > first, wanted[row] == wanted[row - 1] {
            slots[row] = slots[row - 1]
            continue
          }
          let slot = find(wanted[row])
          guard slot >= 0 else { return row }
          marks[slot] |= Mark.matched
          slots[row] = Int32(slot)
          latest = slot
          lastFound = insertedCount
        }
        return rows
      }
    }
  }

  /// Copies the cells of the found records into the primary file's block.
  func gather(
    integers: [(own: Int, target: Int)], numbers: [(own: Int, target: Int)], slots: [Int32],
    into block: CellBlock
  ) {
    slots.withUnsafeBufferPointer { slots in
      for (source, place) in zip(integerCells, integers) {
        let cells = block.integers(place.target)
        for row in 0..<block.rows {
          cells[row] = slots[row] < 0 ? IntegerCell.blank : source[Int(slots[row])]
        }
      }
      for (source, place) in zip(numberCells, numbers) {
        let cells = block.numbers(place.target)
        for row in 0..<block.rows {
          cells[row] = slots[row] < 0 ? .missing : source[Int(slots[row])]
        }
      }
    }
  }

  /// Counts what is left without a partner at the end.
  func close() {
    for slot in 0..<held where marks[slot] & Mark.matched == 0 { unmatchedCount += 1 }
  }
}

extension JoinWindow {
  /// The slot of a key, -1 where it is not held.
  private func find(_ key: UInt64) -> Int {
    // Files in one order: the partner is the one found last, or the one after it.
    for slot in latest..<min(latest + 2, held) where keys[slot] == key {
      if marks[slot] & Mark.entered != 0 { return slot }
    }
    var at = home(key)
    while table[at].slot >= 0 {
      if holds(at, key) { return Int(table[at].slot) }
      at = (at + 1) & (tableCount - 1)
    }
    return -1
  }

  /// Whether a place of the table has a key's record.
  @inline(__always)
  private func holds(_ place: Int, _ key: UInt64) -> Bool {
    table[place].part == UInt32(truncatingIfNeeded: key) && keys[Int(table[place].slot)] == key
  }

  @inline(__always)
  private func home(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key) & (tableCount - 1) }

  /// Where an entry would stand if nothing were in its way; the table has fewer than 2^32 places.
  @inline(__always)
  private func home(_ entry: Entry) -> Int { Int(entry.part) & (tableCount - 1) }

  /// Gives a slot to a new record.
  @inline(__always)
  private func replace(_ slot: Int, by key: UInt64) {
    if slot < held { remove(slot) } else { held = slot + 1 }
    keys[slot] = key
    marks[slot] = 0
    if held * 2 > tableCount { rebuild() }
    var at = home(key)
    while table[at].slot >= 0 {
      if holds(at, key) {
        duplicateCount += 1
        return
      }
      at = (at + 1) & (tableCount - 1)
    }
    table[at] = Entry(slot: Int32(slot), part: UInt32(truncatingIfNeeded: key))
    marks[slot] = Mark.entered
  }

  private func remove(_ slot: Int) {
    if marks[slot] & Mark.matched == 0 { unmatchedCount += 1 }
    guard marks[slot] & Mark.entered != 0 else { return }
    let mask = tableCount - 1
    var hole = home(keys[slot])
    while Int(table[hole].slot) != slot { hole = (hole + 1) & mask }
    // Entries that were pushed past the hole move back into it, so that searches still find them.
    var next = (hole + 1) & mask
    while table[next].slot >= 0 {
      let wanted = home(table[next])
      if (next &- wanted) & mask >= (next &- hole) & mask {
        table[hole] = table[next]
        hole = next
      }
      next = (next + 1) & mask
    }
    table[hole] = .none
  }

  private func rebuild() {
    let old = table
    let oldCount = tableCount
    tableCount *= 2
    table = .allocate(capacity: tableCount)
    table.initialize(repeating: .none, count: tableCount)
    for place in 0..<oldCount where old[place].slot >= 0 {
      var at = home(old[place])
      while table[at].slot >= 0 { at = (at + 1) & (tableCount - 1) }
      table[at] = old[place]
    }
    old.deallocate()
  }
}
