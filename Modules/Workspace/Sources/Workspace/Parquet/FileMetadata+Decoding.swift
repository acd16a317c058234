import IntegrationModel

extension FileMetadata {
  /// Reads a footer; the schema must be flat.
  init(reading thrift: inout ThriftReader) throws(ArraigoError) {
    self.init(rowCount: -1, columns: [], rowGroups: [], entries: [], createdBy: "")
    var last: Int16 = 0
    while let field = try thrift.nextField(after: &last) {
      switch (field.id, field.kind) {
      case (2, 9): columns = try Self.schema(&thrift)
      case (3, 6): rowCount = try thrift.size()
      case (4, 9):
        guard !columns.isEmpty else { throw thrift.damaged("row groups stand before the schema") }
        let (count, kind) = try thrift.list()
        guard kind == 12 else { throw thrift.damaged("a list has the wrong kind") }
        for _ in 0..<count { rowGroups.append(try RowGroupMetadata(&thrift, columns: columns)) }
      case (5, 9): entries = try thrift.entries()
      case (6, 8): createdBy = try thrift.text()
      default: try thrift.skip(field.kind)
      }
    }
    var sum = 0
    for group in rowGroups { sum += group.rowCount }
    guard !columns.isEmpty, sum == rowCount else {
      throw thrift.damaged("the row groups do not add up to the rows")
    }
  }

  private static func schema(_ thrift: inout ThriftReader) throws(ArraigoError) -> [SchemaColumn] {
    let (count, kind) = try thrift.list()
    guard kind == 12, count > 0 else { throw thrift.damaged("there is no schema") }
    _ = try SchemaElement(&thrift)
    var columns: [SchemaColumn] = []
    for _ in 1..<count {
      let element = try SchemaElement(&thrift)
      guard element.children == 0, let type = element.type else {
        throw thrift.origin.unsupported("nested columns")
      }
      guard element.repetition < 2 else { throw thrift.origin.unsupported("repeated columns") }
      columns.append(
        SchemaColumn(
          name: element.name, type: type, isOptional: element.repetition == 1,
          isText: element.isText))
    }
    guard Set(columns.map(\.name)).count == columns.count else {
      throw thrift.damaged("a column stands twice")
    }
    return columns
  }
}

/// A node of the schema as the format has it.
private struct SchemaElement {
  var type: PhysicalType?
  var repetition: Int32 = 0
  var name = ""
  var children: Int32 = 0
  var isText = false

  init(_ thrift: inout ThriftReader) throws(ArraigoError) {
    var last: Int16 = 0
    while let field = try thrift.nextField(after: &last) {
      switch (field.id, field.kind) {
      case (1, 5):
        guard let known = PhysicalType(rawValue: try thrift.int32()) else {
          throw thrift.damaged("a column has an unknown type")
        }
        type = known
      case (3, 5): repetition = try thrift.int32()
      case (4, 8): name = try thrift.text()
      case (5, 5): children = try thrift.int32()
      case (6, 5): isText = try thrift.int32() == 0
      default: try thrift.skip(field.kind)
      }
    }
    guard (0...2).contains(repetition) else { throw thrift.damaged("a column has no repetition") }
  }
}

extension RowGroupMetadata {
  fileprivate init(_ thrift: inout ThriftReader, columns: [SchemaColumn]) throws(ArraigoError) {
    self.init(rowCount: -1, chunks: [])
    var last: Int16 = 0
    while let field = try thrift.nextField(after: &last) {
      switch (field.id, field.kind) {
      case (1, 9):
        let (count, kind) = try thrift.list()
        guard kind == 12, count == columns.count, chunks.isEmpty else {
          throw thrift.damaged("a row group has not the schema's columns")
        }
        for column in columns { chunks.append(try ChunkMetadata(&thrift, column)) }
      case (3, 6): rowCount = try thrift.size()
      default: try thrift.skip(field.kind)
      }
    }
    guard (0...ParquetFormat.mostRowsInGroup).contains(rowCount), chunks.count == columns.count,
      chunks.allSatisfy({ $0.valueCount == rowCount })
    else { throw thrift.damaged("a row group has an impossible number of rows") }
  }
}

extension ChunkMetadata {
  fileprivate init(_ thrift: inout ThriftReader, _ column: SchemaColumn) throws(ArraigoError) {
    self.init(
      column: column, encodings: [], codec: PageCodec.none, valueCount: -1, uncompressedSize: -1,
      compressedSize: -1, dictionaryOffset: nil, dataOffset: -1, statistics: ChunkStatistics())
    var last: Int16 = 0
    while let field = try thrift.nextField(after: &last) {
      switch (field.id, field.kind) {
      case (1, 8): throw thrift.origin.unsupported("chunks in other files")
      case (3, 12): try readDetails(&thrift)
      default: try thrift.skip(field.kind)
      }
    }
    guard valueCount >= 0, compressedSize >= 0, dataOffset >= 0 else {
      throw thrift.damaged("a column chunk does not say where it is")
    }
  }

  private mutating func readDetails(_ thrift: inout ThriftReader) throws(ArraigoError) {
    var last: Int16 = 0
    while let field = try thrift.nextField(after: &last) {
      switch (field.id, field.kind) {
      case (1, 5):
        guard try thrift.int32() == column.type.rawValue else {
          throw thrift.damaged("a column chunk has not its column's type")
        }
      case (2, 9):
        let (count, kind) = try thrift.list()
        guard kind == 5 else { throw thrift.damaged("a list has the wrong kind") }
        for _ in 0..<count {
          // An encoding that is not known matters only where a page uses it.
          if let encoding = PageEncoding(rawValue: try thrift.int32()) {
            encodings.append(encoding)
          }
        }
      case (4, 5): codec = PageCodec(rawValue: try thrift.int32())
      case (5, 6): valueCount = try thrift.size()
      case (6, 6): uncompressedSize = try thrift.size()
      case (7, 6): compressedSize = try thrift.size()
      case (8, 9):
        headersChecksum = try thrift.entries().first { $0.key == ParquetFormat.headersKey }?.value
      case (9, 6): dataOffset = try thrift.size()
      case (11, 6): dictionaryOffset = try thrift.size()
      case (12, 12): statistics = try ChunkStatistics(&thrift)
      default: try thrift.skip(field.kind)
      }
    }
  }
}

extension ChunkStatistics {
  fileprivate init(_ thrift: inout ThriftReader) throws(ArraigoError) {
    self.init()
    var last: Int16 = 0
    while let field = try thrift.nextField(after: &last) {
      switch (field.id, field.kind) {
      case (3, 6): nullCount = try thrift.size()
      case (5, 8): largest = Array(try thrift.binary())
      case (6, 8): smallest = Array(try thrift.binary())
      default: try thrift.skip(field.kind)
      }
    }
  }
}

extension ThriftReader {
  fileprivate mutating func entries() throws(ArraigoError) -> [(key: String, value: String)] {
    let (count, kind) = try list()
    guard kind == 12 else { throw damaged("a list has the wrong kind") }
    var entries: [(key: String, value: String)] = []
    for _ in 0..<count {
      var key = ""
      var value = ""
      var last: Int16 = 0
      while let field = try nextField(after: &last) {
        switch (field.id, field.kind) {
        case (1, 8): key = try text()
        case (2, 8): value = try text()
        default: try skip(field.kind)
        }
      }
      entries.append((key, value))
    }
    return entries
  }
}
