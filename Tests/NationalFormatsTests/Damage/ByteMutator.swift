/// Changes bytes in ways that files are damaged in, and in ways that attackers like.
struct ByteMutator {
  private let seeds: [[UInt8]]
  private let pieces: [[UInt8]]
  private var random: SeededGenerator

  /// Numbers that lengths and counts go wrong with.
  private static let numbers: [[UInt8]] = [
    [0], [255], [0x7F], [0x80], [255, 255], [255, 255, 255, 255], [255, 255, 255, 127],
    [0, 0, 0, 128], [255, 255, 255, 255, 255, 255, 255, 127], [0, 0, 0, 0, 0, 0, 0, 0],
  ]

  /// - Parameter pieces: what the format's own meaning hangs on.
  init(_ seeds: [[UInt8]], pieces: [String] = [], seed: UInt64) {
    self.seeds = seeds
    self.pieces = Self.numbers + pieces.map { Array($0.utf8) }
    random = SeededGenerator(seed)
  }

  /// The next damaged input.
  mutating func next() -> [UInt8] {
    var bytes = seeds.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, at + Int.random(in: 1...24, using: &random))
      switch Int.random(in: 0..<8, using: &random) {
      case 0: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 2: bytes.removeSubrange(at..<end)
      case 3: bytes.insert(contentsOf: bytes[at..<end], at: at)
      case 4: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: at)
      case 5: bytes.removeSubrange(at...)
      case 6:
        for (offset, byte) in (pieces.randomElement(using: &random) ?? []).enumerated()
        where at + offset < bytes.count {
          bytes[at + offset] = byte
        }
      default:
        let other = Int.random(in: 0..<bytes.count, using: &random)
        bytes.swapAt(at, other)
      }
    }
    return bytes
  }
}
