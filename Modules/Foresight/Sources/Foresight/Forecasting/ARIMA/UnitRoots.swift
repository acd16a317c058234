/// How often a series must be differenced to be stationary.
public enum UnitRoots {
  /// The number of differences between neighbours: as long as the KPSS test of a stationary level
  /// (Kwiatkowski, Phillips, Schmidt and Shin 1992) rejects at 5 %, two at most.
  ///
  /// - Parameter values: the values, none missing.
  public static func differences(_ values: [Double]) -> Int {
    var rest = values
    for d in 0..<2 {
      if isConstant(rest) || !(levelStatistic(rest) > 0.463) { return d }
      rest = Benchmark.differences(rest, lag: 1)
    }
    return 2
  }

  /// The number of seasonal differences, 0 or 1: 1 where the season explains more than 0.64 of what
  /// the trend leaves (Wang, Smith and Hyndman 2006), measured on an STL decomposition.
  public static func seasonalDifferences(_ values: [Double], period: Int) -> Int {
    guard period > 1, values.count > 2 * period, !isConstant(values),
      let parts = LoessDecomposition(values, period: period)
    else { return 0 }
    return parts.seasonalStrength > 0.64 ? 1 : 0
  }

  /// The KPSS statistic of a level, with a Bartlett window of trunc(3 sqrt(n) / 13) lags.
  static func levelStatistic(_ values: [Double]) -> Double {
    let count = values.count
    guard count > 1 else { return 0 }
    let size = Double(count)
    let mean = values.reduce(0, +) / size
    let rests = values.map { $0 - mean }
    var sum = 0.0
    var squares = 0.0
    for rest in rests {
      sum += rest
      squares += sum * sum
    }
    var long = rests.reduce(0) { $0 + $1 * $1 } / size
    let lags = Int(3 * size.squareRoot() / 13)
    for lag in 1..<max(lags + 1, 1) {
      var product = 0.0
      for t in lag..<count { product += rests[t] * rests[t - lag] }
      long += 2 / size * (1 - Double(lag) / Double(lags + 1)) * product
    }
    return long > 0 ? squares / (size * size * long) : 0
  }

  static func isConstant(_ values: [Double]) -> Bool {
    guard let first = values.first else { return true }
    let size = values.reduce(abs(first)) { max($0, abs($1)) }
    return values.allSatisfy { abs($0 - first) <= 1e-10 * size }
  }
}
