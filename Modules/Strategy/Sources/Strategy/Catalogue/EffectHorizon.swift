/// When an effect was measured.
///
/// It is written in words: `3 years`, `6 weeks`, `2-4 months`, `4 months after end`, `during`,
/// `short run`, `long run`, `within weeks` or `not stated`.
public struct EffectHorizon: Sendable, Codable, Equatable {
  /// What the time is counted from.
  public enum Anchor: String, Sendable, Codable {
    /// The start of the intervention.
    case start
    /// Its end.
    case end
    /// The effect was measured while the intervention lasted.
    case during
    /// Named in words without a number.
    case words
    /// The source, as far as it was read, does not say.
    case notStated
  }

  /// As it is written.
  public let text: String
  /// What the time is counted from.
  public let anchor: Anchor
  /// The earliest month, nil where there is no number. A month is a twelfth of a year.
  public let earliest: Double?
  /// The latest month.
  public let latest: Double?

  /// The source does not say.
  public static let notStated = EffectHorizon(text: "not stated", anchor: .notStated)

  private init(text: String, anchor: Anchor, _ earliest: Double? = nil, _ latest: Double? = nil) {
    self.text = text
    self.anchor = anchor
    self.earliest = earliest
    self.latest = latest
  }

  /// Reads a horizon, or gives nil where the words are none.
  public init?(_ text: String) {
    switch text {
    case "not stated": self = .notStated
    case "during": self.init(text: text, anchor: .during)
    case "short run", "long run", "within weeks": self.init(text: text, anchor: .words)
    default:
      var words = text.split(separator: " ").map(String.init)
      let isAfterEnd = words.suffix(2) == ["after", "end"]
      if isAfterEnd { words.removeLast(2) }
      guard words.count == 2, let months = Self.months(of: words[1]) else { return nil }
      let bounds = words[0].split(separator: "-", omittingEmptySubsequences: false)
        .map { Double($0) }
      guard (1...2).contains(bounds.count), let first = bounds.first ?? nil,
        let last = bounds.last ?? nil, first >= 0, first <= last
      else { return nil }
      self.init(text: text, anchor: isAfterEnd ? .end : .start, first * months, last * months)
    }
  }

  /// How many months a unit has; a week is 7 of 365.25 / 12 days.
  private static func months(of unit: String) -> Double? {
    switch unit {
    case "week", "weeks": 7 * 12 / 365.25
    case "month", "months": 1
    case "year", "years": 12
    default: nil
    }
  }
}
