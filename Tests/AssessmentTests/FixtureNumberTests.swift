import IntegrationModel
import Testing

@testable import Assessment

/// The numbers of the made-up persons that no other suite has; oracle: R survey 4.5 and convey 1.0.1.
///
/// | numbers | suite |
/// | --- | --- |
/// | means, totals, ratios, variance, poverty, inequality, intervals | ``SurveyFixtureTests`` |
/// | records, weights, cv, lines, all quantiles | here |
/// | contrasts, equality, independence, regressions, predictions | ``SurveyComparisonTests`` |
/// | covariances, cell totals, degrees of freedom of tests, t and p | here |
/// | jackknife, calibration, lonely units | ``SurveyVarianceTests`` |
/// | scales of the jackknife, raked table, outcomes of the bootstrap | here |
/// | decompositions | ``DecompositionTests`` |
///
/// Not given here: R's `svyttest` takes the regression's degrees of freedom (5), a contrast the
/// design's (6); R's `rake` has other standard errors; the residual dispersion of a regression and
/// Wald's chi-square are steps to what is given.
@Suite("The remaining numbers of the made-up persons")
struct FixtureNumberTests {
  private static let adults = "age >= 15 & age <= 64"
  private static let employed = adults + " & emp == 1"

  private func estimates(
    _ statistics: [SurveyStatistic], where condition: String? = nil, by groups: [String] = [],
    _ change: (inout EstimationRequest) throws -> Void = { _ in }
  ) throws -> [SurveyEstimate] {
    var request = EstimationRequest(statistics, design: PersonsFixture.design, groups: groups)
    request.condition = try condition.map { try Formula($0) }
    try change(&request)
    return try SurveyEstimator(request, of: PersonsFixture.table).estimates()
  }

  @Test("Records, weights and degrees of freedom of all and of the adults")
  func records() throws {
    let all = try estimates([.total("1")])[0]
    #expect(agree(all.value, 8614.8, 1e-12) && all.sampleSize == 80)
    #expect(all.degreesOfFreedom == 6)
    let adults = try estimates([.total("1")], where: Self.adults)[0]
    #expect(agree(adults.value, 7235.7, 1e-12) && adults.sampleSize == 68)
    #expect(adults.degreesOfFreedom == 6)
    let rates = try estimates([.mean("emp")], where: Self.adults, by: ["mig"])
    for (rate, cv) in zip(rates, [0.1553979388, 0.1390328784, 0.2361408919]) {
      #expect(agree(rate.coefficientOfVariation, cv, 1e-9))
    }
  }

  @Test("A relative poverty line with its error")
  func povertyLine() throws {
    let line = try estimates([.povertyLine("pcinc", .ofQuantile(factor: 0.6, p: 0.5))])[0]
    #expect(line.statistic == "poverty_line" && line.level == "0.6*median")
    #expect(agree(line.value, 447.804, 1e-9) && agree(line.standardError, 157.2894373, 1e-9))
  }

  @Test(
    "Quantiles of wages with limits and errors",
    arguments: [
      (QuantileRule.math, 0.1, 4.59, Double.nan, 5.57, Double.nan),
      (.math, 0.25, 5.54, 4.78, 6.09, 0.267684346575),
      (.math, 0.5, 6.95, 6.06, 7.71, 0.337159673167),
      (.math, 0.75, 7.98, 7.55, 8.72, 0.239076859155), (.math, 0.9, 8.93, 8.16, .nan, .nan),
      (.school, 0.1, 4.59, .nan, 5.57, .nan), (.school, 0.25, 5.54, 4.78, 6.09, 0.267684346575),
      (.school, 0.5, 6.95, 6.06, 7.71, 0.337159673167),
      (.school, 0.75, 7.98, 7.55, 8.72, 0.239076859155), (.school, 0.9, 8.93, 8.16, .nan, .nan),
      (.hf7, 0.1, 4.63260671192, .nan, 5.56951740155, .nan),
      (.hf7, 0.25, 5.54307805430, 4.78986767416, 6.12971171536, 0.273782653956),
      (.hf7, 0.5, 6.95199121265, 6.03035912931, 7.70428437880, 0.342048539409),
      (.hf7, 0.75, 7.94297188049, 7.34509039918, 8.36602732322, 0.208617430081),
      (.hf7, 0.9, 8.71562684989, 7.94465062900, 9.63000000000, 0.344382935212),
    ])
  func wages(
    rule: QuantileRule, p: Double, value: Double, low: Double, high: Double, error: Double
  ) throws {
    let found = try estimates([.quantile("wage", p)], where: Self.employed) {
      $0.quantileRule = rule
    }[0]
    #expect(agree(found.value, value, 1e-10))
    for (number, wanted) in [(found.low, low), (found.high, high), (found.standardError, error)] {
      #expect(number.isNaN == wanted.isNaN && (wanted.isNaN || agree(number, wanted, 1e-9)))
    }
  }

