extension ForecastSession {
  /// The longest season that the models of exponential smoothing and ARIMA bear.
  static let longestSeason = 24

  /// A series without a season longer than its models bear, and what puts the season back.
  struct WithoutSeason {
    let season: SeasonalDecomposition
    let session: ForecastSession
  }

  /// The series without its season where that is too long for the models, and strong enough to be worth a
  /// seasonal difference (``UnitRoots``).
  func withoutSeason() -> WithoutSeason? {
    guard period > Self.longestSeason,
      UnitRoots.seasonalDifferences(values, period: period) > 0,
      let season = SeasonalAdjustment.season(values, period: period)
    else { return nil }
    let adjusted = values.indices.map { season.adjusted(values[$0], at: $0) }
    return WithoutSeason(
      season: season,
      session: ForecastSession(adjusted, period: 1, horizon: horizon, group: group))
  }

  /// The forecast with the season put back, as Theta does (`season_taken_out_before`).
  func withSeason(_ method: ForecastMethod, _ without: WithoutSeason) -> Forecast {
    let plain = without.session.forecast(method)
    let season = without.season
    let places = (0..<horizon).map { values.count + $0 }
    let factors = places.map { season.isMultiplicative ? season.season[$0 % period] : 1 }
    return Forecast(
      model: plain.model, points: zip(plain.points, places).map { season.seasonal($0, at: $1) },
      deviations: zip(plain.deviations, factors).map { $0 * $1 },
      notes: plain.notes + ["season_taken_out_before"])
  }

  /// What exponential smoothing or ARIMA cannot use of the series: its season, where that is too long or
  /// the values are too few (`season_left_out`), and all but the last values for the orders
  /// (`orders_from_last_1200_values`).
  func leftOut(by method: ForecastMethod) -> [String] {
    let isARIMA = method == .arima || method == .bestARIMA
    // ARIMA wants more than two seasons, smoothing a parameter for each step of one and five others.
    let least = isARIMA ? 2 * period : period + 4
    var notes: [String] = []
    if period > 1, period > Self.longestSeason || values.count <= least {
      notes.append("season_left_out")
    }
    if isARIMA, values.count > ARIMASelection.longest {
      notes.append("orders_from_last_1200_values")
    }
    return notes
  }
}
