import Glibc
public import IntegrationModel
import Numerics

/// How far experts agree on an order: Kendall's coefficient of concordance, with ties.
///
/// W = 12 S / (m²(n³ - n) - m ΣT), S the sum of squares of the rank sums about their mean, T the sum
/// of t³ - t over an expert's ties; m experts, n items. χ² = m (n - 1) W with n - 1 degrees of freedom.
/// M. G. Kendall, "Rank Correlation Methods" (1948), chapter 6.
public struct KendallConcordance: Sendable, Equatable {
  /// The coefficient, 0 (no common order) to 1 (one order).
  public let coefficient: Double
  /// The coefficient without the correction for ties.
  public let uncorrected: Double
  /// The test statistic.
  public let chiSquare: Double
  /// Its degrees of freedom.
  public let degreesOfFreedom: Int
  /// The probability of so much agreement by chance; trust it from about seven items on.
  public let probability: Double

  /// Computes the concordance of experts' values or ranks of the same items.
  ///
  /// - Parameter scores: One row an expert, one score an item; they are ranked here.
  /// - Throws: `no_concordance` for fewer than two experts or items, rows of different length, or
  ///   experts who all tie everything.
  public init(_ scores: [[Double]]) throws(ArraigoError) {
    let items = scores.first?.count ?? 0
    guard scores.count >= 2, items >= 2, scores.allSatisfy({ $0.count == items }) else {
      throw ArraigoError(
        "no_concordance", "concordance needs two experts who rank the same two items or more")
    }
    var sums = [Double](repeating: 0, count: items)
    var ties = 0.0
    for row in scores {
      let ranks = Quantile.ranks(row)
      var groups: [Double: Double] = [:]
      for (item, rank) in ranks.enumerated() {
        sums[item] += rank
        groups[rank, default: 0] += 1
      }
      ties += groups.values.reduce(0) { $0 + $1 * $1 * $1 - $1 }
    }
    let (m, n) = (Double(scores.count), Double(items))
    let mean = m * (n + 1) / 2
    let spread = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let whole = m * m * (n * n * n - n)
    guard whole - m * ties > 0 else {
      throw ArraigoError("no_concordance", "every expert ties all items: there is no order")
    }
    uncorrected = 12 * spread / whole
    coefficient = 12 * spread / (whole - m * ties)
    chiSquare = m * (n - 1) * coefficient
    degreesOfFreedom = items - 1
    probability = ChiSquareDistribution.upperTail(
      chiSquare, degreesOfFreedom: Double(items - 1))
  }
}
