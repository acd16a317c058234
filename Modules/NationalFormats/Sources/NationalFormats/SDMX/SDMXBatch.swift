/// Where a cell's text lies in its batch; the start of a missing one is the largest number.
struct SDMXCell {
  var start: UInt32
  var count: UInt32
  static let missing = SDMXCell(start: .max, count: 0)
  var isMissing: Bool { start == .max }
}

/// Consecutive observations of a data message; valid until the reader is asked for more.
public struct SDMXBatch {
  /// How many observations there are.
  public let rowCount: Int
  /// How many columns were known when the batch was made; a later batch may have more.
  public let columnCount: Int
  let stride: Int
  let cells: UnsafePointer<SDMXCell>
  let text: UnsafePointer<UInt8>

  /// The text of a cell, as UTF-8; nil where it is missing.
  ///
  /// - Parameters:
  ///   - row: the observation, from 0.
  ///   - column: the column in the order of ``SDMXReader/columns``.
  @inline(__always)
  public func bytes(_ row: Int, _ column: Int) -> UnsafeBufferPointer<UInt8>? {
    guard column < columnCount else { return nil }
    let cell = cells[row * stride + column]
    guard !cell.isMissing else { return nil }
    return UnsafeBufferPointer(start: text + Int(cell.start), count: Int(cell.count))
  }

  /// The text of a cell; nil where it is missing.
  public func string(_ row: Int, _ column: Int) -> String? {
    bytes(row, column).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a cell is the very text of the row before: codes of a series are.
  @inline(__always)
  public func repeatsRowBefore(_ row: Int, _ column: Int) -> Bool {
    guard row > 0, column < columnCount else { return false }
    let cell = cells[row * stride + column]
    let before = cells[(row - 1) * stride + column]
    return cell.start == before.start && cell.count == before.count
  }
}
