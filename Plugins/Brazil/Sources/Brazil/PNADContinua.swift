import AdapterKit
import IntegrationModel
import NationalFormats

/// IBGE's PNAD Contínua: quarterly, all of Brazil, one record a person.
struct PNADContinua: SurveyAdapter {
  let identity = AdapterIdentity(
    "br.ibge.pnadc", version: "1.0.0", maintainer: "Arraigo developers")

  let survey = SurveyDescription(
    country: "BR", survey: "PNADC",
    name: "Pesquisa Nacional por Amostra de Domicílios Contínua, trimestral",
    institute: "Instituto Brasileiro de Geografia e Estatística (IBGE)", currency: "BRL",
    coverage: .national,
    labour: NationalLabourDefinition(minimumAge: 14, ratesOverTotalPopulation: false))

  /// Places change from one issue of the microdata to the next: IBGE's own input file decides where
  /// it is given, else the record's length tells the issue.
  let files = [
    SourceFile(
      "pessoas", matching: ["PNADC_0?????*.txt"],
      .fixedWidth(PNADLayouts.all, layoutFiles: ["input_PNADC*trimestral*.txt", "input*.txt"]),
      holds: .person,
      requiring: ["Ano", "Trimestre", "UF", "UPA", "Estrato", "V1028", "V2007", "V2009", "VD4002"],
      decimalMark: .point)
  ]

  var harmonisation: Harmonisation {
    Harmonisation {
      designRules
      personRules
      educationRules
      labourRules
      incomeRules
      notCollected
    }
  }

  /// The employed.
  static let employed = Source("VD4002").isPresent && Source("VD4002").isIn(1)
  /// The employees among the employed.
  static let employees = employed && Source("VD4007").isIn(1)
  /// Employers and own-account workers.
  static let independent = employed && Source("VD4007").isIn(2, 3)
  /// Those asked about work.
  static let ofWorkingAge = Source("V2009").isAtLeast(14)
  /// Those asked about school.
  static let ofSchoolAge = Source("V2009").isAtLeast(5)
  /// The questionnaire of the fourth quarter of 2015 and later.
  static let sinceLate2015 =
    Source("Ano").isAtLeast(2016) || (Source("Ano").isIn(2015) && Source("Trimestre").isIn(4))
}
