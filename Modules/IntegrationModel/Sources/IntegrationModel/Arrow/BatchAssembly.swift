/// Builds a batch out of raw buffers that came over a border; everything is checked and copied.
public struct BatchAssembly {
  /// One column's buffers.
  public struct Part {
    /// The field's name.
    public var name: String
    /// What the buffers hold.
    public var kind: ArrowCells.Kind
    /// The code list's name where the field gives one.
    public var codeList: String?
    /// The validity words, little-endian bits from the first row on; nil where all are valid.
    public var validity: UnsafeRawBufferPointer?
    /// The cells, or the bits of `notApplicable`.
    public var cells: UnsafeRawBufferPointer
    /// Where dictionary values start, as 32-bit numbers.
    public var dictionaryOffsets: UnsafeRawBufferPointer?
    /// The dictionary values' bytes.
    public var dictionaryBytes: UnsafeRawBufferPointer?

    /// Makes a part.
    public init(
      name: String, kind: ArrowCells.Kind, codeList: String?, validity: UnsafeRawBufferPointer?,
      cells: UnsafeRawBufferPointer, dictionaryOffsets: UnsafeRawBufferPointer?,
      dictionaryBytes: UnsafeRawBufferPointer?
    ) {
      self.name = name
      self.kind = kind
      self.codeList = codeList
      self.validity = validity
      self.cells = cells
      self.dictionaryOffsets = dictionaryOffsets
      self.dictionaryBytes = dictionaryBytes
    }
  }

  /// Builds the batch.
  ///
  /// Code lists are taken from the catalogue; the sender's codes must be the catalogue's.
  /// - Throws: `bad_batch`.
  public static func batch(rowCount: Int, _ parts: [Part]) throws(ArraigoError) -> ColumnBatch {
    var columns: [Column] = []
    for part in parts {
      if part.kind == .notApplicable {
        guard let last = columns.indices.last,
          part.name == columns[last].name + ArrowConvention.notApplicableSuffix
        else { throw bad("\(part.name) does not follow its column") }
        columns[last] = try marked(columns[last], notApplicable: part, rowCount)
      } else {
        columns.append(try column(part, rowCount))
      }
    }
    guard Set(columns.map(\.name)).count == columns.count else {
      throw bad("a column stands twice")
    }
    return ColumnBatch(rowCount: rowCount, columns: columns)
  }

  private static func column(_ part: Part, _ rows: Int) throws(ArraigoError) -> Column {
    let variable = VariableCatalogue[VariableID(part.name)]
    let validity = try part.validity.map { (bits) throws(ArraigoError) in
      try bitmap(bits, rows, part.name)
    }
    let storage: Column.Storage
    switch part.kind {
    case .integers: storage = .integers(try cells(part, rows))
    case .numbers: storage = .numbers(try cells(part, rows))
    case .codes:
      guard let list = variable?.codeList, part.codeList == nil || part.codeList == list.id else {
        throw bad("\(part.name) has a code list the model does not know")
      }
      guard let texts = dictionary(part), texts == TextDictionary(list.entries.map(\.code)) else {
        throw bad("\(part.name) has other codes than the list \(list.id)")
      }
      let codes: [UInt16] = try cells(part, rows)
      guard (codes.max().map(Int.init) ?? 0) < max(list.count, 1) else {
        throw bad("\(part.name) has a code past the end of its list")
      }
      storage = .codes(codes, list)
    case .text:
      let indices: [Int32] = try cells(part, rows)
      guard let texts = dictionary(part), indices.allSatisfy({ $0 >= 0 && $0 < texts.count }) else {
        throw bad("\(part.name) has a text past the end of its dictionary")
      }
      storage = .text(indices, texts)
    case .notApplicable: throw bad("\(part.name) stands alone")
    }
    return Column(part.name, storage, validity: validity)
  }

  private static func marked(_ column: Column, notApplicable part: Part, _ rows: Int)
    throws(ArraigoError) -> Column
  {
    let bits = try bitmap(part.cells, rows, part.name)
    let applicability = Bitmap(words: bits.words.map { ~$0 }, count: rows)
    guard let validity = column.validity,
      zip(validity.words, applicability.words).allSatisfy({ $0 & ~$1 == 0 })
    else { throw bad("\(column.name) has values where nothing was asked") }
    var copy = column
    copy.applicability = applicability
    return copy
  }

  private static func cells<Cell: BitwiseCopyable>(_ part: Part, _ rows: Int) throws(ArraigoError)
    -> [Cell]
  {
    let byteCount = rows * MemoryLayout<Cell>.stride
    guard part.cells.count >= byteCount else { throw bad("\(part.name) is too short") }
    return [Cell](unsafeUninitializedCapacity: rows) { buffer, count in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: part.cells[..<byteCount]))
      count = rows
    }
  }

  private static func bitmap(_ bits: UnsafeRawBufferPointer, _ rows: Int, _ name: String)
    throws(ArraigoError) -> Bitmap
  {
    let words = (rows + 63) / 64
    guard bits.count >= words * 8 else { throw bad("\(name) is too short") }
    return Bitmap(
      words: (0..<words).map { bits.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self) },
      count: rows)
  }

  private static func dictionary(_ part: Part) -> TextDictionary? {
    guard let starts = part.dictionaryOffsets, let bytes = part.dictionaryBytes,
      starts.count >= 4
    else { return nil }
    let offsets = (0..<starts.count / 4).map {
      starts.loadUnaligned(fromByteOffset: $0 * 4, as: Int32.self)
    }
    guard offsets[0] == 0, zip(offsets, offsets.dropFirst()).allSatisfy(<=),
      Int(offsets[offsets.count - 1]) <= bytes.count
    else { return nil }
    return TextDictionary(
      bytes: Array(bytes[..<Int(offsets[offsets.count - 1])]), offsets: offsets)
  }

  private static func bad(_ reason: String) -> ArraigoError {
    ArraigoError("bad_batch", "a batch cannot be used: \(reason)")
  }
}
