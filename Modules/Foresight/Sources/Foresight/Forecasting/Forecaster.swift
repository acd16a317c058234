public import IntegrationModel

/// Forecasts series by one method or several.
///
/// What a series cannot bear is answered the same way by every method, and said in the notes:
/// a constant series goes on as it is (`constant_series`), a straight line too (`straight_line`), a
/// series of one value has no bands (`single_value`), and a method that needs more values than there
/// are gives the last value (`too_few_values`).
public struct Forecaster: Sendable {
  /// How many steps ahead.
  public var horizon: Int

  /// Makes a forecaster; the horizon is at least 1.
  public init(horizon: Int) {
    precondition(horizon >= 1, "a forecast has at least one step")
    self.horizon = horizon
  }

  /// The forecasts of a series by each method, from its last known value on.
  ///
  /// - Throws: `empty_series` where no value is known.
  public func forecasts(_ series: TimeSeries, by methods: [ForecastMethod])
    throws(ArraigoError) -> [Forecast]
  {
    let ready = try ReadySeries(series)
    let session = ForecastSession(ready.values, period: ready.period, horizon: horizon)
    return methods.map { method in
      var forecast = session.forecast(method)
      forecast.notes = ready.notes + forecast.notes
      return forecast
    }
  }

  /// The forecast of a series by one method.
  ///
  /// - Throws: `empty_series` where no value is known.
  public func forecast(_ series: TimeSeries, by method: ForecastMethod)
    throws(ArraigoError) -> Forecast
  {
    let ready = try ReadySeries(series)
    var forecast = ForecastSession(ready.values, period: ready.period, horizon: horizon)
      .forecast(method)
    forecast.notes = ready.notes + forecast.notes
    return forecast
  }
}
