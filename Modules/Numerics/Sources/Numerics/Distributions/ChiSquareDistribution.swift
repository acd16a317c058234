import Glibc

/// The chi-square distribution through the incomplete gamma function (Abramowitz and Stegun 6.5.29
/// and 6.5.31).
public enum ChiSquareDistribution {
  /// The probability of a value above `x`; NaN without degrees of freedom.
  public static func upperTail(_ x: Double, degreesOfFreedom df: Double) -> Double {
    guard df > 0, x == x else { return .nan }
    guard x > 0 else { return 1 }
    guard x < .infinity else { return 0 }
    let (a, z) = (df / 2, x / 2)
    let front = exp(SaddlePoint.logGammaKernel(z, a))
    return z < a + 1 ? 1 - front * series(a, z) : front * fraction(a, z)
  }

  private static func series(_ a: Double, _ z: Double) -> Double {
    var term = 1 / a
    var sum = term
    var step = a
    while term.magnitude > sum.magnitude * 1e-17 {
      step += 1
      term *= z / step
      sum += term
    }
    return sum
  }

  private static func fraction(_ a: Double, _ z: Double) -> Double {
    let tiny = 1e-300
    var b = z + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var result = d
    for step in 1...100_000 {
      let factor = -Double(step) * (Double(step) - a)
      b += 2
      d = factor * d + b
      if d.magnitude < tiny { d = tiny }
      c = b + factor / c
      if c.magnitude < tiny { c = tiny }
      d = 1 / d
      let change = d * c
      result *= change
      if (change - 1).magnitude < 1e-16 { break }
    }
    return result
  }
}
