extension Bitmap {
  /// One where both bitmaps have one; they must be of one length.
  public func intersection(_ other: Bitmap) -> Bitmap { combined(with: other, by: &) }

  /// One where either bitmap has one; they must be of one length.
  public func union(_ other: Bitmap) -> Bitmap { combined(with: other, by: |) }

  /// One where this bitmap has one and the other has zero; they must be of one length.
  public func subtracting(_ other: Bitmap) -> Bitmap { combined(with: other) { $0 & ~$1 } }

  /// One where this bitmap has zero.
  public var inverted: Bitmap { Bitmap(words: words.map { ~$0 }, count: count) }

  /// Whether the other bitmap has a one wherever this one has; they must be of one length.
  public func isSubset(of other: Bitmap) -> Bool {
    precondition(count == other.count, "bitmaps differ in length")
    return words.indices.allSatisfy { words[$0] & ~other.words[$0] == 0 }
  }

  /// Visits every zero in order; costs next to nothing where there are few.
  @inline(__always)
  func forEachZero(_ body: (Int) -> Void) {
    for at in words.indices {
      var zeros = ~words[at]
      if at == words.count - 1, count & 63 != 0 { zeros &= (1 << UInt64(count & 63)) - 1 }
      while zeros != 0 {
        body(at * 64 + zeros.trailingZeroBitCount)
        zeros &= zeros - 1
      }
    }
  }

  /// Adds one bit at the end.
  public mutating func append(_ bit: Bool) {
    if count & 63 == 0 { words.append(0) }
    count += 1
    if bit { setBit(count - 1, to: true) }
  }

  /// Adds a run of equal bits at the end.
  public mutating func append(repeating bit: Bool, count added: Int) {
    precondition(added >= 0)
    let used = count & 63
    count += added
    if bit, used != 0 { words[words.count - 1] |= .max << UInt64(used) }
    let missing = Self.wordCount(count) - words.count
    words.append(contentsOf: repeatElement(bit ? .max : 0, count: missing))
    clearTail()
  }

  /// Adds the bits of another bitmap at the end.
  public mutating func append(contentsOf other: Bitmap) {
    let used = UInt64(count & 63)
    let expected = Self.wordCount(count + other.count)
    words.reserveCapacity(expected)
    if used == 0 {
      words.append(contentsOf: other.words)
    } else {
      for word in other.words {
        words[words.count - 1] |= word << used
        words.append(word >> (64 - used))
      }
    }
    // The last shift may have opened a word that holds no bit.
    words.removeLast(words.count - expected)
    count += other.count
  }

  @inline(__always)
  private func combined(with other: Bitmap, by combine: (UInt64, UInt64) -> UInt64) -> Bitmap {
    precondition(count == other.count, "bitmaps differ in length")
    var result = words
    for at in result.indices { result[at] = combine(result[at], other.words[at]) }
    return Bitmap(words: result, count: count)
  }
}

extension Bitmap {
  /// Copies bits out of memory, from any bit on, into words that start with that bit.
  ///
  /// - Parameters:
  ///   - source: the memory; bytes past the last wanted bit are not read.
  ///   - offset: the first wanted bit, counted from the first byte's least significant bit.
  ///   - count: how many bits.
  public init(copying source: UnsafeRawPointer, from offset: Int, count: Int) {
    precondition(offset >= 0 && count >= 0)
    var words = [UInt64](repeating: 0, count: Self.wordCount(count))
    let first = source + offset / 8
    let shift = UInt64(offset % 8)
    let byteCount = (Int(shift) + count + 7) / 8
    words.withUnsafeMutableBytes { target in
      let whole = UnsafeRawBufferPointer(start: first, count: min(byteCount, target.count))
      if count > 0 { target.copyMemory(from: whole) }
    }
    if shift != 0 {
      for at in words.indices {
        // The bits that the shift opens come from the next word, or from the one byte past all.
        let next: UInt64 =
          if at + 1 < words.count {
            words[at + 1]
          } else if byteCount > words.count * 8 {
            UInt64((first + words.count * 8).load(as: UInt8.self))
          } else {
            0
          }
        words[at] = words[at] >> shift | next << (64 - shift)
      }
    }
    self.init(words: words, count: count)
  }
}
