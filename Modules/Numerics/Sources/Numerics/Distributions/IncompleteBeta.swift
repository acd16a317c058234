import Glibc

/// The regularised incomplete beta function from both sides, so that neither tail and neither end of
/// 0...1 loses its digits.
///
/// Source: continued fraction 26.5.9 of Abramowitz and Stegun, evaluated by Lentz's method.
enum IncompleteBeta {
  /// Both tails at a point, with the logarithm of the smaller one's side.
  struct Tails {
    /// The probability of a value up to the point, and of one above it.
    var lower, upper: Double
    /// Their logarithms, which do not vanish where the probabilities do.
    var logLower, logUpper: Double
    /// The logarithm of x^a y^b / B(a, b): how fast the tails change with log(x / y).
    var logSlope: Double
  }

  /// The tails at `x`, with `y` = 1 - x given beside it; all four above zero.
  static func tails(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Tails {
    let logSlope = SaddlePoint.logBetaKernel(x, y, a, b)
    // The fraction converges fast only below the mean; above it the other tail is computed.
    if x < (a + 1) / (a + b + 2) {
      let log = logSlope + Glibc.log(fraction(x, y, a, b))
      let tail = exp(log)
      return Tails(
        lower: tail, upper: 1 - tail, logLower: log, logUpper: log1p(-tail), logSlope: logSlope)
    }
    let log = logSlope + Glibc.log(fraction(y, x, b, a))
    let tail = exp(log)
    return Tails(
      lower: 1 - tail, upper: tail, logLower: log1p(-tail), logUpper: log, logSlope: logSlope)
  }

  /// The odds x / (1 - x) of the point with these two tails: Newton steps on the logarithm of the
  /// smaller tail against that of the odds, kept inside a bracket.
  static func odds(lower: Double, upper: Double, _ a: Double, _ b: Double) -> Double {
    if lower > upper { return 1 / odds(lower: upper, upper: lower, b, a) }
    let wanted = log(lower)
    var odds = start(wanted, a, b)
    var (low, high) = (0.0, Double.infinity)
    for _ in 0..<300 where odds > 0 && odds.isFinite {
      let tails = tails(odds / (1 + odds), 1 / (1 + odds), a, b)
      let excess = tails.logLower - wanted
      if excess > 0 { high = odds } else { low = odds }
      let step = excess * exp(tails.logLower - tails.logSlope)
      var next = odds * exp(-step)
      if !(next > low && next < high) {
        let middle = low.squareRoot() * high.squareRoot()
        next = high == .infinity ? 2 * odds : low == 0 ? odds / 2 : middle
      }
      if (next - odds).magnitude <= 4e-16 * odds { return next }
      odds = next
    }
    return odds
  }

  /// The odds at which x^a / (a B(a, b)), the tail near zero, would be the wanted one; at most those
  /// of the mean.
  private static func start(_ wanted: Double, _ a: Double, _ b: Double) -> Double {
    let x = exp((wanted + log(a) + SaddlePoint.logBeta(a, b)) / a)
    return x < a / (a + b) ? x / (1 - x) : a / b
  }

  /// What x^a y^b / B(a, b) is multiplied by to give the tail up to `x`: the even part of the
  /// continued fraction, in the terms of A. R. DiDonato and A. H. Morris (1992, Algorithm 708),
  /// whose sums do not cancel where one parameter is large.
  private static func fraction(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func awayFromZero(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
    let excess = SaddlePoint.distance(x, y, a, b) + 1
    var result = awayFromZero(a / (a + 1) * excess)
    var (c, d) = (result, 0.0)
    for step in 1...100_000 {
      let n = Double(step)
      let odd = a + 2 * n - 1
      let down = n * (b - n) * x
      let above = (a + n - 1) / odd * ((a + b + n - 1) / odd) * down * x
      let below = n + down / odd + (a + n) / (odd + 2) * (excess + n * (1 + y))
      d = 1 / awayFromZero(below + above * d)
      c = awayFromZero(below + above / c)
      result *= c * d
      if (c * d - 1).magnitude < 1e-15 { break }
    }
    return 1 / result
  }
}
