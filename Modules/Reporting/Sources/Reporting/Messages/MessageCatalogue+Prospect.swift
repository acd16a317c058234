import IntegrationModel

extension MessageCatalogue {
  /// Cross-impact balances and structural analysis.
  static let prospect: [MessageKey: LocalizedText] = [
    .scenario: LocalizedText(en: "Scenario", es: "Escenario", pt: "Cenário", fr: "Scénario"),
    .consistency: LocalizedText(
      en: "Consistency",
      es: "Consistencia",
      pt: "Consistência",
      fr: "Cohérence"),
    .totalImpactScore: LocalizedText(
      en: "Total impact score",
      es: "Puntuación total de impacto",
      pt: "Pontuação total de impacto",
      fr: "Score d’impact total"),
    .basin: LocalizedText(
      en: "Basin",
      es: "Cuenca de atracción",
      pt: "Bacia de atração",
      fr: "Bassin d’attraction"),
    .basinShare: LocalizedText(
      en: "Share of starts",
      es: "Parte de los inicios",
      pt: "Parte dos inícios",
      fr: "Part des départs"),
    .attractor: LocalizedText(en: "Attractor", es: "Atractor", pt: "Atrator", fr: "Attracteur"),
    .cycleLength: LocalizedText(
      en: "Length of cycle",
      es: "Longitud del ciclo",
      pt: "Comprimento do ciclo",
      fr: "Longueur du cycle"),
    .crossImpactTitle: LocalizedText(
      en: "Cross-impact matrix: what promotes and what hinders what",
      es: "Matriz de impactos cruzados: qué favorece y qué frena a qué",
      pt: "Matriz de impactos cruzados: o que favorece e o que freia o quê",
      fr: "Matrice d’impacts croisés : ce qui favorise et ce qui freine quoi"),
    .crossImpactDescription: LocalizedText(
      en: "A row acts on a column. {count} variants of {total} descriptors.",
      es: "Una fila actúa sobre una columna. {count} variantes de {total} descriptores.",
      pt: "Uma linha age sobre uma coluna. {count} variantes de {total} descritores.",
      fr: "Une ligne agit sur une colonne. {count} variantes de {total} descripteurs."),
    .crossImpactExhaustive: LocalizedText(
      en: "{count} of {total} configurations are consistent; basins count all configurations.",
      es: "{count} de {total} configuraciones son consistentes; las cuencas cuentan todas.",
      pt: "{count} de {total} configurações são consistentes; as bacias contam todas.",
      fr: "{count} configurations sur {total} sont cohérentes ; les bassins les comptent toutes."),
    .crossImpactSampled: LocalizedText(
      en: "{count} consistent scenarios; basins are of {total} random starting scenarios.",
      es: "{count} escenarios consistentes; las cuencas son de {total} inicios al azar.",
      pt: "{count} cenários consistentes; as bacias são de {total} inícios ao acaso.",
      fr: "{count} scénarios cohérents ; les bassins sont ceux de {total} départs au hasard."),
    .promotes: LocalizedText(en: "promotes", es: "favorece", pt: "favorece", fr: "favorise"),
    .hinders: LocalizedText(en: "hinders", es: "frena", pt: "freia", fr: "freine"),
  ]
}
