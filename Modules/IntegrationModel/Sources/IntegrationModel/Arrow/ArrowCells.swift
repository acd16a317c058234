public import CAdapterBorder

/// One column of an Arrow struct array, checked: what its buffers hold and how long they are.
///
/// The pointers are the producer's and live as long as the array is not released.
public struct ArrowCells {
  /// What a column's buffers hold.
  public enum Kind: String, Sendable, Codable {
    /// 16-bit positions in a list of codes.
    case codes
    /// 32-bit whole numbers.
    case integers
    /// 64-bit numbers.
    case numbers
    /// 32-bit positions in a dictionary of texts.
    case text
    /// Bits: one where the cell of the column before was not asked.
    case notApplicable = "not_applicable"
  }

  /// The field's name.
  public let name: String
  /// What the buffers hold.
  public let kind: Kind
  /// The code list's name where the field gives one.
  public let codeList: String?
  /// How many rows there are.
  public let rowCount: Int
  /// The first row's place in the buffers.
  public let offset: Int
  /// The validity bits, nil where every cell is valid.
  public let validity: UnsafeRawPointer?
  /// The cells, or the bits of `notApplicable`.
  public let cells: UnsafeRawPointer
  /// For codes and text: where dictionary values start, one more than there are.
  public let dictionaryOffsets: UnsafeBufferPointer<Int32>
  /// For codes and text: the dictionary values' bytes.
  public let dictionaryBytes: UnsafeBufferPointer<UInt8>

  /// The width of a cell in bytes; 0 for bits.
  public var cellWidth: Int {
    switch kind {
    case .codes: 2
    case .integers, .text: 4
    case .numbers: 8
    case .notApplicable: 0
    }
  }

  /// Checks a struct array and gives its columns.
  ///
  /// - Throws: `bad_batch` where the structs do not follow Arrow or the toolkit's convention.
  public static func columns(schema: ArrowSchema, array: ArrowArray) throws(ArraigoError)
    -> [ArrowCells]
  {
    guard schema.release != nil, array.release != nil else { throw bad("it was released") }
    guard let format = schema.format, String(cString: format) == "+s" else {
      throw bad("it is not a struct array")
    }
    let count = Int(array.n_children)
    guard schema.n_children == array.n_children, (0...4_096).contains(count),
      (0...(1 << 26)).contains(Int(array.length)), array.offset >= 0
    else { throw bad("its length or number of columns makes no sense") }
    var columns: [ArrowCells] = []
    for at in 0..<count {
      guard let field = schema.children?[at]?.pointee, let child = array.children?[at]?.pointee
      else { throw bad("column \(at) is missing") }
      columns.append(
        try ArrowCells(field, child, rows: Int(array.length), shift: Int(array.offset)))
    }
    return columns
  }

  private init(_ field: ArrowSchema, _ array: ArrowArray, rows: Int, shift: Int)
    throws(ArraigoError)
  {
    guard let formatText = field.format, let nameText = field.name else {
      throw Self.bad("a field has no name or format")
    }
    name = String(cString: nameText)
    let format = String(cString: formatText)
    guard array.offset >= 0, Int(array.length) >= rows + shift, array.n_buffers == 2,
      let buffers = array.buffers, let cells = buffers[1]
    else { throw Self.bad("column \(name) has the wrong length or buffers") }
    rowCount = rows
    offset = Int(array.offset) + shift
    validity = array.null_count == 0 ? nil : buffers[0].map { UnsafeRawPointer($0) }
    self.cells = UnsafeRawPointer(cells)
    codeList = ArrowMetadata.value(of: ArrowConvention.codeListKey, in: field.metadata)
    switch (format, field.dictionary != nil) {
    case ("S", true): kind = .codes
    case ("i", true): kind = .text
    case ("i", false): kind = .integers
    case ("g", false): kind = .numbers
    case ("b", false): kind = .notApplicable
    default: throw Self.bad("column \(name) has the format \(format), which is not used here")
    }
    guard kind == .codes || kind == .text else {
      dictionaryOffsets = UnsafeBufferPointer(start: nil, count: 0)
      dictionaryBytes = UnsafeBufferPointer(start: nil, count: 0)
      return
    }
    (dictionaryOffsets, dictionaryBytes) = try Self.dictionary(of: array, named: name)
  }

  private static func dictionary(of array: ArrowArray, named name: String) throws(ArraigoError)
    -> (UnsafeBufferPointer<Int32>, UnsafeBufferPointer<UInt8>)
  {
    guard let dictionary = array.dictionary?.pointee, dictionary.n_buffers == 3,
      dictionary.length >= 0, dictionary.length < 1 << 31, dictionary.offset == 0,
      let buffers = dictionary.buffers, let starts = buffers[1], let bytes = buffers[2]
    else { throw bad("column \(name) has no usable dictionary") }
    let offsets = UnsafeBufferPointer(
      start: starts.assumingMemoryBound(to: Int32.self), count: Int(dictionary.length) + 1)
    guard offsets[0] >= 0, zip(offsets, offsets.dropFirst()).allSatisfy(<=) else {
      throw bad("the dictionary of column \(name) is out of order")
    }
    return (
      offsets,
      UnsafeBufferPointer(
        start: bytes.assumingMemoryBound(to: UInt8.self), count: Int(offsets[offsets.count - 1]))
    )
  }

  private static func bad(_ reason: String) -> ArraigoError {
    ArraigoError("bad_batch", "a batch cannot be used: \(reason)")
  }
}
