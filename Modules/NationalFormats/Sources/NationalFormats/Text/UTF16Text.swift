/// Text of two bytes a character, which no office's survey file should be and some are.
enum UTF16Text {
  /// Whether bytes begin like UTF-16: with its mark, or with a NUL in every second place.
  static func isLikely(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 2 else { return false }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return true }
    if bytes[0] == 0xFE, bytes[1] == 0xFF { return true }
    let pairs = min(bytes.count / 2, 64)
    guard pairs >= 2 else { return false }
    var even = 0
    var odd = 0
    for pair in 0..<pairs {
      if bytes[2 * pair] == 0 { even += 1 }
      if bytes[2 * pair + 1] == 0 { odd += 1 }
    }
    return min(even, odd) == 0 && max(even, odd) * 10 >= pairs * 9
  }
}
