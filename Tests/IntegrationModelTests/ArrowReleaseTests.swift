import CAdapterBorder
import IntegrationModel
import Testing

@Suite("Exported structs follow Arrow's release rules")
struct ArrowReleaseTests {
  private let batch = ColumnBatch(
    rowCount: 3,
    columns: [
      Column(
        "sex", .codes([0, 1, 0], CodeLists.sex), validity: Bitmap(words: [0b011], count: 3),
        applicability: Bitmap(words: [0b011], count: 3)),
      Column("age", .integers([30, 40, 50])),
      Column("household_id", .text([0, 1, 0], TextDictionary(["a", "bc"]))),
    ])

  @Test("A release marks the struct as released, and a second call does nothing")
  func doubleRelease() throws {
    var (schema, array) = batch.exportArrow()
    let releaseArray = try #require(array.release)
    let releaseSchema = try #require(schema.release)
    releaseArray(&array)
    releaseSchema(&schema)
    #expect(array.release == nil && schema.release == nil)
    #expect(array.private_data == nil && schema.private_data == nil)
    releaseArray(&array)
    releaseSchema(&schema)
    #expect(array.release == nil && schema.release == nil)
  }

  @Test("A column that was moved out outlives its batch and is released by itself")
  func movedChild() throws {
    var (schema, array) = batch.exportArrow()
    let place = try #require(array.children[3])
    var moved = place.pointee
    place.pointee.release = nil
    array.release?(&array)
    schema.release?(&schema)
    // The text column: its indices and its dictionary are its own.
    let indices = try #require(moved.buffers[1]).assumingMemoryBound(to: Int32.self)
    #expect((0..<3).map { indices[$0] } == [0, 1, 0])
    let dictionary = try #require(moved.dictionary)
    let bytes = try #require(dictionary.pointee.buffers[2]).assumingMemoryBound(to: UInt8.self)
    #expect((0..<3).map { bytes[$0] } == Array("abc".utf8))
    #expect(moved.release != nil)
    moved.release?(&moved)
    #expect(moved.release == nil)
  }

  @Test("What Arrow's readers look at is as the format says")
  func layout() throws {
    var (schema, array) = batch.exportArrow()
    defer {
      schema.release?(&schema)
      array.release?(&array)
    }
    let formats = try (0..<4).map {
      String(cString: try #require(schema.children[$0]?.pointee.format))
    }
    #expect(formats == ["S", "b", "i", "i"])
    let names = try (0..<4).map { String(cString: try #require(schema.children[$0]?.pointee.name)) }
    #expect(names == ["sex", "sex_not_applicable", "age", "household_id"])
    #expect(array.length == 3 && array.null_count == 0 && array.n_buffers == 1)
    let sex = try #require(array.children[0]).pointee
    #expect(sex.null_count == 1 && sex.n_buffers == 2 && sex.offset == 0)
    for at in 0..<4 {
      let child = try #require(array.children[at]).pointee
      let cells = try #require(child.buffers[1])
      #expect(UInt(bitPattern: cells) % 64 == 0, "Arrow advises 64-byte alignment")
      #expect(child.n_children == 0 && child.length == 3)
    }
    let marks = try #require(array.children[1]).pointee
    let asked = try #require(marks.buffers[1])
    #expect(asked.load(as: UInt8.self) == 0b100)
    let household = try #require(array.children[3]).pointee
    let texts = try #require(household.dictionary).pointee
    #expect(texts.n_buffers == 3 && texts.length == 2 && texts.null_count == 0)
    #expect(schema.children[3]?.pointee.dictionary != nil)
    #expect(try #require(schema.children[0]).pointee.flags & Int64(ARROW_FLAG_NULLABLE) != 0)
  }

  @Test("Field metadata is counts, lengths and texts in the machine's byte order")
  func metadata() throws {
    var (schema, array) = batch.exportArrow()
    defer {
      schema.release?(&schema)
      array.release?(&array)
    }
    let raw = UnsafeRawPointer(try #require(schema.children[0]?.pointee.metadata))
    func number(_ at: Int) -> Int32 { raw.loadUnaligned(fromByteOffset: at, as: Int32.self) }
    #expect(number(0) == 1)
    #expect(number(4) == Int32(ArrowConvention.codeListKey.utf8.count))
    let value = 8 + ArrowConvention.codeListKey.utf8.count
    #expect(number(value) == 3)
    #expect(
      String(decoding: UnsafeRawBufferPointer(start: raw + value + 4, count: 3), as: UTF8.self)
        == "sex")
    #expect(schema.children[2]?.pointee.metadata == nil)
  }
}
