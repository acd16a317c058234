import IntegrationModel

extension MessageCatalogue {
  /// The revisions of series that were published more than once.
  static let revisions: [MessageKey: LocalizedText] = [
    .revisionVintages: LocalizedText(
      en: "vintages",
      es: "ediciones",
      pt: "edições",
      fr: "éditions"),
    .revisionValues: LocalizedText(
      en: "values",
      es: "valores",
      pt: "valores",
      fr: "valeurs"),
    .revisionMean: LocalizedText(
      en: "mean revision",
      es: "revisión media",
      pt: "revisão média",
      fr: "révision moyenne"),
    .revisionMeanSize: LocalizedText(
      en: "mean size",
      es: "tamaño medio",
      pt: "tamanho médio",
      fr: "ampleur moyenne"),
    .revisionStatistic: LocalizedText(
      en: "t of the mean",
      es: "t de la media",
      pt: "t da média",
      fr: "t de la moyenne"),
    .revisionNote: LocalizedText(
      en: """
        A revision is the latest value less the first published one; counted are values that came \
        after the oldest vintage and could be revised. A mean above zero says that first values \
        are too low; a small p that this is no chance.
        """,
      es: """
        Una revisión es el último valor menos el primero publicado; se cuentan los valores \
        posteriores a la edición más antigua que pudieron revisarse. Una media mayor que cero dice \
        que los primeros valores son bajos; un p pequeño, que no es casualidad.
        """,
      pt: """
        Uma revisão é o último valor menos o primeiro publicado; contam-se os valores posteriores à \
        edição mais antiga que puderam ser revistos. Uma média acima de zero diz que os primeiros \
        valores são baixos; um p pequeno, que não é acaso.
        """,
      fr: """
        Une révision est la dernière valeur moins la première publiée\u{A0}; sont comptées les valeurs \
        venues après l’édition la plus ancienne et qui pouvaient être révisées. Une moyenne positive \
        dit que les premières valeurs sont trop basses\u{A0}; un petit p, que ce n’est pas un hasard.
        """),
  ]
}
