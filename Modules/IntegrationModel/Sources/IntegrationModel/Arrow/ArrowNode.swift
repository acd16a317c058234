import CAdapterBorder

/// Memory that one exported Arrow struct points into; freed by its release function.
///
/// Every struct, a child or a dictionary too, owns its memory by itself, so that a consumer may
/// move one child out and release the rest.
final class ArrowMemory {
  private var blocks: [UnsafeMutableRawPointer] = []

  deinit { for block in blocks { block.deallocate() } }

  func allocate(_ byteCount: Int) -> UnsafeMutableRawPointer {
    // Arrow advises 64-byte alignment; a buffer is never a null pointer, not even an empty one.
    let block = UnsafeMutableRawPointer.allocate(byteCount: max(byteCount, 1), alignment: 64)
    blocks.append(block)
    return block
  }

  func copy<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafeRawPointer {
    let byteCount = elements.count * MemoryLayout<Element>.stride
    let block = allocate(byteCount)
    elements.withUnsafeBytes { source in
      if let base = source.baseAddress, byteCount > 0 {
        block.copyMemory(from: base, byteCount: byteCount)
      }
    }
    return UnsafeRawPointer(block)
  }

  func text(_ text: String) -> UnsafePointer<CChar> {
    copy(Array(text.utf8CString)).assumingMemoryBound(to: CChar.self)
  }

  func pointers<Pointee>(_ pointers: [UnsafeMutablePointer<Pointee>?])
    -> UnsafeMutablePointer<UnsafeMutablePointer<Pointee>?>
  {
    let block = allocate(pointers.count * MemoryLayout<UnsafeMutablePointer<Pointee>?>.stride)
    let bound = block.bindMemory(
      to: UnsafeMutablePointer<Pointee>?.self, capacity: max(pointers.count, 1))
    for (at, pointer) in pointers.enumerated() { (bound + at).initialize(to: pointer) }
    return bound
  }
}

extension ArrowSchema {
  /// Fills a schema struct.
  ///
  /// Its release function frees what the struct still owns and leaves it marked as released, so
  /// that a second call does nothing.
  static func make(
    format: String, name: String, metadata: [UInt8]?, children: [ArrowSchema],
    dictionary: ArrowSchema? = nil
  ) -> ArrowSchema {
    let memory = ArrowMemory()
    var schema = ArrowSchema()
    schema.format = memory.text(format)
    schema.name = memory.text(name)
    schema.metadata = metadata.map { memory.copy($0).assumingMemoryBound(to: CChar.self) }
    schema.flags = Int64(ARROW_FLAG_NULLABLE)
    schema.n_children = Int64(children.count)
    schema.children = children.isEmpty ? nil : memory.pointers(children.map(heapCopy))
    schema.dictionary = dictionary.map(heapCopy)
    schema.private_data = Unmanaged.passRetained(memory).toOpaque()
    schema.release = { schema in
      guard let schema, let owner = schema.pointee.private_data else { return }
      for at in 0..<Int(schema.pointee.n_children) {
        if let child = schema.pointee.children?[at] { ArrowSchema.releaseHeap(child) }
      }
      if let dictionary = schema.pointee.dictionary { ArrowSchema.releaseHeap(dictionary) }
      schema.pointee.release = nil
      schema.pointee.private_data = nil
      Unmanaged<ArrowMemory>.fromOpaque(owner).release()
    }
    return schema
  }

  private static func heapCopy(_ schema: ArrowSchema) -> UnsafeMutablePointer<ArrowSchema> {
    let pointer = UnsafeMutablePointer<ArrowSchema>.allocate(capacity: 1)
    pointer.initialize(to: schema)
    return pointer
  }

  private static func releaseHeap(_ schema: UnsafeMutablePointer<ArrowSchema>) {
    schema.pointee.release?(schema)
    schema.deallocate()
  }
}

extension ArrowArray {
  /// Fills an array struct; `buffers` must lie in `memory`.
  static func make(
    length: Int, nullCount: Int, buffers: [UnsafeRawPointer?], memory: ArrowMemory,
    children: [ArrowArray] = [], dictionary: ArrowArray? = nil
  ) -> ArrowArray {
    var array = ArrowArray()
    array.length = Int64(length)
    array.null_count = Int64(nullCount)
    array.n_buffers = Int64(buffers.count)
    array.n_children = Int64(children.count)
    let block = memory.allocate(buffers.count * MemoryLayout<UnsafeRawPointer?>.stride)
    let bound = block.bindMemory(to: UnsafeRawPointer?.self, capacity: buffers.count)
    for (at, buffer) in buffers.enumerated() { (bound + at).initialize(to: buffer) }
    array.buffers = bound
    array.children = children.isEmpty ? nil : memory.pointers(children.map(heapCopy))
    array.dictionary = dictionary.map(heapCopy)
    array.private_data = Unmanaged.passRetained(memory).toOpaque()
    array.release = { array in
      guard let array, let owner = array.pointee.private_data else { return }
      for at in 0..<Int(array.pointee.n_children) {
        if let child = array.pointee.children?[at] { ArrowArray.releaseHeap(child) }
      }
      if let dictionary = array.pointee.dictionary { ArrowArray.releaseHeap(dictionary) }
      array.pointee.release = nil
      array.pointee.private_data = nil
      Unmanaged<ArrowMemory>.fromOpaque(owner).release()
    }
    return array
  }

  private static func heapCopy(_ array: ArrowArray) -> UnsafeMutablePointer<ArrowArray> {
    let pointer = UnsafeMutablePointer<ArrowArray>.allocate(capacity: 1)
    pointer.initialize(to: array)
    return pointer
  }

  private static func releaseHeap(_ array: UnsafeMutablePointer<ArrowArray>) {
    array.pointee.release?(array)
    array.deallocate()
  }
}
