import IntegrationModel
import NationalFormats

/// Brings the columns of one joined file to the records of the primary file.
final class SourceJoin {
  let records: TextRecords
  let window: JoinWindow
  /// How many records of the primary file found no partner.
  private(set) var partnerless = 0
  private let runs: JoinedRuns
  /// The joined columns' places in this file's block and in the primary file's.
  private let integers: [(own: Int, target: Int)]
  private let numbers: [(own: Int, target: Int)]
  private let primaryKeys: RecordKeys
  private var slots: [Int32] = []
  /// The table of the file's own records, where it is made in the same pass.
  private var follower: HarmonisedTable?

  /// - Parameters:
  ///   - uses: what rules read of this file, as laid out in the primary file's block.
  ///   - primary: the primary file, which has columns of the same names as the keys.
  init(
    _ records: TextRecords, uses joined: [CellUse], to primary: TextRecords, in target: CellBlock
  ) {
    self.records = records
    // In the joined file's own block its columns are those of source 0.
    func own(_ use: CellUse) -> CellUse {
      CellUse(source: 0, column: use.column, reading: use.reading)
    }
    let keyUses = RecordKeys.uses(of: records.file.keys, in: records)
    let block = CellBlock(uses: keyUses + joined.map(own))
    runs = JoinedRuns(
      records, uses: block.uses, keys: keyUses,
      isAhead: !joined.contains { $0.reading == .label })
    func places(_ uses: [CellUse]) -> [(own: Int, target: Int)] {
      uses.map { (block.slot(of: own($0)), target.slot(of: $0)) }
    }
    integers = places(joined.filter { $0.reading != .number })
    numbers = places(joined.filter { $0.reading == .number })
    primaryKeys = RecordKeys(
      RecordKeys.uses(of: records.file.keys, in: primary).map(target.slot))
    window = JoinWindow(integers: integers.count, numbers: numbers.count)
  }

  /// Makes the table of the file's own records while they are read for the join.
  func follow(_ table: HarmonisedTable) {
    follower = table
    runs.follow(table)
  }

  /// Gives what a body says of the file while nothing is read of it.
  func atRest<Answer>(_ body: () -> Answer) -> Answer { runs.atRest(body) }

  /// Finds the partner of every record of the block and fills the joined columns.
  func match(_ target: CellBlock) throws(ArraigoError) {
    let wanted = primaryKeys.hashes(target)
    if slots.count < target.rows { slots = [Int32](repeating: -1, count: target.capacity) }
    var row = 0
    while row < target.rows {
      row = window.match(wanted, from: row, rows: target.rows, into: &slots)
      guard row < target.rows else { break }
      // The record's partner is not in the window: read ahead, up to half a window.
      if window.insertedCount - window.lastFound < JoinWindow.defaultCapacity / 2,
        try readMore()
      {
        continue
      }
      slots[row] = -1
      row += 1
    }
    for row in 0..<target.rows where slots[row] < 0 { partnerless += 1 }
    window.gather(integers: integers, numbers: numbers, slots: slots, into: target)
  }

  /// Reads what is left, so that records without a partner are counted.
  func finish() throws(ArraigoError) {
    while try readMore() {}
    window.close()
  }

  /// What the join has to say once both files were read.
  func problems(primary: TextRecords) -> [Problem] {
    var problems: [Problem] = []
    if partnerless > 0, !records.file.isPartial {
      problems.append(
        Problem(
          "unmatched_rows", .warning, at: primary.place,
          found: "\(partnerless) records without a partner in the \(records.file.label) file",
          suggestion: window.hasEvicted
            ? "the two files come in different orders; sort both by their key"
            : "what the \(records.file.label) file says is missing for them",
          count: partnerless))
    }
    if window.unmatchedCount > 0 {
      problems.append(
        Problem(
          "unmatched_joined_rows", .note, at: records.place,
          found: "\(window.unmatchedCount) records without a partner in the "
            + "\(primary.file.label) file", suggestion: "check that the files are of one round",
          count: window.unmatchedCount))
    }
    if window.duplicateCount > 0 {
      problems.append(
        Problem(
          "duplicate_key", .warning, at: records.place,
          found: "\(window.duplicateCount) records whose key was seen before",
          expected: "one record for each " + records.file.keys.joined(separator: " + "),
          suggestion: "add the columns that tell them apart to the keys",
          count: window.duplicateCount))
    }
    return problems
  }

  private func readMore() throws(ArraigoError) -> Bool {
    guard let run = try runs.next() else { return false }
    window.insert(run.hashes, run.block, integers: integers, numbers: numbers)
    if let batch = run.batch { follower?.keep(batch) }
    return true
  }
}

/// The composite keys of a run of records, as hashes.
///
/// Leading zeros do not count, because offices lose them in one file and keep them in the next.
final class RecordKeys {
  private let slots: [Int]
  private var hashed: [UInt64] = []

  init(_ slots: [Int]) { self.slots = slots }

  /// The key columns of a file, read as bytes.
  static func uses(of keys: [String], in records: TextRecords) -> [CellUse] {
    keys.compactMap { key in
      records.reader.columnNames.firstIndex { $0.lowercased() == key.lowercased() }
        .map { CellUse(source: 0, column: $0, reading: .bytes) }
    }
  }

  /// The hash of each record's key.
  func hashes(_ block: CellBlock) -> [UInt64] {
    if hashed.count < block.rows { hashed = [UInt64](repeating: 0, count: block.capacity) }
    guard let text = block.text else { return hashed }
    let seed: UInt64 = 0x51_7C_C1_B7_27_22_0A_95
    hashed.withUnsafeMutableBufferPointer { hashes in
      for row in 0..<block.rows { hashes[row] = seed }
      for slot in slots {
        let starts = block.starts(slot)
        let ends = block.ends(slot)
        for row in 0..<block.rows {
          var start = Int(starts[row])
          let end = Int(ends[row])
          while start + 1 < end, text[start] == 48 { start += 1 }
          hashes[row] = Hash64.of(text + start, end - start, seed: hashes[row])
        }
      }
    }
    return hashed
  }
}
