import Numerics

/// How good forecasts of the past were.
///
/// Each score is the mean over forecasts of what it measures over their steps.
public struct Accuracy: Sendable, Equatable {
  /// How many forecasts were scored.
  public var forecasts: Int
  /// The mean absolute error over that of the seasonal last value in the known values (Hyndman and
  /// Koehler 2006).
  public var mase: Double?
  /// 200 |y - f| / (|y| + |f|), in percent; nil where a value is zero or below, for then it means nothing.
  public var smape: Double?
  /// The root mean square error over that of the seasonal last value in the known values.
  public var rmsse: Double?
  /// The width of the 95 % band and 40 times what lies outside, over the scale of ``mase``.
  public var msis: Double?
  /// The continuous ranked probability score over the scale of ``mase``, for a normal distribution with
  /// the spread of the 80 % band.
  public var crps: Double?
  /// The part of values within the 80 % band.
  public var coverage80: Double?
  /// The part of values within the 95 % band.
  public var coverage95: Double?

  /// Scores forecasts with their bands, in the order of ``Forecast/levels``; bands may be absent.
  public init(_ past: [(forecast: PastForecast, bands: [Forecast.Band]?)]) {
    forecasts = past.count
    var scores = Scores()
    for (forecast, bands) in past { scores.add(forecast, bands) }
    mase = scores.absolute.mean
    smape = scores.isPositive ? scores.relative.mean : nil
    rmsse = scores.square.mean
    msis = scores.interval.mean
    crps = scores.ranked.mean
    coverage80 = scores.within80.mean
    coverage95 = scores.within95.mean
  }
}

/// A mean that grows.
private struct GrowingMean {
  var sum = 0.0
  var count = 0
  var mean: Double? { count > 0 ? sum / Double(count) : nil }
  mutating func add(_ value: Double) {
    guard value.isFinite else { return }
    sum += value
    count += 1
  }
}

private struct Scores {
  var absolute = GrowingMean()
  var relative = GrowingMean()
  var square = GrowingMean()
  var interval = GrowingMean()
  var ranked = GrowingMean()
  var within80 = GrowingMean()
  var within95 = GrowingMean()
  var isPositive = true

  mutating func add(_ past: PastForecast, _ bands: [Forecast.Band]?) {
    // A value that is missing tells nothing.
    let steps = Double(past.actuals.count { !$0.isNaN })
    guard steps > 0 else { return }
    var sum = 0.0
    var squares = 0.0
    var relative = 0.0
    for (actual, point) in zip(past.actuals, past.points) where !actual.isNaN {
      let error = actual - point
      sum += abs(error)
      squares += error * error
      if actual <= 0 { isPositive = false }
      relative += 200 * abs(error) / max(abs(actual) + abs(point), 1e-300)
    }
    self.relative.add(relative / steps)
    if past.scale > 0 { absolute.add(sum / steps / past.scale) }
    if past.squareScale > 0 { square.add((squares / steps / past.squareScale).squareRoot()) }
    if let bands, bands.count == 2 { add(past, narrow: bands[0], wide: bands[1]) }
  }

  private mutating func add(_ past: PastForecast, narrow: Forecast.Band, wide: Forecast.Band) {
    var widths = 0.0
    var ranks = 0.0
    for (step, actual) in past.actuals.enumerated() where !actual.isNaN {
      within80.add(narrow.low[step] <= actual && actual <= narrow.high[step] ? 1 : 0)
      within95.add(wide.low[step] <= actual && actual <= wide.high[step] ? 1 : 0)
      let below = max(wide.low[step] - actual, 0)
      let above = max(actual - wide.high[step], 0)
      widths += wide.high[step] - wide.low[step] + 40 * (below + above)
      let spread = (narrow.high[step] - narrow.low[step]) / (2 * 1.281_551_565_544_6)
      ranks += Self.ranked(actual - past.points[step], spread)
    }
    guard past.scale > 0 else { return }
    let steps = Double(past.actuals.count { !$0.isNaN })
    interval.add(widths / steps / past.scale)
    ranked.add(ranks / steps / past.scale)
  }

  /// sigma (z (2 Phi(z) - 1) + 2 phi(z) - 1 / sqrt(pi)).
  private static func ranked(_ error: Double, _ spread: Double) -> Double {
    guard spread > 0 else { return abs(error) }
    let z = error / spread
    return spread
      * (z * (2 * NormalDistribution.cumulative(z) - 1) + 2 * NormalDistribution.density(z)
        - 0.564_189_583_547_756_3)
  }
}
