import CStatisticalFile
import Dispatch
public import IntegrationModel
import Synchronization

/// A table of an SPSS (.sav, .zsav, .por) or Stata (.dta) file, read by ReadStat.
///
/// Numbers are numbers, texts are UTF-8; the system's own missing value and Stata's `.a` to `.z` are
/// cells without a value. Values that the file declares as missing (`9 = no answer`) stay values: the
/// columns say which they are (``TableColumn/missingValues``, ``TableColumn/categories``). The file is
/// parsed on another thread, two batches ahead at most.
public final class StatisticalTable: TableReader {
  /// The formats, by the endings of their names.
  public enum Format: String, Sendable, CaseIterable {
    /// SPSS, also compressed by zlib.
    case sav
    /// SPSS's portable format.
    case por
    /// Stata.
    case dta
  }

  /// The columns, in the order of the batches.
  public let columns: [TableColumn]
  /// How many rows the file declares, where it does.
  public let declaredRowCount: Int?
  /// The characters of the file's texts as it declares them.
  public let encoding: String?
  /// How many rows were given so far.
  public private(set) var rowCount = 0
  /// What was wrong so far; nothing, because what is wrong here is an error.
  public var problems: [Problem] { [] }

  private let place: Place
  private let parsing: StatisticalParsing
  private let chosen: [Int]

  /// Reads what is known of the columns and begins to read the rows.
  ///
  /// - Parameters:
  ///   - file: the file; ReadStat reads it by position.
  ///   - names: the columns to give, in this order; nil gives all.
  ///   - encoding: the characters of the texts, for old files that do not say it (`CP850`).
  /// - Throws: `no_readstat`, `damaged_statistical_file`, `unknown_column`.
  public init(
    _ file: InputFile, _ format: Format, selecting names: [String]? = nil, encoding: String? = nil
  ) throws(ArraigoError) {
    place = Place(file: file.name)
    guard arraigo_has_readstat() == 1 else {
      throw ArraigoError(
        "no_readstat", "SPSS and Stata files need ReadStat, which was not there at build time",
        at: place, suggestion: "install libreadstat-dev and build again, or export the file as csv")
    }
    let source = StatisticalSource(file, format, encoding: encoding)
    let known = StatisticalColumns()
    var message: String?
    withExtendedLifetime(known) { message = source.read(known.handlers()) }
    if let message { throw source.failure(message, at: nil) }
    known.settle()
    let all = known.columns
    chosen = try Self.positions(of: names, in: all, at: place)
    columns = chosen.map { all[$0] }
    declaredRowCount = known.rowCount
    self.encoding = known.encoding
    parsing = StatisticalParsing(source, all, chosen)
  }

  /// The next rows, or nil after the last.
  ///
  /// - Throws: `damaged_statistical_file`, also where the file holds fewer rows than it declares.
  public func next() throws(ArraigoError) -> ColumnBatch? {
    switch parsing.take() {
    case .batch(let batch):
      rowCount += batch.rowCount
      return batch
    case .failure(let error): throw error
    case .end:
      if let declaredRowCount, rowCount != declaredRowCount {
        throw ArraigoError(
          "damaged_statistical_file",
          "the file holds \(rowCount) rows and declares \(declaredRowCount)", at: place,
          suggestion: "download the file again")
      }
      return nil
    }
  }

  private static func positions(of names: [String]?, in all: [TableColumn], at place: Place)
    throws(ArraigoError) -> [Int]
  {
    guard let names else { return Array(all.indices) }
    var positions: [Int] = []
    for name in names {
      guard let position = all.firstIndex(where: { $0.name.lowercased() == name.lowercased() })
      else {
        throw ArraigoError(
          "unknown_column", "the file has no column of this name among its \(all.count)",
          at: Place(file: place.file, column: name),
          suggestion: "see `arraigo inspect` for the names")
      }
      positions.append(position)
    }
    return positions
  }
}

/// A file and how ReadStat is to read it.
struct StatisticalSource: Sendable {
  let file: InputFile
  let format: StatisticalTable.Format
  let encoding: String?

  init(_ file: InputFile, _ format: StatisticalTable.Format, encoding: String?) {
    self.file = file
    self.format = format
    self.encoding = encoding
  }

  /// Reads the file; nil where all went well, else what went wrong. A handler that stops it has
  /// seen what no file of this kind holds, or belongs to a reading that was given up.
  func read(_ handlers: ArraigoStatisticalHandlers) -> String? {
    let kind =
      switch format {
      case .sav: ARRAIGO_STATISTICAL_SAV
      case .por: ARRAIGO_STATISTICAL_POR
      case .dta: ARRAIGO_STATISTICAL_DTA
      }
    return file.withMemory { bytes, count in
      var message = [CChar](repeating: 0, count: 256)
      let source = ArraigoStatisticalSource(
        descriptor: file.descriptor, bytes: bytes, count: count)
      let status = message.withUnsafeMutableBufferPointer { error in
        if let encoding {
          return encoding.withCString {
            arraigo_statistical_read(
              Int32(kind.rawValue), source, $0, handlers, error.baseAddress, error.count)
          }
        }
        return arraigo_statistical_read(
          Int32(kind.rawValue), source, nil, handlers, error.baseAddress, error.count)
      }
      guard status != 0 else { return nil }
      guard status < 0 else { return "its lengths contradict each other" }
      return String(
        decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  func failure(_ message: String, at row: Int?) -> ArraigoError {
    ArraigoError(
      "damaged_statistical_file",
      "the file cannot be read\(row.map { " after \($0) rows" } ?? ""): \(message)",
      at: Place(file: file.name), suggestion: "download the file again, or save it anew")
  }
}
