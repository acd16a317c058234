import Glibc

/// The beta distribution: its distribution function (the regularised incomplete beta function) and
/// its quantiles.
///
/// Source: continued fraction 26.5.8 of Abramowitz and Stegun, evaluated by Lentz's method.
enum BetaDistribution {
  /// I_x(a, b), the probability of a value up to `x`; NaN where a parameter is not positive.
  static func cumulative(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard a > 0, b > 0, x == x else { return .nan }
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let front = exp(a * log(x) + b * log1p(-x) - logBeta(a, b))
    // The fraction converges fast only below the mean; above it the complement is computed.
    return x < (a + 1) / (a + b + 2)
      ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b
  }

  /// The `x` that a value stays below with probability `p`: Newton steps kept inside a bracket.
  static func quantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
    guard a > 0, b > 0, p == p else { return .nan }
    guard p > 0 else { return 0 }
    guard p < 1 else { return 1 }
    var low = 0.0
    var high = 1.0
    var x = a / (a + b)
    for _ in 0..<400 {
      let excess = cumulative(x, a, b) - p
      if excess > 0 { high = x } else { low = x }
      let density = exp((a - 1) * log(x) + (b - 1) * log1p(-x) - logBeta(a, b))
      let newton = x - excess / density
      let next = newton > low && newton < high ? newton : low + (high - low) / 2
      if (next - x).magnitude <= 2e-16 * x || next == low && next == high { return next }
      x = next
    }
    return x
  }

  private static func logBeta(_ a: Double, _ b: Double) -> Double {
    lgamma(a) + lgamma(b) - lgamma(a + b)
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func awayFromZero(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / awayFromZero(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1...5_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / awayFromZero(1 + even * d)
      c = awayFromZero(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / awayFromZero(1 + odd * d)
      c = awayFromZero(1 + odd / c)
      let change = d * c
      result *= change
      if (change - 1).magnitude < 1e-15 { break }
    }
    return result
  }
}
