/// The F distribution and the chi-square distribution (Abramowitz and Stegun 26.6.2 and 6.5).
enum FDistribution {
  /// The probability of a value above `f`; NaN without degrees of freedom.
  ///
  /// An infinite second number of degrees gives the chi-square distribution over its degrees.
  static func upperTail(_ f: Double, _ first: Double, _ second: Double) -> Double {
    guard first > 0, second > 0, f == f else { return .nan }
    guard f > 0 else { return 1 }
    return BetaDistribution.cumulative(second / (second + first * f), second / 2, first / 2)
  }
}
