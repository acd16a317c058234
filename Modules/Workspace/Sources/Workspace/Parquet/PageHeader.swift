import IntegrationModel

/// What stands before a page's bytes.
struct PageHeader: Equatable {
  var kind: PageKind
  var uncompressedSize: Int
  var compressedSize: Int
  /// CRC-32 of the page's bytes as they are stored.
  var checksum: UInt32?
  var valueCount: Int
  var encoding: PageEncoding?

  init(
    _ kind: PageKind, uncompressedSize: Int, compressedSize: Int, checksum: UInt32, valueCount: Int,
    encoding: PageEncoding
  ) {
    self.kind = kind
    self.uncompressedSize = uncompressedSize
    self.compressedSize = compressedSize
    self.checksum = checksum
    self.valueCount = valueCount
    self.encoding = encoding
  }

  func encoded() -> [UInt8] {
    var thrift = ThriftWriter()
    thrift.beginElement()
    thrift.integer(1, kind.rawValue)
    thrift.integer(2, Int32(uncompressedSize))
    thrift.integer(3, Int32(compressedSize))
    if let checksum { thrift.integer(4, Int32(bitPattern: checksum)) }
    thrift.begin(kind == .dictionary ? 7 : 5)
    thrift.integer(1, Int32(valueCount))
    thrift.integer(2, (encoding ?? .plain).rawValue)
    if kind == .data {
      thrift.integer(3, PageEncoding.runLength.rawValue)
      thrift.integer(4, PageEncoding.runLength.rawValue)
    }
    thrift.end()
    thrift.end()
    return thrift.bytes
  }

  init(reading thrift: inout ThriftReader) throws(ArraigoError) {
    self.init(
      .index, uncompressedSize: -1, compressedSize: -1, checksum: 0, valueCount: 0, encoding: .plain
    )
    checksum = nil
    var last: Int16 = 0
    var hasKind = false
    while let field = try thrift.nextField(after: &last) {
      switch (field.id, field.kind) {
      case (1, 5):
        guard let known = PageKind(rawValue: try thrift.int32()) else {
          throw thrift.damaged("a page has an unknown kind")
        }
        kind = known
        hasKind = true
      case (2, 5): uncompressedSize = Int(try thrift.int32())
      case (3, 5): compressedSize = Int(try thrift.int32())
      case (4, 5): checksum = UInt32(bitPattern: try thrift.int32())
      case (5, 12), (7, 12): try readCounts(&thrift)
      default: try thrift.skip(field.kind)
      }
    }
    guard hasKind, (0...ParquetFormat.mostBytesInPage).contains(uncompressedSize),
      compressedSize >= 0, valueCount >= 0
    else { throw thrift.damaged("a page header makes no sense") }
  }

  private mutating func readCounts(_ thrift: inout ThriftReader) throws(ArraigoError) {
    var last: Int16 = 0
    while let field = try thrift.nextField(after: &last) {
      switch (field.id, field.kind) {
      case (1, 5): valueCount = Int(try thrift.int32())
      case (2, 5): encoding = PageEncoding(rawValue: try thrift.int32())
      default: try thrift.skip(field.kind)
      }
    }
  }
}
