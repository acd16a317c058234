import IntegrationModel
import Testing

@testable import Assessment

/// Oracle: R survey 4.5 and convey 1.0.1 on ``SyntheticSurvey``.
@Suite("Estimates of the synthetic survey equal those of R")
struct SyntheticSurveyTests {
  private static func engine() throws -> SampleEngine {
    try SampleEngine(
      SampleTable(SyntheticSurvey.text), weight: "weight", stratum: "stratum", psu: "psu")
  }

  private static func working(_ row: SampleRow) -> Bool {
    (15...64).contains(Int(row["age"]) ?? -1)
  }

  @Test(
    "Employment rates by migration status, with standard error, degrees of freedom and deff",
    arguments: [
      (0, 0.7605530816, 0.1181883812, 35, 5, 2.629960397),
      (1, 0.7162241198, 0.09957870093, 20, 4, 0.9367017724),
      (2, 0.606704645, 0.143267776, 13, 2, 1.044139901),
    ])
  func employment(
    group: Int, value: Double, error: Double, records: Int, degrees: Int, effect: Double
  ) throws {
    let estimate = try Self.engine().estimate(
      of: { $0.number("emp") }, where: { Self.working($0) && $0["mig"] == "\(group)" })
    #expect(agree(estimate.value, value))
    #expect(agree(estimate.standardError, error))
    #expect(estimate.sampleSize == records)
    #expect(estimate.degreesOfFreedom == degrees)
    #expect(agree(estimate.designEffect, effect))
  }

  @Test("The employment rate of all of working age")
  func employmentOfAll() throws {
    let estimate = try Self.engine().estimate(of: { $0.number("emp") }, where: Self.working)
    #expect(agree(estimate.value, 0.7245083406))
    #expect(agree(estimate.standardError, 0.08362286625))
    #expect(estimate.degreesOfFreedom == 6)
    #expect(agree(estimate.population, 7235.7))
  }

  @Test("A total, and a ratio of two totals")
  func totalAndRatio() throws {
    let engine = try Self.engine()
    let total = engine.estimate(.total, of: { $0.number("emp") }, where: Self.working)
    #expect(agree(total.value, 5242.325))
    #expect(agree(total.standardError, 673.8656009))
    let ratio = engine.estimate(
      of: { $0.number("unemp") },
      over: { $0["emp"] == "1" || $0["unemp"] == "1" ? 1 : 0 }, where: Self.working)
    #expect(agree(ratio.value, 0.08028579198))
    #expect(agree(ratio.standardError, 0.04335635231))
    let wage = engine.estimate(
      of: { $0.number("wage") * $0.number("hours") }, over: { $0.number("hours") },
      where: { Self.working($0) && $0["emp"] == "1" })
    #expect(agree(wage.value, 6.84297673))
    #expect(agree(wage.standardError, 0.1297269437))
  }

  @Test("A mean over a domain that needs a second variable")
  func informality() throws {
    let estimate = try Self.engine().estimate(
      of: { $0.number("informal") },
      where: { Self.working($0) && $0["emp"] == "1" && $0["mig"] == "1" })
    #expect(agree(estimate.value, 0.4620647105))
    #expect(agree(estimate.standardError, 0.09922721674))
  }

