import Glibc

extension RandomStream {
  /// A number above 0 and below 1, with 53 random bits.
  @inlinable
  public mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }

  /// A whole number from 0 up to, but not including, a count (Lemire's product).
  @inlinable
  public mutating func index(below count: Int) -> Int {
    precondition(count > 0, "there is nothing to choose from")
    return Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }

  /// A standard normal number: one uniform number through the quantile function, so that equal
  /// streams give equal paths step for step.
  public mutating func normal() -> Double { NormalDistribution.quantile(uniform()) }

  /// A normal number of that mean and standard deviation.
  public mutating func normal(mean: Double, deviation: Double) -> Double {
    mean + deviation * normal()
  }

  /// A normal number within bounds, by inversion on the side where the tail is exact.
  public mutating func truncatedNormal(
    mean: Double, deviation: Double, within bounds: ClosedRange<Double>
  ) -> Double {
    let low = (bounds.lowerBound - mean) / deviation
    let high = (bounds.upperBound - mean) / deviation
    let place = uniform()
    // In the upper tail probabilities near 1 lose their digits: mirror it to the lower one.
    let isUpper = low > 0
    let from = NormalDistribution.cumulative(isUpper ? -high : low)
    let to = NormalDistribution.cumulative(isUpper ? -low : high)
    guard to > from else { return isUpper ? bounds.lowerBound : bounds.upperBound }
    let score = NormalDistribution.quantile(from + place * (to - from))
    let value = mean + deviation * (isUpper ? -score : score)
    return min(max(value, bounds.lowerBound), bounds.upperBound)
  }

  /// An exponential number of mean 1.
  public mutating func exponential() -> Double { -log(uniform()) }

  /// A gamma number of that shape and rate (Marsaglia and Tsang 2000).
  public mutating func gamma(shape: Double, rate: Double = 1) -> Double {
    precondition(shape > 0 && rate > 0, "shape and rate are above zero")
    if shape < 1 {
      let boost = pow(uniform(), 1 / shape)
      return gamma(shape: shape + 1, rate: rate) * boost
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let v = (1 + c * x) * (1 + c * x) * (1 + c * x)
      guard v > 0 else { continue }
      if log(uniform()) < 0.5 * x * x + d - d * v + d * log(v) { return d * v / rate }
    }
  }

  /// A Student t number with so many degrees of freedom.
  public mutating func studentT(freedom: Double) -> Double {
    let z = normal()
    return z / (gamma(shape: freedom / 2, rate: freedom / 2)).squareRoot()
  }

  /// The numbers from 0 up to a count in random order (Fisher and Yates).
  public mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(last, index(below: last + 1))
    }
    return order
  }
}
