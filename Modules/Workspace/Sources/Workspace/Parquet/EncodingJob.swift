import Dispatch
import IntegrationModel
import Synchronization

/// The columns of one row group that are to be encoded, by one thread or several.
struct EncodingJob {
  let schema: [SchemaColumn]
  let slices: [RowSlice]
  let rows: Int

  /// A variable's cells and, where some were not asked, its marks.
  typealias Encoded = (cells: EncodedChunk, marks: EncodedChunk?)

  func encode(_ index: Int, with encoder: ChunkEncoder) throws(ArraigoError) -> Encoded {
    let cells = try encoder.encode(schema[index], at: index, of: slices, rows: rows)
    let marks = try encoder.encodeNotApplicable(
      schema[index].marks, at: index, of: slices, rows: rows)
    return (cells, marks)
  }

  /// Encodes every column, each by whichever thread is free.
  func encodeAll(with encoders: [ChunkEncoder]) throws(ArraigoError) -> [Encoded] {
    let board = Board(encoders: encoders, columns: schema.count)
    DispatchQueue.concurrentPerform(iterations: encoders.count) { worker in
      while let index = board.next() {
        do throws(ArraigoError) {
          board.put(.success(try encode(index, with: board.encoders[worker])), at: index)
        } catch {
          board.put(.failure(error), at: index)
        }
      }
    }
    var encoded: [Encoded] = []
    for result in board.results { if let result { encoded.append(try result.get()) } }
    return encoded
  }
}

extension SchemaColumn {
  /// The column that says which cells of this one were not asked.
  var marks: SchemaColumn {
    SchemaColumn(
      name: name + ArrowConvention.notApplicableSuffix, type: .boolean, isOptional: false,
      isText: false)
  }
}

/// What the threads of a job share: each has an encoder of its own, each column is taken once.
///
/// Unchecked: the encoders are one thread's each, the results are written behind the lock and read
/// when all threads have ended.
private final class Board: @unchecked Sendable {
  let encoders: [ChunkEncoder]
  private let columns: Int
  private let taken = Atomic<Int>(0)
  private let lock = Mutex<Void>(())
  private(set) var results: [Result<EncodingJob.Encoded, ArraigoError>?]

  init(encoders: [ChunkEncoder], columns: Int) {
    self.encoders = encoders
    self.columns = columns
    results = Array(repeating: nil, count: columns)
  }

  func next() -> Int? {
    let index = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < columns ? index : nil
  }

  func put(_ result: Result<EncodingJob.Encoded, ArraigoError>, at index: Int) {
    lock.withLock { _ in results[index] = result }
  }
}
