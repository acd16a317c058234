import IntegrationModel

/// A survey that can be told by its files' columns or names, whether or not there is an adapter.
public struct KnownSurvey: Sendable, Equatable {
  /// The country, ISO 3166-1 alpha-2.
  public var country: String
  /// The survey's name.
  public var name: String
  /// The office that publishes it.
  public var institute: String
  /// Patterns of the names of its files.
  let patterns: [String]
  /// Columns of which a file has nearly all.
  let columns: [String]

  /// The survey that an input looks like, and why; nil where it looks like none.
  public static func of(_ input: InputSignature) -> (survey: KnownSurvey, reason: String)? {
    var best: (survey: KnownSurvey, reason: String, score: Double)?
    for survey in all {
      for member in input.members {
        let present = Set(member.columns.map { $0.lowercased() })
        let found = survey.columns.count { present.contains($0.lowercased()) }
        let share = Double(found) / Double(max(1, survey.columns.count))
        let isNamed = survey.patterns.contains { pattern in
          NamePattern(pattern).matchesBaseName(of: member.name)
            || NamePattern(pattern).matchesBaseName(of: input.name)
        }
        // A name alone may be anything's; columns alone must be nearly all there.
        let score = share + (isNamed ? 0.35 : 0)
        guard score >= 0.8, score > best?.score ?? 0 else { continue }
        best = (
          survey,
          "\(member.name) has \(found) of \(survey.columns.count) telling columns"
            + (isNamed ? "; the name follows the office's pattern" : ""), score
        )
      }
    }
    return best.map { ($0.survey, $0.reason) }
  }

  /// The household surveys of the nine countries.
  static let all: [KnownSurvey] = [
    KnownSurvey(
      country: "AR", name: "Encuesta Permanente de Hogares", institute: "INDEC",
      patterns: ["usu_*", "EPH_*"], columns: ["CODUSU", "NRO_HOGAR", "AGLOMERADO", "PONDERA"]),
    KnownSurvey(
      country: "BO", name: "Encuesta de Hogares", institute: "INE Bolivia",
      patterns: ["EH20*", "eh1*"], columns: ["folio", "depto", "area", "upm", "estrato", "factor"]),
    KnownSurvey(
      country: "BR", name: "PNAD Contínua", institute: "IBGE", patterns: ["PNADC_*"],
      columns: ["UF", "UPA", "Estrato", "V1008", "V2007", "V2009"]),
    KnownSurvey(
      country: "CL", name: "Encuesta de Caracterización Socioeconómica Nacional (CASEN)",
      institute: "Ministerio de Desarrollo Social y Familia", patterns: ["*casen*"],
      columns: ["folio", "region", "expr", "pco1", "ecivil", "sexo", "edad"]),
    KnownSurvey(
      country: "CL", name: "Encuesta Nacional de Empleo", institute: "INE Chile",
      patterns: ["ene-*", "ene_*"],
      columns: ["ano_trimestre", "mes_central", "cae_general", "fact_cal"]),
    KnownSurvey(
      country: "CO", name: "Gran Encuesta Integrada de Hogares", institute: "DANE",
      patterns: ["GEIH*"], columns: ["DIRECTORIO", "SECUENCIA_P", "FEX_C18"]),
    KnownSurvey(
      country: "EC", name: "Encuesta Nacional de Empleo, Desempleo y Subempleo",
      institute: "INEC", patterns: ["*enemdu*"],
      columns: ["ciudad", "zona", "sector", "panelm", "vivienda", "hogar", "fexp"]),
    KnownSurvey(
      country: "PE", name: "Encuesta Nacional de Hogares (ENAHO)", institute: "INEI",
      patterns: ["*enaho*", "*-Modulo*"],
      columns: ["conglome", "vivienda", "hogar", "ubigeo", "dominio"]),
    KnownSurvey(
      country: "PY", name: "Encuesta Permanente de Hogares Continua", institute: "INE Paraguay",
      patterns: ["*EPHC*", "REG0*"], columns: ["UPM", "NVIVI", "NHOGA", "FEX"]),
    KnownSurvey(
      country: "UY", name: "Encuesta Continua de Hogares", institute: "INE Uruguay",
      patterns: ["*ech*"], columns: ["ID", "nom_dpto", "POBPCOAC", "W_ANO"]),
  ]
}
