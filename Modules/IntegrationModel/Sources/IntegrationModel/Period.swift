/// A reference period: a year, a half-year, a quarter or a month.
///
/// Written `2018`, `2018-S2`, `2018-Q3`, `2018-07`; a moving quarter by its middle month.
public struct Period: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
  /// The part of a year a period covers.
  public enum Span: Sendable, Hashable, Codable {
    /// The whole year.
    case year
    /// A half-year, 1 or 2.
    case semester(Int)
    /// A calendar quarter, 1 to 4.
    case quarter(Int)
    /// A month, 1 to 12.
    case month(Int)

    var isOfYear: Bool {
      switch self {
      case .year: true
      case .semester(let half): (1...2).contains(half)
      case .quarter(let quarter): (1...4).contains(quarter)
      case .month(let month): (1...12).contains(month)
      }
    }
  }

  /// The calendar year.
  public let year: Int
  /// The part of the year.
  public let span: Span

  /// Makes a period; the part must be one the year has, the year one of four digits.
  public init(year: Int, _ span: Span = .year) {
    precondition((1...9_999).contains(year) && span.isOfYear, "there is no such period")
    self.year = year
    self.span = span
  }

  /// Reads a period as it is written, or gives nil.
  ///
  /// Nothing else is read: no blanks, no signs, no `2018-7`, no `2018-Q03`.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 4, let year = Self.number(bytes[..<4]), year > 0 else { return nil }
    if bytes.count == 4 {
      self.init(year: year)
      return
    }
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-") else { return nil }
    let part = Self.number(bytes[6...])
    switch (bytes[5], part) {
    case (UInt8(ascii: "Q"), .some(let quarter)) where (1...4).contains(quarter):
      self.init(year: year, .quarter(quarter))
    case (UInt8(ascii: "S"), .some(let half)) where (1...2).contains(half):
      self.init(year: year, .semester(half))
    default:
      guard let month = Self.number(bytes[5...]), (1...12).contains(month) else { return nil }
      self.init(year: year, .month(month))
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  /// The first and last month the period covers, 1 to 12.
  public var months: ClosedRange<Int> {
    switch span {
    case .year: 1...12
    case .semester(let half): (half * 6 - 5)...(half * 6)
    case .quarter(let quarter): (quarter * 3 - 2)...(quarter * 3)
    case .month(let month): month...month
    }
  }

  /// Whether another period lies within this one.
  public func contains(_ other: Period) -> Bool {
    year == other.year && months.lowerBound <= other.months.lowerBound
      && other.months.upperBound <= months.upperBound
  }

  /// The period as it is written.
  public var description: String {
    switch span {
    case .year: Self.padded(year, to: 4)
    case .semester(let half): "\(Self.padded(year, to: 4))-S\(half)"
    case .quarter(let quarter): "\(Self.padded(year, to: 4))-Q\(quarter)"
    case .month(let month): "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))"
    }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
  }

  /// Earlier starts come first; of two periods with one start the shorter comes first.
  public static func < (left: Period, right: Period) -> Bool {
    (left.year, left.months.lowerBound, left.months.upperBound)
      < (right.year, right.months.lowerBound, right.months.upperBound)
  }

  /// Reads the written form.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let period = Period(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "'\(text)' is not a period"))
    }
    self = period
  }

  /// Writes the written form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
