import IntegrationModel

@testable import Workspace

/// Writes and reads files of tests.
enum ParquetFile {
  static func write(
    _ batches: [ColumnBatch], to path: String, rowsPerGroup: Int = 131_072, threads: Int = 1,
    description: DatasetDescription? = Made.description(), provenance: Provenance? = nil
  ) throws {
    let writer = try ParquetWriter(path: path, rowsPerGroup: rowsPerGroup, threads: threads)
    for batch in batches { try writer.append(batch) }
    try writer.finish(description: description, provenance: provenance)
  }

  /// The bytes of a file with these batches.
  static func bytes(_ batches: [ColumnBatch], rowsPerGroup: Int = 131_072) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    try write(
      batches, to: folder.path + "/a.parquet", rowsPerGroup: rowsPerGroup,
      description: Made.description([VariableStatus(.sex, .collected)]))
    return try folder.bytes(of: "a.parquet")
  }

  /// Each column's cells over all row groups.
  static func cells(_ reader: ParquetReader) throws(ArraigoError) -> [String: [PlainCell]] {
    var cells: [String: [PlainCell]] = [:]
    while let batch = try reader.next() {
      for column in batch.columns { cells[column.name, default: []] += column.plainCells }
    }
    return cells
  }

  static func cells(of batches: [ColumnBatch]) -> [String: [PlainCell]] {
    var cells: [String: [PlainCell]] = [:]
    for batch in batches {
      for column in batch.columns { cells[column.name, default: []] += column.plainCells }
    }
    return cells
  }
}
