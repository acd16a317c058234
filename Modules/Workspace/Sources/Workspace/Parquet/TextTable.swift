import Glibc

/// Finds the distinct texts of a chunk and keeps them as a dictionary page's bytes.
final class TextTable {
  /// A dictionary larger than this costs more than it saves. Keys of households and dwellings of a
  /// row group fit in.
  static let mostBytes = 1 << 21
  static let mostValues = 1 << 16

  private static let slotBits = 17

  /// Every text with its length before it: Parquet's plain encoding.
  let page = ByteBuffer(capacity: 1 << 16)
  private(set) var count = 0
  private let starts = UnsafeMutablePointer<Int32>.allocate(capacity: mostValues)
  private let slots = UnsafeMutablePointer<UInt32>.allocate(capacity: 1 << slotBits)

  deinit {
    starts.deallocate()
    slots.deallocate()
  }

  func removeAll() {
    page.removeAll()
    count = 0
    slots.update(repeating: .max, count: 1 << Self.slotBits)
  }

  /// The position of a text, which is added where it is new; nil where the table is full.
  func position(of text: UnsafeRawBufferPointer) -> UInt32? {
    var slot = Int(Self.hash(text) >> UInt64(64 - Self.slotBits))
    while true {
      let known = slots[slot]
      if known == .max { break }
      let stored = self.text(at: Int(known))
      if stored.count == text.count, Self.areEqual(stored, text) { return known }
      slot = (slot + 1) & ((1 << Self.slotBits) - 1)
    }
    guard count < Self.mostValues, page.count + text.count + 4 <= Self.mostBytes else { return nil }
    starts[count] = Int32(page.count)
    page.append(littleEndian: UInt32(text.count))
    page.append(text)
    slots[slot] = UInt32(count)
    count += 1
    return UInt32(count - 1)
  }

  func text(at index: Int) -> UnsafeRawBufferPointer {
    let start = page.base + Int(starts[index])
    return UnsafeRawBufferPointer(
      start: start + 4, count: Int(start.loadUnaligned(as: UInt32.self)))
  }

  private static func areEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer)
    -> Bool
  {
    guard let first = left.baseAddress, let second = right.baseAddress else { return true }
    return memcmp(first, second, left.count) == 0
  }

  private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var state = UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
    var at = 0
    while at + 8 < text.count {
      state =
        (state ^ text.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* 0xD6E8_FEB8_6659_FD93
      state ^= state >> 32
      at += 8
    }
    var tail: UInt64 = 0
    if text.count >= 8 {
      // The last eight bytes, some of which may have been taken already.
      tail = text.loadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self)
    } else {
      for byte in text { tail = tail << 8 | UInt64(byte) }
    }
    state = (state ^ tail) &* 0xD6E8_FEB8_6659_FD93
    state ^= state >> 32
    return state &* 0x9E37_79B9_7F4A_7C15
  }
}

extension UnsafeRawBufferPointer {
  /// The order of Parquet's strings: byte by byte, unsigned.
  func precedes(_ other: UnsafeRawBufferPointer) -> Bool {
    if let left = baseAddress, let right = other.baseAddress {
      let order = memcmp(left, right, Swift.min(count, other.count))
      if order != 0 { return order < 0 }
    }
    return count < other.count
  }
}
