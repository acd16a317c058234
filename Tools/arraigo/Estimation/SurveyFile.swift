import Assessment
import Foundation
import IntegrationModel
import NationalFormats
import Synchronization
import Workspace

/// A survey file of any readable format, of which columns are read as they are needed.
struct SurveyFile {
  /// How cells are written.
  struct Conventions {
    /// The texts that stand for no value, besides the empty cell.
    var missing: Set<String> = ["NA", ".", "NaN", "nan"]
    /// The character before decimals; nil for a point, or either where fields are not separated by
    /// commas.
    var decimal: DecimalMark?
  }

  /// Its name, without folders.
  let name: String
  /// Its columns in their order.
  let columns: [String]
  /// What its codes mean, where the file or a codebook says so.
  let labels: ValueLabels

  private let path: String
  private let format: Format
  private let conventions: Conventions

  /// How the file is read.
  private enum Format {
    case parquet
    case delimited(DelimitedOptions)
    /// Whatever else can be read as a table: members of archives, fixed width, SPSS, Stata.
    case table(SourceTables)
  }

  /// Opens a file and reads its column names.
  ///
  /// - Parameters:
  ///   - options: how a source is read that does not say so itself; nil reads plain text only.
  ///   - language: the language of a codebook's labels.
  /// - Throws: `cannot_open`, `unsupported_format`, and what its format's reader throws.
  init(
    path: String, _ conventions: Conventions, _ options: SourceOptions? = nil,
    language: Language = .english
  ) throws(ArraigoError) {
    self.path = path
    self.conventions = conventions
    let file = try Self.open(path)
    defer { close(file.descriptor) }
    name = file.name
    let head = try file.bytes(at: 0, count: 1 << 18)
    let isPlain =
      options.map { $0.layout == nil && $0.codebook.isEmpty && $0.member == nil } ?? true
    switch FileKind(startingWith: Array(head.prefix(512))) {
    case .parquet:
      format = .parquet
      columns = try ParquetReader(path: path).columns.map(\.name)
      labels = ValueLabels([])
    case .text where isPlain, .empty:
      let guess = DelimitedGuess(head, isWhole: head.count == file.byteCount)
      let dialect = options?.dialect(guess) ?? guess.options
      format = .delimited(dialect)
      columns = try DelimitedReader(FileStream(file), dialect).columnNames
      labels = ValueLabels([])
    case let kind:
      guard let options else {
        throw ArraigoError(
          "unsupported_format", "the file is \(kind.rawValue) and not text", at: Place(file: name),
          suggestion: "give a csv")
      }
      let tables = try SourceTables(path: path, options)
      format = .table(tables)
      let opened = try tables.open(try tables.entry(), Self.cells(conventions))
      columns = opened.reader.columns.map(\.name)
      labels = ValueLabels(tables.described(opened, language: language))
    }
  }

  private static func cells(_ conventions: Conventions) -> CellOptions {
    CellOptions(
      missingTokens: Array(conventions.missing), numbers: ["all"],
      decimalMark: conventions.decimal ?? .either)
  }

  /// The size of a file; 0 where it cannot be told.
  static func byteCount(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  private static func open(_ path: String) throws(ArraigoError) -> InputFile {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
      throw ArraigoError(
        "cannot_open", "the file cannot be opened: \(String(cString: strerror(errno)))",
        at: Place(file: name), suggestion: "check its path")
    }
    return InputFile(descriptor: descriptor, byteCount: Int(status.st_size), name: name)
  }

  /// Reads some columns into memory.
  ///
  /// - Parameter progress: told the rows read so far.
  /// - Throws: `unknown_column` with the nearest names, and what the format's reader throws.
  func read(_ wanted: [String], progress: (Int) -> Void = { _ in }) throws(ArraigoError)
    -> SurveyTable
  {
    for column in wanted where !columns.contains(column) {
      throw NearNames.unknown(column, among: columns, file: name)
    }
    switch format {
    case .parquet: return try readParquet(wanted, progress)
    case .delimited(let options): return try readDelimited(wanted, options, progress)
    case .table(let tables): return try readTable(wanted, tables, progress)
    }
  }

