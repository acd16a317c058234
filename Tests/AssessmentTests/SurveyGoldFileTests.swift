import IntegrationModel
import Testing

@testable import Assessment

/// Every number of `survey-gold/gold_r_survey_apistrat_apiclus1.csv`, and one or more of each other
/// file of the folder (R survey 4.1.1 on the same data).
///
/// | file | design | numbers |
/// | --- | --- | --- |
/// | apistrat, apiclus1 | strata; clusters; frames | all rows of the gold file |
/// | apisrs | records, frame | means, totals, a ratio, a difference |
/// | apipop | the population itself | its means, totals and quantiles |
/// | apiclus2, mu284 | two stages | here and ``SurveyGoldTests/twoStages()`` |
/// | fpc, hospital, nhanes | strata, units numbered anew | here and ``SurveyGoldTests/nested()`` |
/// | scd | half-samples, jackknife | here and `SurveyGoldTests.halfSamples` |
@Suite(
  "Every file of R survey's example data", .enabled(if: SharedData.folder != nil, "no shared data"))
struct SurveyGoldFileTests {
  private static let designs = [
    "apistrat_fpc": DesignColumns(weight: "pw", strata: ["stype"], frames: ["fpc"]),
    "apiclus1_fpc": DesignColumns(weight: "pw", units: ["dnum"], frames: ["fpc"]),
  ]

  private static func table(_ name: String) throws -> SurveyTable {
    SurveyTable(try #require(SharedData.text("survey-gold/\(name).csv")), file: "\(name).csv")
  }

  private struct Row {
    let name: String
    let level: String
    let value: Double
    let error: Double
    let extra: Double
  }

  private static func rows(_ design: String) throws -> [Row] {
    let text = try #require(
      SharedData.text("survey-gold/gold_r_survey_apistrat_apiclus1.csv"))
    return SampleTable(text).records.filter { $0["case"] == design }.map {
      Row(
        name: $0["stat"], level: $0["level"], value: $0.number("estimate"), error: $0.number("se"),
        extra: $0.number("extra"))
    }
  }

  private func estimates(
    _ statistic: SurveyStatistic, _ design: DesignColumns, _ table: SurveyTable,
    by groups: [String] = [], where condition: String? = nil
  ) throws -> [SurveyEstimate] {
    var request = EstimationRequest([statistic], design: design, groups: groups)
    request.condition = try condition.map { try Formula($0) }
    request.interval = .t
    return try SurveyEstimator(request, of: table).estimates()
  }

  @Test("All rows of the gold file", arguments: ["apistrat_fpc", "apiclus1_fpc"])
  func gold(name: String) throws {
    let design = try #require(Self.designs[name])
    let table = try Self.table(name == "apistrat_fpc" ? "apistrat" : "apiclus1")
    for row in try Self.rows(name) {
      let found = try self.found(row, design, table)
      #expect(agree(found.value, row.value), "\(row.name) \(row.level): \(found.value)")
      if !row.error.isNaN {
        #expect(agree(found.error, row.error), "\(row.name) \(row.level): \(found.error)")
      }
      if !row.extra.isNaN {
        #expect(agree(found.extra, row.extra, 1e-6), "\(row.name): \(found.extra)")
      }
    }
  }

