import IntegrationModel

/// The records of a joined file that are held while the primary file streams by.
///
/// Both files come in nearly the same order, so a window of the last records is enough; memory
/// does not grow with the file. A partner that is neither in the window nor within half a window
/// ahead is taken for absent and counted.
struct JoinWindow {
  static let defaultCapacity = 1 << 19

  private let capacity: Int
  private var keys: [UInt64]
  private var table: [Int32]
  private var integerCells: [[Int32]]
  private var numberCells: [[Double]]
  private var wasMatched: [Bool]
  /// How many records were put in since the start.
  private(set) var insertedCount = 0
  /// How many had been put in when a partner was last found.
  private(set) var lastFound = 0
  private(set) var unmatchedCount = 0
  private(set) var duplicateCount = 0

  init(integers: Int, numbers: Int, capacity: Int = defaultCapacity) {
    self.capacity = capacity
    keys = []
    wasMatched = []
    table = [Int32](repeating: -1, count: 4096)
    integerCells = Array(repeating: [], count: integers)
    numberCells = Array(repeating: [], count: numbers)
  }

  /// Whether records were already given up to make room.
  var hasEvicted: Bool { insertedCount > capacity }

  /// Puts a block's records in; the oldest make room.
  mutating func insert(
    _ hashes: [UInt64], _ block: CellBlock, integers: [(own: Int, target: Int)],
    numbers: [(own: Int, target: Int)]
  ) {
    for row in 0..<block.rows {
      let slot = insertedCount % capacity
      if slot < keys.count {
        remove(slot)
        keys[slot] = hashes[row]
        wasMatched[slot] = false
      } else {
        keys.append(hashes[row])
        wasMatched.append(false)
        for at in integerCells.indices { integerCells[at].append(0) }
        for at in numberCells.indices { numberCells[at].append(0) }
      }
      for (at, source) in integers.enumerated() {
        integerCells[at][slot] = block.integers(source.own)[row]
      }
      for (at, source) in numbers.enumerated() {
        numberCells[at][slot] = block.numbers(source.own)[row]
      }
      enter(slot)
      insertedCount += 1
    }
  }

  /// The slot of a key, or nil; a found record counts as matched.
  mutating func find(_ hash: UInt64) -> Int? {
    var at = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[at] >= 0 {
      let slot = Int(table[at])
      if keys[slot] == hash {
        wasMatched[slot] = true
        return slot
      }
      at = (at + 1) & (table.count - 1)
    }
    return nil
  }

  /// Finds the slots of keys from a row on; the first row whose key is not in the window, or
  /// `rows`.
  mutating func match(
    _ wanted: [UInt64], from first: Int, rows: Int, into slots: inout [Int32]
  ) -> Int {
    for row in first..<rows {
      if row > first, wanted[row] == wanted[row - 1] {
        slots[row] = slots[row - 1]
      } else if let slot = find(wanted[row]) {
        slots[row] = Int32(slot)
        lastFound = insertedCount
      } else {
        return row
      }
    }
    return rows
  }

  /// Copies the cells of the found records into the primary file's block.
  func gather(
    integers: [(own: Int, target: Int)], numbers: [(own: Int, target: Int)], slots: [Int32],
    into block: CellBlock
  ) {
    for (at, place) in integers.enumerated() {
      let cells = block.integers(place.target)
      integerCells[at].withUnsafeBufferPointer { source in
        for row in 0..<block.rows {
          cells[row] = slots[row] < 0 ? IntegerCell.blank : source[Int(slots[row])]
        }
      }
    }
    for (at, place) in numbers.enumerated() {
      let cells = block.numbers(place.target)
      numberCells[at].withUnsafeBufferPointer { source in
        for row in 0..<block.rows {
          cells[row] = slots[row] < 0 ? .missing : source[Int(slots[row])]
        }
      }
    }
  }

  /// Counts what is left without a partner at the end.
  mutating func close() { unmatchedCount += wasMatched.count { !$0 } }

  private mutating func enter(_ slot: Int) {
    if (keys.count + 1) * 2 > table.count { rebuild() }
    var at = Int(truncatingIfNeeded: keys[slot]) & (table.count - 1)
    while table[at] >= 0 {
      if keys[Int(table[at])] == keys[slot] {
        if Int(table[at]) != slot { duplicateCount += 1 }
        return
      }
      at = (at + 1) & (table.count - 1)
    }
    table[at] = Int32(slot)
  }

  private mutating func remove(_ slot: Int) {
    if !wasMatched[slot] { unmatchedCount += 1 }
    let mask = table.count - 1
    var at = Int(truncatingIfNeeded: keys[slot]) & mask
    while table[at] >= 0, Int(table[at]) != slot { at = (at + 1) & mask }
    guard table[at] >= 0 else { return }
    // Entries that were pushed past the hole move back into it, so that searches still find them.
    var hole = at
    var next = (at + 1) & mask
    while table[next] >= 0 {
      let home = Int(truncatingIfNeeded: keys[Int(table[next])]) & mask
      if (next &- home) & mask >= (next &- hole) & mask {
        table[hole] = table[next]
        hole = next
      }
      next = (next + 1) & mask
    }
    table[hole] = -1
  }

  private mutating func rebuild() {
    let entered = table.filter { $0 >= 0 }
    table = [Int32](repeating: -1, count: table.count * 2)
    for slot in entered {
      var at = Int(truncatingIfNeeded: keys[Int(slot)]) & (table.count - 1)
      while table[at] >= 0 { at = (at + 1) & (table.count - 1) }
      table[at] = slot
    }
  }
}
