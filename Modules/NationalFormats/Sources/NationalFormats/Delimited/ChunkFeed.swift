import Dispatch
import Glibc
import IntegrationModel
import Synchronization

/// Reads a stream on another thread, a few chunks ahead of its consumer.
///
/// Chunks lie in buffers with room in front, where the consumer puts the unfinished row of the
/// chunk before, so that rows are contiguous without copying the data.
final class ChunkFeed {
  /// Room in front of a chunk: the longest row that can be carried over.
  static let headroom = 1 << 20
  /// Readable bytes before the headroom, for readers of whole words, and after a chunk, for
  /// readers of blocks and a missing last line end.
  static let slack = 128

  private let ring: Ring
  private var holdsChunk = false

  init(_ stream: any ByteStream, chunkBytes: Int) {
    let ring = Ring(chunkBytes: max(1, chunkBytes))
    self.ring = ring
    // The stream is handed over to the reading thread and never touched here again.
    nonisolated(unsafe) let stream = stream
    DispatchQueue(label: "arraigo.chunk-feed").async { ring.fill(from: stream) }
  }

  /// Waits for the read that is under way: afterwards nobody touches the stream's file.
  deinit { ring.stop() }

  /// The next chunk, with the rest of the one before copied in front of it; nil at the end, where
  /// the chunk before stays valid.
  ///
  /// - Parameter rest: at most `headroom` bytes of the chunk before, which is given back.
  func next(after rest: UnsafeBufferPointer<UInt8>) throws(ArraigoError)
    -> UnsafeMutableBufferPointer<UInt8>?
  {
    precondition(rest.count <= Self.headroom, "a longer row was to be refused before")
    let (buffer, outcome) = ring.take()
    switch outcome {
    case .bytes(let count):
      let start = buffer + Self.slack + Self.headroom - rest.count
      if let base = rest.baseAddress { start.update(from: base, count: rest.count) }
      if holdsChunk { ring.giveBack() }
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

  /// The buffers between the two threads. Unchecked: a buffer belongs to the thread that was
  /// handed its slot by a semaphore; the outcomes are behind a lock.
  private final class Ring: @unchecked Sendable {
    static let slots = 4
    private let buffers: [UnsafeMutablePointer<UInt8>]
    private let chunkBytes: Int
    private let free = DispatchSemaphore(value: 0)
    private let full = DispatchSemaphore(value: 0)
    private let finished = DispatchSemaphore(value: 0)
    private let outcomes = Mutex<[Outcome]>([])
    private let isStopped = Atomic(false)
    private var taken = 0

    init(chunkBytes: Int) {
      self.chunkBytes = chunkBytes
      let capacity = ChunkFeed.slack + ChunkFeed.headroom + chunkBytes + ChunkFeed.slack
      buffers = (0..<Self.slots).map { _ in
        // Without memory nothing goes on, as with any array that cannot be had.
        // Pages come from the system zeroed when they are touched: unused headroom costs nothing.
        guard let memory = calloc(capacity, 1) else { fatalError("out of memory") }
        return memory.bindMemory(to: UInt8.self, capacity: capacity)
      }
      for _ in 0..<Self.slots { free.signal() }
    }

    deinit { for buffer in buffers { Glibc.free(buffer) } }

    func fill(from stream: any ByteStream) {
      defer { finished.signal() }
      var slot = 0
      while true {
        free.wait()
        if isStopped.load(ordering: .acquiring) { return }
        let outcome = read(stream, into: buffers[slot] + ChunkFeed.slack + ChunkFeed.headroom)
        outcomes.withLock { $0.append(outcome) }
        full.signal()
        guard case .bytes = outcome else { return }
        slot = (slot + 1) % Self.slots
      }
    }

    func take() -> (buffer: UnsafeMutablePointer<UInt8>, outcome: Outcome) {
      full.wait()
      let outcome = outcomes.withLock { $0.removeFirst() }
      let buffer = buffers[taken % Self.slots]
      if case .bytes = outcome {
        taken += 1
      } else {
        // The end stays the end however often it is asked for.
        outcomes.withLock { $0.append(outcome) }
        full.signal()
      }
      return (buffer, outcome)
    }

    func giveBack() { free.signal() }

    func stop() {
      isStopped.store(true, ordering: .releasing)
      free.signal()
      finished.wait()
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
