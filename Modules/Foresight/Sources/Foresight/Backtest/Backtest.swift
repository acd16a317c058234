/// The accuracy of each method on the past of series, and whether it beats the last value.
public struct Backtest: Sendable {
  /// The scores of one method for one series, or for all.
  public struct Row: Sendable {
    /// The series; nil for all together.
    public var series: String?
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
  /// Conformal bands are scored on forecasts that did not shape them: five parts of the series (of the
  /// origins where the series are fewer than ten) are each banded by the other four.
  public init(_ results: [ForecastRun.Result], of run: ForecastRun) {
    var banded: [[[(forecast: PastForecast, bands: [Forecast.Band]?)]]] = results.map {
      $0.past.map { $0.map { (forecast: $0, bands: nil) } }
    }
    for period in Set(results.map(\.series.frequency)) {
      let kind = results.indices.filter { results[$0].series.frequency == period }
      for method in run.methods.indices {
        for part in 0..<5 {
          let pool = ConformalBands(
            kind.flatMap { one in
              results[one].past[method].enumerated().filter {
                Self.part(one, $0.offset, kind.count) != part
              }.map(\.element)
            }, horizon: run.horizon)
          for one in kind {
            for place in banded[one][method].indices
            where Self.part(one, place, kind.count) == part {
              let past = banded[one][method][place].forecast
              banded[one][method][place].bands = Self.bands(past, pool, run.bands)
            }
          }
        }
      }
    }
    rows = Self.rows(results, run, banded)
  }

  private static func part(_ series: Int, _ place: Int, _ count: Int) -> Int {
    (count >= 10 ? series : place) % 5
  }

  private static func bands(
    _ past: PastForecast, _ pool: ConformalBands, _ kind: ForecastRun.Bands
  ) -> [Forecast.Band]? {
    let forecast = Forecast(model: "", points: past.points, deviations: past.deviations)
    if kind == .conformal, past.scale > 0,
      let bands = pool.bands(around: forecast, scale: past.scale)
    {
      return bands
    }
    guard past.deviations.count == past.points.count, !past.points.isEmpty else { return nil }
    return Forecast(model: "", points: past.points, deviations: past.deviations).bands
  }

  private static func rows(
    _ results: [ForecastRun.Result], _ run: ForecastRun,
    _ banded: [[[(forecast: PastForecast, bands: [Forecast.Band]?)]]]
  ) -> [Row] {
    let naive = run.methods.firstIndex(of: .benchmark(.naive))
    var rows: [Row] = []
    for (one, result) in results.enumerated() {
      for (place, method) in run.methods.enumerated() where !result.past.isEmpty {
        let past = result.past[place]
        var test: DieboldMariano?
        if let naive, naive != place {
          test = DieboldMariano(
            past.compactMap(\.errors.first), result.past[naive].compactMap(\.errors.first))
        }
        rows.append(
          Row(
            series: result.series.name, method: method, accuracy: Accuracy(banded[one][place]),
            againstLastValue: test))
      }
    }
    guard results.count > 1 else { return rows }
    return rows
      + run.methods.indices.map { place in
        let all = banded.flatMap { $0.isEmpty ? [] : $0[place] }
        return Row(series: nil, method: run.methods[place], accuracy: Accuracy(all))
      }
  }
}
