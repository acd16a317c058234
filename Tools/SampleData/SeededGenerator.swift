import Numerics

/// Random numbers that are the same on every machine: SplitMix64, and arithmetic that IEEE 754
/// fixes to the last bit. The C library's `exp` and `log` are not used, for they differ.
struct SeededGenerator {
  private var bits: SplitMix64

  /// A generator of its own for each thing: the same parts give the same numbers.
  init(_ parts: Int...) {
    var seed: UInt64 = 0x6A09_E667_F3BC_C908
    for part in parts {
      var mixer = SplitMix64(seed: seed ^ UInt64(bitPattern: Int64(part)))
      seed = mixer.next()
    }
    bits = SplitMix64(seed: seed)
  }

  mutating func next() -> UInt64 { bits.next() }

  /// A number from 0 up to 1, 1 excluded.
  mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  mutating func chance(_ probability: Double) -> Bool { uniform() < probability }

  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    let (high, _) = next().multipliedFullWidth(by: UInt64(range.count))
    return range.lowerBound + Int(high)
  }

  /// Close to a standard normal number: four uniform ones of 16 bits, added.
  mutating func normal() -> Double {
    let bits = next()
    let sum = (bits & 0xFFFF) + (bits >> 16 & 0xFFFF) + (bits >> 32 & 0xFFFF) + (bits >> 48)
    return (Double(sum) / 65_536 - 2) * 1.732_050_807_568_877_2
  }

  mutating func pick<Value: Sendable>(_ table: WeightedTable<Value>) -> Value {
    table.value(at: uniform())
  }
}

/// Values with their shares.
struct WeightedTable<Value: Sendable>: Sendable {
  private let values: [Value]
  private let limits: [Double]

  init(_ shares: [(Value, Double)]) {
    values = shares.map(\.0)
    let whole = shares.reduce(0) { $0 + $1.1 }
    var sum = 0.0
    limits = shares.map {
      sum += $0.1
      return sum / whole
    }
  }

  /// The value at a place between 0 and 1.
  func value(at place: Double) -> Value {
    for at in values.indices.dropLast() where place < limits[at] { return values[at] }
    return values[values.count - 1]
  }
}

/// e to the power of a small number, by its own arithmetic: the same bits everywhere.
func exponential(_ power: Double) -> Double {
  var value = 1 + power / 4_096
  for _ in 0..<12 { value *= value }
  return value
}
