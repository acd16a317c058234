import FoundationEssentials
import GRDB
public import IntegrationModel

extension Workspace {
  /// The valid datasets, by country, survey, period and unit.
  ///
  /// - Parameters:
  ///   - country: only this country's where given.
  ///   - survey: only this survey's.
  ///   - period: only this period's.
  ///   - unit: only tables of this unit.
  /// - Throws: `damaged_catalogue`, `catalogue_failed`.
  public func datasets(
    country: String? = nil, survey: String? = nil, period: Period? = nil, unit: RecordUnit? = nil
  ) throws(ArraigoError) -> [DatasetRecord] {
    let records = try catalogue.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM datasets WHERE is_current = 1 AND country = IFNULL(?, country)
            AND survey = IFNULL(?, survey) AND period = IFNULL(?, period) AND unit = IFNULL(?, unit)
          """, arguments: [country, survey, period?.description, unit?.rawValue]
      ).map { try DatasetRecord($0) }
    }
    return records.sorted {
      ($0.country, $0.survey, $0.period, $0.unit.rawValue)
        < ($1.country, $1.survey, $1.period, $1.unit.rawValue)
    }
  }

  /// A dataset's record by its number, valid or replaced.
  ///
  /// - Throws: `damaged_catalogue`, `catalogue_failed`.
  public func dataset(_ id: Int64) throws(ArraigoError) -> DatasetRecord? {
    try catalogue.read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM datasets WHERE id = ?", arguments: [id])
        .map { try DatasetRecord($0) }
    }
  }

  /// Every run, the newest first.
  ///
  /// - Throws: `damaged_catalogue`, `catalogue_failed`.
  public func runs() throws(ArraigoError) -> [RunRecord] {
    try catalogue.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM runs ORDER BY id DESC")
        .map { try RunRecord($0) }
    }
  }

  /// A run by its number.
  ///
  /// - Throws: `damaged_catalogue`, `catalogue_failed`.
  public func run(_ id: Int64) throws(ArraigoError) -> RunRecord? {
    try catalogue.read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM runs WHERE id = ?", arguments: [id])
        .map { try RunRecord($0) }
    }
  }

  /// The run that has already read an input with this adapter and version, so that the same
  /// archive need not be read twice; nil where there is none or none of its datasets is valid.
  ///
  /// - Throws: `damaged_catalogue`, `catalogue_failed`.
  public func knownRun(inputSHA256: String, adapter: String, version: String)
    throws(ArraigoError) -> RunRecord?
  {
    try catalogue.read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT * FROM runs WHERE input_sha256 = ? AND adapter = ? AND adapter_version = ?
            AND state = 'done'
            AND (EXISTS (SELECT 1 FROM datasets WHERE run = runs.id AND is_current = 1)
              OR EXISTS (SELECT 1 FROM result_runs JOIN results ON results.id = result
                WHERE run = runs.id AND kind = 'series'))
          ORDER BY id DESC
          """, arguments: [inputSHA256.lowercased(), adapter, version]
      ).map { try RunRecord($0) }
    }
  }

  /// The inputs the workspace has met, in the order it met them.
  ///
  /// - Throws: `damaged_catalogue`, `catalogue_failed`.
  public func inputs() throws(ArraigoError) -> [InputRecord] {
    try catalogue.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM inputs ORDER BY first_seen, rowid")
        .map { try InputRecord($0) }
    }
  }

  /// The problems of a run in the order they were reported.
  ///
  /// - Throws: `damaged_catalogue`, `catalogue_failed`.
  public func problems(of run: Int64) throws(ArraigoError) -> [Problem] {
    try catalogue.read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM problems WHERE run = ? ORDER BY id", arguments: [run]
      ).map { try Problem($0) }
    }
  }

  /// Stores a result and gives it with its number.
  ///
  /// - Throws: `unknown_run` where a run it rests on is not in the catalogue, `catalogue_failed`,
  ///   `workspace_busy`.
  @discardableResult
  public func store(_ result: ResultRecord) throws(ArraigoError) -> ResultRecord {
    try catalogue.write { database in
      try database.execute(
        sql: """
          INSERT INTO results (kind, country, survey, period, json, created)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          result.kind, result.country, result.survey, result.period.description, result.json,
          result.created,
        ])
      let id = database.lastInsertedRowID
      let runs = Set(result.runs).sorted()
      for run in runs {
        let isKnown = try Bool.fetchOne(
          database, sql: "SELECT EXISTS (SELECT 1 FROM runs WHERE id = ?)", arguments: [run])
        guard isKnown == true else {
          throw ArraigoError(
            "unknown_run", "the catalogue has no run \(run)",
            suggestion: "Give the runs of the datasets the result was computed from.")
        }
        try database.execute(
          sql: "INSERT INTO result_runs (result, run) VALUES (?, ?)", arguments: [id, run])
      }
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT * FROM results WHERE id = ?", arguments: [id])
      else { throw UnreadableRow() }
      return try ResultRecord(row, runs: runs)
    }
  }

  /// Stored results, the newest first.
  ///
  /// - Parameters:
  ///   - kind: only of this kind where given.
  ///   - country: only this country's.
  ///   - survey: only this survey's.
  ///   - period: only this period's.
  /// - Throws: `damaged_catalogue`, `catalogue_failed`.
  public func results(
    kind: String? = nil, country: String? = nil, survey: String? = nil, period: Period? = nil
  ) throws(ArraigoError) -> [ResultRecord] {
    try catalogue.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM results WHERE kind = IFNULL(?, kind) AND country = IFNULL(?, country)
            AND survey = IFNULL(?, survey) AND period = IFNULL(?, period) ORDER BY id DESC
          """, arguments: [kind, country, survey, period?.description]
      ).map { row in
        let runs = try Int64.fetchAll(
          database, sql: "SELECT run FROM result_runs WHERE result = ? ORDER BY run",
          arguments: [try row.need("id") as Int64])
        return try ResultRecord(row, runs: runs)
      }
    }
  }
}
