import IntegrationModel

extension MessageCatalogue {
  /// How a strategy says where its numbers come from.
  static let strategyEvidence: [MessageKey: LocalizedText] = [
    .headingCitations: LocalizedText(
      en: "Numbers from the evidence", es: "Números que vienen de la evidencia",
      pt: "Números que vêm da evidência", fr: "Nombres tirés des données"),
    .tableCitations: LocalizedText(
      en: "Each number that was taken from an assessment or a table, as it stands there",
      es: "Cada número tomado de una evaluación o de una tabla, tal como está allí",
      pt: "Cada número tomado de uma avaliação ou de uma tabela, tal como está lá",
      fr: "Chaque nombre tiré d’une évaluation ou d’un tableau, tel qu’il y figure"),
    .tableCitedFiles: LocalizedText(
      en: "The files that these numbers rest on", es: "Los archivos en que se basan estos números",
      pt: "Os arquivos em que se baseiam estes números",
      fr: "Les fichiers sur lesquels reposent ces nombres"),
    .askedWord: LocalizedText(
      en: "what was asked", es: "lo que se pidió", pt: "o que foi pedido", fr: "ce qui est demandé"),
    .citationsNote: LocalizedText(
      en:
        "Rates stand as proportions. A number that must not be published is hidden here as well, and is never taken as zero.",
      es:
        "Las tasas están como proporciones. Un número que no debe publicarse también se oculta aquí y nunca se toma como cero.",
      pt:
        "As taxas estão como proporções. Um número que não deve ser publicado também é ocultado aqui e nunca é tomado como zero.",
      fr:
        "Les taux sont donnés en proportions. Un nombre qui ne doit pas être publié est caché ici aussi et n’est jamais pris pour zéro."
    ),
  ]
}
