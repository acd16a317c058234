import IntegrationModel

extension MessageCatalogue {
  /// What a plan brings and what that rests on.
  static let strategyResults: [MessageKey: LocalizedText] = [
    .expectedBenefit: LocalizedText(
      en: "expected benefit",
      es: "beneficio esperado",
      pt: "benefício esperado",
      fr: "bénéfice attendu"),
    .worstScenario: LocalizedText(
      en: "worst scenario",
      es: "peor escenario",
      pt: "pior cenário",
      fr: "pire scénario"),
    .quantileLow: LocalizedText(
      en: "5% of the scenarios are below",
      es: "5\u{A0}% de los escenarios están por debajo de",
      pt: "5% dos cenários estão abaixo de",
      fr: "5\u{A0}% des scénarios sont sous"),
    .quantileMiddle: LocalizedText(
      en: "half of the scenarios are below",
      es: "la mitad de los escenarios está por debajo de",
      pt: "metade dos cenários está abaixo de",
      fr: "la moitié des scénarios est sous"),
    .quantileHigh: LocalizedText(
      en: "95% of the scenarios are below",
      es: "95\u{A0}% de los escenarios están por debajo de",
      pt: "95% dos cenários estão abaixo de",
      fr: "95\u{A0}% des scénarios sont sous"),
    .measureWord: LocalizedText(
      en: "measure",
      es: "medida",
      pt: "medida",
      fr: "mesure"),
    .benefitNote: LocalizedText(
      en: """
        The benefit is the weighted, discounted sum of all outcomes; outcomes are \
        person-years or standard deviations of improvement, neither weighted nor \
        discounted.
        """,
      es: """
        El beneficio es la suma ponderada y descontada de todos los resultados; los \
        resultados son personas-año o desviaciones estándar de mejora, sin ponderar ni \
        descontar.
        """,
      pt: """
        O benefício é a soma ponderada e descontada de todos os resultados; os \
        resultados são pessoas-ano ou desvios padrão de melhora, sem ponderar nem \
        descontar.
        """,
      fr: """
        Le bénéfice est la somme pondérée et actualisée de tous les résultats\u{A0}; \
        ceux-ci sont des personnes-années ou des écarts types d’amélioration, ni \
        pondérés ni actualisés.
        """),
    .personYears: LocalizedText(
      en: "person-years",
      es: "personas-año",
      pt: "pessoas-ano",
      fr: "personnes-années"),
    .deviationsWord: LocalizedText(
      en: "standard deviations",
      es: "desviaciones estándar",
      pt: "desvios padrão",
      fr: "écarts types"),
    .planNumber: LocalizedText(
      en: "plan",
      es: "plan",
      pt: "plano",
      fr: "plan"),
    .planChosen: LocalizedText(
      en: "chosen",
      es: "elegido",
      pt: "escolhido",
      fr: "retenu"),
    .planKnee: LocalizedText(
      en: "knee",
      es: "rodilla",
      pt: "joelho",
      fr: "coude"),
    .planWeighed: LocalizedText(
      en: "weighed",
      es: "sopesado",
      pt: "ponderado",
      fr: "examiné"),
    .planRejected: LocalizedText(
      en: "rejected: another is nowhere worse",
      es: "descartado: otro no es peor en nada",
      pt: "rejeitado: outro não é pior em nada",
      fr: "rejeté\u{A0}: un autre n’est pire en rien"),
    .benefitPerMillion: LocalizedText(
      en: "benefit of a million",
      es: "beneficio por millón",
      pt: "benefício por milhão",
      fr: "bénéfice par million"),
    .womenReached: LocalizedText(
      en: "women among those reached",
      es: "mujeres entre las personas alcanzadas",
      pt: "mulheres entre as pessoas alcançadas",
      fr: "femmes parmi les personnes atteintes"),
    .returneesWord: LocalizedText(
      en: "returnees",
      es: "personas retornadas",
      pt: "pessoas retornadas",
      fr: "personnes de retour"),
    .driverWord: LocalizedText(
      en: "uncertain quantity",
      es: "cantidad incierta",
      pt: "quantidade incerta",
      fr: "quantité incertaine"),
    .lowValue: LocalizedText(
      en: "low value",
      es: "valor bajo",
      pt: "valor baixo",
      fr: "valeur basse"),
    .highValue: LocalizedText(
      en: "high value",
      es: "valor alto",
      pt: "valor alto",
      fr: "valeur haute"),
    .benefitAtLow: LocalizedText(
      en: "benefit at the low value",
      es: "beneficio con el valor bajo",
      pt: "benefício com o valor baixo",
      fr: "bénéfice à la valeur basse"),
    .benefitAtHigh: LocalizedText(
      en: "benefit at the high value",
      es: "beneficio con el valor alto",
      pt: "benefício com o valor alto",
      fr: "bénéfice à la valeur haute"),
    .worthOfKnowing: LocalizedText(
      en: "what knowing it would be worth (units of benefit)",
      es: "cuánto valdría conocerla (unidades de beneficio)",
      pt: "quanto valeria conhecê-la (unidades de benefício)",
      fr: "ce que vaudrait de la connaître (unités de bénéfice)"),
    .benefitMoves: LocalizedText(
      en: "how far it moves the benefit",
      es: "cuánto mueve el beneficio",
      pt: "quanto move o benefício",
      fr: "de combien elle déplace le bénéfice"),
    .promiseWord: LocalizedText(
      en: "promise",
      es: "promesa",
      pt: "promessa",
      fr: "promesse"),
    .reachedWord: LocalizedText(
      en: "reached",
      es: "alcanzado",
      pt: "alcançado",
      fr: "atteint"),
    .neededWord: LocalizedText(
      en: "needed",
      es: "necesario",
      pt: "necessário",
      fr: "nécessaire"),
    .keptWord: LocalizedText(
      en: "kept",
      es: "se cumple",
      pt: "cumprida",
      fr: "tenue"),
    .effectPerPerson: LocalizedText(
      en: "effect per person",
      es: "efecto por persona",
      pt: "efeito por pessoa",
      fr: "effet par personne"),
    .groundWord: LocalizedText(
      en: "ground",
      es: "fundamento",
      pt: "fundamento",
      fr: "fondement"),
    .transportedWord: LocalizedText(
      en: "part that travels (who chose it)",
      es: "parte que viaja (quién la eligió)",
      pt: "parte que viaja (quem a escolheu)",
      fr: "part transposable (qui l’a choisie)"),
    .groundsNote: LocalizedText(
      en: """
        A study’s effect becomes an effect per person through its unit; only the part \
        that travels is used. Effects cited from memory are used by no plan.
        """,
      es: """
        El efecto de un estudio se vuelve efecto por persona según su unidad; solo se \
        usa la parte que viaja. Ningún plan usa efectos citados de memoria.
        """,
      pt: """
        O efeito de um estudo torna-se efeito por pessoa conforme sua unidade; usa-se \
        somente a parte que viaja. Nenhum plano usa efeitos citados de memória.
        """,
      fr: """
        L’effet d’une étude devient effet par personne selon son unité\u{A0}; seule la \
        part transposable est utilisée. Aucun plan n’utilise d’effets cités de \
        mémoire.
        """),
    .askedExperts: LocalizedText(
      en: "{count} experts asked ({name}): 90% range {low} to {high}",
      es: """
        {count} personas expertas consultadas ({name}): rango del 90\u{A0}% {low} a \
        {high}
        """,
      pt: "{count} especialistas consultados ({name}): faixa de 90% {low} a {high}",
      fr: "{count} experts consultés ({name})\u{A0}: étendue à 90\u{A0}% {low} à {high}"),
    .officeRecord: LocalizedText(
      en: "record of the office",
      es: "registro de la oficina",
      pt: "registro do escritório",
      fr: "registre de l’office"),
    .beliefWord: LocalizedText(
      en: "belief, not evidence",
      es: "creencia, no evidencia",
      pt: "crença, não evidência",
      fr: "avis, pas une preuve"),
    .returneesReached: LocalizedText(
      en: "returnees newly covered",
      es: "personas retornadas cubiertas",
      pt: "retornados cobertos",
      fr: "personnes de retour couvertes"),
    .peopleReached: LocalizedText(
      en: "people newly covered",
      es: "personas cubiertas",
      pt: "pessoas cobertas",
      fr: "personnes couvertes"),
  ]
}
