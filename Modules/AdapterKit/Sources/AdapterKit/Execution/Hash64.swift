/// A 64-bit hash of bytes for tables inside one run (multiply and fold, eight bytes at a time).
///
/// Not for storage and not against an adversary; equal bytes always have equal hashes.
enum Hash64 {
  static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64 = Hash64.seed) -> UInt64 {
    guard let base = bytes.baseAddress else { return seed }
    return of(base, bytes.count, seed: seed)
  }

  @inline(__always)
  static func of(_ base: UnsafePointer<UInt8>, _ count: Int, seed: UInt64) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: count)
    let raw = UnsafeRawPointer(base)
    guard count >= 8 else { return mix(hash ^ Bytes.short(base, count)) }
    var at = 0
    while at + 8 < count {
      hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    // The last eight bytes, some of which may have been taken already: no walk over single ones.
    return mix(hash ^ raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
  }

  @inline(__always)
  private static func mix(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}

/// Comparison of bytes, eight at a time.
enum Bytes {
  @inline(__always)
  static func areEqual(
    _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    guard count >= 8 else { return short(left, count) == short(right, count) }
    let leftWords = UnsafeRawPointer(left)
    let rightWords = UnsafeRawPointer(right)
    var at = 0
    while at + 8 < count {
      guard
        leftWords.loadUnaligned(fromByteOffset: at, as: UInt64.self)
          == rightWords.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      else { return false }
      at += 8
    }
    // The last eight bytes, some of which may have been compared already.
    return leftWords.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      == rightWords.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
  }

  /// A number that tells apart up to seven bytes of one length.
  @inline(__always)
  static func short(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let words = UnsafeRawPointer(bytes)
    if count >= 4 {
      let first = words.loadUnaligned(as: UInt32.self)
      let last = words.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      return UInt64(last) << 32 | UInt64(first)
    }
    guard count > 0 else { return 0 }
    return UInt64(bytes[0]) | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1]) << 16
  }

  /// Whether any byte is above 127.
  @inline(__always)
  static func haveHighBit(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let words = UnsafeRawPointer(bytes)
    var seen: UInt64 = 0
    var at = 0
    while at + 8 <= count {
      seen |= words.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      at += 8
    }
    while at < count {
      seen |= UInt64(bytes[at])
      at += 1
    }
    return seen & 0x8080_8080_8080_8080 != 0
  }
}
