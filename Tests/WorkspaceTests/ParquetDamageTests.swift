import IntegrationModel
import Testing

@testable import Workspace

@Suite("Damaged files are refused")
struct ParquetDamageTests {
  private static let batches = [Made.batch(rows: 70, seed: 4), Made.batch(rows: 30, seed: 8)]

  /// What a file says, or that it was refused.
  private func read(_ bytes: [UInt8]) throws(ArraigoError) -> [String: [PlainCell]] {
    let reader = try ParquetReader(InputFile(bytes: bytes, name: "made.parquet"))
    let cells = try ParquetFile.cells(reader)
    guard reader.description != nil else { throw ArraigoError("no_description", "") }
    return cells
  }

  @Test("A file cut at any byte is refused")
  func everyCut() throws {
    let whole = try ParquetFile.bytes(Self.batches, rowsPerGroup: 60)
    for count in whole.indices {
      do {
        _ = try read(Array(whole[..<count]))
        Issue.record("a file cut at byte \(count) was read")
      } catch { #expect(["damaged_dataset", "not_a_dataset"].contains(error.code)) }
    }
  }

  @Test("A file with any bit flipped is refused or says the same")
  func everyFlip() throws {
    let whole = try ParquetFile.bytes(Self.batches, rowsPerGroup: 60)
    let truth = try read(whole)
    for at in whole.indices {
      var flipped = whole
      flipped[at] ^= 1 << UInt8(at % 8)
      if let cells = try? read(flipped) { #expect(cells == truth, "byte \(at)") }
    }
  }

  @Test("Twenty thousand mutated files are refused or say the same")
  func mutations() throws {
    let whole = try ParquetFile.bytes(Self.batches, rowsPerGroup: 60)
    let truth = try read(whole)
    var random = Seeded(2_026)
    var refused = 0
    for _ in 0..<20_000 {
      let mutated = Mutation.apply(to: whole, &random)
      do {
        if try read(mutated) != truth { Issue.record("a mutated file says something else") }
      } catch { refused += 1 }
    }
    #expect(refused > 19_000)
  }

  @Test("Mutated footers with a true seal never bring the reader down")
  func lyingFooters() throws {
    let whole = try ParquetFile.bytes(Self.batches, rowsPerGroup: 60)
    let length = whole.suffix(8).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    let start = whole.count - 8 - length
    var random = Seeded(7)
    for _ in 0..<5_000 {
      let footer = Mutation.apply(to: Array(whole[start..<start + length]), &random)
      let sum = footer.withUnsafeBytes { Checksum.of($0) }
      var file = Array(whole[..<(start - 4)]) + sum.littleEndianBytes + footer
      file += UInt32(footer.count).littleEndianBytes + ParquetFormat.magic
      _ = try? read(file)
    }
  }

  @Test("Mutated pages without checksums never bring the decoder down")
  func lyingPages() throws {
    var random = Seeded(11)
    let kinds: [(VariableKind, PhysicalType)] = [
      (.code, .byteArray), (.text, .byteArray), (.integer, .int32), (.number, .double),
    ]
    let report = DamageReport(file: "made.parquet")
    for round in 0..<20_000 {
      let (kind, type) = kinds[round % 4]
      let rows = Int.random(in: 1...200, using: &random)
      let schema = SchemaColumn(name: "a", type: type, isOptional: true, isText: true)
      let chunk = ChunkMetadata(
        column: schema, encodings: [], codec: PageCodec.none, valueCount: rows, uncompressedSize: 0,
        compressedSize: 0, dictionaryOffset: nil, dataOffset: 4, statistics: ChunkStatistics())
      var dictionary = Made.plainDictionary(kind)
      if round % 3 == 0 { dictionary = Mutation.apply(to: dictionary, &random) }
      let page = Mutation.apply(to: Made.page(rows: rows, &random), &random)
      do throws(ArraigoError) {
        var cells = try CellCollector(kind: kind, codeList: Made.sex, chunk: chunk, origin: report)
        try dictionary.withUnsafeBufferPointer { bytes throws(ArraigoError) in
          try cells.takeDictionary(UnsafeRawBufferPointer(bytes), count: 2, origin: report)
        }
        try page.withUnsafeBufferPointer { bytes throws(ArraigoError) in
          try cells.take(
            DataPage(
              valueCount: rows, encoding: round % 5 == 0 ? .plain : .dictionary,
              bytes: UnsafeRawBufferPointer(bytes), origin: report))
        }
        #expect(cells.column(named: "a").plainCells.count == rows)
      } catch { #expect(error.code != "bad_batch") }
    }
  }

  @Test("Numbers packed at every width come back", arguments: 1...31)
  func everyWidth(width: Int) throws {
    var random = Seeded(UInt64(width))
    for count in [1, 7, 8, 9, 63, 64, 65, 300] {
      var numbers = (0..<count).map { _ in
        UInt32(truncatingIfNeeded: random.next()) >> UInt32(32 - width)
      }
      if count > 200 { for at in 50..<180 { numbers[at] = numbers[50] } }
      let buffer = ByteBuffer()
      numbers.withUnsafeBufferPointer {
        guard let base = $0.baseAddress else { return }
        HybridEncoder.append(base, count: count, width: width, to: buffer)
      }
      var decoder = try HybridDecoder(
        buffer.bytes, width: width, origin: DamageReport(file: "made.parquet"))
      let target = UnsafeMutablePointer<UInt32>.allocate(capacity: count)
      defer { target.deallocate() }
      try decoder.decode(count, below: 1 << width, into: target)
      #expect(Array(UnsafeBufferPointer(start: target, count: count)) == numbers)
    }
  }

  @Test("An error names the file, the byte and the column, and no cell")
  func place() throws {
    var whole = try ParquetFile.bytes(Self.batches)
    whole[60] ^= 0xFF
    let error = #expect(throws: ArraigoError.self) { try read(whole) }
    #expect(error?.code == "damaged_dataset")
    #expect(error?.place.file == "made.parquet")
    #expect(error?.place.column == "sex")
    #expect(error?.place.byte != nil)
  }

  @Test("Another file is no dataset, and one that is not there is missing")
  func others() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("country,survey\n".utf8), to: "a.csv")
    let other = #expect(throws: ArraigoError.self) {
      try ParquetReader(path: folder.path + "/a.csv")
    }
    #expect(other?.code == "not_a_dataset")
    let absent = #expect(throws: ArraigoError.self) { try ParquetReader(path: folder.path + "/b") }
    #expect(absent?.code == "dataset_missing")
    let isFolder = #expect(throws: ArraigoError.self) { try ParquetReader(path: folder.path) }
    #expect(isFolder?.code == "cannot_read")
  }
}

