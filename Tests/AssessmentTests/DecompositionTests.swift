import IntegrationModel
import Testing

@testable import Assessment

/// Oracle: R 4.5 with `lm.wfit`, `glm` and survey 4.5's `svrVar` over JKn replicates, on the made-up
/// persons: native-born (first) and foreign-born (second) employed, 15 to 64.
@Suite("Decompositions of a gap equal those made with R's survey")
struct DecompositionTests {
  private static let condition = "age >= 15 & age <= 64 & emp == 1 & mig <= 1"
  private static let model = "log(wage) ~ fem + age + educ2 + educ3"

  private static let table: SurveyTable = {
    var table = PersonsFixture.table
    for level in 2...3 {
      guard let values = try? Formula("educ == \(level)").values(of: table) else { continue }
      table.set(SurveyColumn("educ\(level)", .numbers(values)))
    }
    return table
  }()

  private func estimator(_ replication: Replication? = nil, by groups: [String] = []) throws
    -> SurveyEstimator
  {
    var request = EstimationRequest([], design: PersonsFixture.design, groups: groups)
    request.condition = try Formula(Self.condition)
    request.replication = replication
    return try SurveyEstimator(request, of: Self.table)
  }

  private func decomposition(
    _ reference: ReferenceCoefficients = .pooled, _ model: String = model
  ) throws -> Decomposition {
    var decomposition = Decomposition(try RegressionModel(model), of: "fb", "0", "1")
    decomposition.reference = reference
    return decomposition
  }

  private func parts(_ rows: [SurveyEstimate]) -> [String: SurveyEstimate] {
    Dictionary(rows.map { ($0.level ?? "", $0) }) { first, _ in first }
  }

  @Test(
    "Means, three-fold and two-fold parts",
    arguments: [
      (ReferenceCoefficients.first, "mean[0]", 1.906824945), (.first, "mean[1]", 1.755997696),
      (.first, "gap", 0.1508272485), (.first, "endowments", -0.009435619392),
      (.first, "coefficients", 0.1186843061), (.first, "interaction", 0.04157856179),
      (.first, "explained", 0.0321429424), (.first, "unexplained", 0.1186843061),
      (.neumark, "explained", 0.04280718573), (.neumark, "unexplained", 0.1080200628),
      (.pooled, "explained", 0.01721003975), (.pooled, "unexplained", 0.1336172087),
      (.second, "explained:fem", -0.02106836425), (.second, "explained:age", 0.02300119324),
      (.second, "explained:educ2", -0.04363720295), (.second, "explained:educ3", 0.03226875456),
      (.pooled, "explained:fem", -0.0202177038), (.pooled, "explained:age", 0.04230513709),
      (.pooled, "explained:educ2", -0.03939695475), (.pooled, "explained:educ3", 0.03451956121),
    ])
  func values(reference: ReferenceCoefficients, part: String, value: Double) throws {
    let found = parts(try estimator().oaxaca(try decomposition(reference)))
    let estimate = try #require(found[part])
    #expect(agree(estimate.value, value, 1e-8), "\(estimate.value) for \(value)")
  }

  @Test(
    "Jackknifed errors around the estimate and around the replicates' mean",
    arguments: [
      (ReferenceCoefficients.first, "mean[0]", 0.03120175437, 0.03117918186),
      (.first, "mean[1]", 0.04371871874, 0.0437121583),
      (.first, "gap", 0.05608918317, 0.05609125237),
      (.first, "endowments", 0.08775436083, 0.0878997044),
      (.first, "coefficients", 0.05235680289, 0.05173697898),
      (.first, "interaction", 0.0786986475, 0.07832464593),
      (.first, "explained", 0.05632502349, 0.05578426212),
      (.first, "unexplained", 0.05235680289, 0.05173697898),
      (.neumark, "explained", 0.05336823412, 0.05305131508),
      (.neumark, "unexplained", 0.04290854546, 0.04248285607),
      (.pooled, "explained", 0.05834590246, 0.05814514341),
      (.pooled, "unexplained", 0.05319899527, 0.05296075371),
    ])
  func jackknife(
    reference: ReferenceCoefficients, part: String, aroundEstimate: Double, centred: Double
  ) throws {
    var replication = Replication(.jkn, .generated(count: 0, seed: 0))
    for (isAround, wanted) in [(true, aroundEstimate), (false, centred)] {
      replication.isAroundEstimate = isAround
      let found = parts(try estimator(replication).oaxaca(try decomposition(reference)))
      let error = try #require(found[part]).standardError
      #expect(agree(error, wanted, 1e-7), "\(error) for \(wanted)")
    }
  }

