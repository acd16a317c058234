import IntegrationModel

extension MessageCatalogue {
  /// Headings of the estimates of any survey file.
  static let estimation: [MessageKey: LocalizedText] = [
    .statistic: LocalizedText(
      en: "Statistic",
      es: "Estadístico",
      pt: "Estatística",
      fr: "Statistique"),
    .level: LocalizedText(
      en: "Level",
      es: "Nivel",
      pt: "Nível",
      fr: "Niveau"),
    .effectiveRecords: LocalizedText(
      en: "Effective records",
      es: "Registros efectivos",
      pt: "Registros efetivos",
      fr: "Effectif efficace"),
    .testStatistic: LocalizedText(
      en: "Test",
      es: "Prueba",
      pt: "Teste",
      fr: "Test"),
    .testDegrees: LocalizedText(
      en: "Test df",
      es: "GL de la prueba",
      pt: "GL do teste",
      fr: "DL du test"),
  ]
}
