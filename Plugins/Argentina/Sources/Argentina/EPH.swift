import AdapterKit
import IntegrationModel
import NationalFormats

/// INDEC's Encuesta Permanente de Hogares: quarterly, 31 urban agglomerates.
struct EPH: SurveyAdapter {
  let identity = AdapterIdentity(
    "ar.indec.eph", version: "1.0.0", maintainer: "Arraigo developers")

  let survey = SurveyDescription(
    country: "AR", survey: "EPH", name: "Encuesta Permanente de Hogares",
    institute: "Instituto Nacional de Estadística y Censos (INDEC)", currency: "ARS",
    coverage: .urban,
    labour: NationalLabourDefinition(minimumAge: 10, ratesOverTotalPopulation: true))

  /// Quotes, decimal mark, line ends and `NA` change from quarter to quarter; one tolerant reading
  /// covers them all.
  let files = [
    SourceFile(
      "individual", matching: ["*ind*.txt", "*ind*.csv"], .delimited(EPH.dialect), holds: .person,
      requiring: ["COMPONENTE", "ANO4", "TRIMESTRE", "PONDERA", "CH04", "CH06", "ESTADO"],
      missingTokens: ["NA"]),
    SourceFile(
      "hogar", matching: ["*hog*.txt", "*hog*.csv"], .delimited(EPH.dialect), holds: .household,
      joinedBy: ["CODUSU", "NRO_HOGAR"], requiring: ["ANO4", "TRIMESTRE", "PONDERA"],
      missingTokens: ["NA"]),
  ]

  private static let dialect = DelimitedOptions(
    separator: ";", quote: "\"", encoding: .utf8ThenWindows1252)

  var harmonisation: Harmonisation {
    Harmonisation {
      designRules
      personRules
      migrationRules
      educationRules
      labourRules
      incomeRules
      dwellingRules
      notCollected
      controlTotals
    }
  }

  private var controlTotals: [HarmonisationPart] {
    let totals: [(RecordUnit, Period, Double)] = [
      (.person, Period(year: 2016, .quarter(2)), 27_200_730),
      (.household, Period(year: 2020, .quarter(1)), 9_565_803),
      (.household, Period(year: 2021, .quarter(1)), 9_355_164),
      (.household, Period(year: 2022, .quarter(4)), 9_906_046),
    ]
    return totals.map { unit, period, total in
      .controlTotal(
        ControlTotal(
          total, of: .weight, unit: unit, period: period,
          source: "INDEC, public base of \(period), sum of PONDERA over \(unit.tableName)"))
    }
  }

  /// The employed; ESTADO 0 is a person who was not interviewed.
  static let employed = Source("ESTADO").isIn(1, unknown: [0, 9])
  /// The employees among the employed.
  static let employees = employed && Source("CAT_OCUP").isIn(3, unknown: [9])
}
