/// How the ends of an interval come about.
public enum IntervalMethod: String, Sendable, Codable, CaseIterable {
  /// `t` for numbers; for shares `beta` where they are near 0 or 1 or rest on few cases, else `logit`.
  case auto
  /// Estimate ± t standard errors.
  case t
  /// The symmetric interval of the log odds, transformed back.
  case logit
  /// Korn and Graubard's exact interval at the effective sample size.
  case beta
  /// Wilson's at the effective sample size.
  case wilson
  /// The symmetric interval of the arcsine of the root, transformed back.
  case arcsine
}

/// What a design effect compares with: a simple random sample of as many records.
public enum SimpleSampling: String, Sendable, Codable, CaseIterable {
  /// Drawn without replacement; the sum of weights is the population.
  case withoutReplacement = "wor"
  /// Drawn with replacement; right for weights that were rescaled.
  case withReplacement = "wr"
}

/// How the variance of a quantile comes about.
public enum QuantileVariance: String, Sendable, Codable, CaseIterable {
  /// The interval of the share below it, turned round.
  case woodruff
  /// The quantile anew in every replicate, with Student's interval around it; not valid for
  /// jackknives.
  case replicates
}

/// What is to be estimated from a survey file.
public struct EstimationRequest: Sendable {
  /// The columns of the design.
  public var design: DesignColumns
  /// The statistics.
  public var statistics: [SurveyStatistic]
  /// The columns whose crossings are the groups.
  public var groups: [String]
  /// Whether each grouping column's whole is estimated too.
  public var hasMargins = false
  /// The records that estimates are about; the others stay part of the design.
  public var condition: Formula?
  /// How quantiles are read off.
  public var quantileRule = QuantileRule.math
  /// How the variance of quantiles comes about; replicates only where there are some.
  public var quantileVariance = QuantileVariance.woodruff
  /// How intervals come about.
  public var interval = IntervalMethod.auto
  /// The chance that an interval holds the true value.
  public var level = 0.95
  /// What design effects compare with.
  public var simpleSampling = SimpleSampling.withoutReplacement
  /// Degrees of freedom to use in place of the domain's own.
  public var degreesOfFreedom: Double?
  /// Replicate weights to estimate variances with, in place of linearisation.
  public var replication: Replication?
  /// Known totals that weights are calibrated to.
  public var calibration: Calibration?
  /// The column and shares that means are standardised to.
  public var standard: (column: String, shares: [String: Double])?
  /// Contrasts between groups.
  public var contrasts: [Contrast] = []
  /// Whether equality of all groups is tested for each statistic.
  public var testsEquality = false

  /// Asks for statistics.
  public init(
    _ statistics: [SurveyStatistic], design: DesignColumns, groups: [String] = []
  ) {
    self.statistics = statistics
    self.design = design
    self.groups = groups
  }
}

/// One estimated number.
public struct SurveyEstimate: Sendable, Equatable {
  /// The statistic's name: `mean`, `quantile`, `contrast`, `coefficient`, …
  public var statistic: String
  /// The columns it is about.
  public var variable: String
  /// The level of a category, the parameter of a statistic, or the expression of a contrast.
  public var level: String?
  /// The level of each grouping column, or `total`.
  public var groups: [String]
  /// The estimate; NaN where the data give none.
  public var value: Double
  /// The standard error; NaN where the design gives none.
  public var standardError: Double
  /// The lower end of the interval; NaN where there is none.
  public var low: Double
  /// The upper end of the interval.
  public var high: Double
  /// The degrees of freedom; 0 or less means no interval.
  public var degreesOfFreedom: Double
  /// Variance over that of a simple random sample; NaN where none is defined.
  public var designEffect: Double
  /// Records, unweighted.
  public var sampleSize: Int
  /// The sum of their weights.
  public var population: Double
  /// The test statistic, where one was asked for.
  public var test: Double?
  /// The numerator's degrees of freedom of an F test.
  public var testDegrees: Double?
  /// The probability of a test statistic at least as far out.
  public var pValue: Double?

  /// Standard error over the estimate's size.
  public var coefficientOfVariation: Double { standardError / value.magnitude }
  /// Records over design effect.
  public var effectiveSampleSize: Double { Double(sampleSize) / designEffect }
}
