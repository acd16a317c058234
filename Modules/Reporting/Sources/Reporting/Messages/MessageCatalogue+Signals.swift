import IntegrationModel

extension MessageCatalogue {
  /// Microsimulation, morphology, signals and nowcasts.
  static let signals: [MessageKey: LocalizedText] = [
    .labourState: LocalizedText(
      en: "State", es: "Situación",
      pt: "Situação", fr: "Situation"),
    .monteCarloError: LocalizedText(
      en: "Error of chance", es: "Error por azar",
      pt: "Erro do acaso", fr: "Erreur de hasard"),
    .policyEffect: LocalizedText(
      en: "Effect of policy", es: "Efecto de la política",
      pt: "Efeito da política", fr: "Effet de la politique"),
    .microsimulationNote: LocalizedText(
      en:
        "Errors are those of the simulation’s chance alone; the survey’s sampling error comes on top.",
      es:
        "Los errores son solo los del azar de la simulación; se suma el error de muestreo de la encuesta.",
      pt: "Os erros são só os do acaso da simulação; soma-se o erro amostral da pesquisa.",
      fr:
        "Les erreurs sont celles du seul hasard de la simulation ; l’erreur d’échantillonnage de l’enquête s’y ajoute."
    ),
    .stateFormal: LocalizedText(
      en: "formal employee", es: "asalariado formal",
      pt: "empregado formal", fr: "salarié formel"),
    .stateInformal: LocalizedText(
      en: "informal employee", es: "asalariado informal",
      pt: "empregado informal", fr: "salarié informel"),
    .stateOwnAccount: LocalizedText(
      en: "own account", es: "cuenta propia",
      pt: "conta própria", fr: "à son compte"),
    .stateUnemployed: LocalizedText(
      en: "unemployed", es: "desocupado",
      pt: "desocupado", fr: "au chômage"),
    .stateOutside: LocalizedText(
      en: "outside the labour force", es: "fuera de la fuerza de trabajo",
      pt: "fora da força de trabalho", fr: "hors de la main-d’œuvre"),
    .stateLeft: LocalizedText(
      en: "left the country", es: "dejó el país",
      pt: "deixou o país", fr: "a quitté le pays"),
    .score: LocalizedText(
      en: "Score", es: "Puntuación",
      pt: "Pontuação", fr: "Score"),
    .morphologyNote: LocalizedText(
      en: "{count} of {total} combinations are possible.",
      es: "{count} de {total} combinaciones son posibles.",
      pt: "{count} de {total} combinações são possíveis.",
      fr: "{count} combinaisons sur {total} sont possibles."),
    .signal: LocalizedText(
      en: "Signal", es: "Señal",
      pt: "Sinal", fr: "Signal"),
    .signalTitle: LocalizedText(
      en: "Title", es: "Título",
      pt: "Título", fr: "Titre"),
    .domain: LocalizedText(
      en: "Domain", es: "Ámbito",
      pt: "Âmbito", fr: "Domaine"),
    .likelihood: LocalizedText(
      en: "Likelihood", es: "Probabilidad",
      pt: "Probabilidade", fr: "Vraisemblance"),
    .impact: LocalizedText(
      en: "Impact", es: "Impacto",
      pt: "Impacto", fr: "Impact"),
    .novelty: LocalizedText(
      en: "Novelty", es: "Novedad",
      pt: "Novidade", fr: "Nouveauté"),
    .yearsToImpact: LocalizedText(
      en: "Years to impact", es: "Años hasta el impacto",
      pt: "Anos até o impacto", fr: "Années avant l’impact"),
    .scorerSpread: LocalizedText(
      en: "Spread between scorers", es: "Dispersión entre evaluadores",
      pt: "Dispersão entre avaliadores", fr: "Dispersion entre évaluateurs"),
    .lastSeen: LocalizedText(
      en: "Last seen", es: "Vista por última vez",
      pt: "Vista pela última vez", fr: "Vu la dernière fois"),
    .priority: LocalizedText(
      en: "Priority", es: "Prioridad",
      pt: "Prioridade", fr: "Priorité"),
    .openSignal: LocalizedText(
      en: "Open", es: "Abierta",
      pt: "Aberto", fr: "Ouvert"),
    .duplicatesNote: LocalizedText(
      en: "Much alike, perhaps the same: {list}.", es: "Muy parecidas, quizá la misma: {list}.",
      pt: "Muito parecidos, talvez o mesmo: {list}.",
      fr: "Très semblables, peut-être le même : {list}."),
    .nowcastNote: LocalizedText(
      en:
        "Expected where no value is published yet; a common factor keeps {value} of itself each step.",
      es:
        "Esperado donde aún no hay valor publicado; un factor común conserva {value} de sí en cada paso.",
      pt:
        "Esperado onde ainda não há valor publicado; um fator comum conserva {value} de si a cada passo.",
      fr:
        "Attendu là où aucune valeur n’est encore publiée ; un facteur commun garde {value} de lui-même à chaque pas."
    ),
    .factorLoading: LocalizedText(
      en: "Weight of the factor", es: "Peso del factor",
      pt: "Peso do fator", fr: "Poids du facteur"),
  ]
}
