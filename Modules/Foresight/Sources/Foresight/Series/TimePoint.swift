public import IntegrationModel

/// Where a value of a series stands in time: a period of the calendar, or a plain counter.
public enum TimePoint: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// A year, half-year, quarter or month.
  case period(Period)
  /// The number of a step, for series that are not of the calendar.
  case step(Int)

  /// Reads `2021`, `2021-Q3`, `2021-07` and, where counters are asked for, any whole number.
  ///
  /// - Parameters:
  ///   - text: the text as it stands in the file.
  ///   - asStep: whether whole numbers are counters instead of years.
  public init?(_ text: String, asStep: Bool = false) {
    if asStep {
      guard let number = Int(text) else { return nil }
      self = .step(number)
    } else if let period = Period(text) {
      self = .period(period)
    } else {
      return nil
    }
  }

  /// How many observations make a year; nil for a counter, whose season nothing tells.
  public var perYear: Int? {
    switch self {
    case .period(let period): period.frequency.perYear
    case .step: nil
    }
  }

  /// The point so many steps later; years before 1 or after 9999 become counters.
  public func advanced(by steps: Int) -> TimePoint {
    switch self {
    case .step(let number): .step(number + steps)
    case .period(let period):
      if (2...9_998).contains(period.year + steps / period.frequency.perYear) {
        .period(period.advanced(by: steps))
      } else {
        .step(ordinal + steps)
      }
    }
  }

  /// A number that grows by one from each point to the next of its kind.
  public var ordinal: Int {
    switch self {
    case .step(let number): number
    case .period(let period):
      switch period.span {
      case .year: period.year
      case .semester(let half): period.year * 2 + half - 1
      case .quarter(let quarter): period.year * 4 + quarter - 1
      case .month(let month): period.year * 12 + month - 1
      }
    }
  }

  /// The point as it is written.
  public var description: String {
    switch self {
    case .period(let period): period.description
    case .step(let number): String(number)
    }
  }

  /// Earlier points come first; counters come before periods.
  public static func < (left: TimePoint, right: TimePoint) -> Bool {
    switch (left, right) {
    case (.period(let left), .period(let right)): left < right
    case (.step(let left), .step(let right)): left < right
    case (.step, .period): true
    case (.period, .step): false
    }
  }
}
