public import IntegrationModel

/// Reads a dataset file row group by row group, only the columns that are asked for.
///
/// ```swift
/// let reader = try ParquetReader(path: "persons.parquet", columns: ["sex", "weight"])
/// while let batch = try reader.next() { … }
/// ```
///
/// Nothing in a file is believed before it is checked: a cut, changed or lying file is
/// `damaged_dataset` with the byte. In files written here every byte that matters is under a
/// checksum. Other flat Parquet files are read as far as their columns are numbers, truth values or
/// strings, plain or by dictionary, with Zstandard, Snappy, gzip or no compression.
public final class ParquetReader {
  /// The variables of the file in their order.
  public let columns: [DatasetColumn]
  /// How many rows the file has.
  public let rowCount: Int
  /// How many row groups, and so batches, the file has.
  public let rowGroupCount: Int
  /// The file's metadata texts, by key.
  public let metadata: [String: String]
  /// What the rows are; nil in files that were not written as a dataset.
  public let description: DatasetDescription?
  /// Where the rows come from.
  public let provenance: Provenance?

  let footer: FileMetadata
  private let file: InputFile
  private let isOwn: Bool
  private let selected: [SelectedColumn]
  private var nextGroup = 0
  private let decoder: ChunkDecoder

  /// Opens a file and checks its footer.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - columns: the variables to read, in the order they are wanted; all where nil.
  /// - Throws: `dataset_missing`, `cannot_read`, `not_a_dataset`, `damaged_dataset`,
  ///   `unsupported_parquet`, or `unknown_variable` where the file has no such column.
  public convenience init(path: String, columns: [VariableID]? = nil) throws(ArraigoError) {
    try self.init(InputFile(opening: path), columns: columns)
  }

  init(_ file: InputFile, columns wanted: [VariableID]? = nil) throws(ArraigoError) {
    self.file = file
    (footer, isOwn) = try Self.readFooter(file)
    rowCount = footer.rowCount
    rowGroupCount = footer.rowGroups.count
    metadata = Dictionary(footer.entries.map { ($0.key, $0.value) }) { first, _ in first }
    description = metadata[MetadataKey.dataset].flatMap { JSON.value(from: $0) }
    provenance = metadata[MetadataKey.provenance].flatMap { JSON.value(from: $0) }
    let described: [DatasetColumn] =
      metadata[MetadataKey.columns].flatMap { JSON.value(from: $0) } ?? []
    let all = try SelectedColumn.all(of: footer, described: described, file: file.name)
    columns = all.map(\.column)
    selected = try SelectedColumn.choose(wanted, from: all, file: file.name)
    decoder = ChunkDecoder(file: file, isOwn: isOwn)
  }

  /// The next row group's rows, or nil after the last.
  ///
  /// - Throws: `damaged_dataset`, `unsupported_parquet`, or `unknown_code_in_dataset` where a code
  ///   is not in the variable's list any more.
  public func next() throws(ArraigoError) -> ColumnBatch? {
    guard nextGroup < footer.rowGroups.count else { return nil }
    let group = footer.rowGroups[nextGroup]
    var columns: [Column] = []
    columns.reserveCapacity(selected.count)
    for choice in selected {
      var column = try decoder.column(choice, of: group)
      if let marks = choice.marks {
        column.applicability = try decoder.applicability(group.chunks[marks])
      }
      columns.append(column)
    }
    nextGroup += 1
    return ColumnBatch(rowCount: group.rowCount, columns: columns)
  }

