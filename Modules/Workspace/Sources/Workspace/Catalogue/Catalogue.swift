import FoundationEssentials
import GRDB
import IntegrationModel

/// The workspace's SQLite file, and nothing of SQLite outside.
///
/// The journal is a write-ahead log: readers never wait for a writer, and a process that is killed
/// leaves at most a transaction that the next opening forgets. `synchronous=FULL` holds it on disk.
struct Catalogue: Sendable {
  /// Says that a SQLite file is a workspace's catalogue: "ARRG".
  static let applicationID: Int32 = 0x4152_5247

  private let queue: DatabaseQueue
  private let path: String

  /// Opens a catalogue, or makes it where the file is not there or empty, and brings it up to date.
  init(at path: String) throws(ArraigoError) {
    self.path = path
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(10)
    queue = try Self.translate(path) { try DatabaseQueue(path: path, configuration: configuration) }
    let queue = queue
    // After opening: GRDB sets NORMAL with the journal mode, which a power cut would not survive.
    try Self.translate(path) {
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    }
    let stranger = try Self.translate(path) {
      try queue.read { database in
        let id = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let tables = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_master") ?? 0
        return tables > 0 && id != Self.applicationID
      }
    }
    if stranger {
      throw ArraigoError(
        "not_a_workspace", "the file is a database of something else", at: Place(file: path),
        suggestion: "Choose the folder of a workspace, or make one with: arraigo init DIR")
    }
    let isNewer = try Self.translate(path) {
      try queue.read { try Self.migrator.hasBeenSuperseded($0) }
    }
    if isNewer {
      throw ArraigoError(
        "workspace_too_new", "the workspace was written by a newer arraigo", at: Place(file: path),
        suggestion: "Update arraigo.")
    }
    let isComplete = try Self.translate(path) {
      try queue.read { try Self.migrator.hasCompletedMigrations($0) }
    }
    if !isComplete { try Self.translate(path) { try Self.migrator.migrate(queue) } }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(ArraigoError) -> Value {
    try Self.translate(path) { try queue.read(body) }
  }

  /// Everything in `body` becomes valid together, or nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws(ArraigoError) -> Value {
    try Self.translate(path) { try queue.write(body) }
  }

  /// SQLite's own words are kept, its statements and their values are not.
  private static func translate<Value>(_ path: String, _ body: () throws -> Value)
    throws(ArraigoError) -> Value
  {
    do {
      return try body()
    } catch let error as ArraigoError {
      throw error
    } catch let error as DatabaseError {
      let place = Place(file: path)
      switch error.resultCode {
      case .SQLITE_CORRUPT, .SQLITE_NOTADB:
        throw ArraigoError(
          "damaged_catalogue", "the catalogue is damaged", at: place,
          suggestion: "Make a new workspace and ingest the archives again.")
      case .SQLITE_BUSY, .SQLITE_LOCKED:
        throw ArraigoError(
          "workspace_busy", "another process is writing to the catalogue", at: place,
          suggestion: "Wait until it has finished and run again.")
      default:
        let words = error.message ?? "no reason given"
        throw ArraigoError(
          "catalogue_failed", "the catalogue cannot be used: \(words)", at: place,
          suggestion: "Check the disk's space and your rights to the folder.")
      }
    } catch {
      throw ArraigoError(
        "damaged_catalogue", "the catalogue has a row that makes no sense", at: Place(file: path),
        suggestion: "Make a new workspace and ingest the archives again.")
    }
  }
}
