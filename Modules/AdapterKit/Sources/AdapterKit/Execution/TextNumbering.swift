import CCellKernels
import IntegrationModel

/// Numbers the distinct texts of a batch in the order they come; its memory serves batch after
/// batch.
///
/// Keys of households are hardly ever seen again once the next household has come. Where the first
/// texts of a batch are nearly all new, the rest are no longer looked for: they follow each other,
/// and one that does come again gets another number.
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
  /// Numbers by hash, -1 where there is none; at least twice as many as there are texts.
  private var table: UnsafeMutablePointer<Int32>
  private var tableCount = 1 << 11
  /// Whether texts are still looked for, and how many were so far.
  private var isLooking = true
  private var lookedFor = 0
  /// So many texts tell whether they come again.
  private static let sample = 1 << 10
  /// The texts of the run at hand, each with its offset where it is put together.
  private var entries: UnsafeMutablePointer<Entry>
  private var offsets: UnsafeMutablePointer<Int>
  private var entryCapacity = 1 << 10
  private var entryCount = 0

  init() {
    entries = .allocate(capacity: entryCapacity)
    offsets = .allocate(capacity: entryCapacity)
    bytes = .allocate(capacity: byteCapacity)
    ends = .allocate(capacity: capacity + 1)
    ends[0] = 0
    hashes = .allocate(capacity: capacity)
    table = .allocate(capacity: tableCount)
    table.initialize(repeating: -1, count: tableCount)
  }

  deinit {
    bytes.deallocate()
    ends.deallocate()
    hashes.deallocate()
    table.deallocate()
    entries.deallocate()
    offsets.deallocate()
  }

  mutating func removeAll() {
    count = 0
    byteCount = 0
    isASCII = true
    isLooking = true
    lookedFor = 0
    table.update(repeating: -1, count: tableCount)
  }

  /// The texts with their bytes as they came.
  var dictionary: TextDictionary {
    TextDictionary(
      bytes: Array(UnsafeBufferPointer(start: bytes, count: byteCount)),
      offsets: Array(UnsafeBufferPointer(start: ends, count: count + 1)))
  }

  /// A text of a run that is to be numbered.
  private struct Entry {
    var row: Int32
    var length: Int32
    var start: UnsafePointer<UInt8>
    var hash: UInt64
  }

  /// Numbers the cells of a column; an empty one is -1. Gives how many are empty.
  mutating func number(
    _ text: UnsafePointer<UInt8>, _ starts: UnsafePointer<UInt32>,
    _ cellEnds: UnsafePointer<UInt32>, rows: Int, into numbers: UnsafeMutablePointer<Int32>
  ) -> Int {
    begin(rows: rows)
    var last = text
    var lastLength = -1
    for row in 0..<rows {
      let cell = text + Int(starts[row])
      let length = Int(cellEnds[row]) - Int(starts[row])
      // Members of a household follow each other and often have the same text.
      if length == lastLength, Bytes.areEqual(cell, last, length) {
        numbers[row] = Self.repeated
      } else if length == 0 {
        numbers[row] = Self.blank
      } else {
        expect(cell, length, row)
      }
      last = cell
      lastLength = length
    }
    return finish(rows: rows, numbers)
  }

  /// Numbers texts that are put together row by row; a blank one is -1. Gives how many are blank.
  ///
  /// - Parameters:
  ///   - isRepeated: whether a row has what the row before has.
  ///   - compose: puts a row's text behind what the scratch has; false where it is blank.
  @inline(__always)
  mutating func number(
    rows: Int, into numbers: UnsafeMutablePointer<Int32>, isRepeated: (Int) -> Bool,
    compose: (Int, inout ByteScratch) -> Bool
  ) -> Int {
    begin(rows: rows)
    var scratch = ByteScratch()
    for row in 0..<rows {
      if row > 0, isRepeated(row) {
        numbers[row] = Self.repeated
        continue
      }
      let start = scratch.count
      guard compose(row, &scratch) else {
        scratch.count = start
        numbers[row] = Self.blank
        continue
      }
      // The scratch may still move: until the end an entry counts from its beginning.
      expect(scratch.bytes + start, scratch.count - start, row, from: start)
    }
    for at in 0..<entryCount { entries[at].start = UnsafePointer(scratch.bytes) + offsets[at] }
    return finish(rows: rows, numbers)
  }

  private static let blank: Int32 = -1
  private static let repeated: Int32 = -2

  private mutating func begin(rows: Int) {
    entryCount = 0
    if isLooking, count >= Self.sample { isLooking = count < lookedFor - lookedFor / 16 }
    guard rows > entryCapacity else { return }
    entries.deallocate()
    offsets.deallocate()
    entryCapacity = rows * 2
    entries = .allocate(capacity: entryCapacity)
    offsets = .allocate(capacity: entryCapacity)
  }

  /// Notes a text and asks for the place in the table where it will be looked for.
  @inline(__always)
  private mutating func expect(
    _ text: UnsafePointer<UInt8>, _ length: Int, _ row: Int, from offset: Int = 0
  ) {
    var hash: UInt64 = 0
    if isLooking {
      hash = Hash64.of(text, length, seed: Hash64.seed)
      arraigo_prefetch(table + (Int(truncatingIfNeeded: hash) & (tableCount - 1)))
    }
    entries[entryCount] = Entry(row: Int32(row), length: Int32(length), start: text, hash: hash)
    offsets[entryCount] = offset
    entryCount += 1
  }

  /// Numbers the noted texts, then gives repeated rows the number of the row before.
  private mutating func finish(rows: Int, _ numbers: UnsafeMutablePointer<Int32>) -> Int {
    if isLooking { lookedFor += entryCount }
    for at in 0..<entryCount {
      let entry = entries[at]
      if isLooking {
        numbers[Int(entry.row)] = number(of: entry.start, Int(entry.length), entry.hash)
      } else {
        numbers[Int(entry.row)] = Int32(count)
        append(entry.start, Int(entry.length), entry.hash)
      }
    }
    var blank = 0
    for row in 0..<rows {
      if numbers[row] == Self.repeated { numbers[row] = numbers[row - 1] }
      if numbers[row] < 0 { blank += 1 }
    }
    return blank
  }

  private mutating func number(of text: UnsafePointer<UInt8>, _ length: Int, _ hash: UInt64)
    -> Int32
  {
    if count * 2 == tableCount { enlargeTable() }
    let mask = tableCount - 1
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
    if count == capacity { makeRoom() }
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

  private mutating func makeRoom() {
    let moreEnds = UnsafeMutablePointer<Int32>.allocate(capacity: capacity * 2 + 1)
    moreEnds.update(from: ends, count: count + 1)
    ends.deallocate()
    ends = moreEnds
    let moreHashes = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity * 2)
    moreHashes.update(from: hashes, count: count)
    hashes.deallocate()
    hashes = moreHashes
    capacity *= 2
  }

  private mutating func enlargeTable() {
    tableCount *= 2
    table.deallocate()
    table = .allocate(capacity: tableCount)
    table.initialize(repeating: -1, count: tableCount)
    let mask = tableCount - 1
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
