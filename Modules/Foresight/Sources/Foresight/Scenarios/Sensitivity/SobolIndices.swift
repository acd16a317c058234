/// How much of an outcome's variance each driver explains.
///
/// On Latin hypercube samples A and B, ABᵢ being A with driver i from B: the first-order index is
/// Σ f(B)(f(ABᵢ) - f(A)) / nV with f centred (A. Saltelli and others 2010), the total one
/// Σ(f(A) - f(ABᵢ))² / 2nV (M. Jansen 1999). A driver without effect has exactly zero of both.
/// Drivers are taken as independent: wished correlations are left aside.
public struct SobolIndices: Sendable, Equatable {
  /// The part of the variance that each driver explains by itself.
  public let first: [Double]
  /// The part in which each driver has any share, alone or with others.
  public let total: [Double]
  /// The mean of the outcome.
  public let mean: Double
  /// The variance of the outcome.
  public let variance: Double

  /// Estimates the indices of a model.
  ///
  /// - Parameters:
  ///   - drivers: How many drivers there are.
  ///   - samples: The rows of A; the model runs `samples * (drivers + 2)` times.
  ///   - model: The outcome for one probability of each driver.
  public init(drivers: Int, samples: Int, seed: UInt64, model: ([Double]) -> Double) {
    let a = LatinHypercube.probabilities(drivers: drivers, samples: samples, seed: seed)
    let b = LatinHypercube.probabilities(
      drivers: drivers, samples: samples, seed: seed ^ 0x5DEE_CE66_D1CE_4E5B)
    let row = { (columns: [[Double]], sample: Int) in columns.map { $0[sample] } }
    let atA = (0..<samples).map { model(row(a, $0)) }
    let atB = (0..<samples).map { model(row(b, $0)) }
    let all = atA + atB
    let mean = all.reduce(0, +) / Double(all.count)
    let variance = all.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(all.count)
    var first: [Double] = []
    var total: [Double] = []
    for driver in 0..<drivers {
      var (toA, toB) = (0.0, 0.0)
      for sample in 0..<samples {
        var mixed = row(a, sample)
        mixed[driver] = b[driver][sample]
        let value = model(mixed)
        toA += (atA[sample] - value) * (atA[sample] - value)
        toB += (atB[sample] - mean) * (value - atA[sample])
      }
      let scale = 2 * Double(samples) * variance
      first.append(variance > 0 ? 2 * toB / scale : 0)
      total.append(variance > 0 ? toA / scale : 0)
    }
    self.first = first
    self.total = total
    self.mean = mean
    self.variance = variance
  }
}
