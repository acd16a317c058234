import Dispatch
public import IntegrationModel

/// Writes batches into a Parquet file that other programs open as it stands.
///
/// Codes are strings by dictionary, whole numbers INT32, numbers DOUBLE, texts strings; a missing
/// cell is null. A variable that was not asked of everyone is followed by a boolean column
/// `<name>_not_applicable`; which variables need one is known only when the last row is written,
/// and as a Parquet file says its columns at the end, nothing has to be declared before.
///
/// ```swift
/// let writer = try ParquetWriter(path: "persons.parquet")
/// try writer.append(batch)
/// try writer.finish(description: description)
/// ```
///
/// A writer is used by one thread at a time. A file that was not finished is no Parquet file.
public final class ParquetWriter {
  /// How many rows were appended.
  public private(set) var rowCount = 0

  /// The names of the columns; empty before the first batch.
  var columnNames: [String] { columns.map(\.name) }

  private let file: OutputFile
  private let rowsPerGroup: Int
  private let encoders: [ChunkEncoder]
  private var columns: [DatasetColumn] = []
  /// The columns as the footer has them, written down while there is time: not at the end.
  private var columnsText = ""
  private var schema: [SchemaColumn] = []
  private var pending: [RowSlice] = []
  private var pendingRows = 0
  private var groups: [WrittenGroup] = []

  /// Makes a new file.
  ///
  /// - Parameters:
  ///   - path: the file; it must not exist.
  ///   - rowsPerGroup: how many rows are encoded together.
  ///   - threads: how many threads encode the columns of a row group.
  /// - Throws: `cannot_write` where the file cannot be made or exists.
  public init(path: String, rowsPerGroup: Int = 65_536, threads: Int = 1) throws(ArraigoError) {
    precondition((1...ParquetFormat.mostRowsInGroup).contains(rowsPerGroup) && threads > 0)
    file = try OutputFile(creating: path)
    self.rowsPerGroup = rowsPerGroup
    encoders = (0..<threads).map { _ in ChunkEncoder(capacity: rowsPerGroup) }
    try file.write(ParquetFormat.magic)
  }

  /// Adds a batch's rows; its columns must be those of the first batch.
  ///
  /// - Throws: `columns_differ` where they are not, `bad_batch` where cells break the model's
  ///   rules, `cannot_write` where the disk refuses.
  public func append(_ batch: ColumnBatch) throws(ArraigoError) {
    if schema.isEmpty {
      try declare(batch.columns.map { ($0.name, $0.storage.kind, $0.storage.codeList) })
    }
    try check(batch)
    var taken = 0
    while taken < batch.rowCount {
      let count = min(batch.rowCount - taken, rowsPerGroup - pendingRows)
      pending.append(RowSlice(batch: batch, rows: taken..<taken + count))
      pendingRows += count
      taken += count
      if pendingRows == rowsPerGroup { try writeGroup() }
    }
    rowCount += batch.rowCount
  }

  /// Writes what is left and the footer, waits for the disk and closes the file.
  ///
  /// - Parameters:
  ///   - description: what the rows are; it also names the columns of a file without rows.
  ///   - provenance: where they come from.
  /// - Throws: `cannot_write` where the disk refuses.
  public func finish(description: DatasetDescription? = nil, provenance: Provenance? = nil)
    throws(ArraigoError)
  {
    if schema.isEmpty, let description { try declare(Self.columns(of: description)) }
    guard !schema.isEmpty else {
      throw ArraigoError(
        "no_columns", "a dataset needs at least one variable", at: Place(file: file.path))
    }
    if pendingRows > 0 { try writeGroup() }
    let footer = try metadata(description, provenance).encoded()
    let checksum = footer.withUnsafeBytes { Checksum.of($0) }
    // Written in parts: the footer of many row groups is not copied once more.
    try file.write(ParquetFormat.seal + checksum.littleEndianBytes)
    try file.write(footer)
    try file.write(UInt32(footer.count).littleEndianBytes + ParquetFormat.magic)
    try file.synchroniseAndClose()
  }

  /// Closes the file as it is; it stays without a footer.
  func stop() { file.close() }

  private func declare(_ variables: [(name: String, kind: VariableKind, list: CodeList?)])
    throws(ArraigoError)
  {
    columns = variables.map { DatasetColumn($0.name, $0.kind, codeList: $0.list) }
    columnsText = try JSON.text(columns)
    schema = columns.map { column in
      let type: PhysicalType =
        switch column.kind {
        case .code, .text: .byteArray
        case .integer: .int32
        case .number: .double
        }
      return SchemaColumn(
        name: column.name, type: type, isOptional: true, isText: type == .byteArray)
    }
  }

