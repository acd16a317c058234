import Dispatch
import IntegrationModel
import Synchronization

/// Reads a stream on another thread, a few chunks ahead of its consumer.
///
/// Chunks lie in buffers with room in front, where the consumer puts the unfinished row of the
/// chunk before, so that rows are contiguous without copying the data.
final class ChunkFeed {
  /// Room in front of a chunk: the longest row that can be carried over.
  static let headroom = 256 << 10
  /// Readable bytes after a chunk, for block-wise readers and a missing last line end.
  static let slack = 128

  private let shared: Shared
  private var holdsChunk = false

  init(_ stream: any ByteStream, chunkBytes: Int) {
    let shared = Shared(chunkBytes: chunkBytes)
    self.shared = shared
    // The stream is handed over to the reading thread and never touched here again.
    nonisolated(unsafe) let stream = stream
    DispatchQueue(label: "arraigo.chunk-feed").async { shared.fill(from: stream) }
  }

  deinit { shared.stop() }

  /// The next chunk, with the rest of the one before copied in front of it; nil at the end, where
  /// the chunk before stays valid.
  ///
  /// - Parameter rest: at most `headroom` bytes of the chunk before, which is given back.
  func next(after rest: UnsafeBufferPointer<UInt8>) throws(ArraigoError)
    -> UnsafeMutableBufferPointer<UInt8>?
  {
    let (slot, outcome) = shared.take()
    switch outcome {
    case .bytes(let count):
      let start = shared.buffers[slot] + Self.headroom - rest.count
      if let base = rest.baseAddress { start.update(from: base, count: rest.count) }
      if holdsChunk { shared.giveBack() }
      holdsChunk = true
      return UnsafeMutableBufferPointer(start: start, count: rest.count + count)
    case .end: return nil
    case .failure(let error): throw error
    }
  }
}

extension ChunkFeed {
  private enum Outcome {
    case bytes(Int)
    case end
    case failure(ArraigoError)
  }

  /// The ring between the two threads. Unchecked: a buffer belongs to the thread that was handed
  /// its slot by a semaphore; the outcomes are behind a lock.
  private final class Shared: @unchecked Sendable {
    static let slots = 4
    let buffers: [UnsafeMutablePointer<UInt8>]
    private let chunkBytes: Int
    private let free = DispatchSemaphore(value: 0)
    private let full = DispatchSemaphore(value: 0)
    private let outcomes = Mutex<[Outcome]>([])
    private let stopped = Atomic(false)
    private var taken = 0

    init(chunkBytes: Int) {
      self.chunkBytes = chunkBytes
      buffers = (0..<Self.slots).map { _ in
        let buffer = UnsafeMutablePointer<UInt8>.allocate(
          capacity: ChunkFeed.headroom + chunkBytes + ChunkFeed.slack)
        buffer.update(repeating: 0, count: ChunkFeed.headroom)
        return buffer
      }
      for _ in 0..<Self.slots { free.signal() }
    }

    deinit { for buffer in buffers { buffer.deallocate() } }

    func fill(from stream: any ByteStream) {
      var slot = 0
      while true {
        free.wait()
        if stopped.load(ordering: .acquiring) { return }
        let outcome = read(stream, into: buffers[slot] + ChunkFeed.headroom)
        outcomes.withLock { $0.append(outcome) }
        full.signal()
        guard case .bytes = outcome else { return }
        slot = (slot + 1) % Self.slots
      }
    }

    func take() -> (slot: Int, outcome: Outcome) {
      full.wait()
      let outcome = outcomes.withLock { $0.removeFirst() }
      if case .bytes = outcome {
      } else {
        // The end stays the end however often it is asked for.
        outcomes.withLock { $0.append(outcome) }
        full.signal()
        return (0, outcome)
      }
      defer { taken += 1 }
      return (taken % Self.slots, outcome)
    }

    func giveBack() { free.signal() }

    func stop() {
      stopped.store(true, ordering: .releasing)
      free.signal()
    }

    private func read(_ stream: any ByteStream, into bytes: UnsafeMutablePointer<UInt8>) -> Outcome
    {
      do throws(ArraigoError) {
        let count = try stream.read(
          into: UnsafeMutableRawBufferPointer(start: bytes, count: chunkBytes))
        return count == 0 ? .end : .bytes(count)
      } catch {
        return .failure(error)
      }
    }
  }
}
