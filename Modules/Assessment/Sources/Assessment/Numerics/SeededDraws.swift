/// Random numbers that are the same on every machine for a seed (Steele, Lea and Flood's SplitMix64).
struct SeededDraws {
  private var state: UInt64

  /// Starts a sequence; streams of one seed are independent of each other.
  init(seed: UInt64, stream: UInt64) {
    state = seed &+ stream &* 0xD1B5_4A32_D192_ED03
    _ = next()
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A whole number below `limit`, all alike (Lemire's rejection).
  mutating func below(_ limit: Int) -> Int {
    let bound = UInt64(limit)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }
}
