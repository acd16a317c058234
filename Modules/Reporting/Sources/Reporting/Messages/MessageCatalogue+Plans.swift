import IntegrationModel

extension MessageCatalogue {
  /// How plans, their constraints and their conflicts are said.
  static let plans: [MessageKey: LocalizedText] = [
    .planTerritory: LocalizedText(
      en: "territory", es: "territorio", pt: "território", fr: "territoire"),
    .planYear: LocalizedText(en: "year", es: "año", pt: "ano", fr: "année"),
    .planFrom: LocalizedText(en: "from", es: "desde", pt: "desde", fr: "de"),
    .planUntil: LocalizedText(en: "to", es: "hasta", pt: "até", fr: "à"),
    .planPeople: LocalizedText(
      en: "people reached", es: "personas alcanzadas", pt: "pessoas alcançadas",
      fr: "personnes atteintes"),
    .planBenefit: LocalizedText(en: "benefit", es: "beneficio", pt: "benefício", fr: "bénéfice"),
    .planScenario: LocalizedText(
      en: "scenario", es: "escenario", pt: "cenário", fr: "scénario"),
    .planProbability: LocalizedText(
      en: "probability", es: "probabilidad", pt: "probabilidade", fr: "probabilité"),
    .planSource: LocalizedText(
      en: "funding source", es: "fuente de financiamiento", pt: "fonte de financiamento",
      fr: "source de financement"),
    .planAmount: LocalizedText(en: "amount", es: "monto", pt: "valor", fr: "montant"),
    .planConstraint: LocalizedText(
      en: "constraint", es: "restricción", pt: "restrição", fr: "contrainte"),
    .planSubject: LocalizedText(en: "of", es: "de", pt: "de", fr: "de"),
    .planFound: LocalizedText(en: "in the plan", es: "en el plan", pt: "no plano", fr: "au plan"),
    .planLimit: LocalizedText(en: "limit", es: "límite", pt: "limite", fr: "limite"),
    .planSlack: LocalizedText(en: "left", es: "margen", pt: "folga", fr: "marge"),
    .planHolds: LocalizedText(en: "holds", es: "se cumple", pt: "cumpre-se", fr: "respectée"),
    .planChange: LocalizedText(
      en: "what would help", es: "qué ayudaría", pt: "o que ajudaria", fr: "ce qui aiderait"),
    .planAsked: LocalizedText(en: "asked", es: "pedido", pt: "pedido", fr: "demandé"),

    .planValueNote: LocalizedText(
      en: "Value of the objective: {value}; mean benefit: {other}.",
      es: "Valor del objetivo: {value}; beneficio medio: {other}.",
      pt: "Valor do objetivo: {value}; benefício médio: {other}.",
      fr: "Valeur de l’objectif : {value} ; bénéfice moyen : {other}."),
    .planBoundNote: LocalizedText(
      en: "Proven: no plan is better by more than {value}%.",
      es: "Demostrado: ningún plan es mejor en más de {value}\u{A0}%.",
      pt: "Demonstrado: nenhum plano é melhor em mais de {value}%.",
      fr: "Prouvé : aucun plan n’est meilleur de plus de {value}\u{A0}%."),
    .planLimitNote: LocalizedText(
      en: "The search stopped at its limit: a plan may be better by up to {value}%.",
      es: "La búsqueda paró en su límite: un plan podría ser mejor en hasta {value}\u{A0}%.",
      pt: "A busca parou no seu limite: um plano pode ser melhor em até {value}%.",
      fr: "Recherche arrêtée à sa limite : un plan peut être meilleur de {value}\u{A0}% au plus."),
    .planPeopleNote: LocalizedText(
      en: "A person reached by two interventions counts twice.",
      es: "Una persona alcanzada por dos intervenciones cuenta dos veces.",
      pt: "Uma pessoa alcançada por duas intervenções conta duas vezes.",
      fr: "Une personne atteinte par deux interventions compte deux fois."),
    .planVerifiedNote: LocalizedText(
      en: "Verified without the solver: all {count} constraints hold.",
      es: "Verificado sin el optimizador: se cumplen las {count} restricciones.",
      pt: "Verificado sem o otimizador: cumprem-se as {count} restrições.",
      fr: "Vérifié sans le solveur : les {count} contraintes sont respectées."),
    .planSolverNote: LocalizedText(
      en: "Solver: {name}, one thread, seed {value}, {count} nodes.",
      es: "Optimizador: {name}, un hilo, semilla {value}, {count} nodos.",
      pt: "Otimizador: {name}, uma linha de execução, semente {value}, {count} nós.",
      fr: "Solveur : {name}, un fil, graine {value}, {count} nœuds."),
    .planConflict: LocalizedText(
      en: "conflict", es: "conflicto", pt: "conflito", fr: "conflit"),
    .planConflictNote: LocalizedText(
      en: "No plan keeps all with the same number; any one of the changes resolves it.",
      es: "Ningún plan cumple todo lo de igual número; basta uno de los cambios.",
      pt: "Nenhum plano cumpre tudo o que tem o mesmo número; basta uma das mudanças.",
      fr: "Aucun plan ne respecte tout ce qui a le même numéro ; un seul changement suffit."),

    .constraintNames: LocalizedText(
      en: "names and amounts", es: "nombres y cantidades", pt: "nomes e quantidades",
      fr: "noms et quantités"),
    .constraintBudget: LocalizedText(
      en: "budget", es: "presupuesto", pt: "orçamento", fr: "budget"),
    .constraintPayment: LocalizedText(en: "payment", es: "pago", pt: "pagamento", fr: "paiement"),
    .constraintStock: LocalizedText(
      en: "people there are", es: "personas que hay", pt: "pessoas que há",
      fr: "personnes présentes"),
    .constraintCapacity: LocalizedText(
      en: "capacity", es: "capacidad", pt: "capacidade", fr: "capacité"),
    .constraintMinimum: LocalizedText(
      en: "fewest worth it", es: "mínimo viable", pt: "mínimo viável", fr: "minimum viable"),
    .constraintRun: LocalizedText(
      en: "time of running", es: "tiempo de marcha", pt: "tempo de funcionamento",
      fr: "durée de marche"),
    .constraintContinuation: LocalizedText(
      en: "continuation", es: "continuidad", pt: "continuidade", fr: "continuité"),
    .constraintStart: LocalizedText(en: "start", es: "inicio", pt: "início", fr: "début"),
    .constraintPrerequisite: LocalizedText(
      en: "prerequisite", es: "requisito previo", pt: "pré-requisito", fr: "prérequis"),
    .constraintExclusion: LocalizedText(
      en: "exclusion", es: "exclusión", pt: "exclusão", fr: "exclusion"),
    .constraintFloor: LocalizedText(
      en: "promise", es: "compromiso", pt: "compromisso", fr: "engagement"),
    .constraintReliability: LocalizedText(
      en: "probability of people and money enough",
      es: "probabilidad de personas y dinero suficientes",
      pt: "probabilidade de pessoas e dinheiro suficientes",
      fr: "probabilité d’assez de personnes et d’argent"),

    .conflictBudgetMore: LocalizedText(
      en: "{value} {currency} more", es: "{value} {currency} más", pt: "{value} {currency} a mais",
      fr: "{value} {currency} de plus"),
    .conflictFloorLess: LocalizedText(
      en: "{value} less", es: "{value} menos", pt: "{value} a menos", fr: "{value} de moins"),
    .conflictNoChange: LocalizedText(
      en: "a change of this alone does not help", es: "cambiar solo esto no ayuda",
      pt: "mudar só isto não ajuda", fr: "changer cela seul n’aide pas"),
    .conflictStop: LocalizedText(
      en: "letting it end", es: "dejar que termine", pt: "deixar que termine",
      fr: "la laisser finir"),
  ]
}
