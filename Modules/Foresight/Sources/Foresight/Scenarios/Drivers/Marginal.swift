import Glibc
public import IntegrationModel
import Numerics

/// What is believed of one uncertain number by itself.
public enum Marginal: Sendable, Equatable {
  /// Always this number.
  case fixed(Double)
  /// Any number between two, none likelier.
  case uniform(low: Double, high: Double)
  /// Between two numbers with a most likely one, falling in straight lines.
  case triangular(low: Double, mode: Double, high: Double)
  /// The same with a smooth peak: a beta distribution with mean (low + 4 mode + high) / 6.
  case pert(low: Double, mode: Double, high: Double)
  /// The normal distribution.
  case normal(mean: Double, deviation: Double)
  /// A number whose logarithm is normal, by its median and the deviation of the logarithm.
  case lognormal(median: Double, deviation: Double)
  /// One of observed numbers, joined by straight lines.
  case empirical([Double])

  /// Checks that the parameters make a distribution.
  ///
  /// - Throws: `bad_marginal`.
  public func checked() throws(ArraigoError) -> Marginal {
    let isRight: Bool =
      switch self {
      case .fixed(let value): value.isFinite
      case .uniform(let low, let high): low.isFinite && high.isFinite && low < high
      case .triangular(let low, let mode, let high), .pert(let low, let mode, let high):
        low.isFinite && high.isFinite && low <= mode && mode <= high && low < high
      case .normal(let mean, let deviation): mean.isFinite && deviation.isFinite && deviation > 0
      case .lognormal(let median, let deviation):
        median.isFinite && median > 0 && deviation.isFinite && deviation > 0
      case .empirical(let values): values.count >= 2 && values.allSatisfy(\.isFinite)
      }
    guard isRight else {
      throw ArraigoError(
        "bad_marginal", "the numbers make no distribution",
        suggestion: "bounds ascend, deviations and medians of lognormals are above zero")
    }
    return self
  }

  /// The number below which a share of cases lies.
  ///
  /// - Parameter probability: Above 0 and below 1.
  public func quantile(_ probability: Double) -> Double {
    switch self {
    case .fixed(let value): return value
    case .uniform(let low, let high): return low + probability * (high - low)
    case .triangular(let low, let mode, let high):
      let turn = (mode - low) / (high - low)
      return probability < turn
        ? low + (probability * (high - low) * (mode - low)).squareRoot()
        : high - ((1 - probability) * (high - low) * (high - mode)).squareRoot()
    case .pert(let low, let mode, let high):
      let a = 1 + 4 * (mode - low) / (high - low)
      let b = 1 + 4 * (high - mode) / (high - low)
      return low + (high - low) * BetaDistribution.quantile(probability, a, b)
    case .normal(let mean, let deviation):
      return mean + deviation * NormalDistribution.quantile(probability)
    case .lognormal(let median, let deviation):
      return median * exp(deviation * NormalDistribution.quantile(probability))
    case .empirical(let values): return Quantile.linear(values.sorted(), probability)
    }
  }
}
