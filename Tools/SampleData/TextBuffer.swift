/// Bytes on their way to a file, written without making strings.
struct TextBuffer: ~Copyable {
  private let bytes: UnsafeMutableRawBufferPointer
  private(set) var count = 0

  /// Makes a buffer for so many bytes.
  init(capacity: Int) {
    bytes = .allocate(byteCount: capacity, alignment: 64)
  }

  deinit { bytes.deallocate() }

  var room: Int { bytes.count - count }
  var contents: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[..<count]) }

  mutating func clear() { count = 0 }

  @inline(__always)
  mutating func append(byte: UInt8) {
    bytes.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  mutating func append(_ text: [UInt8]) {
    for byte in text { append(byte: byte) }
  }

  @inline(__always)
  mutating func append(_ number: Int) {
    if number >= 0, number < 10 {
      append(byte: 48 + UInt8(truncatingIfNeeded: number))
    } else {
      appendLong(number)
    }
  }

  /// Adds a number with zeros before it, up to so many digits.
  mutating func append(_ number: Int, digits: Int) {
    var limit = 10
    for _ in 1..<digits {
      if number < limit { append(byte: 48) }
      limit *= 10
    }
    append(number)
  }

  private mutating func appendLong(_ number: Int) {
    if number < 0 { append(byte: UInt8(ascii: "-")) }
    var rest = number.magnitude
    var digits = 1
    var limit: UInt = 10
    while rest >= limit {
      digits += 1
      limit *= 10
    }
    count += digits
    var at = count
    repeat {
      at -= 1
      bytes.storeBytes(
        of: 48 + UInt8(truncatingIfNeeded: rest % 10), toByteOffset: at, as: UInt8.self)
      rest /= 10
    } while rest > 0
  }
}
