import Glibc

/// Survival in one step for any deviation of life expectancy from its median, looked up on a grid.
///
/// A life expectancy is met by moving all log death rates along the country's own expected decline
/// (the age pattern of a Lee-Carter model whose b(x) is that decline). Between grid points, a tenth of
/// a standard deviation apart, survival is interpolated linearly.
struct MortalityGrid: Sendable {
  static let reach = 4.0
  static let pointsPerDeviation = 10.0
  static let points = 81

  /// The survival of women then men by grid point, point by point.
  private let survival: [Double]

  init(_ inputs: CountryRates, step: Int) {
    let women = Self.survival(
      inputs.womenMortality, inputs.womenLife, .women, step: step)
    let men = Self.survival(inputs.menMortality, inputs.menLife, .men, step: step)
    survival = (0..<Self.points).flatMap { women[$0] + men[$0] }
  }

  /// Writes the survival at so many standard deviations, women then men.
  @inline(__always)
  func read(_ deviation: Double, into target: UnsafeMutableBufferPointer<Double>) {
    let place =
      (min(max(deviation, -Self.reach), Self.reach) + Self.reach) * Self.pointsPerDeviation
    let below = min(Int(place), Self.points - 2)
    let share = place - Double(below)
    let width = 2 * AgeGroups.count
    survival.withUnsafeBufferPointer { grid in
      for cell in 0..<width {
        let low = grid[below * width + cell]
        target[cell] = low + share * (grid[(below + 1) * width + cell] - low)
      }
    }
  }

  private static func survival(
    _ mortality: [[Double]], _ life: (median: [Double], bounds: [ClosedRange<Double>])?,
    _ sex: LifeTable.Sex, step: Int
  ) -> [[Double]] {
    let middle = LifeTable(rates: mortality[step], sex: sex)
    guard let life else { return Array(repeating: middle.survival, count: points) }
    let decline = decline(of: mortality)
    let (above, below) = spreads(median: life.median[step], life.bounds[step])
    var index = 0.0
    return (0..<points).map { point in
      let deviation = Double(point) / pointsPerDeviation - reach
      // The table's own life expectancy stands in for the printed one, which other methods gave.
      let target = middle.lifeExpectancy + deviation * (deviation > 0 ? above : below)
      let rates = rates(mortality[step], decline, reaching: target, sex, from: &index)
      return LifeTable(rates: rates, sex: sex).survival
    }
  }

  /// How far log mortality falls at each age over all steps, scaled to a mean of 1.
  private static func decline(of mortality: [[Double]]) -> [Double] {
    let (first, last) = (mortality[0], mortality[mortality.count - 1])
    let falls = zip(first, last).map { max(log($0 / $1), 0) }
    let mean = falls.reduce(0, +) / Double(falls.count)
    return mean > 0 ? falls.map { $0 / mean } : falls.map { _ in 1 }
  }

  /// The rates whose life table has a life expectancy, by the secant method from a near index.
  private static func rates(
    _ rates: [Double], _ decline: [Double], reaching target: Double, _ sex: LifeTable.Sex,
    from index: inout Double
  ) -> [Double] {
    let moved = { (index: Double) in
      zip(rates, decline).map { min($0 * exp(-index * $1), 4.9) }
    }
    let miss = { (index: Double) in
      LifeTable(rates: moved(index), sex: sex).lifeExpectancy - target
    }
    var (left, right) = (index, index + 0.05)
    var (leftMiss, rightMiss) = (miss(left), miss(right))
    for _ in 0..<30 where abs(rightMiss) > 1e-6 && rightMiss != leftMiss {
      let next = right - rightMiss * (right - left) / (rightMiss - leftMiss)
      (left, leftMiss) = (right, rightMiss)
      right = min(max(next, -8), 8)
      rightMiss = miss(right)
    }
    index = right
    return moved(right)
  }
}

/// What one standard deviation means above and below a median whose 80 percent bounds are known.
func spreads(median: Double, _ bounds: ClosedRange<Double>) -> (above: Double, below: Double) {
  let tenth = 1.2815515655446004
  return (
    max(bounds.upperBound - median, 0) / tenth, max(median - bounds.lowerBound, 0) / tenth
  )
}
