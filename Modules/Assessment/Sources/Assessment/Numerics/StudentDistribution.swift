import Glibc

/// Student's t distribution, through the incomplete beta function (Abramowitz and Stegun 26.7.1).
enum StudentDistribution {
  /// The probability of a value at least as far from zero as `t`; NaN without degree of freedom.
  static func twoSidedProbability(_ t: Double, degreesOfFreedom df: Double) -> Double {
    guard df > 0, t == t else { return .nan }
    return BetaDistribution.cumulative(df / (df + t * t), df / 2, 0.5)
  }

  /// The probability of a value up to `t`; NaN without degree of freedom.
  static func cumulative(_ t: Double, degreesOfFreedom df: Double) -> Double {
    let tail = twoSidedProbability(t, degreesOfFreedom: df) / 2
    return t > 0 ? 1 - tail : tail
  }

  /// The `t` that is exceeded in size with probability `1 - level`; NaN without degree of freedom.
  ///
  /// At level 0.95 that is 12.7 with one degree of freedom and 1.96 with very many.
  static func quantile(level: Double, degreesOfFreedom df: Double) -> Double {
    guard df > 0, level > 0, level < 1 else { return .nan }
    // With y = t² / (df + t²), the probability of |T| < t is I_y(1/2, df/2): accurate where t is
    // small against the degrees of freedom, which is the usual case.
    let y = BetaDistribution.quantile(level, 0.5, df / 2)
    if y < 0.9 { return (df * y / (1 - y)).squareRoot() }
    let x = BetaDistribution.quantile(1 - level, df / 2, 0.5)
    return (df * (1 - x) / x).squareRoot()
  }
}
