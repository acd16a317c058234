import Glibc

/// Reads cells as numbers, without allocating.
public enum CellParser {
  /// A cell that holds no number.
  public enum Emptiness: Sendable {
    /// Nothing but blanks (and quotes).
    case blank
    /// Something that is not a number.
    case unreadable
  }

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

  /// A number in plain or scientific notation; correctly rounded.
  ///
  /// Up to fifteen digits are read as one whole number and divided by a power of ten, both exact
  /// in double precision; longer ones are left to `strtod`.
  public static func decimal(
    _ bytes: UnsafePointer<UInt8>, _ start: UInt32, _ end: UInt32, mark: DecimalMark
  ) -> Double? {
    var at = Int(start)
    let end = Int(end)
    guard at < end else { return nil }
    let isNegative = bytes[at] == UInt8(ascii: "-")
    if isNegative || bytes[at] == UInt8(ascii: "+") { at += 1 }
    var digits: UInt64 = 0
    var digitCount = 0
    var decimals = 0
    var hasMark = false
    while at < end {
      let byte = bytes[at]
      if byte &- 48 < 10 {
        if digitCount < 18 { digits = digits &* 10 &+ UInt64(byte &- 48) }
        if digits != 0 || hasMark { digitCount += 1 }
        if hasMark { decimals += 1 }
      } else if isMark(byte, mark), !hasMark {
        hasMark = true
      } else {
        return scientific(bytes, Int(start), end, mark)
      }
      at += 1
    }
    let seen = at - Int(start) - (hasMark ? 1 : 0) - (isNegative ? 1 : 0)
    guard seen > 0 else { return nil }
    guard digitCount <= 15, decimals <= 22 else {
      return scientific(bytes, Int(start), end, mark)
    }
    let magnitude = Double(digits) / powersOfTen[decimals]
    return isNegative ? -magnitude : magnitude
  }

  private static func isMark(_ byte: UInt8, _ mark: DecimalMark) -> Bool {
    switch mark {
    case .comma: byte == UInt8(ascii: ",")
    case .point: byte == UInt8(ascii: ".")
    case .either: byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
    }
  }

  private static func scientific(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ mark: DecimalMark
  ) -> Double? {
    guard end - start <= 64 else { return nil }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 65) { text in
      var hasDigit = false
      for at in start..<end {
        var byte = bytes[at]
        if isMark(byte, mark) { byte = UInt8(ascii: ".") }
        let isDigit = byte &- 48 < 10
        hasDigit = hasDigit || isDigit
        guard isDigit || ".-+eE".utf8.contains(byte) else { return nil }
        text[at - start] = CChar(bitPattern: byte)
      }
      text[end - start] = 0
      guard hasDigit, let base = text.baseAddress else { return nil }
      var stop: UnsafeMutablePointer<CChar>?
      let number = strtod(base, &stop)
      return stop == base + (end - start) ? number : nil
    }
  }

  private static let powersOfTen: [Double] = (0...22).map { power in
    (0..<power).reduce(1.0) { product, _ in product * 10 }
  }
}
