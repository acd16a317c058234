/// A record of fixed width on its way to a file.
struct FixedRecord {
  private(set) var bytes: [UInt8]

  /// A record of blanks.
  init(byteCount: Int) { bytes = [UInt8](repeating: 32, count: byteCount) }

  /// Writes a number with leading zeros.
  mutating func write(_ number: Int, _ place: PNADLayout.Place) {
    var rest = number
    for at in stride(from: place.start + place.width - 2, through: place.start - 1, by: -1) {
      bytes[at] = 48 + UInt8(rest % 10)
      rest /= 10
    }
  }

  /// Writes a number of eight decimals with its point and leading zeros.
  mutating func write(eightDecimals number: Int, _ place: PNADLayout.Place) {
    let whole = PNADLayout.Place(start: place.start, width: place.width - 9)
    write(number / 100_000_000, whole)
    bytes[place.start + place.width - 10] = UInt8(ascii: ".")
    write(
      number % 100_000_000, PNADLayout.Place(start: place.start + place.width - 8, width: 8))
  }

  /// Writes SAS's mark of no value at the end of a field.
  mutating func writeMissing(_ place: PNADLayout.Place) {
    bytes[place.start + place.width - 2] = UInt8(ascii: ".")
  }
}
