import Assessment
import IntegrationModel
import Reporting

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A made-up assessment with about fifteen indicators, for tests and to look at.
///
/// Numbers come from a fixed generator; one cell of each kind is there: shown, imprecise, suppressed
/// for few cases, suppressed as a complement, suppressed for precision, not computable.
enum SampleAssessment {
  /// The value, standard error, low and high of suppressed rows: no output may hold them.
  static let secretValue = 0.313713
  static let secretError = 0.047747
  static let secretLow = 0.219119
  static let secretHigh = 0.408308
  static let secretCount = 7
  static let secretPopulation = 987_654.321

  static let indicators: [Indicator] = [
    make("foreign_born_share", "Foreign-born share of population", .demography, .neutral),
    make("recent_returnee_share", "Recent returnees (5 years)", .demography, .neutral),
    make("labour_force_participation_rate", "Labour force participation rate", .labour),
    make("employment_rate", "Employment-to-population ratio", .labour),
    make("unemployment_rate", "Unemployment rate", .labour, .negative, kind: .ratio),
    make(
      "labour_underutilisation_lu4",
      "Composite labour underutilisation: unemployed, underemployed and potential (LU4)",
      .labour, .negative, tier: 2),
    make("informal_employment_rate", "Informal employment", .jobQuality, .negative),
    make("long_hours_rate", "Long working hours (50 or more a week)", .jobQuality, .negative),
    make("poverty_rate", "Poverty", .income, .negative),
    make(
      "median_labour_income", "Median monthly labour income", .income, kind: .median,
      unit: .currencyPerMonth),
    make("gini_income", "Gini coefficient of income", .income, .negative, kind: .gini),
    make("school_attendance_rate", "School attendance, 5 to 17 years", .education),
    make("health_coverage_rate", "Health insurance coverage", .protection),
    make("overcrowding_rate", "Overcrowding", .housing, .negative),
    make("neet_rate", "Young people not in education or work <15–24> & \"NEET\"", .careAndYouth),
  ]

  static func result(isSynthetic: Bool = true) -> AssessmentResult {
    var generator = Numbers(seed: 2016)
    let rows = indicators.flatMap { cells(of: $0, &generator) }
    return AssessmentResult(
      survey: survey, period: Period(year: 2016, .quarter(3)),
      rounds: [Period(year: 2016, .quarter(3))], dimensions: ["sex", "migration_status"],
      rows: rows, gaps: indicators.flatMap { gaps(of: $0, rows) },
      omitted: [
        OmittedIndicator(indicator: "extreme_poverty_rate", missing: ["poverty_lines"]),
        OmittedIndicator(indicator: "written_contract_rate", missing: ["fpc"]),
      ],
      designLevel: .psuOnly, lonelyStrata: 3, recordCount: 61_234, population: 27_341_512.4,
      unknownMigrationStatus: 214, isSynthetic: isSynthetic,
      variables: [
        VariableStatus(.sex, .collected, sourceColumns: ["CH04"]),
        VariableStatus(.age, .collected, sourceColumns: ["CH06"]),
        VariableStatus(.psu, .approximated, reason: "dwelling stands in for the area segment"),
        VariableStatus(.stratum, .notCollected, reason: "not in the public file <&>"),
      ])
  }

  static let survey = SurveyDescription(
    country: "AR", survey: "EPH", name: "Encuesta Permanente de Hogares", institute: "INDEC",
    currency: "ARS", coverage: .urban,
    labour: NationalLabourDefinition(minimumAge: 10, ratesOverTotalPopulation: true))

  static let sources = [
    PageSource(
      file: "eph_2016_t3.zip", sha256: String(repeating: "0123456789abcdef", count: 4),
      adapter: "ar.indec.eph", adapterVersion: "1.0.0", rows: 61_234,
      period: Period(year: 2016, .quarter(3)), institute: "INDEC")
  ]

  static let problems = [
    ProblemSummary(
      "code_not_in_map", .warning, file: "usu_individual_t316.txt", column: "CH15", count: 12),
    ProblemSummary("unmatched_rows", .note, file: "usu_hogar_t316.txt", count: 3),
  ]

  static func page(_ language: Language, isSynthetic: Bool = true) -> String {
    page(result(isSynthetic: isSynthetic), language)
  }

  static func page(_ result: AssessmentResult, _ language: Language) -> String {
    CountryPage.html(
      result: result, indicators: indicators, provenance: sources, problems: problems,
      language: language, generated: date)
  }

  static let date =
    CalendarDate(year: 2026, month: 11, day: 24)
    ?? {
      preconditionFailure("the sample's date is a date")
    }()
}

extension SampleAssessment {
  private static func make(
    _ id: String, _ name: String, _ theme: IndicatorTheme, _ polarity: Polarity = .positive,
    tier: Int = 1, kind: StatisticKind = .proportion, unit: Unit = .none
  ) -> Indicator {
    Indicator(
      id: id,
      name: LocalizedText(en: name, es: name + " (es)", pt: name + " (pt)", fr: name + " (fr)"),
      definition: LocalizedText(
        en: "Who is counted in \(id) and of whom.", es: "A quién cuenta \(id).",
        pt: "Quem conta em \(id).", fr: "Qui compte dans \(id)."),
      theme: theme, tier: tier, polarity: polarity, kind: kind, unit: unit, source: "ILO & SDG")
  }

