import Glibc

/// The regularised incomplete beta function and its inverse.
///
/// Source: the continued fraction of Abramowitz and Stegun 26.5.8, evaluated by Lentz's method.
enum IncompleteBeta {
  /// I_x(a, b): the probability that a beta variable with parameters a and b is at most x.
  static func value(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let front = exp(logScale(a, b) + a * log(x) + b * log1p(-x))
    // The fraction converges fast only on the near side of the mean.
    return x < (a + 1) / (a + b + 2)
      ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b
  }

  /// The x at which I_x(a, b) is p, by bisection refined with Newton steps.
  static func quantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
    guard p > 0 else { return 0 }
    guard p < 1 else { return 1 }
    var low = 0.0
    var high = 1.0
    var x = a / (a + b)
    for _ in 0..<200 {
      let excess = value(x, a, b) - p
      if excess > 0 { high = x } else { low = x }
      let density = exp(logScale(a, b) + (a - 1) * log(x) + (b - 1) * log1p(-x))
      let newton = x - excess / density
      let next = newton > low && newton < high ? newton : (low + high) / 2
      if (next - x).magnitude <= 1e-16 * x || high - low < 1e-300 { return next }
      x = next
    }
    return x
  }

  /// The logarithm of 1 / B(a, b).
  private static func logScale(_ a: Double, _ b: Double) -> Double {
    let whole: Double = lgamma(a + b)
    return whole - lgamma(a) - lgamma(b)
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    d = 1 / (d.magnitude < tiny ? tiny : d)
    var h = d
    for step in 1...10_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      var change = 1.0
      for term in [even, odd] {
        d = 1 + term * d
        d = 1 / (d.magnitude < tiny ? tiny : d)
        c = 1 + term / c
        c = c.magnitude < tiny ? tiny : c
        change = d * c
        h *= change
      }
      if (change - 1).magnitude < 1e-16 { break }
    }
    return h
  }
}
