import AdapterKit
import IntegrationModel
import NationalFormats

/// INE's Encuesta Nacional de Empleo: moving quarters, named by their middle month.
struct ENE: SurveyAdapter {
  let identity = AdapterIdentity(
    "cl.ine.ene", version: "1.0.0", maintainer: "Arraigo developers")

  let survey = SurveyDescription(
    country: "CL", survey: "ENE", name: "Encuesta Nacional de Empleo",
    institute: "Instituto Nacional de Estadísticas (INE)", currency: "CLP", coverage: .national,
    labour: NationalLabourDefinition(minimumAge: 15, ratesOverTotalPopulation: false))

  /// INE writes `;` and decimal commas; copies with `,` and points are about.
  let files = [
    SourceFile(
      "personas", matching: ["ene-*.csv", "ene_*.csv"],
      .delimitedBy(
        [";", ","], DelimitedOptions(separator: ";", encoding: .utf8ThenWindows1252)),
      holds: .person, requiring: ["ano_trimestre", "mes_central", "sexo", "fact_cal"],
      missingTokens: ["NA"])
  ]

  var harmonisation: Harmonisation {
    Harmonisation {
      designRules
      personRules
      migrationRules
      educationRules
      labourRules
      notCollected
      controlTotals
    }
  }

  /// The population that INE calibrated the weights to, in the bases issued before the series was
  /// weighted anew: `fact_cal` sums to it without a remainder.
  private var controlTotals: [HarmonisationPart] {
    let totals: [(Period, Double)] = [
      (Period(year: 2016, .month(9)), 18_219_750), (Period(year: 2017, .month(6)), 18_408_711),
      (Period(year: 2018, .month(3)), 18_654_495), (Period(year: 2019, .month(6)), 19_092_415),
    ]
    return totals.map { period, total in
      .controlTotal(
        ControlTotal(
          total, of: .weight, unit: .person, period: period,
          source: "INE, base of the quarter around \(period), sum of fact_cal"))
    }
  }

  /// The employed, by either of the two columns that say it.
  static let employed = Source("cae_general").isIn(1, 2, 3) || Source("activ").isIn(1)
  /// The employees among the employed.
  static let employees = employed && Source("categoria_ocupacion").isIn(3, 4, 5, 6)
}
