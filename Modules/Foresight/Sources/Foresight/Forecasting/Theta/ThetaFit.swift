import Glibc

/// A Theta model fitted to a series.
public struct ThetaFit: Sendable {
  /// Which member of the family.
  public let kind: ThetaKind
  /// The weight of the newest value in the level.
  public let alpha: Double
  /// The curvature of the second line, 2 where it is not estimated.
  public let theta: Double
  /// The level before the first value.
  public let initialLevel: Double
  /// The variance of the one-step errors of the series without its season.
  public let variance: Double

  private let adjustment: SeasonalAdjustment

  /// Fits a member of the family to a complete series; nil where it is constant or has fewer than
  /// 3 values.
  public init?(_ values: [Double], period: Int, kind: ThetaKind = .standard) {
    let adjustment = SeasonalAdjustment(values, period: period)
    let adjusted = adjustment.values
    guard adjusted.count >= 3, let first = adjusted.first,
      adjusted.contains(where: { $0 != first })
    else { return nil }
    self.kind = kind
    self.adjustment = adjustment
    if kind == .standard {
      guard
        let smooth = ETSEstimator(adjusted, period: 1).fit(ETSModel(error: .additive))
      else { return nil }
      alpha = max(smooth.alpha, 1e-10)
      theta = 2
      initialLevel = smooth.initial.level
      variance = smooth.variance
    } else {
      let found = ThetaRecursion(adjusted, kind).fitted()
      alpha = found.alpha
      theta = found.theta
      initialLevel = found.level
      variance = found.variance
    }
  }

  /// The means and variances of the coming values; the season is put back to both.
  func moments(horizon: Int) -> Moments {
    let adjusted = adjustment.values
    var means: [Double]
    if kind == .standard {
      means = standardMeans(horizon: horizon)
    } else {
      means = ThetaRecursion(adjusted, kind).forecasts(
        .init(level: initialLevel, alpha: alpha, theta: theta), horizon: horizon)
    }
    var variances = (0..<horizon).map { variance * (1 + Double($0) * alpha * alpha) }
    guard let season = adjustment.season else {
      return Moments(means: means, variances: variances)
    }
    for step in 0..<horizon {
      let place = adjusted.count + step
      if season.isMultiplicative {
        let factor = season.season[place % season.season.count]
        variances[step] *= factor * factor
      }
      means[step] = season.seasonal(means[step], at: place)
    }
    return Moments(means: means, variances: variances)
  }

  /// Smoothing with drift: level + slope/2 (h - 1 + (1 - (1 - alpha)^n) / alpha).
  private func standardMeans(horizon: Int) -> [Double] {
    let values = adjustment.values
    var level = initialLevel
    for value in values { level += alpha * (value - level) }
    let drift = StraightLine(values).slope / 2
    let old = (1 - pow(1 - alpha, Double(values.count))) / alpha
    return (0..<horizon).map { level + drift * (Double($0) + old) }
  }
}
