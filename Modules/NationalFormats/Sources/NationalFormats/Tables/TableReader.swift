public import IntegrationModel

/// A table of a source file, whatever its format, as a stream of column batches.
///
/// Columns have the source's names; text cells are the source's text in UTF-8. A cell without a
/// value is not valid. Readers are used by one thread at a time.
public protocol TableReader: AnyObject {
  /// The columns, in the order of the batches.
  var columns: [TableColumn] { get }
  /// How many rows were given so far.
  var rowCount: Int { get }
  /// What was wrong so far, each code with its first place and a count.
  var problems: [Problem] { get }
  /// The next rows, or nil after the last.
  ///
  /// - Throws: what reading throws; the end is only ever the true end.
  func next() throws(ArraigoError) -> ColumnBatch?
}

/// How the cells of a text become the cells of a table.
public struct CellOptions: Sendable, Equatable {
  /// Cells that mean "no value", besides those that are empty or blank (`NA`, `.`).
  public var missingTokens: [String]
  /// The columns to read as numbers; the others stay text.
  public var numbers: Set<String>
  /// The mark before the decimals of those numbers.
  public var decimalMark: DecimalMark
  /// The mark between thousands, which is dropped; nil where numbers have none.
  public var thousandsMark: UInt8?

  /// Makes options.
  public init(
    missingTokens: [String] = [], numbers: Set<String> = [], decimalMark: DecimalMark = .either,
    thousandsMark: UInt8? = nil
  ) {
    self.missingTokens = missingTokens
    self.numbers = numbers
    self.decimalMark = decimalMark
    self.thousandsMark = thousandsMark
  }

  /// Whether a column is to be read as numbers, without regard to case.
  func readsNumbers(_ name: String) -> Bool {
    numbers.contains { $0.lowercased() == name.lowercased() }
  }
}
