/// Reads cells as numbers, without allocating.
public enum CellParser {
  /// A whole number of at most eight digits without sign, blank or quote: nearly every code.
  ///
  /// Gives nil for anything else, the empty cell included. The eight bytes before `end` must be
  /// readable. All digits are worked on at once: bytes that are not part of the cell are cleared,
  /// then neighbours are joined to pairs, fours and eights by three multiplications.
  @inlinable @inline(__always)
  public static func shortInteger(_ bytes: UnsafePointer<UInt8>, _ start: UInt32, _ end: UInt32)
    -> Int32?
  {
    let length = end &- start
    guard length &- 1 < 8 else { return nil }
    let word = UnsafeRawPointer(bytes + Int(end) - 8).loadUnaligned(as: UInt64.self)
    let shift = 64 &- UInt64(length) &* 8
    let digits = ((word ^ 0x3030_3030_3030_3030) >> shift) << shift
    guard ((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080 == 0 else {
      return nil
    }
    let pairs = (digits &* 10 &+ (digits >> 8)) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ (pairs >> 16)) & 0x0000_FFFF_0000_FFFF
    let eights = fours &* 10_000 &+ (fours >> 32)
    return Int32(truncatingIfNeeded: eights & 0xFFFF_FFFF)
  }

  /// The cell without outer blanks and one pair of quotes.
  public static func trimmed(
    _ bytes: UnsafePointer<UInt8>, _ start: UInt32, _ end: UInt32, quote: UInt8?
  ) -> (start: UInt32, end: UInt32) {
    var start = start
    var end = end
    func trimBlanks() {
      while start < end, bytes[Int(start)] == 32 || bytes[Int(start)] == 9 { start += 1 }
      while start < end,
        bytes[Int(end) - 1] == 32 || bytes[Int(end) - 1] == 9
          || bytes[Int(end) - 1] == 13
      { end -= 1 }
    }
    trimBlanks()
    if let quote, end - start >= 2, bytes[Int(start)] == quote, bytes[Int(end) - 1] == quote {
      start += 1
      end -= 1
      trimBlanks()
    }
    return (start, end)
  }
}
