import IntegrationModel

// A batch's layout is the one message that comes often: it goes as plain numbers and texts, each
// with its length before it, not as JSON.
extension BatchLayout {
  /// The first byte of a layout; no JSON text begins with it.
  static let mark: UInt8 = 0xB1

  private static let kinds: [ArrowCells.Kind] = [
    .codes, .integers, .numbers, .text, .notApplicable,
  ]

  /// The layout as bytes.
  func encoded() -> [UInt8] {
    var bytes: [UInt8] = [Self.mark, unit == .household ? 1 : 0]
    bytes.reserveCapacity(64 + fields.count * 96)
    for number in [rowCount, slot, byteCount, fields.count] { bytes.append(number: number) }
    for field in fields {
      bytes.append(text: field.name)
      bytes.append(UInt8(Self.kinds.firstIndex(of: field.kind) ?? 0))
      bytes.append(text: field.codeList ?? "")
      bytes.append(field.codeList == nil ? 0 : 1)
      bytes.append(extent: field.cells)
      for extent in [field.validity, field.dictionaryOffsets, field.dictionaryBytes] {
        bytes.append(extent == nil ? 0 : 1)
        if let extent { bytes.append(extent: extent) }
      }
    }
    return bytes
  }

  /// Reads a layout; nil where the bytes are none.
  init?(decoding bytes: UnsafeRawBufferPointer) {
    var cursor = LayoutCursor(bytes)
    guard cursor.byte() == Self.mark, let unit = cursor.byte(), unit <= 1,
      let rowCount = cursor.number(), let slot = cursor.number(),
      let byteCount = cursor.number(), let count = cursor.number(), (0...4_096).contains(count)
    else { return nil }
    var fields: [Field] = []
    fields.reserveCapacity(count)
    for _ in 0..<count {
      guard let field = cursor.field(Self.kinds) else { return nil }
      fields.append(field)
    }
    guard cursor.isAtEnd else { return nil }
    self.init(
      unit: unit == 1 ? .household : .person, rowCount: rowCount, slot: slot,
      byteCount: byteCount, fields: fields)
  }
}

extension [UInt8] {
  fileprivate mutating func append(number: Int) {
    Swift.withUnsafeBytes(of: Int64(number).littleEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func append(text: String) {
    append(number: text.utf8.count)
    append(contentsOf: text.utf8)
  }

  fileprivate mutating func append(extent: BatchLayout.Extent) {
    append(number: extent.offset)
    append(number: extent.count)
  }
}

/// Reads what an untrusted process sent: nothing past the end, nothing of impossible length.
private struct LayoutCursor {
  private let bytes: UnsafeRawBufferPointer
  private var at = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  mutating func byte() -> UInt8? {
    guard at < bytes.count else { return nil }
    defer { at += 1 }
    return bytes[at]
  }

  mutating func number() -> Int? {
    guard bytes.count - at >= 8 else { return nil }
    defer { at += 8 }
    return Int(
      exactly: Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: Int64.self)))
  }

  mutating func text() -> String? {
    guard let count = number(), count >= 0, count <= bytes.count - at else { return nil }
    defer { at += count }
    return String(validating: bytes[at..<at + count], as: UTF8.self)
  }

  mutating func extent() -> BatchLayout.Extent? {
    guard let offset = number(), let count = number() else { return nil }
    return BatchLayout.Extent(offset: offset, count: count)
  }

  mutating func flag() -> Bool? {
    guard let flag = byte(), flag <= 1 else { return nil }
    return flag == 1
  }

  mutating func field(_ kinds: [ArrowCells.Kind]) -> BatchLayout.Field? {
    guard let name = text(), let kind = byte(), Int(kind) < kinds.count, let list = text(),
      let hasList = flag(), let cells = extent()
    else { return nil }
    var extents: [BatchLayout.Extent?] = []
    for _ in 0..<3 {
      guard let isThere = flag() else { return nil }
      guard isThere else {
        extents.append(nil)
        continue
      }
      guard let found = extent() else { return nil }
      extents.append(found)
    }
    return BatchLayout.Field(
      name: name, kind: kinds[Int(kind)], codeList: hasList ? list : nil, validity: extents[0],
      cells: cells, dictionaryOffsets: extents[1], dictionaryBytes: extents[2])
  }
}
