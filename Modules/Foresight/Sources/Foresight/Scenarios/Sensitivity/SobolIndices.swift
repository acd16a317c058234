import Numerics

/// How much of an outcome's variance each driver explains.
///
/// On Latin hypercube samples A and B, ABᵢ being A with driver i from B: the first-order index is
/// Σ f(B)(f(ABᵢ) - f(A)) / nV with f centred (A. Saltelli and others 2010), the total one
/// Σ(f(A) - f(ABᵢ))² / 2nV (M. Jansen 1999). A driver without effect has exactly zero of both. Intervals
/// come from the bootstrap of the samples' rows, 1.96 standard errors to each side (G. Archer,
/// A. Saltelli and I. Sobol 1997). Drivers are taken as independent: wished correlations are left aside.
public struct SobolIndices: Sendable, Equatable {
  /// The part of the variance that each driver explains by itself.
  public let first: [Double]
  /// The part in which each driver has any share, alone or with others.
  public let total: [Double]
  /// The standard errors of the first-order indices.
  public let firstErrors: [Double]
  /// The standard errors of the total indices.
  public let totalErrors: [Double]
  /// The mean of the outcome.
  public let mean: Double
  /// The variance of the outcome.
  public let variance: Double

  /// Estimates the indices of a model.
  ///
  /// - Parameters:
  ///   - drivers: How many drivers there are.
  ///   - samples: The rows of A; the model runs `samples * (drivers + 2)` times.
  ///   - resamples: The bootstrap samples behind the errors.
  ///   - model: The outcome for one probability of each driver.
  public init(
    drivers: Int, samples: Int, seed: UInt64, resamples: Int = 200, model: ([Double]) -> Double
  ) {
    let a = LatinHypercube.probabilities(drivers: drivers, samples: samples, seed: seed)
    let b = LatinHypercube.probabilities(
      drivers: drivers, samples: samples, seed: seed ^ 0x5DEE_CE66_D1CE_4E5B)
    let row = { (columns: [[Double]], sample: Int) in columns.map { $0[sample] } }
    let atA = (0..<samples).map { model(row(a, $0)) }
    let atB = (0..<samples).map { model(row(b, $0)) }
    let mixed = (0..<drivers).map { driver in
      (0..<samples).map { sample in
        var point = row(a, sample)
        point[driver] = b[driver][sample]
        return model(point)
      }
    }
    let runs = SobolRuns(atA: atA, atB: atB, mixed: mixed)
    let all = runs.indices(of: Array(0..<samples))
    (first, total, mean, variance) = (all.first, all.total, all.mean, all.variance)
    var stream = RandomStream(seed: seed ^ 0x3C6E_F372_FE94_F82B)
    let resampled = (0..<resamples).map { _ in
      runs.indices(of: (0..<samples).map { _ in stream.index(below: samples) })
    }
    firstErrors = Self.errors(resampled.map(\.first), drivers)
    totalErrors = Self.errors(resampled.map(\.total), drivers)
  }

  private static func errors(_ values: [[Double]], _ drivers: Int) -> [Double] {
    (0..<drivers).map { driver in
      let own = values.map { $0[driver] }
      guard own.count > 1 else { return .nan }
      let mean = own.reduce(0, +) / Double(own.count)
      let squares = own.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double(own.count - 1)).squareRoot()
    }
  }
}

/// The outcomes of A, B and, driver by driver, ABᵢ.
private struct SobolRuns {
  let atA: [Double]
  let atB: [Double]
  let mixed: [[Double]]

  /// The indices of some rows.
  func indices(of rows: [Int])
    -> (first: [Double], total: [Double], mean: Double, variance: Double)
  {
    let count = Double(rows.count)
    let mean = rows.reduce(0) { $0 + atA[$1] + atB[$1] } / (2 * count)
    var variance = 0.0
    for row in rows {
      variance += (atA[row] - mean) * (atA[row] - mean) + (atB[row] - mean) * (atB[row] - mean)
    }
    variance /= 2 * count
    var (first, total): ([Double], [Double]) = ([], [])
    for values in mixed {
      var (toA, toB) = (0.0, 0.0)
      for row in rows {
        toA += (atA[row] - values[row]) * (atA[row] - values[row])
        toB += (atB[row] - mean) * (values[row] - atA[row])
      }
      first.append(variance > 0 ? toB / (count * variance) : 0)
      total.append(variance > 0 ? toA / (2 * count * variance) : 0)
    }
    return (first, total, mean, variance)
  }
}
