/// Bands from how far forecasts of this kind were off in the past (split conformal prediction), pooled
/// over the series of a kind.
///
/// An error counts in units of its series: the mean size of the changes known at its origin, later ones
/// counting more (``PastForecast/recentScale``). For each horizon the band reaches to the ceil((n + 1) level)-th
/// smallest of n errors. These are the newest that are ``plenty``, with all others of the same age: how far
/// forecasts are off changes with the times, and older errors tell less. Where a horizon has fewer than
/// ``enough``, all horizons are pooled, each divided by how the model's deviation (or the square root of the
/// step) grows.
public struct ConformalBands: Sendable {
  private let byStep: [[Double]]
  private let pooled: [Double]

  /// How many errors a horizon needs to stand by itself.
  static let enough = 60

  /// How many of the newest errors are taken: with 400 the 95 % quantile has 20 beyond it.
  static let plenty = 400

  /// Gathers the scaled errors of past forecasts; those of series that never changed are left out.
  public init(_ past: some Sequence<PastForecast>, horizon: Int) {
    var byStep = [[(back: Int, size: Double)]](repeating: [], count: horizon)
    var pooled: [Double] = []
    for forecast in past where forecast.recentScale > 0 {
      let growth = Self.growth(forecast.deviations, horizon: horizon)
      for (step, error) in forecast.errors.enumerated() where step < horizon && !error.isNaN {
        let size = abs(error) / forecast.recentScale
        byStep[step].append((forecast.back, size))
        pooled.append(size / growth[step])
      }
    }
    self.byStep = byStep.map { Self.newest($0).sorted() }
    self.pooled = pooled.sorted()
  }

  /// The sizes of the newest errors, whole ages at a time, until there are ``plenty``.
  private static func newest(_ errors: [(back: Int, size: Double)]) -> [Double] {
    guard errors.count > plenty else { return errors.map(\.size) }
    let ages = errors.map(\.back).sorted()
    return errors.filter { $0.back <= ages[plenty - 1] }.map(\.size)
  }

  /// How many errors stand behind the bands.
  public var count: Int { pooled.count }

  /// How many steps ahead errors are known for.
  var reach: Int { byStep.firstIndex(where: \.isEmpty) ?? byStep.count }

  /// The bands around a forecast; nil where there are too few errors for the widest level.
  ///
  /// - Parameters:
  ///   - forecast: the forecast.
  ///   - scale: the mean size of the changes of its series (``PastForecast/recentScale``).
  ///   - levels: the probabilities.
  public func bands(
    around forecast: Forecast, scale: Double, levels: [Double] = Forecast.levels
  ) -> [Forecast.Band]? {
    let growth = Self.growth(forecast.deviations, horizon: forecast.points.count)
    var bands: [Forecast.Band] = []
    for level in levels {
      guard let common = Self.quantile(pooled, level) else { return nil }
      // A band never narrows with the horizon: a step's own quantile is a noisy estimate.
      var widest = 0.0
      let reach = forecast.points.indices.map { step in
        let own =
          step < byStep.count && byStep[step].count >= Self.enough
          ? Self.quantile(byStep[step], level) : nil
        widest = max(widest, (own ?? common * growth[step]) * scale)
        return widest
      }
      bands.append(
        Forecast.Band(
          level: level, low: zip(forecast.points, reach).map { $0 - $1 },
          high: zip(forecast.points, reach).map { $0 + $1 }))
    }
    return bands
  }

  /// How the deviation grows from the first step on.
  private static func growth(_ deviations: [Double], horizon: Int) -> [Double] {
    guard let first = deviations.first, first > 0, deviations.count >= horizon else {
      return (0..<horizon).map { Double($0 + 1).squareRoot() }
    }
    return (0..<horizon).map { min(max(deviations[$0] / first, 1), Double($0 + 1)) }
  }

  /// The conformal quantile; nil where the level asks for more errors than there are.
  private static func quantile(_ ordered: [Double], _ level: Double) -> Double? {
    let place = Int((Double(ordered.count + 1) * level).rounded(.up))
    return place >= 1 && place <= ordered.count ? ordered[place - 1] : nil
  }
}
