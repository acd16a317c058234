import AdapterProtocol
import CAdapterBorder
import Glibc
import IntegrationModel

/// Serves one request with a loaded adapter.
final class Service {
  private let line: Channel
  private let adapter: LoadedAdapter
  private let inputs: [(Message.Input, Int32)]
  private var slots: [MappedMemory?] = Array(repeating: nil, count: BatchLayout.slotCount)
  private var sent = 0
  private var acknowledged = 0

  init(line: Channel, adapter: LoadedAdapter, inputs: [(Message.Input, Int32)]) {
    self.line = line
    self.adapter = adapter
    self.inputs = inputs
  }

  func serve(_ request: Message.Request) throws(ArraigoError) {
    switch request.verb {
    case .describe:
      try answer { adapter.table.describe?($0, $1) ?? 1 }
    case .recognise:
      try withInputs { (inputs) throws(ArraigoError) in
        try answer { text, error in
          adapter.table.recognise?(inputs.baseAddress, UInt32(inputs.count), text, error) ?? 1
        }
      }
    case .run:
      if request.describes {
        try answer(Message.described) { adapter.table.describe?($0, $1) ?? 1 }
      }
      try run()
    case .probe: break
    }
  }

  private func run() throws(ArraigoError) {
    var session: OpaquePointer?
    try withInputs { (inputs) throws(ArraigoError) in
      try call { error in
        adapter.table.open?(inputs.baseAddress, UInt32(inputs.count), nil, &session, error) ?? 1
      }
    }
    defer { adapter.table.close?(session) }
    // One batch is made while the one before is handed over.
    let pipeline = BatchPipeline(adapter.table, session)
    while let batch = try pipeline.next() { try send(batch) }
    try answer { adapter.table.summary?(session, $0, $1) ?? 1 }
  }

  private func send(_ batch: MadeBatch) throws(ArraigoError) {
    let columns = try ArrowCells.columns(schema: batch.schema, array: batch.array)
    let plan = BatchPlan(columns)
    // The oldest batch on its way holds the slot that is next: the host must have taken it.
    while sent - acknowledged >= BatchLayout.slotCount { try awaitAcknowledgement() }
    let slot = sent % BatchLayout.slotCount
    let (memory, descriptors) = try memory(of: slot, byteCount: plan.byteCount)
    defer { for descriptor in descriptors { close(descriptor) } }
    plan.write(to: memory.bytes)
    try line.send(
      .batch(
        BatchLayout(
          unit: batch.kind == ARRAIGO_HOUSEHOLDS.rawValue ? .household : .person,
          rowCount: Int(batch.array.length), slot: slot, byteCount: plan.byteCount,
          fields: plan.fields)),
      descriptors: descriptors)
    sent += 1
  }

  /// The memory of a slot, and its descriptor where the host must be given it.
  private func memory(of slot: Int, byteCount: Int) throws(ArraigoError)
    -> (MappedMemory, [Int32])
  {
    if let known = slots[slot], known.bytes.count >= byteCount { return (known, []) }
    slots[slot] = nil
    // A little room to spare: batches differ in their texts, and the next may be larger.
    let (memory, descriptor) = try MappedMemory.shared(byteCount: byteCount + byteCount / 8)
    slots[slot] = memory
    return (memory, [descriptor])
  }

  private func awaitAcknowledgement() throws(ArraigoError) {
    switch try line.receive() {
    case .message(.acknowledge, _): acknowledged += 1
    case .message(.cancel, _): throw ArraigoError("cancelled", "the run was cancelled")
    default: throw ArraigoError("line_broken", "the host has gone")
    }
  }

  private func answer(
    _ message: (Int) -> Message = Message.answer,
    _ body: (UnsafeMutablePointer<ArraigoText>, UnsafeMutablePointer<ArraigoBorderError>) -> Int32
  ) throws(ArraigoError) {
    var text = ArraigoText()
    text.struct_size = UInt32(MemoryLayout<ArraigoText>.size)
    try call { body(&text, $0) }
    defer { text.release?(&text) }
    let count = Int(text.byte_count)
    let source = UnsafeRawBufferPointer(start: text.bytes, count: text.bytes == nil ? 0 : count)
    let descriptor = try MappedMemory.sealed(byteCount: source.count) {
      $0.copyMemory(from: source)
    }
    defer { close(descriptor) }
    try line.send(message(source.count), descriptors: [descriptor])
  }

  private func call(_ body: (UnsafeMutablePointer<ArraigoBorderError>) -> Int32)
    throws(ArraigoError)
  {
    var error = ArraigoBorderError()
    error.struct_size = UInt32(MemoryLayout<ArraigoBorderError>.size)
    error.line = -1
    error.byte = -1
    guard body(&error) == 0 else { throw ArraigoError(error) }
  }

  private func withInputs(
    _ body: (UnsafeBufferPointer<ArraigoInput>) throws(ArraigoError) -> Void
  ) throws(ArraigoError) {
    let names = inputs.map { strdup($0.0.name) }
    defer { for name in names { free(name) } }
    let structs = zip(inputs, names).map { input, name in
      ArraigoInput(
        struct_size: UInt32(MemoryLayout<ArraigoInput>.size), descriptor: input.1,
        byte_count: UInt64(input.0.byteCount), name: UnsafePointer(name))
    }
    var failure: ArraigoError?
    structs.withUnsafeBufferPointer { buffer in
      do throws(ArraigoError) {
        try body(buffer)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }
}

/// Where a batch's buffers go in the memory of its slot.
struct BatchPlan {
  private(set) var fields: [BatchLayout.Field] = []
  private(set) var byteCount = 0
  private var copies: [(source: UnsafeRawBufferPointer, offset: Int)] = []
  private var words: [(words: [UInt64], offset: Int)] = []

  init(_ columns: [ArrowCells]) {
    for column in columns {
      var field = BatchLayout.Field(
        name: column.name, kind: column.kind, codeList: column.codeList, validity: nil,
        cells: .init(offset: 0, count: 0), dictionaryOffsets: nil, dictionaryBytes: nil)
      if column.validity != nil { field.validity = place(column.bits(column.validity)) }
      if column.kind == .notApplicable {
        field.cells = place(column.bits(column.cells))
      } else {
        field.cells = place(
          UnsafeRawBufferPointer(
            start: column.cells + column.offset * column.cellWidth,
            count: column.rowCount * column.cellWidth))
      }
      if column.kind == .codes || column.kind == .text {
        field.dictionaryOffsets = place(UnsafeRawBufferPointer(column.dictionaryOffsets))
        field.dictionaryBytes = place(UnsafeRawBufferPointer(column.dictionaryBytes))
      }
      fields.append(field)
    }
  }

  func write(to memory: UnsafeMutableRawBufferPointer) {
    for (source, offset) in copies where !source.isEmpty {
      UnsafeMutableRawBufferPointer(rebasing: memory[offset...]).copyMemory(from: source)
    }
    for (words, offset) in words {
      words.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(rebasing: memory[offset...]).copyMemory(from: $0)
      }
    }
  }

  private mutating func reserve(_ count: Int) -> BatchLayout.Extent {
    defer { byteCount = (byteCount + count + 63) & ~63 }
    return .init(offset: byteCount, count: count)
  }

  private mutating func place(_ source: UnsafeRawBufferPointer) -> BatchLayout.Extent {
    let extent = reserve(source.count)
    copies.append((source, extent.offset))
    return extent
  }

  private mutating func place(_ bits: [UInt64]) -> BatchLayout.Extent {
    let extent = reserve(bits.count * 8)
    words.append((bits, extent.offset))
    return extent
  }
}