  private static let groups: [(sex: String, status: String)] = [
    "total", "native", "foreign_born", "returnee_recent",
  ].flatMap { status in ["total", "female", "male"].map { ($0, status) } }

  private static func cells(of indicator: Indicator, _ numbers: inout Numbers) -> [IndicatorRow] {
    let base = numbers.next(in: 0.06...0.62)
    return groups.map { sex, status in
      let shift = (sex == "female" ? -0.08 : sex == "male" ? 0.07 : 0) * base
      let migrant = status == "foreign_born" ? 0.16 * base : 0
      let share = base + shift + migrant + numbers.next(in: -0.02...0.02)
      let scale = scale(of: indicator)
      let size = status == "foreign_born" ? 1_950 : status == "returnee_recent" ? 96 : 28_400
      let spread = status == "foreign_born" ? 0.021 : status == "returnee_recent" ? 0.055 : 0.007
      let row = IndicatorRow(
        indicator: indicator.id,
        group: [Breakdown("sex", sex), Breakdown("migration_status", status)],
        estimate: estimate(share * scale, spread * scale, size, 1.62),
        quality: status == "returnee_recent" || sex == "female" ? .review : .publish,
        reasons: status == "returnee_recent"
          ? ["high_cv"] : sex == "female" ? ["design_lower_bound"] : [])
      return rated(row, sex, status)
    }
  }

  /// Suppresses some cells, for each reason one, and puts the secret numbers in them.
  private static func rated(_ row: IndicatorRow, _ sex: String, _ status: String) -> IndicatorRow {
    var row = row
    switch (row.indicator, sex, status) {
    case ("unemployment_rate", "female", "foreign_born"): row.reasons = ["few_cases", "disclosure"]
    case ("unemployment_rate", "male", "foreign_born"): row.reasons = ["complement_disclosure"]
    case ("neet_rate", "male", "foreign_born"): row.reasons = ["few_records"]
    case ("poverty_rate", "female", "returnee_recent"): row.reasons = ["high_cv"]
    case ("overcrowding_rate", _, "returnee_recent"):
      row.estimate.value = .nan
      row.estimate.low = .nan
      row.estimate.high = .nan
      return row
    default: return row
    }
    row.quality = .suppress
    row.estimate = Estimate(
      value: secretValue, standardError: secretError, low: secretLow, high: secretHigh,
      degreesOfFreedom: 4_321, designEffect: 3.987, sampleSize: secretCount, cases: 5,
      population: secretPopulation)
    return row
  }

  private static func scale(of indicator: Indicator) -> Double {
    indicator.unit == .currencyPerMonth ? 31_250 : 1
  }

  private static func estimate(
    _ value: Double, _ error: Double, _ size: Int, _ effect: Double
  ) -> Estimate {
    Estimate(
      value: value, standardError: error, low: max(0, value - 1.96 * error),
      high: value + 1.96 * error, degreesOfFreedom: 1_180, designEffect: effect,
      sampleSize: size, cases: Int(Double(size) * min(value, 1)), population: Double(size) * 412.7)
  }

  private static func gaps(
    of indicator: Indicator, _ rows: [IndicatorRow]
  ) -> [GapRow] {
    let contrasts: [(GapRow.Measure, String, [(String, String, Double)])] = [
      (.migrantNative, "total", [("total", "foreign_born", 1), ("total", "native", -1)]),
      (.migrantNative, "female", [("female", "foreign_born", 1), ("female", "native", -1)]),
      (.migrantNative, "male", [("male", "foreign_born", 1), ("male", "native", -1)]),
      (.gender, "foreign_born", [("female", "foreign_born", 1), ("male", "foreign_born", -1)]),
      (.gender, "native", [("female", "native", 1), ("male", "native", -1)]),
      (
        .intersectional, "total",
        [
          ("female", "foreign_born", 1), ("male", "foreign_born", -1), ("female", "native", -1),
          ("male", "native", 1),
        ]
      ),
    ]
    return contrasts.map { measure, within, sides in
      let cells = sides.compactMap { sex, status, sign in
        rows.first {
          $0.indicator == indicator.id && $0.level(of: "sex") == sex
            && $0.level(of: "migration_status") == status
        }.map { ($0, sign) }
      }
      let difference = cells.reduce(0) { $0 + $1.0.estimate.value * $1.1 }
      let error = 0.026 * scale(of: indicator)
      return GapRow(
        indicator: indicator.id, measure: measure, within: within, difference: difference,
        standardError: error, low: difference - 1.96 * error, high: difference + 1.96 * error,
        degreesOfFreedom: 1_180, pValue: erfc((difference / error).magnitude / 2.0.squareRoot()),
        quality: cells.map(\.0.quality).max() ?? .publish)
    }
  }
}

/// A small linear congruential generator: the same numbers everywhere.
private struct Numbers {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next(in range: ClosedRange<Double>) -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let unit = Double(state >> 11) / Double(UInt64(1) << 53)
    return range.lowerBound + unit * (range.upperBound - range.lowerBound)
  }
}
