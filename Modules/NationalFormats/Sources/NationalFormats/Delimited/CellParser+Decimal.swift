extension CellParser {
  /// A number in plain or scientific notation, correctly rounded; nil where the cell is none.
  ///
  /// Nothing is read into a cell: a second mark, a mark that is not the file's, a thousands
  /// separator or a blank inside make it no number, and so do the words for infinity. A number too
  /// large for double precision is none either.
  ///
  /// Up to nineteen digits are divided by a power of ten as whole numbers of 128 bits, which is
  /// exact until the one rounding at the end; the rest is left to the standard library.
  public static func decimal(
    _ bytes: UnsafePointer<UInt8>, _ start: UInt32, _ end: UInt32, mark: DecimalMark
  ) -> Double? {
    var at = Int(start)
    let end = Int(end)
    guard at < end else { return nil }
    let isNegative = bytes[at] == UInt8(ascii: "-")
    if isNegative || bytes[at] == UInt8(ascii: "+") { at += 1 }
    var digits: UInt64 = 0
    var significant = 0
    var decimals = 0
    var hasMark = false
    var hasDigit = false
    while at < end {
      let digit = bytes[at] &- 48
      if digit < 10 {
        hasDigit = true
        if significant < 19 { digits = digits &* 10 &+ UInt64(digit) }
        if digits != 0 { significant += 1 }
        if hasMark { decimals += 1 }
      } else if !hasMark, isMark(bytes[at], mark) {
        hasMark = true
      } else {
        return scientific(bytes, Int(start), end, mark)
      }
      at += 1
    }
    guard hasDigit else { return nil }
    guard significant <= 19, decimals <= 19 else {
      return scientific(bytes, Int(start), end, mark)
    }
    let magnitude = quotient(digits, decimals)
    return isNegative ? -magnitude : magnitude
  }

  @inline(__always)
  private static func isMark(_ byte: UInt8, _ mark: DecimalMark) -> Bool {
    switch mark {
    case .comma: byte == UInt8(ascii: ",")
    case .point: byte == UInt8(ascii: ".")
    case .either: byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
    }
  }

  /// A whole number over a power of ten, rounded once.
  @inline(__always)
  private static func quotient(_ digits: UInt64, _ decimals: Int) -> Double {
    let power = powersOfTen[decimals]
    // Both are exact in double precision, so the division rounds once.
    if digits < 1 << 53, decimals < 16 { return Double(digits) / Double(power) }
    return longQuotient(digits, power)
  }

  /// The quotient with at least 62 bits, the lowest of them set where anything is left over, so
  /// that the conversion to 53 bits rounds as the true quotient would.
  private static func longQuotient(_ digits: UInt64, _ power: UInt64) -> Double {
    guard digits != 0 else { return 0 }
    let up = digits.leadingZeroBitCount
    let powerUp = power.leadingZeroBitCount
    let dividend = digits << UInt64(up)
    let (whole, rest) = (power << UInt64(powerUp)).dividingFullWidth(
      (dividend >> 1, dividend << 63))
    let sticky: UInt64 = rest == 0 ? 0 : 1
    // The exponent lies between -127 and 0, so the factor is a normal number and nothing is lost.
    let factor = Double(bitPattern: UInt64(1_023 + powerUp - up - 63) << 52)
    return Double(whole | sticky) * factor
  }

  private static func scientific(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ mark: DecimalMark
  ) -> Double? {
    guard end - start <= longestNumber else { return nil }
    let text = String(unsafeUninitializedCapacity: end - start) { buffer in
      for at in start..<end {
        let byte = bytes[at]
        // Only digits, signs, the exponent's letter and the mark as a point may pass: neither the
        // words for infinity nor hexadecimal forms are numbers here.
        guard byte &- 48 < 10 || isMark(byte, mark) || "-+eE".utf8.contains(byte) else { return 0 }
        buffer[at - start] = isMark(byte, mark) ? UInt8(ascii: ".") : byte
      }
      return end - start
    }
    // The standard library reads numbers alike whatever the process's locale.
    return Double(text).flatMap { $0.isFinite ? $0 : nil }
  }

  /// The longest cell that may still be a number, in bytes.
  private static let longestNumber = 400

  private static let powersOfTen: [UInt64] = (0...19).map { power in
    (0..<power).reduce(UInt64(1)) { product, _ in product * 10 }
  }
}
