import FoundationEssentials
import GRDB
import IntegrationModel

/// A row that does not say what its record needs.
struct UnreadableRow: Error {}

extension Row {
  /// A value that must be there; unlike GRDB's subscript it never traps.
  func need<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
    guard let stored: DatabaseValue = self[column], let value = Value.fromDatabaseValue(stored)
    else { throw UnreadableRow() }
    return value
  }

  func want<Value: DatabaseValueConvertible>(_ column: String) -> Value? {
    (self[column] as DatabaseValue?).flatMap { Value.fromDatabaseValue($0) }
  }

  func needCase<Value: RawRepresentable<String>>(_ column: String) throws -> Value {
    guard let value = Value(rawValue: try need(column)) else { throw UnreadableRow() }
    return value
  }

  func needPeriod(_ column: String) throws -> Period {
    guard let period = Period(try need(column) as String) else { throw UnreadableRow() }
    return period
  }
}

extension InputRecord {
  init(_ row: Row) throws {
    self.init(
      sha256: try row.need("sha256"), name: try row.need("name"),
      byteCount: try row.need("byte_count"), firstSeen: try row.need("first_seen"))
  }
}

extension RunRecord {
  init(_ row: Row) throws {
    self.init(
      id: try row.need("id"), inputSHA256: try row.need("input_sha256"),
      adapter: try row.need("adapter"), adapterVersion: try row.need("adapter_version"),
      started: try row.need("started"), ended: row.want("ended"), state: try row.needCase("state"),
      errorCode: row.want("error_code"), errorMessage: row.want("error_message"))
  }
}

extension DatasetRecord {
  init(_ row: Row) throws {
    guard let description: DatasetDescription = JSON.value(from: try row.need("description")) else {
      throw UnreadableRow()
    }
    self.init(
      id: try row.need("id"), country: try row.need("country"), survey: try row.need("survey"),
      period: try row.needPeriod("period"), unit: try row.needCase("unit"),
      path: try row.need("path"), rowCount: try row.need("row_count"),
      population: row.want("population"), description: description, run: try row.need("run"),
      isCurrent: try row.need("is_current"))
  }
}

extension Problem {
  init(_ row: Row) throws {
    self.init(
      try row.need("code"), try row.needCase("severity"),
      at: Place(
        file: row.want("file"), member: row.want("member"), line: row.want("line"),
        byte: row.want("byte"), column: row.want("column")),
      found: row.want("found"), expected: row.want("expected"),
      suggestion: row.want("suggestion"), count: try row.need("count"))
  }

  func insert(run: Int64, into database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO problems (run, code, severity, file, member, line, byte, "column", found,
          expected, suggestion, count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        run, code, severity.rawValue, place.file, place.member, place.line, place.byte,
        place.column, found, expected, suggestion, count,
      ])
  }
}

extension ResultRecord {
  init(_ row: Row, runs: [Int64]) throws {
    self.init(
      kind: try row.need("kind"), country: try row.need("country"), survey: try row.need("survey"),
      period: try row.needPeriod("period"), json: try row.need("json"), runs: runs,
      created: try row.need("created"))
    id = try row.need("id")
  }
}

extension PovertyLinesRecord {
  init(_ row: Row) throws {
    self.init(
      id: try row.need("id"), country: try row.need("country"), table: try row.need("name"),
      sha256: try row.need("sha256"), path: try row.need("path"),
      first: (row.want("first_period") as String?).flatMap { Period($0) },
      last: (row.want("last_period") as String?).flatMap { Period($0) },
      imported: try row.need("imported"))
  }
}
