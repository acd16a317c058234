import IntegrationModel

/// Numbers the distinct texts of a batch in the order they come; its memory serves batch after
/// batch.
///
/// A value that cannot be copied, not an object: one access lasts for a whole run of cells.
struct TextNumbering: ~Copyable {
  private(set) var count = 0
  /// Whether no byte of any text is above 127.
  private(set) var isASCII = true

  private var bytes: UnsafeMutablePointer<UInt8>
  private var byteCapacity = 1 << 16
  private var byteCount = 0
  /// Where each text ends; the first entry is where the first one starts.
  private var ends: UnsafeMutablePointer<Int32>
  private var hashes: UnsafeMutablePointer<UInt64>
  private var capacity = 1 << 10
  /// Numbers by hash, -1 where there is none; twice as many as there is room for texts.
  private var table: UnsafeMutablePointer<Int32>

  init() {
    bytes = .allocate(capacity: byteCapacity)
    ends = .allocate(capacity: capacity + 1)
    ends[0] = 0
    hashes = .allocate(capacity: capacity)
    table = .allocate(capacity: capacity * 2)
    table.initialize(repeating: -1, count: capacity * 2)
  }

  deinit {
    bytes.deallocate()
    ends.deallocate()
    hashes.deallocate()
    table.deallocate()
  }

  mutating func removeAll() {
    count = 0
    byteCount = 0
    isASCII = true
    table.update(repeating: -1, count: capacity * 2)
  }

  /// The texts with their bytes as they came.
  var dictionary: TextDictionary {
    TextDictionary(
      bytes: Array(UnsafeBufferPointer(start: bytes, count: byteCount)),
      offsets: Array(UnsafeBufferPointer(start: ends, count: count + 1)))
  }

  /// Numbers the cells of a column; an empty one is -1. Gives how many are empty.
  mutating func number(
    _ text: UnsafePointer<UInt8>, _ starts: UnsafePointer<UInt32>,
    _ cellEnds: UnsafePointer<UInt32>, rows: Int, into numbers: UnsafeMutablePointer<Int32>
  ) -> Int {
    var empty = 0
    var last = UnsafePointer<UInt8>(bytes)
    var lastCount = -1
    var lastNumber: Int32 = -1
    for row in 0..<rows {
      let cell = text + Int(starts[row])
      let count = Int(cellEnds[row]) - Int(starts[row])
      if count != lastCount || !Bytes.areEqual(cell, last, count) {
        lastNumber = count == 0 ? -1 : number(of: cell, count)
        lastCount = count
        last = cell
      }
      numbers[row] = lastNumber
      if count == 0 { empty += 1 }
    }
    return empty
  }

  /// What there is in a row.
  enum Found {
    /// What the row before has.
    case repeated
    /// The text in the scratch.
    case composed
    /// Nothing.
    case blank
  }

  /// Numbers texts that are put together row by row; a blank one is -1. Gives how many are blank.
  @inline(__always)
  mutating func number(
    rows: Int, into numbers: UnsafeMutablePointer<Int32>,
    _ compose: (Int, inout ByteScratch) -> Found
  ) -> Int {
    var scratch = ByteScratch()
    var blank = 0
    for row in 0..<rows {
      switch compose(row, &scratch) {
      case .repeated: numbers[row] = numbers[row - 1]
      case .composed: numbers[row] = number(of: scratch.bytes, scratch.count)
      case .blank: numbers[row] = -1
      }
      if numbers[row] < 0 { blank += 1 }
    }
    return blank
  }

  /// The number of a text.
  mutating func number(of text: UnsafePointer<UInt8>, _ length: Int) -> Int32 {
    if count == capacity { grow() }
    let hash = Hash64.of(text, length, seed: Hash64.seed)
    let mask = capacity * 2 - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while table[slot] >= 0 {
      let known = Int(table[slot])
      if hashes[known] == hash, Int(ends[known + 1] - ends[known]) == length,
        Bytes.areEqual(bytes + Int(ends[known]), text, length)
      {
        return table[slot]
      }
      slot = (slot + 1) & mask
    }
    append(text, length, hash)
    table[slot] = Int32(count - 1)
    return table[slot]
  }

  private mutating func append(_ text: UnsafePointer<UInt8>, _ length: Int, _ hash: UInt64) {
    if byteCount + length > byteCapacity {
      byteCapacity = max(byteCapacity * 2, byteCount + length)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: byteCapacity)
      larger.update(from: bytes, count: byteCount)
      bytes.deallocate()
      bytes = larger
    }
    (bytes + byteCount).update(from: text, count: length)
    if isASCII { isASCII = !Bytes.haveHighBit(text, length) }
    byteCount += length
    hashes[count] = hash
    count += 1
    ends[count] = Int32(byteCount)
  }

  private mutating func grow() {
    let moreEnds = UnsafeMutablePointer<Int32>.allocate(capacity: capacity * 2 + 1)
    moreEnds.update(from: ends, count: count + 1)
    ends.deallocate()
    ends = moreEnds
    let moreHashes = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity * 2)
    moreHashes.update(from: hashes, count: count)
    hashes.deallocate()
    hashes = moreHashes
    capacity *= 2
    table.deallocate()
    table = .allocate(capacity: capacity * 2)
    table.initialize(repeating: -1, count: capacity * 2)
    let mask = capacity * 2 - 1
    for number in 0..<count {
      var slot = Int(truncatingIfNeeded: hashes[number]) & mask
      while table[slot] >= 0 { slot = (slot + 1) & mask }
      table[slot] = Int32(number)
    }
  }
}

/// Bytes put together one after another, and begun anew without giving the memory back.
struct ByteScratch: ~Copyable {
  private(set) var bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
  private var capacity = 256
  var count = 0

  init() {}

  deinit { bytes.deallocate() }

  @inline(__always)
  mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
    guard let base = more.baseAddress, !more.isEmpty else { return }
    if count + more.count > capacity {
      capacity = max(capacity * 2, count + more.count)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      larger.update(from: bytes, count: count)
      bytes.deallocate()
      bytes = larger
    }
    (bytes + count).update(from: base, count: more.count)
    count += more.count
  }
}
