import IntegrationModel

/// Puts the pages of a chunk together into a column.
struct CellCollector {
  private enum Dictionary {
    case codes([UInt16])
    case integers([Int32])
    case numbers([Double])
    case text(count: Int)

    var count: Int {
      switch self {
      case .codes(let entries): entries.count
      case .integers(let entries): entries.count
      case .numbers(let entries): entries.count
      case .text(let count): count
      }
    }
  }

  private let kind: VariableKind
  private let codeList: CodeList?
  private let column: SchemaColumn
  private let rowCount: Int
  private let origin: DamageReport
  private var storage: Column.Storage
  private var validity: [UInt64]
  private var row = 0
  private var dictionary: Dictionary?

  init(kind: VariableKind, codeList: CodeList?, chunk: ChunkMetadata, origin: DamageReport)
    throws(ArraigoError)
  {
    self.kind = kind
    self.codeList = codeList
    column = chunk.column
    rowCount = chunk.valueCount
    self.origin = origin
    switch (kind, chunk.column.type) {
    case (.code, .byteArray):
      guard let codeList else { throw origin.damaged("a coded column has no code list") }
      storage = .codes([UInt16](repeating: 0, count: rowCount), codeList)
    case (.text, .byteArray):
      storage = .text([Int32](repeating: 0, count: rowCount), TextDictionary())
    case (.integer, .int32): storage = .integers([Int32](repeating: 0, count: rowCount))
    case (.number, .double), (.number, .int64), (.number, .float), (.number, .boolean):
      storage = .numbers([Double](repeating: .nan, count: rowCount))
    default: throw origin.unsupported("a column type other than numbers, truth values and strings")
    }
    validity = [UInt64](repeating: 0, count: (rowCount + 63) / 64 + 1)
  }

  /// The column after the last page.
  func column(named name: String) -> Column {
    let bits = Bitmap(words: Array(validity.dropLast()), count: rowCount)
    return Column(name, storage, validity: bits.isAllOnes ? nil : bits)
  }

  mutating func takeDictionary(_ bytes: UnsafeRawBufferPointer, count: Int, origin: DamageReport)
    throws(ArraigoError)
  {
    guard count <= bytes.count else { throw origin.damaged("a dictionary is cut") }
    var cursor = PlainCursor(bytes, origin: origin)
    switch kind {
    case .code:
      var positions: [UInt16] = []
      for _ in 0..<count { positions.append(try position(of: try cursor.text())) }
      dictionary = .codes(positions)
    case .text:
      var texts = TextDictionary()
      for _ in 0..<count { texts.append(try cursor.text()) }
      storage = .text(storage.entries, texts)
      dictionary = .text(count: count)
    case .integer: dictionary = .integers(try cursor.array(count))
    case .number: dictionary = .numbers(try cursor.numbers(count, column.type))
    }
  }

  mutating func take(_ page: DataPage) throws(ArraigoError) {
    var bytes = page.bytes
    let count = page.valueCount
    var present = [UInt64](repeating: 0, count: (count + 63) / 64 + 1)
    let target = row
    let valid = try present.withUnsafeMutableBufferPointer { words throws(ArraigoError) in
      guard let base = words.baseAddress else { return 0 }
      if column.isOptional {
        bytes = try Self.takeLevels(bytes, count: count, into: base, origin: page.origin)
      } else {
        BitCopy.fill(base, at: 0, count: count)
      }
      return words.reduce(0) { $0 + $1.nonzeroBitCount }
    }
    validity.withUnsafeMutableBufferPointer { words in
      present.withUnsafeBufferPointer { source in
        guard let base = words.baseAddress, let bits = source.baseAddress else { return }
        BitCopy.copy(bits, source.count, from: 0, count: count, into: base, at: target)
      }
    }
    let rows = PresentRows(words: present, count: count, first: row)
    row += count
    switch page.encoding {
    case .plain: try takePlain(bytes, rows, valid: valid, origin: page.origin)
    case .dictionary, .plainDictionary:
      try takePositions(bytes, rows, valid: valid, origin: page.origin)
    case .runLength: throw page.origin.unsupported("run lengths for this column")
    }
  }

  private static func takeLevels(
    _ bytes: UnsafeRawBufferPointer, count: Int, into words: UnsafeMutablePointer<UInt64>,
    origin: DamageReport
  ) throws(ArraigoError) -> UnsafeRawBufferPointer {
    guard bytes.count >= 4 else { throw origin.damaged("a page is cut") }
    let length = Int(bytes.loadUnaligned(as: UInt32.self))
    guard length <= bytes.count - 4 else { throw origin.damaged("a page is cut") }
    var decoder = try HybridDecoder(
      UnsafeRawBufferPointer(rebasing: bytes[4..<4 + length]), width: 1, origin: origin)
    try decoder.decodeBits(count, into: words)
    return UnsafeRawBufferPointer(rebasing: bytes[(4 + length)...])
  }

