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
  /// Code lists are taken from the catalogue; the sender's codes must be the catalogue's. A cell
  /// that is not a value is set to what the model holds there, whatever the sender's buffer has.
  /// - Throws: `bad_batch` where lengths, dictionaries, codes or texts do not fit each other.
  public static func batch(rowCount: Int, _ parts: [Part]) throws(ArraigoError) -> ColumnBatch {
    guard (0...(1 << 26)).contains(rowCount) else { throw bad("\(rowCount) rows make no sense") }
    var columns: [Column] = []
    columns.reserveCapacity(parts.count)
    var marked: Int?
    for part in parts {
      if part.kind == .notApplicable {
        guard let last = columns.indices.last, last != marked,
          part.name == columns[last].name + ArrowConvention.notApplicableSuffix
        else { throw bad("\(part.name) does not follow its column") }
        columns[last].applicability = try applicability(columns[last], part, rowCount)
        marked = last
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
    if let variable, variable.kind != part.kind.variableKind {
      throw bad("\(part.name) comes as \(part.kind.rawValue), not as \(variable.kind.rawValue)")
    }
    var validity: Bitmap?
    if let bits = part.validity { validity = try bitmap(bits, rows, part.name) }
    if validity?.isAllOnes == true { validity = nil }
    let storage: Column.Storage =
      switch part.kind {
      case .codes: try codes(part, rows, validity, variable?.codeList)
      case .integers: .integers(try cells(part, rows, validity, filler: 0))
      case .numbers: try numbers(part, rows, validity)
      case .text: try texts(part, rows, validity)
      case .notApplicable: throw bad("\(part.name) stands alone")
      }
    return Column(part.name, storage, validity: validity)
  }

  private static func codes(_ part: Part, _ rows: Int, _ validity: Bitmap?, _ list: CodeList?)
    throws(ArraigoError) -> Column.Storage
  {
    guard let list, part.codeList == nil || part.codeList == list.id else {
      throw bad("\(part.name) has a code list the model does not know")
    }
    guard part.holds(list.dictionary) else {
      throw bad("\(part.name) has other codes than the list \(list.id)")
    }
    let codes: [UInt16] = try cells(part, rows, validity, filler: 0)
    var last: UInt16 = 0
    for code in codes { last = max(last, code) }
    guard codes.isEmpty || Int(last) < list.count else {
      throw bad("\(part.name) has a code past the end of its list")
    }
    return .codes(codes, list)
  }

  private static func numbers(_ part: Part, _ rows: Int, _ validity: Bitmap?)
    throws(ArraigoError) -> Column.Storage
  {
    let numbers: [Double] = try cells(part, rows, validity, filler: .nan)
    var notFinite = 0
    for number in numbers { notFinite += number.isFinite ? 0 : 1 }
    guard notFinite == validity?.zerosCount ?? 0 else {
      throw bad("\(part.name) has a value that is no finite number")
    }
    return .numbers(numbers)
  }

  private static func texts(_ part: Part, _ rows: Int, _ validity: Bitmap?)
    throws(ArraigoError) -> Column.Storage
  {
    guard let texts = part.texts() else {
      throw bad("\(part.name) has a dictionary that is damaged or not UTF-8")
    }
    let indices: [Int32] = try cells(part, rows, validity, filler: 0)
    var low: Int32 = 0
    var high: Int32 = 0
    for index in indices {
      low = min(low, index)
      high = max(high, index)
    }
    // An empty dictionary fits only where no cell holds a value.
    let holdsNothing = rows == 0 || validity?.onesCount == 0
    guard low >= 0, holdsNothing || Int(high) < texts.count else {
      throw bad("\(part.name) has a text past the end of its dictionary")
    }
    return .text(indices, texts)
  }

  private static func applicability(_ column: Column, _ part: Part, _ rows: Int)
    throws(ArraigoError) -> Bitmap?
  {
    let asked = try bitmap(part.cells, rows, part.name).inverted
    guard column.validity?.isSubset(of: asked) ?? asked.isAllOnes else {
      throw bad("\(column.name) has values where nothing was asked")
    }
    return asked.isAllOnes ? nil : asked
  }

  private static func cells<Cell: BitwiseCopyable>(
    _ part: Part, _ rows: Int, _ validity: Bitmap?, filler: Cell
  ) throws(ArraigoError) -> [Cell] {
    let byteCount = rows * MemoryLayout<Cell>.stride
    guard part.cells.count >= byteCount else { throw bad("\(part.name) is too short") }
    var cells = [Cell](unsafeUninitializedCapacity: rows) { buffer, count in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: part.cells[..<byteCount]))
      count = rows
    }
    guard let validity else { return cells }
    validity.forEachZero { cells[$0] = filler }
    return cells
  }

  private static func bitmap(_ bits: UnsafeRawBufferPointer, _ rows: Int, _ name: String)
    throws(ArraigoError) -> Bitmap
  {
    guard bits.count >= Bitmap.wordCount(rows) * 8 else { throw bad("\(name) is too short") }
    guard let base = bits.baseAddress else { return Bitmap(repeating: false, count: 0) }
    return Bitmap(copying: base, from: 0, count: rows)
  }

  private static func bad(_ reason: String) -> ArraigoError {
    ArraigoError("bad_batch", "a batch cannot be used: \(reason)")
  }
}
