import IntegrationModel
import Testing

@testable import Assessment

/// One expected number with its standard error.
struct Expected: Sendable, CustomTestStringConvertible {
  let statistic: SurveyStatistic
  let condition: String?
  let value: Double
  let error: Double
  var rule = QuantileRule.math

  init(
    _ statistic: SurveyStatistic, _ condition: String? = nil, _ value: Double, _ error: Double
  ) {
    self.statistic = statistic
    self.condition = condition
    self.value = value
    self.error = error
  }

  var testDescription: String { "\(statistic) where \(condition ?? "all")" }
}

/// Oracle: R survey 4.5 and convey 1.0.1, `svydesign(~psu, strata = ~stratum, weights = ~weight)`, on
/// the made-up persons; `subset` for each condition.
@Suite("Statistics of made-up persons equal those of R's survey and convey")
struct SurveyFixtureTests {
  private static let adults = "age >= 15 & age <= 64"
  private static let employed = adults + " & emp == 1"

  static let meansAndTotals: [Expected] = [
    Expected(.total("emp"), adults, 5242.325, 673.8656009),
    Expected(.mean("emp"), adults, 0.7245083406, 0.08362286625),
    Expected(.mean("emp"), adults + " & mig == 0", 0.7605530816, 0.1181883812),
    Expected(.mean("emp"), adults + " & mig == 1", 0.7162241198, 0.09957870093),
    Expected(.mean("emp"), adults + " & mig == 2", 0.606704645, 0.143267776),
    Expected(.ratio("unemp", "lf"), adults, 0.08028579198, 0.04335635231),
    Expected(.ratio("unemp", "lf"), adults + " & mig == 0", 0, 0),
    Expected(.ratio("unemp", "lf"), adults + " & mig == 1", 0.2046215576, 0.09515518116),
    Expected(.mean("informal"), employed, 0.2506759882, 0.0349711751),
    Expected(.mean("informal"), employed + " & mig == 0", 0.1941117135, 0.05498058378),
    Expected(.mean("informal"), employed + " & mig == 1", 0.4620647105, 0.09922721674),
    Expected(.mean("wage"), employed, 6.733895695, 0.1433343796),
    Expected(.ratio("paid", "hours"), employed, 6.84297673, 0.1297269437),
    Expected(.variance("pcinc"), nil, 208862.3292, 30669.29244),
  ]

  static let distributions: [Expected] = [
    Expected(.gini("pcinc"), nil, 0.3487467341, 0.03198775318),
    Expected(.gini("pcinc"), "mig == 0", 0.3492495432, 0.04636953984),
    Expected(.gini("pcinc"), "mig == 1", 0.3015510103, 0.06813854285),
    Expected(.fifthsRatio("pcinc"), nil, 6.044175141, 1.995830069),
    Expected(.entropy("pcinc", 1), nil, 0.1939574749, 0.03415344947),
    Expected(.entropy("pcinc", 0), nil, 0.3034539825, 0.07654818337),
    Expected(.atkinson("pcinc", 0.5), nil, 0.1108122824, 0.02055614096),
    Expected(
      .poverty("pcinc", order: 0, .ofQuantile(factor: 0.6, p: 0.5)), nil, 0.3277354088,
      0.1329626439),
    Expected(
      .poverty("pcinc", order: 1, .ofQuantile(factor: 0.6, p: 0.5)), nil, 0.121977552,
      0.06881784732),
    Expected(
      .poverty("pcinc", order: 2, .ofQuantile(factor: 0.6, p: 0.5)), nil, 0.0866051739,
      0.03351697945),
    Expected(.poverty("pcinc", order: 0, .fixed(400)), nil, 0.2219378279, 0.06209982738),
    Expected(.poverty("pcinc", order: 1, .fixed(400)), nil, 0.1056007689, 0.03357159839),
    Expected(.poverty("pcinc", order: 2, .fixed(400)), nil, 0.0798605437, 0.02872647128),
    Expected(.poverty("pcinc", order: 0, .fixed(400)), "mig == 0", 0.1728703133, 0.08468227885),
    Expected(.poverty("pcinc", order: 0, .fixed(400)), "mig == 1", 0.1983721765, 0.1601687083),
    Expected(.poverty("pcinc", order: 1, .fixed(400)), "mig == 0", 0.06806665615, 0.04549975221),
    Expected(.poverty("pcinc", order: 1, .fixed(400)), "mig == 1", 0.09010305825, 0.08545471745),
    Expected(.poverty("pcinc", order: 2, .fixed(400)), "mig == 0", 0.05856049254, 0.04285369195),
    Expected(.poverty("pcinc", order: 2, .fixed(400)), "mig == 1", 0.07056639328, 0.07427724935),
  ]

