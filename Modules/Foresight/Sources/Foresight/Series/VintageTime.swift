/// When a vintage was published, in an order.
///
/// Times are days (`2021-07-15`, a time of day may follow), periods of one frequency, or whole numbers; a
/// table keeps to one of these kinds.
struct VintageTime: Hashable, Comparable {
  /// What the time is counted in.
  enum Kind: Hashable {
    case day
    case period(perYear: Int)
    case step
  }

  /// The text as it stands in the table.
  let text: String
  let kind: Kind
  private let ordinal: Int

  /// Reads a time; nil where the text is none.
  init?(_ text: String) {
    self.text = text
    if let point = TimePoint(text, asStep: true) ?? TimePoint(text) {
      kind = point.perYear.map { .period(perYear: $0) } ?? .step
      ordinal = point.ordinal
      return
    }
    // Days of ISO 8601 are in the order of their text.
    let day = Array(text.utf8.prefix(10))
    let isDay =
      day.count == 10
      && day.enumerated().allSatisfy { place, byte in
        place == 4 || place == 7
          ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
    guard isDay, text.utf8.count == 10 || text.utf8.dropFirst(10).first == UInt8(ascii: "T") else {
      return nil
    }
    kind = .day
    ordinal = 0
  }

  static func < (left: VintageTime, right: VintageTime) -> Bool {
    left.ordinal != right.ordinal ? left.ordinal < right.ordinal : left.text < right.text
  }
}
