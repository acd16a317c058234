import Glibc
import Numerics

/// Where the search for a model's numbers begins: states from the first values.
struct ETSStart {
  /// The season's states, the first value's first.
  var season: [Double]
  /// The level without a trend, and level and slope with one.
  var flatLevel: Double
  var level: Double
  var slope: Double
  /// The growth factor and the level beside it.
  var ratio: Double
  var ratioLevel: Double

  /// The start for a kind of season; nil where the values are too few for it or not positive.
  init?(_ values: [Double], period: Int, season kind: ETSModel.Component) {
    var adjusted = values
    season = []
    if kind != .none {
      guard let found = Self.season(values, period, isMultiplicative: kind == .multiplicative)
      else { return nil }
      season = found
      for place in values.indices {
        let part = found[place % period]
        adjusted[place] = kind == .additive ? values[place] - part : values[place] / part
      }
    }
    let reach = min(max(10, 2 * period), adjusted.count)
    let line = StraightLine(adjusted.prefix(reach))
    flatLevel = adjusted.prefix(reach).reduce(0, +) / Double(reach)
    level = line.intercept
    slope = line.slope
    let first = line.intercept + line.slope
    let ratio = first > 0 && level > 0 ? first / level : 1
    self.ratio = min(max(ratio, 0.5), 2)
    ratioLevel = max(level, 1e-3)
  }

  /// The season by classical decomposition, or by one wave and a line where years are few.
  private static func season(_ values: [Double], _ period: Int, isMultiplicative: Bool)
    -> [Double]?
  {
    guard values.count > period else { return nil }
    if values.count >= 3 * period,
      let classical = SeasonalDecomposition(
        values, period: period, isMultiplicative: isMultiplicative)
    {
      return isMultiplicative ? classical.season.map { max($0, 0.01) } : classical.season
    }
    let wave = wave(values, period)
    guard isMultiplicative else { return wave }
    let mean = values.reduce(0, +) / Double(values.count)
    guard mean > 0 else { return nil }
    let factors = wave.map { max(1 + $0 / mean, 0.05) }
    let whole = factors.reduce(0, +) / Double(period)
    return factors.map { $0 / whole }
  }

  /// One wave a season, beside a line, by least squares; its mean is zero.
  private static func wave(_ values: [Double], _ period: Int) -> [Double] {
    let isPair = period > 2
    var columns: [[Double]] = [
      values.map { _ in 1 }, values.indices.map { Double($0 + 1) },
      values.indices.map { cos(2 * .pi * Double($0) / Double(period)) },
    ]
    if isPair {
      columns.append(values.indices.map { sin(2 * .pi * Double($0) / Double(period)) })
    }
    guard let fit = LeastSquares.solve(columns, values) else {
      return [Double](repeating: 0, count: period)
    }
    let wave = (0..<period).map { place in
      fit[2] * columns[2][place] + (isPair ? fit[3] * columns[3][place] : 0)
    }
    let mean = wave.reduce(0, +) / Double(period)
    return wave.map { $0 - mean }
  }
}

/// The straight line of least squares through values at 1, 2, 3, …
struct StraightLine {
  /// The value at 0.
  let intercept: Double
  /// The rise from one value to the next.
  let slope: Double

  init(_ values: some Collection<Double>) {
    let count = Double(values.count)
    let middle = (count + 1) / 2
    let mean = values.reduce(0, +) / max(count, 1)
    var cross = 0.0
    var place = 1.0
    for value in values {
      cross += (place - middle) * (value - mean)
      place += 1
    }
    slope = count > 1 ? cross * 12 / (count * (count * count - 1)) : 0
    intercept = mean - slope * middle
  }
}
