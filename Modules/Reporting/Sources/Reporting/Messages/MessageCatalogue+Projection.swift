import IntegrationModel

extension MessageCatalogue {
  /// Population projection.
  static let projection: [MessageKey: LocalizedText] = [
    .year: LocalizedText(en: "Year", es: "Año", pt: "Ano", fr: "Année"),
    .age: LocalizedText(en: "Age", es: "Edad", pt: "Idade", fr: "Âge"),
    .peopleThousands: LocalizedText(
      en: "Population (thousands)",
      es: "Población (miles)",
      pt: "População (milhares)",
      fr: "Population (milliers)"),
    .median: LocalizedText(en: "Median", es: "Mediana", pt: "Mediana", fr: "Médiane"),
    .low80: LocalizedText(en: "80% from", es: "80 % desde", pt: "80% de", fr: "80 % de"),
    .high80: LocalizedText(en: "80% to", es: "80 % hasta", pt: "80% até", fr: "80 % à"),
    .low95: LocalizedText(en: "95% from", es: "95 % desde", pt: "95% de", fr: "95 % de"),
    .high95: LocalizedText(en: "95% to", es: "95 % hasta", pt: "95% até", fr: "95 % à"),
    .projectionTitle: LocalizedText(
      en: "{country}: population projected to {period}",
      es: "{country}: población proyectada hasta {period}",
      pt: "{country}: população projetada até {period}",
      fr: "{country} : population projetée jusqu’en {period}"),
    .projectionDescription: LocalizedText(
      en: "Thousands of persons. The line is the median of {count} trajectories.",
      es: "Miles de personas. La línea es la mediana de {count} trayectorias.",
      pt: "Milhares de pessoas. A linha é a mediana de {count} trajetórias.",
      fr: "Milliers de personnes. La ligne est la médiane de {count} trajectoires."),
    .projectionNote: LocalizedText(
      en: """
        A projection says what follows from its assumptions; it is no promise. Thousands of \
        persons.
        """,
      es: """
        Una proyección dice lo que se sigue de sus supuestos; no es una promesa. Miles de \
        personas.
        """,
      pt: """
        Uma projeção diz o que decorre de seus pressupostos; não é uma promessa. Milhares de \
        pessoas.
        """,
      fr: """
        Une projection dit ce qui découle de ses hypothèses ; ce n’est pas une promesse. \
        Milliers de personnes.
        """),
    .projectionBand: LocalizedText(
      en: "dark band: 80% of trajectories; light band: 95%",
      es: "banda oscura: 80 % de las trayectorias; banda clara: 95 %",
      pt: "faixa escura: 80% das trajetórias; faixa clara: 95%",
      fr: "bande foncée : 80 % des trajectoires ; bande claire : 95 %"),
  ]
}
