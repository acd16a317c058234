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
  /// Whether forecasts of the past know only what was published then, where a series has vintages: its
  /// origins are the ends of its vintages. Otherwise the latest vintage is cut, which flatters every method.
  public var usesVintages: Bool
  /// The most origins of the past a series is forecast at; nil for 10, for more where the series are few
  /// (200 in all, up to 40 each), and for 4 where they are very long.
  public var origins: Int?
  /// How many series are worked on at once; no result depends on it.
  public var threads: Int
  /// The seed of the methods that draw by chance.
  public var seed: UInt64

  /// Makes a run.
  public init(
    methods: [ForecastMethod], horizon: Int, bands: Bands = .conformal, origins: Int? = nil,
    usesVintages: Bool = true, threads: Int = 1, seed: UInt64 = 1
  ) {
    self.seed = seed
    self.usesVintages = usesVintages
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
    /// The unit of its conformal bands (``PastForecast/recentScale``); 0 where it never changed.
    var scale: Double
    /// Which of the series of its frequency are like it: errors are pooled over those with one number.
    var kind = 0
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
    let groups = Groups(ready)
    var made = ParallelMap.map(series.count, threads: threads) { place in
      result(
        series[place], prepared[place], of: prepared.count, groups: groups, needsPast: needsPast)
    }
    join(&made, tested: tested)
    return bands == .conformal ? calibrated(made) : made
  }

  /// What series without seasons have in common.
  private struct Groups {
    /// Today.
    let now: AutoregressionGroup?
    /// At every origin of the past: learnt from the first half of each series, which is known at all.
    let then: AutoregressionGroup?

    init(_ ready: [ReadySeries]) {
      let annual = ready.filter { $0.period == 1 }.map(\.values)
      now = AutoregressionGroup(annual)
      then = AutoregressionGroup(annual.map { Array($0.prefix($0.count / 2)) })
    }
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
      let series = results[one].series
      let start = series.values.firstIndex { !$0.isNaN } ?? 0
      let count = start + past[past.count - 1 - back].origin
      return (usesVintages ? series.asKnown(count) : nil) ?? series.prefix(count)
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
    _ series: TimeSeries, _ ready: ReadySeries, of count: Int, groups: Groups, needsPast: Bool
  ) -> Result {
    let session = ForecastSession(
      ready.values, period: ready.period, horizon: horizon, group: groups.now)
    let forecasts = methods.map { method in
      var forecast = session.forecast(method)
      forecast.notes = ready.notes + forecast.notes
      return forecast
    }
    return Result(
      series: series, firstPoint: series.time(at: series.count - ready.trailing),
      forecasts: forecasts, past: needsPast ? past(series, ready, of: count, groups.then) : [],
      scale: PastForecast.Scales(ready.values, period: ready.period).recent)
  }

  private func past(
    _ series: TimeSeries, _ ready: ReadySeries, of count: Int, _ group: AutoregressionGroup?
  ) -> [[PastForecast]] {
    let many = max(10, min(40, 200 / max(count, 1)))
    let affordable = max(4, 20_000 / max(ready.values.count, 1))
    let plan = RollingOrigin(horizon: horizon, origins: origins ?? min(many, affordable))
    var past = [[PastForecast]](repeating: [], count: methods.count)
    let published =
      usesVintages ? series.publishedCounts.map { $0 - ready.leading }.filter { $0 > 0 } : []
    let last = series.count - ready.trailing
    for cut in plan.cuts(count: ready.values.count, period: ready.period, published: published) {
      let end = ready.leading + cut
      guard let known = known(series, ready, cut) else { continue }
      let session = ForecastSession(
        known, period: ready.period, horizon: horizon, group: group)
      let actuals = Array(series.values[end..<min(end + horizon, last)])
      let scales = PastForecast.Scales(known, period: ready.period)
      for (place, method) in methods.enumerated() {
        let forecast = session.forecast(method)
        past[place].append(
          PastForecast(
            origin: cut, back: ready.values.count - cut, points: forecast.points,
            deviations: forecast.deviations, actuals: actuals, scale: scales.size,
            squareScale: scales.square, recentScale: scales.recent))
      }
    }
    return past
  }

  /// The values a forecaster had at an origin; nil where the vintage knows too few of them.
  private func known(_ series: TimeSeries, _ ready: ReadySeries, _ cut: Int) -> [Double]? {
    guard usesVintages, !series.vintages.isEmpty else { return Array(ready.values.prefix(cut)) }
    guard let then = series.asKnown(ready.leading + cut), let known = try? ReadySeries(then)
    else { return nil }
    return known.values.count >= 3 ? known.values : nil
  }

  /// The series whose errors are pooled, as places among the results: those of one frequency and kind.
  func kinds(_ results: [Result]) -> [[Int]] {
    let alike = Dictionary(grouping: results.indices) {
      [results[$0].series.frequency, results[$0].kind]
    }
    return alike.values.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  private static let tooFewErrors = "too_few_past_errors_for_conformal"

  /// The results with conformal bands, the errors of each kind pooled; the model's stay where there are too
  /// few errors.
  func calibrated(_ results: [Result]) -> [Result] {
    var calibrated = results
    for kind in kinds(results) {
      for place in methods.indices {
        // Joint methods have predictive distributions of their own.
        if case .joint = methods[place] { continue }
        let pool = ConformalBands(
          kind.lazy.flatMap { results[$0].past.isEmpty ? [] : results[$0].past[place] },
          horizon: horizon)
        for one in kind where results[one].scale > 0 {
          let forecast = results[one].forecasts[place]
          if let bands = pool.bands(around: forecast, scale: results[one].scale) {
            calibrated[one].forecasts[place].bands = bands
            calibrated[one].forecasts[place].source = .conformal
          } else if !forecast.notes.contains(Self.tooFewErrors) {
            calibrated[one].forecasts[place].notes.append(Self.tooFewErrors)
          }
        }
      }
    }
    return calibrated
  }
}
