import IntegrationModel
import NationalFormats

/// Brings household columns to the rows of the person file.
final class HouseholdJoin {
  let window: JoinWindow
  private let homes: TextRecords
  private let homeBlock: CellBlock
  private let homeUses: [CellUse]
  private let homeKeys: [CellUse]
  private let personKeySlots: [Int]
  private let integerUses: [CellUse]
  private let numberUses: [CellUse]
  private let personBlock: CellBlock
  private var hashes: [UInt64] = []
  private var slots: [Int32] = []
  /// How many household records had been read when the last partner was found.
  private var lastFound = 0

  init(people: TextRecords, homes: TextRecords, personPlan: TablePlan) {
    self.homes = homes
    personBlock = personPlan.block
    let joined = personPlan.uses.count > 1 ? personPlan.uses[1] : []
    integerUses = joined.filter { $0.reading != .number }
    numberUses = joined.filter { $0.reading == .number }
    // In the household file's own block its columns are those of source 0.
    homeKeys = Self.keys(of: homes.file, in: homes, source: 0)
    homeUses =
      homeKeys
      + joined.map { CellUse(source: 0, column: $0.column, reading: $0.reading) }
    homeBlock = CellBlock(uses: homeUses)
    personKeySlots = Self.keys(of: homes.file, in: people, source: 0).map(personPlan.block.slot)
    window = JoinWindow(integers: integerUses.count, numbers: numberUses.count)
  }

  /// The key columns of a joined file as they stand in a source.
  static func keys(of file: SourceFile, in records: TextRecords, source: Int) -> [CellUse] {
    file.keys.compactMap { key in
      records.reader.columnNames.firstIndex { $0.lowercased() == key.lowercased() }
        .map { CellUse(source: source, column: $0, reading: .bytes) }
    }
  }

  /// Puts household records into the window.
  func insert(_ run: RowRun) {
    homeBlock.begin(rows: run.rowCount)
    homes.fill(homeBlock, from: run, rows: 0..<run.rowCount, uses: homeUses)
    hash(homeBlock, homeKeys.map(homeBlock.slot))
    func slot(_ use: CellUse) -> Int {
      homeBlock.slot(of: CellUse(source: 0, column: use.column, reading: use.reading))
    }
    window.insert(
      hashes, homeBlock, integers: integerUses.map(slot), numbers: numberUses.map(slot))
  }

  /// Finds every person's household and fills the joined columns of the block.
  ///
  /// - Parameter readMore: reads further household records; false at their end.
  /// - Returns: how many persons have no household record.
  func match(
    _ block: CellBlock, readMore: () throws(ArraigoError) -> Bool
  ) throws(ArraigoError) -> Int {
    hash(block, personKeySlots)
    let wanted = hashes
    if slots.count < block.rows { slots = [Int32](repeating: -1, count: block.rows) }
    try readAhead(for: wanted, rows: block.rows, readMore)
    var unmatched = 0
    for row in 0..<block.rows {
      if row > 0, wanted[row] == wanted[row - 1] {
        slots[row] = slots[row - 1]
      } else {
        slots[row] = window.find(wanted[row]).map(Int32.init) ?? -1
      }
      if slots[row] < 0 { unmatched += 1 }
    }
    slots.withUnsafeBufferPointer { slots in
      guard let base = slots.baseAddress else { return }
      window.gather(
        integers: integerUses.map(block.slot), numbers: numberUses.map(block.slot), slots: base,
        into: block)
    }
    return unmatched
  }

  /// Reads households until every person of the block has one, or the lead is half a window.
  private func readAhead(
    for wanted: [UInt64], rows: Int,
    _ readMore: () throws(ArraigoError) -> Bool
  ) throws(ArraigoError) {
    for row in 0..<rows where row == 0 || wanted[row] != wanted[row - 1] {
      while window.find(wanted[row]) == nil {
        guard window.insertedCount - lastFound < JoinWindow.defaultCapacity / 2,
          try readMore()
        else { break }
      }
      if window.find(wanted[row]) != nil { lastFound = window.insertedCount }
    }
  }

  func unmatchedProblem(_ count: Int, at place: Place) -> Problem {
    Problem(
      "unmatched_rows", .warning, at: place, found: "\(count) persons without a household record",
      suggestion: window.hasEvicted
        ? "the two files come in different orders; sort both by the household key"
        : "the household's variables are missing for them", count: count)
  }

  private func hash(_ block: CellBlock, _ keySlots: [Int]) {
    if hashes.count < block.rows { hashes = [UInt64](repeating: 0, count: block.rows) }
    guard let text = block.text else { return }
    for row in 0..<block.rows {
      var hash: UInt64 = 0x51_7C_C1_B7_27_22_0A_95
      for slot in keySlots {
        let start = Int(block.starts(slot)[row])
        hash = Hash64.of(text + start, Int(block.ends(slot)[row]) - start, seed: hash)
      }
      hashes[row] = hash
    }
  }
}