  @Test(
    "Quantiles of incomes with limits and errors",
    arguments: [
      (0.2, 390.89, 65.88, 504.15, 89.555739369), (0.4, 549.56, 353.28, 1039.77, 140.276814565),
      (0.5, 746.34, 390.89, 1248.42, 175.226990625), (0.6, 979.48, 475.87, 1347.94, 178.198082532),
      (0.8, 1244.17, 1021.82, 1667.33, 131.902994319),
    ])
  func incomes(p: Double, value: Double, low: Double, high: Double, error: Double) throws {
    let found = try estimates([.quantile("pcinc", p)])[0]
    #expect(found.value == value && found.low == low && found.high == high)
    #expect(agree(found.standardError, error, 1e-9))
  }

  private func covariances(_ condition: String, _ groups: [String]) throws -> (
    [SurveyEstimate], (Int, Int) -> Double
  ) {
    var request = EstimationRequest([], design: PersonsFixture.design, groups: groups)
    request.condition = try Formula(condition)
    let estimator = try SurveyEstimator(request, of: PersonsFixture.table)
    let measures = try SurveyMeasure.all(
      .mean("emp"), of: PersonsFixture.table, standard: nil)
    let cells = try estimator.cells(of: measures, keepsSpread: true)[0]
    return (
      cells.map(\.estimate),
      { zip(cells[$0].spread, cells[$1].spread).reduce(0) { $0 + $1.0 * $1.1 } }
    )
  }

