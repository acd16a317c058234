import Glibc

/// The exact Gaussian likelihood of ARMA models of one series.
///
/// The one-step errors and their variances come from Chandrasekhar's recursions (Morf, Sidhu and Kailath
/// 1974): for a stationary start the covariance of the state changes by a matrix of rank one, so that a
/// step costs r operations where the Kalman filter needs r squared, r = max(p, q + 1). A mean is
/// profiled out: the same filter runs over a series of ones.
final class ARMALikelihood {
  private let values: [Double]
  private let capacity: Int
  /// The coefficients of the model at hand; entries beyond its orders are zero.
  let ar: UnsafeMutablePointer<Double>
  let ma: UnsafeMutablePointer<Double>
  private let memory: UnsafeMutablePointer<Double>
  private let gain: UnsafeMutablePointer<Double>
  private let change: UnsafeMutablePointer<Double>
  private let state: UnsafeMutablePointer<Double>
  private let unitState: UnsafeMutablePointer<Double>
  private let covariances: UnsafeMutablePointer<Double>
  private let effects: UnsafeMutablePointer<Double>
  private let work: UnsafeMutablePointer<Double>

  /// The sum of squared scaled errors of the last pass.
  private(set) var squares = 0.0
  /// The mean that was profiled out; 0 without one.
  private(set) var mean = 0.0

  /// Prepares a series for models of at most that order.
  init(_ values: [Double], order: Int) {
    self.values = values
    capacity = order + 2
    let size = 14 * capacity
    memory = .allocate(capacity: size)
    memory.initialize(repeating: 0, count: size)
    ar = memory
    ma = memory + capacity
    gain = memory + 2 * capacity
    change = memory + 3 * capacity
    state = memory + 4 * capacity
    unitState = memory + 5 * capacity
    covariances = memory + 6 * capacity
    effects = memory + 9 * capacity
    work = memory + 10 * capacity
  }

  deinit { memory.deallocate() }

  /// The state's prediction after the last value: the forecasts of the series less its mean follow by
  /// shifting it.
  var lastState: [Double] {
    (0..<capacity).map { state[$0] - mean * unitState[$0] }
  }

  /// n log(sum of squares / n) + sum log F, twice the negative log-likelihood but for a constant.
  ///
  /// - Parameters:
  ///   - p: the order of the autoregression in ``ar``.
  ///   - q: that of the moving average in ``ma``.
  ///   - hasMean: whether a mean is profiled out.
  /// - Returns: infinite where the model is not stationary.
  func criterion(p: Int, q: Int, hasMean: Bool) -> Double {
    let r = max(p, q + 1)
    guard start(p: p, q: q, r: r) else { return .infinity }
    var f = covariances[0]
    var m = -1 / f
    for i in 0..<r {
      gain[i] = ar[i] * covariances[0] + covariances[i + 1]
      change[i] = gain[i]
      state[i] = 0
      unitState[i] = 0
    }
    gain[r] = 0
    change[r] = 0
    state[r] = 0
    unitState[r] = 0
    var sum = 0.0
    var cross = 0.0
    var unit = 0.0
    var product = 1.0
    var logs = 0.0
    var still = 0
    for value in values {
      let inverse = 1 / f
      let error = value - state[0]
      sum += error * error * inverse
      product *= f
      if product > 1e100 || product < 1e-100 {
        logs += log(product)
        product = 1
      }
      shift(state, error * inverse, r)
      if hasMean {
        let one = 1 - unitState[0]
        cross += error * one * inverse
        unit += one * one * inverse
        shift(unitState, one * inverse, r)
      }
      // Once the gain has settled, the filter is that of the innovations.
      guard still <= r else { continue }
      let z = change[0]
      let push = m * z
      still = abs(push * z) < 1e-13 * f ? still + 1 : 0
      let next = f + push * z
      let pull = z / next
      let first = change[0]
      for i in 0..<r {
        let moved = ar[i] * first + change[i + 1]
        gain[i] += moved * push
        change[i] = moved - gain[i] * pull
      }
      m += push * push * inverse
      f = next
      if !(f > 0) { return .infinity }
    }
    mean = hasMean && unit > 0 ? cross / unit : 0
    squares = max(sum - mean * cross, 0)
    let count = Double(values.count)
    return count * log(max(squares / count, 1e-280)) + logs + log(product)
  }

