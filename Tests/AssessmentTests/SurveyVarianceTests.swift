import IntegrationModel
import Testing

@testable import Assessment

/// Oracle: R survey 4.5 on the made-up persons.
@Suite("Replicates, calibration and lonely units of made-up persons equal R's survey")
struct SurveyVarianceTests {
  private func first(_ request: EstimationRequest, of table: SurveyTable = PersonsFixture.table)
    throws -> SurveyEstimate
  {
    try #require(try SurveyEstimator(request, of: table).estimates().first)
  }

  @Test(
    "Jackknife by strata",
    arguments: [
      (SurveyStatistic.mean("emp"), "age >= 15 & age <= 64", 0.7245083406, 0.08364862395),
      (.ratio("unemp", "lf"), "age >= 15 & age <= 64", 0.08028579198, 0.04336636492),
      (.total("emp"), "age >= 15 & age <= 64", 5242.325, 673.8656009),
      (.gini("pcinc"), "age >= 0", 0.3487467341, 0.03304616582),
    ])
  func jackknife(statistic: SurveyStatistic, condition: String, value: Double, error: Double)
    throws
  {
    var request = EstimationRequest([statistic], design: PersonsFixture.design)
    request.condition = try Formula(condition)
    request.replication = Replication(.jkn, .generated(count: 0, seed: 0))
    let found = try first(request)
    #expect(agree(found.value, value, 1e-9) && agree(found.standardError, error, 1e-9))
    #expect(found.degreesOfFreedom == 6)
  }

