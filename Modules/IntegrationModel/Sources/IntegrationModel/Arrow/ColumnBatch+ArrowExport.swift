public import CAdapterBorder

/// How batches are written in Arrow's terms.
public enum ArrowConvention {
  /// The key of a field's metadata that names the code list of a coded variable.
  public static let codeListKey = "arraigo.code_list"
  /// The ending of the boolean column that says which cells were not asked.
  public static let notApplicableSuffix = "_not_applicable"
}

extension ColumnBatch {
  /// Gives the batch away as an Arrow struct array; both structs are the caller's to release.
  ///
  /// Codes are dictionary-encoded with 16-bit indices, texts with 32-bit indices, whole numbers
  /// `int32`, numbers `float64`. A column with cells that were not asked is followed by a boolean
  /// one that says which.
  public func exportArrow() -> (schema: ArrowSchema, array: ArrowArray) {
    var schemas: [ArrowSchema] = []
    var arrays: [ArrowArray] = []
    for column in columns {
      let (schema, array) = column.exportArrow()
      schemas.append(schema)
      arrays.append(array)
      if let applicability = column.applicability {
        schemas.append(
          .make(
            format: "b", name: column.name + ArrowConvention.notApplicableSuffix, metadata: nil,
            children: []))
        arrays.append(applicability.exportInverted())
      }
    }
    return (
      .make(format: "+s", name: "", metadata: nil, children: schemas),
      .make(
        length: rowCount, nullCount: 0, buffers: [nil], memory: ArrowMemory(), children: arrays)
    )
  }
}

extension Column {
  fileprivate func exportArrow() -> (schema: ArrowSchema, array: ArrowArray) {
    let memory = ArrowMemory()
    let valid = validity.map { memory.copy($0.words) }
    let nulls = validity?.zerosCount ?? 0
    func array(_ cells: UnsafeRawPointer, _ dictionary: ArrowArray? = nil) -> ArrowArray {
      .make(
        length: count, nullCount: nulls, buffers: [valid, cells], memory: memory,
        dictionary: dictionary)
    }
    func schema(_ format: String, metadata: [UInt8]? = nil, texts: Bool = false) -> ArrowSchema {
      .make(
        format: format, name: name, metadata: metadata, children: [],
        dictionary: texts
          ? .make(format: "u", name: "", metadata: nil, children: []) : nil)
    }
    switch storage {
    case .integers(let cells): return (schema("i"), array(memory.copy(cells)))
    case .numbers(let cells): return (schema("g"), array(memory.copy(cells)))
    case .codes(let cells, let list):
      let metadata = ArrowMetadata.encode([(ArrowConvention.codeListKey, list.id)])
      return (
        schema("S", metadata: metadata, texts: true),
        array(memory.copy(cells), list.dictionary.exportArrow())
      )
    case .text(let cells, let dictionary):
      return (schema("i", texts: true), array(memory.copy(cells), dictionary.exportArrow()))
    }
  }
}

extension TextDictionary {
  fileprivate func exportArrow() -> ArrowArray {
    let memory = ArrowMemory()
    return .make(
      length: count, nullCount: 0, buffers: [nil, memory.copy(offsets), memory.copy(bytes)],
      memory: memory)
  }
}

extension Bitmap {
  fileprivate func exportInverted() -> ArrowArray {
    let memory = ArrowMemory()
    return .make(
      length: count, nullCount: 0, buffers: [nil, memory.copy(inverted.words)], memory: memory)
  }
}

/// Field metadata as Arrow writes it: counts and lengths as 32-bit numbers, then the texts.
enum ArrowMetadata {
  static func encode(_ pairs: [(String, String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    func append(_ number: Int) {
      withUnsafeBytes(of: Int32(number)) { bytes.append(contentsOf: $0) }
    }
    append(pairs.count)
    for (key, value) in pairs {
      for text in [key, value] {
        append(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
      }
    }
    return bytes
  }

  /// The value of a key, nil where it is not there or the bytes make no sense.
  static func value(of key: String, in metadata: UnsafePointer<CChar>?) -> String? {
    guard let metadata else { return nil }
    let raw = UnsafeRawPointer(metadata)
    var at = 0
    func number() -> Int {
      defer { at += 4 }
      return Int(raw.loadUnaligned(fromByteOffset: at, as: Int32.self))
    }
    func text() -> String? {
      let count = number()
      guard (0...65_536).contains(count) else { return nil }
      defer { at += count }
      return String(
        decoding: UnsafeRawBufferPointer(start: raw + at, count: count), as: UTF8.self)
    }
    let count = number()
    guard (0...64).contains(count) else { return nil }
    for _ in 0..<count {
      guard let name = text(), let value = text() else { return nil }
      if name == key { return value }
    }
    return nil
  }
}