  /// Columns stand apart in the file: each is read by itself, as many at once as there are processors.
  private func readParquet(_ wanted: [String], _ progress: (Int) -> Void) throws(ArraigoError)
    -> SurveyTable
  {
    let reader = try ParquetReader(path: path, columns: [])
    let path = path
    let results = ColumnResults(count: wanted.count)
    DispatchQueue.concurrentPerform(iterations: wanted.count) { number in
      results.set(number, Self.column(wanted[number], of: path))
    }
    progress(reader.rowCount)
    return SurveyTable(
      try results.columns(), file: name, namesInFile: columns, rowCount: reader.rowCount)
  }

  private static func column(_ name: String, of path: String) -> Result<SurveyColumn, ArraigoError>
  {
    Result { () throws(ArraigoError) in
      let reader = try ParquetReader(path: path, columns: [VariableID(name)])
      var collector = BatchColumn(name, rowCount: reader.rowCount)
      while let batch = try reader.next() { collector.append(batch.columns[0]) }
      return collector.column
    }
  }

  private func readTable(
    _ wanted: [String], _ tables: SourceTables, _ progress: (Int) -> Void
  ) throws(ArraigoError) -> SurveyTable {
    let reader = try tables.open(
      try tables.entry(), columns: wanted, Self.cells(conventions)
    ).reader
    var collectors = wanted.map { BatchColumn($0, rowCount: 0) }
    var rows = 0
    while let batch = try reader.next() {
      for number in wanted.indices { collectors[number].append(batch.columns[number]) }
      rows += batch.rowCount
      progress(rows)
    }
    return SurveyTable(
      collectors.map { labels.withoutMissing($0.column) }, file: name, namesInFile: columns,
      rowCount: rows)
  }

  private func readDelimited(
    _ wanted: [String], _ options: DelimitedOptions, _ progress: (Int) -> Void
  ) throws(ArraigoError) -> SurveyTable {
    let places = wanted.map { columns.firstIndex(of: $0) ?? 0 }
    var areTexts = Set<Int>()
    // A column whose later cells turn out to be texts is read again as such: its numbers may have
    // been written with zeros before them.
    while true {
      let file = try Self.open(path)
      defer { close(file.descriptor) }
      let reader = try DelimitedReader(FileStream(file), options)
      var collectors = places.enumerated().map { number, place in
        DelimitedColumn(
          wanted[number], place, isText: areTexts.contains(place), conventions,
          mark: conventions.decimal ?? (options.separator == UInt8(ascii: ",") ? .point : .either))
      }
      var lines: [(row: Int, line: Int)] = []
      var rows = 0
      while let run = try reader.next() {
        if lines.last.map({ $0.line - $0.row }) != run.firstLine - rows {
          lines.append((rows, run.firstLine))
        }
        for number in collectors.indices { collectors[number].append(run) }
        rows += run.rowCount
        progress(rows)
      }
      let turned = collectors.filter(\.isTurned).map(\.place)
      if turned.isEmpty {
        return SurveyTable(
          collectors.map(\.column), file: name, namesInFile: columns, rowCount: rows, lines: lines)
      }
      areTexts.formUnion(turned)
    }
  }
}

/// What came of columns that are read at the same time.
private final class ColumnResults: Sendable {
  private let results: Mutex<[Result<SurveyColumn, ArraigoError>?]>

  init(count: Int) { results = Mutex(Array(repeating: nil, count: count)) }

  func set(_ number: Int, _ result: Result<SurveyColumn, ArraigoError>) {
    results.withLock { $0[number] = result }
  }

  func columns() throws(ArraigoError) -> [SurveyColumn] {
    var columns: [SurveyColumn] = []
    for result in results.withLock({ $0 }) {
      guard let result else { preconditionFailure("a column was not read") }
      columns.append(try result.get())
    }
    return columns
  }
}
