public import IntegrationModel
public import NationalFormats
import Synchronization

/// Reads one archive through an adapter: batches of persons and households, then a summary.
///
/// Files stream; joined files are held in a window of the last records, so memory does not grow
/// with the archive. Rules over the members of a household cost one more pass over the person
/// file, which reads only the columns they need.
public final class HarmonisationRun {
  private let tables: [HarmonisedTable]
  private let members: MemberTable?
  private let sources: SourceSet
  private let chunkBytes: Int
  /// The household table, where it is made while the persons are read.
  private var follower: HarmonisedTable?
  private var totals: ControlTally
  private var current = 0
  private var needsMembers: Bool
  private var failure: ArraigoError?
  private let cancelled = Atomic(false)

  /// Opens an archive: its directory and the headers of its files are read.
  ///
  /// - Parameters:
  ///   - chunkBytes: how much of a file is unfolded at a time; results do not depend on it.
  /// - Throws: what opening the files throws, `missing_member`, `missing_column`,
  ///   `broken_harmonisation`.
  public init(
    _ adapter: any SurveyAdapter, inputs: [InputFile], chunkBytes: Int = 1 << 20
  ) throws(ArraigoError) {
    let harmonisation = adapter.harmonisation
    if let broken = harmonisation.findings().first(where: { $0.severity == .error }) {
      var error = ArraigoError(broken)
      error.code = "broken_harmonisation"
      throw error
    }
    let sources = try SourceSet(adapter.files, in: ArchiveInputs(inputs))
    let members = sources.persons.isEmpty ? nil : MemberTable(harmonisation.rules)
    var tables: [HarmonisedTable] = []
    if let people = sources.persons.first {
      let flow = try RecordFlow(
        people, joined: Array(sources.persons.dropFirst()) + sources.households,
        chunkBytes: chunkBytes)
      tables.append(HarmonisedTable(.person, harmonisation.rules, flow, members))
    }
    if let homes = sources.households.first {
      // The household table has the household's own variables, as far as its files give them.
      let own = harmonisation.rules.filter {
        $0.target == .weight || VariableCatalogue[$0.target]?.isHouseholdLevel == true
      }
      // A household file that is joined to the persons is read once for both tables.
      let place = max(sources.persons.count - 1, 0)
      if sources.households.count == 1, let join = tables.first?.flow.join(of: place) {
        let table = HarmonisedTable(
          .household, own, RecordFlow(following: join.records), members, isFollowing: true)
        join.follow(table)
        follower = table
        tables.append(table)
      } else {
        let flow = try RecordFlow(
          homes, joined: Array(sources.households.dropFirst()), chunkBytes: chunkBytes)
        tables.append(HarmonisedTable(.household, own, flow, members))
      }
    }
    self.sources = sources
    self.members = members
    self.tables = tables
    self.chunkBytes = chunkBytes
    needsMembers = members != nil
    totals = ControlTally(harmonisation.controlTotals)
  }

  /// The next batch, nil after the last. Those of persons come in their order, and so do those of
  /// households; where one file serves both tables, they come among each other.
  ///
  /// - Throws: what reading throws, again at every further call; `cancelled` after ``cancel()``.
  public func next() throws(ArraigoError) -> (unit: RecordUnit, batch: ColumnBatch)? {
    if let failure { throw failure }
    do throws(ArraigoError) {
      return try read()
    } catch {
      failure = error
      throw error
    }
  }

  private func read() throws(ArraigoError) -> (unit: RecordUnit, batch: ColumnBatch)? {
    try fillMembers()
    while current < tables.count {
      if let follower, let batch = follower.takeReady() {
        totals.add(follower.unit, batch)
        return (follower.unit, batch)
      }
      let table = tables[current]
      if let batch = try table.next(isCancelled: { self.cancelled.load(ordering: .relaxed) }) {
        totals.add(table.unit, batch)
        return (table.unit, batch)
      }
      current += 1
    }
    return nil
  }

  /// Asks the run to stop; may be called from any thread.
  public func cancel() { cancelled.store(true, ordering: .relaxed) }

  /// What was read and what was wrong; complete after the last batch.
  public func summary() -> RunSummary {
    summary(resting: tables[...])
  }

  /// The summary while no file of some tables is read.
  private func summary(resting moving: ArraySlice<HarmonisedTable>) -> RunSummary {
    guard let table = moving.first else { return summaryAtRest() }
    return table.flow.atRest { summary(resting: moving.dropFirst()) }
  }

  private func summaryAtRest() -> RunSummary {
    var read: [RunSummary.Source] = []
    var problems = sources.problems
    // A household file is read for both tables; what is wrong with it is said once.
    for table in tables {
      for source in table.flow.sources where !read.contains(where: { $0.name == source.name }) {
        read.append(source)
      }
      for problem in table.problems where !problems.contains(problem) { problems.append(problem) }
    }
    return RunSummary(
      sources: read, variables: tables.first?.plan.statuses ?? [],
      problems: problems + (current == tables.count ? totals.problems() : []))
  }

  private func fillMembers() throws(ArraigoError) {
    guard needsMembers, let members, let people = sources.persons.first else { return }
    needsMembers = false
    let flow = try RecordFlow(
      people, joined: Array(sources.persons.dropFirst()) + sources.households,
      chunkBytes: chunkBytes)
    try members.fill(from: flow) { self.cancelled.load(ordering: .relaxed) }
  }
}

/// One table of a run: the files it is read from and the rules bound to them.
final class HarmonisedTable {
  let unit: RecordUnit
  let flow: RecordFlow
  let plan: TablePlan
  private var hasEnded = false
  /// Batches made while another table was read.
  private var ready: [ColumnBatch] = []
  /// Whether another table's flow reads the file.
  private let isFollowing: Bool

  init(
    _ unit: RecordUnit, _ rules: [Rule], _ flow: RecordFlow, _ members: MemberTable?,
    isFollowing: Bool = false
  ) {
    self.isFollowing = isFollowing
    self.unit = unit
    self.flow = flow
    plan = TablePlan(unit: unit, rules: rules, flow: flow, members: members)
  }

  /// Takes a run of records that another table's flow has read; a batch where that fills one.
  func follow(_ run: RowRun) -> ColumnBatch? {
    flow.follow(run)
    return plan.append(line: run.firstLine)
  }

  /// Keeps a batch that was made while another table was read, until it is asked for.
  func keep(_ batch: ColumnBatch) { ready.append(batch) }

  /// A batch that was made on the way.
  func takeReady() -> ColumnBatch? { ready.isEmpty ? nil : ready.removeFirst() }

  /// The table's next batch, nil after the last.
  func next(isCancelled: () -> Bool) throws(ArraigoError) -> ColumnBatch? {
    if isFollowing, !hasEnded {
      // The other flow has read the file to its end before this is asked.
      hasEnded = true
      return plan.finish()
    }
    while !hasEnded {
      if isCancelled() { throw ArraigoError("cancelled", "the run was cancelled") }
      guard let line = try flow.next() else {
        hasEnded = true
        return plan.finish()
      }
      if let batch = plan.append(line: line) { return batch }
    }
    return nil
  }

  /// What was wrong with its files and its codes.
  var problems: [Problem] { flow.problems + plan.problems(at: flow.primary.place) }
}
