public import IntegrationModel

/// Forecasts series by one method.
public struct Forecaster: Sendable {
  /// The method.
  public var method: ForecastMethod
  /// How many steps ahead.
  public var horizon: Int
  /// The seed of what is drawn by chance.
  public var seed: UInt64

  /// Makes a forecaster; the horizon is at least 1.
  public init(_ method: ForecastMethod, horizon: Int, seed: UInt64 = 1) {
    precondition(horizon >= 1, "a forecast has at least one step")
    self.method = method
    self.horizon = horizon
    self.seed = seed
  }

  /// The forecast of a series, from its last known value on.
  ///
  /// - Throws: `empty_series` where no value is known.
  public func forecast(_ series: TimeSeries) throws(ArraigoError) -> Forecast {
    let ready = try ReadySeries(series)
    var forecast = forecast(ready.values, period: ready.period)
    forecast.notes = ready.notes + forecast.notes
    return forecast
  }

  /// The forecast of complete values.
  func forecast(_ values: [Double], period: Int) -> Forecast {
    forecast(values, period: period, method)
  }

  private func forecast(_ values: [Double], period: Int, _ method: ForecastMethod) -> Forecast {
    switch method {
    case .benchmark(let benchmark):
      return benchmark.forecast(values, period: period, horizon: horizon)
        ?? lastValue(values, note: "too_few_values")
    case .ets:
      guard let average = ETSAverage(values, period: period) else {
        return lastValue(values, note: "too_few_values")
      }
      let moments = average.moments(horizon: horizon)
      return Forecast(
        model: average.description, points: moments.means,
        deviations: moments.variances.map { $0.squareRoot() })
    case .bestETS:
      guard let fit = ETSFit.of(values, period: period) else {
        return lastValue(values, note: "too_few_values")
      }
      return of(fit)
    case .etsModel(let model):
      guard let fit = ETSFit.of(values, period: period, model: model) else {
        return lastValue(values, note: "too_few_values")
      }
      return of(fit)
    case .theta(let kind):
      guard let fit = ThetaFit(values, period: period, kind: kind) else {
        return lastValue(values, note: "too_few_values")
      }
      let moments = fit.moments(horizon: horizon)
      return Forecast(
        model: kind.rawValue, points: moments.means,
        deviations: moments.variances.map { $0.squareRoot() })
    case .mean(let members):
      let forecasts = members.map { forecast(values, period: period, $0) }
      let points = (0..<horizon).map { step in
        forecasts.reduce(0) { $0 + $1.points[step] } / Double(forecasts.count)
      }
      return Forecast(
        model: forecasts.map(\.model).joined(separator: " + "), points: points,
        notes: forecasts.flatMap(\.notes))
    }
  }

  private func of(_ fit: ETSFit) -> Forecast {
    if let moments = fit.moments(horizon: horizon) {
      return Forecast(
        model: fit.model.description, points: moments.means,
        deviations: moments.variances.map { $0.squareRoot() })
    }
    return Forecast(model: fit.model.description, points: fit.points(horizon: horizon))
  }

  /// The last value, for series that are too short for the method.
  private func lastValue(_ values: [Double], note: String) -> Forecast {
    var forecast =
      Benchmark.naive.forecast(values, period: 1, horizon: horizon)
      ?? Forecast(model: Benchmark.naive.rawValue, points: [])
    forecast.notes.append(note)
    return forecast
  }
}
