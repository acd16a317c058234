/// A series without its season, where a test finds one.
struct SeasonalAdjustment {
  /// The values without season.
  let values: [Double]
  /// The season that was taken out; nil where none was.
  let season: SeasonalDecomposition?

  /// Takes the season out where the autocorrelation one season apart passes 1.645 standard errors
  /// (a one-sided test at 5 %), the rule of the M4 competition; factors where all values are above
  /// zero, amounts else.
  init(_ series: [Double], period: Int) {
    guard Self.isSeasonal(series, period: period),
      let season = Self.season(series, period: period)
    else {
      values = series
      self.season = nil
      return
    }
    values = series.indices.map { season.adjusted(series[$0], at: $0) }
    self.season = season
  }

  /// The season as factors where all values are above zero, as amounts else.
  static func season(_ series: [Double], period: Int) -> SeasonalDecomposition? {
    if series.allSatisfy({ $0 > 0 }),
      let factors = SeasonalDecomposition(series, period: period, isMultiplicative: true),
      factors.season.allSatisfy({ $0 > 1e-4 })
    {
      return factors
    }
    return SeasonalDecomposition(series, period: period, isMultiplicative: false)
  }

  static func isSeasonal(_ series: [Double], period: Int) -> Bool {
    let count = series.count
    guard period > 1, count > 2 * period else { return false }
    let mean = series.reduce(0, +) / Double(count)
    var whole = 0.0
    for value in series { whole += (value - mean) * (value - mean) }
    guard whole > 0 else { return false }
    func correlation(_ lag: Int) -> Double {
      var sum = 0.0
      for t in lag..<count { sum += (series[t] - mean) * (series[t - lag] - mean) }
      return sum / whole
    }
    var squares = 0.0
    for lag in 1..<period {
      let r = correlation(lag)
      squares += r * r
    }
    let error = ((1 + 2 * squares) / Double(count)).squareRoot()
    return abs(correlation(period)) > 1.644_853_626_951_472_7 * error
  }
}
