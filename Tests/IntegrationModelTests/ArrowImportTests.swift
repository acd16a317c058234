import CAdapterBorder
import IntegrationModel
import Testing

@Suite("Arrow structs of other producers are read right or refused")
struct ArrowImportTests {
  /// Exports a small batch, lets a test spoil it, and gives what the import says.
  private func importing(
    _ columns: [Column], rows: Int, _ spoil: (inout ArrowSchema, inout ArrowArray) -> Void
  ) throws -> ColumnBatch {
    var (schema, array) = ColumnBatch(rowCount: rows, columns: columns).exportArrow()
    defer {
      schema.release?(&schema)
      array.release?(&array)
    }
    spoil(&schema, &array)
    return try ColumnBatch(importing: array, schema: schema)
  }

  private let three = [
    Column("sex", .codes([0, 1, 0], CodeLists.sex), validity: Bitmap(words: [0b101], count: 3)),
    Column("age", .integers([30, 40, 50])),
    Column("weight", .numbers([1, 2, 3])),
    Column("household_id", .text([0, 1, 0], TextDictionary(["a", "bc"]))),
  ]

  @Test("A cell under a null may hold anything; it becomes what the model holds there")
  func garbageUnderNulls() throws {
    let batch = try importing(three, rows: 3) { _, array in
      let sex = array.children[0]?.pointee.buffers[1]
      UnsafeMutableRawPointer(mutating: sex)?
        .storeBytes(of: 65_535, toByteOffset: 2, as: UInt16.self)
    }
    #expect(batch.columns[0].storage == .codes([0, 0, 0], CodeLists.sex))
    #expect(batch.columns[0].state(at: 1) == .missing)
  }

  @Test("Validity bits are not looked at where the null count is zero")
  func noNulls() throws {
    let batch = try importing(three, rows: 3) { _, array in
      array.children[0]?.pointee.null_count = 0
    }
    #expect(batch.columns[0].validity == nil)
  }

  @Test("An empty array may come without buffers, and a dictionary without values too")
  func emptyWithoutBuffers() throws {
    let columns = [
      Column("age", .integers([])), Column("household_id", .text([], TextDictionary())),
    ]
    let batch = try importing(columns, rows: 0) { _, array in
      for at in 0..<2 { array.children[at]?.pointee.buffers[1] = nil }
      let texts = array.children[1]?.pointee.dictionary
      texts?.pointee.buffers[1] = nil
      texts?.pointee.buffers[2] = nil
    }
    #expect(batch.rowCount == 0)
    #expect(batch.columns[1].storage == .text([], TextDictionary()))
  }

  @Test("Importing releases nothing: the structs stay the caller's")
  func keepsStructs() throws {
    var (schema, array) = ColumnBatch(rowCount: 3, columns: three).exportArrow()
    _ = try ColumnBatch(importing: array, schema: schema)
    #expect(schema.release != nil && array.release != nil)
    let again = try ColumnBatch(importing: array, schema: schema)
    #expect(again.rowCount == 3)
    schema.release?(&schema)
    array.release?(&array)
  }

  /// Ways to break the rules, by name; each must be refused.
  private static let faults: [(String, @Sendable (inout ArrowSchema, inout ArrowArray) -> Void)] = [
    ("length too long", { $1.length = 4 }),
    ("length negative", { $1.length = -1 }),
    ("length immense", { $1.length = .max }),
    ("offset negative", { $1.offset = -1 }),
    ("offset immense", { $1.offset = .max }),
    ("column offset immense", { $1.children[1]?.pointee.offset = .max }),
    ("column offset negative", { $1.children[1]?.pointee.offset = -1 }),
    ("column too short", { $1.children[1]?.pointee.length = 2 }),
    ("columns missing", { $1.n_children = 2 }),
    (
      "columns negative",
      { schema, array in
        schema.n_children = -1
        array.n_children = -1
      }
    ),
    ("nulls without bits", { $1.children[1]?.pointee.null_count = 2 }),
    ("no cells", { $1.children[2]?.pointee.buffers[1] = nil }),
    ("buffers missing", { $1.children[2]?.pointee.n_buffers = 1 }),
    ("no dictionary", { $1.children[3]?.pointee.dictionary?.pointee.n_buffers = 2 }),
    ("dictionary sliced", { $1.children[3]?.pointee.dictionary?.pointee.offset = 1 }),
    (
      "dictionary shorter than its indices",
      {
        $1.children[3]?.pointee.dictionary?.pointee.length = 1
      }
    ),
    (
      "dictionary of codes shorter than the list",
      {
        $1.children[0]?.pointee.dictionary?.pointee.length = 1
      }
    ),
  ]

  @Test("What breaks Arrow's rules is refused", arguments: faults.indices)
  func refused(fault: Int) {
    var (schema, array) = ColumnBatch(rowCount: 3, columns: three).exportArrow()
    let counts = (schema.n_children, array.n_children)
    Self.faults[fault].1(&schema, &array)
    #expect(Comment(rawValue: Self.faults[fault].0)) {
      try ColumnBatch(importing: array, schema: schema)
    } throws: {
      ($0 as? ArraigoError)?.code == "bad_batch"
    }
    // The release walks the children, so it must find all of them.
    (schema.n_children, array.n_children) = counts
    schema.release?(&schema)
    array.release?(&array)
  }

  @Test("What was released or moved away is refused")
  func releasedOrMoved() throws {
    var (schema, array) = ColumnBatch(rowCount: 3, columns: three).exportArrow()
    let place = try #require(array.children[2])
    var moved = place.pointee
    place.pointee.release = nil
    #expect(throws: ArraigoError.self) { try ColumnBatch(importing: array, schema: schema) }
    moved.release?(&moved)
    array.release?(&array)
    #expect(throws: ArraigoError.self) { try ColumnBatch(importing: array, schema: schema) }
    schema.release?(&schema)
  }

  @Test(
    "A whole row that is null is refused, wherever the struct's bits begin",
    arguments: [(UInt64(0b1_1111), true), (0b0_0100, true), (0b1_1011, false), (0, false)])
  func nullRow(bits: UInt64, isRead: Bool) {
    var (schema, array) = ColumnBatch(rowCount: 3, columns: three).exportArrow()
    defer {
      schema.release?(&schema)
      array.release?(&array)
    }
    // Only the third bit counts: the one row begins at the struct's offset.
    array.null_count = -1
    array.offset = 2
    array.length = 1
    let outcome = withUnsafePointer(to: bits) { word in
      array.buffers[0] = UnsafeRawPointer(word)
      return Result { try ColumnBatch(importing: array, schema: schema).rowCount }
    }
    #expect((try? outcome.get()) == (isRead ? 1 : nil))
  }
}
