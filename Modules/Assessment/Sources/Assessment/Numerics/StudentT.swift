import Glibc

/// Student's t distribution.
enum StudentT {
  /// The probability of a value beyond ±t.
  static func twoSidedProbability(_ t: Double, degreesOfFreedom df: Double) -> Double {
    guard df > 0, t == t else { return .nan }
    return IncompleteBeta.value(df / (df + t * t), df / 2, 0.5)
  }

  /// The t that is exceeded in size with probability `1 - level` (1.96 for many degrees of freedom
  /// at 0.95); NaN where there is no degree of freedom.
  static func quantile(level: Double, degreesOfFreedom df: Double) -> Double {
    guard df > 0 else { return .nan }
    let tail = 1 - level
    // With x = df / (df + t²), the tail is I_x(df/2, 1/2).
    let x = IncompleteBeta.quantile(tail, df / 2, 0.5)
    return (df * (1 - x) / x).squareRoot()
  }
}
