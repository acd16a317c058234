import Glibc

/// Estimates what compressing a page saves from how unequally its bytes are used.
///
/// Packed numbers hardly ever repeat sequences of bytes, so that what a compressor gains is what
/// shorter codes for frequent bytes gain: the page's length less its entropy (Shannon 1948).
enum ByteFrequencies {
  /// So many pieces of so many bytes are looked at: a page begins with its levels, which say
  /// nothing of its values.
  private static let pieces = 16
  private static let pieceBytes = 128

  /// `n log2 n` for every count that a sample can have.
  private static let weighted: [Float] = (0...pieces * pieceBytes).map { count in
    count == 0 ? 0 : Float(count) * log2(Float(count))
  }

  /// How many bytes of a page compressing is expected to save.
  static func saving(_ page: ByteBuffer) -> Int {
    guard page.count > 0 else { return 0 }
    let length = min(pieceBytes, max(1, page.count / pieces))
    let step = page.count / pieces
    return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 256) { counts in
      counts.initialize(repeating: 0)
      var seen = 0
      for piece in 0..<pieces {
        for byte in page.bytes[min(piece * step, page.count)...].prefix(length) {
          counts[Int(byte)] += 1
          seen += 1
        }
      }
      let bits = weighted[seen] - counts.reduce(0) { $0 + weighted[Int($1)] }
      let share = 1 - Double(bits) / Double(8 * seen)
      return Int(share * Double(page.count))
    }
  }
}
