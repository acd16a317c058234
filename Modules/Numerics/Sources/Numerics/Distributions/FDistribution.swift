/// The F distribution (Abramowitz and Stegun 26.6.2).
public enum FDistribution {
  /// The probability of a value above `f`; NaN without degrees of freedom.
  ///
  /// An infinite second number of degrees gives the chi-square distribution over its degrees.
  public static func upperTail(_ f: Double, _ first: Double, _ second: Double) -> Double {
    guard first > 0, second > 0, f == f else { return .nan }
    guard f > 0 else { return 1 }
    guard second < .infinity else {
      return ChiSquareDistribution.upperTail(first * f, degreesOfFreedom: first)
    }
    let ratio = first / second * f
    guard ratio < .infinity else { return 0 }
    return IncompleteBeta.tails(1 / (1 + ratio), ratio / (1 + ratio), second / 2, first / 2).lower
  }
}
