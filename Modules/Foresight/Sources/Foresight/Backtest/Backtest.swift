/// The accuracy of each method on the past of series, and whether it beats the last value.
public struct Backtest: Sendable {
  /// The scores of one method for one series, or for all.
  public struct Row: Sendable {
    /// The series; nil for all together.
    public var series: String?
    /// How many steps ahead; nil for all steps together.
    public var step: Int?
    /// The method.
    public var method: ForecastMethod
    /// The scores.
    public var accuracy: Accuracy
    /// The comparison of one-step errors with the last value's; nil for all together, for the last value
    /// itself, and where there are too few forecasts.
    public var againstLastValue: DieboldMariano?
  }

  /// Series by series in their order, each method in its order; then all together.
  public let rows: [Row]

  /// Scores the forecasts of the past that a run kept.
  ///
  /// Every forecast has the bands it would have had then: conformal ones from errors that were known at its
  /// origin. The first forecasts, before which no error of some step was known, are scored without bands;
  /// the model's bands are scored where the forecasts of today have them too. Where series differ in length
  /// the earliest bands rest on the long ones alone: coverage wants origins of more than twice the horizon.
  /// - Parameter bySteps: whether the rows of all series together are followed by one for each step ahead.
  public init(_ results: [ForecastRun.Result], of run: ForecastRun, bySteps: Bool = false) {
    var banded: [[[Scored]]] = results.map { $0.past.map { $0.map { ($0, nil) } } }
    for kind in run.kinds(results) {
      for method in run.methods.indices {
        let all = kind.flatMap { results[$0].past.isEmpty ? [] : results[$0].past[method] }
        for back in Set(all.map(\.back)) {
          let pool = ConformalBands(
            run.bands == .conformal ? all.compactMap { $0.asKnown(back: back) } : [],
            horizon: run.horizon)
          for one in kind where !results[one].past.isEmpty {
            for place in banded[one][method].indices
            where banded[one][method][place].forecast.back == back {
              let past = banded[one][method][place].forecast
              banded[one][method][place].bands = Self.bands(
                past, pool, isConformal: results[one].forecasts[method].source == .conformal)
            }
          }
        }
      }
    }
    rows = Self.rows(results, run, banded, bySteps: bySteps)
  }

  /// A forecast of the past and its bands.
  typealias Scored = (forecast: PastForecast, bands: [Forecast.Band]?)

  private static func bands(
    _ past: PastForecast, _ pool: ConformalBands, isConformal: Bool
  ) -> [Forecast.Band]? {
    let forecast = Forecast(model: "", points: past.points, deviations: past.deviations)
    if isConformal {
      guard past.recentScale > 0, pool.reach >= past.actuals.count else { return nil }
      return pool.bands(around: forecast, scale: past.recentScale)
    }
    guard past.deviations.count == past.points.count, !past.points.isEmpty else { return nil }
    return Forecast(model: "", points: past.points, deviations: past.deviations).bands
  }

  private static func rows(
    _ results: [ForecastRun.Result], _ run: ForecastRun,
    _ banded: [[[Scored]]], bySteps: Bool
  ) -> [Row] {
    let naive = run.methods.firstIndex(of: .benchmark(.naive))
    var rows: [Row] = []
    for (one, result) in results.enumerated() {
      for (place, method) in run.methods.enumerated() where !result.past.isEmpty {
        let past = result.past[place]
        var test: DieboldMariano?
        if let naive, naive != place {
          test = DieboldMariano(
            past.compactMap(\.firstError), result.past[naive].compactMap(\.firstError))
        }
        rows.append(
          Row(
            series: result.series.name, method: method, accuracy: Accuracy(banded[one][place]),
            againstLastValue: test))
      }
    }
    for (place, method) in run.methods.enumerated() where results.count > 1 || bySteps {
      let all = banded.flatMap { $0.isEmpty ? [] : $0[place] }
      if results.count > 1 {
        rows.append(Row(series: nil, method: method, accuracy: Accuracy(all)))
      }
      for step in 0..<(bySteps ? run.horizon : 0) {
        rows.append(
          Row(
            series: nil, step: step + 1, method: method,
            accuracy: Accuracy(all.compactMap { Self.only(step, $0) })))
      }
    }
    return rows
  }

  /// One step of a forecast; nil where nobody knows what came.
  private static func only(_ step: Int, _ one: Scored) -> Scored? {
    guard step < one.forecast.actuals.count, step < one.forecast.points.count,
      !one.forecast.actuals[step].isNaN
    else { return nil }
    var forecast = one.forecast
    forecast.points = [forecast.points[step]]
    forecast.actuals = [forecast.actuals[step]]
    return (
      forecast,
      one.bands?.map {
        Forecast.Band(level: $0.level, low: [$0.low[step]], high: [$0.high[step]])
      }
    )
  }
}
