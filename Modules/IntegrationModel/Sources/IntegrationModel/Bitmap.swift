/// A row of bits, one per cell, stored as Arrow stores validity: least significant bit first.
///
/// Everything but the subscript works on 64 cells at a time.
public struct Bitmap: Sendable, Equatable {
  /// The bits in 64-bit words; bits past `count` are zero.
  public internal(set) var words: [UInt64]
  /// How many bits the bitmap holds.
  public internal(set) var count: Int

  /// Makes a bitmap of `count` bits that all have the same value.
  public init(repeating bit: Bool, count: Int) {
    precondition(count >= 0)
    words = [UInt64](repeating: bit ? .max : 0, count: Self.wordCount(count))
    self.count = count
    clearTail()
  }

  /// Makes a bitmap from ready words; bits past `count` are cleared.
  public init(words: [UInt64], count: Int) {
    precondition(count >= 0 && words.count == Self.wordCount(count))
    self.words = words
    self.count = count
    clearTail()
  }

  /// The bit of row `index`.
  @inlinable
  public subscript(index: Int) -> Bool {
    get { words[index >> 6] >> UInt64(index & 63) & 1 == 1 }
    set { setBit(index, to: newValue) }
  }

  /// How many bits are one.
  public var onesCount: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// How many bits are zero.
  public var zerosCount: Int { count - onesCount }

  /// Whether every bit is one.
  public var isAllOnes: Bool { onesCount == count }

  /// How many words hold a number of bits.
  static func wordCount(_ count: Int) -> Int { (count + 63) / 64 }

  @usableFromInline
  mutating func setBit(_ index: Int, to bit: Bool) {
    let mask: UInt64 = 1 << UInt64(index & 63)
    if bit { words[index >> 6] |= mask } else { words[index >> 6] &= ~mask }
  }

  mutating func clearTail() {
    let used = count & 63
    if used != 0, !words.isEmpty { words[words.count - 1] &= (1 << UInt64(used)) - 1 }
  }
}
