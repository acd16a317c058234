public import IntegrationModel

/// A text that is read as runs of records, whatever its records look like.
public protocol RecordReader: AnyObject {
  /// The names of a run's columns; a column that holds no cells has an empty name.
  var columnNames: [String] { get }
  /// How many fields a record has.
  var fieldCount: Int { get }
  /// How many records were given so far.
  var rowCount: Int { get }
  /// What was wrong so far, each code with its first place and a count.
  var problems: [Problem] { get }
  /// Says before the first run which columns will be looked at; the cells of others may be anything.
  func read(only columns: Set<Int>)
  /// The next records, or nil after the last one; a run is valid until the next is asked for.
  func next() throws(ArraigoError) -> RowRun?
}

extension DelimitedReader: RecordReader {
  /// How many fields a record has.
  public var fieldCount: Int { columnNames.count }
  /// Every cell is there whatever is looked at.
  public func read(only columns: Set<Int>) {}
}
