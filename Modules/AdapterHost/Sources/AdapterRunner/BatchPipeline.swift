import CAdapterBorder
import Dispatch
import IntegrationModel
import Synchronization

/// A batch that the adapter made; released when it is let go.
final class MadeBatch {
  let kind: UInt32
  private(set) var schema: ArrowSchema
  private(set) var array: ArrowArray

  init(kind: UInt32, schema: ArrowSchema, array: ArrowArray) {
    self.kind = kind
    self.schema = schema
    self.array = array
  }

  deinit {
    array.release?(&array)
    schema.release?(&schema)
  }
}

/// Lets the adapter make its next batch on another thread while the last one is handed over.
///
/// The session is used by one thread at a time: the maker's, until ``next()`` has given nil or has
/// thrown; then the caller's again.
final class BatchPipeline {
  private let shared: Shared
  private var hasEnded = false

  init(_ table: ArraigoAdapterTable, _ session: OpaquePointer?) {
    let shared = Shared(table, session)
    self.shared = shared
    DispatchQueue(label: "arraigo.batches").async { shared.makeAll() }
  }

  deinit {
    // The maker must be gone before the session is closed.
    guard !hasEnded else { return }
    shared.stop()
    while case .batch = shared.take() {}
  }

  /// The next batch, nil after the last one.
  func next() throws(ArraigoError) -> MadeBatch? {
    switch shared.take() {
    case .batch(let batch): return batch
    case .end:
      hasEnded = true
      return nil
    case .failure(let error):
      hasEnded = true
      throw error
    }
  }
}

extension BatchPipeline {
  private enum Outcome {
    case batch(MadeBatch)
    case end
    case failure(ArraigoError)
  }

  /// The place where one batch waits. Unchecked: the session is the maker's alone, the outcome is
  /// behind a lock, and a batch belongs to the thread that took it.
  private final class Shared: @unchecked Sendable {
    private let table: ArraigoAdapterTable
    private let session: OpaquePointer?
    private let free = DispatchSemaphore(value: 1)
    private let full = DispatchSemaphore(value: 0)
    private let lock = DispatchSemaphore(value: 1)
    private let stopped = Atomic(false)
    private var waiting: Outcome?

    init(_ table: ArraigoAdapterTable, _ session: OpaquePointer?) {
      self.table = table
      self.session = session
    }

    func makeAll() {
      while true {
        free.wait()
        let outcome = stopped.load(ordering: .acquiring) ? .end : make()
        lock.wait()
        waiting = outcome
        lock.signal()
        full.signal()
        guard case .batch = outcome else { return }
      }
    }

    func take() -> Outcome {
      full.wait()
      lock.wait()
      defer { lock.signal() }
      let outcome = waiting ?? .end
      waiting = nil
      free.signal()
      return outcome
    }

    func stop() {
      stopped.store(true, ordering: .releasing)
      table.cancel?(session)
    }

    private func make() -> Outcome {
      var kind: UInt32 = 0
      var schema = ArrowSchema()
      var array = ArrowArray()
      var error = ArraigoBorderError()
      error.struct_size = UInt32(MemoryLayout<ArraigoBorderError>.size)
      error.line = -1
      error.byte = -1
      guard table.next_batch?(session, &kind, &schema, &array, &error) == 0 else {
        return .failure(ArraigoError(error))
      }
      guard array.release != nil else { return .end }
      return .batch(MadeBatch(kind: kind, schema: schema, array: array))
    }
  }
}