/// Ways a file is changed by accident or on purpose.
enum Mutation {
  static func apply(to bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      guard !bytes.isEmpty else { return bytes }
      let at = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 2: bytes.remove(at: at)
      case 3: bytes.insert(UInt8.random(in: 0...255, using: &random), at: at)
      default: bytes.removeLast(Int.random(in: 0...min(9, bytes.count), using: &random))
      }
    }
    return bytes
  }
}

extension Made {
  /// Two entries of a dictionary page.
  static func plainDictionary(_ kind: VariableKind) -> [UInt8] {
    switch kind {
    case .integer: Int32(5).littleEndianBytes + Int32(9).littleEndianBytes
    case .number: (1.5).bitPattern.littleEndianBytes + (2.5).bitPattern.littleEndianBytes
    case .code, .text: [4, 0, 0, 0] + Array("male".utf8) + [6, 0, 0, 0] + Array("female".utf8)
    }
  }

  /// A page with all rows present and positions in a dictionary of two.
  static func page(rows: Int, _ random: inout Seeded) -> [UInt8] {
    let body = ByteBuffer()
    let levels = ByteBuffer()
    HybridEncoder.appendRun(of: 1, length: rows, width: 1, to: levels)
    body.append(littleEndian: UInt32(levels.count))
    body.append(levels.bytes)
    body.append(1)
    let positions = (0..<rows).map { _ in UInt32.random(in: 0...1, using: &random) }
    positions.withUnsafeBufferPointer {
      if let base = $0.baseAddress { HybridEncoder.append(base, count: rows, width: 1, to: body) }
    }
    return Array(body.bytes)
  }
}
