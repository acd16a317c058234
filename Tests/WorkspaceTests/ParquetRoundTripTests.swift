import IntegrationModel
import Testing

@testable import Workspace

@Suite("What is written to Parquet is read back")
struct ParquetRoundTripTests {
  @Test(
    "Every kind of cell at every size and with every kind of gap",
    arguments: [0, 1, 7, 63, 64, 65, 1_000], Gaps.allCases)
  func everyKind(rows: Int, gaps: Gaps) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.parquet"
    let columns = [
      Made.column("sex", .code, rows: rows, distinct: 2, gaps: gaps, seed: 1),
      Made.column("age", .integer, rows: rows, distinct: 100, gaps: gaps, seed: 2),
      Made.column("weight", .number, rows: rows, distinct: 40, gaps: gaps, seed: 3),
      Made.column("household_id", .text, rows: rows, distinct: 30, gaps: gaps, seed: 4),
    ]
    let batch = ColumnBatch(rowCount: rows, columns: columns)
    try ParquetFile.write([batch], to: path)
    let reader = try ParquetReader(path: path)
    #expect(reader.rowCount == rows)
    #expect(reader.columns.map(\.name) == columns.map(\.name))
    #expect(try ParquetFile.cells(reader) == ParquetFile.cells(of: rows == 0 ? [] : [batch]))
  }

  @Test(
    "Any number of distinct values, by dictionary or plain", arguments: [1, 2, 3, 17, 300, 5_000],
    [VariableKind.integer, .number, .text])
  func distinctValues(distinct: Int, kind: VariableKind) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.parquet"
    let batch = ColumnBatch(
      rowCount: 6_000,
      columns: [
        Made.column("a", kind, rows: 6_000, distinct: distinct, gaps: .some, seed: 9),
        Made.column("b", kind, rows: 6_000, distinct: distinct, gaps: .longRuns, seed: 10),
      ])
    try ParquetFile.write([batch], to: path)
    let reader = try ParquetReader(path: path)
    #expect(try ParquetFile.cells(reader) == ParquetFile.cells(of: [batch]))
    let dictionaries = reader.footer.rowGroups[0].chunks.map { $0.dictionaryOffset != nil }
    #expect(dictionaries == [distinct <= 300, distinct <= 300])
  }

  @Test("Batches of any size fill row groups of any size", arguments: [1, 3, 64, 100, 1_000])
  func rowGroups(rowsPerGroup: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.parquet"
    let batches = [5, 64, 0, 1, 130, 77].enumerated().map {
      Made.batch(rows: $1, seed: UInt64($0 * 10))
    }
    try ParquetFile.write(batches, to: path, rowsPerGroup: rowsPerGroup)
    let reader = try ParquetReader(path: path)
    #expect(reader.rowGroupCount == (277 + rowsPerGroup - 1) / rowsPerGroup)
    #expect(try ParquetFile.cells(reader) == ParquetFile.cells(of: batches))
  }

  @Test("Two threads write the same bytes as one")
  func threads() throws {
    let folder = try TemporaryFolder()
    let batches = (0..<4).map { Made.batch(rows: 500, seed: UInt64($0)) }
    try ParquetFile.write(batches, to: folder.path + "/one", rowsPerGroup: 300)
    try ParquetFile.write(batches, to: folder.path + "/two", rowsPerGroup: 300, threads: 2)
    #expect(try folder.bytes(of: "one") == folder.bytes(of: "two"))
  }

  @Test("A variable that is first not asked in the last batch has marks for all rows")
  func lateMarks() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.parquet"
    let batches = [
      Made.batch(rows: 200, seed: 1, gaps: .some), Made.batch(rows: 200, seed: 2, gaps: .none),
      Made.batch(rows: 100, seed: 3, gaps: .someNotAsked),
    ]
    try ParquetFile.write(batches, to: path, rowsPerGroup: 100)
    let reader = try ParquetReader(path: path)
    #expect(
      reader.footer.columns.map(\.name) == [
        "sex", "sex_not_applicable", "age", "age_not_applicable", "weight", "household_id",
        "household_id_not_applicable",
      ])
    #expect(try ParquetFile.cells(reader) == ParquetFile.cells(of: batches))
  }

  @Test("Only the columns that are asked for are read, in the order asked")
  func chosenColumns() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.parquet"
    let batch = Made.batch(rows: 100)
    try ParquetFile.write([batch], to: path)
    let read = try #require(try ParquetReader(path: path, columns: [.weight, .sex]).next())
    #expect(read.columns.map(\.name) == ["weight", "sex"])
    #expect(read[.sex]?.plainCells == batch[.sex]?.plainCells)
    #expect(throws: ArraigoError.self) { try ParquetReader(path: path, columns: [.rent]) }
  }

  @Test("A file without rows has the variables of its description")
  func noRows() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.parquet"
    try ParquetFile.write([], to: path)
    let reader = try ParquetReader(path: path)
    #expect(reader.columns.map(\.name) == ["sex", "age", "weight", "household_id"])
    #expect(try reader.next() == nil)
  }

  @Test("Description, provenance and the four languages' labels stand in the file")
  func metadata() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.parquet"
    let provenance = Provenance(
      inputName: "EPH.zip", inputSHA256: String(repeating: "a", count: 64),
      adapter: "ar.indec.eph", adapterVersion: "1.0.0", run: 7, started: "2026-01-02T03:04:05Z")
    try ParquetFile.write([Made.batch(rows: 3)], to: path, provenance: provenance)
    let reader = try ParquetReader(path: path)
    #expect(reader.description == Made.description())
    #expect(reader.provenance == provenance)
    let sex = try #require(reader.columns.first)
    #expect(sex.label == VariableCatalogue[.sex]?.meaning)
    #expect(sex.codes?.map(\.code) == Made.sex.entries.map(\.code))
    #expect(sex.codes?.map(\.label) == Made.sex.entries.map(\.label))
  }

  @Test("Codes of a variable outside the catalogue come back with the file's own list")
  func foreignList() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.parquet"
    let label = LocalizedText(en: "a", es: "b", pt: "c", fr: "d")
    let list = CodeList("own", (0..<300).map { CodeList.Entry("code_\($0)", label) })
    let column = Made.column(
      "own_variable", .code, rows: 900, distinct: 300, gaps: .some, seed: 5, list: list)
    try ParquetFile.write([ColumnBatch(rowCount: 900, columns: [column])], to: path)
    let read = try #require(try ParquetReader(path: path).next()?["own_variable"])
    #expect(read.plainCells == column.plainCells)
    #expect(read.storage.codeList == list)
  }

  @Test("A code that the catalogue's list has lost is named, not guessed")
  func lostCode() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.parquet"
    let label = LocalizedText(en: "a", es: "b", pt: "c", fr: "d")
    let old = CodeList("sex", [.init("female", label), .init("of_old", label)])
    let column = Column("sex", .codes([0, 1], old))
    try ParquetFile.write([ColumnBatch(rowCount: 2, columns: [column])], to: path)
    let error = #expect(throws: ArraigoError.self) { try ParquetReader(path: path).next() }
    #expect(error?.code == "unknown_code_in_dataset")
    #expect(error?.place.column == "sex")
  }

  @Test("Texts that are not UTF-8 are repaired, as no other program would read them")
  func invalidText() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.parquet"
    var dictionary = TextDictionary()
    dictionary.append([0x61, 0xFF])
    let column = Column("household_id", .text([0], dictionary))
    try ParquetFile.write([ColumnBatch(rowCount: 1, columns: [column])], to: path)
    let read = try #require(try ParquetReader(path: path).next())
    #expect(read.columns[0].plainCells == [.text("a\u{FFFD}")])
  }

  @Test("Batches that break the model's rules are refused")
  func badBatches() throws {
    var dictionary = TextDictionary()
    dictionary.append("a".utf8)
    var cut = TextDictionary()
    cut.offsets = [0, 4]
    let bad: [(String, Column)] = [
      ("bad_batch", Column("sex", .codes([9], Made.sex))),
      ("bad_batch", Column("household_id", .text([1], dictionary))),
      ("bad_batch", Column("household_id", .text([-1], dictionary))),
      ("bad_batch", Column("household_id", .text([0], cut))),
      ("bad_batch", Column("age", .integers([1]), validity: Bitmap(repeating: true, count: 2))),
    ]
    for (code, column) in bad {
      let folder = try TemporaryFolder()
      let error = #expect(throws: ArraigoError.self) {
        try ParquetFile.write(
          [ColumnBatch(rowCount: 1, columns: [column])], to: folder.path + "/a.parquet")
      }
      #expect(error?.code == code)
    }
  }

  @Test("Batches with other columns than the first are refused")
  func otherColumns() throws {
    let folder = try TemporaryFolder()
    let writer = try ParquetWriter(path: folder.path + "/a.parquet")
    try writer.append(Made.batch(rows: 2))
    let error = #expect(throws: ArraigoError.self) {
      try writer.append(ColumnBatch(rowCount: 1, columns: [Column("age", .integers([1]))]))
    }
    #expect(error?.code == "columns_differ")
  }

  @Test("A file that exists is never overwritten")
  func existing() throws {
    let folder = try TemporaryFolder()
    try folder.write([1], to: "a.parquet")
    let error = #expect(throws: ArraigoError.self) {
      try ParquetWriter(path: folder.path + "/a.parquet")
    }
    #expect(error?.code == "cannot_write")
    #expect(try folder.bytes(of: "a.parquet") == [1])
  }

  @Test("Numbers are packed alike whatever they are held in", arguments: 1...16)
  func packing(width: Int) throws {
    var random = Seeded(UInt64(width))
    for count in [1, 7, 8, 9, 64, 203] {
      let narrow = (0..<count).map { _ in UInt16(truncatingIfNeeded: random.next()) >> (16 - width)
      }
      let wide = narrow.map(UInt32.init)
      let (first, second) = (ByteBuffer(), ByteBuffer())
      narrow.withUnsafeBufferPointer {
        guard let base = $0.baseAddress else { return }
        HybridEncoder.append(base, count: count, width: width, to: first)
      }
      wide.withUnsafeBufferPointer {
        guard let base = $0.baseAddress else { return }
        HybridEncoder.append(base, count: count, width: width, to: second)
      }
      #expect(Array(first.bytes) == Array(second.bytes))
    }
  }
}
