/// The search for the numbers of one model.
struct ETSSearch {
  /// Where the weights begin: `beta` as a part of alpha, `gamma` as a part of 1 - alpha.
  struct Weights {
    var alpha: Double
    var beta: Double
    var gamma: Double
    var phi: Double
  }

  /// What was found.
  struct Found {
    var criterion: Double
    var numbers: ETSNumbers
    var season: [Double]
  }

  private let model: ETSModel
  private let period: Int
  private let unit: Double
  private let recursion: ETSRecursion
  private let minimiser: BoxMinimiser
  private let hasTrend: Bool
  private let hasSeason: Bool
  private let slopeUnit: Double
  private let seasonUnit: Double

  init(
    _ model: ETSModel, period: Int, unit: Double, _ recursion: ETSRecursion,
    _ minimiser: BoxMinimiser
  ) {
    self.model = model
    self.period = period
    self.unit = unit
    self.recursion = recursion
    self.minimiser = minimiser
    hasTrend = model.trend != .none
    hasSeason = model.season != .none
    slopeUnit = model.trend == .multiplicative ? 0.05 : unit * 0.3
    seasonUnit = model.season == .multiplicative ? max(0.05, min(unit, 1)) : unit
  }

  /// Searches from a start; nil where the criterion is nowhere finite.
  func run(from start: ETSStart, _ weights: Weights, seasonStrength: Double = 1) -> Found? {
    let count = lay(start, weights, seasonStrength)
    let criterion = minimiser.minimise(
      count, tolerance: 1e-6, steps: 400,
      value: { point in recursion.criterion(model, read(point)) },
      slope: { point, gradient in write(point, gradient) })
    guard criterion.isFinite else { return nil }
    let numbers = read(minimiser.point)
    guard isAdmissible(numbers) else { return nil }
    return Found(
      criterion: criterion, numbers: numbers,
      season: hasSeason ? (0..<period).map { recursion.season[$0] } : [])
  }

  /// Lays the start and the bounds into the minimiser; gives how many numbers there are.
  private func lay(_ start: ETSStart, _ weights: Weights, _ strength: Double) -> Int {
    var next = 0
    func put(_ value: Double, _ bounds: ClosedRange<Double>?) {
      minimiser.point[next] = value
      minimiser.low[next] = bounds?.lowerBound ?? -.infinity
      minimiser.high[next] = bounds?.upperBound ?? .infinity
      next += 1
    }
    put(weights.alpha, ETSEstimator.weights)
    if hasTrend { put(weights.beta, ETSEstimator.weights) }
    if hasSeason { put(weights.gamma, ETSEstimator.weights) }
    if model.isDamped { put(weights.phi, ETSEstimator.damping) }
    switch model.trend {
    case .none: put(start.flatLevel / unit, nil)
    case .additive:
      put(start.level / unit, nil)
      put(start.slope / slopeUnit, nil)
    case .multiplicative:
      put(start.ratioLevel / unit, nil)
      put(start.ratio / slopeUnit, nil)
    }
    guard hasSeason else { return next }
    let middle = model.season == .multiplicative ? 1.0 : 0
    for place in 0..<(period - 1) {
      put((middle + strength * (start.season[place] - middle)) / seasonUnit, nil)
    }
    return next
  }

  /// The numbers at a point; the season's states go to the recursion.
  @inline(__always)
  private func read(_ point: UnsafePointer<Double>) -> ETSNumbers {
    var n = ETSNumbers()
    var next = 1
    n.alpha = point[0]
    if hasTrend {
      n.beta = point[next] * n.alpha
      next += 1
    }
    if hasSeason {
      n.gamma = point[next] * (1 - n.alpha)
      next += 1
    }
    if model.isDamped {
      n.phi = point[next]
      next += 1
    }
    n.level = point[next] * unit
    next += 1
    if hasTrend {
      n.slope = point[next] * slopeUnit
      next += 1
    }
    if hasSeason {
      var rest = model.season == .multiplicative ? Double(period) : 0
      for place in 0..<(period - 1) {
        let state = point[next + place] * seasonUnit
        recursion.season[place] = state
        rest -= state
      }
      recursion.season[period - 1] = rest
    }
    return n
  }

  /// The gradient at the point of the last forward pass, by the chain rule of ``read(_:)``.
  private func write(_ point: UnsafePointer<Double>, _ gradient: UnsafeMutablePointer<Double>) {
    var n = ETSNumbers()
    var next = 1
    n.alpha = point[0]
    if hasTrend {
      n.beta = point[next] * n.alpha
      next += 1
    }
    if hasSeason {
      n.gamma = point[next] * (1 - n.alpha)
      next += 1
    }
    if model.isDamped {
      n.phi = point[next]
      next += 1
    }
    n.level = point[next] * unit
    if hasTrend { n.slope = point[next + 1] * slopeUnit }
    let g = recursion.slopes(model, n)
    next = 1
    gradient[0] = g.alpha
    if hasTrend {
      gradient[0] += g.beta * point[next]
      gradient[next] = g.beta * n.alpha
      next += 1
    }
    if hasSeason {
      gradient[0] -= g.gamma * point[next]
      gradient[next] = g.gamma * (1 - n.alpha)
      next += 1
    }
    if model.isDamped {
      gradient[next] = g.phi
      next += 1
    }
    gradient[next] = g.level * unit
    next += 1
    if hasTrend {
      gradient[next] = g.slope * slopeUnit
      next += 1
    }
    if hasSeason {
      let last = recursion.season[period - 1]
      for place in 0..<(period - 1) {
        gradient[next + place] = (recursion.season[place] - last) * seasonUnit
      }
    }
  }

  /// Whether old errors fade from the forecasts, in the linear model beside this one.
  ///
  /// The roots of the characteristic polynomial of the seasonal model (Hyndman, Akram and Archibald
  /// 2008) must lie within the unit circle; without a season the usual bounds suffice.
  private func isAdmissible(_ n: ETSNumbers) -> Bool {
    guard hasSeason else { return true }
    let m = period
    var polynomial = [Double](repeating: 0, count: m + 2)
    let common = n.alpha + n.beta - n.alpha * n.phi
    polynomial[0] = 1
    polynomial[1] = n.alpha + n.beta - n.phi
    for power in 2..<max(m, 2) { polynomial[power] = common }
    polynomial[m] = common + n.gamma - 1
    polynomial[m + 1] = n.phi * (1 - n.alpha - n.gamma)
    return StabilityTest.isStable(polynomial, tolerance: 1e-8)
  }
}
