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
      let flow = try RecordFlow(
        homes, joined: Array(sources.households.dropFirst()), chunkBytes: chunkBytes)
      // The household table has the household's own variables, as far as its files give them.
      let own = harmonisation.rules.filter {
        $0.target == .weight || VariableCatalogue[$0.target]?.isHouseholdLevel == true
      }
      tables.append(HarmonisedTable(.household, own, flow, members))
    }
    self.sources = sources
    self.members = members
    self.tables = tables
    self.chunkBytes = chunkBytes
    needsMembers = members != nil
    totals = ControlTally(harmonisation.controlTotals)
  }

  /// The next batch, nil after the last: persons first, then households.
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

  init(_ unit: RecordUnit, _ rules: [Rule], _ flow: RecordFlow, _ members: MemberTable?) {
    self.unit = unit
    self.flow = flow
    plan = TablePlan(unit: unit, rules: rules, flow: flow, members: members)
  }

  /// The table's next batch, nil after the last.
  func next(isCancelled: () -> Bool) throws(ArraigoError) -> ColumnBatch? {
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