  private func estimate(_ expected: Expected) throws -> SurveyEstimate {
    var request = EstimationRequest([expected.statistic], design: PersonsFixture.design)
    request.condition = try expected.condition.map { try Formula($0) }
    request.quantileRule = expected.rule
    return try #require(
      try SurveyEstimator(request, of: PersonsFixture.table).estimates().first)
  }

  /// The published numbers have ten digits.
  private func expect(_ estimate: SurveyEstimate, _ value: Double, _ error: Double) {
    #expect(agree(estimate.value, value, 1e-9), "\(estimate.value) for \(value)")
    #expect(agree(estimate.standardError, error, 1e-9), "\(estimate.standardError) for \(error)")
  }

  @Test("Means, totals, ratios and the variance", arguments: meansAndTotals)
  func means(expected: Expected) throws {
    expect(try estimate(expected), expected.value, expected.error)
  }

  @Test("Inequality and poverty, with fixed and relative lines", arguments: distributions)
  func inequality(expected: Expected) throws {
    expect(try estimate(expected), expected.value, expected.error)
  }

  @Test("A sample of many groups has their degrees of freedom and both design effects")
  func designEffects() throws {
    var request = EstimationRequest(
      [.mean("emp")], design: PersonsFixture.design, groups: ["mig"])
    request.condition = try Formula(Self.adults)
    let without = try SurveyEstimator(request, of: PersonsFixture.table).estimates()
    request.simpleSampling = .withReplacement
    let with = try SurveyEstimator(request, of: PersonsFixture.table).estimates()
    #expect(without.map(\.groups) == [["0"], ["1"], ["2"]])
    #expect(without.map(\.sampleSize) == [35, 20, 13])
    #expect(without.map(\.degreesOfFreedom) == [5, 4, 2])
    for (estimate, deff) in zip(without, [2.629960397, 0.9367017724, 1.044139901]) {
      #expect(agree(estimate.designEffect, deff, 1e-9))
    }
    for (estimate, deff) in zip(with, [2.607892607, 0.9269623432, 1.032243478]) {
      #expect(agree(estimate.designEffect, deff, 1e-9))
      #expect(
        agree(estimate.effectiveSampleSize, Double(estimate.sampleSize) / deff, 1e-9))
    }
  }

  @Test("Totals and shares of a category")
  func categories() throws {
    let request = EstimationRequest(
      [.count("mig"), .proportion("mig")], design: PersonsFixture.design)
    let found = try SurveyEstimator(request, of: PersonsFixture.table).estimates()
    let values = [
      5149.525, 2159.325, 1305.95, 0.597753285, 0.2506529461, 0.1515937689,
    ]
    let errors = [
      643.5722711, 550.6839662, 427.5552859, 0.07563421724, 0.06104846675, 0.05036556546,
    ]
    #expect(found.map(\.level) == ["0", "1", "2", "0", "1", "2"])
    for (place, estimate) in found.enumerated() { expect(estimate, values[place], errors[place]) }
  }

  @Test("Records without a value are in no quantile, whatever stands before them in the file")
  func missingValues() throws {
    let table = SurveyTable(
      [
        SurveyColumn("y", .numbers([.nan, 3, 1, .nan, 2, 4])),
        SurveyColumn("g", .texts([0, 0, 0, 0, 0, 0], ["a"])),
      ], file: "small.csv")
    let request = EstimationRequest(
      [.quantile("y", 0.5), .gini("y")], design: DesignColumns(), groups: ["g"])
    let found = try SurveyEstimator(request, of: table).estimates()
    #expect(found.map(\.sampleSize) == [4, 4] && found[0].value == 2)
    #expect(agree(found[1].value, 0.25, 1e-12))
  }

  @Test(
    "Quantiles by three rules, with no limit outside the observed shares",
    arguments: [
      (QuantileRule.math, 0.1, 4.59, Double.nan, 5.57), (.math, 0.25, 5.54, 4.78, 6.09),
      (.math, 0.5, 6.95, 6.06, 7.71), (.school, 0.75, 7.98, 7.55, 8.72),
      (.school, 0.9, 8.93, 8.16, .nan), (.hf7, 0.1, 4.63260671192, .nan, 5.56951740155),
      (.hf7, 0.25, 5.54307805430, 4.78986767416, 6.12971171536),
      (.hf7, 0.5, 6.95199121265, 6.03035912931, 7.70428437880),
      (.hf7, 0.75, 7.94297188049, 7.34509039918, 8.36602732322),
      (.hf7, 0.9, 8.71562684989, 7.94465062900, 9.63000000000),
    ])
  func quantiles(rule: QuantileRule, p: Double, value: Double, low: Double, high: Double) throws {
    var request = EstimationRequest([.quantile("wage", p)], design: PersonsFixture.design)
    request.condition = try Formula(Self.employed)
    request.quantileRule = rule
    let found = try #require(
      try SurveyEstimator(request, of: PersonsFixture.table).estimates().first)
    #expect(agree(found.value, value, 1e-10))
    for (end, wanted) in [(found.low, low), (found.high, high)] {
      #expect(end.isNaN == wanted.isNaN && (wanted.isNaN || agree(end, wanted, 1e-10)))
    }
    #expect(found.standardError.isNaN == (low.isNaN || high.isNaN))
  }

  @Test(
    "Intervals of a share",
    arguments: [
      (IntervalMethod.logit, 6.0, 0.4321635709, 0.8932756597),
      (.logit, 4, 0.3930569508, 0.9077190488), (.arcsine, 6, 0.4534351049, 0.9173746943),
      (.t, 6, 0.4725638164, 0.9598844232), (.wilson, 6, 0.447483269, 0.8872007198),
      (.wilson, 4, 0.4141488262, 0.9001108741), (.beta, 4, 0.3899215161, 0.9303390296),
    ])
  func intervals(method: IntervalMethod, degrees: Double, low: Double, high: Double) throws {
    var request = EstimationRequest([.mean("emp")], design: PersonsFixture.design)
    request.condition = try Formula(Self.adults + " & mig == 1")
    request.interval = method
    request.degreesOfFreedom = degrees
    let found = try #require(
      try SurveyEstimator(request, of: PersonsFixture.table).estimates().first)
    #expect(agree(found.low, low, 1e-8), "\(found.low) for \(low)")
    #expect(agree(found.high, high, 1e-8), "\(found.high) for \(high)")
  }

  @Test("An event that no record has: the exact bound and no precise zero")
  func zeroCases() throws {
    var request = EstimationRequest([.proportion("unemp")], design: PersonsFixture.design)
    request.condition = try Formula(Self.adults + " & mig == 0")
    let found = try SurveyEstimator(request, of: PersonsFixture.table).estimates()
    let none = try #require(found.first { $0.level == "1" })
    #expect(none.value == 0 && none.low == 0 && none.high > 0.05)
    #expect(none.coefficientOfVariation.isNaN)
  }
}
