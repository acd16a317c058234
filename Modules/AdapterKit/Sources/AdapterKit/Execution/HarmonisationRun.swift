public import IntegrationModel
public import NationalFormats
import Synchronization

/// Reads one archive through an adapter: batches of persons and households, then a summary.
///
/// The person file streams; household records are read only as far ahead as persons need them and
/// kept in a window, so memory does not grow with the archive.
public final class HarmonisationRun {
  private let adapter: any SurveyAdapter
  private let people: TextRecords?
  private let homes: TextRecords?
  private let personPlan: TablePlan?
  private let homePlan: TablePlan?
  private let join: HouseholdJoin?
  private var queue: [(RecordUnit, ColumnBatch)] = []
  private var totals: ControlTally
  private var personsEnded = false
  private var homesEnded = false
  private var unmatchedPersons = 0
  private let cancelled = Atomic(false)

  /// Opens an archive.
  ///
  /// - Throws: what opening the files throws, `missing_member`, `missing_column`,
  ///   `broken_harmonisation`.
  public init(_ adapter: any SurveyAdapter, inputs: [InputFile]) throws(ArraigoError) {
    self.adapter = adapter
    let harmonisation = adapter.harmonisation
    if let broken = harmonisation.findings().first(where: { $0.severity == .error }) {
      var error = ArraigoError(broken)
      error.code = "broken_harmonisation"
      throw error
    }
    let sources = try SourceSet(adapter.files, in: ArchiveInputs(inputs))
    people = sources.people
    homes = sources.homes
    totals = ControlTally(harmonisation.controlTotals)
    homePlan = homes.map { Self.homePlan(harmonisation.rules, $0) }
    if let people {
      let plan = Self.personPlan(harmonisation.rules, people, homes)
      personPlan = plan
      join = homes.map { HouseholdJoin(people: people, homes: $0, personPlan: plan) }
    } else {
      personPlan = nil
      join = nil
      personsEnded = true
    }
    homesEnded = homes == nil
  }

  /// The next batch, nil after the last.
  ///
  /// - Throws: what reading throws; `cancelled` after ``cancel()``.
  public func next() throws(ArraigoError) -> (unit: RecordUnit, batch: ColumnBatch)? {
    while queue.isEmpty {
      if cancelled.load(ordering: .relaxed) {
        throw ArraigoError("cancelled", "the run was cancelled")
      }
      if !personsEnded {
        try readPersons()
      } else if !homesEnded {
        _ = try readHomes()
      } else {
        return nil
      }
    }
    let (unit, batch) = queue.removeFirst()
    totals.add(unit, batch)
    return (unit, batch)
  }

  /// Asks the run to stop; may be called from any thread.
  public func cancel() { cancelled.store(true, ordering: .relaxed) }

  /// What was read and what was wrong; complete after the last batch.
  public func summary() -> RunSummary {
    var problems = (people?.problems ?? []) + (homes?.problems ?? [])
    if let people { problems += personPlan?.problems(at: people.place) ?? [] }
    if people == nil, let homes { problems += homePlan?.problems(at: homes.place) ?? [] }
    if let join, unmatchedPersons > 0, let people {
      problems.append(join.unmatchedProblem(unmatchedPersons, at: people.place))
    }
    problems += totals.problems()
    let unmatchedHomes = join?.window.unmatchedCount ?? 0
    let sources = [(people, unmatchedPersons), (homes, unmatchedHomes)].compactMap {
      records, unmatched in
      records.map {
        RunSummary.Source(
          name: $0.member, unit: $0.file.unit, rows: $0.reader.rowCount,
          columns: $0.reader.columnNames.count, unmatched: unmatched)
      }
    }
    return RunSummary(
      sources: sources, variables: personPlan?.statuses ?? homePlan?.statuses ?? [],
      problems: problems)
  }
}

extension HarmonisationRun {
  private static func personPlan(_ rules: [Rule], _ people: TextRecords, _ homes: TextRecords?)
    -> TablePlan
  {
    let sources = [people] + (homes.map { [$0] } ?? [])
    let binder = Binder(
      sources: sources.enumerated().map { place, records in
        SourceColumns(
          label: records.file.label, isPrimary: place == 0, names: records.reader.columnNames)
      }, labels: { sources[$0.source].labels(of: $0.column) })
    let keys = homes.map { HouseholdJoin.keys(of: $0.file, in: people, source: 0) } ?? []
    return TablePlan(unit: .person, rules: rules, binder: binder, keys: keys)
  }

  /// The household table has the household's own variables, as far as its file alone gives them.
  private static func homePlan(_ rules: [Rule], _ homes: TextRecords) -> TablePlan {
    let binder = Binder(
      sources: [
        SourceColumns(label: homes.file.label, isPrimary: true, names: homes.reader.columnNames)
      ], labels: { homes.labels(of: $0.column) })
    let own = rules.filter {
      $0.target == .weight || VariableCatalogue[$0.target]?.isHouseholdLevel == true
    }
    return TablePlan(unit: .household, rules: own, binder: binder, keys: [])
  }

  private func readPersons() throws(ArraigoError) {
    guard let people, let personPlan else { return }
    guard let run = try people.reader.next() else {
      personsEnded = true
      if let batch = personPlan.finish() { queue.append((.person, batch)) }
      return
    }
    let block = personPlan.block
    block.begin(rows: run.rowCount)
    people.fill(block, from: run, rows: 0..<run.rowCount, uses: personPlan.uses[0])
    if let join {
      unmatchedPersons += try join.match(block) { () throws(ArraigoError) in try readHomes() }
    }
    if let batch = personPlan.append(line: run.firstLine) { queue.append((.person, batch)) }
  }

  /// Reads the next household records into the table and the window; false at their end.
  private func readHomes() throws(ArraigoError) -> Bool {
    guard let homes, let homePlan, !homesEnded else { return false }
    guard let run = try homes.reader.next() else {
      homesEnded = true
      join?.window.close()
      if let batch = homePlan.finish() { queue.append((.household, batch)) }
      return false
    }
    join?.insert(run)
    let block = homePlan.block
    block.begin(rows: run.rowCount)
    homes.fill(block, from: run, rows: 0..<run.rowCount, uses: homePlan.uses[0])
    if let batch = homePlan.append(line: run.firstLine) { queue.append((.household, batch)) }
    return true
  }
}
