import Glibc
public import IntegrationModel

/// The last months of a target before it is published, from indicators that come earlier.
///
/// A dynamic factor model with one factor: each standardised series is a loading times the factor plus
/// noise of its own, the factor a first-order autoregression. Missing values, at the ragged end or
/// within, are left to the Kalman filter and smoother; parameters come from the EM algorithm
/// (R. Shumway and D. Stoffer 1982; M. Bańbura and M. Modugno 2014 for missing values).
public struct FactorNowcast: Sendable, Equatable {
  /// The loadings of the standardised series.
  public let loadings: [Double]
  /// The variances of the standardised series' own noise.
  public let noise: [Double]
  /// How much of the factor is kept from step to step.
  public let persistence: Double
  /// The log likelihood of the standardised values after each round of EM; it never falls.
  public let likelihoods: [Double]
  /// The smoothed factor.
  public let factor: [Double]
  /// The expected value of each series at each step, in its own unit.
  public let expected: [[Double]]
  /// The standard deviation of a value that is missing about its expectation, in its own unit.
  public let deviations: [[Double]]

  /// Fits a model.
  ///
  /// - Parameters:
  ///   - series: One row a series, equally long, `.nan` where a value is missing; stationary, as
  ///     growth rates are.
  ///   - rounds: The most rounds of EM.
  /// - Throws: `no_nowcast` where there are fewer than two series, they differ in length, or one has
  ///   fewer than eight values or does not vary.
  public init(_ series: [[Double]], rounds: Int = 200) throws(ArraigoError) {
    let steps = series.first?.count ?? 0
    guard series.count >= 2, series.allSatisfy({ $0.count == steps }) else {
      throw ArraigoError("no_nowcast", "a nowcast needs two series or more of one length")
    }
    let moments = series.map(Self.moments)
    guard moments.allSatisfy({ $0.count >= 8 && $0.deviation > 0 }) else {
      throw ArraigoError(
        "no_nowcast", "a series has fewer than eight values or does not vary",
        suggestion: "leave it out")
    }
    let standard = zip(series, moments).map { values, moment in
      values.map { ($0 - moment.mean) / moment.deviation }
    }
    var model = FactorModel(standard)
    var likelihoods: [Double] = []
    for _ in 0..<max(rounds, 1) {
      let likelihood = model.improve(standard)
      if let last = likelihoods.last, likelihood - last < 1e-7 * abs(last) {
        likelihoods.append(likelihood)
        break
      }
      likelihoods.append(likelihood)
    }
    let path = model.smoothed(standard)
    self.likelihoods = likelihoods
    loadings = model.loadings
    noise = model.noise
    persistence = model.persistence
    factor = path.means
    expected = zip(moments, model.loadings).map { moment, loading in
      path.means.map { moment.mean + moment.deviation * loading * $0 }
    }
    deviations = moments.indices.map { number in
      path.variances.map { variance in
        moments[number].deviation
          * (model.loadings[number] * model.loadings[number] * variance + model.noise[number])
          .squareRoot()
      }
    }
  }

  private static func moments(_ values: [Double]) -> (mean: Double, deviation: Double, count: Int) {
    let seen = values.filter { !$0.isNaN }
    let mean = seen.reduce(0, +) / Double(max(seen.count, 1))
    let squares = seen.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, (squares / Double(max(seen.count - 1, 1))).squareRoot(), seen.count)
  }

  /// What new values change in the nowcast of one series' step: for each series that has a value now
  /// and had none, the change of the expectation when its values are added, one series after the
  /// other, under the new parameters.
  ///
  /// The first number is what the revision of parameters and old values changes.
  ///
  /// - Throws: as ``init(_:rounds:)``.
  public static func news(
    from old: [[Double]], to new: [[Double]], series target: Int, step: Int
  ) throws(ArraigoError) -> (revision: Double, bySeries: [Double]) {
    let before = try FactorNowcast(old)
    let after = try FactorNowcast(new)
    let moments = new.map(Self.moments)
    let model = FactorModel(
      loadings: after.loadings, noise: after.noise, persistence: after.persistence)
    let nowcast = { (values: [[Double]]) -> Double in
      let standard = zip(values, moments).map { row, moment in
        row.map { ($0 - moment.mean) / moment.deviation }
      }
      let factor = model.smoothed(standard).means[step]
      return moments[target].mean + moments[target].deviation * model.loadings[target] * factor
    }
    var known = zip(new, old).map { now, was in
      now.indices.map { $0 < was.count && !was[$0].isNaN ? now[$0] : .nan }
    }
    var last = nowcast(known)
    let revision =
      last - (before.expected[target].indices.contains(step) ? before.expected[target][step] : last)
    var changes: [Double] = []
    for number in new.indices {
      known[number] = new[number]
      let next = nowcast(known)
      changes.append(next - last)
      last = next
    }
    return (revision, changes)
  }
}

