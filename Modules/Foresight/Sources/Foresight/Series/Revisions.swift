import Glibc
import Numerics

/// How far the first publication of a series' values was from what is published today.
///
/// A revision is the latest value less the first one. Counted are values that a vintage after the oldest
/// brought, for of the oldest nobody knows which were new, and that a later vintage could revise.
public struct Revisions: Sendable, Equatable {
  /// How many vintages there are.
  public let vintages: Int
  /// How many values could be revised.
  public let count: Int
  /// The mean revision: above zero where first values are too low.
  public let mean: Double
  /// The mean size of a revision.
  public let meanSize: Double
  /// The mean revision over its standard error; nil with less than 3 values, or where all are equal.
  ///
  /// The standard error holds for revisions that follow each other (Newey and West 1987, Bartlett
  /// weights up to lag 4 (n / 100)^(2/9)).
  public let statistic: Double?
  /// The two-sided probability of such a mean where first values are not biased, by Student's t with
  /// n - 1 degrees of freedom.
  public let probability: Double?

  /// The revisions of a series; nil where it has less than three vintages, or none could be revised.
  public init?(_ series: TimeSeries) {
    guard series.vintages.count > 2, let oldest = series.vintages.first else { return nil }
    var revisions: [Double] = []
    for place in series.values.indices where !series.values[place].isNaN {
      guard oldest.values[place].isNaN,
        let first = series.vintages.firstIndex(where: { !$0.values[place].isNaN }),
        first < series.vintages.count - 1
      else { continue }
      revisions.append(series.values[place] - series.vintages[first].values[place])
    }
    guard !revisions.isEmpty else { return nil }
    let n = Double(revisions.count)
    let mean = revisions.reduce(0, +) / n
    vintages = series.vintages.count
    count = revisions.count
    self.mean = mean
    meanSize = revisions.reduce(0) { $0 + abs($1) } / n
    let variance = Self.longRunVariance(revisions.map { $0 - mean })
    guard revisions.count > 2, variance > 0 else {
      statistic = nil
      probability = nil
      return
    }
    let ratio = mean / (variance / n).squareRoot()
    statistic = ratio
    probability = StudentDistribution.twoSidedProbability(ratio, degreesOfFreedom: n - 1)
  }

  /// The variance of the mean of so many numbers, times their count; the numbers have mean zero.
  private static func longRunVariance(_ centred: [Double]) -> Double {
    let n = Double(centred.count)
    func covariance(_ lag: Int) -> Double {
      zip(centred.dropFirst(lag), centred).reduce(0) { $0 + $1.0 * $1.1 } / n
    }
    let reach = min(Int(4 * pow(n / 100, 2.0 / 9)), centred.count - 1)
    return (0...reach).reduce(0) { sum, lag in
      let weight = 1 - Double(lag) / Double(reach + 1)
      return sum + (lag == 0 ? 1 : 2) * weight * covariance(lag)
    }
  }
}
