/// The unit in which a study reports an effect; the catalogue copies it and converts nothing.
public enum EffectUnit: String, Sendable, Codable, CaseIterable {
  /// Percentage points of a proportion: 24.5 is 24.5 more of a hundred people.
  case percentagePoints = "percentage_points"
  /// Relative change in percent: 31 is 31 % more than without.
  case percent
  /// A proportion in percent without and with the intervention: 36 to 46.
  case percentLevel = "percent_level"
  /// A ratio of odds.
  case oddsRatio = "odds_ratio"
  /// A multiple of the value without the intervention: 3 is three times as much.
  case multiple
  /// Standard deviations of the outcome (standardised mean difference).
  case standardDeviations = "standard_deviations"
  /// Money a month, in the effect's currency.
  case currencyPerMonth = "currency_per_month"
  /// Only the direction is known.
  case direction
}

/// The direction of an effect whose size was not seen.
public enum EffectDirection: String, Sendable, Codable, CaseIterable {
  /// The outcome rises.
  case up
  /// The outcome falls.
  case down
  /// No effect was found, which is not the same as not knowing.
  case none
  /// Findings disagree, or the effect is weak and inconsistent.
  case mixed
}

/// The size of an effect, as its source gives it.
public enum Magnitude: Sendable, Codable, Equatable {
  /// One number.
  case value(Double)
  /// Between two numbers.
  case range(low: Double, high: Double)
  /// At least this.
  case atLeast(Double)
  /// The level without, or before, and the level with, or after.
  case levels(from: Double, to: Double)
  /// The level with the intervention; the one without was not seen.
  case level(Double)
  /// Only a direction.
  case direction(EffectDirection)
  /// Not known: to be elicited locally. It is never zero.
  case elicit

  /// Whether there is a number.
  public var isKnown: Bool {
    switch self {
    case .value, .range, .atLeast, .levels: true
    case .level, .direction, .elicit: false
    }
  }

  /// The number as the source has it, for machines: `1.41`, `8.6..10`, `>=0.12`, `36->46`, `up`;
  /// empty where it must be elicited.
  public var notation: String {
    switch self {
    case .value(let value): value.plainText
    case .range(let low, let high): low.plainText + ".." + high.plainText
    case .atLeast(let value): ">=" + value.plainText
    case .levels(let from, let to): from.plainText + "->" + to.plainText
    case .level(let value): "->" + value.plainText
    case .direction(let direction): direction.rawValue
    case .elicit: ""
    }
  }
}
