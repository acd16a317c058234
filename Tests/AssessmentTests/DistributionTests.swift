import Testing

@testable import Assessment

/// Expected values: scipy 1.17.1, `stats.t` and `special.betainc`.
@Suite("Student's t and the beta distribution")
struct DistributionTests {
  @Test(
    "The t quantile meets scipy at 1 to 20,000 degrees of freedom",
    arguments: [
      (1.0, 12.706204736174694), (2, 4.302652729749462), (5, 2.5705818356363146),
      (9, 2.262157162798205), (30, 2.0422724563012378), (1_000, 1.9623390808264083),
      (197, 1.9720790337785026), (20_000, 1.9600826051581348),
    ])
  func quantile(degreesOfFreedom: Double, expected: Double) {
    let t = StudentDistribution.quantile(level: 0.95, degreesOfFreedom: degreesOfFreedom)
    #expect(agree(t, expected, 1e-10), "\(t)")
  }

  @Test(
    "The t distribution function meets scipy",
    arguments: [
      (1.0, 0.20871440016015272), (2, 0.16162351590802015), (5, 0.12515031708533855),
      (30, 0.10175047926905843), (197, 0.09755997195408642), (20_000, 0.09680797543678203),
    ])
  func cumulative(degreesOfFreedom: Double, expected: Double) {
    let p = StudentDistribution.cumulative(-1.3, degreesOfFreedom: degreesOfFreedom)
    #expect(agree(p, expected, 1e-10), "\(p)")
  }

  @Test(
    "Two-sided probabilities meet scipy, far into the tail too",
    arguments: [
      (0.5, 3.0, 0.651447964848151), (1.96, 10, 0.07843624024769971),
      (2.5, 200, 0.013223172641700783), (6, 18_000, 2.010951029718404e-09),
    ])
  func twoSided(t: Double, degreesOfFreedom: Double, expected: Double) {
    let found = StudentDistribution.twoSidedProbability(t, degreesOfFreedom: degreesOfFreedom)
    #expect(agree(found, expected, 1e-10), "\(found)")
  }

  @Test("Without a degree of freedom there is no quantile and no probability")
  func noDegrees() {
    #expect(StudentDistribution.quantile(level: 0.95, degreesOfFreedom: 0).isNaN)
    #expect(StudentDistribution.twoSidedProbability(2, degreesOfFreedom: -1).isNaN)
  }

  @Test(
    "The incomplete beta function meets scipy",
    arguments: [
      (0.2, 0.5, 0.5, 0.2951672353008665), (0.7, 3, 8, 0.9984096136),
      (0.999, 50, 0.5, 0.7523690199653766), (0.01, 1, 200, 0.8660203251420381),
      (0.5, 1_000, 1_000, 0.4999999999999992),
    ])
  func beta(x: Double, a: Double, b: Double, expected: Double) {
    #expect(agree(BetaDistribution.cumulative(x, a, b), expected, 1e-10))
  }

  @Test(
    "The beta quantile meets scipy",
    arguments: [
      (0.025, 3.5, 8.0, 0.08784580031055192), (0.975, 0.5, 40, 0.06123509153827569),
      (0.025, 200, 2, 0.9725935701965897), (0.5, 1e4, 0.5, 0.9999772528688874),
      (1e-6, 2, 3, 0.0004083594602042573),
    ])
  func betaQuantile(p: Double, a: Double, b: Double, expected: Double) {
    #expect(agree(BetaDistribution.quantile(p, a, b), expected, 1e-9))
  }
}
