import IntegrationModel
import Testing

@Suite("Bitmaps work by words and answer as bit by bit")
struct BitmapTests {
  /// Lengths at and around the edges of words.
  static let lengths = [0, 1, 7, 8, 63, 64, 65, 127, 128, 129, 1_000]

  private func random(_ count: Int, seed: UInt64) -> [Bool] {
    var generator = SeededGenerator(seed: seed &+ UInt64(count))
    return (0..<count).map { _ in Bool.random(using: &generator) }
  }

  private func bitmap(_ bits: [Bool]) -> Bitmap {
    var bitmap = Bitmap(repeating: false, count: bits.count)
    for (at, bit) in bits.enumerated() { bitmap[at] = bit }
    return bitmap
  }

  private func bits(_ bitmap: Bitmap) -> [Bool] { (0..<bitmap.count).map { bitmap[$0] } }

  @Test("Counting, and, or, minus and inversion", arguments: lengths)
  func operations(count: Int) {
    let left = random(count, seed: 1)
    let right = random(count, seed: 2)
    let (one, other) = (bitmap(left), bitmap(right))
    #expect(one.onesCount == left.count { $0 })
    #expect(one.zerosCount == left.count { !$0 })
    #expect(bits(one.intersection(other)) == zip(left, right).map { $0 && $1 })
    #expect(bits(one.union(other)) == zip(left, right).map { $0 || $1 })
    #expect(bits(one.subtracting(other)) == zip(left, right).map { $0 && !$1 })
    #expect(bits(one.inverted) == left.map { !$0 })
    #expect(one.inverted.inverted == one)
    #expect(one.intersection(other).isSubset(of: one))
    #expect(one.isSubset(of: other) == zip(left, right).allSatisfy { !$0 || $1 })
  }

  @Test("Bits past the end stay zero whatever is done", arguments: lengths)
  func tail(count: Int) {
    var grown = Bitmap(repeating: false, count: count).inverted
    #expect(grown == Bitmap(repeating: true, count: count))
    grown.append(false)
    #expect(grown.onesCount == count)
    #expect(grown.count == count + 1)
  }

  @Test("Runs and bitmaps are added at any place in a word", arguments: lengths, lengths)
  func appending(count: Int, added: Int) {
    let (first, second) = (random(count, seed: 3), random(added, seed: 4))
    var whole = bitmap(first)
    whole.append(contentsOf: bitmap(second))
    #expect(bits(whole) == first + second)
    #expect(whole == bitmap(first + second))
    for bit in [true, false] {
      var run = bitmap(first)
      run.append(repeating: bit, count: added)
      #expect(run == bitmap(first + Array(repeating: bit, count: added)))
    }
  }

  @Test(
    "Bits are copied from any bit of memory without reading past the last byte",
    arguments: lengths)
  func copying(count: Int) {
    for offset in [0, 1, 5, 7, 8, 9, 63, 64, 70] {
      let all = random(offset + count, seed: 5)
      // Exactly as many bytes as the bits need, so that a read too far is a read out of bounds.
      let bytes = UnsafeMutableRawBufferPointer.allocate(
        byteCount: (offset + count + 7) / 8, alignment: 1)
      defer { bytes.deallocate() }
      bytes.initializeMemory(as: UInt8.self, repeating: 0xFF)
      for (at, bit) in all.enumerated() where !bit { bytes[at / 8] &= ~(1 << UInt8(at % 8)) }
      guard let base = bytes.baseAddress else { continue }
      let copy = Bitmap(copying: base, from: offset, count: count)
      #expect(copy == bitmap(Array(all[offset...])))
    }
  }
}
