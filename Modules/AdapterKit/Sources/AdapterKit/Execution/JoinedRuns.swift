import Dispatch
import IntegrationModel
import NationalFormats
import Synchronization

/// One run of a joined file's records, in buffers that serve run after run.
final class JoinedRun {
  let block: CellBlock
  /// The hash of each record's key.
  fileprivate(set) var hashes: [UInt64] = []
  /// The batch of the file's own table that this run has filled, where it has.
  fileprivate(set) var batch: ColumnBatch?
  fileprivate let layout: CellLayout
  fileprivate let keys: RecordKeys

  init(_ uses: [CellUse], keys: [CellUse]) {
    block = CellBlock(uses: uses)
    layout = block.layout(block.uses)
    self.keys = RecordKeys(keys.map(block.slot))
  }
}

/// Reads the runs of a joined file a little ahead of the primary one, on a thread of its own.
///
/// What is read does not depend on how far ahead: runs are taken in their order, and with them the
/// batches of the file's own table.
final class JoinedRuns {
  private let work: Work
  private let isAhead: Bool
  private var hasStarted = false
  private var hasEnded = false
  private var holdsRun = false

  /// - Parameters:
  ///   - uses: what is read of the file, keys included.
  ///   - isAhead: whether a thread of its own reads. Where the lists of the file's texts serve the
  ///     primary file too, both are read by one thread.
  init(_ records: TextRecords, uses: [CellUse], keys: [CellUse], isAhead: Bool) {
    self.isAhead = isAhead
    work = Work(records, (0..<(isAhead ? 4 : 1)).map { _ in JoinedRun(uses, keys: keys) })
  }

  /// Waits for the run that is under way: afterwards nobody touches the file.
  deinit { if hasStarted { work.stop() } }

  /// Makes the file's own table in the same pass; to be set before the first run is asked for.
  func follow(_ table: HarmonisedTable) { work.follower = table }

  /// The next run, nil after the last; it is valid until the next is asked for.
  func next() throws(ArraigoError) -> JoinedRun? {
    guard !hasEnded else { return nil }
    let outcome = isAhead ? take() : work.read(0)
    switch outcome {
    case .run(let run): return run
    case .end:
      hasEnded = true
      return nil
    case .failure(let error):
      hasEnded = true
      throw error
    }
  }

  /// Gives what a body says of the file while nothing is read of it.
  func atRest<Answer>(_ body: () -> Answer) -> Answer { work.atRest(body) }

  private func take() -> Outcome {
    if !hasStarted {
      hasStarted = true
      let work = work
      DispatchQueue(label: "arraigo.joined-runs").async { work.readAll() }
    }
    if holdsRun { work.giveBack() }
    holdsRun = true
    return work.take()
  }
}

extension JoinedRuns {
  fileprivate enum Outcome {
    case run(JoinedRun)
    case end
    case failure(ArraigoError)
  }

  /// What the two threads share. Unchecked: the file and its table are the reading thread's while
  /// it holds `resting`; a run belongs to the thread that was handed its slot by a semaphore; the
  /// outcomes are behind a lock.
  private final class Work: @unchecked Sendable {
    var follower: HarmonisedTable?
    private let records: TextRecords
    private let slots: [JoinedRun]
    private let free = DispatchSemaphore(value: 0)
    private let full = DispatchSemaphore(value: 0)
    private let finished = DispatchSemaphore(value: 0)
    private let resting = DispatchSemaphore(value: 1)
    private let outcomes = Mutex<[Int?]>([])
    private let failure = Mutex<ArraigoError?>(nil)
    private let isStopped = Atomic(false)

    init(_ records: TextRecords, _ slots: [JoinedRun]) {
      self.records = records
      self.slots = slots
      for _ in slots { free.signal() }
    }

    func readAll() {
      defer { finished.signal() }
      var slot = 0
      while true {
        free.wait()
        if isStopped.load(ordering: .acquiring) { return }
        let outcome = atRest { read(slot) }
        var filled: Int?
        switch outcome {
        case .run: filled = slot
        case .failure(let error): failure.withLock { $0 = error }
        case .end: break
        }
        outcomes.withLock { $0.append(filled) }
        full.signal()
        if filled == nil { return }
        slot = (slot + 1) % slots.count
      }
    }

    /// Reads one run into a slot's buffers.
    func read(_ slot: Int) -> Outcome {
      do throws(ArraigoError) {
        guard let run = try records.reader.next() else { return .end }
        let target = slots[slot]
        target.block.begin(rows: run.rowCount)
        records.fill(target.block, from: run, layout: target.layout)
        // The hashes of the run before are let go first, so that their memory can be had again.
        target.hashes = []
        target.hashes = target.keys.hashes(target.block)
        target.batch = follower?.follow(run)
        return .run(target)
      } catch {
        return .failure(error)
      }
    }

    func take() -> Outcome {
      full.wait()
      if let slot = outcomes.withLock({ $0.removeFirst() }) { return .run(slots[slot]) }
      if let error = failure.withLock({ $0 }) { return .failure(error) }
      return .end
    }

    func giveBack() { free.signal() }

    func stop() {
      isStopped.store(true, ordering: .releasing)
      free.signal()
      finished.wait()
    }

    func atRest<Answer>(_ body: () -> Answer) -> Answer {
      resting.wait()
      defer { resting.signal() }
      return body()
    }
  }
}
