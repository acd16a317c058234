import Numerics

/// The test of equal accuracy of two methods (Diebold and Mariano 1995) with the correction of Harvey,
/// Leybourne and Newbold (1997) for few forecasts.
public struct DieboldMariano: Sendable, Equatable {
  /// The statistic; below zero where the first method errs less.
  public let statistic: Double
  /// The two-sided probability of such a difference between methods that are equally accurate, by
  /// Student's t with n - 1 degrees of freedom.
  public let probability: Double

  /// Compares errors of the same values; nil with less than 3, or where the losses never differ.
  ///
  /// The variance takes the autocovariances of the loss differences up to lag horizon - 1; where that is
  /// not above zero, lag 0 alone.
  /// - Parameters:
  ///   - first: the errors of the first method.
  ///   - second: those of the second.
  ///   - horizon: how many steps ahead the forecasts were.
  ///   - power: 1 for absolute and 2 for squared losses.
  public init?(_ first: [Double], _ second: [Double], horizon: Int = 1, power: Int = 2) {
    let count = first.count
    guard count == second.count, count >= 3, horizon >= 1 else { return nil }
    func loss(_ error: Double) -> Double { power == 1 ? abs(error) : error * error }
    let differences = zip(first, second).map { loss($0) - loss($1) }
    let n = Double(count)
    let mean = differences.reduce(0, +) / n
    func covariance(_ lag: Int) -> Double {
      var sum = 0.0
      for t in lag..<max(count, lag) {
        sum += (differences[t] - mean) * (differences[t - lag] - mean)
      }
      return sum / n
    }
    var reach = horizon
    var variance = covariance(0)
    for lag in 1..<max(min(horizon, count), 1) { variance += 2 * covariance(lag) }
    if !(variance > 0) {
      reach = 1
      variance = covariance(0)
    }
    guard variance > 0 else { return nil }
    let h = Double(reach)
    let correction = ((n + 1 - 2 * h + h * (h - 1) / n) / n).squareRoot()
    statistic = mean / (variance / n).squareRoot() * correction
    probability = StudentDistribution.twoSidedProbability(
      statistic, degreesOfFreedom: n - 1)
  }
}
