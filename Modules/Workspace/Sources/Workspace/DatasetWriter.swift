import FoundationEssentials
import GRDB
public import IntegrationModel
import Synchronization

/// Writes the datasets of one run; they become valid together, at the end, or not at all.
///
/// ```swift
/// let writer = try workspace.beginRun(input: input, adapter: identity)
/// try writer.append(batch, unit: .person)
/// let datasets = try writer.commit(description, problems: summary.problems, populations: [.person: 45_000_000])
/// ```
///
/// Files are first written beside the datasets under names that nobody reads, then brought to disk
/// and given their names; then one transaction of the catalogue makes them the valid ones; then
/// what they replace is removed. A process killed between two of these steps leaves the old
/// datasets or the new ones. A writer that is let go without `commit` abandons its run.
///
/// A writer is used by one thread at a time.
public final class DatasetWriter {
  /// The run.
  public let run: RunRecord

  /// Called after each step; where it throws, the step after it is not made.
  var afterStep: (WriteStep) throws(ArraigoError) -> Void = { _ in }

  private let workspace: Workspace
  private let input: InputRecord
  private let rowsPerGroup: Int
  private let threads: Int
  private var tables: [RecordUnit: ParquetWriter] = [:]
  private var isOpen = true

  init(
    _ workspace: Workspace, run: RunRecord, input: InputRecord, rowsPerGroup: Int, threads: Int
  ) {
    self.workspace = workspace
    self.run = run
    self.input = input
    self.rowsPerGroup = rowsPerGroup
    self.threads = threads
  }

  deinit { abandon() }

  /// How many rows were appended to a table.
  public func rowCount(of unit: RecordUnit) -> Int { tables[unit]?.rowCount ?? 0 }

  /// Adds rows to the table of persons or households.
  ///
  /// - Throws: those of ``ParquetWriter/append(_:)``; `run_closed` after `commit` or `abandon`.
  public func append(_ batch: ColumnBatch, unit: RecordUnit) throws(ArraigoError) {
    try requireOpen()
    let table: ParquetWriter
    if let known = tables[unit] {
      table = known
    } else {
      table = try ParquetWriter(
        path: workspace.folder + "/" + DatasetFile.partial(unit, run: run.id),
        rowsPerGroup: rowsPerGroup, threads: threads)
      tables[unit] = table
    }
    try table.append(batch)
    try afterStep(.rowsAppended)
  }

  /// Makes the datasets valid. They replace those of the same country, survey and period that
  /// the same adapter wrote, and any of the same unit.
  ///
  /// - Parameters:
  ///   - description: what the datasets are.
  ///   - problems: what was wrong with the data.
  ///   - populations: the sum of weights of each table.
  /// - Returns: the records of the new datasets.
  /// - Throws: `no_rows` where no batch came, `unsafe_name`, `cannot_write`, `catalogue_failed`;
  ///   after an error the run is still open, and `abandon` ends it.
  @discardableResult
  public func commit(
    _ description: DatasetDescription, problems: [Problem] = [],
    populations: [RecordUnit: Double] = [:]
  ) throws(ArraigoError) -> [DatasetRecord] {
    try requireOpen()
    guard !tables.isEmpty else {
      throw ArraigoError(
        "no_rows", "the run gave no records", at: Place(file: input.name),
        suggestion: "Look at the run's problems; the archive may be of another survey.")
    }
    var records = try finishFiles(description, populations)
    let replaced = try makeCurrent(&records, description, problems)
    isOpen = false
    defer { workspace.lock.release() }
    try afterStep(.catalogueCommitted)
    for path in replaced { Folder.removeFile(workspace.folder + "/" + path) }
    try afterStep(.replacedRemoved)
    return records
  }

  /// Stores the series of a run; they replace those of the same country and source.
  ///
  /// - Throws: `no_rows` where there is no series, `catalogue_failed`; after an error the run is still
  ///   open.
  @discardableResult
  public func commit(series: [IndicatorSeries], problems: [Problem] = [])
    throws(ArraigoError) -> [SeriesRecord]
  {
    try requireOpen()
    guard !series.isEmpty else {
      throw ArraigoError(
        "no_rows", "the run gave no series", at: Place(file: input.name),
        suggestion: "Look at the run's problems.")
    }
    let records = try SeriesRecord.records(of: series, run: run.id)
    let id = run.id
    try workspace.catalogue.write { database in
      for record in records { try record.replace(in: database) }
      for problem in problems { try problem.insert(run: id, into: database) }
      try database.execute(
        sql: "UPDATE runs SET state = 'done', ended = ? WHERE id = ?", arguments: [Date(), id])
    }
    isOpen = false
    workspace.lock.release()
    return records
  }

