/// Consecutive fixed-width records, not cut into fields; valid until the reader is asked for more.
struct RecordRun {
  /// The bytes that the records stand in; from 128 before the first record on they are readable.
  let bytes: UnsafePointer<UInt8>
  /// How many records there are.
  let rowCount: Int
  /// Where each record starts in `bytes`.
  let starts: UnsafePointer<UInt32>
  /// How long each record is.
  let lengths: UnsafePointer<UInt32>
  /// Whether every record has all the bytes of the layout.
  let areWhole: Bool
  /// The line of the first record, counted from 1.
  let firstLine: Int
}
