import Glibc

/// Fits models of exponential smoothing to one series; what the models share is prepared once.
///
/// The likelihood is maximised by quasi-Newton steps with exact gradients over the smoothing
/// parameters and all first states, within the bounds usual in the literature: alpha, beta, gamma
/// from 0.0001 to 0.9999 with beta < alpha and gamma < 1 - alpha, phi from 0.8 to 0.98. Peers that use
/// Nelder-Mead steps there stop short of the optimum when states are many.
final class ETSEstimator {
  private let scale: Double
  private let scaled: [Double]
  private let period: Int
  private let recursion: ETSRecursion
  private let minimiser: BoxMinimiser
  private let unit: Double
  private var starts: [ETSModel.Component: ETSStart?] = [:]
  private var first: [Double] = []

  static let weights = 1e-4...0.9999
  static let damping = 0.8...0.98

  /// Prepares a complete series that is not constant.
  init(_ values: [Double], period: Int) {
    self.period = period
    let size = values.reduce(0) { $0 + abs($1) } / Double(values.count)
    let scale = size > 0 ? size : 1
    self.scale = scale
    scaled = values.map { $0 / scale }
    recursion = ETSRecursion(scaled, period: period)
    minimiser = BoxMinimiser(capacity: 6 + period)
    var change = 0.0
    for place in scaled.indices.dropFirst() { change += abs(scaled[place] - scaled[place - 1]) }
    unit = max(change / Double(max(scaled.count - 1, 1)), 1e-6)
  }

  /// Fits a model; nil where the values are too few or its means cannot stay positive.
  func fit(_ model: ETSModel) -> ETSFit? {
    let count = scaled.count
    guard count > model.parameterCount(period: period),
      let start = start(for: model.season)
    else { return nil }
    let search = ETSSearch(model, period: period, unit: unit, recursion, minimiser)
    var best: ETSSearch.Found?
    // A season drawn from few or growing values can make a first mean negative: flatten it then.
    for strength in [1, 0.3, 0] where best == nil {
      for weights in Self.firstWeights(model) {
        guard let found = search.run(from: start, weights, seasonStrength: strength) else {
          continue
        }
        if best.map({ found.criterion < $0.criterion - 1e-9 }) ?? true { best = found }
      }
      if model.season == .none { break }
    }
    return best.map { result(model, $0) }
  }

  private func start(for season: ETSModel.Component) -> ETSStart? {
    if let known = starts[season] { return known }
    let start = ETSStart(scaled, period: period, season: season)
    starts[season] = start
    return start
  }

  /// Where the weights begin; several places, for the likelihood has several hills.
  private static func firstWeights(_ model: ETSModel) -> [ETSSearch.Weights] {
    let slow = ETSSearch.Weights(alpha: 0.2, beta: 0.1, gamma: 0.05, phi: 0.95)
    let fast = ETSSearch.Weights(alpha: 0.8, beta: 0.05, gamma: 0.02, phi: 0.9)
    return model.trend == .none && model.season == .none && model.error == .additive
      ? [slow] : [slow, fast]
  }

  /// The fit in the series' own scale, with its last states.
  private func result(_ model: ETSModel, _ found: ETSSearch.Found) -> ETSFit {
    for place in found.season.indices { recursion.season[place] = found.season[place] }
    _ = recursion.criterion(model, found.numbers)
    let count = scaled.count
    let slopeScale = model.trend == .multiplicative ? 1 : scale
    let seasonScale = model.season == .multiplicative ? 1 : scale
    let next = (0..<found.season.count).map { step in
      recursion.season[(count + step) % period] * seasonScale
    }
    let freedom = count - (model.parameterCount(period: period) - 1)
    let spread = recursion.squares / Double(max(freedom, 1))
    let n = found.numbers
    return ETSFit(
      model: model, alpha: n.alpha, beta: n.beta, gamma: n.gamma, phi: n.phi,
      initial: .init(
        level: n.level * scale, slope: n.slope * slopeScale,
        season: found.season.map { $0 * seasonScale }),
      last: .init(
        level: recursion.lastLevel * scale, slope: recursion.lastSlope * slopeScale, season: next),
      logLikelihood: -0.5 * (found.criterion + 2 * Double(count) * log(scale)),
      count: count, period: period,
      variance: model.error == .multiplicative ? spread : spread * scale * scale)
  }
}