  /// Oracle: the derivative of each part by each record's weight, taken numerically in R 4.5 (central
  /// differences of two steps), put into survey 4.1.1's `svyrecvar`.
  @Test(
    "Linearised errors",
    arguments: [
      (ReferenceCoefficients.first, "gap", 0.05195658491),
      (.first, "endowments", 0.05662153856), (.first, "coefficients", 0.0464498902),
      (.first, "interaction", 0.03108702324), (.first, "explained", 0.0489905174),
      (.second, "explained", 0.05662153856), (.neumark, "explained", 0.04796743902),
      (.neumark, "unexplained", 0.03872928968), (.pooled, "explained", 0.05294643789),
      (.pooled, "unexplained", 0.04820674364), (.cotton, "explained", 0.05131313562),
      (.cotton, "unexplained", 0.05264098277), (.mean, "explained", 0.05061061112),
    ])
  func linearised(reference: ReferenceCoefficients, part: String, wanted: Double) throws {
    let found = parts(try estimator().oaxaca(try decomposition(reference)))
    let error = try #require(found[part]).standardError
    #expect(agree(error, wanted, 1e-6), "\(error) for \(wanted)")
  }

  /// Oracle: as for ``linearised(reference:part:wanted:)``.
  @Test("Linearised errors of reweighting, the odds being estimated too")
  func linearisedReweighting() throws {
    let found = parts(try estimator().reweighting(try decomposition()))
    for (part, value) in [
      ("counterfactual", 0.05616991989), ("composition", 0.06434927763),
      ("structure", 0.06037796276),
    ] {
      let error = try #require(found[part]).standardError
      #expect(agree(error, value, 1e-6), "\(part): \(error) for \(value)")
    }
    #expect(agree(try #require(found["effective_records"]).value, 11.27885523, 1e-6))
    #expect(agree(try #require(found["largest_share"]).value, 0.2180051596, 1e-6))
  }

  @Test("Each group's coefficients, those of both, and the means that are weighed with them")
  func ingredients() throws {
    var wanted: [(String, String, [Double])] = [
      ("fb == 0", "", [1.570496281, -0.1529832066, 0.004561467434, 0.2523098353, 0.4962364006]),
      ("fb == 1", "", [1.521628434, -0.1681539071, 0.002015426318, 0.3008598861, 0.4466909288]),
    ]
    wanted.append(
      (
        "fb >= 0", " + fb",
        [1.609798686, -0.1613644916, 0.003706889717, 0.2716251849, 0.4778484657]
      ))
    for (group, more, values) in wanted {
      var request = EstimationRequest([], design: PersonsFixture.design)
      request.condition = try Formula(Self.condition + " & " + group)
      let found = try SurveyEstimator(request, of: Self.table).regression(
        try RegressionModel(Self.model + more), .linear)
      for (coefficient, value) in zip(found, values) {
        #expect(agree(coefficient.value, value, 1e-8), "\(coefficient.value) for \(value)")
      }
    }
    var request = EstimationRequest(
      [.mean("fem"), .mean("age"), .mean("educ2"), .mean("educ3")], design: PersonsFixture.design,
      groups: ["fb"])
    request.condition = try Formula(Self.condition)
    let means = try SurveyEstimator(request, of: Self.table).estimates().map(\.value)
    for (found, value) in zip(
      means,
      [
        0.6118002143, 0.4865080661, 37.47902219, 26.06645254, 0.2598978691, 0.4049394814,
        0.3897128357, 0.3174732793,
      ])
    {
      #expect(agree(found, value, 1e-8), "\(found) for \(value)")
    }
  }

