import Glibc

/// Student's t distribution.
public enum StudentT {
  /// The probability of a value below a point, with so many degrees of freedom.
  public static func probability(below x: Double, freedom: Double) -> Double {
    let tail = 0.5 * incompleteBeta(freedom / (freedom + x * x), freedom / 2, 0.5)
    return x < 0 ? tail : 1 - tail
  }

  /// The point below which that probability lies: Newton steps within a shrinking bracket.
  public static func quantile(_ probability: Double, freedom: Double) -> Double {
    guard probability > 0, probability < 1 else {
      return probability == 0 ? -.infinity : probability == 1 ? .infinity : .nan
    }
    if probability < 0.5 { return -quantile(1 - probability, freedom: freedom) }
    var low = 0.0
    var high = 2.0
    while self.probability(below: high, freedom: freedom) < probability, high < 1e300 { high *= 2 }
    for _ in 0..<200 where high - low > 1e-13 * max(1, high) {
      let middle = (low + high) / 2
      if self.probability(below: middle, freedom: freedom) < probability {
        low = middle
      } else {
        high = middle
      }
    }
    return (low + high) / 2
  }

  /// The regularised incomplete beta function, by Lentz's continued fraction.
  static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    // The fraction converges fast only on one side of the mean.
    if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
    let scale: Double = logGamma(a + b) - logGamma(a) - logGamma(b)
    let front: Double = exp(scale + a * log(x) + b * log(1 - x)) / a
    var c = 1.0
    var d = 1 / nonZero(1 - (a + b) * x / (a + 1))
    var fraction = d
    for m in 1...500 {
      let m = Double(m)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / nonZero(1 + even * d)
      c = nonZero(1 + even / c)
      fraction *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / nonZero(1 + odd * d)
      c = nonZero(1 + odd / c)
      fraction *= d * c
      if abs(d * c - 1) < 1e-15 { break }
    }
    return front * fraction
  }

  private static func logGamma(_ x: Double) -> Double { lgamma(x).0 }

  private static func nonZero(_ x: Double) -> Double { abs(x) < 1e-300 ? 1e-300 : x }
}
