extension FileMetadata {
  /// The footer in Thrift's compact protocol.
  func encoded() -> [UInt8] {
    var thrift = ThriftWriter()
    thrift.beginElement()
    thrift.integer(1, 1)
    thrift.list(2, of: .structure, count: columns.count + 1)
    thrift.beginElement()
    thrift.text(4, "schema")
    thrift.integer(5, Int32(columns.count))
    thrift.end()
    for column in columns { column.encode(into: &thrift) }
    thrift.long(3, rowCount)
    thrift.list(4, of: .structure, count: rowGroups.count)
    for group in rowGroups { group.encode(into: &thrift) }
    thrift.list(5, of: .structure, count: entries.count)
    for entry in entries { thrift.entry(entry.key, entry.value) }
    thrift.text(6, createdBy)
    // Without an order readers must not trust smallest and largest.
    thrift.list(7, of: .structure, count: columns.count)
    for _ in columns {
      thrift.beginElement()
      thrift.begin(1)
      thrift.end()
      thrift.end()
    }
    thrift.end()
    return thrift.bytes
  }
}

extension ThriftWriter {
  fileprivate mutating func entry(_ key: String, _ value: String) {
    beginElement()
    text(1, key)
    text(2, value)
    end()
  }
}

extension SchemaColumn {
  fileprivate func encode(into thrift: inout ThriftWriter) {
    thrift.beginElement()
    thrift.integer(1, type.rawValue)
    thrift.integer(3, isOptional ? 1 : 0)
    thrift.text(4, name)
    if isText {
      thrift.integer(6, 0)
      thrift.begin(10)
      thrift.begin(1)
      thrift.end()
      thrift.end()
    }
    thrift.end()
  }
}

extension RowGroupMetadata {
  fileprivate func encode(into thrift: inout ThriftWriter) {
    thrift.beginElement()
    thrift.list(1, of: .structure, count: chunks.count)
    for chunk in chunks { chunk.encode(into: &thrift) }
    thrift.long(2, chunks.reduce(0) { $0 + $1.uncompressedSize })
    thrift.long(3, rowCount)
    if let first = chunks.first { thrift.long(5, first.start) }
    thrift.long(6, chunks.reduce(0) { $0 + $1.compressedSize })
    thrift.end()
  }
}

extension ChunkMetadata {
  fileprivate func encode(into thrift: inout ThriftWriter) {
    thrift.beginElement()
    thrift.long(2, start)
    thrift.begin(3)
    thrift.integer(1, column.type.rawValue)
    thrift.list(2, of: .int32, count: encodings.count)
    for encoding in encodings { thrift.element(encoding.rawValue) }
    thrift.list(3, of: .binary, count: 1)
    thrift.element(Array(column.name.utf8))
    thrift.integer(4, (codec ?? .none).rawValue)
    thrift.long(5, valueCount)
    thrift.long(6, uncompressedSize)
    thrift.long(7, compressedSize)
    if let headersChecksum {
      thrift.list(8, of: .structure, count: 1)
      thrift.entry(ParquetFormat.headersKey, headersChecksum)
    }
    thrift.long(9, dataOffset)
    if let dictionaryOffset { thrift.long(11, dictionaryOffset) }
    thrift.begin(12)
    if let nullCount = statistics.nullCount { thrift.long(3, nullCount) }
    if let largest = statistics.largest { thrift.binary(5, largest) }
    if let smallest = statistics.smallest { thrift.binary(6, smallest) }
    thrift.end()
    thrift.end()
    thrift.end()
  }
}
