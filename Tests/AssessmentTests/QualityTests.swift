import Testing

@testable import Assessment

/// Oracle: calidad 0.8.0, `eclac_2020` (where it gives no label the decision is `review`).
@Suite("CEPAL's scheme of 2020 decides what is published")
struct QualityTests {
  private func estimate(
    _ value: Double, _ error: Double, records: Int, degrees: Int, effect: Double, cases: Int
  ) -> Estimate {
    Estimate(
      value: value, standardError: error, low: .nan, high: .nan, degreesOfFreedom: degrees,
      designEffect: effect, sampleSize: records, cases: cases, population: 1)
  }

  @Test(
    "Proportions",
    arguments: [
      (0.40, 0.020, 500, 30, 1.5, 200, Quality.publish),
      (0.08, 0.015, 300, 30, 1.2, 24, .suppress), (0.08, 0.030, 300, 30, 1.2, 45, .suppress),
      (0.93, 0.040, 500, 8, 1.4, 465, .review), (0.60, 0.050, 59, 40, 1.1, 35, .suppress),
      (0.50, 0.071, 200, 20, 0.9, 100, .suppress), (0.03, 0.006, 400, 60, 2.0, 12, .suppress),
      (0.55, 0.250, 200, 20, 1.3, 110, .suppress),
    ])
  func proportions(
    value: Double, error: Double, records: Int, degrees: Int, effect: Double, cases: Int,
    expected: Quality
  ) {
    let decision = QualityPolicy().decide(
      estimate(
        value, error, records: records, degrees: degrees, effect: effect, cases: cases),
      isProportion: true, isLowerBound: false)
    #expect(decision.quality == expected)
    #expect(decision.codes.isEmpty == (expected == .publish))
  }

  @Test(
    "Means and totals",
    arguments: [
      (100.0, 500, 30, 1.5, 500, Quality.publish), (200, 300, 30, 1.2, 300, .review),
      (260, 300, 30, 1.2, 300, .review), (350, 300, 30, 1.2, 300, .review),
      (120, 110, 8, 0.8, 40, .suppress),
    ])
  func means(
    error: Double, records: Int, degrees: Int, effect: Double, cases: Int, expected: Quality
  ) {
    let decision = QualityPolicy().decide(
      estimate(
        1000, error, records: records, degrees: degrees, effect: effect, cases: cases),
      isProportion: false, isLowerBound: false)
    #expect(decision.quality == expected)
  }

  @Test("Each limit of the scheme")
  func limits() {
    func decision(
      _ value: Double = 0.5, error: Double = 0.02, records: Int = 1_000, cases: Int = 500,
      degrees: Int = 100, effect: Double = 1
    ) -> Quality {
      QualityPolicy().decide(
        estimate(
          value, error, records: records, degrees: degrees, effect: effect, cases: cases),
        isProportion: true, isLowerBound: false
      ).quality
    }
    #expect(decision() == .publish)
    #expect(decision(records: 99, cases: 60) == .suppress)
    #expect(decision(cases: 49) == .suppress)
    #expect(decision(records: 279, cases: 100, effect: 2) == .suppress)
    #expect(decision(records: 280, cases: 100, effect: 2) == .publish)
    #expect(decision(degrees: 8) == .review)
    // 0.25 / -log 0.1 = 0.109: a coefficient of variation of 0.25 is reviewed.
    #expect(decision(0.1, error: 0.025) == .review)
    // 0.5 / -log 0.1 = 0.217, over 0.175.
    #expect(decision(0.1, error: 0.05) == .suppress)
    #expect(decision(.nan) == .suppress)
    // A share of all has a standard error of 0, which tells nothing.
    #expect(decision(1, error: 0, cases: 1_000, effect: .nan) == .suppress)
  }

  @Test("A design that gives a lower bound only is never better than review")
  func lowerBound() {
    let decision = QualityPolicy().decide(
      estimate(0.4, 0.02, records: 500, degrees: 30, effect: 1.5, cases: 200),
      isProportion: true, isLowerBound: true)
    #expect(decision.quality == .review)
    #expect(decision.codes == ["design_lower_bound"])
  }

  @Test(
    "One or two persons with the event, or without it, are not shown; none are",
    arguments: [(2, true), (498, true), (3, false), (497, false), (0, false), (500, false)])
  func frequency(cases: Int, isDisclosive: Bool) {
    let decision = QualityPolicy().decide(
      estimate(
        Double(cases) / 500, 0.001, records: 500, degrees: 30, effect: 1, cases: cases),
      isProportion: true, isLowerBound: false)
    #expect(decision.codes.contains("disclosure") == isDisclosive)
  }

  @Test("A row that must not be published has no estimate for readers")
  func published() {
    var row = IndicatorRow(
      indicator: "unemployment_rate", group: [],
      estimate: estimate(0.4, 0.02, records: 500, degrees: 30, effect: 1, cases: 200),
      quality: .review, reasons: [])
    #expect(row.published != nil)
    row.quality = .suppress
    #expect(row.published == nil)
  }
}

@Suite("A suppressed group cannot be computed from its neighbours")
struct ComplementaryDisclosureTests {
  private func row(
    _ sex: String, _ records: Int, _ reasons: [String] = []
  ) -> IndicatorRow {
    IndicatorRow(
      indicator: "neet_rate", group: [Breakdown("sex", sex)],
      estimate: Estimate(
        value: 0.2, standardError: 0.01, low: 0.1, high: 0.3, degreesOfFreedom: 20,
        designEffect: 1, sampleSize: records, cases: records, population: 1),
      quality: reasons.isEmpty ? .publish : .suppress, reasons: reasons)
  }

  @Test("The other sex is suppressed with the one that is disclosive")
  func sibling() {
    var rows = [row("total", 700), row("male", 400, ["disclosure"]), row("female", 300)]
    ComplementaryDisclosure(dimensions: [.sex]).apply(to: &rows)
    #expect(rows.map(\.quality) == [.publish, .suppress, .suppress])
    #expect(rows[2].reasons == ["complement_disclosure"])
  }

  @Test("A group that is only imprecise does not take its sibling with it")
  func imprecise() {
    var rows = [row("total", 700), row("male", 400, ["few_cases"]), row("female", 300)]
    ComplementaryDisclosure(dimensions: [.sex]).apply(to: &rows)
    #expect(rows.map(\.quality) == [.publish, .suppress, .publish])
  }

  @Test("Among several siblings the smallest goes, and the whole stays")
  func smallest() {
    var rows = [("total", 900), ("low", 100), ("lower_middle", 200), ("upper_middle", 300)].map {
      var row = row("", $0.1, $0.0 == "low" ? ["disclosure"] : [])
      row.group = [Breakdown("education", $0.0)]
      return row
    }
    ComplementaryDisclosure(dimensions: [.education]).apply(to: &rows)
    #expect(rows.map(\.quality) == [.publish, .suppress, .suppress, .publish])
  }

  @Test("Where the whole is not published nothing follows from it")
  func hiddenWhole() {
    var rows = [
      row("total", 700, ["few_cases"]), row("male", 400, ["disclosure"]), row("female", 300),
    ]
    ComplementaryDisclosure(dimensions: [.sex]).apply(to: &rows)
    #expect(rows[2].quality == .publish)
  }
}
