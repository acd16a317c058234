/// One statistic for one domain before its precision is known: the value and what is needed for
/// variances, degrees of freedom and contrasts.
struct PointEstimate {
  /// The estimate; NaN where the domain gives none.
  var value: Double
  /// The sum over each unit of weight times influence: the linearised statistic.
  var influence: [Double]
  /// Which units have records of the domain.
  var present: [Bool]
  /// Records of the domain, unweighted.
  var sampleSize: Int
  /// Records with the event, unweighted.
  var cases: Int
  /// The domain's sum of weights.
  var population: Double
  /// The variance that a simple random sample of as many records without replacement would have.
  var simpleVariance: Double
  /// Limits that the statistic brings itself (Woodruff), with their standard error.
  var limits: WoodruffLimits?

  /// The estimate of a domain without a record.
  static func none(unitCount: Int) -> PointEstimate {
    PointEstimate(
      value: .nan, influence: [Double](repeating: 0, count: unitCount),
      present: [Bool](repeating: false, count: unitCount), sampleSize: 0, cases: 0, population: 0,
      simpleVariance: .nan)
  }

  /// The variance of a total of influences under simple random sampling without replacement,
  /// N² S²/n (1 − n/N) with S² the weighted variance times n/(n − 1): R's `deff = TRUE`.
  /// - Parameters:
  ///   - squares: the weighted sum of squared influences.
  ///   - sum: the weighted sum of influences.
  static func simpleVariance(
    squares: Double, sum: Double, sampleSize: Int, population: Double
  ) -> Double {
    guard sampleSize > 1, population > 0 else { return .nan }
    let size = Double(sampleSize)
    let mean = sum / population
    let spread = (squares / population - mean * mean) * size / (size - 1)
    return population * population * spread / size * (1 - size / population)
  }
}
