import Glibc

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
  /// The latest origin has one value after it, so that the newest errors count; the others stand before it at
  /// equal steps, wide enough that two of them or more see the whole horizon where there is room. The first
  /// has at least half of the values, never less than 3, and two seasons and one value where there are
  /// seasons.
  /// - Parameter published: the counts with which the series was published, smallest first; where it is
  ///   not empty, no other is an origin.
  func cuts(count: Int, period: Int, published: [Int] = []) -> [Int] {
    let least = max(3, count / 2, period > 1 ? min(2 * period + 1, count * 3 / 4) : 0)
    guard least < count, origins > 0 else { return [] }
    let wide = (horizon - 1 + max(origins - 3, 0)) / max(origins - 2, 1)
    let step = max(1, min(wide, (count - least) / origins))
    let possible = published.isEmpty ? Array(least..<count) : published
    var cuts: [Int] = []
    for cut in possible.reversed() where cut >= least && cut < count {
      if let before = cuts.last, before - cut < step { continue }
      cuts.append(cut)
      if cuts.count == origins { break }
    }
    return cuts.reversed()
  }
}

/// One forecast of the past beside what came.
public struct PastForecast: Sendable, Equatable {
  /// How many values were known.
  public var origin: Int
  /// How many have come since.
  public var back: Int
  /// What was forecast, step by step.
  public var points: [Double]
  /// The model's own standard deviations; empty where it has none.
  public var deviations: [Double]
  /// What came, as far as it is known: `.nan` where a value is missing, in the latest vintage.
  public var actuals: [Double]
  /// The mean size of the changes of the known values a season apart; 0 where they do not change.
  public var scale: Double
  /// The mean square of those changes.
  public var squareScale: Double
  /// The mean size of those changes, a change of a year before counting 0.8 times as much: the unit in which
  /// conformal bands count errors.
  public var recentScale: Double

  /// The errors, what came less what was forecast; `.nan` where nobody knows what came.
  public var errors: [Double] { zip(actuals, points).map { $0 - $1 } }

  /// The error one step ahead; nil where nobody knows what came.
  var firstError: Double? { errors.first.flatMap { $0.isNaN ? nil : $0 } }
}

extension PastForecast {
  /// The forecast with what was known so many values before the end of its series; nil where that is
  /// nothing.
  func asKnown(back: Int) -> PastForecast? {
    let known = self.back - back
    guard known > 0 else { return nil }
    var then = self
    then.actuals = Array(actuals.prefix(known))
    return then
  }

  /// How much values change a season apart, or in one step where they are too few for that.
  struct Scales {
    /// The mean size of the changes.
    var size = 0.0
    /// Their mean square.
    var square = 0.0
    /// Their mean size, the weight of a change falling by ``fading`` each year.
    var recent = 0.0

    /// What a change of a year before counts.
    ///
    /// Found on the M1 series and kept for the Tourism series: series grow, and errors with them.
    static let fading = 0.8

    init(_ values: some RandomAccessCollection<Double>, period: Int) {
      let values = Array(values)
      let changes = Benchmark.differences(values, lag: values.count > period ? period : 1)
      guard !changes.isEmpty else { return }
      size = changes.reduce(0) { $0 + abs($1) } / Double(changes.count)
      square = Benchmark.meanSquare(changes)
      let step = pow(Self.fading, 1 / Double(period))
      var weight = 1.0
      var whole = 0.0
      for change in changes.reversed() {
        recent += weight * abs(change)
        whole += weight
        weight *= step
      }
      recent /= whole
    }
  }
}
