import Glibc

/// Fits ARIMA models of one differenced series; what they share is prepared once.
///
/// Coefficients are searched as partial autocorrelations, each within -0.9999…0.9999, which makes every
/// point stationary and invertible (Jones 1980).
final class ARIMAEstimator {
  private let differenced: [Double]
  private let period: Int
  private let scale: Double
  private let likelihood: ARMALikelihood
  private let minimiser = BoxMinimiser(capacity: 40)
  private let correlations: [Double]

  /// Prepares a series whose differences are not constant.
  init(_ differenced: [Double], period: Int, largest: (near: Int, seasonal: Int)) {
    self.differenced = differenced
    self.period = period
    let squares = Benchmark.meanSquare(differenced)
    let scale = squares > 0 ? squares.squareRoot() : 1
    self.scale = scale
    likelihood = ARMALikelihood(
      differenced.map { $0 / scale }, order: largest.near + largest.seasonal * period)
    correlations = Self.correlations(differenced, lags: [1, period])
  }

  private static func correlations(_ values: [Double], lags: [Int]) -> [Double] {
    let mean = values.reduce(0, +) / Double(max(values.count, 1))
    let whole = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return lags.map { lag in
      guard lag < values.count, whole > 0 else { return 0 }
      var sum = 0.0
      for t in lag..<values.count { sum += (values[t] - mean) * (values[t - lag] - mean) }
      return sum / whole
    }
  }

  /// Fits orders; nil where the values are too few.
  ///
  /// - Parameters:
  ///   - neighbour: a fit of like orders, from where the search begins too.
  ///   - isRough: whether a likelihood within about 0.001 of the best will do.
  func fit(_ orders: ARIMAOrders, near neighbour: ARIMAFit? = nil, isRough: Bool = false)
    -> ARIMAFit?
  {
    guard differenced.count > orders.parameterCount else { return nil }
    let count = orders.coefficientCount
    let value = { (point: UnsafePointer<Double>) in self.criterion(orders, point) }
    var best = Double.infinity
    var bestPoint = [Double](repeating: 0, count: count)
    for start in starts(orders, neighbour, isRough: isRough) {
      for i in 0..<count {
        minimiser.point[i] = start[i]
        minimiser.low[i] = -0.9999
        minimiser.high[i] = 0.9999
      }
      let found =
        count == 0
        ? value(minimiser.point)
        : minimiser.minimise(
          count, tolerance: isRough ? 1e-3 : 1e-5, steps: 100, value: value,
          slope: { NumericGradient.write($0, count, $1, value) })
      if found < best - 1e-7 {
        best = found
        bestPoint = (0..<count).map { minimiser.point[$0] }
      }
    }
    return best.isFinite ? result(orders, bestPoint) : nil
  }

  /// Where the search begins: at what the correlations suggest for either side, and at a neighbour.
  private func starts(_ orders: ARIMAOrders, _ neighbour: ARIMAFit?, isRough: Bool)
    -> [[Double]]
  {
    guard orders.coefficientCount > 0 else { return [[]] }
    func start(_ ar: Double, _ sar: Double, _ ma: Double, _ sma: Double) -> [Double] {
      part(orders.p, ar) + part(orders.seasonalP, sar) + part(orders.q, ma)
        + part(orders.seasonalQ, sma)
    }
    func part(_ count: Int, _ first: Double) -> [Double] {
      (0..<count).map { $0 == 0 ? first : 0.01 }
    }
    let near = min(max(correlations[0], -0.9), 0.9)
    let far = min(max(correlations[1], -0.9), 0.9)
    let autoregressive = start(near * 0.9, far * 0.9, 0.05, 0.05)
    let moving = start(0.05, 0.05, -near * 0.9, -far * 0.9)
    let isPure =
      orders.p + orders.seasonalP == 0 || orders.q + orders.seasonalQ == 0
    if let neighbour {
      return [padded(neighbour, orders)] + (isPure || isRough ? [] : [autoregressive, moving])
    }
    return isPure
      ? [orders.p + orders.seasonalP == 0 ? moving : autoregressive]
      : [autoregressive, moving]
  }