  /// Ends the run without datasets, removes its files and records why. Does nothing after `commit`.
  public func abandon(because error: ArraigoError? = nil, problems: [Problem] = []) {
    guard isOpen else { return }
    isOpen = false
    defer { workspace.lock.release() }
    for (unit, table) in tables {
      table.stop()
      Folder.removeFile(workspace.folder + "/" + DatasetFile.partial(unit, run: run.id))
    }
    for path in placed { Folder.removeFile(workspace.folder + "/" + path) }
    let code = error?.code ?? "abandoned"
    let message = error?.message ?? "the run was given up before its datasets were stored"
    let id = run.id
    // Where the catalogue cannot be written either, the next opening marks the run interrupted.
    try? workspace.catalogue.write { database in
      try database.execute(
        sql: """
          UPDATE runs SET state = 'failed', ended = ?, error_code = ?, error_message = ?
          WHERE id = ?
          """, arguments: [Date(), code, message, id])
      for problem in problems { try problem.insert(run: id, into: database) }
    }
  }

  /// Leaves everything as a killed process does: files and records stay, the lock is given back.
  func vanish() {
    guard isOpen else { return }
    isOpen = false
    for table in tables.values { table.stop() }
    workspace.lock.release()
  }

  private var placed: [String] = []

  private func requireOpen() throws(ArraigoError) {
    guard isOpen else {
      throw ArraigoError("run_closed", "run \(run.id) has ended; begin another")
    }
  }

  /// Brings the files to disk and gives them their names, which no record has yet.
  private func finishFiles(
    _ description: DatasetDescription, _ populations: [RecordUnit: Double]
  ) throws(ArraigoError) -> [DatasetRecord] {
    let survey = description.survey
    let provenance = Provenance(
      inputName: input.name, inputSHA256: input.sha256, adapter: run.adapter,
      adapterVersion: run.adapterVersion, run: run.id,
      started: run.started.formatted(Date.ISO8601FormatStyle()))
    let ends = RecordUnit.allCases.compactMap { unit in
      tables[unit].map { (unit, $0, description.held(by: Set($0.columnNames), of: unit)) }
    }
    // All ends are written before one is waited for: the disk works while the next is encoded.
    for (_, table, held) in ends { try table.writeEnd(description: held, provenance: provenance) }
    var records: [DatasetRecord] = []
    for (unit, table, held) in ends {
      let place = try DatasetFile.place(
        country: survey.country, survey: survey.survey, period: description.period, unit: unit,
        run: run.id)
      try table.synchroniseAndClose()
      try afterStep(.fileClosed)
      try Folder.make(workspace.folder + "/" + Folder.parent(of: place))
      placed.append(place)
      try Folder.move(
        workspace.folder + "/" + DatasetFile.partial(unit, run: run.id),
        to: workspace.folder + "/" + place)
      try afterStep(.fileNamed)
      records.append(
        DatasetRecord(
          id: 0, country: survey.country, survey: survey.survey, period: description.period,
          unit: unit, path: place, rowCount: table.rowCount, population: populations[unit],
          description: held, run: run.id, isCurrent: true))
    }
    try synchroniseFolders(of: records.map(\.path))
    try afterStep(.folderSynchronised)
    return records
  }

  /// A new folder's own name is on disk only when the folder above it is. The files lie in one
  /// folder: each is waited for once.
  private func synchroniseFolders(of places: [String]) throws(ArraigoError) {
    var known: Set<String> = []
    for place in places {
      var path = Folder.parent(of: place)
      while path != ".", known.insert(path).inserted {
        try Folder.synchronise(workspace.folder + "/" + path)
        path = Folder.parent(of: path)
      }
    }
  }

  /// The one transaction; gives the files that are no longer valid.
  private func makeCurrent(
    _ records: inout [DatasetRecord], _ description: DatasetDescription, _ problems: [Problem]
  ) throws(ArraigoError) -> [String] {
    let run = run
    let new = records
    let text = try JSON.text(description)
    let (stored, replaced) = try workspace.catalogue.write { database in
      let replaced = try Self.retire(new, of: run, in: database)
      var stored: [DatasetRecord] = []
      for var record in new {
        try record.insert(description: text, into: database)
        stored.append(record)
      }
      for problem in problems { try problem.insert(run: run.id, into: database) }
      try database.execute(
        sql: "UPDATE runs SET state = 'done', ended = ? WHERE id = ?", arguments: [Date(), run.id])
      return (stored, replaced)
    }
    records = stored
    return replaced
  }

