public import IntegrationModel

/// How far an estimate may be relied on.
public enum Quality: String, Sendable, Codable, Comparable {
  /// May be published as it is.
  case publish
  /// May be published with a warning: the reader must know it is imprecise.
  case review
  /// Must not be published; outputs show no value.
  case suppress

  /// Better comes before worse.
  public static func < (left: Quality, right: Quality) -> Bool { left.rank < right.rank }
  private var rank: Int { self == .publish ? 0 : self == .review ? 1 : 2 }
}

/// One coordinate of a table cell: a dimension and the level in it (`sex`, `female`).
public struct Breakdown: Sendable, Codable, Hashable {
  /// The level that stands for the whole of a dimension.
  public static let total = "total"

  /// The dimension (`sex`, `migration_status`, `age_band`, `education`, `area`, `region`).
  public var dimension: String
  /// The level, or ``total``.
  public var level: String

  /// Makes a coordinate.
  public init(_ dimension: String, _ level: String) {
    self.dimension = dimension
    self.level = level
  }
}

/// One indicator for one group.
public struct IndicatorRow: Sendable, Codable, Equatable {
  /// The indicator's identifier.
  public var indicator: String
  /// The group, one coordinate for each dimension of the table, in the table's order.
  public var group: [Breakdown]
  /// The estimate as computed; outputs for readers must not show it where `quality` is `suppress`.
  public var estimate: Estimate
  /// How far it may be relied on.
  public var quality: Quality
  /// Why it is not `publish`: stable codes (`few_cases`, `few_records`, `high_cv`, `few_df`,
  /// `design_lower_bound`, `disclosure`, `complement_disclosure`), worst first; last
  /// `national_definition` where the survey allows only the office's own definition.
  public var reasons: [String]

  /// Makes a row.
  public init(
    indicator: String, group: [Breakdown], estimate: Estimate, quality: Quality, reasons: [String]
  ) {
    self.indicator = indicator
    self.group = group
    self.estimate = estimate
    self.quality = quality
    self.reasons = reasons
  }

  /// The level of a dimension, ``Breakdown/total`` where the row is not broken down by it.
  public func level(of dimension: String) -> String {
    group.first { $0.dimension == dimension }?.level ?? Breakdown.total
  }
}

/// A contrast between groups of one survey, with their covariance.
public struct GapRow: Sendable, Codable, Equatable {
  /// What is compared.
  public enum Measure: String, Sendable, Codable, CaseIterable {
    /// Foreign-born minus native, within a sex (or both).
    case migrantNative = "migrant_native"
    /// Women minus men, within a migration status (or all).
    case gender
    /// (Foreign-born women − men) − (native women − men).
    case intersectional
  }

  /// The indicator's identifier.
  public var indicator: String
  /// What is compared.
  public var measure: Measure
  /// Within which group (`total` for all, `female`, `native`, …).
  public var within: String
  /// The difference, in the indicator's own unit (proportions: 0.05 is five points).
  public var difference: Double
  /// Its standard error, with the covariance of the groups.
  public var standardError: Double
  /// The lower end of the 95 % interval.
  public var low: Double
  /// The upper end of the 95 % interval.
  public var high: Double
  /// Degrees of freedom of the t distribution.
  public var degreesOfFreedom: Int
  /// The two-sided p-value.
  public var pValue: Double
  /// The worst quality of the groups compared.
  public var quality: Quality

  /// Makes a gap.
  public init(
    indicator: String, measure: Measure, within: String, difference: Double,
    standardError: Double, low: Double, high: Double, degreesOfFreedom: Int, pValue: Double,
    quality: Quality
  ) {
    self.indicator = indicator
    self.measure = measure
    self.within = within
    self.difference = difference
    self.standardError = standardError
    self.low = low
    self.high = high
    self.degreesOfFreedom = degreesOfFreedom
    self.pValue = pValue
    self.quality = quality
  }
}

/// Why an indicator of the catalogue was not computed.
public struct OmittedIndicator: Sendable, Codable, Equatable {
  /// The indicator's identifier.
  public var indicator: String
  /// The variables that are missing, `poverty_lines` where those were not given, or `method` where
  /// the toolkit does not compute the indicator yet.
  public var missing: [String]

  /// Makes an omission.
  public init(indicator: String, missing: [String]) {
    self.indicator = indicator
    self.missing = missing
  }
}

/// Everything an assessment of one survey and period gives.
public struct AssessmentResult: Sendable, Codable, Equatable {
  /// The survey.
  public var survey: SurveyDescription
  /// The period the estimates are for; it may pool several rounds.
  public var period: Period
  /// The rounds that were pooled, in order.
  public var rounds: [Period]
  /// The dimensions of the table, in order.
  public var dimensions: [String]
  /// The estimates.
  public var rows: [IndicatorRow]
  /// The gaps by migration status and sex.
  public var gaps: [GapRow]
  /// Indicators that were not computed, and why.
  public var omitted: [OmittedIndicator]
  /// How good the design information is.
  public var designLevel: DesignLevel
  /// Strata with one sampling unit and how they were treated (`adjust`).
  public var lonelyStrata: Int
  /// Records read, unweighted.
  public var recordCount: Int
  /// The population they stand for.
  public var population: Double
  /// Records whose migration status is unknown, unweighted.
  public var unknownMigrationStatus: Int
  /// Whether any round is synthetic; every output must say so.
  public var isSynthetic: Bool
  /// What the datasets have of each variable, for the page's data-quality part.
  public var variables: [VariableStatus]

  /// Makes a result.
  public init(
    survey: SurveyDescription, period: Period, rounds: [Period], dimensions: [String],
    rows: [IndicatorRow], gaps: [GapRow], omitted: [OmittedIndicator], designLevel: DesignLevel,
    lonelyStrata: Int, recordCount: Int, population: Double, unknownMigrationStatus: Int,
    isSynthetic: Bool, variables: [VariableStatus]
  ) {
    self.survey = survey
    self.period = period
    self.rounds = rounds
    self.dimensions = dimensions
    self.rows = rows
    self.gaps = gaps
    self.omitted = omitted
    self.designLevel = designLevel
    self.lonelyStrata = lonelyStrata
    self.recordCount = recordCount
    self.population = population
    self.unknownMigrationStatus = unknownMigrationStatus
    self.isSynthetic = isSynthetic
    self.variables = variables
  }
}