  private static func columns(of description: DatasetDescription)
    -> [(name: String, kind: VariableKind, list: CodeList?)]
  {
    description.variables.filter { $0.collection != .notCollected }
      .compactMap { VariableCatalogue[$0.variable] }
      .map { ($0.id.rawValue, $0.kind, $0.codeList) }
  }

  private func check(_ batch: ColumnBatch) throws(ArraigoError) {
    guard batch.columns.count == columns.count else { throw differ(nil) }
    for (column, declared) in zip(batch.columns, columns) {
      guard column.name == declared.name, column.storage.kind == declared.kind,
        column.storage.codeList?.id == declared.codeListName,
        column.storage.codeList?.count == declared.codes?.count
      else { throw differ(column.name) }
      guard column.validity?.count ?? batch.rowCount == batch.rowCount,
        column.applicability?.count ?? batch.rowCount == batch.rowCount
      else { throw .badBatch(column.name, "its bits and its cells differ in number") }
    }
  }

  private func differ(_ column: String?) -> ArraigoError {
    ArraigoError(
      "columns_differ", "a batch has not the columns of the batches before",
      at: Place(file: file.path, column: column),
      suggestion: "Every batch of a dataset must have the same variables in the same order.")
  }

  private func writeGroup() throws(ArraigoError) {
    let job = EncodingJob(schema: schema, slices: pending, rows: pendingRows)
    var group = WrittenGroup(rowCount: pendingRows, chunks: [], notApplicable: [])
    if encoders.count == 1 {
      // Each chunk leaves for the disk as it is made: one is held at a time.
      for index in schema.indices {
        let (cells, marks) = try job.encode(index, with: encoders[0])
        group.chunks.append(try write(cells))
        var written: ChunkMetadata?
        if let marks { written = try write(marks) }
        group.notApplicable.append(written)
      }
    } else {
      for (cells, marks) in try job.encodeAll(with: encoders) {
        group.chunks.append(try write(cells))
        var written: ChunkMetadata?
        if let marks { written = try write(marks) }
        group.notApplicable.append(written)
      }
    }
    file.beginSynchronising()
    groups.append(group)
    pending.removeAll(keepingCapacity: true)
    pendingRows = 0
  }

  private func write(_ chunk: EncodedChunk) throws(ArraigoError) -> ChunkMetadata {
    var metadata = chunk.metadata
    metadata.dataOffset += file.offset
    metadata.dictionaryOffset = metadata.dictionaryOffset.map { $0 + file.offset }
    metadata.compressedSize = chunk.bytes.count
    try file.write(chunk.bytes)
    return metadata
  }

  /// The footer; row groups before the first cell that was not asked get their marks here.
  private func metadata(_ description: DatasetDescription?, _ provenance: Provenance?)
    throws(ArraigoError) -> FileMetadata
  {
    let marked = schema.indices.filter { index in
      groups.contains { $0.notApplicable[index] != nil }
    }
    for group in groups.indices {
      for index in marked where groups[group].notApplicable[index] == nil {
        groups[group].notApplicable[index] = try write(
          try encoders[0].encodeAllApplicable(schema[index].marks, rows: groups[group].rowCount))
      }
    }
    var leaves: [SchemaColumn] = []
    for index in schema.indices {
      leaves.append(schema[index])
      if marked.contains(index) { leaves.append(schema[index].marks) }
    }
    // What was kept of a group goes as its entry in the footer comes.
    let rowGroups = groups.indices.map { place in
      defer { groups[place] = WrittenGroup(rowCount: 0, chunks: [], notApplicable: []) }
      let group = groups[place]
      return RowGroupMetadata(
        rowCount: group.rowCount,
        chunks: schema.indices.flatMap { index in
          [group.chunks[index]] + (group.notApplicable[index].map { [$0] } ?? [])
        })
    }
    return FileMetadata(
      rowCount: rowCount, columns: leaves, rowGroups: rowGroups,
      entries: try entries(description, provenance), createdBy: ParquetFormat.createdBy)
  }

  private func entries(_ description: DatasetDescription?, _ provenance: Provenance?)
    throws(ArraigoError) -> [(key: String, value: String)]
  {
    var entries = [(key: MetadataKey.columns, value: columnsText)]
    if let description { entries.append((MetadataKey.dataset, try JSON.text(description))) }
    if let provenance { entries.append((MetadataKey.provenance, try JSON.text(provenance))) }
    return entries
  }
}

/// The keys of a dataset file's metadata; the values are JSON.
enum MetadataKey {
  static let dataset = "arraigo.dataset"
  static let columns = "arraigo.columns"
  static let provenance = "arraigo.provenance"
}

/// Where the chunks of a row group were written; no mark means that all cells were asked.
private struct WrittenGroup {
  var rowCount: Int
  var chunks: [ChunkMetadata]
  var notApplicable: [ChunkMetadata?]
}
