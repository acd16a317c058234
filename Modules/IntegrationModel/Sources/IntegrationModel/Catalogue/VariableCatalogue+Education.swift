extension VariableCatalogue {
  /// Variables of education.
  static let education: [Variable] = [
    Variable(
      .literacy,
      LocalizedText(
        en: "reads and writes", es: "sabe leer y escribir", pt: "sabe ler e escrever",
        fr: "sait lire et écrire"), .code, codes: CodeLists.yesNo, source: "survey"),
    Variable(
      .enrolled,
      LocalizedText(
        en: "attends school or studies now", es: "asiste a un establecimiento educativo",
        pt: "frequenta escola", fr: "fréquente un établissement d'enseignement"), .code,
      codes: CodeLists.yesNo, source: "survey"),
    Variable(
      .educationLevelAttended,
      LocalizedText(
        en: "highest level attended", es: "nivel más alto cursado", pt: "nível mais alto cursado",
        fr: "niveau le plus élevé fréquenté"), .code, codes: CodeLists.educationLevel,
      source: "survey"),
    Variable(
      .educationCompleted,
      LocalizedText(
        en: "finished the highest level attended", es: "finalizó el nivel cursado",
        pt: "concluiu o nível cursado", fr: "a achevé le niveau fréquenté"), .code,
      codes: CodeLists.yesNo, source: "survey"),
    Variable(
      .educationIsced,
      LocalizedText(
        en: "highest level completed", es: "nivel más alto completado",
        pt: "nível mais alto concluído", fr: "niveau le plus élevé achevé"), .code,
      codes: CodeLists.isced, source: "ISCED 2011"),
    Variable(
      .educationYears,
      LocalizedText(
        en: "years of schooling", es: "años de escolaridad", pt: "anos de estudo",
        fr: "années d'études"), .integer, unit: .years, source: "survey"),
    Variable(
      .training12m,
      LocalizedText(
        en: "training in the last 12 months", es: "formación en los últimos 12 meses",
        pt: "formação nos últimos 12 meses", fr: "formation au cours des 12 derniers mois"), .code,
      codes: CodeLists.yesNo, source: "SDG 4.3.1"),
    Variable(
      .educationAbroad,
      LocalizedText(
        en: "highest level obtained abroad", es: "nivel más alto obtenido en el exterior",
        pt: "nível mais alto obtido no exterior", fr: "niveau le plus élevé obtenu à l'étranger"),
      .code, codes: CodeLists.yesNo, source: "survey"),
    Variable(
      .credentialRecognised,
      LocalizedText(
        en: "foreign credential recognised", es: "título extranjero reconocido",
        pt: "diploma estrangeiro reconhecido", fr: "diplôme étranger reconnu"), .code,
      codes: CodeLists.yesNo, source: "survey"),
  ]
}
