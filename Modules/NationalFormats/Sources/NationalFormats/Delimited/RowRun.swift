/// Consecutive records of delimited text, all with the same number of fields.
///
/// Cell (row, column) lies between two structural characters: it starts one byte after
/// `positions[row * columns + column - 1]` and ends before `positions[row * columns + column]`.
/// Valid until the reader is asked for more.
public struct RowRun {
  /// The bytes that positions count in; from 128 before the first on they are readable.
  public let bytes: UnsafePointer<UInt8>
  /// How many records there are.
  public let rowCount: Int
  /// How many fields each record has.
  public let columnCount: Int
  /// Where separators and line ends stand; index -1 is readable too.
  public let positions: UnsafePointer<UInt32>
  /// The line of the first record, counted from 1.
  public let firstLine: Int
  /// The byte of the stream at which the first record starts.
  public let firstByte: Int
  /// Whether lines end in CR LF, so that the last field has a CR to leave out.
  public let endsInCarriageReturn: Bool

  /// Where a cell starts in `bytes`.
  @inlinable @inline(__always)
  public func start(_ row: Int, _ column: Int) -> UInt32 {
    positions[row * columnCount + column - 1] &+ 1
  }

  /// Where a cell ends in `bytes`, quotes and all.
  @inlinable @inline(__always)
  public func end(_ row: Int, _ column: Int) -> UInt32 {
    let end = positions[row * columnCount + column]
    guard endsInCarriageReturn, column == columnCount - 1, end > start(row, column),
      bytes[Int(end) - 1] == 13
    else { return end }
    return end - 1
  }
}
