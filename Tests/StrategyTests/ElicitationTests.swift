import IntegrationModel
import Numerics
import Testing

@testable import Strategy

@Suite("Pooling experts' judgements")
struct ElicitationTests {
  /// One expert says 10, 20, 40: ends 10 - 3 = 7 and 40 + 3 = 43.
  private func one() throws -> PooledDistribution {
    try PooledDistribution([ExpertJudgement(expert: "A", low: 10, median: 20, high: 40)])
  }

  @Test("one expert gets back exactly what was said")
  func single() throws {
    let pool = try one()
    #expect(pool.support == 7...43)
    #expect(pool.quantile(0.05) == 10)
    #expect(pool.quantile(0.5) == 20)
    #expect(pool.quantile(0.95) == 40)
    // Half way between the median and the 95 % quantile, by hand: 0.5 + 0.45 / 2.
    #expect((pool.probability(atMost: 30) - 0.725).magnitude < 1e-12)
    // 0.05 x 8.5 + 0.45 x 15 + 0.45 x 30 + 0.05 x 41.5, by hand.
    #expect((pool.mean - 22.75).magnitude < 1e-12)
  }

  @Test("two experts are averaged in probability, not in quantiles")
  func pooled() throws {
    let pool = try PooledDistribution([
      ExpertJudgement(expert: "A", low: 10, median: 20, high: 40),
      ExpertJudgement(expert: "B", low: 30, median: 50, high: 60),
    ])
    // Ends 10 - 5 and 60 + 5.
    #expect(pool.support == 5...65)
    // At 40: A has 0.95, B has 0.05 + 0.45 x 10 / 20 = 0.275; their mean is 0.6125.
    #expect((pool.probability(atMost: 40) - 0.6125).magnitude < 1e-12)
    // Between 30 (mean of 0.725 and 0.05 = 0.3875) and 40 it is linear: 30 + 10 x 0.1125 / 0.225 = 35.
    #expect((pool.quantile(0.5) - 35).magnitude < 1e-9)
    #expect(pool.quantile(0.95) - pool.quantile(0.05) > 40)
  }

  @Test("a weight of two is as two experts who say the same")
  func weights() throws {
    let a = try ExpertJudgement(expert: "A", low: 1, median: 2, high: 3)
    var double = a
    double.weight = 2
    let b = try ExpertJudgement(expert: "B", low: 2, median: 5, high: 9)
    let weighted = try PooledDistribution([double, b])
    let repeated = try PooledDistribution([a, a, b])
    for probability in stride(from: 0.0, through: 1, by: 0.05) {
      let distance = weighted.quantile(probability) - repeated.quantile(probability)
      #expect(distance.magnitude < 1e-12)
    }
  }

  @Test("stratified draws have the pool's mean, and the same seed gives the same draws")
  func draws() throws {
    let pool = try one()
    var first = RandomStream(seed: 7)
    var second = RandomStream(seed: 7)
    let draws = pool.draws(400, with: &first)
    #expect(draws == pool.draws(400, with: &second))
    #expect((draws.reduce(0, +) / 400 - pool.mean).magnitude < 0.05)
    #expect(draws.allSatisfy { pool.support.contains($0) })
    #expect(draws.filter { $0 <= 20 }.count == 200)
  }

  @Test(
    "judgements that do not rise, or are no numbers, are refused",
    arguments: [(3.0, 2.0, 4.0), (1, 1, 2), (1, 2, .nan), (1, .infinity, 3), (-.infinity, 0, 1)])
  func refused(low: Double, median: Double, high: Double) {
    let error = #expect(throws: ArraigoError.self) {
      try ExpertJudgement(expert: "A", low: low, median: median, high: high)
    }
    #expect(error?.code == "broken_judgement")
  }

  @Test("a file of judgements is read, and a wrong one is located")
  func file() throws {
    let text = """
      quantities:
        - id: B3.formal_job.returnees
          question: How many more of a hundred returnees have a formal job?
          unit: points
          limits: [0, 1]
          judgements:
            - {expert: E1, role: ministry, q05: 0.01, q50: 0.05, q95: 0.12}
            - {expert: E2, role: migrants_organisation, q05: 0.02, q50: 0.04, q95: 0.09}
      """
    let file = try ElicitationFile(text, file: "elicitation.yaml")
    let pool = try #require(file["B3.formal_job.returnees"]).pool
    #expect(pool.support.lowerBound == 0)
    #expect((pool.support.upperBound - 0.131).magnitude < 1e-12)
    let wrong = text.split(separator: "0.12").joined(separator: "0.04")
    let error = try #require(throws: ArraigoError.self) {
      try ElicitationFile(wrong, file: "elicitation.yaml")
    }
    #expect(error.code == "broken_judgement")
    #expect(error.place.line == 7)
    #expect(error.place.column == "quantities[B3.formal_job.returnees].judgements[1]")
  }
}
