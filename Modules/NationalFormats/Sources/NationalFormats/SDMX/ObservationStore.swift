import IntegrationModel

/// Collects observations: rows of cells whose texts lie in one buffer.
///
/// What a data set, group or series says for all of its observations is kept once (a level) and
/// copied into each row as the place of its text, never as text. Nothing is allocated for a row.
final class ObservationStore {
  /// How many observations a batch has at most, and after how many bytes it is ended.
  static let rowLimit = 4096
  static let textLimit = 2 << 20
  static let levelCount = 4
  static let columnLimit = 4096

  private(set) var columns: [SDMXColumn] = []
  private(set) var rowCount = 0
  private(set) var stride = 32
  /// The row that is being made.
  private(set) var row: UnsafeMutablePointer<SDMXCell>
  /// The level that new rows start from.
  var level = 0

  private var rows: UnsafeMutablePointer<SDMXCell>
  private var levels: UnsafeMutablePointer<SDMXCell>
  private var text: UnsafeMutablePointer<UInt8>
  private var spare: UnsafeMutablePointer<UInt8>
  private var rowCapacity = 64
  private var textCapacity = 16 << 10
  private var spareCapacity = 16 << 10
  private(set) var textCount = 0

  init() {
    rows = Self.cells(64 * 32)
    levels = Self.cells(Self.levelCount * 32)
    text = .allocate(capacity: textCapacity)
    spare = .allocate(capacity: spareCapacity)
    row = rows
  }

  deinit {
    rows.deallocate()
    levels.deallocate()
    text.deallocate()
    spare.deallocate()
  }

  private static func cells(_ count: Int) -> UnsafeMutablePointer<SDMXCell> {
    let cells = UnsafeMutablePointer<SDMXCell>.allocate(capacity: count)
    cells.initialize(repeating: .missing, count: count)
    return cells
  }

  var isFull: Bool { rowCount >= Self.rowLimit || textCount >= Self.textLimit }

  /// The observations so far; valid until ``clear()``.
  var batch: SDMXBatch {
    SDMXBatch(
      rowCount: rowCount, columnCount: columns.count, stride: stride, cells: rows, text: text)
  }

  /// Adds a column; cells that were made before it are missing.
  func addColumn(_ column: SDMXColumn) -> Int {
    columns.append(column)
    if columns.count > stride { widen() }
    return columns.count - 1
  }

  func setRole(_ role: SDMXRole, of column: Int) { columns[column].role = role }

  private func widen() {
    let wide = stride * 2
    let offset = (row - rows) / stride
    rows = restrided(rows, rowCapacity, wide)
    levels = restrided(levels, Self.levelCount, wide)
    stride = wide
    row = rows + offset * wide
  }

  private func restrided(_ old: UnsafeMutablePointer<SDMXCell>, _ count: Int, _ wide: Int)
    -> UnsafeMutablePointer<SDMXCell>
  {
    let new = Self.cells(count * wide)
    for at in 0..<count { (new + at * wide).update(from: old + at * stride, count: stride) }
    old.deallocate()
    return new
  }

  /// Begins a row with what the current level says.
  @inline(__always)
  func beginRow() {
    if rowCount == rowCapacity { growRows() }
    row = rows + rowCount * stride
    row.update(from: levels + level * stride, count: stride)
  }

  private func growRows() {
    let more = Self.cells(rowCapacity * 2 * stride)
    more.update(from: rows, count: rowCapacity * stride)
    rows.deallocate()
    rows = more
    rowCapacity *= 2
  }

  @inline(__always)
  func endRow() { rowCount += 1 }

  /// Begins a level with what the one above says.
  func beginLevel(_ new: Int) {
    (levels + new * stride).update(from: levels + (new - 1) * stride, count: stride)
    level = new
  }

  /// Forgets what a level says.
  func clearLevel(_ level: Int) {
    (levels + level * stride).update(repeating: .missing, count: stride)
  }

  func levelCell(_ level: Int, _ column: Int) -> SDMXCell { levels[level * stride + column] }
  func setLevelCell(_ level: Int, _ column: Int, _ cell: SDMXCell) {
    levels[level * stride + column] = cell
  }

  /// Keeps a text of this batch.
  @inline(__always)
  func keep(_ bytes: UnsafeBufferPointer<UInt8>) -> SDMXCell {
    guard let base = bytes.baseAddress else { return SDMXCell(start: 0, count: 0) }
    if textCount + bytes.count > textCapacity { growText(by: bytes.count) }
    (text + textCount).update(from: base, count: bytes.count)
    let cell = SDMXCell(start: UInt32(textCount), count: UInt32(bytes.count))
    textCount += bytes.count
    return cell
  }

  func bytes(_ cell: SDMXCell) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text + Int(cell.start), count: Int(cell.count))
  }

  private func growText(by count: Int) {
    let capacity = max(textCapacity * 2, textCount + count)
    let new = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    new.update(from: text, count: textCount)
    text.deallocate()
    text = new
    textCapacity = capacity
  }

  /// Forgets the rows; texts that levels still say move on.
  func clear() {
    swap(&text, &spare)
    swap(&textCapacity, &spareCapacity)
    textCount = 0
    rowCount = 0
    row = rows
    for at in 0..<(Self.levelCount * stride) where !levels[at].isMissing {
      let old = levels[at]
      levels[at] = keep(
        UnsafeBufferPointer(start: spare + Int(old.start), count: Int(old.count)))
    }
  }
}
