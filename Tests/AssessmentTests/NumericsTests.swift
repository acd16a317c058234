import Testing

@testable import Assessment

/// Expected values: scipy 1.17.1, `scipy.stats.t` and `scipy.special.betainc`.
@Suite("Distributions agree with scipy")
struct NumericsTests {
  @Test(
    "Quantiles of Student's t at 95 %",
    arguments: [
      (1.0, 12.706204736174694),
      (2.0, 4.302652729749462),
      (5.0, 2.5705818356363146),
      (9.0, 2.262157162798205),
      (30.0, 2.0422724563012378),
      (1000.0, 1.9623390808264083),
      (20000.0, 1.9600826051581348),
    ])
  func quantile(df: Double, expected: Double) {
    let found = StudentT.quantile(level: 0.95, degreesOfFreedom: df)
    #expect((found / expected - 1).magnitude < 1e-10)
  }

  @Test(
    "Two-sided probabilities of Student's t",
    arguments: [
      (0.5, 3.0, 0.651447964848151),
      (1.96, 10.0, 0.07843624024769971),
      (2.5, 200.0, 0.013223172641700783),
      (6.0, 18000.0, 2.010951029718404e-09),
    ])
  func probability(t: Double, df: Double, expected: Double) {
    let found = StudentT.twoSidedProbability(t, degreesOfFreedom: df)
    #expect((found / expected - 1).magnitude < 1e-10)
  }

  @Test(
    "The regularised incomplete beta function and its inverse",
    arguments: [
      (0.1, 2.0, 3.0, 0.05230000000000001),
      (0.5, 0.5, 0.5, 0.5000000000000001),
      (0.9, 10.0, 2.5, 0.8121862743088557),
      (0.03, 4.0, 120.0, 0.5059555041446204),
      (0.62, 300.0, 200.0, 0.8190699881577963),
    ])
  func beta(x: Double, a: Double, b: Double, expected: Double) {
    #expect((IncompleteBeta.value(x, a, b) / expected - 1).magnitude < 1e-10)
    #expect((IncompleteBeta.quantile(expected, a, b) / x - 1).magnitude < 1e-8)
  }

  @Test("No degree of freedom gives no number, never a zero", arguments: [0.0, -1])
  func noFreedom(df: Double) {
    #expect(StudentT.quantile(level: 0.95, degreesOfFreedom: df).isNaN)
    #expect(StudentT.twoSidedProbability(1, degreesOfFreedom: df).isNaN)
  }
}
