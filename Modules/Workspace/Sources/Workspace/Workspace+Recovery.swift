import FoundationEssentials
import GRDB
import IntegrationModel

extension Workspace {
  /// Puts right what a killed process left. A writer that is alive holds the lock: then nothing is
  /// touched, as its run is no wreck.
  func recover() throws(ArraigoError) {
    // Who may only read the folder can still read; the next writer puts it right.
    guard (try? lock.tryAcquire()) == true else { return }
    defer { lock.release() }
    try recoverAsHolder()
  }

  /// The same for who holds the lock already; other writers of this process are no wrecks.
  func recoverAsHolder() throws(ArraigoError) {
    if lock.isShared { return }
    try failInterruptedRuns()
    try removeOrphans()
  }

  private func failInterruptedRuns() throws(ArraigoError) {
    let isRunning = try catalogue.read { database in
      try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM runs WHERE state = 'running')")
    }
    guard isRunning == true else { return }
    try catalogue.write { database in
      try database.execute(
        sql: """
          UPDATE runs SET state = 'failed', ended = ?, error_code = 'interrupted',
            error_message = 'the process was ended before the dataset was stored'
          WHERE state = 'running'
          """, arguments: [Date()])
    }
  }

  /// Removes dataset files that no record names: parts of interrupted runs and replaced datasets.
  ///
  /// Only files named as this module names them; what a person put there stays.
  private func removeOrphans() throws(ArraigoError) {
    let current = Set(
      try catalogue.read { database in
        try String.fetchAll(database, sql: "SELECT path FROM datasets WHERE is_current = 1")
      })
    removeOrphans(in: "datasets", keeping: current, depth: 0)
  }

  private func removeOrphans(in relative: String, keeping current: Set<String>, depth: Int) {
    for name in Folder.names(in: folder + "/" + relative) {
      let path = relative + "/" + name
      if depth < 3, !Folder.isLink(folder + "/" + path), Folder.isFolder(folder + "/" + path) {
        removeOrphans(in: path, keeping: current, depth: depth + 1)
      } else if DatasetFile.isOurs(name), !current.contains(path) {
        Folder.removeFile(folder + "/" + path)
      }
    }
  }
}

/// How the files of datasets are named.
enum DatasetFile {
  /// A file that is being written; it has no place yet, as its period may not be known.
  static func partial(_ unit: RecordUnit, run: Int64) -> String {
    "datasets/.partial-\(run)-\(unit.tableName)"
  }

  /// The run in the name lets the old dataset stand until the new one is valid.
  static func place(
    country: String, survey: String, period: Period, unit: RecordUnit, run: Int64
  ) throws(ArraigoError) -> String {
    "datasets/\(try safe(country))/\(try safe(survey))/\(period)/\(unit.tableName)-\(run).parquet"
  }

  static func isOurs(_ name: String) -> Bool {
    if name.hasPrefix(".partial-") { return true }
    guard name.hasSuffix(".parquet") else { return false }
    let stem = name.dropLast(".parquet".count)
    return RecordUnit.allCases.contains { unit in
      stem.hasPrefix(unit.tableName + "-") && Int64(stem.dropFirst(unit.tableName.count + 1)) != nil
    }
  }

  /// A name from an adapter must not lead out of the workspace.
  static func safe(_ name: String) throws(ArraigoError) -> String {
    let isSafe =
      !name.isEmpty && name.utf8.count <= 64 && !name.hasPrefix(".")
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
          UInt8(ascii: "."):
          true
        default: false
        }
      }
    guard isSafe else {
      throw ArraigoError(
        "unsafe_name", "a country, survey or table name cannot be the name of a folder",
        suggestion: "Use letters, digits, '-', '_' and '.' only; tell the adapter's maintainer.")
    }
    return name
  }
}
