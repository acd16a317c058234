import Numerics

/// The forecasts every other one has to beat.
///
/// Standard errors of step h with s^2 the variance of the one-step errors: s sqrt(h) for the last value,
/// s sqrt(h (1 + h/(n-1))) for the drift, s sqrt(k+1) with k whole seasons for the seasonal one and
/// s sqrt(1 + 1/n) for the mean, which has quantiles of Student's t.
public enum Benchmark: String, Sendable, CaseIterable {
  /// The last value.
  case naive
  /// The last value of the same season.
  case seasonalNaive = "seasonal_naive"
  /// The last value and the mean change.
  case drift
  /// The mean of all values.
  case mean

  /// The forecast of a complete series; nil where it is too short.
  public func forecast(_ values: [Double], period: Int, horizon: Int) -> Forecast? {
    guard let first = values.first, let last = values.last else { return nil }
    let count = values.count
    let steps = 1...max(horizon, 1)
    switch self {
    case .naive:
      let spread = Self.meanSquare(Self.differences(values, lag: 1)).squareRoot()
      return Forecast(
        model: rawValue, points: steps.map { _ in last },
        deviations: count < 2 ? [] : steps.map { spread * Double($0).squareRoot() })
    case .seasonalNaive:
      guard count > period else { return nil }
      let spread = Self.meanSquare(Self.differences(values, lag: period)).squareRoot()
      return Forecast(
        model: rawValue, points: steps.map { values[count - period + ($0 - 1) % period] },
        deviations: steps.map { spread * Double(($0 - 1) / period + 1).squareRoot() })
    case .drift:
      guard count > 1 else { return nil }
      let rise = (last - first) / Double(count - 1)
      let rests = Self.differences(values, lag: 1).map { $0 - rise }
      let squares = rests.reduce(0) { $0 + $1 * $1 }
      let spread = (squares / Double(max(count - 2, 1))).squareRoot()
      return Forecast(
        model: rawValue, points: steps.map { last + Double($0) * rise },
        deviations: steps.map { step in
          let h = Double(step)
          return spread * (h * (1 + h / Double(count - 1))).squareRoot()
        })
    case .mean:
      return Self.mean(values, steps: steps)
    }
  }

  private static func mean(_ values: [Double], steps: ClosedRange<Int>) -> Forecast? {
    let count = Double(values.count)
    guard count > 1 else { return nil }
    let mean = values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let error = (squares / (count - 1) * (1 + 1 / count)).squareRoot()
    let bands = Forecast.levels.map { level in
      let reach =
        error
        * StudentDistribution.quantile(
          level: level, degreesOfFreedom: count - 1)
      return Forecast.Band(
        level: level, low: steps.map { _ in mean - reach }, high: steps.map { _ in mean + reach })
    }
    return Forecast(
      model: Benchmark.mean.rawValue, points: steps.map { _ in mean }, bands: bands, source: .model,
      deviations: steps.map { _ in error })
  }

  static func differences(_ values: [Double], lag: Int) -> [Double] {
    guard values.count > lag else { return [] }
    return (lag..<values.count).map { values[$0] - values[$0 - lag] }
  }

  static func meanSquare(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0) { $0 + $1 * $1 } / Double(values.count)
  }
}
