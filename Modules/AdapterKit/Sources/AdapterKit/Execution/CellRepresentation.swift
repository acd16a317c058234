import CCellKernels

/// A cell while it is computed: a value, or one of a few states written into the value itself.
///
/// States are kept in band so that a kernel is one loop over one array; they become bitmaps only
/// when a batch is finished.
protocol CellRepresentation: BitwiseCopyable, Sendable {
  static var missing: Self { get }
  static var notApplicable: Self { get }
  var isValue: Bool { get }

  /// Makes the cells whose answer is not yes a state: not asked where it is no, else missing.
  static func restrict(
    _ cells: UnsafeMutablePointer<Self>, to answers: UnsafePointer<UInt8>, rows: Int)
  /// Takes the cells of `source` for the rows that chose a branch.
  static func blend(
    _ source: UnsafePointer<Self>, of branch: UInt16, among chosen: UnsafePointer<UInt16>,
    rows: Int, into cells: UnsafeMutablePointer<Self>)
  /// Takes the cells of `source` that are values.
  static func prefer(
    _ source: UnsafePointer<Self>, rows: Int, in cells: UnsafeMutablePointer<Self>)
  /// Looks numbers up in a table that starts with the cell of `base` and ends with the cell of
  /// numbers outside and that of blank ones.
  static func look(
    _ numbers: UnsafePointer<Int32>, rows: Int, from base: Int32,
    in table: UnsafeBufferPointer<Self>, into cells: UnsafeMutablePointer<Self>)
}

extension UInt16: CellRepresentation {
  static let missing: UInt16 = 0xFFFF
  static let notApplicable: UInt16 = 0xFFFE
  /// A source code that the map does not know; counted, then missing.
  static let unknown: UInt16 = 0xFFFD
  var isValue: Bool { self < 0xFFFD }

  static func restrict(
    _ cells: UnsafeMutablePointer<UInt16>, to answers: UnsafePointer<UInt8>, rows: Int
  ) {
    arraigo_restrict_codes(answers, rows, notApplicable, missing, cells)
  }

  static func blend(
    _ source: UnsafePointer<UInt16>, of branch: UInt16, among chosen: UnsafePointer<UInt16>,
    rows: Int, into cells: UnsafeMutablePointer<UInt16>
  ) {
    arraigo_blend_codes(chosen, rows, branch, source, cells)
  }

  static func prefer(
    _ source: UnsafePointer<UInt16>, rows: Int, in cells: UnsafeMutablePointer<UInt16>
  ) {
    arraigo_prefer_codes(source, rows, cells)
  }

  static func look(
    _ numbers: UnsafePointer<Int32>, rows: Int, from base: Int32,
    in table: UnsafeBufferPointer<UInt16>, into cells: UnsafeMutablePointer<UInt16>
  ) {
    arraigo_look_codes(
      numbers, rows, base, UInt32(table.count - 2), IntegerCell.smallest, table.baseAddress, cells)
  }
}

extension Double: CellRepresentation {
  static let missing = Double(bitPattern: 0x7FF8_0000_0000_0001)
  static let notApplicable = Double(bitPattern: 0x7FF8_0000_0000_0002)
  var isValue: Bool { self == self }

  static func restrict(
    _ cells: UnsafeMutablePointer<Double>, to answers: UnsafePointer<UInt8>, rows: Int
  ) {
    arraigo_restrict_numbers(answers, rows, notApplicable, missing, cells)
  }

  static func blend(
    _ source: UnsafePointer<Double>, of branch: UInt16, among chosen: UnsafePointer<UInt16>,
    rows: Int, into cells: UnsafeMutablePointer<Double>
  ) {
    arraigo_blend_numbers(chosen, rows, branch, source, cells)
  }

  static func prefer(
    _ source: UnsafePointer<Double>, rows: Int, in cells: UnsafeMutablePointer<Double>
  ) {
    arraigo_prefer_numbers(source, rows, cells)
  }

  static func look(
    _ numbers: UnsafePointer<Int32>, rows: Int, from base: Int32,
    in table: UnsafeBufferPointer<Double>, into cells: UnsafeMutablePointer<Double>
  ) {
    let span = UInt32(table.count - 2)
    for row in 0..<rows {
      let place = UInt32(bitPattern: numbers[row] &- base)
      let outside = span + (numbers[row] < IntegerCell.smallest ? 1 : 0)
      cells[row] = table[Int(place < span ? place : outside)]
    }
  }
}

/// Source cells read as whole numbers; the smallest values are states.
enum IntegerCell {
  static let blank = Int32.min
  static let unreadable = Int32.min + 1
  /// The smallest number a cell can hold.
  static let smallest = Int32.min + 2
}

/// The outcome of a condition for one record, ordered so that "all" is the smallest of its parts,
/// "any" the largest, and "not" the mirror image.
enum Truth {
  static let no: UInt8 = 0
  static let unknown: UInt8 = 1
  static let yes: UInt8 = 2
}
