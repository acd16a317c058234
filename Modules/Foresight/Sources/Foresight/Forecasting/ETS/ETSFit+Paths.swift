import Glibc
import Numerics

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

extension ETSFit {
  /// The forecast by 5,000 paths, for the models whose variance has no closed form; the points are
  /// those without further errors. The draws are the same in every run.
  func simulated(horizon: Int) -> Forecast {
    var stream = RandomStream(seed: 5_000)
    let paths = (0..<5_000).map { _ in path(horizon: horizon, &stream) }
    let columns = (0..<horizon).map { step in
      paths.map { $0[step] }.filter(\.isFinite).sorted()
    }
    let points = points(horizon: horizon)
    let bands = Forecast.levels.map { level in
      Forecast.Band(
        level: level, low: columns.map { Self.quantile($0, 0.5 - level / 2) },
        high: columns.map { Self.quantile($0, 0.5 + level / 2) })
    }
    let deviations = zip(columns, points).map { column, point in
      let squares = column.reduce(0) { $0 + ($1 - point) * ($1 - point) }
      return (squares / Double(max(column.count, 1))).squareRoot()
    }
    return Forecast(
      model: model.description, points: points, bands: bands, source: .simulation,
      deviations: deviations)
  }

  private static func quantile(_ ordered: [Double], _ probability: Double) -> Double {
    guard let last = ordered.last else { return .nan }
    let place = probability * Double(ordered.count - 1)
    let low = Int(place)
    guard low + 1 < ordered.count else { return last }
    return ordered[low] + (place - Double(low)) * (ordered[low + 1] - ordered[low])
  }
}
