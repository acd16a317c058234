import IntegrationModel

/// Reads Thrift's compact protocol from bytes nobody vouches for.
///
/// Every step looks at the bounds first; what does not fit is `damaged_dataset` with its byte.
struct ThriftReader {
  struct Field {
    let id: Int16
    let kind: UInt8
  }

  /// Where in the file the bytes begin, and the file's name, for errors.
  let origin: DamageReport
  private(set) var position = 0
  private let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer, origin: DamageReport) {
    self.bytes = bytes
    self.origin = origin
  }

  /// The next field of a struct, or nil at its end; `last` is the field before, 0 at the start.
  mutating func nextField(after last: inout Int16) throws(ArraigoError) -> Field? {
    let byte = try nextByte()
    if byte == 0 { return nil }
    let step = Int16(byte >> 4)
    let id = step == 0 ? try int16() : last &+ step
    last = id
    return Field(id: id, kind: byte & 0x0F)
  }

  mutating func int16() throws(ArraigoError) -> Int16 {
    guard let value = Int16(exactly: try int64()) else { throw damaged("a number is too large") }
    return value
  }

  mutating func int32() throws(ArraigoError) -> Int32 {
    guard let value = Int32(exactly: try int64()) else { throw damaged("a number is too large") }
    return value
  }

  mutating func int64() throws(ArraigoError) -> Int64 {
    let value = try varint()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  /// A size or an offset: never negative.
  mutating func size() throws(ArraigoError) -> Int {
    let value = try int64()
    guard value >= 0 else { throw damaged("a size is negative") }
    return Int(value)
  }

  mutating func binary() throws(ArraigoError) -> UnsafeRawBufferPointer {
    let count = try varint()
    guard count <= UInt64(bytes.count - position) else { throw damaged("a text is cut") }
    defer { position += Int(count) }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<position + Int(count)])
  }

  mutating func text() throws(ArraigoError) -> String {
    guard let text = String(validating: try binary(), as: UTF8.self) else {
      throw damaged("a text is not UTF-8")
    }
    return text
  }

  /// The number and kind of a list's elements; there are at least as many bytes left.
  mutating func list() throws(ArraigoError) -> (count: Int, kind: UInt8) {
    let byte = try nextByte()
    let count = byte >> 4 == 15 ? try varint() : UInt64(byte >> 4)
    guard count <= UInt64(bytes.count - position) else { throw damaged("a list is cut") }
    return (Int(count), byte & 0x0F)
  }

  /// Passes over a value this reader does not need.
  mutating func skip(_ kind: UInt8, depth: Int = 0) throws(ArraigoError) {
    guard depth < 16 else { throw damaged("structs are nested too deep") }
    switch kind {
    case 1, 2: break
    case 3: _ = try nextByte()
    case 4, 5, 6: _ = try varint()
    case 7: for _ in 0..<8 { _ = try nextByte() }
    case 8: _ = try binary()
    case 9, 10:
      let (count, element) = try list()
      for _ in 0..<count { try skipElement(element, depth: depth + 1) }
    case 11:
      let count = try varint()
      guard count <= UInt64(bytes.count - position) else { throw damaged("a map is cut") }
      if count == 0 { break }
      let kinds = try nextByte()
      for _ in 0..<count {
        try skipElement(kinds >> 4, depth: depth + 1)
        try skipElement(kinds & 0x0F, depth: depth + 1)
      }
    case 12:
      var last: Int16 = 0
      while let field = try nextField(after: &last) { try skip(field.kind, depth: depth + 1) }
    default: throw damaged("a field has an unknown kind")
    }
  }

  func damaged(_ what: String) -> ArraigoError { origin.damaged(what, at: position) }

  // A truth value takes a byte in a list, none as a field.
  private mutating func skipElement(_ kind: UInt8, depth: Int) throws(ArraigoError) {
    if kind == 1 || kind == 2 { _ = try nextByte() } else { try skip(kind, depth: depth) }
  }

  private mutating func nextByte() throws(ArraigoError) -> UInt8 {
    guard position < bytes.count else { throw damaged("the file is cut") }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func varint() throws(ArraigoError) -> UInt64 {
    var value: UInt64 = 0
    for group in 0..<10 {
      let byte = try nextByte()
      value |= UInt64(byte & 0x7F) << UInt64(7 * group)
      if byte < 0x80 { return value }
    }
    throw damaged("a number does not end")
  }
}

/// Says where a dataset file is damaged.
struct DamageReport {
  let file: String
  /// The byte in the file that positions count from.
  var start = 0
  var column: String?

  func damaged(_ what: String, at position: Int = 0) -> ArraigoError {
    ArraigoError(
      "damaged_dataset", "the dataset file is damaged: \(what)",
      at: Place(file: file, byte: start + position, column: column),
      suggestion: "Ingest the archive again; the file cannot be repaired.")
  }

  func unsupported(_ what: String) -> ArraigoError {
    ArraigoError(
      "unsupported_parquet", "this Parquet file uses \(what), which is not read here",
      at: Place(file: file, column: column),
      suggestion: "Write the file again with Zstandard or no compression and flat columns.")
  }
}
