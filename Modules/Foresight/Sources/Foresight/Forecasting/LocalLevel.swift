import Glibc
import Numerics

/// The level behind survey estimates: a random walk seen through the known sampling error.
///
/// y_t = m_t + e_t with e_t ~ N(0, se_t^2) known, m_t = m_{t-1} + n_t with n_t ~ N(0, q). Rates are modelled on the
/// logit scale and positive values on the log scale, their errors carried there by the slope of the scale. The
/// variance q is common to all series of a call, by maximum likelihood: one short series cannot tell sampling
/// noise from change. What is forecast is the true level, not the next survey's estimate of it.
public struct LocalLevel: Sendable {
  /// On what scale the level walks.
  public enum Scale: String, Sendable {
    /// For rates between 0 and 1.
    case logit
    /// For values above zero.
    case log
    /// For all others.
    case identity
  }

  /// The scale of all series.
  public let scale: Scale
  /// The variance of a step, on the scale.
  public let stepVariance: Double

  private let series: [(values: [Double], variances: [Double])]

  /// Fits series together; estimates without a standard error count as missing. Nil where no series has two.
  ///
  /// - Parameters:
  ///   - values: the estimates by series, `.nan` where missing.
  ///   - errors: their standard errors, above zero.
  public init?(_ values: [[Double]], errors: [[Double]]) {
    let known = zip(values, errors).flatMap { zip($0, $1) }.filter { $0.0.isFinite && $0.1 > 0 }
    let scale: Scale =
      known.allSatisfy { $0.0 > 0 && $0.0 < 1 }
      ? .logit : known.allSatisfy { $0.0 > 0 } ? .log : .identity
    let series = zip(values, errors).map { values, errors in
      let moved = zip(values, errors).map { value, error -> (Double, Double) in
        guard value.isFinite, error > 0 else { return (.nan, .nan) }
        let (place, slope) = Self.moved(value, scale)
        return (place, error * slope * error * slope)
      }
      // Forecasts begin after the last known value.
      let kept = moved.prefix((moved.lastIndex { $0.0.isFinite } ?? -1) + 1)
      return (values: kept.map(\.0), variances: kept.map(\.1))
    }
    guard series.contains(where: { $0.values.filter(\.isFinite).count >= 2 }) else { return nil }
    self.scale = scale
    self.series = series
    stepVariance = Self.likeliest(series)
  }

  private static func moved(_ value: Double, _ scale: Scale) -> (Double, slope: Double) {
    switch scale {
    case .logit: (Glibc.log(value / (1 - value)), 1 / (value * (1 - value)))
    case .log: (Glibc.log(value), 1 / value)
    case .identity: (value, 1)
    }
  }

  private func restored(_ place: Double) -> Double {
    switch scale {
    case .logit: 1 / (1 + exp(-place))
    case .log: exp(place)
    case .identity: place
    }
  }

  /// The most likely variance of a step: the best of a grid of powers, then golden sections.
  private static func likeliest(_ series: [(values: [Double], variances: [Double])]) -> Double {
    let all = series.flatMap(\.variances).filter(\.isFinite)
    let usual = all.reduce(0, +) / Double(max(all.count, 1))
    func lack(_ power: Double) -> Double {
      -series.reduce(0) { $0 + Filter($1.values, $1.variances, usual * exp(power)).logLikelihood }
    }
    let grid = stride(from: -14.0, through: 8, by: 1).map { ($0, lack($0)) }
    let best = grid.min { $0.1 < $1.1 }?.0 ?? -14
    // At the lower end of the grid no change shows through the sampling error.
    if best == -14 { return 0 }
    var low = best - 1
    var high = best + 1
    let part = 0.618_033_988_749_895
    for _ in 0..<40 {
      let left = high - part * (high - low)
      let right = low + part * (high - low)
      if lack(left) < lack(right) { high = right } else { low = left }
    }
    return usual * exp((low + high) / 2)
  }

  /// The forecast of one of the series it was fitted to; nil where it has no known value.
  public func forecast(_ place: Int, horizon: Int) -> Forecast? {
    let own = series[place]
    let filter = Filter(own.values, own.variances, stepVariance)
    guard filter.isKnown else { return nil }
    let points = (1...horizon).map { _ in restored(filter.level) }
    let bands = Forecast.levels.map { level in
      let reach = NormalDistribution.quantile(0.5 + level / 2)
      let deviations = (1...horizon).map { step in
        (filter.variance + Double(step) * stepVariance).squareRoot()
      }
      return Forecast.Band(
        level: level, low: deviations.map { restored(filter.level - reach * $0) },
        high: deviations.map { restored(filter.level + reach * $0) })
    }
    return Forecast(
      model: "local level (\(scale.rawValue))", points: points, bands: bands, source: .model)
  }

  /// The Kalman filter with a diffuse start.
  private struct Filter {
    var level = 0.0
    var variance = 0.0
    var isKnown = false
    var logLikelihood = 0.0

    init(_ values: [Double], _ variances: [Double], _ step: Double) {
      for (value, noise) in zip(values, variances) {
        if isKnown { variance += step }
        guard value.isFinite, noise.isFinite else { continue }
        guard isKnown else {
          (level, variance, isKnown) = (value, noise, true)
          continue
        }
        let whole = variance + noise
        let error = value - level
        logLikelihood -= 0.5 * (Glibc.log(2 * .pi * whole) + error * error / whole)
        level += variance / whole * error
        variance *= noise / whole
      }
    }
  }
}
