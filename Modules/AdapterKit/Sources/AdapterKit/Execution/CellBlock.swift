/// How a rule wants a source column's cells.
enum CellReading: Hashable {
  /// As whole numbers.
  case integer
  /// As numbers.
  case number
  /// As positions in the list of distinct texts seen so far.
  case label
  /// As the bytes themselves.
  case bytes
}

/// A column of a source in one reading.
struct CellUse: Hashable {
  /// The source's position among the adapter's files.
  var source: Int
  /// The column's position in that source.
  var column: Int
  /// How its cells are read.
  var reading: CellReading
}

/// A column use with its place in a block.
struct PlacedUse {
  var column: Int
  var reading: CellReading
  var slot: Int
}

/// The parsed cells of a run of records: one buffer per used column, shared by all kernels.
///
/// Buffers belong to the block and are reused from run to run.
final class CellBlock {
  private(set) var capacity = 0
  private(set) var rows = 0
  /// Counts the runs, so that what was computed of one is not taken for another's.
  private(set) var generation = 0
  private var integerBuffers: [UnsafeMutablePointer<Int32>]
  private var numberBuffers: [UnsafeMutablePointer<Double>]
  /// For `bytes`: where each cell starts and ends in `text`.
  private var startBuffers: [UnsafeMutablePointer<UInt32>]
  private var endBuffers: [UnsafeMutablePointer<UInt32>]
  private let slots: [CellUse: Int]
  /// The column uses it has room for, each once.
  let uses: [CellUse]
  /// The bytes that `bytes` cells lie in; valid while the run is worked on.
  var text = UnsafePointer<UInt8>(bitPattern: 1)

  init(uses: [CellUse]) {
    var slots: [CellUse: Int] = [:]
    var integers = 0
    var numbers = 0
    var texts = 0
    var unique: [CellUse] = []
    for use in uses where slots[use] == nil {
      unique.append(use)
      switch use.reading {
      case .integer, .label:
        slots[use] = integers
        integers += 1
      case .number:
        slots[use] = numbers
        numbers += 1
      case .bytes:
        slots[use] = texts
        texts += 1
      }
    }
    self.slots = slots
    self.uses = unique
    integerBuffers = (0..<integers).map { _ in .allocate(capacity: 1) }
    numberBuffers = (0..<numbers).map { _ in .allocate(capacity: 1) }
    startBuffers = (0..<texts).map { _ in .allocate(capacity: 1) }
    endBuffers = (0..<texts).map { _ in .allocate(capacity: 1) }
  }

  deinit { release() }

  /// Makes room for a run of records.
  func begin(rows: Int) {
    self.rows = rows
    generation += 1
    guard rows > capacity else { return }
    release()
    capacity = max(rows, capacity * 2)
    for slot in integerBuffers.indices { integerBuffers[slot] = .allocate(capacity: capacity) }
    for slot in numberBuffers.indices { numberBuffers[slot] = .allocate(capacity: capacity) }
    for slot in startBuffers.indices {
      startBuffers[slot] = .allocate(capacity: capacity)
      endBuffers[slot] = .allocate(capacity: capacity)
    }
  }

  /// The uses with their places, for filling.
  func layout(_ uses: [CellUse]) -> CellLayout {
    CellLayout(
      uses.map { PlacedUse(column: $0.column, reading: $0.reading, slot: slot(of: $0)) })
  }

  func slot(of use: CellUse) -> Int {
    guard let slot = slots[use] else { preconditionFailure("the column was not bound") }
    return slot
  }

  func integers(_ slot: Int) -> UnsafeMutablePointer<Int32> { integerBuffers[slot] }
  func numbers(_ slot: Int) -> UnsafeMutablePointer<Double> { numberBuffers[slot] }
  func starts(_ slot: Int) -> UnsafeMutablePointer<UInt32> { startBuffers[slot] }
  func ends(_ slot: Int) -> UnsafeMutablePointer<UInt32> { endBuffers[slot] }

  private func release() {
    for buffer in integerBuffers { buffer.deallocate() }
    for buffer in numberBuffers { buffer.deallocate() }
    for buffer in startBuffers { buffer.deallocate() }
    for buffer in endBuffers { buffer.deallocate() }
  }
}
