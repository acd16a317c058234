import Glibc
import Numerics

/// Quantiles and ranks of small samples.
enum Quantile {
  /// The quantile by linear interpolation between order statistics (Hyndman and Fan's type 7).
  ///
  /// - Precondition: `sorted` ascends and is not empty.
  static func linear(_ sorted: [Double], _ probability: Double) -> Double {
    let place = Double(sorted.count - 1) * probability
    let below = Int(place.rounded(.down))
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }

  /// Ranks from 1; equal values share the mean of their ranks.
  static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var first = 0
    while first < order.count {
      var last = first
      while last + 1 < order.count, values[order[last + 1]] == values[order[first]] { last += 1 }
      for place in first...last { ranks[order[place]] = Double(first + last) / 2 + 1 }
      first = last + 1
    }
    return ranks
  }
}

extension DelphiSummary {
  /// Wilcoxon's signed-rank test by its exact distribution up to 25 changed answers without ties, by
  /// the normal approximation with correction for ties and continuity beyond.
  ///
  /// The same as `wilcox.test(paired = TRUE)` in R.
  static func signedRankProbability(from earlier: DelphiAnswers, to later: DelphiAnswers) -> Double?
  {
    let differences = later.answers.compactMap { expert, answer in
      earlier.answers[expert].map { answer - $0 }
    }.filter { $0 != 0 }
    guard !differences.isEmpty else { return nil }
    let ranks = Quantile.ranks(differences.map(abs))
    let positive = zip(differences, ranks).reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
    let n = Double(differences.count)
    let hasTies = Set(ranks).count < ranks.count
    if differences.count < 50, !hasTies {
      return exactProbability(positive, differences.count)
    }
    var groups: [Double: Double] = [:]
    for rank in ranks { groups[rank, default: 0] += 1 }
    let ties = groups.values.reduce(0) { $0 + $1 * $1 * $1 - $1 }
    let variance = n * (n + 1) * (2 * n + 1) / 24 - ties / 48
    guard variance > 0 else { return nil }
    let distance = positive - n * (n + 1) / 4
    let corrected = max(abs(distance) - 0.5, 0)
    return 2 * NormalDistribution.cumulative(-corrected / variance.squareRoot())
  }

  /// The distribution of the sum of positive ranks counts the subsets of 1...n by their sum.
  private static func exactProbability(_ statistic: Double, _ count: Int) -> Double {
    let largest = count * (count + 1) / 2
    var ways = [Double](repeating: 0, count: largest + 1)
    ways[0] = 1
    for rank in 1...count {
      for sum in stride(from: largest, through: rank, by: -1) { ways[sum] += ways[sum - rank] }
    }
    let all = ways.reduce(0, +)
    let lower = ways[...Int(statistic)].reduce(0, +) / all
    let upper = ways[Int(statistic)...].reduce(0, +) / all
    return min(1, 2 * min(lower, upper))
  }
}
