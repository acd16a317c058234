public import IntegrationModel

/// A day of the calendar, to say when a page was made.
public struct CalendarDate: Sendable, Equatable, CustomStringConvertible {
  /// The year.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// Makes a date, or gives nil where month or day is out of its range.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads a date as ISO 8601 writes it (`2026-11-24`), or gives nil.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date as ISO 8601 writes it.
  public var description: String {
    let year = String(10_000 + year).dropFirst()
    let month = String(100 + month).dropFirst()
    let day = String(100 + day).dropFirst()
    return "\(year)-\(month)-\(day)"
  }

  /// The date in words: "24 November 2026", "24 de noviembre de 2026".
  public func words(in language: Language) -> String {
    let month = Period(year: year, .month(month)).words(in: language)
    let first = language == .french && day == 1 ? "1er" : "\(day)"
    switch language {
    case .english, .french: return first + " " + month
    case .spanish, .portuguese: return first + " de " + month
    }
  }
}
