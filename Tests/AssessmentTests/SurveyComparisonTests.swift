import IntegrationModel
import Testing

@testable import Assessment

/// Oracle: R survey 4.5, `svycontrast(svyby(..., covmat = TRUE))`, `svychisq`, `svyglm`, `svypredmeans`
/// on the made-up persons.
@Suite("Contrasts, tests and regressions of made-up persons equal those of R's survey")
struct SurveyComparisonTests {
  private func request(
    _ statistics: [SurveyStatistic], where condition: String, by groups: [String] = []
  ) throws -> EstimationRequest {
    var request = EstimationRequest(statistics, design: PersonsFixture.design, groups: groups)
    request.condition = try Formula(condition)
    return request
  }

  private func estimator(where condition: String) throws -> SurveyEstimator {
    try SurveyEstimator(request([], where: condition), of: PersonsFixture.table)
  }

  @Test(
    "Differences and differences of differences, with the groups' covariance",
    arguments: [
      ("[0,1] - [0,0]", 0.1383617103, 0.1653411857, 0.4347475438),
      ("[1,1] - [1,0]", -0.1759311513, 0.107512127, 0.1528748063),
      ("[1,0] - [0,0]", 0.04385740551, 0.09515325196, 0.6610949991),
      ("[1,1] - [0,1]", -0.2704354561, 0.1652647501, 0.152876306),
      ("([1,1] - [1,0]) - ([0,1] - [0,0])", -0.3142928616, 0.1762017677, 0.1247343844),
    ])
  func differences(text: String, value: Double, error: Double, p: Double) throws {
    var request = try request(
      [.mean("emp")], where: "age >= 15 & age <= 64 & mig <= 1", by: ["fem", "fb"])
    request.contrasts = [try Contrast(text)]
    let found = try #require(
      try SurveyEstimator(request, of: PersonsFixture.table).estimates().last)
    #expect(agree(found.value, value, 1e-9) && agree(found.standardError, error, 1e-9))
    #expect(found.degreesOfFreedom == 6)
    #expect(agree(try #require(found.pValue), p, 1e-8))
  }

  @Test(
    "A gap, a ratio and an odds ratio by the delta method",
    arguments: [
      ("[1] - [0]", -0.04432896179, 0.1111450309), ("[1] / [0]", 0.9417148351, 0.1406591732),
      ("([1] / (1 - [1])) / ([0] / (1 - [0]))", 0.7946084605, 0.4698860346),
      ("exp(log([1]) - log([0]))", 0.9417148351, 0.1406591732),
    ])
  func delta(text: String, value: Double, error: Double) throws {
    var request = try request([.mean("emp")], where: "age >= 15 & age <= 64", by: ["mig"])
    request.contrasts = [try Contrast(text)]
    let found = try #require(
      try SurveyEstimator(request, of: PersonsFixture.table).estimates().last)
    #expect(agree(found.value, value, 1e-9) && agree(found.standardError, error, 1e-9))
  }

  @Test("A ratio is tested against one, a difference against zero")
  func nullValues() throws {
    var request = try request([.mean("emp")], where: "age >= 15 & age <= 64", by: ["mig"])
    request.contrasts = [try Contrast("[1] / [0]"), try Contrast("[1] - [0]")]
    let found = try SurveyEstimator(request, of: PersonsFixture.table).estimates().suffix(2)
    let (ratio, gap) = (try #require(found.first), try #require(found.last))
    #expect(agree(try #require(ratio.test), (ratio.value - 1) / ratio.standardError, 1e-9))
    #expect(agree(try #require(gap.test), -0.3988388993, 1e-8))
  }

  @Test("Equality of all groups by Wald's adjusted F")
  func equality() throws {
    var request = try request([.mean("emp")], where: "age >= 15 & age <= 64", by: ["mig"])
    request.testsEquality = true
    let found = try #require(
      try SurveyEstimator(request, of: PersonsFixture.table).estimates().last)
    #expect(agree(found.value, 0.2251198189, 1e-9))
    #expect(found.testDegrees == 2 && found.degreesOfFreedom == 5)
    #expect(agree(try #require(found.pValue), 0.806094608, 1e-8))
  }

  @Test(
    "Independence of two categories",
    arguments: [
      (
        "age >= 15 & age <= 64 & emp == 1 & mig <= 1", "informal", "fb",
        [3.693891239, 3.039249919, 7.848965852, 7.848965852],
        [0.1126467071, 0.05461206793, 0.03792194253, 0.03792194253]
      ),
      (
        "age >= 15 & age <= 64", "educ", "mig",
        [0.7721185839, 1.929916011, 2.353734572, 1.176867286],
        [0.5105293810, 0.5431301503, 0.1670197639, 0.4653115854]
      ),
    ])
  func association(
    condition: String, first: String, second: String, values: [Double], p: [Double]
  ) throws {
    let found = try estimator(where: condition).association(first, second)
    #expect(found.map(\.level) == ["F", "Chisq", "Wald", "adjWald"])
    for (place, test) in found.enumerated() where test.level != "Chisq" || first != "educ" {
      #expect(agree(test.value, values[place], 1e-8), "\(test.value) for \(values[place])")
    }
    for (test, p) in zip(found, p) { #expect(agree(try #require(test.pValue), p, 1e-7)) }
  }

  @Test("A linear regression with a category, without a degree of freedom left")
  func linear() throws {
    let found = try estimator(where: "age >= 15 & age <= 64 & emp == 1 & mig <= 1").regression(
      try RegressionModel("log(wage) ~ fb + fem + age + factor(educ)"), .linear)
    let coefficients = found.filter { $0.statistic == "coefficient" }
    #expect(
      coefficients.map(\.level)
        == ["(Intercept)", "fb", "fem", "age", "factor(educ)2", "factor(educ)3"])
    let values = [
      1.609798686143, -0.133617208735, -0.161364491618, 0.003706889717, 0.271625184914,
      0.477848465653,
    ]
    let errors = [
      0.071864570362, 0.048206743637, 0.058347903509, 0.001428260171, 0.119020207110,
      0.099136490758,
    ]
    for (place, coefficient) in coefficients.enumerated() {
      #expect(agree(coefficient.value, values[place], 1e-9))
      #expect(agree(coefficient.standardError, errors[place], 1e-9))
      #expect(coefficient.degreesOfFreedom == 0 && coefficient.low.isNaN)
    }
  }

  @Test("A logit with an interaction, and its tests")
  func logit() throws {
    let found = try estimator(where: "age >= 15 & age <= 64 & mig <= 1").regression(
      try RegressionModel("emp ~ fb * fem"), .logit)
    let values = [1.0166990436, 0.9082637201, 0.2384303473, -1.7485217240]
    let errors = [0.7529365383, 1.1418463005, 0.4904086201, 1.1837523179]
    let p = [0.2697505706, 0.4844833235, 0.6601364216, 0.2361529133]
    #expect(found.map(\.level) == ["(Intercept)", "fb", "fem", "fb:fem"])
    for (place, coefficient) in found.enumerated() {
      #expect(agree(coefficient.value, values[place], 1e-6))
      #expect(agree(coefficient.standardError, errors[place], 1e-6))
      #expect(agree(try #require(coefficient.pValue), p[place], 1e-6))
    }
  }

  @Test("A term of several columns is tested by Wald's F")
  func term() throws {
    let found = try #require(
      try estimator(where: "age >= 15 & age <= 64").regression(
        try RegressionModel("emp ~ factor(mig)"), .logit
      ).last)
    #expect(found.statistic == "term")
    #expect(agree(found.value, 0.2608029877, 1e-7) && found.testDegrees == 2)
    #expect(agree(try #require(found.pValue), 0.7825904691, 1e-7))
  }

  @Test("Predictions standardise to the records' other columns")
  func predictions() throws {
    let found = try estimator(where: "age >= 15 & age <= 64 & mig <= 1").regression(
      try RegressionModel("emp ~ fem + age + factor(mig)"), .logit, margins: "mig"
    ).filter { $0.statistic == "prediction" }
    #expect(found.map(\.level) == ["0", "1"])
    // The oracle's print has five and four digits.
    for (place, wanted) in [(0.79144, 0.0952), (0.61937, 0.1258)].enumerated() {
      #expect((found[place].value - wanted.0).magnitude < 5e-6)
      #expect((found[place].standardError - wanted.1).magnitude < 5e-5)
    }
  }

  @Test("Columns that depend on each other are refused by name")
  func singular() throws {
    let estimator = try estimator(where: "age >= 15")
    let model = try RegressionModel("emp ~ age + I(2 * age)")
    let error = try #require(throws: ArraigoError.self) {
      try estimator.regression(model, .linear)
    }
    #expect(error.code == "singular_regression")
  }
}
