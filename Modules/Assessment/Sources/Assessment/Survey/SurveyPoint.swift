/// A statistic's value in one group with what its precision is computed from.
struct SurveyPoint {
  /// The estimate; NaN where the group gives none.
  var value = Double.nan
  /// The sum over each unit of weight times influence.
  var influence: [Double] = []
  /// Which units have records of the group with a value.
  var present: [Bool] = []
  /// Records, unweighted.
  var sampleSize = 0
  /// Records with the event, or another number than 0.
  var cases = 0
  /// The sum of weights.
  var population = 0.0
  /// The weighted sum of squared influences.
  var squares = 0.0
  /// What a quantile needs to turn an interval of the share below it round.
  var share: (value: Double, quantiles: RankedSample.Quantiles)?

  /// The variance that a simple random sample of as many records would have.
  func simpleVariance(_ sampling: SimpleSampling) -> Double {
    guard sampleSize > 1, population > 0 else { return .nan }
    let size = Double(sampleSize)
    // The influences of every statistic but a total sum to zero.
    let mean = influence.reduce(0, +) / population
    let spread = (squares / population - mean * mean) * size / (size - 1)
    let variance = population * population * spread / size
    return sampling == .withReplacement ? variance : variance * (1 - size / population)
  }
}