  /// A neighbour's partial autocorrelations, cut or filled to the orders.
  private func padded(_ fit: ARIMAFit, _ orders: ARIMAOrders) -> [Double] {
    var rest = fit.partials[...]
    func take(_ held: Int, _ wanted: Int) -> [Double] {
      let part = Array(rest.prefix(held).prefix(wanted))
      rest = rest.dropFirst(held)
      return part.map { min(max($0, -0.95), 0.95) }
        + [Double](repeating: 0.01, count: wanted - part.count)
    }
    return take(fit.orders.p, orders.p) + take(fit.orders.seasonalP, orders.seasonalP)
      + take(fit.orders.q, orders.q) + take(fit.orders.seasonalQ, orders.seasonalQ)
  }

  /// Lays the coefficients of a point into the likelihood and gives their criterion.
  private func criterion(_ orders: ARIMAOrders, _ point: UnsafePointer<Double>) -> Double {
    let p = orders.p + period * orders.seasonalP
    let q = orders.q + period * orders.seasonalQ
    let moving = point + orders.p + orders.seasonalP
    lay(point, orders.p, orders.seasonalP, likelihood.ar, p, max(p, q + 1))
    lay(moving, orders.q, orders.seasonalQ, likelihood.ma, q, q)
    for i in 0..<q { likelihood.ma[i] = -likelihood.ma[i] }
    return likelihood.criterion(p: p, q: q, hasMean: orders.hasConstant)
  }

  /// The coefficients of the product of a near and a seasonal autoregression given by partial
  /// autocorrelations.
  @inline(__always)
  private func lay(
    _ partials: UnsafePointer<Double>, _ near: Int, _ seasonal: Int,
    _ target: UnsafeMutablePointer<Double>, _ order: Int, _ size: Int
  ) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * (near + seasonal) + 1) { room in
      guard let first = room.baseAddress else { return }
      let far = first + 2 * near
      Self.coefficients(partials, near, first)
      Self.coefficients(partials + near, seasonal, far)
      for i in 0..<size { target[i] = 0 }
      for i in 0..<near { target[i] = first[i] }
      for j in 0..<seasonal {
        let lag = period * (j + 1)
        target[lag - 1] += far[j]
        for i in 0..<near { target[lag + i] -= far[j] * first[i] }
      }
    }
  }

  /// Durbin and Levinson: coefficients from partial autocorrelations; the room is twice the order.
  @inline(__always)
  private static func coefficients(
    _ partials: UnsafePointer<Double>, _ order: Int, _ target: UnsafeMutablePointer<Double>
  ) {
    let old = target + order
    for k in 0..<order {
      for j in 0..<k { old[j] = target[j] }
      for j in 0..<k { target[j] = old[j] - partials[k] * old[k - 1 - j] }
      target[k] = partials[k]
    }
  }

  private func coefficients(_ partials: ArraySlice<Double>) -> [Double] {
    let order = partials.count
    guard order > 0 else { return [] }
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * order) { room in
      Array(partials).withUnsafeBufferPointer { source in
        guard let first = room.baseAddress, let base = source.baseAddress else { return [] }
        Self.coefficients(base, order, first)
        return (0..<order).map { first[$0] }
      }
    }
  }

  private func result(_ orders: ARIMAOrders, _ partials: [Double]) -> ARIMAFit {
    let least = partials.isEmpty ? [0] : partials
    let criterion = least.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { self.criterion(orders, $0) } ?? .infinity
    }
    let count = Double(differenced.count)
    var rest = partials[...]
    func take(_ count: Int) -> [Double] {
      defer { rest = rest.dropFirst(count) }
      return coefficients(rest.prefix(count))
    }
    let ar = take(orders.p)
    let seasonalAR = take(orders.seasonalP)
    let ma = take(orders.q).map { -$0 }
    let seasonalMA = take(orders.seasonalQ).map { -$0 }
    let freedom = max(count - Double(orders.parameterCount - 1), 1)
    return ARIMAFit(
      orders: orders, period: period, ar: ar, seasonalAR: seasonalAR, ma: ma,
      seasonalMA: seasonalMA, constant: likelihood.mean * scale,
      logLikelihood: -0.5 * (criterion + count * (log(2 * .pi) + 1) + 2 * count * log(scale)),
      count: differenced.count, variance: likelihood.squares * scale * scale / freedom,
      partials: partials, state: likelihood.lastState.map { $0 * scale })
  }
}
