import IntegrationModel
import Testing

@testable import Assessment

/// Oracle: R survey 4.1.1, `svyglm` on the made-up persons of 15 to 64.
@Suite("Models mean what they mean in R")
struct RegressionTermTests {
  private struct Wanted: Sendable {
    var model: String
    var names: [String]
    var values: [Double]
    var errors: [Double]
  }

  private static let wanted: [Wanted] = [
    Wanted(
      model: "emp ~ factor(mig) * fem",
      names: [
        "(Intercept)", "factor(mig)1", "factor(mig)2", "fem", "factor(mig)1:fem",
        "factor(mig)2:fem",
      ],
      values: [
        0.7343291146788, 0.1383617103019, -0.0940892019198, 0.0438574055088, -0.3142928616334,
        -0.0999214940920,
      ],
      errors: [
        0.1468902883897, 0.1653411856518, 0.3011427074424, 0.0951532519607, 0.1762017676952,
        0.2735442882610,
      ]),
    Wanted(
      model: "emp ~ factor(mig):fem",
      names: ["(Intercept)", "factor(mig)0:fem", "factor(mig)1:fem", "factor(mig)2:fem"],
      values: [0.7577557531736, 0.0204307670141, -0.1555003843174, -0.1735799289978],
      errors: [0.119736079050, 0.102174203190, 0.154764359474, 0.185757384033]),
    Wanted(
      model: "emp ~ factor(educ) + factor(educ):age",
      names: [
        "(Intercept)", "factor(educ)2", "factor(educ)3", "factor(educ)1:age", "factor(educ)2:age",
        "factor(educ)3:age",
      ],
      values: [
        1.15788210845333, -0.13924144530020, -0.15161372269392, -0.01424648049706,
        -0.00847415831065, -0.00438980562455,
      ],
      errors: [
        0.22270198052992, 0.45454317574966, 0.27742673986512, 0.00555925325298, 0.00873755500161,
        0.00473760123166,
      ]),
    Wanted(
      model: "emp ~ (fem + age + pcinc)^2",
      names: ["(Intercept)", "fem", "age", "pcinc", "fem:age", "fem:pcinc", "age:pcinc"],
      values: [
        6.45985572767e-01, 4.21434814488e-01, -1.11034970095e-02, 1.89997878030e-04,
        -8.30297806951e-03, -1.08012100148e-04, 1.08109131659e-05,
      ],
      errors: [
        4.15965842881e-01, 3.39147177393e-01, 6.53539176346e-03, 3.36611290522e-04,
        3.46670925751e-03, 2.34594298983e-04, 4.07837390152e-06,
      ]),
    Wanted(
      model: "emp ~ fem * (age + pcinc) - fem:pcinc",
      names: ["(Intercept)", "fem", "age", "pcinc", "fem:age"],
      values: [
        0.363844598481139, 0.315635964275291, -0.002035499839651, 0.000532279601988,
        -0.008384539931135,
      ],
      errors: [
        1.91561746832e-01, 1.90870182744e-01, 2.84949072928e-03, 8.43812454616e-05,
        3.45028165794e-03,
      ]),
    Wanted(
      model: "emp ~ fem + factor(mig):factor(fem)",
      names: [
        "(Intercept)", "fem", "factor(mig)0:factor(fem)0", "factor(mig)1:factor(fem)0",
        "factor(mig)0:factor(fem)1", "factor(mig)1:factor(fem)1",
      ],
      values: [
        0.6402399127590, -0.0560640885832, 0.0940892019198, 0.2324509122217, 0.1940106960118,
        0.0180795446803,
      ],
      errors: [
        0.273788579044, 0.283001739574, 0.301142707442, 0.203958839179, 0.202519344148,
        0.212550479467,
      ]),
    Wanted(
      model: "emp ~ age:fem + fem + fem:age", names: ["(Intercept)", "fem", "age:fem"],
      values: [0.7577557531736, 0.4891416088495, -0.0148822814879],
      errors: [0.11973607905023, 0.17026461247586, 0.00197517335011]),
  ]

  @Test("Interactions, with columns for all levels where a margin is left out", arguments: 0..<7)
  func interactions(place: Int) throws {
    let wanted = Self.wanted[place]
    var request = EstimationRequest([], design: PersonsFixture.design)
    request.condition = try Formula("age >= 15 & age <= 64")
    let found = try SurveyEstimator(request, of: PersonsFixture.table)
      .regression(try RegressionModel(wanted.model), .linear)
      .filter { $0.statistic == "coefficient" }
    #expect(found.map(\.level) == wanted.names)
    for (number, coefficient) in found.enumerated() {
      #expect(agree(coefficient.value, wanted.values[number], 1e-8), "\(coefficient)")
      #expect(agree(coefficient.standardError, wanted.errors[number], 1e-8), "\(coefficient)")
    }
  }

  @Test("Levels that never meet have no coefficient")
  func emptyCrossing() throws {
    let table = SurveyTable(
      "y,a,b\n1,u,x\n2,u,x\n4,v,x\n3,v,x\n5,v,z\n8,v,z\n", file: "small.csv")
    let found = try SurveyEstimator(EstimationRequest([], design: DesignColumns()), of: table)
      .regression(try RegressionModel("y ~ a * b"), .linear)
    #expect(found.map(\.level) == ["(Intercept)", "av", "bz"])
  }

  @Test("What has no finite number is missing, and leaves its record out of the model")
  func infinite() throws {
    let table = SurveyTable("y,a\n1,1\n2,3\n0,4\n5,5\n4,2\n", file: "small.csv")
    let estimator = try SurveyEstimator(EstimationRequest([], design: DesignColumns()), of: table)
    for text in ["log(y) ~ a", "y ~ I(y^-1)"] {
      let found = try estimator.regression(try RegressionModel(text), .linear)
      #expect(found.allSatisfy { $0.sampleSize == 4 && $0.value.isFinite })
    }
  }

  @Test(
    "What R would read otherwise, or what cannot be read, is refused",
    arguments: [
      "y ~ x - 1", "y ~ 0 + x", "y ~ age^2", "y ~ income/size", "y ~ a +", "y ~ a * ",
      "y ~ (a + b + c + d + e + f + g + h + i + j + k + l)^6",
    ])
  func refusals(text: String) throws {
    let error = try #require(throws: ArraigoError.self) { try RegressionModel(text) }
    #expect(error.code == "bad_formula")
  }

  @Test("Formulas with signs and conditions stay whole")
  func formulas() throws {
    let model = try RegressionModel("y ~ I(a/b) + (s == -1) + log(x + 1) + `a+b` + (t > 2 | u)")
    #expect(model.terms.count == 5)
    #expect(model.columns == ["y", "a", "b", "s", "x", "a+b", "t", "u"])
  }
}
