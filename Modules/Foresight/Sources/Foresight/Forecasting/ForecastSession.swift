/// The forecasts of one stretch of values; what methods share is fitted once.
final class ForecastSession {
  let values: [Double]
  let period: Int
  let horizon: Int
  /// What like series have in common, for short ones to lean on.
  let group: AutoregressionGroup?
  private lazy var adjusted = withoutSeason()
  private var known: [ForecastMethod: Forecast] = [:]

  /// Takes complete values, at least one.
  init(_ values: [Double], period: Int, horizon: Int, group: AutoregressionGroup? = nil) {
    self.group = group
    self.values = values
    self.period = period
    self.horizon = horizon
  }

  /// The forecast by a method.
  func forecast(_ method: ForecastMethod) -> Forecast {
    if let known = known[method] { return known }
    let forecast = plain(method) ?? made(method)
    known[method] = forecast
    return forecast
  }

  /// The answer for series no model is fitted to; the simple references need none.
  private func plain(_ method: ForecastMethod) -> Forecast? {
    if case .benchmark = method { return nil }
    guard let last = values.last else { return nil }
    if values.count == 1 {
      return Forecast(
        model: "naive", points: [Double](repeating: last, count: horizon), notes: ["single_value"])
    }
    let zeros = [Double](repeating: 0, count: horizon)
    if UnitRoots.isConstant(values) {
      return Forecast(
        model: "constant", points: [Double](repeating: last, count: horizon), deviations: zeros,
        notes: ["constant_series"])
    }
    let changes = Benchmark.differences(values, lag: 1)
    if values.count >= 5, let change = changes.last, UnitRoots.isConstant(changes) {
      return Forecast(
        model: "straight line", points: (1...horizon).map { last + Double($0) * change },
        deviations: zeros, notes: ["straight_line"])
    }
    return nil
  }

  private func made(_ method: ForecastMethod) -> Forecast {
    switch method {
    case .ets, .bestETS, .arima, .bestARIMA:
      if let adjusted { return withSeason(method, adjusted) }
      var forecast = fitted(method)
      forecast.notes += leftOut(by: method)
      return forecast
    default: return fitted(method)
    }
  }

  private func fitted(_ method: ForecastMethod) -> Forecast {
    switch method {
    case .benchmark(let benchmark):
      return benchmark.forecast(values, period: period, horizon: horizon) ?? lastValue()
    case .ets:
      guard let average = ETSAverage(values, period: period) else { return lastValue() }
      return forecast(average.description, average.moments(horizon: horizon))
    case .bestETS: return forecast(ETSFit.of(values, period: period))
    case .etsModel(let model):
      return forecast(ETSFit.of(values, period: period, model: model))
    case .theta(let kind):
      guard let fit = ThetaFit(values, period: period, kind: kind) else { return lastValue() }
      return forecast(kind.rawValue, fit.moments(horizon: horizon))
    case .arima: return forecast(ARIMAFit.of(values, period: period))
    case .bestARIMA: return forecast(ARIMAFit.of(values, period: period, isExhaustive: true))
    case .arimaModel(let orders):
      return forecast(ARIMAFit.of(values, period: period, orders: orders))
    case .intermittent(let kind):
      guard let rate = kind.rate(values) else { return lastValue(note: "not_counts") }
      return Forecast(model: kind.rawValue, points: [Double](repeating: rate, count: horizon))
    // The run puts the joint forecast in its place; here stands what is left where there is none.
    case .joint: return lastValue(note: "no_joint_forecast")
    case .combination: return combination()
    case .median: return pooled([.ets, .arima, .theta(.dynamicOptimised)], by: Self.median)
    case .mean(let members): return pooled(members, by: Self.mean)
    }
  }

