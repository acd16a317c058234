import Glibc

/// The standard normal distribution.
public enum NormalDistribution {
  /// The density at a point.
  public static func density(_ x: Double) -> Double {
    exp(-0.5 * x * x) * 0.398_942_280_401_432_7
  }

  /// The probability of a value up to `x`.
  public static func cumulative(_ x: Double) -> Double {
    let half = 0.707_106_781_186_547_6
    let point = -x * half
    guard point > 1, point < 40 else { return 0.5 * erfc(point) }
    // Far in the tail the rounding of the point costs digits: what it lost comes back as a slope.
    let lost = (-point).addingProduct(-x, half) + x * 4.833_646_656_726_457e-17
    return 0.5 * erfc(point) - lost * exp(-point * point) * 0.564_189_583_547_756_3
  }

  /// The `x` that a value stays below with that probability, to about 16 digits (Wichura 1988, AS 241).
  public static func quantile(_ probability: Double) -> Double {
    guard probability > 0, probability < 1 else {
      return probability == 0 ? -.infinity : probability == 1 ? .infinity : .nan
    }
    let q = probability - 0.5
    if abs(q) <= 0.425 {
      let r = 0.180625 - q * q
      return q * polynomial(r, centreTop) / polynomial(r, centreBottom)
    }
    let tail = (-log(q < 0 ? probability : 1 - probability)).squareRoot()
    let size =
      tail <= 5
      ? polynomial(tail - 1.6, middleTop) / polynomial(tail - 1.6, middleBottom)
      : polynomial(tail - 5, farTop) / polynomial(tail - 5, farBottom)
    return q < 0 ? -size : size
  }

  private typealias Coefficients = (
    Double, Double, Double, Double, Double, Double, Double, Double
  )

  @inline(__always)
  private static func polynomial(_ x: Double, _ c: Coefficients) -> Double {
    ((((((c.7 * x + c.6) * x + c.5) * x + c.4) * x + c.3) * x + c.2) * x + c.1) * x + c.0
  }

  private static let centreTop: Coefficients = (
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
    45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727
  )
  private static let centreBottom: Coefficients = (
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867,
    39307.89580009271061, 28729.085735721942674, 5226.495278852854561
  )
  private static let middleTop: Coefficients = (
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833,
    7.7454501427834140764e-4
  )
  private static let middleBottom: Coefficients = (
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455,
    0.14810397642748007459, 0.0151986665636164571966, 5.475938084995344946e-4,
    1.05075007164441684324e-9
  )
  private static let farTop: Coefficients = (
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
    0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5,
    2.01033439929228813265e-7
  )
  private static let farBottom: Coefficients = (
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525,
    7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7,
    2.04426310338993978564e-15
  )
}
