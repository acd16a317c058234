/// Reads little-endian numbers of a byte array, nil past its end.
struct LittleEndian {
  let bytes: [UInt8]

  func word(_ offset: Int) -> Int? { number(offset, 2) }
  func double(_ offset: Int) -> Int? { number(offset, 4) }

  /// A 64-bit number, nil where it is not a possible size: sums of ten thousand of them still fit.
  func quad(_ offset: Int) -> Int? {
    guard let low = double(offset), let high = double(offset + 4), high < 1 << 16 else {
      return nil
    }
    return high << 32 | low
  }

  private func number(_ offset: Int, _ count: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - count else { return nil }
    return (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }
}
