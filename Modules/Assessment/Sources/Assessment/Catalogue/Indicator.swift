public import IntegrationModel

/// Which direction of an indicator is better.
public enum Polarity: String, Sendable, Codable {
  /// More is better.
  case positive
  /// More is worse.
  case negative
  /// Context only.
  case neutral
}

/// How a statistic is computed from records.
public enum StatisticKind: String, Sendable, Codable {
  /// A weighted share of records; shown as percent.
  case proportion
  /// A weighted mean.
  case mean
  /// A ratio of two weighted totals.
  case ratio
  /// A weighted median.
  case median
  /// A weighted total.
  case total
  /// A difference of proportions.
  case difference
  /// The Gini coefficient.
  case gini
}
