import Glibc

/// A model of exponential smoothing fitted to a series by maximum likelihood.
public struct ETSFit: Sendable {
  /// The model.
  public let model: ETSModel
  /// The weight of the newest error in the level.
  public let alpha: Double
  /// Its weight in the slope, at most `alpha`; 0 without a trend.
  public let beta: Double
  /// Its weight in the season, at most `1 - alpha`; 0 without a season.
  public let gamma: Double
  /// What is left of the slope after a step; 1 where it is not damped.
  public let phi: Double
  /// The states before the first value: level, slope, and the season with the first value's first.
  public let initial: States
  /// The states after the last value; the season begins with that of the first forecast.
  public let last: States
  /// The log-likelihood in the convention of the literature: -n/2 log(sum e^2), less
  /// sum log|mean| where errors multiply.
  public let logLikelihood: Double
  /// How many values were fitted.
  public let count: Int
  /// The steps of a season.
  public let period: Int
  /// sum e^2 / (n - k), the errors relative where they multiply; k leaves the variance out.
  public let variance: Double

  /// Level, slope and season of a model.
  public struct States: Sendable, Equatable {
    /// The level.
    public var level: Double
    /// The slope: an amount, or a factor where the trend multiplies.
    public var slope: Double
    /// The season; empty where there is none.
    public var season: [Double]
  }

  /// How many numbers were estimated, the variance among them.
  public var parameterCount: Int { model.parameterCount(period: period) }

  /// Akaike's criterion.
  public var aic: Double { -2 * logLikelihood + 2 * Double(parameterCount) }

  /// Akaike's criterion corrected for few values; infinite where they are too few for it.
  public var aicc: Double {
    let k = Double(parameterCount)
    let room = Double(count) - k - 1
    return room > 0 ? aic + 2 * k * (k + 1) / room : .infinity
  }

  /// The Bayesian criterion.
  public var bic: Double {
    -2 * logLikelihood + log(Double(count)) * Double(parameterCount)
  }
}
