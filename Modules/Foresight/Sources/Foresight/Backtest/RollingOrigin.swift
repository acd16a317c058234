/// Forecasts of the past: made at earlier origins, as they would have been made then, and compared with
/// what came.
public struct RollingOrigin: Sendable, Equatable {
  /// How many steps ahead each forecast goes.
  public var horizon: Int
  /// The most origins of a series.
  public var origins: Int

  /// Makes a plan.
  public init(horizon: Int, origins: Int) {
    self.horizon = horizon
    self.origins = origins
  }

  /// How many values stand before each origin, the latest last; empty where the series is too short.
  ///
  /// The first origin has at least half of the values, never less than 3, and two seasons and one value
  /// where there are seasons. The last has a whole horizon after it where that is possible, else one value.
  func cuts(count: Int, period: Int) -> [Int] {
    let least = max(3, count / 2, period > 1 ? min(2 * period + 1, count * 3 / 4) : 0)
    guard least < count else { return [] }
    let last = max(least, count - horizon)
    let room = last - least + 1
    if room >= origins { return Array((last - origins + 1)...last) }
    // Short series: the rest of the origins see a part of the horizon.
    return Array((least..<count).prefix(origins))
  }
}

/// One forecast of the past beside what came.
public struct PastForecast: Sendable, Equatable {
  /// How many values were known.
  public var origin: Int
  /// What was forecast, step by step.
  public var points: [Double]
  /// The model's own standard deviations; empty where it has none.
  public var deviations: [Double]
  /// What came, as far as it is known.
  public var actuals: [Double]
  /// The mean size of the changes of the known values a season apart; 0 where they do not change.
  public var scale: Double
  /// The mean square of those changes.
  public var squareScale: Double

  /// The errors, what came less what was forecast.
  public var errors: [Double] { zip(actuals, points).map { $0 - $1 } }
}

extension PastForecast {
  /// The mean size and square of the changes of values a season apart, or one step where they are too
  /// few for that.
  static func scales(_ values: some RandomAccessCollection<Double>, period: Int) -> (
    size: Double, square: Double
  ) {
    let values = Array(values)
    let lag = values.count > period ? period : 1
    let changes = Benchmark.differences(values, lag: lag)
    guard !changes.isEmpty else { return (0, 0) }
    let size = changes.reduce(0) { $0 + abs($1) } / Double(changes.count)
    return (size, Benchmark.meanSquare(changes))
  }
}
