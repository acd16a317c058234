import IntegrationModel
import NationalFormats

/// A primary file with the files joined to it, read as blocks of cells.
///
/// The primary file streams; a joined file is read only if a rule uses it, and only as far ahead
/// as the primary file needs it.
final class RecordFlow {
  let primary: TextRecords
  let joined: [TextRecords]
  private var joins: [SourceJoin] = []
  private var block: CellBlock?
  private var hasEnded = false
  private var layout: CellLayout?
  private let isFollowing: Bool

  init(_ primary: FoundSource, joined: [FoundSource], chunkBytes: Int) throws(ArraigoError) {
    self.primary = try primary.open(chunkBytes: chunkBytes)
    var others: [TextRecords] = []
    for source in joined { others.append(try source.open(chunkBytes: chunkBytes)) }
    self.joined = others
    isFollowing = false
  }

  /// A flow of the records that another flow joins to its own; ``follow(_:)`` moves it.
  init(following records: TextRecords) {
    primary = TextRecords(sharing: records)
    joined = []
    isFollowing = true
  }

  /// The join of a file to the primary one, nil where no rule uses the file.
  func join(of place: Int) -> SourceJoin? {
    joins.first { $0.records === joined[place] }
  }

  /// Fills the block with a run that the other flow has read.
  func follow(_ run: RowRun) {
    guard let block, let layout else { return }
    block.begin(rows: run.rowCount)
    primary.fill(block, from: run, layout: layout)
  }

  /// The columns that rules can be bound to.
  func binder(members: MemberTable?) -> Binder {
    let sources = [primary] + joined
    return Binder(
      sources: sources.enumerated().map { place, records in
        SourceColumns(
          label: records.file.label, isPrimary: place == 0, names: records.reader.columnNames)
      }, labels: { sources[$0.source].labels(of: $0.column) }, members: members)
  }

  /// The columns that must be read, besides those of rules, to join the files the rules use.
  func keyUses(for uses: [CellUse]) -> [CellUse] {
    joined.indices.filter { at in uses.contains { $0.source == at + 1 } }
      .flatMap { RecordKeys.uses(of: joined[$0].file.keys, in: primary) }
  }

  /// Lays out the reading of `uses` into a block.
  func begin(_ uses: [CellUse], into block: CellBlock) {
    self.block = block
    let own = uses.filter { $0.source == 0 }
    layout = block.layout(own)
    // Who follows another flow's reading must not narrow it.
    if !isFollowing { primary.reader.read(only: Set(own.map(\.column))) }
    joins = joined.indices.compactMap { at in
      let own = uses.filter { $0.source == at + 1 }
      return own.isEmpty ? nil : SourceJoin(joined[at], uses: own, to: primary, in: block)
    }
  }

  /// Fills the block with the next records; nil after the last, else the line of the first.
  func next() throws(ArraigoError) -> Int? {
    guard let block, let layout else { return nil }
    guard !hasEnded else { return nil }
    guard let run = try primary.reader.next() else {
      hasEnded = true
      for join in joins { try join.finish() }
      return nil
    }
    block.begin(rows: run.rowCount)
    primary.fill(block, from: run, layout: layout)
    for join in joins { try join.match(block) }
    return run.firstLine
  }

  /// Gives what a body says of the files while none that is joined is read ahead.
  func atRest<Answer>(_ body: () -> Answer) -> Answer {
    func rest(_ joins: ArraySlice<SourceJoin>) -> Answer {
      guard let join = joins.first else { return body() }
      return join.atRest { rest(joins.dropFirst()) }
    }
    return rest(joins[...])
  }

  /// What was wrong with the files and their joins.
  var problems: [Problem] {
    primary.problems + joins.flatMap { $0.records.problems + $0.problems(primary: primary) }
  }

  /// What was read, the primary file first.
  var sources: [RunSummary.Source] {
    // Records of the primary file that have no partner in some file that should hold them all.
    let partnerless = joins.filter { !$0.records.file.isPartial }.map(\.partnerless).max() ?? 0
    return [Self.source(primary, unmatched: partnerless)]
      + joins.map { Self.source($0.records, unmatched: $0.window.unmatchedCount) }
  }

  private static func source(_ records: TextRecords, unmatched: Int) -> RunSummary.Source {
    RunSummary.Source(
      name: records.member, unit: records.file.unit, rows: records.reader.rowCount,
      columns: records.reader.fieldCount, unmatched: unmatched)
  }
}
