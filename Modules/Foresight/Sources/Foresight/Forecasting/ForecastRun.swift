public import IntegrationModel

/// Forecasts many series by several methods at once, with conformal bands pooled over like series.
public struct ForecastRun: Sendable {
  /// What bands are asked for.
  public enum Bands: String, Sendable, CaseIterable {
    /// Conformal where the past allows it, else the model's.
    case conformal
    /// The models' own.
    case model
  }

  /// The methods, each giving forecasts of its own.
  public var methods: [ForecastMethod]
  /// How many steps ahead.
  public var horizon: Int
  /// What bands are asked for.
  public var bands: Bands
  /// The most origins of the past a series is forecast at; nil for 10 without seasons and 4 with them,
  /// and for more where the series are few: 200 in all, up to 40 each; 4 for very long series.
  public var origins: Int?
  /// How many series are worked on at once; no result depends on it.
  public var threads: Int
  /// The seed of the methods that draw by chance.
  public var seed: UInt64

  /// Makes a run.
  public init(
    methods: [ForecastMethod], horizon: Int, bands: Bands = .conformal, origins: Int? = nil,
    threads: Int = 1, seed: UInt64 = 1
  ) {
    self.seed = seed
    self.methods = methods
    self.horizon = horizon
    self.bands = bands
    self.origins = origins
    self.threads = threads
  }

  /// What came of one series.
  public struct Result: Sendable {
    /// The series.
    public var series: TimeSeries
    /// The point of the first forecast: the one after the last known value.
    public var firstPoint: TimePoint
    /// The forecasts, in the order of the methods.
    public var forecasts: [Forecast]
    /// The forecasts of the past, method by method; empty where none were asked for or possible.
    public var past: [[PastForecast]]
  }

  /// Forecasts every series; with conformal bands or `tested` also the past of each.
  ///
  /// - Throws: `empty_series` where a series has no value that is known.
  public func results(_ series: [TimeSeries], tested: Bool = false)
    throws(ArraigoError) -> [Result]
  {
    var ready: [ReadySeries] = []
    for one in series { ready.append(try ReadySeries(one)) }
    let needsPast = tested || bands == .conformal
    let prepared = ready
    var made = ParallelMap.map(series.count, threads: threads) { place in
      result(series[place], prepared[place], of: prepared.count, needsPast: needsPast)
    }
    join(&made, tested: tested)
    return bands == .conformal ? calibrated(made, prepared) : made
  }

  /// Puts the forecasts of the joint methods in their places, and with `tested` those of the past.
  private func join(_ results: inout [Result], tested: Bool) {
    for (place, method) in methods.enumerated() {
      guard case .joint(let joint) = method else { continue }
      let made = joint.forecasts(results.map(\.series), horizon: horizon, seed: seed)
      for (one, forecast) in made.enumerated() {
        guard var forecast else { continue }
        forecast.notes =
          results[one].forecasts[place].notes.filter { $0 != "no_joint_forecast" }
          + forecast.notes
        results[one].forecasts[place] = forecast
      }
      guard tested else { continue }
      for back in 0..<(results.map { $0.past.isEmpty ? 0 : $0.past[place].count }.max() ?? 0) {
        joinPast(&results, place, joint, back: back)
      }
    }
  }

  /// The joint forecasts at the origin that stands so many before each series' last.
  private func joinPast(_ results: inout [Result], _ place: Int, _ joint: JointMethod, back: Int) {
    let held = results.indices.filter { back < (results[$0].past.first?.count ?? 0) }
    let known = held.map { one in
      let past = results[one].past[place]
      let start = results[one].series.values.firstIndex { !$0.isNaN } ?? 0
      return results[one].series.prefix(start + past[past.count - 1 - back].origin)
    }
    for (one, forecast) in zip(held, joint.forecasts(known, horizon: horizon, seed: seed)) {
      guard let forecast else { continue }
      let at = results[one].past[place].count - 1 - back
      results[one].past[place][at].points = forecast.points
      // The spread of the draws stands in for a deviation.
      results[one].past[place][at].deviations =
        forecast.band(0.95).map { band in
          zip(band.high, band.low).map { ($0 - $1) / (2 * 1.959_963_984_540_054) }
        } ?? []
    }
  }

  private func result(
    _ series: TimeSeries, _ ready: ReadySeries, of count: Int, needsPast: Bool
  ) -> Result {
    let session = ForecastSession(ready.values, period: ready.period, horizon: horizon)
    let forecasts = methods.map { method in
      var forecast = session.forecast(method)
      forecast.notes = ready.notes + forecast.notes
      return forecast
    }
    return Result(
      series: series, firstPoint: series.time(at: series.count - ready.trailing),
      forecasts: forecasts, past: needsPast ? past(ready, of: count) : [])
  }

  private func past(_ ready: ReadySeries, of count: Int) -> [[PastForecast]] {
    let many = max(ready.period > 1 ? 4 : 10, min(40, 200 / max(count, 1)))
    let affordable = max(4, 20_000 / max(ready.values.count, 1))
    let plan = RollingOrigin(horizon: horizon, origins: origins ?? min(many, affordable))
    var past = [[PastForecast]](repeating: [], count: methods.count)
    for cut in plan.cuts(count: ready.values.count, period: ready.period) {
      let known = Array(ready.values.prefix(cut))
      let session = ForecastSession(known, period: ready.period, horizon: horizon)
      let actuals = Array(ready.values.dropFirst(cut).prefix(horizon))
      let scales = PastForecast.scales(known, period: ready.period)
      for (place, method) in methods.enumerated() {
        let forecast = session.forecast(method)
        past[place].append(
          PastForecast(
            origin: cut, points: forecast.points, deviations: forecast.deviations,
            actuals: actuals, scale: scales.size, squareScale: scales.square))
      }
    }
    return past
  }

  /// The results with conformal bands, pooled over the series of one frequency.
  private func calibrated(_ results: [Result], _ ready: [ReadySeries]) -> [Result] {
    var calibrated = results
    for period in Set(ready.map(\.period)) {
      let kind = results.indices.filter { ready[$0].period == period }
      for place in methods.indices {
        // Joint methods have predictive distributions of their own.
        if case .joint = methods[place] { continue }
        let pool = ConformalBands(
          kind.lazy.flatMap { results[$0].past[place] }, horizon: horizon)
        for one in kind {
          let forecast = results[one].forecasts[place]
          let scale = PastForecast.scales(ready[one].values, period: period).size
          if scale > 0, ready[one].values.count > 1,
            let bands = pool.bands(around: forecast, scale: scale)
          {
            calibrated[one].forecasts[place].bands = bands
            calibrated[one].forecasts[place].source = .conformal
          } else if scale > 0 {
            calibrated[one].forecasts[place].notes.append("too_few_past_errors_for_conformal")
          }
        }
      }
    }
    return calibrated
  }
}
