import Glibc

/// What the autoregressions of a group of series have in common, so that a short one can lean on it.
struct AutoregressionGroup {
  /// The mean coefficient.
  let mean: Double
  /// How much coefficients differ between series, beyond the error of their estimates.
  let variance: Double

  /// Learns from series with 6 values or more; nil with fewer than three of them.
  init?(_ series: some Sequence<[Double]>) {
    let estimates = series.compactMap { ShrunkAutoregression.coefficient($0) }
    let count = Double(estimates.count)
    guard count >= 3 else { return nil }
    let mean = estimates.reduce(0) { $0 + $1.phi } / count
    let spread = estimates.reduce(0) { $0 + ($1.phi - mean) * ($1.phi - mean) } / (count - 1)
    let error = estimates.reduce(0) { $0 + $1.variance } / count
    self.mean = mean
    variance = max(spread - error, 0)
  }
}

/// An autoregression of first order about the mean of a short series, its coefficient drawn to the group's.
///
/// x_t - m = phi (x_{t-1} - m) + e. Least squares with Kendall's (1954) correction of the bias, phi + (1 + 3
/// phi) / n; then the mean of that and of the group's, weighted by their precisions (empirical Bayes); phi
/// lies from 0 to 0.99, as in the hierarchical model of net migration (``HierarchicalAR``).
struct ShrunkAutoregression {
  /// The coefficient.
  let phi: Double
  /// The mean the series returns to.
  let mean: Double
  /// The variance of the errors.
  let variance: Double
  private let last: Double

  /// Fits a complete series; nil with fewer than 6 values, or where they are constant.
  init?(_ values: [Double], group: AutoregressionGroup?) {
    guard let own = Self.coefficient(values), let last = values.last else { return nil }
    var phi = own.phi
    if let group {
      // The group counts as one estimate as uncertain as coefficients differ.
      let weight = own.variance / (own.variance + group.variance)
      phi = weight * group.mean + (1 - weight) * own.phi
    }
    self.phi = phi
    self.last = last
    let mean = Self.mean(values)
    self.mean = mean
    let squares = zip(values, values.dropFirst()).reduce(0) { sum, pair in
      let error = pair.1 - mean - phi * (pair.0 - mean)
      return sum + error * error
    }
    variance = squares / Double(values.count - 2)
  }

  /// Means m + phi^h (x_n - m), variances s^2 (1 + phi^2 + ... + phi^(2 (h - 1))).
  func moments(horizon: Int) -> Moments {
    var weight = 1.0
    var sum = 0.0
    var means: [Double] = []
    var variances: [Double] = []
    for _ in 0..<horizon {
      sum += weight * weight
      weight *= phi
      means.append(mean + weight * (last - mean))
      variances.append(variance * sum)
    }
    return Moments(means: means, variances: variances)
  }

  /// The coefficient of one series and the variance of its estimate.
  static func coefficient(_ values: [Double]) -> (phi: Double, variance: Double)? {
    guard values.count >= 6 else { return nil }
    let mean = mean(values)
    var cross = 0.0
    var squares = 0.0
    for (before, after) in zip(values, values.dropFirst()) {
      cross += (before - mean) * (after - mean)
      squares += (before - mean) * (before - mean)
    }
    guard squares > 0 else { return nil }
    let n = Double(values.count)
    let raw = cross / squares
    let phi = min(max(raw + (1 + 3 * raw) / n, 0), 0.99)
    return (phi, max(1 - phi * phi, 0.05) / n)
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }
}
