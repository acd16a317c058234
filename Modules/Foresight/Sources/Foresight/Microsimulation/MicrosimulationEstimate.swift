import Glibc

/// A number of a microsimulation with its uncertainty.
///
/// The value is the mean over the repetitions of the full sample. Bootstrap replicates of the survey are
/// each run a few times under chances of their own; a one-way layout parts the variance of their means
/// into the design's and that of chance: design = var(means) - var(within) / runs, not below zero.
public struct MicrosimulationEstimate: Sendable, Equatable {
  /// The value.
  public let value: Double
  /// Its standard error by the survey's design; nil where no table names its sampling units.
  public let designError: Double?
  /// Its standard error by the chance of the simulation.
  public let simulationError: Double
  /// The lower end of its 95 percent interval, of both errors together.
  public let low: Double
  /// The upper end.
  public let high: Double

  /// On which scale an interval is made, so that it stays within what is possible.
  enum Scale {
    case plain, logarithm, logit
  }

  /// Makes an estimate.
  ///
  /// - Parameters:
  ///   - runs: The values of the full sample, one for each repetition.
  ///   - replicates: The values of the replicates by replicate and repetition; none without design.
  init(runs: [Double], replicates: [[Double]], scale: Scale) {
    let value = Self.mean(runs)
    self.value = value
    let count = Double(runs.count)
    simulationError = runs.count > 1 ? (Self.variance(runs) / count).squareRoot() : .nan
    let usable = replicates.filter { $0.allSatisfy(\.isFinite) }
    designError = usable.count > 1 ? Self.designVariance(usable).squareRoot() : nil
    let chance = simulationError.isFinite ? simulationError : 0
    let error = ((designError ?? 0) * (designError ?? 0) + chance * chance).squareRoot()
    (low, high) = Self.interval(value, error, scale)
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  private static func variance(_ values: [Double]) -> Double {
    let mean = mean(values)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }

  private static func designVariance(_ replicates: [[Double]]) -> Double {
    let means = replicates.map(mean)
    let runs = replicates[0].count
    guard runs > 1 else { return variance(means) }
    let within = mean(replicates.map(variance))
    return max(variance(means) - within / Double(runs), 0)
  }

  /// The value plus and minus 1.96 errors on a scale, by the delta method.
  private static func interval(_ value: Double, _ error: Double, _ scale: Scale)
    -> (low: Double, high: Double)
  {
    let reach = 1.959963984540054 * error
    switch scale {
    case .logarithm where value > 0:
      return (value * exp(-reach / value), value * exp(reach / value))
    case .logit where value > 0 && value < 1:
      let centre = log(value / (1 - value))
      let half = reach / (value * (1 - value))
      return (1 / (1 + exp(half - centre)), 1 / (1 + exp(-half - centre)))
    default: return (value - reach, value + reach)
    }
  }
}
