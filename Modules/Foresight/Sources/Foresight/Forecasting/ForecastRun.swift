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

  /// Makes a run.
  public init(
    methods: [ForecastMethod], horizon: Int, bands: Bands = .conformal, origins: Int? = nil,
    threads: Int = 1
  ) {
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
    let made = ParallelMap.map(series.count, threads: threads) { place in
      result(series[place], prepared[place], of: prepared.count, needsPast: needsPast)
    }
    return bands == .conformal ? calibrated(made, prepared) : made
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
