import Glibc

/// Where the level of a series changes, found exactly.
///
/// The segmentation with the least sum of squared distances to the segments' means plus a penalty for
/// each break, by PELT: R. Killick, P. Fearnhead, I. A. Eckley, "Optimal detection of changepoints
/// with a linear computational cost", JASA 107 (2012). Every place is a candidate (no grid).
public struct ChangePoints: Sendable, Equatable {
  /// The places at which a new segment begins, counted from 0; equally, the lengths before a break.
  public let breaks: [Int]
  /// The sum of squared distances within the segments.
  public let cost: Double
  /// The penalty of a break that was used.
  public let penalty: Double
  /// The mean of each segment, in order.
  public let means: [Double]

  /// Finds the breaks.
  ///
  /// - Parameters:
  ///   - values: The series, finite, in order of time.
  ///   - penalty: What a break must save; nil for 2 σ² log n, σ from the median absolute deviation of
  ///     the first differences, which a level shift hardly moves.
  ///   - shortest: The fewest observations of a segment.
  public init(_ values: [Double], penalty: Double? = nil, shortest: Int = 2) {
    let count = values.count
    let shortest = max(shortest, 1)
    let penalty = penalty ?? 2 * Self.robustVariance(values) * log(Double(max(count, 2)))
    let costs = SegmentCosts(values)
    var best = [Double](repeating: .infinity, count: count + 1)
    var previous = [Int](repeating: 0, count: count + 1)
    best[0] = -penalty
    // Each start with the end from which on another start is better for ever.
    var candidates = [(start: 0, until: Int.max)]
    for end in stride(from: shortest, through: count, by: 1) {
      if end >= 2 * shortest { candidates.append((end - shortest, Int.max)) }
      for (start, _) in candidates {
        let value = best[start] + costs.cost(start, end) + penalty
        if value < best[end] { (best[end], previous[end]) = (value, start) }
      }
      for place in candidates.indices where candidates[place].until == .max {
        let reached = best[candidates[place].start] + costs.cost(candidates[place].start, end)
        // A break at `end` serves only ends that leave room for the segment after it.
        if reached > best[end] { candidates[place].until = end + shortest }
      }
      candidates.removeAll { $0.until <= end + 1 }
    }
    var breaks: [Int] = []
    var place = count
    while place > 0, previous[place] > 0 {
      place = previous[place]
      breaks.append(place)
    }
    breaks.reverse()
    let edges = [0] + breaks + [count]
    let segments = count == 0 ? [] : Array(zip(edges, edges.dropFirst()))
    self.breaks = breaks
    self.penalty = penalty
    cost = segments.reduce(0) { $0 + costs.cost($1.0, $1.1) }
    means = segments.map { values[$0.0..<$0.1].reduce(0, +) / Double($0.1 - $0.0) }
  }

  /// The variance of the noise about a level that may shift: half of the squared median absolute
  /// deviation of the differences, scaled as for normal noise.
  public static func robustVariance(_ values: [Double]) -> Double {
    let differences = zip(values.dropFirst(), values).map { $0 - $1 }
    guard !differences.isEmpty else { return 0 }
    let middle = Quantile.linear(differences.sorted(), 0.5)
    let deviation = Quantile.linear(differences.map { abs($0 - middle) }.sorted(), 0.5)
    let scaled = deviation * 1.482602218505602
    return scaled * scaled / 2
  }

  /// The segmentations for all penalties between two, by halving where the number of breaks differs.
  ///
  /// One for each number of breaks that some penalty chooses (CROPS; Haynes, Eckley and Fearnhead
  /// 2017), fewest breaks first.
  public static func path(
    _ values: [Double], penalties: ClosedRange<Double>, shortest: Int = 2
  ) -> [ChangePoints] {
    var found: [Int: ChangePoints] = [:]
    func look(_ low: ChangePoints, _ high: ChangePoints) {
      found[low.breaks.count] = found[low.breaks.count] ?? low
      found[high.breaks.count] = found[high.breaks.count] ?? high
      guard low.breaks.count > high.breaks.count + 1 else { return }
      let between = (high.cost - low.cost) / Double(low.breaks.count - high.breaks.count)
      guard between > low.penalty, between < high.penalty else { return }
      let middle = ChangePoints(values, penalty: between, shortest: shortest)
      guard middle.breaks.count != low.breaks.count, middle.breaks.count != high.breaks.count
      else { return }
      look(low, middle)
      look(middle, high)
    }
    look(
      ChangePoints(values, penalty: penalties.lowerBound, shortest: shortest),
      ChangePoints(values, penalty: penalties.upperBound, shortest: shortest))
    return found.keys.sorted().compactMap { found[$0] }
  }
}

/// The squared distances to the mean of any segment, by prefix sums of centred values.
private struct SegmentCosts {
  private var sums = [0.0]
  private var squares = [0.0]

  init(_ values: [Double]) {
    // Centring first keeps the squares small, so that their difference keeps its digits.
    let centre = values.reduce(0, +) / Double(max(values.count, 1))
    for value in values {
      let distance = value - centre
      sums.append((sums.last ?? 0) + distance)
      squares.append((squares.last ?? 0) + distance * distance)
    }
  }

  func cost(_ start: Int, _ end: Int) -> Double {
    let sum = sums[end] - sums[start]
    return max(0, squares[end] - squares[start] - sum * sum / Double(end - start))
  }
}
