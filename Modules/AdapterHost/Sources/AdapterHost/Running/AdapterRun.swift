public import AdapterProtocol
import FoundationEssentials
public import IntegrationModel

/// An adapter reading inputs: batches one after another, then a summary.
///
/// Used by one thread, the one that started it.
public final class AdapterRun {
  /// The adapter.
  public let adapter: InstalledAdapter
  /// What confines its process.
  public let guarantees: [Guarantee]
  /// The run's summary; nil until ``next()`` has given nil.
  public private(set) var summary: RunSummary?

  private let process: RunnerProcess
  private let limits: RunLimits
  private var outputBytes = 0
  private var slots: [MappedMemory?] = Array(repeating: nil, count: BatchLayout.slotCount)

  init(
    _ adapter: InstalledAdapter, process: RunnerProcess, guarantees: [Guarantee],
    _ limits: RunLimits
  ) {
    self.adapter = adapter
    self.process = process
    self.guarantees = guarantees
    self.limits = limits
  }

  /// The next batch, nil after the last one.
  ///
  /// - Throws: what the adapter reports (its place names the input), or how its process failed.
  public func next() throws(ArraigoError) -> (unit: RecordUnit, batch: ColumnBatch)? {
    guard summary == nil else { return nil }
    let (message, descriptors) = try process.receive()
    switch message {
    case .batch(let layout):
      let memory = try memory(of: layout, descriptors)
      outputBytes += layout.byteCount
      guard outputBytes <= limits.outputBytes else {
        process.stop()
        throw ArraigoError(
          "adapter_flooded",
          "the adapter \(adapter.manifest.id) gave more than \(limits.outputBytes) bytes; its run "
            + "was ended")
      }
      let batch = try layout.batch(in: memory)
      process.acknowledge()
      return (layout.unit, batch)
    case .answer(let byteCount):
      summary = try Reply.decode(RunSummary.self, descriptors, byteCount)
      return nil
    default:
      for descriptor in descriptors { Reply.discard(descriptor) }
      throw ArraigoError("adapter_broke_protocol", "a message came that does not belong here")
    }
  }

  /// The memory of a batch's slot, which comes along where it is new.
  private func memory(of layout: BatchLayout, _ descriptors: [Int32]) throws(ArraigoError)
    -> MappedMemory
  {
    guard slots.indices.contains(layout.slot), descriptors.count <= 1 else {
      for descriptor in descriptors { Reply.discard(descriptor) }
      throw ArraigoError("adapter_broke_protocol", "a batch came for a slot that there is not")
    }
    if let descriptor = descriptors.first {
      // The one before goes first, so that both are not held at once.
      slots[layout.slot] = nil
      slots[layout.slot] = try MappedMemory.mapShared(descriptor, limit: limits.batchBytes)
    }
    guard let memory = slots[layout.slot], (0...memory.bytes.count).contains(layout.byteCount)
    else { throw ArraigoError("adapter_broke_protocol", "a batch came without its memory") }
    return memory
  }

  /// Ends the run at once; nothing more comes.
  public func stop() { process.stop() }
}

extension BatchLayout {
  /// Builds the batch, holding every extent against the memory's size.
  ///
  /// The runner can still write to the memory. That is no danger: the layout came by message, and
  /// every buffer is copied before its content is looked at.
  func batch(in memory: MappedMemory) throws(ArraigoError) -> ColumnBatch {
    guard (0...(1 << 24)).contains(rowCount), fields.count <= 4_096 else {
      throw Self.misfit("its size makes no sense")
    }
    var parts: [BatchAssembly.Part] = []
    for field in fields {
      parts.append(
        BatchAssembly.Part(
          name: field.name, kind: field.kind, codeList: field.codeList,
          validity: try Self.slice(field.validity, of: memory),
          cells: try Self.slice(field.cells, of: memory)
            ?? UnsafeRawBufferPointer(start: nil, count: 0),
          dictionaryOffsets: try Self.slice(field.dictionaryOffsets, of: memory),
          dictionaryBytes: try Self.slice(field.dictionaryBytes, of: memory)))
    }
    let batch = try BatchAssembly.batch(rowCount: rowCount, parts)
    withExtendedLifetime(memory) {}
    return batch
  }

  private static func slice(_ extent: Extent?, of memory: MappedMemory) throws(ArraigoError)
    -> UnsafeRawBufferPointer?
  {
    guard let extent else { return nil }
    let (end, overflow) = extent.offset.addingReportingOverflow(extent.count)
    guard extent.offset >= 0, extent.count >= 0, !overflow, end <= memory.bytes.count else {
      throw misfit("a column lies outside of its memory")
    }
    return UnsafeRawBufferPointer(rebasing: memory.bytes[extent.offset..<end])
  }

  private static func misfit(_ reason: String) -> ArraigoError {
    ArraigoError("adapter_broke_protocol", "a batch cannot be used: \(reason)")
  }
}
