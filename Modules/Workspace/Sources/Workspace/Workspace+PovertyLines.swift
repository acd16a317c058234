import FoundationEssentials
import GRDB
public import IntegrationModel

extension Workspace {
  /// Keeps a table of poverty lines; one of the same country and name is replaced.
  ///
  /// - Parameters:
  ///   - csv: the file's bytes as they were given.
  ///   - country: the country, ISO 3166-1 alpha-2.
  ///   - table: the table's name.
  ///   - sha256: SHA-256 of the bytes.
  ///   - periods: the first and last period it has.
  /// - Throws: `unsafe_name`, `bad_sha256`, `cannot_write`, `catalogue_failed`.
  @discardableResult
  public func importPovertyLines(
    _ csv: [UInt8], country: String, table: String, sha256: String,
    periods: ClosedRange<Period>? = nil
  ) throws(ArraigoError) -> PovertyLinesRecord {
    let digest = try SHA256Text.checked(sha256)
    let folderPath = "lines/\(try DatasetFile.safe(country))"
    let path = "\(folderPath)/\(try DatasetFile.safe(table))-\(digest.prefix(12)).csv"
    try lock.acquire(waiting: 10)
    defer { lock.release() }
    try Folder.make(folder + "/" + folderPath)
    try Folder.replace(folder + "/" + path, with: csv)
    let imported = Date()
    let (record, replaced) = try catalogue.write { database in
      let replaced = try String.fetchOne(
        database, sql: "SELECT path FROM lines WHERE country = ? AND name = ?",
        arguments: [country, table])
      try database.execute(
        sql: "DELETE FROM lines WHERE country = ? AND name = ?", arguments: [country, table])
      try database.execute(
        sql: """
          INSERT INTO lines (country, name, sha256, path, first_period, last_period, imported)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          country, table, digest, path, periods?.lowerBound.description,
          periods?.upperBound.description, imported,
        ])
      let record = PovertyLinesRecord(
        id: database.lastInsertedRowID, country: country, table: table, sha256: digest, path: path,
        first: periods?.lowerBound, last: periods?.upperBound, imported: imported)
      return (record, replaced)
    }
    if let replaced, replaced != path { Folder.removeFile(folder + "/" + replaced) }
    return record
  }

  /// The imported tables of poverty lines, by country and name.
  ///
  /// - Throws: `damaged_catalogue`, `catalogue_failed`.
  public func povertyLines(country: String? = nil) throws(ArraigoError) -> [PovertyLinesRecord] {
    try catalogue.read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT * FROM lines WHERE country = IFNULL(?, country) ORDER BY country, name",
        arguments: [country]
      ).map { try PovertyLinesRecord($0) }
    }
  }

  /// The bytes of an imported table as they were given.
  ///
  /// - Throws: `lines_missing` where the file is gone.
  public func csv(of lines: PovertyLinesRecord) throws(ArraigoError) -> [UInt8] {
    let path = folder + "/" + lines.path
    guard let file = try? InputFile(opening: path),
      let bytes = file.bytes(at: 0, count: file.byteCount)
    else {
      throw ArraigoError(
        "lines_missing", "the imported poverty lines are gone", at: Place(file: path),
        suggestion: "Import them again with: arraigo import")
    }
    return bytes
  }
}

/// A SHA-256 as text.
enum SHA256Text {
  /// The digest in lower case.
  ///
  /// - Throws: `bad_sha256` where it is not 64 hexadecimal digits.
  static func checked(_ text: String) throws(ArraigoError) -> String {
    let digest = text.lowercased()
    guard digest.utf8.count == 64, digest.utf8.allSatisfy({ isDigit($0) }) else {
      throw ArraigoError("bad_sha256", "a SHA-256 has 64 hexadecimal digits")
    }
    return digest
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
