import Glibc

/// Student's t distribution, through the incomplete beta function (Abramowitz and Stegun 26.7.1).
///
/// With infinitely many degrees of freedom it is the normal distribution.
public enum StudentDistribution {
  /// The probability of a value at least as far from zero as `t`; NaN without degree of freedom.
  public static func twoSidedProbability(_ t: Double, degreesOfFreedom df: Double) -> Double {
    guard df > 0, t == t else { return .nan }
    guard df < .infinity else { return 2 * NormalDistribution.cumulative(-t.magnitude) }
    let square = t / df * t
    guard square > 0 else { return 1 }
    guard square < 1e100 else { return farTail(t, df) }
    return IncompleteBeta.tails(1 / (1 + square), square / (1 + square), df / 2, 0.5).lower
  }

  /// The probability of a value up to `t`; NaN without degree of freedom.
  public static func cumulative(_ t: Double, degreesOfFreedom df: Double) -> Double {
    let tail = twoSidedProbability(t, degreesOfFreedom: df) / 2
    return t > 0 ? 1 - tail : tail
  }

  /// The `t` that is exceeded in size with probability `1 - level`; NaN without degree of freedom.
  ///
  /// At level 0.95 that is 12.7 with one degree of freedom and 1.96 with very many.
  public static func quantile(level: Double, degreesOfFreedom df: Double) -> Double {
    guard df > 0, level > 0, level < 1 else { return .nan }
    return size(within: level, beyond: 1 - level, df)
  }

  /// The `t` that a value stays below with probability `p`; NaN without degree of freedom.
  public static func quantile(_ p: Double, degreesOfFreedom df: Double) -> Double {
    guard df > 0, p >= 0, p <= 1 else { return .nan }
    if p == 0.5 { return 0 }
    return p < 0.5
      ? -size(within: 1 - 2 * p, beyond: 2 * p, df)
      : size(within: 2 * p - 1, beyond: 2 * (1 - p), df)
  }

  private static func size(within: Double, beyond: Double, _ df: Double) -> Double {
    guard beyond > 0 else { return .infinity }
    guard df < .infinity else { return -NormalDistribution.quantile(beyond / 2) }
    let far = farSize(beyond, df)
    guard far < 1e50 * df.squareRoot() else { return far }
    // t² / (df + t²) has the beta distribution with ½ and df / 2: its odds are t² / df.
    return (df * IncompleteBeta.odds(lower: within, upper: beyond, 0.5, df / 2)).squareRoot()
  }

  /// The leading term of the tail, all that is left of it where t² is 1e100 times `df`.
  private static func farTail(_ t: Double, _ df: Double) -> Double {
    let fall = df * (log(t.magnitude) - 0.5 * log(df))
    return exp(-fall - SaddlePoint.logBeta(df / 2, 0.5) - log(df / 2))
  }

  /// The `t` with that leading term.
  private static func farSize(_ tail: Double, _ df: Double) -> Double {
    let fall = -log(tail) - SaddlePoint.logBeta(df / 2, 0.5) - log(df / 2)
    return df.squareRoot() * exp(fall / df)
  }
}
