/// A quarter of a year, counted on.
struct Quarter: Hashable, Comparable {
  /// Quarters since the year 0.
  let ordinal: Int

  init(ordinal: Int) { self.ordinal = ordinal }

  init(year: Int, _ number: Int) { ordinal = year * 4 + number - 1 }

  /// Reads `2022-Q1`.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-")
    guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]), year >= 1900,
      parts[1].first == "Q", let number = Int(parts[1].dropFirst()), (1...4).contains(number)
    else { return nil }
    self.init(year: year, number)
  }

  var year: Int { ordinal / 4 }
  var number: Int { ordinal % 4 + 1 }
  var firstMonth: Int { number * 3 - 2 }

  /// Reads `2022-Q1` or `2022-Q1..2023-Q4`.
  static func range(_ text: String) -> [Quarter]? {
    guard let dots = text.firstRange(of: "..") else { return Quarter(text).map { [$0] } }
    guard let first = Quarter(text[..<dots.lowerBound]),
      let last = Quarter(text[dots.upperBound...]), first <= last
    else { return nil }
    return (first.ordinal...last.ordinal).map(Quarter.init(ordinal:))
  }

  static func < (left: Quarter, right: Quarter) -> Bool { left.ordinal < right.ordinal }
}
