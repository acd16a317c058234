import Glibc
public import IntegrationModel

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
      return low + (high - low) * BetaQuantile.value(probability, a, b)
    case .normal(let mean, let deviation): return mean + deviation * Normal.quantile(probability)
    case .lognormal(let median, let deviation):
      return median * exp(deviation * Normal.quantile(probability))
    case .empirical(let values): return Quantile.linear(values.sorted(), probability)
    }
  }
}

/// Quantiles of the beta distribution, by bisection refined with Newton's steps.
enum BetaQuantile {
  static func value(_ probability: Double, _ a: Double, _ b: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    var place = a / (a + b)
    let scale = lgamma(a) + lgamma(b) - lgamma(a + b)
    for _ in 0..<100 {
      let miss = StudentT.incompleteBeta(place, a, b) - probability
      if miss > 0 { high = place } else { low = place }
      let density = exp((a - 1) * log(place) + (b - 1) * log(1 - place) - scale)
      let next = place - miss / density
      let step = next > low && next < high ? next : (low + high) / 2
      if abs(step - place) < 1e-15 { return step }
      place = step
    }
    return place
  }
}
