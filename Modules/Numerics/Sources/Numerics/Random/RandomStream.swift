/// A seeded stream of random numbers, the same on every machine: xoshiro256** (Blackman and Vigna
/// 2018) with its state filled by ``SplitMix64``.
///
/// Streams are split by number, so that each task of a simulation has its own whatever thread runs
/// it: `RandomStream(seed: 7).split(12)` is the thirteenth stream of seed 7, always.
public struct RandomStream: RandomNumberGenerator, Sendable {
  @usableFromInline var s0, s1, s2, s3: UInt64
  private let key: UInt64

  /// The stream of a seed.
  public init(seed: UInt64) {
    key = seed
    var mixer = SplitMix64(seed: seed)
    s0 = mixer.next()
    s1 = mixer.next()
    s2 = mixer.next()
    s3 = mixer.next()
  }

  /// A stream of its own for a task; it does not depend on how much of this one was used.
  public func split(_ number: Int) -> RandomStream {
    var mixer = SplitMix64(seed: key ^ 0x6A09_E667_F3BC_C908)
    var place = SplitMix64(seed: UInt64(bitPattern: Int64(number)) &+ mixer.next())
    return RandomStream(seed: place.next())
  }

  /// The next 64 random bits.
  @inlinable
  public mutating func next() -> UInt64 {
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

  @inlinable
  static func rotated(_ bits: UInt64, _ by: UInt64) -> UInt64 {
    (bits &<< by) | (bits &>> (64 &- by))
  }
}