  /// Reads the footer, and says whether the file was written here and so has all checksums.
  private static func readFooter(_ file: InputFile) throws(ArraigoError) -> (FileMetadata, Bool) {
    let frame = ParquetFormat.magic.count
    guard let head = file.bytes(at: 0, count: frame), head == ParquetFormat.magic else {
      throw ArraigoError(
        "not_a_dataset", "the file does not begin as a Parquet file does",
        at: Place(file: file.name, byte: 0), suggestion: "Check that this is the file you mean.")
    }
    let end = DamageReport(file: file.name, start: file.byteCount)
    guard let tail = file.bytes(at: file.byteCount - 8, count: 8),
      tail.suffix(4) == ParquetFormat.magic[...]
    else { throw end.damaged("it does not end as a Parquet file does") }
    let length = tail.withUnsafeBytes { Int($0.loadUnaligned(as: UInt32.self)) }
    let start = file.byteCount - 8 - length
    guard start >= frame, let bytes = file.bytes(at: start, count: length) else {
      throw end.damaged("its footer is longer than the file")
    }
    let report = DamageReport(file: file.name, start: start)
    let isSealed = try checkSeal(file, footer: bytes, start: start)
    let footer = try bytes.withUnsafeBufferPointer { buffer throws(ArraigoError) in
      var thrift = ThriftReader(UnsafeRawBufferPointer(buffer), origin: report)
      return try FileMetadata(reading: &thrift)
    }
    guard isSealed || footer.createdBy != ParquetFormat.createdBy else {
      throw report.damaged("the seal of its footer is gone")
    }
    for chunk in footer.rowGroups.flatMap(\.chunks) {
      guard chunk.start >= frame, chunk.start <= start, chunk.compressedSize <= start - chunk.start
      else { throw report.damaged("a column chunk lies outside the file") }
      guard !isSealed || chunk.headersChecksum != nil else {
        throw report.damaged("a column chunk has no checksum")
      }
    }
    return (footer, isSealed)
  }

  private static func checkSeal(_ file: InputFile, footer: [UInt8], start: Int)
    throws(ArraigoError) -> Bool
  {
    let count = ParquetFormat.seal.count
    guard let seal = file.bytes(at: start - count - 4, count: count + 4),
      seal.prefix(count) == ParquetFormat.seal[...]
    else { return false }
    let checksum = footer.withUnsafeBytes { Checksum.of($0) }
    guard seal.suffix(4) == checksum.littleEndianBytes[...] else {
      throw DamageReport(file: file.name, start: start).damaged("its footer was changed")
    }
    return true
  }
}

/// A variable of a file and where its chunks stand in each row group.
struct SelectedColumn {
  var column: DatasetColumn
  var codeList: CodeList?
  var cells: Int
  var marks: Int?

  /// Every variable of a file; a boolean column `<name>_not_applicable` belongs to the one before.
  static func all(of footer: FileMetadata, described: [DatasetColumn], file: String)
    throws(ArraigoError) -> [SelectedColumn]
  {
    let known = Dictionary(described.map { ($0.name, $0) }) { first, _ in first }
    var all: [SelectedColumn] = []
    for (index, leaf) in footer.columns.enumerated() {
      if let last = all.indices.last, all[last].cells == index - 1, leaf.type == .boolean,
        !leaf.isOptional, leaf.name == footer.columns[index - 1].marks.name
      {
        all[last].marks = index
        continue
      }
      let kind: VariableKind =
        switch leaf.type {
        case .int32: .integer
        case .byteArray: .text
        default: .number
        }
      var column = known[leaf.name] ?? DatasetColumn(leaf.name, kind, codeList: nil)
      if (column.kind == .code ? .text : column.kind) != kind {
        throw DamageReport(file: file, column: leaf.name).damaged("a column has not its kind")
      }
      let list = column.codeList
      if column.kind == .code, list == nil { column.kind = .text }
      all.append(SelectedColumn(column: column, codeList: list, cells: index))
    }
    return all
  }

  static func choose(_ wanted: [VariableID]?, from all: [SelectedColumn], file: String)
    throws(ArraigoError) -> [SelectedColumn]
  {
    guard let wanted else { return all }
    var chosen: [SelectedColumn] = []
    for id in wanted {
      guard let column = all.first(where: { $0.column.name == id.rawValue }) else {
        throw ArraigoError(
          "unknown_variable", "the dataset has no variable of this name",
          at: Place(file: file, column: id.rawValue),
          suggestion: "Ask the reader for its columns, or the description for what was collected.")
      }
      chosen.append(column)
    }
    return chosen
  }
}