  private static func retire(_ new: [DatasetRecord], of run: RunRecord, in database: Database)
    throws -> [String]
  {
    var paths: [String] = []
    for record in new {
      let condition = """
        is_current = 1 AND country = ? AND survey = ? AND period = ? AND (unit = ?
          OR run IN (SELECT id FROM runs WHERE adapter = ?))
        """
      let arguments: StatementArguments = [
        record.country, record.survey, record.period.description, record.unit.rawValue, run.adapter,
      ]
      paths += try String.fetchAll(
        database, sql: "SELECT path FROM datasets WHERE \(condition)", arguments: arguments)
      try database.execute(
        sql: "UPDATE datasets SET is_current = 0 WHERE \(condition)", arguments: arguments)
    }
    return paths
  }
}

/// The steps of writing a dataset, in their order.
enum WriteStep: String, CaseIterable {
  case rowsAppended
  case fileClosed
  case fileNamed
  case folderSynchronised
  case catalogueCommitted
  case replacedRemoved
}

extension DatasetRecord {
  fileprivate mutating func insert(description: String, into database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO datasets (country, survey, period, unit, path, row_count, population,
          description, run, is_current) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
        """,
      arguments: [
        country, survey, period.description, unit.rawValue, path, rowCount, population, description,
        run,
      ])
    id = database.lastInsertedRowID
  }
}

extension Workspace {
  /// Begins a run: from here to `commit` or `abandon` this process is the workspace's only writer.
  ///
  /// - Parameters:
  ///   - input: what is read.
  ///   - adapter: who reads it.
  ///   - threads: how many threads encode columns.
  ///   - seconds: how long to wait for another process that writes.
  /// - Throws: `workspace_busy`, `bad_sha256`, `cannot_write`, `catalogue_failed`.
  public func beginRun(
    input: InputRecord, adapter: AdapterIdentity, threads: Int = 1, waiting seconds: Double = 10
  ) throws(ArraigoError) -> DatasetWriter {
    try beginRun(
      input: input, adapter: adapter, threads: threads, waiting: seconds, rowsPerGroup: 65_536)
  }

  func beginRun(
    input: InputRecord, adapter: AdapterIdentity, threads: Int = 1, waiting seconds: Double = 10,
    rowsPerGroup: Int
  ) throws(ArraigoError) -> DatasetWriter {
    var input = input
    input.sha256 = try SHA256Text.checked(input.sha256)
    try lock.acquire(waiting: seconds)
    do throws(ArraigoError) {
      // A process that died while this one had the workspace open left its wreck until now.
      try recoverAsHolder()
      let run = try recordRun(input, adapter)
      return DatasetWriter(
        self, run: run, input: input, rowsPerGroup: rowsPerGroup, threads: threads)
    } catch {
      lock.release()
      throw error
    }
  }

  private func recordRun(_ input: InputRecord, _ adapter: AdapterIdentity)
    throws(ArraigoError) -> RunRecord
  {
    try catalogue.write { database in
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO inputs (sha256, name, byte_count, first_seen) VALUES (?, ?, ?, ?)
          """, arguments: [input.sha256, input.name, input.byteCount, input.firstSeen])
      try database.execute(
        sql: """
          INSERT INTO runs (input_sha256, adapter, adapter_version, started, state)
          VALUES (?, ?, ?, ?, 'running')
          """, arguments: [input.sha256, adapter.id, adapter.version, Date()])
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT * FROM runs WHERE id = ?", arguments: [database.lastInsertedRowID])
      else { throw UnreadableRow() }
      return try RunRecord(row)
    }
  }
}

extension DatasetDescription {
  /// The description of one table of a run: a variable that the survey collects and the table does
  /// not hold (a person's age in the table of households) is not collected in it.
  fileprivate func held(by columns: Set<String>, of unit: RecordUnit) -> DatasetDescription {
    var copy = self
    copy.variables = variables.map { status in
      guard status.collection != .notCollected, !columns.contains(status.variable.rawValue) else {
        return status
      }
      return VariableStatus(
        status.variable, .notCollected, reason: "the table of \(unit.tableName) does not hold it")
    }
    return copy
  }
}
