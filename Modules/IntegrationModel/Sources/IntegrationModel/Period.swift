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
  }

  /// The calendar year.
  public let year: Int
  /// The part of the year.
  public let span: Span

  /// Makes a period.
  public init(year: Int, _ span: Span = .year) {
    self.year = year
    self.span = span
  }

  /// Reads a period as it is written, or gives nil.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let head = parts.first, head.utf8.count == 4, let year = Int(head), year > 0 else {
      return nil
    }
    guard parts.count == 2 else {
      self.init(year: year)
      return
    }
    let rest = parts[1]
    if rest.first == "Q", let quarter = Int(rest.dropFirst()), (1...4).contains(quarter) {
      self.init(year: year, .quarter(quarter))
    } else if rest.first == "S", let half = Int(rest.dropFirst()), (1...2).contains(half) {
      self.init(year: year, .semester(half))
    } else if rest.utf8.count == 2, let month = Int(rest), (1...12).contains(month) {
      self.init(year: year, .month(month))
    } else {
      return nil
    }
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
    case .year: "\(year)"
    case .semester(let half): "\(year)-S\(half)"
    case .quarter(let quarter): "\(year)-Q\(quarter)"
    case .month(let month): month < 10 ? "\(year)-0\(month)" : "\(year)-\(month)"
    }
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