  @Test("Four groups' rates, their errors and the covariance of each pair")
  func fourGroups() throws {
    // R's groups go by the second column first: 0.0, 1.0, 0.1, 1.1.
    let (rates, covariance) = try covariances(Self.adults + " & mig <= 1", ["fb", "fem"])
    for (rate, (value, error)) in zip(
      rates,
      [
        (0.7343291147, 0.1468902884), (0.7781865202, 0.1084189548), (0.8726908250, 0.1162221167),
        (0.6022553689, 0.1279175103),
      ])
    {
      #expect(agree(rate.value, value, 1e-9) && agree(rate.standardError, error, 1e-9))
    }
    let wanted = [
      [0.021576756823, 0.012138642612, 0.003873314779, 0.005768369244],
      [0.012138642612, 0.011754669760, 0.003724538389, 0.008279350873],
      [0.003873314779, 0.003724538389, 0.013507580407, 0.001279016115],
      [0.005768369244, 0.008279350873, 0.001279016115, 0.016362889440],
    ]
    for row in 0..<4 {
      for column in 0..<4 { #expect(agree(covariance(row, column), wanted[row][column], 1e-9)) }
    }
  }

  @Test("Three groups' covariances, and the t of each contrast")
  func threeGroups() throws {
    let (_, covariance) = try covariances(Self.adults, ["mig"])
    for (row, column, wanted) in [
      (0, 0, 0.013968493460), (1, 1, 0.009915917679), (2, 2, 0.020525655642),
      (0, 1, 0.005765596623), (0, 2, -0.004778081089), (1, 2, -0.001809105217),
    ] {
      #expect(agree(covariance(row, column), wanted, 1e-9))
    }
    let contrasts = try estimates(
      [.mean("emp")], where: Self.adults + " & mig <= 1", by: ["fem", "fb"]
    ) {
      $0.contrasts = [
        try Contrast("[0,1] - [0,0]"), try Contrast("[1,1] - [1,0]"),
        try Contrast("[1,0] - [0,0]"), try Contrast("[1,1] - [0,1]"),
        try Contrast("([1,1] - [1,0]) - ([0,1] - [0,0])"),
      ]
    }.suffix(5)
    for (contrast, t) in zip(
      contrasts, [0.8368254392, -1.63638425, 0.4609133645, -1.636377122, -1.783710037])
    {
      #expect(agree(try #require(contrast.test), t, 1e-8))
    }
  }

  @Test("Totals of two categories crossed")
  func crossing() throws {
    // Level 0, not asked, has no adult.
    let found = try estimates([.count("educ")], where: Self.adults, by: ["mig"])
      .filter { $0.level != "0" }.map(\.value)
    #expect(found.count == 9)
    let wanted = [
      1735.275, 485.625, 369.8, 1199.575, 681.375, 275.2, 1236.325, 756.525, 496,
    ]
    for (value, wanted) in zip(found, wanted) { #expect(agree(value, wanted, 1e-10)) }
  }

  @Test(
    "Degrees of freedom of the tests of independence",
    arguments: [
      (
        "age >= 15 & age <= 64 & emp == 1 & mig <= 1", "informal", "fb",
        [(1.0, 5.0), (1, .nan), (1, 5), (1, 5)]
      ),
      (
        "age >= 15 & age <= 64", "educ", "mig",
        [(2.610650906, 15.66390544), (4, .nan), (4, 6), (4, 3)]
      ),
    ])
  func testDegrees(
    condition: String, first: String, second: String, wanted: [(Double, Double)]
  ) throws {
    var request = EstimationRequest([], design: PersonsFixture.design)
    request.condition = try Formula(condition)
    let tests = try SurveyEstimator(request, of: PersonsFixture.table).association(first, second)
    let pearson = try #require(tests.first { $0.level == "Chisq" }).value
    #expect(agree(pearson, first == "educ" ? 1.929916011 : 3.039249919, 1e-8), "\(pearson)")
    for (test, (numerator, denominator)) in zip(tests, wanted) {
      #expect(agree(try #require(test.testDegrees), numerator, 1e-8))
      #expect(denominator.isNaN || agree(test.degreesOfFreedom, denominator, 1e-8))
    }
  }

  @Test("Regressions with their t and p")
  func regressions() throws {
    func found(_ condition: String, _ model: String, _ family: RegressionFamily) throws
      -> [SurveyEstimate]
    {
      var request = EstimationRequest([], design: PersonsFixture.design)
      request.condition = try Formula(condition)
      return try SurveyEstimator(request, of: PersonsFixture.table).regression(
        try RegressionModel(model), family)
    }
    let linear = try found(Self.employed + " & mig <= 1", "log(wage) ~ fb + fem", .linear)
    let wanted = [
      (1.9800767968, 0.06607424472, 29.9674525985, 8.161745477e-05),
      (-0.1658286847, 0.04502011039, -3.6834357637, 3.467430068e-02),
      (-0.1197316545, 0.12133411704, -0.9867929766, 3.964994200e-01),
    ]
    for (coefficient, (value, error, t, p)) in zip(linear, wanted) {
      #expect(agree(coefficient.value, value, 1e-9))
      #expect(agree(coefficient.standardError, error, 1e-9))
      #expect(agree(try #require(coefficient.test), t, 1e-8))
      #expect(agree(try #require(coefficient.pValue), p, 1e-6))
      #expect(coefficient.degreesOfFreedom == 3)
    }
    let logit = try found(Self.adults + " & mig <= 1", "emp ~ fb * fem", .logit)
    for (coefficient, t) in zip(logit, [1.3503117353, 0.7954343065, 0.4861871049, -1.4771009928]) {
      #expect(agree(try #require(coefficient.test), t, 1e-6))
      #expect(coefficient.degreesOfFreedom == 3)
    }
    let three = try found(Self.adults, "emp ~ factor(mig)", .logit)
    for (coefficient, (value, error)) in zip(
      three,
      [
        (1.1557141501, 0.6489870065), (-0.2299057881, 0.5913428537), (-0.7222329279, 1.0007974546),
      ])
    {
      #expect(agree(coefficient.value, value, 1e-6))
      #expect(agree(coefficient.standardError, error, 1e-6))
    }
    #expect(try #require(three.last).degreesOfFreedom == 4)
  }

  @Test("The covariance of a logit's coefficients, by sums of them")
  func logitCovariance() throws {
    // The coefficient of a model that is written about other groups is a sum: the first group's odds
    // are the intercept, those of its women intercept + fem, of foreign-born women all four.
    let wanted: [[Double]] = [
      [0.56691343, -0.38821203, -0.20644787, 0.15118005],
      [-0.38821203, 1.30381297, 0.22196054, -1.21293650],
      [-0.20644787, 0.22196054, 0.24050061, -0.17921203],
      [0.15118005, -1.21293650, -0.17921203, 1.40126955],
    ]
    var request = EstimationRequest([], design: PersonsFixture.design)
    request.condition = try Formula(Self.adults + " & mig <= 1")
    var table = PersonsFixture.table
    table.set(SurveyColumn("man", .numbers(try Formula("1 - fem").values(of: table))))
    table.set(SurveyColumn("native", .numbers(try Formula("1 - fb").values(of: table))))
    let estimator = try SurveyEstimator(request, of: table)
    func variance(_ model: String, _ name: String) throws -> Double {
      let found = try estimator.regression(try RegressionModel(model), .logit)
      let error = try #require(found.first { $0.level == name }).standardError
      return error * error
    }
    func sum(_ members: [Int]) -> Double {
      members.reduce(0) { sum, row in sum + members.reduce(0) { $0 + wanted[row][$1] } }
    }
    for (model, name, members) in [
      ("emp ~ fb * fem", "(Intercept)", [0]), ("emp ~ fb * fem", "fb:fem", [3]),
      ("emp ~ fb * man", "(Intercept)", [0, 2]), ("emp ~ fb * man", "fb", [1, 3]),
      ("emp ~ native * fem", "(Intercept)", [0, 1]), ("emp ~ native * fem", "fem", [2, 3]),
      ("emp ~ native * man", "(Intercept)", [0, 1, 2, 3]),
    ] {
      #expect(agree(try variance(model, name), sum(members), 1e-6), "\(model) \(name)")
    }
  }

  @Test("Scales of the jackknife, and the table that raking makes")
  func scalesAndRaking() throws {
    let sample = try SurveySample(PersonsFixture.design, of: PersonsFixture.table)
    let set = try ReplicateSet(
      Replication(.jkn, .generated(count: 0, seed: 0)), sample.design)
    let scales = [Double](repeating: 2.0 / 3, count: 6) + [0.5, 0.5, 0.5, 0.5]
    for (scale, wanted) in zip(set.scales, scales) { #expect(agree(scale, wanted, 1e-12)) }
    #expect(set.count == 10)
    let found = try estimates([.count("mig")], by: ["sex"]) {
      $0.calibration = Calibration(SurveyVarianceTests.margins, method: .raking)
    }.map(\.value)
    let wanted = [
      1914.381241345, 2885.618758655, 957.470323495, 1542.529676505, 728.148435161,
      771.851564839,
    ]
    for (value, wanted) in zip(found, wanted) { #expect(agree(value, wanted, 1e-6)) }
  }

  @Test("All outcomes of drawing one unit of each pair have the linearised variance")
  func outcomes() throws {
    // Three strata of two units, persons alive after an arrest; all eight outcomes with factors 2, 0.
    let alive = [25.0, 24, 30, 49, 80, 70]
    let table = SurveyTable(
      [
        SurveyColumn("alive", .numbers(alive)),
        SurveyColumn("stratum", .numbers([1, 1, 2, 2, 3, 3])),
        SurveyColumn("unit", .numbers([1, 2, 1, 2, 1, 2])),
      ], file: "pairs.csv")
    let names = (0..<8).map { "r\($0)" }
    var request = EstimationRequest(
      [.total("alive")],
      design: DesignColumns(strata: ["stratum"], units: ["unit"], isNested: true))
    let linearised = try SurveyEstimator(request, of: table).estimates()[0].standardError
    request.replication = Replication(.bootstrap, .columns(names))
    request.replication?.scale = 1.0 / 8
    func factor(_ outcome: Int, _ row: Int) -> Double {
      (outcome >> (row / 2) & 1) == row % 2 ? 2 : 0
    }
    for row in 0..<6 {
      #expect((0..<8).reduce(0) { $0 + factor($1, row) } / 8 == 1)
    }
    let found = try SurveyEstimator(request, of: table) { (wanted: [String]) throws(ArraigoError) in
      SurveyTable(
        wanted.map { name in
          let outcome = names.firstIndex(of: name) ?? 0
          return SurveyColumn(name, .numbers((0..<6).map { factor(outcome, $0) }))
        }, file: "replicates.csv")
    }.estimates()[0]
    #expect(agree(found.standardError, 462.0.squareRoot(), 1e-12))
    #expect(agree(linearised, 462.0.squareRoot(), 1e-12) && found.value == 278)
  }
}
