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

/// The part of life an indicator speaks of; the order of a report's chapters.
public enum IndicatorTheme: String, Sendable, Codable, CaseIterable {
  /// Demography and migration.
  case demography
  /// The labour market.
  case labour
  /// Job quality and informality.
  case jobQuality = "job_quality"
  /// Income, poverty and inequality.
  case income
  /// Education and skills.
  case education
  /// Social protection and health.
  case protection
  /// Housing and living conditions.
  case housing
  /// Youth, care work and gender.
  case careAndYouth = "care_and_youth"
  /// Civic inclusion and documents.
  case civic
  /// Returnees.
  case returnees
}

/// What a reader is told of an indicator: names, direction, unit and source.
public struct Indicator: Sendable, Codable, Equatable {
  /// The identifier (`unemployment_rate`).
  public let id: String
  /// The name in four languages.
  public let name: LocalizedText
  /// Who is counted and of whom, in a sentence in four languages.
  public let definition: LocalizedText
  /// The theme.
  public let theme: IndicatorTheme
  /// 1 core rapid-assessment set, 2 extended, 3 needs a special module.
  public let tier: Int
  /// Which direction is better.
  public let polarity: Polarity
  /// How it is computed.
  public let kind: StatisticKind
  /// The unit of means and medians; `none` for shares.
  public let unit: Unit
  /// The standard or convention it follows.
  public let source: String

  /// Makes an indicator.
  public init(
    id: String, name: LocalizedText, definition: LocalizedText, theme: IndicatorTheme, tier: Int,
    polarity: Polarity, kind: StatisticKind, unit: Unit, source: String
  ) {
    self.id = id
    self.name = name
    self.definition = definition
    self.theme = theme
    self.tier = tier
    self.polarity = polarity
    self.kind = kind
    self.unit = unit
    self.source = source
  }
}
