public import IntegrationModel

/// Writes numbers as readers of a language expect them; never for machines.
///
/// | language | number | percent |
/// | --- | --- | --- |
/// | English | 1,234.5 | 9.3% |
/// | Spanish | 1.234,5 | 9,3 % |
/// | Portuguese | 1.234,5 | 9,3% |
/// | French | 1 234,5 | 9,3 % |
///
/// Spaces within a number never break. Halves round away from zero; a value that rounds to zero has
/// no sign. What is not finite is written as a dash.
public struct NumberFormat: Sendable, Equatable {
  /// What stands where there is no number.
  public static let absent = "–"
  /// The sign of negative numbers.
  public static let minus = "\u{2212}"

  /// The mark between whole and fraction.
  public let decimalMark: String
  /// The mark between groups of three digits.
  public let groupMark: String
  /// What follows the number of a percentage.
  public let percentSign: String

  /// The format of a language.
  public init(_ language: Language) {
    switch language {
    case .english: (decimalMark, groupMark, percentSign) = (".", ",", "%")
    case .spanish: (decimalMark, groupMark, percentSign) = (",", ".", "\u{A0}%")
    case .portuguese: (decimalMark, groupMark, percentSign) = (",", ".", "%")
    case .french: (decimalMark, groupMark, percentSign) = (",", "\u{202F}", "\u{A0}%")
    }
  }

  /// A number with a fixed count of decimals, 0 to 6.
  public func number(_ value: Double, decimals: Int = 0) -> String {
    let places = min(max(decimals, 0), 6)
    let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let scaled = (value.magnitude * scale).rounded()
    guard scaled.isFinite else { return Self.absent }
    guard scaled < 9e15 else { return value.description }
    var digits = String(Int64(scaled))
    if digits.utf8.count <= places {
      digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
    }
    let whole = grouped(digits.dropLast(places))
    let fraction = places == 0 ? "" : decimalMark + digits.suffix(places)
    return (value < 0 && scaled > 0 ? Self.minus : "") + whole + fraction
  }

  /// A count.
  public func integer(_ value: Int) -> String {
    (value < 0 ? Self.minus : "") + grouped(Substring(String(value.magnitude)))
  }

  /// A proportion as percent: 0.093 is "9.3%".
  public func percent(_ proportion: Double, decimals: Int = 1) -> String {
    proportion.isFinite ? number(proportion * 100, decimals: decimals) + percentSign : Self.absent
  }

  /// A difference of proportions in percentage points, always with its sign: 0.05 is "+5.0".
  public func points(_ difference: Double, decimals: Int = 1) -> String {
    signed(difference * 100, decimals: decimals)
  }

  /// A number that always shows its sign, but for zero.
  public func signed(_ value: Double, decimals: Int = 1) -> String {
    let text = number(value, decimals: decimals)
    let isZero = !text.utf8.contains { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
    return value > 0 && !isZero && value.isFinite ? "+" + text : text
  }

  /// A p-value: three decimals, "< 0.001" below them.
  public func probability(_ value: Double) -> String {
    value < 0.0005 ? "<\u{A0}" + number(0.001, decimals: 3) : number(value, decimals: 3)
  }

  private func grouped(_ digits: Substring) -> String {
    var text = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { text += groupMark }
      text.append(digit)
    }
    return text
  }
}