  @Test("Reweighting to the other group's characteristics")
  func reweighting() throws {
    let found = parts(try estimator().reweighting(try decomposition()))
    for (part, value) in [
      ("mean[0]", 1.906824945), ("counterfactual", 1.904708988), ("mean[1]", 1.755997696),
      ("gap", 0.1508272485), ("composition", 0.002115956757), ("structure", 0.1487112917),
    ] {
      let estimate = try #require(found[part])
      #expect(agree(estimate.value, value, 1e-6), "\(part): \(estimate.value) for \(value)")
    }
    #expect(try #require(found["effective_records"]).standardError.isNaN)
    let logit = try estimator().regression(
      try RegressionModel("fb ~ fem + age + educ2 + educ3"), .logit)
    for (coefficient, value) in zip(
      logit, [2.013174598, -0.9442204422, -0.08473235422, 0.65517508, 0.3189914177])
    {
      #expect(agree(coefficient.value, value, 1e-6), "\(coefficient.value) for \(value)")
    }
  }

  @Test("Parts add up, by term and for a category whichever level is left out")
  func sums() throws {
    for reference in ReferenceCoefficients.allCases {
      let rows = try estimator().oaxaca(
        try decomposition(reference, "log(wage) ~ fem + age + factor(educ)"))
      let found = parts(rows).mapValues(\.value)
      let gap = try #require(found["gap"])
      let (explained, unexplained) = (
        try #require(found["explained"]), try #require(found["unexplained"])
      )
      #expect(agree(explained + unexplained, gap, 1e-10))
      func sum(_ prefix: String) -> Double {
        rows.filter { $0.level?.hasPrefix(prefix) == true }.reduce(0) { $0 + $1.value }
      }
      #expect(agree(sum("explained:"), explained, 1e-10))
      #expect(agree(sum("unexplained:"), unexplained, 1e-10))
    }
    // Oracle: as for the linearised errors.
    let pooled = parts(
      try estimator().oaxaca(try decomposition(.pooled, "log(wage) ~ fem + age + factor(educ)")))
    for (part, value, error) in [
      ("unexplained:factor(educ)", -0.0001324102734, 0.006586096583),
      ("unexplained:(Intercept)", 0.04919965403, 0.08555393737),
    ] {
      let estimate = try #require(pooled[part])
      #expect(agree(estimate.value, value, 1e-7) && agree(estimate.standardError, error, 1e-6))
    }
    // The same levels with the last one first, which is then the one left out.
    var turned = Self.table
    turned.set(
      SurveyColumn("educ", .numbers(try Formula("4 - educ").values(of: Self.table))))
    var request = EstimationRequest([], design: PersonsFixture.design)
    request.condition = try Formula(Self.condition)
    let model = try decomposition(.pooled, "log(wage) ~ fem + age + factor(educ)")
    let one = parts(try estimator().oaxaca(model))
    let other = parts(try SurveyEstimator(request, of: turned).oaxaca(model))
    for part in ["unexplained:(Intercept)", "unexplained:factor(educ)", "explained:factor(educ)"] {
      let (left, right) = (try #require(one[part]), try #require(other[part]))
      #expect(agree(left.value, right.value, 1e-9))
      #expect(agree(left.standardError, right.standardError, 1e-9))
    }
  }

  @Test("A level that nobody has is named, with the ones there are")
  func unknownLevel() throws {
    let estimator = try estimator()
    var decomposition = try decomposition()
    decomposition.second = "7"
    let error = try #require(throws: ArraigoError.self) { try estimator.oaxaca(decomposition) }
    #expect(error.code == "unknown_level" && error.suggestion?.contains("0, 1") == true)
  }
}
