/// Differences of a series, and the way back.
enum Differences {
  /// The series differenced `d` times between neighbours and `seasonal` times a season apart; the
  /// seasonal differences are taken first.
  static func taken(_ values: [Double], d: Int, seasonal: Int, period: Int) -> [Double] {
    var rest = values
    for _ in 0..<seasonal { rest = Benchmark.differences(rest, lag: period) }
    for _ in 0..<d { rest = Benchmark.differences(rest, lag: 1) }
    return rest
  }

  /// The values that follow a series whose differences go on as given.
  static func undone(
    _ coming: [Double], after values: [Double], d: Int, seasonal: Int, period: Int
  ) -> [Double] {
    let polynomial = polynomial(d: d, seasonal: seasonal, period: period)
    var all = values
    for difference in coming {
      var value = difference
      for lag in 1..<max(polynomial.count, 1) where polynomial[lag] != 0 {
        value -= polynomial[lag] * all[all.count - lag]
      }
      all.append(value)
    }
    return Array(all.suffix(coming.count))
  }

  /// The coefficients of (1 - B)^d (1 - B^m)^D, that of B^0 first.
  static func polynomial(d: Int, seasonal: Int, period: Int) -> [Double] {
    var polynomial = [1.0]
    for lag in [Int](repeating: 1, count: d) + [Int](repeating: period, count: seasonal) {
      var next = polynomial + [Double](repeating: 0, count: lag)
      for place in polynomial.indices { next[place + lag] -= polynomial[place] }
      polynomial = next
    }
    return polynomial
  }
}
