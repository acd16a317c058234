/// The numbers of the Parquet format that are used here.
enum ParquetFormat {
  static let magic = Array("PAR1".utf8)
  /// Stands before the footer with its checksum: a footer says where everything is, and Parquet
  /// itself does not protect it. Other readers pass over it, as over any byte no page claims.
  static let seal = Array("ARSEAL1 ".utf8)
  static let createdBy = "arraigo 1.0"
  /// The key in a column chunk's metadata with the checksum of its page headers.
  static let headersKey = "arraigo.page_headers"
  /// The most rows a row group may claim before it is called a lie.
  static let mostRowsInGroup = 1 << 24
  /// The most bytes a page may claim.
  static let mostBytesInPage = 1 << 30
}

enum PhysicalType: Int32 {
  case boolean = 0
  case int32 = 1
  case int64 = 2
  case int96 = 3
  case float = 4
  case double = 5
  case byteArray = 6
  case fixed = 7
}

enum PageEncoding: Int32 {
  case plain = 0
  case plainDictionary = 2
  case runLength = 3
  case dictionary = 8
}

enum PageKind: Int32 {
  case data = 0
  case index = 1
  case dictionary = 2
  case dataV2 = 3
}

enum PageCodec: Int32 {
  case none = 0
  case snappy = 1
  case gzip = 2
  case zstandard = 6
}

/// A leaf of the schema.
struct SchemaColumn: Equatable {
  var name: String
  var type: PhysicalType
  var isOptional: Bool
  var isText: Bool
}

/// Smallest and largest value of a chunk in plain encoding, where they are known.
struct ChunkStatistics: Equatable {
  var nullCount: Int?
  var smallest: [UInt8]?
  var largest: [UInt8]?
}

/// One column of one row group: where its pages are and what is in them.
struct ChunkMetadata: Equatable {
  var column: SchemaColumn
  var encodings: [PageEncoding]
  /// nil: a codec that is not read here.
  var codec: PageCodec?
  var valueCount: Int
  var uncompressedSize: Int
  var compressedSize: Int
  var dictionaryOffset: Int?
  var dataOffset: Int
  var statistics: ChunkStatistics
  /// CRC-32 of the chunk's page headers, eight hexadecimal digits.
  var headersChecksum: String?

  var start: Int { dictionaryOffset.map { min($0, dataOffset) } ?? dataOffset }
}

struct RowGroupMetadata: Equatable {
  var rowCount: Int
  var chunks: [ChunkMetadata]
}

/// A Parquet file's footer.
struct FileMetadata: Equatable {
  var rowCount: Int
  var columns: [SchemaColumn]
  var rowGroups: [RowGroupMetadata]
  var entries: [(key: String, value: String)]
  var createdBy: String

  static func == (left: FileMetadata, right: FileMetadata) -> Bool {
    left.rowCount == right.rowCount && left.columns == right.columns
      && left.rowGroups == right.rowGroups && left.createdBy == right.createdBy
      && left.entries.elementsEqual(right.entries, by: ==)
  }
}
