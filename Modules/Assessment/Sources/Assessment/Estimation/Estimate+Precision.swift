extension Estimate {
  /// Gives a point estimate its standard error, interval and design effect.
  /// - Parameter isProportion: whether the value lies between 0 and 1 and gets a proportion's
  ///   interval.
  init(_ point: PointEstimate, design: SampleDesign, isProportion: Bool) {
    let degreesOfFreedom = design.degreesOfFreedom(of: point.present)
    let variance = point.value.isNaN ? .nan : design.variance(of: point.influence)
    let error = point.limits?.standardError ?? variance.squareRoot()
    let interval =
      if let limits = point.limits {
        ConfidenceInterval(low: limits.low, high: limits.high)
      } else if isProportion {
        ConfidenceInterval.proportion(
          point.value, standardError: error, degreesOfFreedom: degreesOfFreedom,
          sampleSize: point.sampleSize, cases: point.cases)
      } else {
        ConfidenceInterval.symmetric(
          point.value, standardError: error, degreesOfFreedom: degreesOfFreedom)
      }
    self.init(
      value: point.value, standardError: error, low: interval.low, high: interval.high,
      degreesOfFreedom: degreesOfFreedom, designEffect: variance / point.simpleVariance,
      sampleSize: point.sampleSize, cases: point.cases, population: point.population)
  }
}
