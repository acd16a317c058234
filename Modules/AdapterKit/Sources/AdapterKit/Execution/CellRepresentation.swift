/// A cell while it is computed: a value, or one of a few states written into the value itself.
///
/// States are kept in band so that a kernel is one loop over one array; they become bitmaps only
/// when a batch is finished.
protocol CellRepresentation: BitwiseCopyable, Sendable {
  static var missing: Self { get }
  static var notApplicable: Self { get }
  var isValue: Bool { get }
}

extension UInt16: CellRepresentation {
  static let missing: UInt16 = 0xFFFF
  static let notApplicable: UInt16 = 0xFFFE
  /// A source code that the map does not know; counted, then missing.
  static let unknown: UInt16 = 0xFFFD
  var isValue: Bool { self < 0xFFFD }
}

extension Double: CellRepresentation {
  static let missing = Double(bitPattern: 0x7FF8_0000_0000_0001)
  static let notApplicable = Double(bitPattern: 0x7FF8_0000_0000_0002)
  var isValue: Bool { self == self }
  var isNotApplicable: Bool { bitPattern == Double.notApplicable.bitPattern }
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
