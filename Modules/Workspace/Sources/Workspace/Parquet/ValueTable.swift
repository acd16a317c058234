/// Finds the distinct values of a chunk, if they are few: a table of 64-bit patterns.
final class ValueTable {
  /// More distinct values than this are no longer worth a dictionary.
  static let mostValues = 1 << 15

  private static let slotBits = 16
  /// So many values at the start tell whether going on is worth it.
  private static let sample = 4_096

  private(set) var count = 0
  private let keys = UnsafeMutablePointer<UInt64>.allocate(capacity: mostValues)
  private let slots = UnsafeMutablePointer<UInt16>.allocate(capacity: 1 << slotBits)

  deinit {
    keys.deallocate()
    slots.deallocate()
  }

  /// The distinct values in the order they came.
  var values: UnsafeBufferPointer<UInt64> { UnsafeBufferPointer(start: keys, count: count) }

  /// Gives each value its position; false where there are too many distinct ones.
  func index(
    _ values: UnsafePointer<UInt64>, count valueCount: Int,
    into positions: UnsafeMutablePointer<UInt16>
  ) -> Bool {
    slots.update(repeating: .max, count: 1 << Self.slotBits)
    count = 0
    let limit = min(Self.mostValues - 1, valueCount / 2)
    var done = 0
    while done < valueCount {
      let end = done == 0 ? min(valueCount, Self.sample) : valueCount
      guard index(values, done..<end, limit, into: positions) else { return false }
      if end == Self.sample, count > Self.sample * 3 / 4 { return false }
      done = end
    }
    return true
  }

  private func index(
    _ values: UnsafePointer<UInt64>, _ range: Range<Int>, _ limit: Int,
    into positions: UnsafeMutablePointer<UInt16>
  ) -> Bool {
    let mask = (1 << Self.slotBits) - 1
    for at in range {
      let value = values[at]
      let mixed = (value ^ value >> 29) &* 0x9E37_79B9_7F4A_7C15
      var slot = Int(truncatingIfNeeded: mixed >> UInt64(64 - Self.slotBits))
      while true {
        let known = slots[slot]
        if known == .max {
          guard count < limit else { return false }
          slots[slot] = UInt16(truncatingIfNeeded: count)
          positions[at] = UInt16(truncatingIfNeeded: count)
          keys[count] = value
          count += 1
          break
        }
        if keys[Int(known)] == value {
          positions[at] = known
          break
        }
        slot = (slot + 1) & mask
      }
    }
    return true
  }
}
