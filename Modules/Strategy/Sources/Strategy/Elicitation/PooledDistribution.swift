public import IntegrationModel
public import Numerics

/// The judgements of several experts as one distribution.
///
/// Each expert's distribution is uniform between the quantiles given, so nothing is added to what
/// was said; the ends are the least and largest quantile of all experts, stretched by a tenth of
/// their distance (Cooke 1991, Experts in Uncertainty, the classical model's intrinsic range). The
/// pool is the weighted mean of the experts' distribution functions (linear opinion pool, Stone
/// 1961): experts who disagree make it wide.
public struct PooledDistribution: Sendable, Equatable {
  /// The judgements.
  public let judgements: [ExpertJudgement]
  /// The least and the largest value possible.
  public let support: ClosedRange<Double>
  /// Where the distribution function bends, rising, with its values there; it is linear between.
  private let knots: [(value: Double, probability: Double)]

  /// Two pools are the same where the same was said.
  public static func == (left: PooledDistribution, right: PooledDistribution) -> Bool {
    left.judgements == right.judgements && left.support == right.support
  }

  /// The part of the distance between the extreme quantiles by which each end is stretched.
  public static let overshoot = 0.1

  /// Pools judgements.
  ///
  /// - Parameters:
  ///   - judgements: At least one.
  ///   - limits: What the quantity can be at all (0 to 1 for a share); a judgement outside is
  ///     refused, the stretched ends are cut.
  /// - Throws: `no_judgement`, `judgement_out_of_limits`.
  public init(
    _ judgements: [ExpertJudgement], within limits: ClosedRange<Double>? = nil,
    place: Place = Place()
  ) throws(ArraigoError) {
    guard let least = judgements.map(\.low).min(), let largest = judgements.map(\.high).max()
    else {
      throw ArraigoError("no_judgement", "nobody was asked", at: place)
    }
    var low = least - Self.overshoot * (largest - least)
    var high = largest + Self.overshoot * (largest - least)
    if let limits {
      guard least > limits.lowerBound, largest < limits.upperBound else {
        throw ArraigoError(
          "judgement_out_of_limits",
          "a judgement is not between \(limits.lowerBound.plainText) and \(limits.upperBound.plainText)",
          at: place,
          suggestion: "a 5 % quantile at the limit itself leaves nothing below it; ask again")
      }
      low = max(low, limits.lowerBound)
      high = min(high, limits.upperBound)
    }
    self.judgements = judgements
    support = low...high
    let bends = Set(judgements.flatMap { [$0.low, $0.median, $0.high] } + [low, high]).sorted()
    let weights = judgements.map(\.weight).reduce(0, +)
    knots = bends.map { value in
      let sum = judgements.map { $0.weight * $0.probability(below: value, low: low, high: high) }
      return (value, sum.reduce(0, +) / weights)
    }
  }

  /// The probability that the quantity is at most a value.
  public func probability(atMost value: Double) -> Double {
    guard value > support.lowerBound else { return 0 }
    guard let after = knots.firstIndex(where: { $0.value >= value }), after > 0 else { return 1 }
    let (left, right) = (knots[after - 1], knots[after])
    let part = (value - left.value) / (right.value - left.value)
    return left.probability + part * (right.probability - left.probability)
  }

  /// The value that the quantity falls below with a probability between 0 and 1.
  public func quantile(_ probability: Double) -> Double {
    guard probability > 0 else { return support.lowerBound }
    guard let after = knots.firstIndex(where: { $0.probability >= probability }), after > 0 else {
      return support.upperBound
    }
    let (left, right) = (knots[after - 1], knots[after])
    let part = (probability - left.probability) / (right.probability - left.probability)
    return left.value + part * (right.value - left.value)
  }

  /// The mean.
  public var mean: Double {
    zip(knots, knots.dropFirst()).reduce(0) { sum, pair in
      sum + (pair.1.probability - pair.0.probability) * (pair.0.value + pair.1.value) / 2
    }
  }

  /// How far experts disagree: the widest distance between two medians, as a part of the pool's
  /// 90 % range; above 1 their medians are further apart than the pool is wide.
  public var disagreement: Double {
    let medians = judgements.map(\.median)
    guard let least = medians.min(), let largest = medians.max() else { return 0 }
    return (largest - least) / (quantile(0.95) - quantile(0.05))
  }

  /// As many draws as asked, one from each stratum of equal probability, in an order by chance.
  ///
  /// Stratified draws (Latin hypercube, McKay, Beckman and Conover 1979) give a mean that is nearer
  /// to the distribution's than as many free draws.
  public func draws(_ count: Int, with generator: inout RandomStream) -> [Double] {
    generator.permutation(max(count, 0)).map {
      quantile((Double($0) + generator.uniform()) / Double(count))
    }
  }
}

extension ExpertJudgement {
  /// The distribution function of this expert between the common ends.
  fileprivate func probability(below value: Double, low end: Double, high top: Double) -> Double {
    let values = [end, low, median, high, top]
    let probabilities = [0, 0.05, 0.5, 0.95, 1]
    if value >= top { return 1 }
    for position in 1..<values.count where value < values[position] {
      let width = values[position] - values[position - 1]
      guard width > 0 else { continue }
      let part = (value - values[position - 1]) / width
      return probabilities[position - 1]
        + part * (probabilities[position] - probabilities[position - 1])
    }
    return 1
  }
}
