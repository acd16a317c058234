import CAdapterBorder
import IntegrationModel
import Testing

@Suite("Batches go out and come back through Arrow unchanged")
struct ArrowRoundTripTests {
  private func roundTrip(_ batch: ColumnBatch) throws -> ColumnBatch {
    var (schema, array) = batch.exportArrow()
    defer {
      schema.release?(&schema)
      array.release?(&array)
    }
    return try ColumnBatch(importing: array, schema: schema)
  }

  @Test("Random batches of every kind of column", arguments: 0..<60)
  func random(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let batch = ColumnBatch.random(
      rows: [0, 1, 7, 63, 64, 65, 200][Int(seed % 7)], columns: 12, using: &generator)
    #expect(batch.brokenPromises() == [])
    let copy = try roundTrip(batch)
    #expect(copy.isSame(as: batch))
    #expect(copy.brokenPromises() == [])
  }

  @Test("A batch without rows and one without columns")
  func empty() throws {
    let columns = [
      Column("sex", .codes([], CodeLists.sex)), Column("age", .integers([])),
      Column("household_id", .text([], TextDictionary())),
    ]
    for batch in [
      ColumnBatch(rowCount: 0, columns: columns), ColumnBatch(rowCount: 5, columns: []),
    ] { #expect(try roundTrip(batch).isSame(as: batch)) }
  }

  @Test("A slice of the whole batch, at any row", arguments: [0, 1, 3, 8, 63, 64, 65, 130])
  func slicedBatch(from start: Int) throws {
    var generator = SeededGenerator(seed: 9)
    let batch = ColumnBatch.random(rows: 131, columns: 20, using: &generator)
    var (schema, array) = batch.exportArrow()
    defer {
      schema.release?(&schema)
      array.release?(&array)
    }
    array.offset = Int64(start)
    array.length -= Int64(start)
    let expected = ColumnBatch(
      rowCount: 131 - start, columns: batch.columns.map { $0.sliced(start..<131) })
    #expect(try ColumnBatch(importing: array, schema: schema).isSame(as: expected))
  }

  @Test("Slices of the columns below a slice of the batch add up", arguments: [1, 5, 8, 64, 77])
  func slicedColumns(from start: Int) throws {
    var generator = SeededGenerator(seed: 10)
    let batch = ColumnBatch.random(rows: 160, columns: 20, using: &generator)
    var (schema, array) = batch.exportArrow()
    defer {
      schema.release?(&schema)
      array.release?(&array)
    }
    for at in 0..<Int(array.n_children) {
      let child = try #require(array.children[at])
      child.pointee.offset = Int64(start)
      child.pointee.length -= Int64(start)
      // A slicing producer does not count again: -1 says that nobody did.
      if child.pointee.null_count > 0 { child.pointee.null_count = -1 }
    }
    array.offset = 3
    array.length = Int64(160 - start - 3)
    let rows = (start + 3)..<160
    let expected = ColumnBatch(
      rowCount: rows.count, columns: batch.columns.map { $0.sliced(rows) })
    #expect(try ColumnBatch(importing: array, schema: schema).isSame(as: expected))
  }
}
