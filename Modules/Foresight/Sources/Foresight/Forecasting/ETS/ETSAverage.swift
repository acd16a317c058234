import Glibc

/// The models of exponential smoothing that suit a series, weighted by how well they explain it.
///
/// The weights are Akaike's, proportional to exp(-AICc / 2) (Burnham and Anderson 2002; for forecasts
/// Kolassa 2011). One chosen model hides that others explain the past about as well: the average
/// forecasts better than the choice, and its variance holds the disagreement of the models.
public struct ETSAverage: Sendable, CustomStringConvertible {
  /// The fits, the heaviest first.
  public let fits: [ETSFit]
  /// Their weights; they sum to 1.
  public let weights: [Double]

  /// Fits the candidates; nil where the values are constant or too few for any.
  ///
  /// - Parameters:
  ///   - values: the values, none missing.
  ///   - period: the steps of a season.
  ///   - models: the candidates; nil for ``ETSModel/candidates(period:isPositive:)``.
  public init?(_ values: [Double], period: Int, models: [ETSModel]? = nil) {
    guard let first = values.first, values.contains(where: { $0 != first }) else { return nil }
    let estimator = ETSEstimator(values, period: period)
    let candidates =
      models
      ?? ETSModel.candidates(period: period, isPositive: values.allSatisfy { $0 > 0 })
    let fits = candidates.compactMap { estimator.fit($0) }.filter { $0.aicc.isFinite }
      .sorted { $0.aicc < $1.aicc }
    guard let best = fits.first else { return nil }
    let parts = fits.map { exp(-0.5 * ($0.aicc - best.aicc)) }
    let whole = parts.reduce(0, +)
    // What weighs less than a thousandth changes no forecast that is printed.
    let kept = parts.prefix { $0 > 1e-3 * whole }
    self.fits = Array(fits.prefix(kept.count))
    let sum = kept.reduce(0, +)
    weights = kept.map { $0 / sum }
  }

  /// The heaviest model with its weight, and how many others there are: `ETS(A,N,N) 62 % of 4`.
  public var description: String {
    guard let best = fits.first, let weight = weights.first else { return "ETS" }
    return fits.count == 1
      ? best.model.description
      : "\(best.model) \(Int((weight * 100).rounded())) % of \(fits.count)"
  }

  /// Mean and variance of the mixture of the models.
  func moments(horizon: Int) -> Moments {
    var means = [Double](repeating: 0, count: horizon)
    var squares = [Double](repeating: 0, count: horizon)
    for (fit, weight) in zip(fits, weights) {
      let points = fit.points(horizon: horizon)
      let moments = fit.moments(horizon: horizon)
      for step in 0..<horizon {
        let mean = moments?.means[step] ?? points[step]
        means[step] += weight * mean
        squares[step] += weight * ((moments?.variances[step] ?? 0) + mean * mean)
      }
    }
    return Moments(
      means: means, variances: zip(squares, means).map { max($0 - $1 * $1, 0) })
  }
}
