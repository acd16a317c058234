import Glibc

/// The parts of binomial and Poisson densities that lose no digits where the parameters are large
/// (C. Loader 2000, Fast and Accurate Computation of Binomial Probabilities).
enum SaddlePoint {
  /// log Γ(x + 1) less Stirling's formula ½ log 2πx + x log x - x, for `x` above zero.
  static func stirlingError(_ x: Double) -> Double {
    // Below 15 by the difference to the next: (x + ½) log(1 + 1/x) - 1.
    var (shift, place) = (0.0, x)
    while place < 15 {
      shift += (place + 0.5) * log1p(1 / place) - 1
      place += 1
    }
    let inverse = 1 / place
    let square = inverse * inverse
    var sum = 1.0 / 156
    for coefficient in coefficients { sum = coefficient - square * sum }
    return shift + inverse * sum
  }

  /// Of 1/x^11, 1/x^9, …, 1/x in Stirling's series, signs apart.
  private static let coefficients = [
    691.0 / 360_360, 1.0 / 1_188, 1.0 / 1_680, 1.0 / 1_260, 1.0 / 360, 1.0 / 12,
  ]

  /// x log(x / mean) + mean - x, which is small where the two are near each other.
  ///
  /// - Parameter distance: x - mean.
  static func deviance(_ x: Double, mean: Double, distance: Double) -> Double {
    guard distance.magnitude < 0.1 * (x + mean) else { return x * log(x / mean) - distance }
    let ratio = distance / (x + mean)
    var sum = distance * ratio
    var term = 2 * x * ratio
    for step in 1...1_000 {
      term *= ratio * ratio
      let next = sum + term / Double(2 * step + 1)
      if next == sum { break }
      sum = next
    }
    return sum
  }

  /// a - (a + b) x = a y - b x, where x + y = 1, with what rounding takes from the second product.
  static func distance(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    let product = b * x
    return (-product).addingProduct(a, y) + product.addingProduct(-b, x)
  }

  /// The logarithm of x^a y^b / B(a, b), where x + y = 1.
  static func logBetaKernel(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    let size = a + b
    let distance = distance(x, y, a, b)
    return stirlingError(size) - stirlingError(a) - stirlingError(b)
      - deviance(a, mean: size * x, distance: distance)
      - deviance(b, mean: size * y, distance: -distance)
      + 0.5 * log(a * (b / size) / (2 * Double.pi))
  }

  /// The logarithm of x^a e^-x / Γ(a).
  static func logGammaKernel(_ x: Double, _ a: Double) -> Double {
    0.5 * log(a / (2 * Double.pi)) - stirlingError(a) - deviance(a, mean: x, distance: a - x)
  }

  /// log B(a, b).
  static func logBeta(_ a: Double, _ b: Double) -> Double {
    let (x, y) = (a / (a + b), b / (a + b))
    return a * log(x) + b * log(y) - logBetaKernel(x, y, a, b)
  }
}
