import Assessment
import Foundation
import IntegrationModel
import NationalFormats
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

  private let path: String
  private let kind: FileKind
  private let conventions: Conventions
  private let separator: Character

  /// Opens a file and reads its column names.
  ///
  /// - Throws: `cannot_open`, `unsupported_format`, and what its format's reader throws.
  init(path: String, _ conventions: Conventions) throws(ArraigoError) {
    self.path = path
    self.conventions = conventions
    let file = try Self.open(path)
    defer { close(file.descriptor) }
    name = file.name
    let head = try file.bytes(at: 0, count: 1 << 16)
    kind = FileKind(startingWith: Array(head.prefix(512)))
    switch kind {
    case .parquet:
      separator = ","
      columns = try ParquetReader(path: path).columns.map(\.name)
    case .text, .empty:
      separator = Self.separator(of: head)
      columns = try DelimitedReader(FileStream(file), DelimitedOptions(separator: separator))
        .columnNames
    default:
      throw ArraigoError(
        "unsupported_format", "the file is \(kind.rawValue), which estimates are not read from",
        at: Place(file: file.name), suggestion: "convert it: arraigo convert FILE --to parquet")
    }
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

  /// The most frequent separator of the first line.
  private static func separator(of head: [UInt8]) -> Character {
    let line = head.prefix { $0 != 10 && $0 != 13 }
    let separators: [Character] = [",", ";", "\t", "|"]
    return separators.max { left, right in
      line.count { $0 == left.asciiValue } < line.count { $0 == right.asciiValue }
    } ?? ","
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
    return kind == .parquet
      ? try readParquet(wanted, progress) : try readDelimited(wanted, progress)
  }

  /// Columns stand apart in the file: each is read by itself, as many at once as there are processors.
  private func readParquet(_ wanted: [String], _ progress: (Int) -> Void) throws(ArraigoError)
    -> SurveyTable
  {
    let reader = try ParquetReader(path: path, columns: [])
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
      var collector = ParquetColumn(name, rowCount: reader.rowCount)
      while let batch = try reader.next() { collector.append(batch.columns[0]) }
      return collector.column
    }
  }

  private func readDelimited(_ wanted: [String], _ progress: (Int) -> Void) throws(ArraigoError)
    -> SurveyTable
  {
    let places = wanted.map { columns.firstIndex(of: $0) ?? 0 }
    var areTexts = Set<Int>()
    // A column whose later cells turn out to be texts is read again as such: its numbers may have
    // been written with zeros before them.
    while true {
      let file = try Self.open(path)
      defer { close(file.descriptor) }
      let reader = try DelimitedReader(FileStream(file), DelimitedOptions(separator: separator))
      var collectors = places.enumerated().map { number, place in
        DelimitedColumn(
          wanted[number], place, isText: areTexts.contains(place), conventions,
          mark: conventions.decimal ?? (separator == "," ? .point : .either))
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
private final class ColumnResults: @unchecked Sendable {
  private let lock = NSLock()
  private var results: [Result<SurveyColumn, ArraigoError>?]

  init(count: Int) { results = Array(repeating: nil, count: count) }

  func set(_ number: Int, _ result: Result<SurveyColumn, ArraigoError>) {
    lock.withLock { results[number] = result }
  }

  func columns() throws(ArraigoError) -> [SurveyColumn] {
    var columns: [SurveyColumn] = []
    for result in lock.withLock({ results }) {
      if let result { columns.append(try result.get()) }
    }
    return columns
  }
}
