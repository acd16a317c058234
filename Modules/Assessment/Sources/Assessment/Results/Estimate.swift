/// What is known of one statistic: value, precision and the cases behind it.
public struct Estimate: Sendable, Codable, Equatable {
  /// The estimate; rates are proportions (0.093), never percent. NaN where nothing can be computed.
  public var value: Double
  /// The design-based standard error; NaN where the design gives none.
  public var standardError: Double
  /// The lower end of the 95 % interval; NaN where there is none (no degree of freedom).
  public var low: Double
  /// The upper end of the 95 % interval.
  public var high: Double
  /// Sampling units minus strata with records of the domain; 0 or less means no interval.
  public var degreesOfFreedom: Int
  /// Variance over that of a simple random sample of the domain's records without replacement.
  public var designEffect: Double
  /// Records in the domain, unweighted.
  public var sampleSize: Int
  /// Records with the event (the numerator of a proportion), unweighted; `sampleSize` for others.
  public var cases: Int
  /// The population the domain stands for: its sum of weights.
  public var population: Double

  /// Makes an estimate.
  public init(
    value: Double, standardError: Double, low: Double, high: Double, degreesOfFreedom: Int,
    designEffect: Double, sampleSize: Int, cases: Int, population: Double
  ) {
    self.value = value
    self.standardError = standardError
    self.low = low
    self.high = high
    self.degreesOfFreedom = degreesOfFreedom
    self.designEffect = designEffect
    self.sampleSize = sampleSize
    self.cases = cases
    self.population = population
  }

  /// The coefficient of variation: standard error over the estimate's size.
  public var coefficientOfVariation: Double { standardError / value.magnitude }

  /// Records after the design effect: `sampleSize / designEffect`.
  public var effectiveSampleSize: Double { Double(sampleSize) / designEffect }
}
