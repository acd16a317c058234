import Numerics
import Testing

/// Expected values: scipy 1.17.1, `stats.t` and `special.betainc`, where nothing else is said.
@Suite("Distributions")
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

  @Test(
    "normal quantiles are R's qnorm",
    arguments: [
      (0.975, 1.959_963_984_540_054), (0.9, 1.281_551_565_544_600_5),
      (1e-10, -6.361_340_902_404_056),
      (0.3, -0.524_400_512_708_041),
    ])
  func normal(probability: Double, point: Double) {
    #expect(agree(NormalDistribution.quantile(probability), point, 1e-15))
    #expect(agree(NormalDistribution.cumulative(point), probability, 4e-14))
  }

  @Test(
    "Student quantiles are R's qt",
    arguments: [
      (0.975, 5.0, 2.570_581_835_636_314), (0.975, 143.0, 1.976_692_197_929_790_9),
      (0.05, 1.0, -6.313_751_514_675_043),
    ])
  func student(probability: Double, freedom: Double, point: Double) {
    #expect(
      agree(StudentDistribution.quantile(probability, degreesOfFreedom: freedom), point, 1e-13))
  }

  @Test("R's distribution functions and quantiles are met over a grid, extremes included")
  func grid() throws {
    let rows = try DistributionGrid.rows()
    #expect(rows.count > 1_300)
    for row in rows {
      let (found, tolerance) = row.found
      #expect(agree(found, row.expected, tolerance), "\(row) gives \(found)")
    }
  }

  @Test(
    "Student's quantile is exact where R's is not: near the middle and far out (mpmath 1.3.0)",
    arguments: [
      (0.4999999, 0.5, -3.708149354709629e-07),
      (0.4999999, 3.0, -2.720699046429607e-07),
      (0.4999999, 9.0, -2.5770877237220146e-07),
      (0.999999999, 0.5, 1.0284912144917752e+17),
      (1e-300, 3.0, -1.033110836044653e+100),
      (1e-300, 4.5, -6.7094554006634836e+66),
      (1e-10, 0.5, -1.02849115631634e+19),
    ])
  func beyond(p: Double, degreesOfFreedom: Double, expected: Double) {
    let found = StudentDistribution.quantile(p, degreesOfFreedom: degreesOfFreedom)
    #expect(agree(found, expected, 1e-12), "\(found)")
  }

  @Test("Without bound the degrees of freedom give the normal and the chi-square distribution")
  func withoutBound() {
    let t = StudentDistribution.quantile(level: 0.95, degreesOfFreedom: .infinity)
    #expect(agree(t, 1.959963984540054, 1e-15))
    let f = FDistribution.upperTail(2.5, 3, .infinity)
    #expect(f == ChiSquareDistribution.upperTail(7.5, degreesOfFreedom: 3))
    #expect(StudentDistribution.quantile(1, degreesOfFreedom: 4) == .infinity)
    #expect(StudentDistribution.quantile(0.5, degreesOfFreedom: 4) == 0)
  }
}

/// Whether two numbers are the same to a relative tolerance.
private func agree(_ found: Double, _ expected: Double, _ tolerance: Double) -> Bool {
  found == expected || (found - expected).magnitude <= tolerance * expected.magnitude
}
