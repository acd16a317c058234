/// The household of each record of a run, found once for all aggregates.
final class MemberLookup {
  let table: MemberTable
  private let keys: RecordKeys
  private var places: [Int32] = []
  private var generation = -1

  init(_ table: MemberTable, keys: RecordKeys) {
    self.table = table
    self.keys = keys
  }

  func households(_ block: CellBlock) -> [Int32] {
    guard generation != block.generation else { return places }
    generation = block.generation
    let hashes = keys.hashes(block)
    places.removeAll(keepingCapacity: true)
    for row in 0..<block.rows {
      let known = row > 0 && hashes[row] == hashes[row - 1]
      places.append(known ? places[row - 1] : table.household(of: hashes[row]))
    }
    return places
  }
}

/// Gives each record what was found of its household's members.
final class MemberKernel<Cell: CellRepresentation>: Kernel {
  private let lookup: MemberLookup
  private let values: (MemberTable) -> [Cell]
  private var cells: [Cell]?

  /// - Parameter values: the aggregate by household, asked for when the table is filled.
  init(_ lookup: MemberLookup, values: @escaping (MemberTable) -> [Cell]) {
    self.lookup = lookup
    self.values = values
  }

  @_specialize(where Cell == UInt16)
  @_specialize(where Cell == Double)
  func evaluate(_ block: CellBlock, into target: UnsafeMutablePointer<Cell>) {
    let source = cells ?? values(lookup.table)
    cells = source
    let households = lookup.households(block)
    for row in 0..<block.rows {
      let place = Int(households[row])
      target[row] = source.indices.contains(place) ? source[place] : .missing
    }
  }
}
