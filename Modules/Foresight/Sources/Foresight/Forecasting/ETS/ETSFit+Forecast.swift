import Glibc

/// The mean and variance of each coming value.
struct Moments: Sendable, Equatable {
  /// The mean of each step.
  var means: [Double]
  /// The variance of each step.
  var variances: [Double]
}

extension ETSFit {
  /// The forecasts with no further errors: the means of all models without multiplicative trend,
  /// but for what products of one error add.
  func points(horizon: Int) -> [Double] {
    var damping = phi
    var weight = phi
    return (0..<horizon).map { step in
      let level: Double
      switch model.trend {
      case .none: level = last.level
      case .additive: level = last.level + weight * last.slope
      case .multiplicative: level = last.level * pow(last.slope, weight)
      }
      damping *= phi
      weight += damping
      guard model.season != .none else { return level }
      let part = last.season[step % period]
      return model.season == .additive ? level + part : level * part
    }
  }

  /// Means and variances in closed form (Hyndman, Koehler, Ord and Snyder 2008, chapter 6); nil for
  /// the models that have none, which are simulated.
  func moments(horizon: Int) -> Moments? {
    guard model.hasClosedForm else { return nil }
    if model.season == .multiplicative { return productMoments(horizon: horizon) }
    let means = points(horizon: horizon)
    let effects = errorEffects(horizon: horizon)
    var variances = [Double](repeating: 0, count: horizon)
    if model.error == .additive {
      var sum = 1.0
      for step in 0..<horizon {
        variances[step] = variance * sum
        sum += effects[step] * effects[step]
      }
    } else {
      var seconds = [Double](repeating: 0, count: horizon)
      for step in 0..<horizon {
        var sum = means[step] * means[step]
        for back in 0..<step {
          sum += variance * effects[back] * effects[back] * seconds[step - 1 - back]
        }
        seconds[step] = sum
        variances[step] = (1 + variance) * sum - means[step] * means[step]
      }
    }
    return Moments(means: means, variances: variances)
  }

  /// What an error does to the value 1, 2, … steps after it.
  private func errorEffects(horizon: Int) -> [Double] {
    var damping = 1.0
    var weight = 0.0
    return (1...max(horizon, 1)).map { step in
      damping *= phi
      weight += damping
      let seasonal = model.season != .none && step % period == 0 ? gamma : 0
      return alpha + (model.trend == .none ? 0 : beta * weight) + seasonal
    }
  }

  /// The moments where errors and season multiply.
  ///
  /// The product z of a season's state and the vector (level, slope) moves by itself, for each place
  /// of the season: z' = (F + G e) z, and (1 + gamma e)(F + G e) z in the step that the place serves,
  /// with F = (1 phi; 0 phi) and G = (alpha alpha phi; beta beta phi). First and second moments follow
  /// exactly for normal errors. The damped slope is in both F and the weights of the mean.
  private func productMoments(horizon: Int) -> Moments {
    let hasTrend = model.trend != .none
    let step = PairMatrix(1, hasTrend ? phi : 0, 0, hasTrend ? phi : 0)
    let gain = PairMatrix(
      alpha, hasTrend ? alpha * phi : 0, hasTrend ? beta : 0, hasTrend ? beta * phi : 0)
    let turn = gain + gamma * step
    let v = variance
    var firsts = last.season.map { Pair($0 * last.level, $0 * (hasTrend ? last.slope : 0)) }
    var seconds = firsts.map { PairMatrix($0.a * $0.a, $0.a * $0.b, $0.b * $0.a, $0.b * $0.b) }
    let weight = hasTrend ? phi : 0
    var moments = Moments(means: [], variances: [])
    for ahead in 0..<horizon {
      let serving = ahead % period
      let z = firsts[serving]
      let s = seconds[serving]
      let mean = z.a + weight * z.b
      let square = s.a + weight * (s.b + s.c) + weight * weight * s.d
      moments.means.append(mean)
      moments.variances.append(max((1 + v) * square - mean * mean, 0))
      for place in 0..<period {
        let old = seconds[place]
        var new = step.around(old)
        if place == serving {
          let cross = gamma * (step * old * gain.turned + gain * old * step.turned)
          let fourth = (3 * v * gamma * gamma) * gain.around(old)
          new = new + v * (turn.around(old) + cross + fourth)
          firsts[place] = (step + (v * gamma) * gain) * firsts[place]
        } else {
          new = new + v * gain.around(old)
          firsts[place] = step * firsts[place]
        }
        seconds[place] = new
      }
    }
    return moments
  }
}

/// Two numbers.
private struct Pair {
  var a: Double
  var b: Double
  init(_ a: Double, _ b: Double) { (self.a, self.b) = (a, b) }
}

/// A matrix of two rows and two columns, row by row.
private struct PairMatrix {
  var a: Double
  var b: Double
  var c: Double
  var d: Double

  init(_ a: Double, _ b: Double, _ c: Double, _ d: Double) {
    (self.a, self.b, self.c, self.d) = (a, b, c, d)
  }

  var turned: PairMatrix { PairMatrix(a, c, b, d) }

  /// M x M'.
  func around(_ x: PairMatrix) -> PairMatrix { self * x * turned }

  static func * (m: PairMatrix, x: PairMatrix) -> PairMatrix {
    PairMatrix(
      m.a * x.a + m.b * x.c, m.a * x.b + m.b * x.d, m.c * x.a + m.d * x.c, m.c * x.b + m.d * x.d)
  }
  static func * (m: PairMatrix, x: Pair) -> Pair {
    Pair(m.a * x.a + m.b * x.b, m.c * x.a + m.d * x.b)
  }
  static func * (k: Double, m: PairMatrix) -> PairMatrix {
    PairMatrix(k * m.a, k * m.b, k * m.c, k * m.d)
  }
  static func + (m: PairMatrix, x: PairMatrix) -> PairMatrix {
    PairMatrix(m.a + x.a, m.b + x.b, m.c + x.c, m.d + x.d)
  }
}
