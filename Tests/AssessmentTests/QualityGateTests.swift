import IntegrationModel
import Testing

@testable import Assessment

@Suite("CEPAL's scheme of 2020 decides what may be published")
struct QualityGateTests {
  private func estimate(
    _ value: Double = 0.5, error: Double = 0.02, records: Int = 1_000, cases: Int = 500,
    degrees: Int = 100, effect: Double = 1
  ) -> Estimate {
    Estimate(
      value: value, standardError: error, low: .nan, high: .nan, degreesOfFreedom: degrees,
      designEffect: effect, sampleSize: records, cases: cases, population: 1e6)
  }

  @Test("Each limit of the scheme")
  func limits() {
    func decision(_ estimate: Estimate, _ level: DesignLevel = .full) -> Quality {
      QualityGate.eclac2020(proportion: estimate, level).0
    }
    #expect(decision(estimate()) == .publish)
    #expect(decision(estimate(records: 99)) == .suppress)
    #expect(decision(estimate(cases: 49)) == .suppress)
    #expect(decision(estimate(records: 279, effect: 2)) == .suppress)
    #expect(decision(estimate(records: 280, effect: 2)) == .publish)
    #expect(decision(estimate(degrees: 8)) == .review)
    // 0.25 / -log 0.1 = 0.109: a coefficient of variation of 0.25 is reviewed.
    #expect(decision(estimate(0.1, error: 0.025)) == .review)
    // 0.5 / -log 0.1 = 0.217, over 0.175.
    #expect(decision(estimate(0.1, error: 0.05)) == .suppress)
    #expect(decision(estimate(), .psuOnly) == .review)
    #expect(decision(estimate(.nan)) == .suppress)
  }
}
