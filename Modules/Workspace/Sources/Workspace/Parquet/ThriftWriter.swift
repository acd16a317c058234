/// Writes Thrift's compact protocol, as far as Parquet's footer and page headers need it.
struct ThriftWriter {
  enum Kind: UInt8 {
    case yes = 1
    case no = 2
    case int16 = 4
    case int32 = 5
    case int64 = 6
    case binary = 8
    case list = 9
    case structure = 12
  }

  private(set) var bytes: [UInt8] = []
  private var lastField: Int16 = 0
  private var outerFields: [Int16] = []

  mutating func integer(_ field: Int16, _ value: Int32) {
    header(field, .int32)
    varint(zigzag(Int64(value)))
  }

  mutating func long(_ field: Int16, _ value: Int) {
    header(field, .int64)
    varint(zigzag(Int64(value)))
  }

  mutating func boolean(_ field: Int16, _ value: Bool) { header(field, value ? .yes : .no) }

  mutating func text(_ field: Int16, _ value: String) { binary(field, Array(value.utf8)) }

  mutating func binary(_ field: Int16, _ value: [UInt8]) {
    header(field, .binary)
    element(value)
  }

  /// Starts a struct field; fields up to `end` are its own.
  mutating func begin(_ field: Int16) {
    header(field, .structure)
    beginElement()
  }

  /// Starts a struct that is an element of a list, or the whole message.
  mutating func beginElement() {
    outerFields.append(lastField)
    lastField = 0
  }

  mutating func end() {
    bytes.append(0)
    lastField = outerFields.removeLast()
  }

  /// Starts a list; `count` elements must follow.
  mutating func list(_ field: Int16, of kind: Kind, count: Int) {
    header(field, .list)
    if count < 15 {
      bytes.append(UInt8(count) << 4 | kind.rawValue)
    } else {
      bytes.append(0xF0 | kind.rawValue)
      varint(UInt64(count))
    }
  }

  mutating func element(_ value: Int32) { varint(zigzag(Int64(value))) }

  mutating func element(_ value: [UInt8]) {
    varint(UInt64(value.count))
    bytes += value
  }

  private mutating func header(_ field: Int16, _ kind: Kind) {
    let step = field - lastField
    if step > 0, step <= 15 {
      bytes.append(UInt8(step) << 4 | kind.rawValue)
    } else {
      bytes.append(kind.rawValue)
      varint(zigzag(Int64(field)))
    }
    lastField = field
  }

  private func zigzag(_ value: Int64) -> UInt64 { UInt64(bitPattern: value << 1 ^ value >> 63) }

  private mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}
