/// What each decision gains over the best one of today, draw by draw.
struct GainTable {
  /// The decision that is best on what is known.
  let best: Int
  /// The benefit expected of it.
  let expected: Double
  private let benefits: [[Double]]
  private let probabilities: [Double]
  /// By other decision: the smaller their spread, the better means of them are known.
  private let gains: [[Double]]

  /// - Parameter probabilities: of the draws; only ratios matter.
  init(benefits: [[Double]], probabilities: [Double]) {
    self.benefits = benefits
    let sum = probabilities.reduce(0, +)
    let chances = probabilities.map { $0 / sum }
    self.probabilities = chances
    let means = benefits.map { zip($0, chances).reduce(0) { $0 + $1.0 * $1.1 } }
    let best = means.indices.max { means[$0] < means[$1] } ?? 0
    self.best = best
    expected = means[best]
    gains = benefits.enumerated().filter { $0.offset != best }.map { other in
      zip(other.element, benefits[best]).map { $0 - $1 }
    }
  }

  /// The table of some of the draws.
  func keeping(_ draws: [Int]) -> GainTable {
    GainTable(
      benefits: benefits.map { row in draws.map { row[$0] } },
      probabilities: draws.map { probabilities[$0] })
  }

  /// What knowing everything would be worth.
  var perfect: Double { worth(gains) }

  /// What knowing a driver would be worth, never more than knowing everything.
  func worth(of driver: [Double], knots: Int) -> Double {
    let curve = DriverRegression(driver, weights: probabilities, knots: knots)
    return min(perfect, worth(gains.map { curve.fitted($0) }))
  }

  /// The mean of the best gain, of which there is none below 0: today's decision gains 0.
  private func worth(_ gains: [[Double]]) -> Double {
    probabilities.indices.reduce(0) { sum, draw in
      sum + probabilities[draw] * gains.reduce(0) { max($0, $1[draw]) }
    }
  }
}
