import Numerics

/// Samples that cover every driver's range evenly: one number in each of n strata of equal probability,
/// in random order. M. McKay, R. Beckman, W. Conover, Technometrics 21 (1979).
public enum LatinHypercube {
  /// Probabilities by driver then sample; each driver draws from a stream of its own, so that adding
  /// one leaves the others as they were.
  public static func probabilities(drivers: Int, samples: Int, seed: UInt64) -> [[Double]] {
    let root = RandomStream(seed: seed)
    return (0..<drivers).map { driver in
      var stream = root.split(driver)
      return stream.permutation(samples).map {
        (Double($0) + stream.uniform()) / Double(samples)
      }
    }
  }
}
