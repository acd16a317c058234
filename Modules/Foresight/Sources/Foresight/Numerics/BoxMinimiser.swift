/// Finds the least value of a smooth function of a few numbers, each within bounds: quasi-Newton
/// steps (BFGS) projected on the box, bounds that hold a number left out of the step.
///
/// All memory is taken once; a minimiser serves many searches of at most its size.
final class BoxMinimiser {
  /// Where the search stands; the result when it is done.
  let point: UnsafeMutablePointer<Double>
  /// The bounds; infinite where there is none.
  let low: UnsafeMutablePointer<Double>
  let high: UnsafeMutablePointer<Double>
  private let gradient: UnsafeMutablePointer<Double>
  private let trial: UnsafeMutablePointer<Double>
  private let trialGradient: UnsafeMutablePointer<Double>
  private let direction: UnsafeMutablePointer<Double>
  private let product: UnsafeMutablePointer<Double>
  private let inverse: UnsafeMutablePointer<Double>
  private let isHeld: UnsafeMutablePointer<Bool>
  private let memory: UnsafeMutablePointer<Double>
  private let capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    memory = .allocate(capacity: capacity * (8 + capacity))
    memory.initialize(repeating: 0, count: capacity * (8 + capacity))
    point = memory
    low = memory + capacity
    high = memory + 2 * capacity
    gradient = memory + 3 * capacity
    trial = memory + 4 * capacity
    trialGradient = memory + 5 * capacity
    direction = memory + 6 * capacity
    product = memory + 7 * capacity
    inverse = memory + 8 * capacity
    isHeld = .allocate(capacity: capacity)
    isHeld.initialize(repeating: false, count: capacity)
  }

  deinit {
    memory.deallocate()
    isHeld.deallocate()
  }

  /// Searches from ``point`` and leaves the best place there.
  ///
  /// - Parameters:
  ///   - count: how many numbers there are.
  ///   - tolerance: the search ends when two steps in a row gain less.
  ///   - steps: the most steps it takes.
  ///   - value: the function; infinite or NaN where a point is not allowed.
  ///   - slope: writes the gradient at the point the function was last asked for.
  /// - Returns: the least value found.
  func minimise(
    _ count: Int, tolerance: Double, steps: Int,
    value: (UnsafePointer<Double>) -> Double,
    slope: (UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void
  ) -> Double {
    precondition(count <= capacity, "the minimiser is too small")
    for i in 0..<count { point[i] = min(max(point[i], low[i]), high[i]) }
    var best = value(point)
    guard best.isFinite else { return .infinity }
    slope(point, gradient)
    reset(count)
    var isFresh = true
    var smallSteps = 0
    for _ in 0..<steps {
      var descent = direct(count)
      if !(descent < 0) {
        if isFresh { break }
        reset(count)
        isFresh = true
        descent = direct(count)
        if !(descent < 0) { break }
      }
      var length = isFresh ? firstLength(count) : 1
      guard let found = search(count, from: best, descent, &length, value) else {
        if isFresh { break }
        reset(count)
        isFresh = true
        continue
      }
      slope(trial, trialGradient)
      update(count, &isFresh)
      let gain = best - found
      best = found
      smallSteps = gain < tolerance ? smallSteps + 1 : 0
      if smallSteps >= 2 { break }
    }
    return best
  }

  private func reset(_ count: Int) {
    for i in 0..<(count * count) { inverse[i] = 0 }
    for i in 0..<count { inverse[i * count + i] = 1 }
  }

  /// A first step that moves no number by more than a tenth of its unit.
  private func firstLength(_ count: Int) -> Double {
    var largest = 0.0
    for i in 0..<count { largest = max(largest, abs(direction[i])) }
    return largest > 0 ? min(1, 0.1 / largest) : 1
  }

  /// The next direction; gives its slope.
  private func direct(_ count: Int) -> Double {
    for i in 0..<count {
      isHeld[i] =
        (point[i] <= low[i] && gradient[i] > 0) || (point[i] >= high[i] && gradient[i] < 0)
    }
    var descent = 0.0
    for i in 0..<count {
      var sum = 0.0
      if !isHeld[i] {
        let row = inverse + i * count
        for j in 0..<count where !isHeld[j] { sum -= row[j] * gradient[j] }
      }
      direction[i] = sum
      descent += sum * gradient[i]
    }
    return descent
  }

  /// Walks along the projected direction until the value falls enough; nil where it never does.
  private func search(
    _ count: Int, from best: Double, _ descent: Double, _ length: inout Double,
    _ value: (UnsafePointer<Double>) -> Double
  ) -> Double? {
    for _ in 0..<30 {
      var expected = 0.0
      var moved = 0.0
      for i in 0..<count {
        trial[i] = min(max(point[i] + length * direction[i], low[i]), high[i])
        expected += gradient[i] * (trial[i] - point[i])
        moved = max(moved, abs(trial[i] - point[i]))
      }
      if moved < 1e-14 { return nil }
      let found = value(trial)
      if found.isFinite, found <= best + 1e-4 * min(expected, 0), found < best { return found }
      if found.isFinite {
        // The least of the parabola through both values and the slope.
        let curvature = found - best - length * descent
        let least = curvature > 0 ? -descent * length * length / (2 * curvature) : 0
        length = min(max(least, 0.1 * length), 0.5 * length)
      } else {
        length *= 0.3
      }
    }
    return nil
  }

  /// Moves to the trial point and learns its curvature.
  private func update(_ count: Int, _ isFresh: inout Bool) {
    var along = 0.0
    var change = 0.0
    for i in 0..<count {
      let step = trial[i] - point[i]
      let turn = isHeld[i] ? 0 : trialGradient[i] - gradient[i]
      along += step * turn
      change += turn * turn
      direction[i] = step
      gradient[i] = turn
    }
    if along > 1e-12 * change, change > 0 {
      if isFresh {
        let scale = along / change
        for i in 0..<count { inverse[i * count + i] = scale }
      }
      learn(count, along)
      isFresh = false
    }
    for i in 0..<count {
      point[i] = trial[i]
      gradient[i] = trialGradient[i]
    }
  }

  /// The BFGS update; `direction` holds the step and `gradient` the change of the gradient.
  private func learn(_ count: Int, _ along: Double) {
    var bend = 0.0
    for i in 0..<count {
      let row = inverse + i * count
      var sum = 0.0
      for j in 0..<count { sum += row[j] * gradient[j] }
      product[i] = sum
      bend += sum * gradient[i]
    }
    let outer = (1 + bend / along) / along
    for i in 0..<count {
      let row = inverse + i * count
      let step = direction[i] * outer
      let left = direction[i] / along
      let right = product[i] / along
      for j in 0..<count {
        row[j] += step * direction[j] - left * product[j] - right * direction[j]
      }
    }
  }
}
