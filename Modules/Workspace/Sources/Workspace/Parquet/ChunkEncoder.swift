import CPageCodec
import IntegrationModel

/// One column of one row group as bytes; offsets in `metadata` count from the first byte.
struct EncodedChunk {
  var bytes: [UInt8]
  var metadata: ChunkMetadata
}

/// Encodes columns of row groups, one after another, with buffers that are made once.
///
/// Used by one thread at a time.
final class ChunkEncoder {
  let capacity: Int
  /// One where the row holds a value; zero past the rows.
  let validity: UnsafeMutablePointer<UInt64>
  /// The cells that hold values, one behind another.
  let cells: UnsafeMutableRawPointer
  /// Their positions in the dictionary.
  let positions: UnsafeMutableRawPointer
  /// Which of 65,536 small numbers occur, and then their positions in the dictionary.
  let seen: UnsafeMutablePointer<UInt8>
  let remap: UnsafeMutablePointer<UInt16>
  let values = ValueTable()
  let texts = TextTable()
  let body = ByteBuffer(capacity: 1 << 18)
  let dictionary = ByteBuffer(capacity: 1 << 16)
  private let levels = ByteBuffer()
  private let packedBody = ByteBuffer()
  private let packedDictionary = ByteBuffer()
  private let compressor: OpaquePointer?

  /// Makes an encoder of row groups of at most `capacity` rows.
  init(capacity: Int) {
    self.capacity = capacity
    let words = capacity / 64 + 2
    validity = .allocate(capacity: words)
    validity.initialize(repeating: 0, count: words)
    cells = .allocate(byteCount: (capacity + 8) * 8, alignment: 16)
    positions = .allocate(byteCount: (capacity + 8) * 4, alignment: 16)
    seen = .allocate(capacity: 1 << 16)
    seen.initialize(repeating: 0, count: 1 << 16)
    remap = .allocate(capacity: 1 << 16)
    compressor = arraigo_compressor_create()
  }

  deinit {
    validity.deallocate()
    cells.deallocate()
    positions.deallocate()
    seen.deallocate()
    remap.deallocate()
    arraigo_compressor_destroy(compressor)
  }

  /// Encodes one variable of the slices' rows.
  ///
  /// - Throws: `bad_batch` where cells point outside their code list or dictionary.
  func encode(_ column: SchemaColumn, at index: Int, of slices: [RowSlice], rows: Int)
    throws(ArraigoError) -> EncodedChunk
  {
    let valid = gatherValidity(at: index, of: slices, rows: rows)
    appendLevels(rows: rows, valid: valid)
    dictionary.removeAll()
    let encoded: EncodedValues
    switch slices.first?.batch.columns[index].storage {
    case .codes(_, let list): encoded = try encodeCodes(list, index, slices, column.name)
    case .integers: encoded = encodeIntegers(index, slices)
    case .numbers: encoded = encodeNumbers(index, slices)
    case .text: encoded = try encodeText(index, slices, column.name)
    case nil: encoded = EncodedValues(dictionaryCount: nil)
    }
    return try assemble(column, encoded, rows: rows, nulls: rows - valid)
  }

  /// Encodes which cells were not asked, or nil where all were.
  func encodeNotApplicable(_ column: SchemaColumn, at index: Int, of slices: [RowSlice], rows: Int)
    throws(ArraigoError) -> EncodedChunk?
  {
    guard slices.contains(where: { $0.batch.columns[index].applicability != nil }) else {
      return nil
    }
    let words = rows / 64 + 1
    validity.update(repeating: 0, count: words)
    var at = 0
    for slice in slices {
      if let bits = slice.batch.columns[index].applicability {
        bits.words.withUnsafeBufferPointer { source in
          guard let base = source.baseAddress else { return }
          BitCopy.copy(
            base, source.count, from: slice.rows.lowerBound, count: slice.rows.count,
            into: validity,
            at: at, inverted: true)
        }
      }
      at += slice.rows.count
    }
    let count = (0..<words).reduce(0) { $0 + validity[$1].nonzeroBitCount }
    return count == 0
      ? nil : try encodeBits(column, rows: rows, smallest: count == rows, largest: true)
  }

  /// Encodes that every cell of a row group was asked.
  func encodeAllApplicable(_ column: SchemaColumn, rows: Int) throws(ArraigoError) -> EncodedChunk {
    validity.update(repeating: 0, count: rows / 64 + 1)
    return try encodeBits(column, rows: rows, smallest: false, largest: false)
  }

  private func encodeBits(_ column: SchemaColumn, rows: Int, smallest: Bool, largest: Bool)
    throws(ArraigoError) -> EncodedChunk
  {
    body.removeAll()
    body.append(UnsafeRawBufferPointer(start: validity, count: (rows + 7) / 8))
    dictionary.removeAll()
    let encoded = EncodedValues(
      dictionaryCount: nil, smallest: [smallest ? 1 : 0], largest: [largest ? 1 : 0])
    return try assemble(column, encoded, rows: rows, nulls: 0)
  }

  private func gatherValidity(at index: Int, of slices: [RowSlice], rows: Int) -> Int {
    let words = rows / 64 + 1
    validity.update(repeating: 0, count: words)
    var at = 0
    for slice in slices {
      if let bits = slice.batch.columns[index].validity {
        bits.words.withUnsafeBufferPointer { source in
          guard let base = source.baseAddress else { return }
          BitCopy.copy(
            base, source.count, from: slice.rows.lowerBound, count: slice.rows.count,
            into: validity,
            at: at)
        }
      } else {
        BitCopy.fill(validity, at: at, count: slice.rows.count)
      }
      at += slice.rows.count
    }
    var count = 0
    for word in 0..<words { count += validity[word].nonzeroBitCount }
    return count
  }

