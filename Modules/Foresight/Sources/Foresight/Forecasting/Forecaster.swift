public import IntegrationModel

/// Forecasts series by one method or several.
///
/// What a series cannot bear is answered the same way by every method, and said in ``Forecast/notes``:
///
/// | the series | the answer | the note |
/// | --- | --- | --- |
/// | has no known value | refused, by name | `empty_series` (an error) |
/// | is constant, zeros too | goes on as it is, bands of no width | `constant_series` |
/// | is a straight line of 5 or more | goes on | `straight_line` |
/// | has values at or below zero | no multiplicative model, no sMAPE | none |
/// | has one value | that value, no bands | `single_value` |
/// | has 2 to 4 values | the last value | `short_series_last_value` |
/// | has 5 to 9 values | mean of last value, drift and a fading trend | `short_series_simple_methods` |
/// | has 10 to 19, no season | ETS without trend or damped, Theta, AR(1) that leans on the group | `short_series_few_parameters` |
/// | misses values inside | straight lines, the season taken out before | `gaps_filled` |
/// | misses values at an end | they are dropped; forecasts begin after the last known value | `leading_missing_dropped`, `trailing_missing_dropped` |
/// | ends in a change eight times the usual | told, not followed: the last value beside it does | `break_at_end` |
/// | is longer than 1,200 values | ARIMA finds its orders on the last 1,200, fits all | `orders_from_last_1200_values` |
/// | has a season of more than 24 steps | ETS and ARIMA forecast it without its season, which is put back | `season_taken_out_before` |
/// | has such a season that does not show, or too few values for its season | ETS or ARIMA without season | `season_left_out` |
/// | is too short for the method asked for | the last value | `too_few_values` |
/// | is below zero, or all zero, for a method of counts | the last value | `not_counts` |
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