  /// The state one step on: shifted through the autoregression, moved by the gain.
  @inline(__always)
  private func shift(_ state: UnsafeMutablePointer<Double>, _ push: Double, _ r: Int) {
    let first = state[0]
    for i in 0..<r { state[i] = ar[i] * first + state[i + 1] + gain[i] * push }
  }

  /// The covariances of the state's components with the value, for errors of variance 1.
  private func start(p: Int, q: Int, r: Int) -> Bool {
    guard autocovariances(p: p, q: q, upTo: r) else { return false }
    // The effects of an error on the values after it.
    for k in 0...r {
      var sum = k == 0 ? 1 : k <= q ? ma[k - 1] : 0
      for j in 0..<min(k, p) { sum += ar[j] * effects[k - 1 - j] }
      effects[k] = sum
    }
    let gamma = work
    for i in 0..<r {
      var sum = 0.0
      for j in i..<max(p, i) { sum += ar[j] * gamma[j - i + 1] }
      for j in i...max(q, i) where j <= q {
        sum += (j == 0 ? 1 : ma[j - 1]) * effects[j - i]
      }
      covariances[i] = sum
    }
    covariances[0] = gamma[0]
    covariances[r] = 0
    return true
  }

  /// The autocovariances at lags 0 to r, left in ``work``: those of the autoregression by the
  /// recursions of Levinson, filtered by the moving average.
  private func autocovariances(p: Int, q: Int, upTo r: Int) -> Bool {
    let reach = r + q
    let pure = covariances  // of the autoregression alone, up to three times the capacity
    let partials = work + capacity
    let down = work + 2 * capacity
    let up = work + 3 * capacity
    for j in 0..<p { down[j] = ar[j] }
    var whole = 1.0
    for order in stride(from: p, to: 0, by: -1) {
      let last = down[order - 1]
      partials[order - 1] = last
      let rest = 1 - last * last
      guard rest > 1e-12 else { return false }
      whole *= rest
      var low = 0
      var high = order - 2
      while low <= high {
        let left = down[low]
        let right = down[high]
        down[low] = (left + last * right) / rest
        if low != high { down[high] = (right + last * left) / rest }
        low += 1
        high -= 1
      }
    }
    pure[0] = 1 / whole
    var spread = pure[0]
    for order in stride(from: 1, through: p, by: 1) {
      let partial = partials[order - 1]
      var sum = partial * spread
      for j in 0..<(order - 1) { sum += up[j] * pure[order - 1 - j] }
      pure[order] = sum
      // The coefficients of the next order.
      var low = 0
      var high = order - 2
      while low <= high {
        let left = up[low]
        let right = up[high]
        up[low] = left - partial * right
        if low != high { up[high] = right - partial * left }
        low += 1
        high -= 1
      }
      up[order - 1] = partial
      spread *= 1 - partial * partial
    }
    for lag in (p + 1)..<max(reach + 1, p + 1) {
      var sum = 0.0
      for j in 0..<p { sum += ar[j] * pure[lag - 1 - j] }
      pure[lag] = sum
    }
    filter(pure, q: q, upTo: r)
    return true
  }

  /// gamma(k) = sum over d of b(|d|) c(|k + d|), b the autocovariances of the moving average.
  private func filter(_ pure: UnsafeMutablePointer<Double>, q: Int, upTo r: Int) {
    let gamma = work
    let b = effects
    for lag in 0...q {
      var sum = lag == 0 ? 1 : ma[lag - 1]
      for j in 0..<(q - lag) { sum += ma[j] * ma[j + lag] }
      b[lag] = sum
    }
    for lag in 0...r {
      var sum = b[0] * pure[lag]
      for d in 1..<(q + 1) where b[d] != 0 { sum += b[d] * (pure[lag + d] + pure[abs(lag - d)]) }
      gamma[lag] = sum
    }
  }
}
