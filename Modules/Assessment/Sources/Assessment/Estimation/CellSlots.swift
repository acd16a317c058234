/// The pairs of sampling unit and finest cell that hold records, numbered as they appear.
///
/// Every statistic keeps one total per slot; a unit rarely has records in all cells, so this is
/// sparse. Margins and wholes are sums of slots, and a person stands in one slot only.
struct CellSlots {
  /// The unit of each slot.
  private(set) var units: [Int32] = []
  /// The finest cell of each slot.
  private(set) var cells: [Int32] = []
  private var numbers: [UInt64: Int32] = [:]

  /// How many slots there are.
  var count: Int { units.count }

  /// The slot of each record.
  mutating func slots(units rowUnits: [Int32], cells rowCells: [Int32]) -> [Int32] {
    var lastKey = UInt64.max
    var lastSlot: Int32 = -1
    return zip(rowUnits, rowCells).map { unit, cell in
      let key = UInt64(UInt32(bitPattern: unit)) << 32 | UInt64(UInt32(bitPattern: cell))
      if key == lastKey { return lastSlot }
      lastKey = key
      lastSlot = number(key, unit, cell)
      return lastSlot
    }
  }

  private mutating func number(_ key: UInt64, _ unit: Int32, _ cell: Int32) -> Int32 {
    if let known = numbers[key] { return known }
    let slot = Int32(units.count)
    numbers[key] = slot
    units.append(unit)
    cells.append(cell)
    return slot
  }
}

/// A domain as the finest cells it is made of.
struct CellSet: Hashable {
  private var members: [Bool]

  /// Makes a set of cells out of `count`.
  init(count: Int, where isMember: (Int) -> Bool) {
    members = (0..<count).map(isMember)
  }

  /// Whether the domain has a cell.
  func contains(_ cell: Int32) -> Bool { members[Int(cell)] }
}
