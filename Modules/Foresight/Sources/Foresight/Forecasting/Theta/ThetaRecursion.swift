import Glibc

/// The state-space form of the Theta models (Fiorucci, Pellegrini, Louzada, Petropoulos and
/// Koehler 2016) on a series without season.
///
/// mu_t = l + (1 - 1/theta) ((1 - alpha)^(t-1) A + (1 - (1 - alpha)^t) / alpha B), with A and B the
/// straight line of all values, or of those before t in the dynamic models.
struct ThetaRecursion {
  /// The numbers that are estimated.
  struct Numbers {
    var level: Double
    var alpha: Double
    var theta: Double
  }

  private let values: [Double]
  private let kind: ThetaKind
  private let line: StraightLine

  init(_ values: [Double], _ kind: ThetaKind) {
    self.values = values
    self.kind = kind
    line = StraightLine(values)
  }

  private var isDynamic: Bool { kind == .dynamic || kind == .dynamicOptimised }
  private var isOptimised: Bool { kind == .optimised || kind == .dynamicOptimised }

  /// The estimate by least squares of the one-step errors from the fourth value on.
  func fitted() -> (level: Double, alpha: Double, theta: Double, variance: Double) {
    let size = max(values.reduce(0) { $0 + abs($1) } / Double(values.count), 1e-12)
    let minimiser = BoxMinimiser(capacity: 3)
    let count = isOptimised ? 3 : 2
    minimiser.low[0] = -.infinity
    minimiser.high[0] = .infinity
    (minimiser.low[1], minimiser.high[1]) = (0.1, 0.99)
    (minimiser.low[2], minimiser.high[2]) = (1, 1e3)
    func numbers(_ point: UnsafePointer<Double>) -> Numbers {
      Numbers(level: point[0] * size, alpha: point[1], theta: isOptimised ? point[2] : 2)
    }
    let unit = values.count > 3 ? squares(start(size)) : 1
    let scale = unit > 0 ? unit : 1
    func value(_ point: UnsafePointer<Double>) -> Double { squares(numbers(point)) / scale }
    var best: (value: Double, numbers: Numbers)?
    for alpha in [0.3, 0.8] {
      minimiser.point[0] = values[0] / size / 2
      minimiser.point[1] = alpha
      minimiser.point[2] = 2
      let least = minimiser.minimise(
        count, tolerance: 1e-9, steps: 200, value: value,
        slope: { point, gradient in
          NumericGradient.write(point, count, gradient, value)
        })
      if best.map({ least < $0.value }) ?? true { best = (least, numbers(minimiser.point)) }
    }
    let found = best?.numbers ?? start(size)
    let freedom = max(values.count - 3, 1)
    return (found.level, found.alpha, found.theta, squares(found) / Double(freedom))
  }

  private func start(_ size: Double) -> Numbers {
    Numbers(level: values[0] / 2, alpha: 0.5, theta: 2)
  }

  private func squares(_ numbers: Numbers) -> Double {
    var sum = 0.0
    run(numbers, steps: values.count) { place, mean in
      let error = values[place] - mean
      if place >= 3 { sum += error * error }
      return values[place]
    }
    return sum
  }

  /// The forecasts: each takes the one before for the value.
  func forecasts(_ numbers: Numbers, horizon: Int) -> [Double] {
    var means: [Double] = []
    run(numbers, steps: values.count + horizon) { place, mean in
      guard place >= values.count else { return values[place] }
      means.append(mean)
      return mean
    }
    return means
  }

  /// Passes through the steps; `value` sees each mean and gives the value that follows it.
  @inline(__always)
  private func run(_ numbers: Numbers, steps: Int, _ value: (Int, Double) -> Double) {
    let keep = 1 - numbers.alpha
    let weight = 1 - 1 / numbers.theta
    var level = numbers.level
    var intercept = isDynamic ? values[0] : line.intercept
    var slope = isDynamic ? 0 : line.slope
    var average = 0.0
    var power = 1.0
    for place in 0..<steps {
      let t = Double(place + 1)
      let next = power * keep
      let mean =
        isDynamic && place == 0
        ? values[0]
        : level + weight * (power * intercept + (1 - next) / numbers.alpha * slope)
      let y = value(place, mean)
      level = numbers.alpha * y + keep * level
      power = next
      if isDynamic {
        // The line of the values so far, from the one before.
        let old = average
        average += (y - average) / t
        slope = place == 0 ? 0 : ((t - 2) * slope + 6 * (y - old) / t) / (t + 1)
        intercept = average - slope * (t + 1) / 2
      }
    }
  }
}

/// Slopes by central differences.
enum NumericGradient {
  /// Writes the gradient of a function at a point.
  static func write(
    _ point: UnsafePointer<Double>, _ count: Int, _ gradient: UnsafeMutablePointer<Double>,
    _ value: (UnsafePointer<Double>) -> Double
  ) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { place in
      guard let moved = place.baseAddress else { return }
      for i in 0..<count { moved[i] = point[i] }
      for i in 0..<count {
        let step = 1e-6 * max(abs(point[i]), 0.1)
        moved[i] = point[i] + step
        let above = value(moved)
        moved[i] = point[i] - step
        let below = value(moved)
        gradient[i] = (above - below) / (2 * step)
        moved[i] = point[i]
      }
    }
  }
}