  @Test(
    "Quantiles with Woodruff's limits; a limit outside the data is not available",
    arguments: [
      (0.1, 4.59, Double.nan, 5.57, Double.nan), (0.25, 5.54, 4.78, 6.09, 0.267684346575),
      (0.5, 6.95, 6.06, 7.71, 0.337159673167), (0.75, 7.98, 7.55, 8.72, 0.239076859155),
      (0.9, 8.93, 8.16, .nan, .nan),
    ])
  func quantiles(p: Double, value: Double, low: Double, high: Double, error: Double) throws {
    let estimate = try Self.engine().quantile(
      p, of: { $0.number("wage") }, where: { Self.working($0) && $0["emp"] == "1" })
    #expect(estimate.value == value)
    #expect(estimate.low == low || estimate.low.isNaN && low.isNaN)
    #expect(estimate.high == high || estimate.high.isNaN && high.isNaN)
    #expect(
      agree(estimate.standardError, error) || estimate.standardError.isNaN && error.isNaN)
  }

  @Test(
    "Quantiles of a variable with many ties within households",
    arguments: [
      (0.2, 390.89, 65.88, 504.15, 89.555739369), (0.4, 549.56, 353.28, 1039.77, 140.276814565),
      (0.5, 746.34, 390.89, 1248.42, 175.226990625), (0.6, 979.48, 475.87, 1347.94, 178.198082532),
      (0.8, 1244.17, 1021.82, 1667.33, 131.902994319),
    ])
  func incomes(p: Double, value: Double, low: Double, high: Double, error: Double) throws {
    let estimate = try Self.engine().quantile(p, of: { $0.number("pcinc") })
    #expect([estimate.value, estimate.low, estimate.high] == [value, low, high])
    #expect(agree(estimate.standardError, error))
  }

  @Test("The Gini coefficient")
  func gini() throws {
    let engine = try Self.engine()
    let all = engine.gini(of: { $0.number("pcinc") })
    #expect(agree(all.value, 0.3487467341))
    #expect(agree(all.standardError, 0.03198775318))
    let native = engine.gini(of: { $0.number("pcinc") }, where: { $0["mig"] == "0" })
    #expect(agree(native.value, 0.3492495432))
    #expect(agree(native.standardError, 0.04636953984))
  }

  @Test(
    "A stratum with one unit adds what the rule says",
    arguments: [
      (LonelyUnitRule.remove, 99.86278174, 636.1427184),
      (.certainty, 99.86278174, 636.1427184), (.adjust, 101.0953148, 727.0105951),
      (.average, 115.3116078, 734.5543394),
    ])
  func lonely(rule: LonelyUnitRule, meanError: Double, totalError: Double) throws {
    let table = SampleTable(SyntheticSurvey.text).filter { $0["psu"] != "10" }
    let engine = try SampleEngine(
      table, weight: "weight", stratum: "stratum", psu: "psu", rule: rule)
    #expect(engine.design.lonelyStrata == 1)
    let mean = engine.estimate(of: { $0.number("pcinc") })
    #expect(agree(mean.value, 763.0763075))
    #expect(agree(mean.standardError, meanError))
    let total = engine.estimate(.total, of: { $0.number("emp") })
    #expect(agree(total.standardError, totalError))
  }

  @Test("Under the rule fail, the strata with one unit are named")
  func lonelyFails() {
    let table = SampleTable(SyntheticSurvey.text).filter { $0["psu"] != "10" }
    let error = #expect(throws: ArraigoError.self) {
      _ = try SampleEngine(table, weight: "weight", stratum: "stratum", psu: "psu", rule: .fail)
    }
    #expect(error?.code == "lonely_psu")
    #expect(error?.message.contains(": 4") == true)
  }

  @Test(
    "Poverty headcount and gap against a fixed line",
    arguments: [(0, 0.2219378279, 0.06209982738), (1, 0.1056007689, 0.03357159839)])
  func poverty(power: Int, value: Double, error: Double) throws {
    let estimate = try Self.engine().estimate(of: { row in
      let income = row.number("pcinc")
      return income < 400 ? (power == 0 ? 1 : (400 - income) / 400) : 0
    })
    #expect(agree(estimate.value, value))
    #expect(agree(estimate.standardError, error))
  }

  @Test("Gaps carry the covariance of their groups")
  func gaps() throws {
    let engine = try Self.engine()
    func employed(_ group: String, _ sex: String? = nil) -> PointEstimate {
      engine.point(
        of: { $0.number("emp") },
        where: {
          Self.working($0) && $0["mig"] == group && (sex == nil || $0["sex"] == sex)
        })
    }
    let gap = GapTable(
      group: { sex, status in
        let group = status == "native" ? "0" : "1"
        if status == Breakdown.total { return nil }
        let code = sex == Breakdown.total ? nil : sex == "male" ? "1" : "2"
        return (employed(group, code), .review)
      }, design: engine.design)
    let rows = gap.rows(of: employmentPlan)
    let all = try #require(rows.first { $0.measure == .migrantNative && $0.within == "total" })
    #expect(agree(all.difference, -0.04432896179))
    #expect(agree(all.standardError, 0.1111450309))
    #expect(all.degreesOfFreedom == 6)
    let women = try #require(rows.first { $0.measure == .migrantNative && $0.within == "female" })
    #expect(agree(women.difference, -0.1759311513))
    #expect(agree(women.standardError, 0.107512127))
    let double = try #require(rows.first { $0.measure == .intersectional })
    #expect(agree(double.difference, -0.3142928616))
    #expect(agree(double.standardError, 0.1762017677))
    #expect(agree(double.pValue, 0.1247343844, 1e-6))
    #expect(double.quality == .review)
  }

  private var employmentPlan: IndicatorPlan {
    let entry = IndicatorCatalogue.labour[1]
    return IndicatorPlan(indicator: entry.indicator, definition: entry.definitions[0])
  }

  @Test("Intervals of a proportion: logit, Korn and Graubard, and plain")
  func intervals() {
    let p = 0.7162241198
    let error = 0.09957870093
    let logit = ConfidenceInterval.logit(p, standardError: error, degreesOfFreedom: 6)
    #expect(agree(logit.low, 0.4321635709, 1e-7) && agree(logit.high, 0.8932756597, 1e-7))
    let plain = ConfidenceInterval.symmetric(p, standardError: error, degreesOfFreedom: 6)
    #expect(agree(plain.low, 0.4725638164, 1e-7) && agree(plain.high, 0.9598844232, 1e-7))
    // R takes the domain's own 4 degrees of freedom here.
    let beta = ConfidenceInterval.kornGraubard(
      p, standardError: error, degreesOfFreedom: 4, sampleSize: 20)
    #expect(agree(beta.low, 0.3899215161, 1e-6) && agree(beta.high, 0.9303390296, 1e-6))
  }

  @Test("A share of none has an exact upper bound, and no degree of freedom no interval")
  func boundaries() {
    let none = ConfidenceInterval.proportion(
      0, standardError: 0, degreesOfFreedom: 1_000_000, sampleSize: 1_000_000, cases: 0)
    #expect(none.low == 0)
    // The rule of three: about 3 over the sample size.
    #expect(agree(none.high, 2.9957e-6, 1e-3))
    let unknown = ConfidenceInterval.proportion(
      0.4, standardError: 0.1, degreesOfFreedom: 0, sampleSize: 500, cases: 200)
    #expect(unknown.low.isNaN && unknown.high.isNaN)
  }
}