  @Test(
    "Methods that do not fit the design are refused", arguments: [ReplicateMethod.jk1, .brr, .sdr])
  func misfits(method: ReplicateMethod) throws {
    var request = EstimationRequest([.mean("emp")], design: PersonsFixture.design)
    request.replication = Replication(method, .generated(count: 10, seed: 0))
    let error = try #require(throws: ArraigoError.self) {
      try SurveyEstimator(request, of: PersonsFixture.table)
    }
    #expect(error.code == "replicates_do_not_fit")
  }

  static let margins = [
    Calibration.Margin("sex", levels: ["1": 3600, "2": 5200]),
    Calibration.Margin("mig", levels: ["0": 4800, "1": 2500, "2": 1500]),
  ]

  @Test(
    "Calibration to two margins",
    arguments: [
      (
        Calibration.Method.linear, 764.7079851, 95.01316041, 5351.967327, 722.5781727,
        0.9192123963, 1.178388802, 1e-9
      ),
      (.raking, 764.7587292, 95.0159913, 5352.687625, 722.6771797, 0.9203424658, 1.181150746, 1e-7),
    ])
  func calibration(
    method: Calibration.Method, mean: Double, meanError: Double, total: Double,
    totalError: Double, low: Double, high: Double, tolerance: Double
  ) throws {
    var request = EstimationRequest(
      [.mean("pcinc"), .total("emp")], design: PersonsFixture.design)
    request.calibration = Calibration(Self.margins, method: method)
    let estimator = try SurveyEstimator(request, of: PersonsFixture.table)
    let found = try estimator.estimates()
    #expect(agree(found[0].value, mean, tolerance))
    #expect(agree(found[0].standardError, meanError, tolerance))
    #expect(agree(found[1].value, total, tolerance))
    #expect(agree(found[1].standardError, totalError, tolerance))
    let range = try #require(estimator.engine.calibration?.factorRange)
    #expect(agree(range.lowerBound, low, tolerance) && agree(range.upperBound, high, tolerance))
  }

  @Test("Bounded calibration meets the margins within the bounds")
  func bounded() throws {
    var request = EstimationRequest([.count("sex"), .count("mig")], design: PersonsFixture.design)
    request.calibration = Calibration(Self.margins, method: .logit(lower: 0.9, upper: 1.2))
    let estimator = try SurveyEstimator(request, of: PersonsFixture.table)
    let found = try estimator.estimates().map(\.value)
    for (value, wanted) in zip(found, [3600.0, 5200, 4800, 2500, 1500]) {
      #expect(agree(value, wanted, 1e-8))
    }
    let range = try #require(estimator.engine.calibration?.factorRange)
    #expect(range.lowerBound >= 0.9 && range.upperBound <= 1.2)
    // Totals that are known have no variance left.
    for estimate in try estimator.estimates() { #expect(estimate.standardError < 1e-8) }
  }

  @Test("Margins that cannot be met are named with what they lack")
  func impossible() throws {
    var request = EstimationRequest([.mean("emp")], design: PersonsFixture.design)
    request.calibration = Calibration(Self.margins, method: .logit(lower: 0.99, upper: 1.01))
    let error = try #require(throws: ArraigoError.self) {
      try SurveyEstimator(request, of: PersonsFixture.table)
    }
    #expect(error.code == "calibration_failed" && error.message.contains("wanted"))
    request.calibration = Calibration([
      Self.margins[0], Calibration.Margin("mig", levels: ["0": 4800, "1": 2500, "2": 1400]),
    ])
    let other = try #require(throws: ArraigoError.self) {
      try SurveyEstimator(request, of: PersonsFixture.table)
    }
    #expect(other.code == "margins_disagree")
  }

  @Test(
    "A stratum with one unit",
    arguments: [
      (LonelyUnitRule.remove, 99.86278174, 636.1427184), (.certainty, 99.86278174, 636.1427184),
      (.adjust, 101.0953148, 727.0105951), (.average, 115.3116078, 734.5543394),
    ])
  func lonely(rule: LonelyUnitRule, mean: Double, total: Double) throws {
    let lines = PersonsFixture.text.split(separator: "\n")
    let text = lines.filter { !$0.contains(",4,10,") }.joined(separator: "\n")
    let table = SurveyTable(text, file: "persons.csv")
    var design = PersonsFixture.design
    design.lonelyUnits = rule
    let found = try SurveyEstimator(
      EstimationRequest([.mean("pcinc"), .total("emp")], design: design), of: table
    ).estimates()
    #expect(agree(found[0].value, 763.0763075, 1e-9) && agree(found[1].value, 4834.775, 1e-9))
    #expect(agree(found[0].standardError, mean, 1e-9))
    #expect(agree(found[1].standardError, total, 1e-9))
    #expect(found[0].degreesOfFreedom == 5)
    design.lonelyUnits = .fail
    let error = try #require(throws: ArraigoError.self) {
      try SurveyEstimator(EstimationRequest([.mean("pcinc")], design: design), of: table)
    }
    #expect(error.code == "lonely_psu" && error.message.hasSuffix(": 4"))
  }

  @Test("A hadamard matrix's rows are orthogonal", arguments: [1, 3, 5, 11, 12, 19, 23, 28, 43])
  func hadamard(count: Int) {
    let matrix = HadamardMatrix(above: count)
    #expect(matrix.order > count)
    for first in 0..<matrix.order {
      #expect(matrix.isPositive(first, 0))
      for second in 0..<first {
        let product = (0..<matrix.order).reduce(0) {
          $0 + (matrix.isPositive(first, $1) == matrix.isPositive(second, $1) ? 1 : -1)
        }
        #expect(product == 0)
      }
    }
  }

  @Test("The bootstrap's spread of a total tends to the linearised variance; seeds repeat")
  func bootstrap() throws {
    var request = EstimationRequest([.total("emp")], design: PersonsFixture.design)
    let taylor = try first(request)
    request.replication = Replication(.bootstrap, .generated(count: 2_000, seed: 7))
    let one = try first(request)
    #expect((one.standardError / taylor.standardError - 1).magnitude < 0.05)
    #expect(try first(request) == one)
    request.replication = Replication(.bootstrap, .generated(count: 2_000, seed: 8))
    #expect(try first(request).standardError != one.standardError)
  }

  @Test("Replicate weights of the file give what the same replicates made here give")
  func columns() throws {
    var request = EstimationRequest(
      [.mean("emp"), .gini("pcinc"), .total("emp"), .quantile("pcinc", 0.5)],
      design: PersonsFixture.design, groups: ["sex"])
    // Nineteen replicates: two whole blocks of eight and a part.
    let replication = Replication(.bootstrap, .generated(count: 19, seed: 3))
    request.replication = replication
    let made = try SurveyEstimator(request, of: PersonsFixture.table).estimates()
    let sample = try SurveySample(
      request.design, of: PersonsFixture.table, onlyFirstStage: true)
    let set = try ReplicateSet(replication, sample.design)
    let names = (0..<19).map { "rep\($0)" }
    let weights: ReplicateWeights = { (wanted: [String]) throws(ArraigoError) in
      #expect(wanted.count <= 8)
      return SurveyTable(
        wanted.map { name in
          let number = names.firstIndex(of: name) ?? 0
          let block = set.multipliers?(number / 8) ?? []
          return SurveyColumn(
            name,
            .numbers(
              sample.weights.indices.map {
                sample.weights[$0] * block[Int(sample.units[$0])][number % 8]
              }))
        }, file: "replicates.csv")
    }
    request.replication = Replication(.bootstrap, .columns(names))
    let read = try SurveyEstimator(request, of: PersonsFixture.table, replicateWeights: weights)
      .estimates()
    for (left, right) in zip(read, made) {
      #expect(agree(left.value, right.value, 1e-12))
      #expect(
        left.standardError.isNaN && right.standardError.isNaN
          || agree(left.standardError, right.standardError, 1e-10))
    }
  }
}
