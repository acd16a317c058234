/// Trend, season and rest by locally weighted regression (STL: Cleveland, Cleveland, McRae and
/// Terpenning 1990), two inner passes, not robust, the season's window 11.
struct LoessDecomposition {
  let trend: [Double]
  let season: [Double]
  let rest: [Double]

  /// Decomposes a complete series; nil with two seasons or less.
  init?(_ values: [Double], period: Int, seasonWindow: Int = 11) {
    let count = values.count
    guard period > 1, count > 2 * period else { return nil }
    let wanted = (1.5 * Double(period) / (1 - 1.5 / Double(seasonWindow))).rounded(.up)
    let trendWindow = Self.odd(Int(wanted))
    let lowWindow = Self.odd(period)
    var trend = [Double](repeating: 0, count: count)
    var season = trend
    for _ in 0..<2 {
      let cycles = Self.cycles(
        zip(values, trend).map { $0 - $1 }, period: period, window: seasonWindow)
      let moved = Self.averaged(
        Self.averaged(Self.averaged(cycles, period), period), 3)
      let low = Self.smoothed(moved, window: lowWindow, degree: 1)
      season = (0..<count).map { cycles[$0 + period] - low[$0] }
      trend = Self.smoothed(
        zip(values, season).map { $0 - $1 }, window: trendWindow, degree: 1)
    }
    self.trend = trend
    self.season = season
    rest = values.indices.map { values[$0] - trend[$0] - season[$0] }
  }

  /// 1 - var(rest) / var(rest + season), at least 0.
  var seasonalStrength: Double {
    let both = Self.variance(zip(rest, season).map { $0 + $1 })
    return both > 0 ? min(max(1 - Self.variance(rest) / both, 0), 1) : 0
  }

  private static func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(values.count - 1, 1))
  }

  private static func odd(_ number: Int) -> Int { number.isMultiple(of: 2) ? number + 1 : number }

  /// Each season's place smoothed by itself, and one season more at either end.
  private static func cycles(_ values: [Double], period: Int, window: Int) -> [Double] {
    var cycles = [Double](repeating: 0, count: values.count + 2 * period)
    for place in 0..<period {
      let own = stride(from: place, to: values.count, by: period).map { values[$0] }
      for (step, at) in (-1...own.count).enumerated() {
        cycles[place + step * period] = fit(own, at: Double(at), window: window, degree: 0)
      }
    }
    return cycles
  }

  private static func averaged(_ values: [Double], _ length: Int) -> [Double] {
    var sum = values.prefix(length).reduce(0, +)
    var averages = [sum / Double(length)]
    for place in length..<values.count {
      sum += values[place] - values[place - length]
      averages.append(sum / Double(length))
    }
    return averages
  }

  private static func smoothed(_ values: [Double], window: Int, degree: Int) -> [Double] {
    values.indices.map { fit(values, at: Double($0), window: window, degree: degree) }
  }

  /// The local constant or line at a place, with tricube weights over the nearest values.
  private static func fit(_ values: [Double], at place: Double, window: Int, degree: Int) -> Double
  {
    let count = values.count
    let width = min(window, count)
    let first = min(max(Int(place) - (width - 1) / 2, 0), count - width)
    var reach = max(place - Double(first), Double(first + width - 1) - place)
    if window > count { reach += Double((window - count) / 2) }
    guard reach > 0 else { return values[first] }
    var whole = 0.0
    var mean = 0.0
    var middle = 0.0
    for t in first..<(first + width) {
      let weight = tricube(abs(Double(t) - place) / reach)
      whole += weight
      mean += weight * values[t]
      middle += weight * Double(t)
    }
    guard whole > 0 else { return values[first] }
    mean /= whole
    middle /= whole
    guard degree == 1 else { return mean }
    var spread = 0.0
    var cross = 0.0
    for t in first..<(first + width) {
      let weight = tricube(abs(Double(t) - place) / reach)
      let from = Double(t) - middle
      spread += weight * from * from
      cross += weight * from * values[t]
    }
    guard (spread / whole).squareRoot() > 0.001 * Double(count - 1) else { return mean }
    return mean + cross / spread * (place - middle)
  }

  @inline(__always)
  private static func tricube(_ distance: Double) -> Double {
    if distance > 0.999 { return 0 }
    if distance < 0.001 { return 1 }
    let rest = 1 - distance * distance * distance
    return rest * rest * rest
  }
}