  private mutating func takePositions(
    _ bytes: UnsafeRawBufferPointer, _ rows: PresentRows, valid: Int, origin: DamageReport
  ) throws(ArraigoError) {
    if valid == 0 { return }
    guard let dictionary, let width = bytes.first else {
      throw origin.damaged("a page has no dictionary")
    }
    var decoder = try HybridDecoder(
      UnsafeRawBufferPointer(rebasing: bytes[1...]), width: Int(width), origin: origin)
    var failure: ArraigoError?
    let positions = [UInt32](unsafeUninitializedCapacity: valid) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      do throws(ArraigoError) {
        try decoder.decode(valid, below: dictionary.count, into: base)
        count = valid
      } catch { failure = error }
    }
    if let failure { throw failure }
    switch dictionary {
    case .codes(let entries): storage.fill(rows, codes: positions) { entries[Int($0)] }
    case .integers(let entries): storage.fill(rows, integers: positions) { entries[Int($0)] }
    case .numbers(let entries): storage.fill(rows, numbers: positions) { entries[Int($0)] }
    case .text: storage.fill(rows, entries: positions) { Int32(bitPattern: $0) }
    }
  }

  private mutating func takePlain(
    _ bytes: UnsafeRawBufferPointer, _ rows: PresentRows, valid: Int, origin: DamageReport
  ) throws(ArraigoError) {
    var cursor = PlainCursor(bytes, origin: origin)
    switch kind {
    case .integer:
      let integers: [Int32] = try cursor.array(valid)
      storage.fill(rows, integers: integers) { $0 }
    case .number:
      let numbers = try cursor.numbers(valid, column.type)
      storage.fill(rows, numbers: numbers) { $0 }
    case .code:
      var codes: [UInt16] = []
      for _ in 0..<valid { codes.append(try position(of: try cursor.text())) }
      storage.fill(rows, codes: codes) { $0 }
    case .text:
      var texts = storage.dictionary
      var entries: [Int32] = []
      entries.reserveCapacity(valid)
      for _ in 0..<valid { entries.append(texts.append(try cursor.text())) }
      storage = .text(storage.entries, texts)
      storage.fill(rows, entries: entries) { $0 }
    }
    guard cursor.isAtEnd else { throw origin.damaged("a page has bytes left over") }
  }

  private func position(of code: UnsafeRawBufferPointer) throws(ArraigoError) -> UInt16 {
    guard let position = codeList?.position(of: String(decoding: code, as: UTF8.self)) else {
      throw ArraigoError(
        "unknown_code_in_dataset",
        "the dataset has a code that the list \(codeList?.id ?? "of the variable") does not have",
        at: Place(file: origin.file, byte: origin.start, column: column.name),
        suggestion:
          "It was written with another version of the code list; ingest the archive again.")
    }
    return position
  }
}

/// The rows of a page that hold values.
struct PresentRows {
  let words: [UInt64]
  let count: Int
  /// The page's first row in the row group.
  let first: Int
}

/// Reads plain values, bounds first.
struct PlainCursor {
  private var rest: UnsafeRawBufferPointer
  private let origin: DamageReport

  init(_ bytes: UnsafeRawBufferPointer, origin: DamageReport) {
    rest = bytes
    self.origin = origin
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func text() throws(ArraigoError) -> UnsafeRawBufferPointer {
    guard rest.count >= 4 else { throw origin.damaged("a text is cut") }
    let length = Int(rest.loadUnaligned(as: UInt32.self))
    guard length <= rest.count - 4 else { throw origin.damaged("a text is cut") }
    defer { rest = UnsafeRawBufferPointer(rebasing: rest[(4 + length)...]) }
    return UnsafeRawBufferPointer(rebasing: rest[4..<4 + length])
  }

  /// Numbers of any of the format's types; whole numbers past 2^53 are rounded.
  mutating func numbers(_ count: Int, _ type: PhysicalType) throws(ArraigoError) -> [Double] {
    switch type {
    case .int64:
      let wide: [Int64] = try array(count)
      return wide.map(Double.init)
    case .float:
      let short: [Float] = try array(count)
      return short.map(Double.init)
    case .boolean:
      let bytes: [UInt8] = try array((count + 7) / 8)
      return (0..<count).map { Double(bytes[$0 / 8] >> UInt8($0 % 8) & 1) }
    default: return try array(count)
    }
  }

  mutating func array<Value: BitwiseCopyable>(_ count: Int) throws(ArraigoError) -> [Value] {
    let size = MemoryLayout<Value>.size
    guard count <= rest.count / size else { throw origin.damaged("values are cut") }
    defer { rest = UnsafeRawBufferPointer(rebasing: rest[(count * size)...]) }
    return [Value](unsafeUninitializedCapacity: count) { buffer, filled in
      UnsafeMutableRawBufferPointer(buffer).copyBytes(from: rest[0..<count * size])
      filled = count
    }
  }
}
