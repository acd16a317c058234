import IntegrationModel

extension MessageCatalogue {
  /// Incomes, poverty and errors of a microsimulation.
  static let microsimulation: [MessageKey: LocalizedText] = [
    .trait: LocalizedText(en: "Trait", es: "Rasgo", pt: "Característica", fr: "Caractéristique"),
    .comparedWith: LocalizedText(
      en: "Compared with", es: "Comparado con", pt: "Comparado com", fr: "Comparé à"),
    .measured: LocalizedText(en: "Measure", es: "Medida", pt: "Medida", fr: "Mesure"),
    .designError: LocalizedText(
      en: "Error of survey", es: "Error de la encuesta", pt: "Erro da pesquisa",
      fr: "Erreur de l’enquête"),
    .effectLow95: LocalizedText(
      en: "Effect, 95% from", es: "Efecto, 95 % desde", pt: "Efeito, 95% de",
      fr: "Effet, 95 % de"),
    .effectHigh95: LocalizedText(
      en: "Effect, 95% to", es: "Efecto, 95 % hasta", pt: "Efeito, 95% até", fr: "Effet, 95 % à"),
    .meanLabourIncome: LocalizedText(
      en: "mean labour income", es: "ingreso laboral medio", pt: "renda média do trabalho",
      fr: "revenu moyen du travail"),
    .medianLabourIncome: LocalizedText(
      en: "median labour income", es: "ingreso laboral mediano", pt: "renda mediana do trabalho",
      fr: "revenu médian du travail"),
    .lowPay: LocalizedText(
      en: "workers paid below the line", es: "ocupados con ingreso bajo la línea",
      pt: "ocupados com renda abaixo da linha", fr: "actifs payés sous le seuil"),
    .povertyRate: LocalizedText(
      en: "poverty rate", es: "tasa de pobreza", pt: "taxa de pobreza", fr: "taux de pauvreté"),
    .povertyDepth: LocalizedText(
      en: "poverty gap", es: "brecha de pobreza", pt: "hiato de pobreza",
      fr: "écart de pauvreté"),
    .microsimulationDesignNote: LocalizedText(
      en:
        "Intervals join the survey’s design error ({count} bootstrap replicates of its sampling units) and the simulation’s chance.",
      es:
        "Los intervalos unen el error del diseño de la encuesta ({count} réplicas bootstrap de sus unidades de muestreo) y el azar de la simulación.",
      pt:
        "Os intervalos unem o erro do desenho da pesquisa ({count} réplicas bootstrap das suas unidades de amostragem) e o acaso da simulação.",
      fr:
        "Les intervalles réunissent l’erreur du plan de l’enquête ({count} répliques bootstrap de ses unités d’échantillonnage) et le hasard de la simulation."
    ),
    .relativeGapNote: LocalizedText(
      en: "Gaps and effects of shares are differences, those of incomes are relative.",
      es: "Las brechas y los efectos de proporciones son diferencias; los de ingresos, relativos.",
      pt: "Os hiatos e efeitos de proporções são diferenças; os de rendas, relativos.",
      fr:
        "Les écarts et effets de proportions sont des différences, ceux des revenus sont relatifs."),
  ]
}