  private func appendLevels(rows: Int, valid: Int) {
    levels.removeAll()
    if valid == rows || valid == 0 {
      HybridEncoder.appendRun(of: valid == 0 ? 0 : 1, length: rows, width: 1, to: levels)
    } else {
      HybridEncoder.append(bits: validity, count: rows, to: levels)
    }
    body.removeAll()
    body.append(littleEndian: UInt32(levels.count))
    body.append(levels.bytes)
  }

  private func assemble(_ column: SchemaColumn, _ encoded: EncodedValues, rows: Int, nulls: Int)
    throws(ArraigoError) -> EncodedChunk
  {
    guard body.count < ParquetFormat.mostBytesInPage else {
      throw .badBatch(column.name, "its texts are too long")
    }
    let codec = compress()
    let pages = codec == .none ? (dictionary, body) : (packedDictionary, packedBody)
    var chunk = EncodedChunk(
      bytes: [],
      metadata: ChunkMetadata(
        column: column, encodings: encoded.encodings(of: column), codec: codec, valueCount: rows,
        uncompressedSize: 0, compressedSize: 0, dictionaryOffset: nil, dataOffset: 0,
        statistics: ChunkStatistics(
          nullCount: nulls, smallest: encoded.bounds?.smallest, largest: encoded.bounds?.largest)))
    chunk.bytes.reserveCapacity(pages.0.count + pages.1.count + 96)
    var headers: UInt32 = 0
    if let count = encoded.dictionaryCount {
      chunk.metadata.dictionaryOffset = 0
      chunk.append(
        .dictionary, pages.0, uncompressed: dictionary.count, values: count, .plain, &headers)
    }
    chunk.metadata.dataOffset = chunk.bytes.count
    chunk.append(
      .data, pages.1, uncompressed: body.count, values: rows,
      encoded.dictionaryCount == nil ? .plain : .dictionary, &headers)
    chunk.metadata.compressedSize = chunk.bytes.count
    chunk.metadata.headersChecksum = Checksum.text(headers)
    return chunk
  }

  /// So much of a page tells whether the rest is worth compressing: packed positions rarely are, and
  /// finding that out takes as long as all other encoding.
  private static let sample = 4_096

  /// Compresses both pages and says whether that was worth it.
  private func compress() -> PageCodec {
    let before = dictionary.count + body.count
    // Below this the frame's own header eats what is saved.
    guard before >= 128, expectedSaving(body) + expectedSaving(dictionary) >= before / 3,
      compress(body, into: packedBody), compress(dictionary, into: packedDictionary)
    else { return .none }
    let after = packedDictionary.count + packedBody.count
    return after < before - before / 16 ? .zstandard : .none
  }

  /// How many bytes of a page compressing saves if all of it is like its start.
  private func expectedSaving(_ page: ByteBuffer) -> Int {
    let length = min(page.count, Self.sample)
    // A short page is compressed as fast as it is looked at.
    guard page.count > 2 * Self.sample else { return page.count }
    let bound = arraigo_compress_bound(length)
    packedBody.removeAll()
    packedBody.reserve(bound)
    let size = arraigo_compress(compressor, page.base, length, packedBody.base, bound)
    return size > 0 ? page.count / length * max(length - size, 0) : 0
  }

  private func compress(_ page: ByteBuffer, into packed: ByteBuffer) -> Bool {
    packed.removeAll()
    if page.count == 0 { return true }
    let bound = arraigo_compress_bound(page.count)
    packed.reserve(bound)
    let size = arraigo_compress(compressor, page.base, page.count, packed.base, bound)
    packed.advance(size)
    return size > 0
  }
}

/// What encoding the values of a chunk found.
struct EncodedValues {
  /// How many entries the dictionary page has, nil where values stand plain.
  var dictionaryCount: Int?
  var smallest: [UInt8]?
  var largest: [UInt8]?

  /// Both bounds, or none where one is so long that footers would grow.
  var bounds: (smallest: [UInt8], largest: [UInt8])? {
    guard let smallest, let largest, smallest.count <= 64, largest.count <= 64 else { return nil }
    return (smallest, largest)
  }

  func encodings(of column: SchemaColumn) -> [PageEncoding] {
    switch (column.isOptional, dictionaryCount != nil) {
    case (false, false): Self.bare
    case (false, true): Self.listed
    case (true, false): Self.levelled
    case (true, true): Self.levelledAndListed
    }
  }

  // Made once: a file of many rows has thousands of chunks, each of which keeps its list.
  private static let bare: [PageEncoding] = [.plain]
  private static let listed: [PageEncoding] = [.plain, .dictionary]
  private static let levelled: [PageEncoding] = [.plain, .runLength]
  private static let levelledAndListed: [PageEncoding] = [.plain, .runLength, .dictionary]
}

enum Checksum {
  static func of(_ bytes: UnsafeRawBufferPointer, after start: UInt32 = 0) -> UInt32 {
    arraigo_page_crc32(start, bytes.baseAddress, bytes.count)
  }

  /// Eight hexadecimal digits.
  static func text(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}

extension EncodedChunk {
  fileprivate mutating func append(
    _ kind: PageKind, _ page: ByteBuffer, uncompressed: Int, values: Int, _ encoding: PageEncoding,
    _ headers: inout UInt32
  ) {
    let header = PageHeader(
      kind, uncompressedSize: uncompressed, compressedSize: page.count,
      checksum: Checksum.of(page.bytes), valueCount: values, encoding: encoding
    ).encoded()
    headers = header.withUnsafeBytes { Checksum.of($0, after: headers) }
    bytes += header
    bytes += page.bytes
    metadata.uncompressedSize += header.count + uncompressed
  }
}
