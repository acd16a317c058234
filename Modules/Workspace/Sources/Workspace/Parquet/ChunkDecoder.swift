import CPageCodec
import IntegrationModel

/// A data page, checked and decompressed.
struct DataPage {
  var valueCount: Int
  var encoding: PageEncoding
  /// Levels, if any, and values.
  var bytes: UnsafeRawBufferPointer
  var origin: DamageReport
}

/// Reads column chunks of a file, one after another, with buffers that are kept.
///
/// Used by one thread at a time.
final class ChunkDecoder {
  private let file: InputFile
  private let isOwn: Bool
  private let chunkBytes = ByteBuffer()
  private let pageBytes = ByteBuffer()
  private let dictionaryBytes = ByteBuffer()

  init(file: InputFile, isOwn: Bool) {
    self.file = file
    self.isOwn = isOwn
  }

  /// A variable's cells in a row group.
  func column(_ choice: SelectedColumn, of group: RowGroupMetadata) throws(ArraigoError) -> Column {
    let chunk = group.chunks[choice.cells]
    var cells = try CellCollector(
      kind: choice.column.kind, codeList: choice.codeList, chunk: chunk,
      origin: DamageReport(file: file.name, start: chunk.start, column: chunk.column.name))
    try readPages(
      of: chunk,
      dictionary: { bytes, count, origin throws(ArraigoError) in
        try cells.takeDictionary(bytes, count: count, origin: origin)
      }, data: { page throws(ArraigoError) in try cells.take(page) })
    return cells.column(named: choice.column.name)
  }

  /// Which cells of a row group were asked; nil where all were.
  func applicability(_ chunk: ChunkMetadata) throws(ArraigoError) -> Bitmap? {
    var words = [UInt64](repeating: 0, count: (chunk.valueCount + 63) / 64 + 1)
    var filled = 0
    try readPages(
      of: chunk,
      dictionary: { _, _, origin throws(ArraigoError) in
        throw origin.damaged("truth values have a dictionary")
      },
      data: { page throws(ArraigoError) in
        guard page.encoding == .plain, page.bytes.count == (page.valueCount + 7) / 8 else {
          throw page.origin.damaged("a page of truth values has the wrong size")
        }
        for byte in 0..<page.bytes.count {
          let used = min(8, page.valueCount - byte * 8)
          let bits = UInt64(page.bytes[byte]) & BitCopy.mask(used)
          words.withUnsafeMutableBufferPointer { target in
            if let base = target.baseAddress { BitCopy.put(bits, into: base, at: filled) }
          }
          filled += used
        }
      })
    if words.allSatisfy({ $0 == 0 }) { return nil }
    words.removeLast()
    return Bitmap(words: words.map { ~$0 }, count: chunk.valueCount)
  }

  /// Gives a chunk's pages in their order, each checked against its checksum and decompressed.
  private func readPages(
    of chunk: ChunkMetadata,
    dictionary: (UnsafeRawBufferPointer, Int, DamageReport) throws(ArraigoError) -> Void,
    data: (DataPage) throws(ArraigoError) -> Void
  ) throws(ArraigoError) {
    let report = DamageReport(file: file.name, start: chunk.start, column: chunk.column.name)
    guard let codec = chunk.codec else { throw report.unsupported("another compression") }
    chunkBytes.removeAll()
    chunkBytes.reserve(chunk.compressedSize)
    guard
      file.read(
        at: chunk.start,
        into: UnsafeMutableRawBufferPointer(start: chunkBytes.base, count: chunk.compressedSize))
    else { throw report.damaged("a column chunk is cut") }
    chunkBytes.advance(chunk.compressedSize)
    let bytes = chunkBytes.bytes
    var position = 0
    var values = 0
    var hasDictionary = false
    var headers: UInt32 = 0
    while values < chunk.valueCount {
      var origin = report
      origin.start += position
      var thrift = ThriftReader(
        UnsafeRawBufferPointer(rebasing: bytes[position...]), origin: origin)
      let header = try PageHeader(reading: &thrift)
      let start = position + thrift.position
      headers = Checksum.of(
        UnsafeRawBufferPointer(rebasing: bytes[position..<start]), after: headers)
      guard header.compressedSize <= bytes.count - start else {
        throw origin.damaged("a page is cut")
      }
      position = start + header.compressedSize
      origin.start = chunk.start + start
      let stored = UnsafeRawBufferPointer(rebasing: bytes[start..<position])
      try check(stored, header, origin)
      switch header.kind {
      case .index: continue
      case .dataV2: throw origin.unsupported("data pages of version 2")
      case .dictionary:
        guard !hasDictionary, values == 0 else { throw origin.damaged("a dictionary stands twice") }
        hasDictionary = true
        let plain = try decompress(stored, header, codec, into: dictionaryBytes, origin)
        try dictionary(plain, header.valueCount, origin)
      case .data:
        guard let encoding = header.encoding else { throw origin.unsupported("another encoding") }
        guard header.valueCount > 0, header.valueCount <= chunk.valueCount - values else {
          throw origin.damaged("a page has too many rows or none")
        }
        let plain = try decompress(stored, header, codec, into: pageBytes, origin)
        try data(
          DataPage(valueCount: header.valueCount, encoding: encoding, bytes: plain, origin: origin))
        values += header.valueCount
      }
    }
    guard !isOwn || position == bytes.count && Checksum.text(headers) == chunk.headersChecksum
    else {
      throw report.damaged("its page headers were changed")
    }
  }

  private func check(_ stored: UnsafeRawBufferPointer, _ header: PageHeader, _ origin: DamageReport)
    throws(ArraigoError)
  {
    guard let checksum = header.checksum else {
      if isOwn { throw origin.damaged("a page has no checksum") }
      return
    }
    guard Checksum.of(stored) == checksum else {
      throw origin.damaged("a page was changed: its checksum does not fit")
    }
  }

  private func decompress(
    _ stored: UnsafeRawBufferPointer, _ header: PageHeader, _ codec: PageCodec,
    into buffer: ByteBuffer, _ origin: DamageReport
  ) throws(ArraigoError) -> UnsafeRawBufferPointer {
    let size = header.uncompressedSize
    if codec == .none || size == 0 {
      guard stored.count == size else { throw origin.damaged("a page has the wrong size") }
      return stored
    }
    // No codec makes more than some thousandfold: a page that claims it is a lie.
    guard size <= (stored.count + 1) * 65_536 else {
      throw origin.damaged("a page has the wrong size")
    }
    buffer.removeAll()
    buffer.reserve(size)
    guard codec.decompress(stored, into: buffer.base, size) else {
      throw origin.damaged("a page cannot be decompressed")
    }
    buffer.advance(size)
    return buffer.bytes
  }
}

extension PageCodec {
  /// Decompresses a page that must have exactly `size` bytes; false where it does not.
  func decompress(
    _ stored: UnsafeRawBufferPointer, into target: UnsafeMutableRawPointer, _ size: Int
  ) -> Bool {
    switch self {
    case .none: false
    case .zstandard: arraigo_decompress(stored.baseAddress, stored.count, target, size) == 1
    case .snappy: arraigo_decompress_snappy(stored.baseAddress, stored.count, target, size) == 1
    case .gzip: arraigo_decompress_gzip(stored.baseAddress, stored.count, target, size) == 1
    }
  }
}
