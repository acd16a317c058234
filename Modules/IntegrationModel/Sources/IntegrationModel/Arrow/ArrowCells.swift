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
  /// For codes and text: where dictionary values start, one more than there are (or none at all).
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
  /// Slices are understood (an offset of the struct adds to that of its columns), and so are
  /// empty arrays without buffers. What was released or moved away is refused.
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
      (0...largestLength).contains(array.length), (0...largestLength).contains(array.offset)
    else { throw bad("its length or number of columns makes no sense") }
    let rows = Int(array.length)
    if array.null_count != 0, array.n_buffers > 0, let bits = array.buffers?[0] {
      guard Bitmap(copying: bits, from: Int(array.offset), count: rows).isAllOnes else {
        throw bad("a whole row is null")
      }
    }
    var columns: [ArrowCells] = []
    columns.reserveCapacity(count)
    for at in 0..<count {
      guard let field = schema.children?[at]?.pointee, let child = array.children?[at]?.pointee,
        field.release != nil, child.release != nil
      else { throw bad("column \(at) is missing or was moved away") }
      columns.append(try ArrowCells(field, child, rows: rows, shift: Int(array.offset)))
    }
    return columns
  }

  /// More rows than any survey has; keeps sums and products of lengths far from overflow.
  private static let largestLength: Int64 = 1 << 26

  private init(_ field: ArrowSchema, _ array: ArrowArray, rows: Int, shift: Int)
    throws(ArraigoError)
  {
    guard let formatText = field.format, let nameText = field.name else {
      throw Self.bad("a field has no name or format")
    }
    name = String(cString: nameText)
    let format = String(cString: formatText)
    guard (0...Self.largestLength).contains(array.offset), array.length >= rows + shift,
      array.n_buffers == 2, let buffers = array.buffers
    else { throw Self.bad("column \(name) has the wrong length or buffers") }
    // An empty array may come without a buffer; its cells are never read.
    guard let cells = buffers[1] ?? (rows == 0 ? UnsafeRawPointer(buffers) : nil) else {
      throw Self.bad("column \(name) has no cells")
    }
    guard array.null_count <= 0 || buffers[0] != nil else {
      throw Self.bad("column \(name) has nulls but does not say where")
    }
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
    if let dictionary = field.dictionary {
      (dictionaryOffsets, dictionaryBytes) = try Self.dictionary(
        dictionary.pointee, array.dictionary?.pointee, named: name)
    } else {
      dictionaryOffsets = UnsafeBufferPointer(start: nil, count: 0)
      dictionaryBytes = UnsafeBufferPointer(start: nil, count: 0)
    }
    if kind == .notApplicable, let validity {
      guard Bitmap(copying: validity, from: offset, count: rows).isAllOnes else {
        throw Self.bad("column \(name) leaves open what was asked")
      }
    }
  }

  private static func dictionary(_ field: ArrowSchema, _ array: ArrowArray?, named name: String)
    throws(ArraigoError) -> (UnsafeBufferPointer<Int32>, UnsafeBufferPointer<UInt8>)
  {
    guard let format = field.format, String(cString: format) == "u", field.release != nil,
      let array, array.release != nil, array.n_buffers == 3, let buffers = array.buffers,
      (0...largestLength).contains(array.length), array.offset == 0
    else { throw bad("column \(name) has no dictionary of texts that starts at its beginning") }
    let noBytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    guard array.length > 0 else { return (UnsafeBufferPointer(start: nil, count: 0), noBytes) }
    if array.null_count != 0, let bits = buffers[0] {
      guard Bitmap(copying: bits, from: 0, count: Int(array.length)).isAllOnes else {
        throw bad("the dictionary of column \(name) has nulls")
      }
    }
    guard let starts = buffers[1] else { throw bad("the dictionary of column \(name) is empty") }
    let offsets = UnsafeBufferPointer(
      start: starts.assumingMemoryBound(to: Int32.self), count: Int(array.length) + 1)
    var isInOrder = offsets[0] >= 0
    for at in 1..<offsets.count where offsets[at] < offsets[at - 1] { isInOrder = false }
    let byteCount = Int(offsets[offsets.count - 1])
    guard isInOrder, byteCount == 0 || buffers[2] != nil else {
      throw bad("the dictionary of column \(name) is out of order")
    }
    return (
      offsets,
      buffers[2].map {
        UnsafeBufferPointer(start: $0.assumingMemoryBound(to: UInt8.self), count: byteCount)
      } ?? noBytes
    )
  }

  private static func bad(_ reason: String) -> ArraigoError {
    ArraigoError("bad_batch", "a batch cannot be used: \(reason)")
  }
}