/// The parameters of a one-factor model and the passes over the data that improve them. The factor's
/// shocks have variance 1, which fixes its scale.
private struct FactorModel {
  var loadings: [Double]
  var noise: [Double]
  var persistence: Double

  init(loadings: [Double], noise: [Double], persistence: Double) {
    self.loadings = loadings
    self.noise = noise
    self.persistence = persistence
  }

  /// Starts from each series' correlation with the mean of all.
  init(_ series: [[Double]]) {
    let steps = series.first?.count ?? 0
    let means = (0..<steps).map { step in
      let seen = series.map { $0[step] }.filter { !$0.isNaN }
      return seen.isEmpty ? 0 : seen.reduce(0, +) / Double(seen.count)
    }
    loadings = series.map { values in
      let both = zip(values, means).filter { !$0.0.isNaN }
      let product = both.reduce(0) { $0 + $1.0 * $1.1 }
      let square = both.reduce(0) { $0 + $1.1 * $1.1 }
      return square > 0 ? 0.5 * product / square : 0.5
    }
    noise = series.map { _ in 0.5 }
    persistence = 0.5
  }

  struct Path {
    var means: [Double]
    var variances: [Double]
    /// The covariance of each step with the one before.
    var covariances: [Double]
    var likelihood: Double
  }

  /// The Kalman filter and the Rauch-Tung-Striebel smoother of a single state.
  func smoothed(_ series: [[Double]]) -> Path {
    let steps = series.first?.count ?? 0
    var (predicted, predictedVariance) = ([Double](), [Double]())
    var (means, variances) = ([Double](), [Double]())
    var likelihood = 0.0
    var (mean, variance) = (0.0, 1 / max(1 - persistence * persistence, 0.02))
    for step in 0..<steps {
      if step > 0 {
        mean *= persistence
        variance = persistence * persistence * variance + 1
      }
      predicted.append(mean)
      predictedVariance.append(variance)
      // With noise independent between series, values are taken in one after the other.
      for (number, values) in series.enumerated() where !values[step].isNaN {
        let spread = loadings[number] * loadings[number] * variance + noise[number]
        let surprise = values[step] - loadings[number] * mean
        let gain = variance * loadings[number] / spread
        likelihood -= 0.5 * (log(2 * Double.pi * spread) + surprise * surprise / spread)
        mean += gain * surprise
        variance -= gain * loadings[number] * variance
      }
      means.append(mean)
      variances.append(variance)
    }
    var covariances = [Double](repeating: 0, count: steps)
    for step in stride(from: steps - 2, through: 0, by: -1) {
      let gain = persistence * variances[step] / predictedVariance[step + 1]
      covariances[step + 1] = gain * variances[step + 1]
      means[step] += gain * (means[step + 1] - predicted[step + 1])
      variances[step] += gain * gain * (variances[step + 1] - predictedVariance[step + 1])
    }
    return Path(
      means: means, variances: variances, covariances: covariances, likelihood: likelihood)
  }

  /// One round of EM; gives the likelihood of the parameters before it.
  mutating func improve(_ series: [[Double]]) -> Double {
    let path = smoothed(series)
    let squares = zip(path.means, path.variances).map { $0 * $0 + $1 }
    for (number, values) in series.enumerated() {
      var (product, square, count) = (0.0, 0.0, 0.0)
      for step in values.indices where !values[step].isNaN {
        product += values[step] * path.means[step]
        square += squares[step]
        count += 1
      }
      let loading = product / square
      var rest = 0.0
      for step in values.indices where !values[step].isNaN {
        rest +=
          values[step] * values[step] - 2 * loading * values[step] * path.means[step]
          + loading * loading * squares[step]
      }
      loadings[number] = loading
      noise[number] = max(rest / count, 1e-4)
    }
    var (cross, before) = (0.0, 0.0)
    for step in squares.indices.dropFirst() {
      cross += path.means[step] * path.means[step - 1] + path.covariances[step]
      before += squares[step - 1]
    }
    persistence = min(max(cross / before, -0.98), 0.98)
    return path.likelihood
  }
}
