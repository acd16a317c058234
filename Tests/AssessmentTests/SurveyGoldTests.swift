import IntegrationModel
import Testing

@testable import Assessment

/// Oracle: R survey 4.5 on its example data; the calls are `svymean`, `svytotal`, `svyratio`,
/// `calibrate(~stype + api99)`, `postStratify(~stype)` and `as.svrepdesign`.
@Suite(
  "Designs of R survey's example data", .enabled(if: SharedData.folder != nil, "no shared data"))
struct SurveyGoldTests {
  private func table(_ name: String) throws -> SurveyTable {
    SurveyTable(try #require(SharedData.text("survey-gold/\(name).csv")), file: "\(name).csv")
  }

  private func expect(
    _ statistics: [SurveyStatistic], _ design: DesignColumns, of name: String,
    _ wanted: [(Double, Double)], _ change: (inout EstimationRequest) -> Void = { _ in }
  ) throws {
    var request = EstimationRequest(statistics, design: design)
    change(&request)
    let found = try SurveyEstimator(request, of: try table(name)).estimates()
    #expect(found.count == wanted.count)
    for (estimate, wanted) in zip(found, wanted) {
      #expect(agree(estimate.value, wanted.0), "\(estimate.value) for \(wanted.0)")
      #expect(agree(estimate.standardError, wanted.1), "\(estimate.standardError) for \(wanted.1)")
    }
  }

  @Test("Two stages with both frames give weights and variances of both")
  func twoStages() throws {
    try expect(
      [.mean("y1"), .total("y1")],
      DesignColumns(units: ["id1", "id2"], frames: ["n1", "n2"]), of: "mu284",
      [(44.3529411765, 2.27365272782), (15080, 2274.25470087)])
    try expect(
      [.mean("api00"), .total("enroll"), .ratio("api.stu", "enroll")],
      DesignColumns(units: ["dnum", "snum"], frames: ["fpc1", "fpc2"]), of: "apiclus2",
      [
        (670.811808118, 30.0990273768), (2639272.93, 799637.773648),
        (0.819737042125, 0.0188505633127),
      ])
  }

  @Test("Units numbered anew in each stratum, and records as units")
  func nested() throws {
    try expect(
      [.mean("x"), .total("x")],
      DesignColumns(
        weight: "weight", strata: ["stratid"], units: ["psuid"], frames: ["Nh"], isNested: true),
      of: "fpc", [(5.44814811813, 0.61604071981), (147.099999189, 16.6330994349)])
    try expect(
      [.total("births"), .mean("births")],
      DesignColumns(weight: "weighta", strata: ["oblevel"], frames: ["tothosp"]), of: "hospital",
      [(183983, 34014.3498767), (1164.44936709, 215.280695422)])
    try expect(
      [.mean("HI_CHOL")],
      DesignColumns(
        weight: "WTMEC2YR", strata: ["SDMVSTRA"], units: ["SDMVPSU"], isNested: true),
      of: "nhanes", [(0.11214295635, 0.00544583969895)])
  }

  private static let clusters = DesignColumns(weight: "pw", units: ["dnum"], frames: ["fpc"])
  private static let types = Calibration.Margin("stype", levels: ["E": 4421, "H": 755, "M": 1018])

  @Test("Regression estimates and post-stratification, linearised and jackknifed")
  func calibration() throws {
    let statistics: [SurveyStatistic] = [.total("enroll"), .mean("api00")]
    let greg = Calibration([
      Self.types, Calibration.Margin("api99", levels: [:], total: 3_914_069),
    ])
    try expect(
      statistics, Self.clusters, of: "apiclus1",
      [(3638487.20413, 385524.427352), (665.309071166, 3.4417531164)]
    ) { $0.calibration = greg }
    try expect(
      statistics, Self.clusters, of: "apiclus1",
      [(3680892.94512, 406292.636295), (642.310788212, 23.9204864451)]
    ) { $0.calibration = Calibration([Self.types]) }
    try expect(
      [.total("enroll")], Self.clusters, of: "apiclus1", [(3680892.94512, 406292.636295)]
    ) { $0.calibration = Calibration([Self.types], method: .logit(lower: 0.5, upper: 2.5)) }
    try expect(
      statistics, Self.clusters, of: "apiclus1",
      [(3638487.20413, 478748.863926), (665.309071166, 3.94285448377)]
    ) {
      $0.calibration = greg
      $0.replication = Replication(.jk1, .generated(count: 0, seed: 0))
    }
    try expect(
      statistics, Self.clusters, of: "apiclus1",
      [(3404940.13453, 932235.027041), (644.169398907, 26.3293605895)]
    ) { $0.replication = Replication(.jk1, .generated(count: 0, seed: 0)) }
  }

  @Test(
    "Half-samples and jackknives of three pairs",
    arguments: [
      (ReplicateMethod?.none, false, 0.0098073036), (.brr, false, 0.00941840067),
      (.brr, true, 0.009426635733), (.fay, false, 0.009525187478), (.jkn, false, 0.009846457204),
    ])
  func halfSamples(method: ReplicateMethod?, isAroundEstimate: Bool, error: Double) throws {
    var request = EstimationRequest(
      [.ratio("alive", "arrests"), .total("alive")],
      design: DesignColumns(strata: ["ESA"], units: ["ambulance"], isNested: true))
    request.replication = method.map { Replication($0, .generated(count: 0, seed: 0)) }
    request.replication?.isAroundEstimate = isAroundEstimate
    let found = try SurveyEstimator(request, of: try table("scd")).estimates()
    #expect(agree(found[0].value, 0.1535063501, 1e-9))
    #expect(agree(found[0].standardError, error, 1e-7))
    #expect(agree(found[1].standardError, 462.0.squareRoot(), 1e-12))
  }

  @Test("A regression and an independence test of the stratified sample")
  func regression() throws {
    let design = DesignColumns(weight: "pw", strata: ["stype"], frames: ["fpc"])
    let estimator = try SurveyEstimator(
      EstimationRequest([], design: design), of: try table("apistrat"))
    let found = try estimator.regression(
      try RegressionModel("api00 ~ ell + meals + mobility"), .linear)
    let wanted = [
      (820.887315906, 10.0777359499), (-0.480586612172, 0.391973403223),
      (-3.14153530998, 0.283946506417), (0.22571321023, 0.393218362023),
    ]
    for (coefficient, wanted) in zip(found, wanted) {
      #expect(agree(coefficient.value, wanted.0) && agree(coefficient.standardError, wanted.1))
    }
    let test = try #require(try estimator.association("sch.wide", "comp.imp").first)
    #expect(agree(test.value, 47.3177329993))
    #expect(agree(try #require(test.pValue), 7.82204065223009e-11, 1e-6))
  }
}
