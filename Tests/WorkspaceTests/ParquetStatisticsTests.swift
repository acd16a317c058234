import IntegrationModel
import Testing

@testable import Workspace

@Suite("Statistics of column chunks")
struct ParquetStatisticsTests {
  private func statistics(_ column: Column) throws -> ChunkStatistics {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.parquet"
    try ParquetFile.write([ColumnBatch(rowCount: column.count, columns: [column])], to: path)
    return try ParquetReader(path: path).footer.rowGroups[0].chunks[0].statistics
  }

  @Test("Whole numbers: the smallest and largest value, not the zeros of missing cells")
  func integers() throws {
    let column = Column("age", .integers([31, 0, 4]), validity: Made.bitmap([true, false, true]))
    let found = try statistics(column)
    #expect(found.nullCount == 1)
    #expect(found.smallest == Int32(4).littleEndianBytes)
    #expect(found.largest == Int32(31).littleEndianBytes)
  }

  @Test("Numbers: zeros with the sign that excludes nothing, no bounds where a NaN is a value")
  func numbers() throws {
    let zero = try statistics(Column("weight", .numbers([0, -0.0])))
    #expect(zero.smallest == (-0.0).bitPattern.littleEndianBytes)
    #expect(zero.largest == (0.0).bitPattern.littleEndianBytes)
    let plain = try statistics(Column("weight", .numbers([2.5, -1, 7])))
    #expect(plain.smallest == (-1.0).bitPattern.littleEndianBytes)
    #expect(plain.largest == (7.0).bitPattern.littleEndianBytes)
    let withNaN = try statistics(Column("weight", .numbers([1, .nan])))
    #expect(withNaN.smallest == nil)
    #expect(withNaN.largest == nil)
  }

  @Test("Codes and texts: byte order among those that occur")
  func texts() throws {
    let male = try #require(Made.sex.position(of: "male"))
    let codes = try statistics(Column("sex", .codes([male, male], Made.sex)))
    #expect(codes.smallest == Array("male".utf8))
    #expect(codes.largest == Array("male".utf8))
    var dictionary = TextDictionary()
    for text in ["unused", "ñ", "b", "aa", "a"] { dictionary.append(text.utf8) }
    let texts = try statistics(Column("household_id", .text([1, 2, 3, 4], dictionary)))
    #expect(texts.smallest == Array("a".utf8))
    #expect(texts.largest == Array("ñ".utf8))
  }

  @Test("A column without values has no bounds")
  func empty() throws {
    let found = try statistics(
      Column("age", .integers([0, 0]), validity: Bitmap(repeating: false, count: 2)))
    #expect(found == ChunkStatistics(nullCount: 2, smallest: nil, largest: nil))
  }

  @Test("Only codes that occur stand in a dictionary page; what does not shrink is not compressed")
  func economy() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.parquet"
    let label = LocalizedText(en: "a", es: "b", pt: "c", fr: "d")
    let list = CodeList("own", (0..<60_000).map { CodeList.Entry("c\($0)", label) })
    var random = Seeded(3)
    let columns = [
      Column("own", .codes((0..<4_000).map { $0 % 2 == 0 ? 59_999 : 3 }, list)),
      Column("noise", .numbers((0..<4_000).map { _ in Double(bitPattern: random.next() >> 2) })),
    ]
    try ParquetFile.write([ColumnBatch(rowCount: 4_000, columns: columns)], to: path)
    let chunks = try ParquetReader(path: path).footer.rowGroups[0].chunks
    #expect(chunks[0].codec == .zstandard)
    #expect(chunks[0].compressedSize < 300)
    #expect(chunks[1].codec == PageCodec.none)
  }

  @Test("Keys that hardly come again stand plain and shrink; packed numbers that would not stay")
  func keys() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.parquet"
    var random = Seeded(5)
    let keys = TextDictionary((0..<20_000).map { "HOUSEHOLD-\(100_000 + $0)-0001" })
    let batch = ColumnBatch(
      rowCount: 20_000,
      columns: [
        Column("household_id", .text(Array(0..<20_000), keys)),
        Column("psu", .text((0..<20_000).map { $0 % 5_000 }, keys)),
        Column("weight", .numbers((0..<20_000).map { _ in Double(random.next() % 1_000) })),
      ])
    try ParquetFile.write([batch], to: path)
    let reader = try ParquetReader(path: path)
    let chunks = reader.footer.rowGroups[0].chunks
    #expect(chunks.map(\.codec) == [.zstandard, .zstandard, PageCodec.none])
    #expect(chunks.map { $0.dictionaryOffset != nil } == [false, true, true])
    #expect(try ParquetFile.cells(reader) == ParquetFile.cells(of: [batch]))
  }
}
