/// The beta distribution: its distribution function (the regularised incomplete beta function) and
/// its quantiles.
public enum BetaDistribution {
  /// I_x(a, b), the probability of a value up to `x`; NaN where a parameter is not positive.
  public static func cumulative(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard a > 0, b > 0, x == x else { return .nan }
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    return IncompleteBeta.tails(x, 1 - x, a, b).lower
  }

  /// The `x` that a value stays below with probability `p`; NaN where a parameter is not positive.
  public static func quantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
    guard a > 0, b > 0, p == p else { return .nan }
    guard p > 0 else { return 0 }
    guard p < 1 else { return 1 }
    let odds = IncompleteBeta.odds(lower: p, upper: 1 - p, a, b)
    return odds == .infinity ? 1 : odds / (1 + odds)
  }
}
