import CCellKernels
import IntegrationModel

/// The records of a joined file that are held while the primary file streams by.
///
/// Both files come in nearly the same order, so a window of the last records is enough; memory
/// does not grow with the file. A partner that is neither in the window nor within half a window
/// ahead is taken for absent and counted.
final class JoinWindow {
  static let defaultCapacity = 1 << 18

  private let capacity: Int
  /// How many slots hold a record, and how many there is room for.
  private var held = 0
  private var room = 1 << 10
  private var keys: UnsafeMutablePointer<UInt64>
  private var marks: UnsafeMutablePointer<UInt8>
  private var integerCells: [UnsafeMutablePointer<Int32>]
  private var numberCells: [UnsafeMutablePointer<Double>]
  /// Slots by key, -1 where there is none; at least twice as many as records.
  private var table: UnsafeMutablePointer<Int32>
  private var tableCount = 1 << 12
  /// The slot that was found last.
  private var latest = 0

  /// How many records were put in since the start.
  private(set) var insertedCount = 0
  /// How many had been put in when a partner was last found.
  private(set) var lastFound = 0
  private(set) var unmatchedCount = 0
  private(set) var duplicateCount = 0

  private enum Mark {
    static let matched: UInt8 = 1
    /// In the table: the first record of its key.
    static let entered: UInt8 = 2
  }

  init(integers: Int, numbers: Int, capacity: Int = defaultCapacity) {
    self.capacity = capacity
    keys = .allocate(capacity: room)
    marks = .allocate(capacity: room)
    integerCells = []
    numberCells = []
    for _ in 0..<integers { integerCells.append(.allocate(capacity: room)) }
    for _ in 0..<numbers { numberCells.append(.allocate(capacity: room)) }
    table = .allocate(capacity: tableCount)
    table.initialize(repeating: -1, count: tableCount)
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
      makeRoom(for: first + count)
      for (cells, place) in zip(integerCells, integers) {
        (cells + first).update(from: block.integers(place.own) + row, count: count)
      }
      for (cells, place) in zip(numberCells, numbers) {
        (cells + first).update(from: block.numbers(place.own) + row, count: count)
      }
      hashes.withUnsafeBufferPointer { hashes in
        for at in 0..<count { arraigo_prefetch(table + home(hashes[row + at])) }
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
    while table[at] >= 0 {
      let slot = Int(table[at])
      if keys[slot] == key { return slot }
      at = (at + 1) & (tableCount - 1)
    }
    return -1
  }

  @inline(__always)
  private func home(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key) & (tableCount - 1) }

  /// Gives a slot to a new record.
  @inline(__always)
  private func replace(_ slot: Int, by key: UInt64) {
    if slot < held { remove(slot) } else { held = slot + 1 }
    keys[slot] = key
    marks[slot] = 0
    if held * 2 > tableCount { rebuild() }
    var at = home(key)
    while table[at] >= 0 {
      if keys[Int(table[at])] == key {
        duplicateCount += 1
        return
      }
      at = (at + 1) & (tableCount - 1)
    }
    table[at] = Int32(slot)
    marks[slot] = Mark.entered
  }

  private func remove(_ slot: Int) {
    if marks[slot] & Mark.matched == 0 { unmatchedCount += 1 }
    guard marks[slot] & Mark.entered != 0 else { return }
    let mask = tableCount - 1
    var hole = home(keys[slot])
    while Int(table[hole]) != slot { hole = (hole + 1) & mask }
    // Entries that were pushed past the hole move back into it, so that searches still find them.
    var next = (hole + 1) & mask
    while table[next] >= 0 {
      let wanted = home(keys[Int(table[next])])
      if (next &- wanted) & mask >= (next &- hole) & mask {
        table[hole] = table[next]
        hole = next
      }
      next = (next + 1) & mask
    }
    table[hole] = -1
  }

  private func rebuild() {
    let old = table
    let oldCount = tableCount
    tableCount *= 2
    table = .allocate(capacity: tableCount)
    table.initialize(repeating: -1, count: tableCount)
    for place in 0..<oldCount where old[place] >= 0 {
      var at = home(keys[Int(old[place])])
      while table[at] >= 0 { at = (at + 1) & (tableCount - 1) }
      table[at] = old[place]
    }
    old.deallocate()
  }

  private func makeRoom(for slots: Int) {
    guard slots > room else { return }
    let larger = min(max(slots, room * 2), capacity)
    Self.enlarge(&keys, held, to: larger)
    Self.enlarge(&marks, held, to: larger)
    for at in integerCells.indices { Self.enlarge(&integerCells[at], held, to: larger) }
    for at in numberCells.indices { Self.enlarge(&numberCells[at], held, to: larger) }
    room = larger
  }

  private static func enlarge<Cell: BitwiseCopyable>(
    _ cells: inout UnsafeMutablePointer<Cell>, _ count: Int, to capacity: Int
  ) {
    let larger = UnsafeMutablePointer<Cell>.allocate(capacity: capacity)
    larger.update(from: cells, count: count)
    cells.deallocate()
    cells = larger
  }
}
