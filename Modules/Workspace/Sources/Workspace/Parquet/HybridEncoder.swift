import CPageCodec

/// Writes Parquet's hybrid of run lengths and packed bits.
enum HybridEncoder {
  /// A run must save something over packing: this many equal values at least.
  private static let shortestRun = 64

  /// Bits needed for numbers below `count`; at least one, as some readers have no width of zero.
  static func width(for count: Int) -> Int {
    max(1, Int.bitWidth - (max(count, 1) - 1).leadingZeroBitCount)
  }

  /// Appends numbers below `1 << width`.
  @inline(__always)
  static func append<Index: FixedWidthInteger & UnsignedInteger>(
    _ values: UnsafePointer<Index>, count: Int, width: Int, to buffer: ByteBuffer
  ) {
    var literal = 0
    var at = 0
    while at + 8 <= count {
      guard areEqual(values + at) else {
        at += 8
        continue
      }
      let value = values[at]
      var end = at + 8
      while end + 8 <= count, values[end] == value, areEqual(values + end) { end += 8 }
      while end < count, values[end] == value { end += 1 }
      if end - at >= shortestRun {
        pack(values + literal, count: at - literal, width: width, to: buffer)
        appendRun(of: UInt64(value), length: end - at, width: width, to: buffer)
        at = end
        literal = end
      } else {
        at += (end - at) & ~7
      }
    }
    pack(values + literal, count: count - literal, width: width, to: buffer)
  }

  /// Appends bits as numbers of width 1: whole words that agree become runs.
  static func append(bits words: UnsafePointer<UInt64>, count: Int, to buffer: ByteBuffer) {
    let full = count / 64
    var literal = 0
    var at = 0
    while at < full {
      let word = words[at]
      guard word == 0 || word == .max else {
        at += 1
        continue
      }
      var end = at + 1
      while end < full, words[end] == word { end += 1 }
      if end - at >= 2 {
        appendLiteral(bits: words + literal, count: (at - literal) * 64, to: buffer)
        appendRun(of: word & 1, length: (end - at) * 64, width: 1, to: buffer)
        literal = end
      }
      at = end
    }
    appendLiteral(bits: words + literal, count: count - literal * 64, to: buffer)
  }

  static func appendRun(of value: UInt64, length: Int, width: Int, to buffer: ByteBuffer) {
    buffer.append(varint: UInt64(length) << 1)
    var rest = value
    for _ in 0..<(width + 7) / 8 {
      buffer.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  private static func appendLiteral(
    bits words: UnsafePointer<UInt64>, count: Int, to buffer: ByteBuffer
  ) {
    guard count > 0 else { return }
    let groups = (count + 7) / 8
    buffer.append(varint: UInt64(groups) << 1 | 1)
    buffer.append(UnsafeRawBufferPointer(start: words, count: groups))
  }

  @inline(__always)
  private static func areEqual<Index: FixedWidthInteger>(_ values: UnsafePointer<Index>) -> Bool {
    let raw = UnsafeRawPointer(values)
    let size = MemoryLayout<Index>.size
    // The first value in every lane of a 64-bit word; the group is equal where all words are that.
    let lanes: UInt64 = size == 2 ? 0x0001_0001_0001_0001 : 0x0000_0001_0000_0001
    let splat = UInt64(truncatingIfNeeded: values[0]) &* lanes
    var difference: UInt64 = 0
    for word in 0..<size {
      difference |= raw.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self) ^ splat
    }
    return difference == 0
  }

  @inline(__always)
  private static func pack<Index: FixedWidthInteger & UnsignedInteger>(
    _ values: UnsafePointer<Index>, count: Int, width: Int, to buffer: ByteBuffer
  ) {
    guard count > 0 else { return }
    let groups = (count + 7) / 8
    buffer.append(varint: UInt64(groups) << 1 | 1)
    // Stores are of whole words, so a little behind the end is written and then written over.
    buffer.reserve(groups * width + 32)
    let target = buffer.base + buffer.count
    let full = count / 8
    if Index.self == UInt16.self {
      let numbers = UnsafeRawPointer(values).assumingMemoryBound(to: UInt16.self)
      arraigo_pack(numbers, full, UInt32(width), target)
    } else if width <= 8 {
      packNarrow(values, groups: full, width: width, to: target)
    } else {
      packWide(values, groups: full, width: width, to: target)
    }
    if full < groups {
      withUnsafeTemporaryAllocation(of: Index.self, capacity: 8) { rest in
        rest.initialize(repeating: 0)
        for index in full * 8..<count { rest[index - full * 8] = values[index] }
        if let start = rest.baseAddress {
          packWide(start, groups: 1, width: width, to: target + full * width)
        }
      }
    }
    buffer.advance(groups * width)
  }

  /// Eight numbers of up to eight bits fill at most one word.
  @inline(__always)
  private static func packNarrow<Index: FixedWidthInteger & UnsignedInteger>(
    _ values: UnsafePointer<Index>, groups: Int, width: Int, to target: UnsafeMutableRawPointer
  ) {
    let step = UInt64(width)
    var source = values
    for group in 0..<groups {
      var word = UInt64(truncatingIfNeeded: source[0])
      word |= UInt64(truncatingIfNeeded: source[1]) &<< step
      word |= UInt64(truncatingIfNeeded: source[2]) &<< (2 &* step)
      word |= UInt64(truncatingIfNeeded: source[3]) &<< (3 &* step)
      word |= UInt64(truncatingIfNeeded: source[4]) &<< (4 &* step)
      word |= UInt64(truncatingIfNeeded: source[5]) &<< (5 &* step)
      word |= UInt64(truncatingIfNeeded: source[6]) &<< (6 &* step)
      word |= UInt64(truncatingIfNeeded: source[7]) &<< (7 &* step)
      target.storeBytes(of: word, toByteOffset: group * width, as: UInt64.self)
      source += 8
    }
  }

  @inline(__always)
  private static func packWide<Index: FixedWidthInteger & UnsignedInteger>(
    _ values: UnsafePointer<Index>, groups: Int, width: Int, to target: UnsafeMutableRawPointer
  ) {
    var pending: UInt64 = 0
    var pendingBits = 0
    var offset = 0
    for index in 0..<groups * 8 {
      pending |= UInt64(truncatingIfNeeded: values[index]) &<< UInt64(pendingBits)
      pendingBits += width
      if pendingBits >= 32 {
        target.storeBytes(
          of: UInt32(truncatingIfNeeded: pending), toByteOffset: offset, as: UInt32.self)
        offset += 4
        pending >>= 32
        pendingBits -= 32
      }
    }
    target.storeBytes(of: pending, toByteOffset: offset, as: UInt64.self)
  }
}
