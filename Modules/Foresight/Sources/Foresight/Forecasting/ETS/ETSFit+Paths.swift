import Glibc

extension ETSFit {
  /// One path of the future with errors drawn from the stream.
  func path(horizon: Int, _ stream: inout RandomStream) -> [Double] {
    var states = last
    let deviation = variance.squareRoot()
    return (0..<horizon).map { ahead in
      let error = deviation * stream.normal()
      return step(&states, place: ahead % max(period, 1)) { mean in
        model.error == .additive ? mean + error : mean * (1 + error)
      }
    }
  }

  /// The one-step forecasts of the values it was fitted to, from the first states on.
  public func fitted(_ values: [Double]) -> [Double] {
    var states = initial
    return values.indices.map { place in
      var mean = 0.0
      _ = step(&states, place: place % max(period, 1)) {
        mean = $0
        return values[place]
      }
      return mean
    }
  }

  /// Moves the states over one value, which may depend on its mean; gives the value.
  private func step(_ states: inout States, place: Int, _ value: (Double) -> Double) -> Double {
    let growth: Double
    switch model.trend {
    case .none: growth = 0
    case .additive: growth = phi * states.slope
    case .multiplicative: growth = pow(states.slope, phi)
    }
    let q = model.trend == .multiplicative ? states.level * growth : states.level + growth
    let s = model.season == .none ? 0 : states.season[place]
    let mean = model.season == .multiplicative ? q * s : q + s
    let y = value(mean)
    let d = model.season == .multiplicative ? y / s - q : y - s - q
    switch model.season {
    case .none: break
    case .additive: states.season[place] = s + gamma * d
    case .multiplicative: states.season[place] = s + gamma * (y / q - s)
    }
    switch model.trend {
    case .none: break
    case .additive: states.slope = growth + beta * d
    case .multiplicative: states.slope = growth + beta * d / states.level
    }
    states.level = q + alpha * d
    return y
  }
}