  /// The default method by length: last value below 5 values; last value, drift and a fading trend
  /// below 10; without seasons below 20 what needs few parameters; the whole pool from there on.
  private func combination() -> Forecast {
    if values.count < 5 { return lastValue(note: "short_series_last_value") }
    if values.count < 10 { return short() }
    if values.count < 20, period == 1, let lean = lean() { return lean }
    return pooled([.ets, .arima, .theta(.dynamicOptimised)], by: Self.trimmedMean)
  }

  /// The mean of ETS without trend or with a damped one, Theta, and the autoregression that leans on the
  /// group.
  private func lean() -> Forecast? {
    guard
      let smoothing = ETSAverage(
        values, period: 1,
        models: [
          ETSModel(error: .additive),
          ETSModel(error: .additive, trend: .additive, isDamped: true),
        ]),
      let returning = ShrunkAutoregression(values, group: group)
    else { return nil }
    let members = [
      forecast(smoothing.description, smoothing.moments(horizon: horizon)),
      forecast(.theta(.dynamicOptimised)),
      forecast("AR(1)", returning.moments(horizon: horizon)),
    ]
    var made = pooled(members, by: Self.trimmedMean)
    made.notes.append("short_series_few_parameters")
    return made
  }

  private func short() -> Forecast {
    let last = forecast(.benchmark(.naive))
    let drift = forecast(.benchmark(.drift))
    let fading = FadingTrend.points(values, horizon: horizon)
    let points = (0..<horizon).map { (last.points[$0] + drift.points[$0] + fading[$0]) / 3 }
    return Forecast(
      model: "last value, drift and fading trend", points: points,
      deviations: drift.deviations, notes: ["short_series_simple_methods"])
  }

  /// Members joined step by step; their variance holds their own and their disagreement.
  private func pooled(_ methods: [ForecastMethod], by join: ([Double]) -> Double) -> Forecast {
    pooled(methods.map { forecast($0) }, by: join)
  }

  private func pooled(_ members: [Forecast], by join: ([Double]) -> Double) -> Forecast {
    var points: [Double] = []
    var deviations: [Double] = []
    for step in 0..<horizon {
      let values = members.map { $0.points[step] }
      let point = join(values)
      points.append(point)
      guard members.allSatisfy({ !$0.deviations.isEmpty }) else { continue }
      let squares = members.map { member in
        let off = member.points[step] - point
        return member.deviations[step] * member.deviations[step] + off * off
      }
      deviations.append(Self.mean(squares).squareRoot())
    }
    var notes: [String] = []
    for note in members.flatMap(\.notes) where !notes.contains(note) { notes.append(note) }
    return Forecast(
      model: members.map(\.model).joined(separator: "; "), points: points,
      deviations: deviations, notes: notes)
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  private static func median(_ values: [Double]) -> Double {
    let ordered = values.sorted()
    let half = ordered.count / 2
    return ordered.count.isMultiple(of: 2) ? (ordered[half - 1] + ordered[half]) / 2 : ordered[half]
  }

  /// The mean without members more than five median distances from the median.
  private static func trimmedMean(_ values: [Double]) -> Double {
    let middle = median(values)
    let distance = median(values.map { abs($0 - middle) })
    guard distance > 0 else { return mean(values) }
    return mean(values.filter { abs($0 - middle) <= 5 * distance })
  }

  private func forecast(_ model: String, _ moments: Moments) -> Forecast {
    Forecast(
      model: model, points: moments.means,
      deviations: moments.variances.map { $0.squareRoot() })
  }

  private func forecast(_ fit: ARIMAFit?) -> Forecast {
    guard let fit else { return lastValue() }
    return forecast(fit.orders.description, fit.moments(values, horizon: horizon))
  }

  private func forecast(_ fit: ETSFit?) -> Forecast {
    guard let fit else { return lastValue() }
    if let moments = fit.moments(horizon: horizon) {
      return forecast(fit.model.description, moments)
    }
    return fit.simulated(horizon: horizon)
  }

  private func lastValue(note: String = "too_few_values") -> Forecast {
    var forecast = forecast(.benchmark(.naive))
    forecast.notes.append(note)
    return forecast
  }
}
