/// A seeded stream of random numbers, the same on every machine: xoshiro256** (Blackman and Vigna
/// 2018) with its state filled by SplitMix64.
///
/// Streams are split by number, so that each task of a simulation has its own whatever thread runs
/// it: `RandomStream(seed: 7).split(12)` is the thirteenth stream of seed 7, always.
public struct RandomStream: RandomNumberGenerator, Sendable {
  private var s0: UInt64
  private var s1: UInt64
  private var s2: UInt64
  private var s3: UInt64
  private let key: UInt64

  /// The stream of a seed.
  public init(seed: UInt64) {
    key = seed
    var mixer = seed
    s0 = Self.splitMix(&mixer)
    s1 = Self.splitMix(&mixer)
    s2 = Self.splitMix(&mixer)
    s3 = Self.splitMix(&mixer)
  }

  /// A stream of its own for a task; it does not depend on how much of this one was used.
  public func split(_ number: Int) -> RandomStream {
    var mixer = key ^ 0x6A09_E667_F3BC_C908
    var place = UInt64(bitPattern: Int64(number)) &+ Self.splitMix(&mixer)
    return RandomStream(seed: Self.splitMix(&place))
  }

  private static func splitMix(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The next 64 random bits.
  @inlinable public mutating func next() -> UInt64 { step() }

  @usableFromInline
  mutating func step() -> UInt64 {
    let result = Self.rotated(s1 &* 5, 7) &* 9
    let shifted = s1 << 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = Self.rotated(s3, 45)
    return result
  }

  private static func rotated(_ bits: UInt64, _ by: UInt64) -> UInt64 {
    (bits << by) | (bits >> (64 - by))
  }
}
