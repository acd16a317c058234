import IntegrationModel

/// Reads Parquet's hybrid of run lengths and packed bits from bytes nobody vouches for.
struct HybridDecoder {
  private let bytes: UnsafeRawBufferPointer
  private let width: Int
  private let origin: DamageReport
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer, width: Int, origin: DamageReport) throws(ArraigoError) {
    guard (0...32).contains(width) else { throw origin.damaged("a bit width is impossible") }
    self.bytes = bytes
    self.width = width
    self.origin = origin
  }

  /// Gives exactly `count` numbers, each below `limit`.
  mutating func decode(
    _ count: Int, below limit: Int, into target: UnsafeMutablePointer<UInt32>
  ) throws(ArraigoError) {
    var filled = 0
    while filled < count {
      switch try nextRun() {
      case .equal(let value, let length):
        let used = min(length, count - filled)
        guard value < limit else { throw damaged("a position is past the dictionary") }
        (target + filled).update(repeating: value, count: used)
        filled += used
      case .packed(let groups):
        let used = min(groups * 8, count - filled)
        unpack(used, into: target + filled)
        var largest: UInt32 = 0
        for index in filled..<filled + used { largest = max(largest, target[index]) }
        guard largest < limit else { throw damaged("a position is past the dictionary") }
        position += groups * width
        filled += used
      }
    }
  }

  /// Gives exactly `count` bits into zeroed words.
  mutating func decodeBits(
    _ count: Int, into target: UnsafeMutablePointer<UInt64>
  ) throws(ArraigoError) {
    var filled = 0
    while filled < count {
      switch try nextRun() {
      case .equal(let value, let length):
        let used = min(length, count - filled)
        guard value <= 1 else { throw damaged("a level is neither 0 nor 1") }
        if value == 1 { BitCopy.fill(target, at: filled, count: used) }
        filled += used
      case .packed(let groups):
        let used = min(groups * 8, count - filled)
        var done = 0
        while done < used {
          let bits = word(at: position + done / 8, below: position + groups)
          BitCopy.put(bits & BitCopy.mask(used - done), into: target, at: filled + done)
          done += 64
        }
        position += groups
        filled += used
      }
    }
  }

  private enum Run {
    case equal(UInt32, length: Int)
    case packed(groups: Int)
  }

  private mutating func nextRun() throws(ArraigoError) -> Run {
    let header = try varint()
    let length = Int(header >> 1)
    // An empty run would let a file keep a reader busy for ever.
    guard length > 0 else { throw damaged("a run is empty") }
    if header & 1 == 1 {
      guard length <= (bytes.count - position) / max(width, 1) else {
        throw damaged("packed numbers are cut")
      }
      return .packed(groups: length)
    }
    let size = (width + 7) / 8
    guard size <= bytes.count - position else { throw damaged("a run is cut") }
    var value: UInt32 = 0
    for index in 0..<size { value |= UInt32(bytes[position + index]) << UInt32(8 * index) }
    position += size
    return .equal(value, length: length)
  }

  private func unpack(_ count: Int, into target: UnsafeMutablePointer<UInt32>) {
    let mask = BitCopy.mask(width)
    guard let base = bytes.baseAddress, width > 0 else {
      target.update(repeating: 0, count: count)
      return
    }
    // As long as eight bytes can be loaded from a number's first byte there is no need to look.
    let safe = max(0, min(count, (bytes.count - position - 8) * 8 / width))
    for index in 0..<safe {
      let bit = index * width
      let word = (base + position + bit >> 3).loadUnaligned(as: UInt64.self)
      target[index] = UInt32(truncatingIfNeeded: word >> UInt64(bit & 7) & mask)
    }
    for index in safe..<count {
      let bit = index * width
      let bits = word(at: position + bit >> 3, below: bytes.count)
      target[index] = UInt32(truncatingIfNeeded: bits >> UInt64(bit & 7) & mask)
    }
  }

  /// Up to eight bytes from an index, zeros behind `end`.
  private func word(at index: Int, below end: Int) -> UInt64 {
    var word: UInt64 = 0
    for offset in 0..<max(0, min(8, end - index)) {
      word |= UInt64(bytes[index + offset]) << UInt64(8 * offset)
    }
    return word
  }

  private mutating func varint() throws(ArraigoError) -> UInt32 {
    var value: UInt64 = 0
    for group in 0..<5 {
      guard position < bytes.count else { throw damaged("a run is cut") }
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << UInt64(7 * group)
      if byte < 0x80, let short = UInt32(exactly: value) { return short }
    }
    throw damaged("a run length does not end")
  }

  private func damaged(_ what: String) -> ArraigoError { origin.damaged(what, at: position) }
}