  /// Our value, standard error and, where the file has one, further number of a row.
  private func found(_ row: Row, _ design: DesignColumns, _ table: SurveyTable) throws -> (
    value: Double, error: Double, extra: Double
  ) {
    func one(_ statistic: SurveyStatistic, by: [String] = [], where condition: String? = nil)
      throws -> (value: Double, error: Double, extra: Double)
    {
      let all = try estimates(statistic, design, table, by: by, where: condition)
      let estimate = try #require(
        all.first { by.isEmpty ? true : $0.groups == [row.level] })
      return (estimate.value, estimate.standardError, .nan)
    }
    switch row.name {
    case "mean api00": return try one(.mean("api00"))
    case "total enroll": return try one(.total("enroll"))
    case "ratio api.stu/enroll": return try one(.ratio("api.stu", "enroll"))
    case "variance api00": return try one(.variance("api00"))
    case "domain mean api00 by stype": return try one(.mean("api00"), by: ["stype"])
    case "domain total enroll by stype": return try one(.total("enroll"), by: ["stype"])
    case "subpop comp.imp=Yes mean api00":
      return try one(.mean("api00"), where: "comp.imp == 'Yes'")
    case "subpop comp.imp=Yes total enroll":
      return try one(.total("enroll"), where: "comp.imp == 'Yes'")
    case "quantile api00 .25 .5 .75 (default qrule math)":
      return try one(.quantile("api00", try #require(Double("0" + row.level))))
    case "mean sch.wide (prop)":
      let shares = try estimates(.proportion("sch.wide"), design, table)
      let share = try #require(shares.first { "sch.wide" + ($0.level ?? "") == row.level })
      return (share.value, share.standardError, .nan)
    case "deff mean api00":
      return (try estimates(.mean("api00"), design, table)[0].designEffect, .nan, .nan)
    case "ci95 t(degf) mean api00":
      let mean = try estimates(.mean("api00"), design, table)[0]
      return (row.level == "low" ? mean.low : mean.high, .nan, mean.degreesOfFreedom)
    case "svyglm api00~ell+meals+mobility":
      let estimator = try SurveyEstimator(EstimationRequest([], design: design), of: table)
      let model = try RegressionModel("api00 ~ ell + meals + mobility")
      let coefficient = try #require(
        try estimator.regression(model, .linear).first { $0.level == row.level })
      return (coefficient.value, coefficient.standardError, .nan)
    default:
      try #require(row.name == "svychisq Rao-Scott F sch.wide x comp.imp", "no such number")
      let estimator = try SurveyEstimator(EstimationRequest([], design: design), of: table)
      let test = try #require(try estimator.association("sch.wide", "comp.imp").first)
      return (test.value, .nan, try #require(test.pValue))
    }
  }

  /// What is expected of a file: statistic, groups, and value and error of each row.
  struct Wanted: Sendable {
    var file: String
    var design: DesignColumns
    var statistic: SurveyStatistic
    var groups: [String] = []
    var numbers: [(Double, Double)]
    var degrees: Double
  }

  private static let nhanes = DesignColumns(
    weight: "WTMEC2YR", strata: ["SDMVSTRA"], units: ["SDMVPSU"], isNested: true)
  private static let records = DesignColumns(weight: "pw", frames: ["fpc"])
  private static let hospital = DesignColumns(
    weight: "weighta", strata: ["oblevel"], frames: ["tothosp"])
  private static let paired = DesignColumns(
    weight: "weight", strata: ["stratid"], units: ["psuid"], isNested: true)

  static let wanted: [Wanted] = [
    Wanted(
      file: "apisrs", design: records, statistic: .mean("api00"),
      numbers: [(656.585, 9.24972203928)], degrees: 199),
    Wanted(
      file: "apisrs", design: records, statistic: .total("enroll"),
      numbers: [(3621074.34, 169519.654344)], degrees: 199),
    Wanted(
      file: "apisrs", design: records, statistic: .count("stype"),
      numbers: [(4397.74, 195.995276484), (774.25, 142.848756641), (1022.01, 160.325514195)],
      degrees: 199),
    Wanted(
      file: "apisrs", design: records, statistic: .ratio("api.stu", "enroll"),
      numbers: [(0.825353654573, 0.0100688263233)], degrees: 199),
    Wanted(
      file: "hospital", design: hospital, statistic: .total("births"), groups: ["oblevel"],
      numbers: [(14931, 2669.85673773), (117117, 33067.6843882), (51935, 7508.40274182)],
      degrees: .nan),
    Wanted(
      file: "hospital",
      design: DesignColumns(weight: "weightats", strata: ["oblevel"], frames: ["tothosp"]),
      statistic: .total("births"), numbers: [(183982.904488, 34014.3293135)], degrees: 12),
    Wanted(
      file: "nhanes", design: nhanes, statistic: .mean("HI_CHOL"), groups: ["race"],
      numbers: [
        (0.101491665454, 0.00624584330875), (0.121649205356, 0.00660413362353),
        (0.0786400603991, 0.0103846450005), (0.0996786094771, 0.0246662268719),
      ], degrees: .nan),
    Wanted(
      file: "nhanes", design: nhanes, statistic: .mean("HI_CHOL"), groups: ["race", "RIAGENDR"],
      numbers: [
        (0.11467328987, 0.00522290213044), (0.0876464566955, 0.0112784989571),
        (0.0997251878853, 0.00870483813895), (0.142915306229, 0.00783953051701),
        (0.0778251222198, 0.00894442747057), (0.0793172091482, 0.0156247322866),
        (0.113248463485, 0.0331988025186), (0.0878882251648, 0.028509350754),
      ], degrees: .nan),
    Wanted(
      file: "nhanes", design: nhanes, statistic: .total("HI_CHOL"),
      numbers: [(28635245.2547, 2020710.7437)], degrees: 16),
    Wanted(
      file: "fpc", design: paired, statistic: .mean("x"),
      numbers: [(5.44814811813, 0.741268326769)], degrees: 6),
    Wanted(
      file: "fpc", design: paired, statistic: .total("x"),
      numbers: [(147.099999189, 20.0142448228)], degrees: 6),
    Wanted(
      file: "apiclus2",
      design: DesignColumns(units: ["dnum", "snum"], frames: ["fpc1", "fpc2"]),
      statistic: .mean("api00"), groups: ["stype"],
      numbers: [
        (692.810400867, 29.9266042374), (598.340659341, 17.6941671261), (642.352, 45.0913163003),
      ], degrees: .nan),
    Wanted(
      file: "apiclus2", design: DesignColumns(weight: "pw", units: ["dnum", "snum"]),
      statistic: .mean("api00"), numbers: [(670.811808118, 30.7115763093)], degrees: 39),
    Wanted(
      file: "mu284", design: DesignColumns(units: ["id1", "id2"], frames: ["n1", "n2"]),
      statistic: .total("y1"), numbers: [(15080, 2274.25470087)], degrees: 4),
    Wanted(
      file: "apistrat", design: DesignColumns(weight: "pw", strata: ["stype"]),
      statistic: .mean("api00"), numbers: [(662.287363159, 9.53613229693)], degrees: 197),
    Wanted(
      file: "scd", design: DesignColumns(strata: ["ESA"], units: ["ambulance"], isNested: true),
      statistic: .ratio("alive", "arrests"), numbers: [(0.153506350083, 0.00980730359997)],
      degrees: 3),
  ]

  @Test("Files and designs that the gold file does not have", arguments: wanted.indices)
  func files(place: Int) throws {
    let wanted = Self.wanted[place]
    let found = try estimates(
      wanted.statistic, wanted.design, try Self.table(wanted.file), by: wanted.groups)
    #expect(found.count == wanted.numbers.count)
    for (estimate, (value, error)) in zip(found, wanted.numbers) {
      #expect(agree(estimate.value, value), "\(estimate.value) for \(value)")
      #expect(agree(estimate.standardError, error), "\(estimate.standardError) for \(error)")
      #expect(wanted.degrees.isNaN || estimate.degreesOfFreedom == wanted.degrees)
    }
  }

  @Test("The population itself: what the samples estimate")
  func population() throws {
    let table = try Self.table("apipop")
    let request = EstimationRequest(
      [
        .mean("api00"), .total("enroll"), .total("api99"), .quantile("api00", 0.25),
        .quantile("api00", 0.5), .quantile("api00", 0.75), .count("stype"),
      ], design: DesignColumns())
    let found = try SurveyEstimator(request, of: table).estimates()
    let wanted = [
      664.712625121, 3_811_472, 3_914_069, 565, 667, 761, 4421, 755, 1018,
    ]
    for (estimate, value) in zip(found, wanted) { #expect(agree(estimate.value, value)) }
    #expect(found.count == wanted.count)
  }

  @Test("Independence and a logit with missing values, on half a dozen thousand persons")
  func nhanesModels() throws {
    let estimator = try SurveyEstimator(
      EstimationRequest([], design: Self.nhanes), of: try Self.table("nhanes"))
    let test = try #require(try estimator.association("HI_CHOL", "RIAGENDR").first)
    #expect(agree(test.value, 8.5663162292) && agree(test.degreesOfFreedom, 16))
    #expect(agree(try #require(test.pValue), 0.009875154818, 1e-6))
    let logit = try estimator.regression(
      try RegressionModel("HI_CHOL ~ factor(race) + factor(RIAGENDR)"), .logit
    ).filter { $0.statistic == "coefficient" }
    let values = [
      -2.29918420662, 0.199518936737, -0.293988939115, -0.0309998277868, 0.231838156846,
    ]
    let errors = [
      0.0755712618597, 0.0864402409571, 0.161712924906, 0.295360049319, 0.0767609066511,
    ]
    for (place, coefficient) in logit.enumerated() {
      #expect(agree(coefficient.value, values[place], 1e-6))
      #expect(agree(coefficient.standardError, errors[place], 1e-6))
      #expect(coefficient.degreesOfFreedom == 12)
    }
  }

  @Test("Independence in clusters on fractional degrees of freedom, and a regression of them")
  func clusters() throws {
    let design = try #require(Self.designs["apiclus1_fpc"])
    let estimator = try SurveyEstimator(
      EstimationRequest([], design: design), of: try Self.table("apiclus1"))
    let test = try #require(try estimator.association("sch.wide", "stype").first)
    #expect(agree(test.value, 5.19336954147))
    #expect(agree(try #require(test.testDegrees), 1.49463977771))
    #expect(agree(test.degreesOfFreedom, 20.9249568879))
    #expect(agree(try #require(test.pValue), 0.0217474623708, 1e-7))
    let found = try estimator.regression(
      try RegressionModel("api00 ~ ell + meals + mobility"), .linear)
    let wanted = [
      (819.279051139, 21.3899712652), (-0.516721779683, 0.324003944965),
      (-3.1232042649, 0.278083043761), (-0.168919682187, 0.444918419151),
    ]
    for (coefficient, (value, error)) in zip(found, wanted) {
      #expect(agree(coefficient.value, value) && agree(coefficient.standardError, error))
    }
  }
}
