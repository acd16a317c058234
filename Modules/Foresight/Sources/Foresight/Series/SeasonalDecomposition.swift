/// The classical decomposition of a series into trend, season and rest by moving averages.
struct SeasonalDecomposition {
  /// The season's values, the one of the first value first; their mean is 0, or 1 for factors.
  let season: [Double]
  /// Whether the season multiplies.
  let isMultiplicative: Bool

  /// Decomposes a complete series; nil with less than two seasons, or where a multiplicative season
  /// would divide by a trend that is not above zero.
  init?(_ values: [Double], period: Int, isMultiplicative: Bool) {
    let count = values.count
    guard period > 1, count >= 2 * period else { return nil }
    var sums = [Double](repeating: 0, count: period)
    var counts = [Int](repeating: 0, count: period)
    let half = period / 2
    // A centred average over one season; with an even period the two ends count half.
    var window = 0.0
    for place in 0..<period { window += values[place] }
    for centre in half..<(count - half) {
      let first = centre - half
      let trend: Double
      if period.isMultiple(of: 2) {
        guard first + period < count else { break }
        trend = (window + 0.5 * (values[first + period] - values[first])) / Double(period)
      } else {
        trend = window / Double(period)
      }
      if isMultiplicative, !(trend > 0) { return nil }
      let part = isMultiplicative ? values[centre] / trend : values[centre] - trend
      sums[centre % period] += part
      counts[centre % period] += 1
      if first + period < count { window += values[first + period] - values[first] }
    }
    guard counts.allSatisfy({ $0 > 0 }) else { return nil }
    let means = zip(sums, counts).map { $0 / Double($1) }
    let mean = means.reduce(0, +) / Double(period)
    if isMultiplicative {
      guard mean > 0 else { return nil }
      season = means.map { $0 / mean }
      guard season.allSatisfy({ $0 > 0 }) else { return nil }
    } else {
      season = means.map { $0 - mean }
    }
    self.isMultiplicative = isMultiplicative
  }

  /// The value without its season.
  func adjusted(_ value: Double, at place: Int) -> Double {
    let part = season[place % season.count]
    return isMultiplicative ? value / part : value - part
  }

  /// The value with the season put back.
  func seasonal(_ value: Double, at place: Int) -> Double {
    let part = season[place % season.count]
    return isMultiplicative ? value * part : value + part
  }
}
