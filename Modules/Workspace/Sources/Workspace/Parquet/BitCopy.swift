/// Rows of bits in 64-bit words, at any offset.
enum BitCopy {
  /// 64 bits from bit `start`; bits past the last word are zero.
  @inline(__always)
  static func word(_ words: UnsafePointer<UInt64>, _ wordCount: Int, at start: Int) -> UInt64 {
    let index = start >> 6
    let shift = UInt64(start & 63)
    guard index < wordCount else { return 0 }
    let low = words[index] >> shift
    guard shift != 0, index + 1 < wordCount else { return low }
    return low | words[index + 1] << (64 - shift)
  }

  /// Sets bits of `target` from bit `at`; they were zero, and `bits` has none past the room.
  @inline(__always)
  static func put(_ bits: UInt64, into target: UnsafeMutablePointer<UInt64>, at: Int) {
    let shift = UInt64(at & 63)
    target[at >> 6] |= bits << shift
    if shift != 0, bits >> (64 - shift) != 0 { target[(at >> 6) + 1] |= bits >> (64 - shift) }
  }

  /// The lowest `count` of 64 bits.
  @inline(__always)
  static func mask(_ count: Int) -> UInt64 { count >= 64 ? .max : (1 << UInt64(count)) - 1 }

  /// Copies bits `start..<start + count` behind bit `at`, inverted where asked.
  static func copy(
    _ words: UnsafePointer<UInt64>, _ wordCount: Int, from start: Int, count: Int,
    into target: UnsafeMutablePointer<UInt64>, at: Int, inverted: Bool = false
  ) {
    var done = 0
    while done < count {
      let bits = word(words, wordCount, at: start + done)
      put((inverted ? ~bits : bits) & mask(count - done), into: target, at: at + done)
      done += 64
    }
  }

  /// Sets `count` bits from bit `at`.
  static func fill(_ target: UnsafeMutablePointer<UInt64>, at: Int, count: Int) {
    var done = 0
    while done < count {
      put(mask(count - done), into: target, at: at + done)
      done += 64
    }
  }
}
