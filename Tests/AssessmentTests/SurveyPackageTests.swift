import Testing

@testable import Assessment

/// Oracle: R survey 4.1.1 on its own example data (`gold_r_survey_apistrat_apiclus1.csv`).
@Suite(
  "Estimates of R survey's example samples equal R's",
  .enabled(if: SharedData.folder != nil, "the shared data folder is absent"))
struct SurveyPackageTests {
  private static func engine(_ name: String) throws -> SampleEngine {
    let text = try #require(SharedData.text("survey-gold/\(name).csv"))
    return name == "apistrat"
      ? try SampleEngine(SampleTable(text), weight: "pw", stratum: "stype", fpc: "fpc")
      : try SampleEngine(SampleTable(text), weight: "pw", psu: "dnum", fpc: "fpc")
  }

  private struct Gold {
    let value: Double
    let error: Double
  }

  private static func gold(_ sample: String, _ statistic: String, _ level: String) throws -> Gold {
    let text = try #require(
      SharedData.text("survey-gold/gold_r_survey_apistrat_apiclus1.csv"))
    let row = try #require(
      SampleTable(text).records.first {
        $0["case"] == "\(sample)_fpc" && $0["stat"] == statistic && $0["level"] == level
      })
    return Gold(value: row.number("estimate"), error: row.number("se"))
  }

  private func expect(_ estimate: Estimate, _ gold: Gold) {
    #expect(agree(estimate.value, gold.value), "\(estimate.value) for \(gold.value)")
    #expect(
      agree(estimate.standardError, gold.error), "\(estimate.standardError) for \(gold.error)")
  }

  @Test("Means, totals, shares and ratios", arguments: ["apistrat", "apiclus1"])
  func wholes(sample: String) throws {
    let engine = try Self.engine(sample)
    let mean = engine.estimate(of: { $0.number("api00") })
    expect(mean, try Self.gold(sample, "mean api00", "api00"))
    let effect = try Self.gold(sample, "deff mean api00", "")
    #expect(agree(mean.designEffect, effect.value))
    #expect(agree(mean.low, try Self.gold(sample, "ci95 t(degf) mean api00", "low").value))
    #expect(agree(mean.high, try Self.gold(sample, "ci95 t(degf) mean api00", "high").value))
    #expect(mean.degreesOfFreedom == (sample == "apistrat" ? 197 : 14))
    expect(
      engine.estimate(.total, of: { $0.number("enroll") }),
      try Self.gold(sample, "total enroll", "enroll"))
    expect(
      engine.estimate(of: { $0["sch.wide"] == "Yes" ? 1 : 0 }, isProportion: true),
      try Self.gold(sample, "mean sch.wide (prop)", "sch.wideYes"))
    expect(
      engine.estimate(of: { $0.number("api.stu") }, over: { $0.number("enroll") }),
      try Self.gold(sample, "ratio api.stu/enroll", "api.stu/enroll"))
  }

  @Test("Domains keep all units", arguments: ["apistrat", "apiclus1"], ["E", "H", "M"])
  func domains(sample: String, type: String) throws {
    let engine = try Self.engine(sample)
    expect(
      engine.estimate(of: { $0.number("api00") }, where: { $0["stype"] == type }),
      try Self.gold(sample, "domain mean api00 by stype", type))
    expect(
      engine.estimate(.total, of: { $0.number("enroll") }, where: { $0["stype"] == type }),
      try Self.gold(sample, "domain total enroll by stype", type))
  }

  @Test("A domain across strata", arguments: ["apistrat", "apiclus1"])
  func subpopulation(sample: String) throws {
    let engine = try Self.engine(sample)
    expect(
      engine.estimate(of: { $0.number("api00") }, where: { $0["comp.imp"] == "Yes" }),
      try Self.gold(sample, "subpop comp.imp=Yes mean api00", "api00"))
    expect(
      engine.estimate(.total, of: { $0.number("enroll") }, where: { $0["comp.imp"] == "Yes" }),
      try Self.gold(sample, "subpop comp.imp=Yes total enroll", "enroll"))
  }

  @Test("Quantiles", arguments: ["apistrat", "apiclus1"], [".25", ".5", ".75"])
  func quantiles(sample: String, level: String) throws {
    expect(
      try Self.engine(sample).quantile(Double("0" + level) ?? 0, of: { $0.number("api00") }),
      try Self.gold(sample, "quantile api00 .25 .5 .75 (default qrule math)", level))
  }
}
