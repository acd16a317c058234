import IntegrationModel

extension MessageCatalogue {
  /// Monitoring, methods and guiding tools of a strategy document.
  static let strategyClosing: [MessageKey: LocalizedText] = [
    .levelWord: LocalizedText(
      en: "level",
      es: "nivel",
      pt: "nível",
      fr: "niveau"),
    .levelOutcome: LocalizedText(
      en: "outcome",
      es: "resultado",
      pt: "resultado",
      fr: "effet"),
    .levelOutput: LocalizedText(
      en: "output",
      es: "producto",
      pt: "produto",
      fr: "produit"),
    .levelActivity: LocalizedText(
      en: "activity",
      es: "actividad",
      pt: "atividade",
      fr: "activité"),
    .baselineWord: LocalizedText(
      en: "baseline",
      es: "línea de base",
      pt: "linha de base",
      fr: "valeur de base"),
    .targetOf: LocalizedText(
      en: "target {period}",
      es: "meta {period}",
      pt: "meta {period}",
      fr: "cible {period}"),
    .rationaleWord: LocalizedText(
      en: "why this target",
      es: "por qué esta meta",
      pt: "por que esta meta",
      fr: "pourquoi cette cible"),
    .formulaWord: LocalizedText(
      en: "formula",
      es: "fórmula",
      pt: "fórmula",
      fr: "formule"),
    .verificationWord: LocalizedText(
      en: "means of verification",
      es: "medio de verificación",
      pt: "meio de verificação",
      fr: "moyen de vérification"),
    .frequencyWord: LocalizedText(
      en: "how often",
      es: "frecuencia",
      pt: "frequência",
      fr: "fréquence"),
    .brokenDownBy: LocalizedText(
      en: "broken down by",
      es: "desagregado por",
      pt: "desagregado por",
      fr: "ventilé par"),
    .frameworkComplete: LocalizedText(
      en: "Nothing is missing.",
      es: "No falta nada.",
      pt: "Nada falta.",
      fr: "Rien ne manque."),
    .findingNoIndicator: LocalizedText(
      en: "has no indicator",
      es: "no tiene indicador",
      pt: "não tem indicador",
      fr: "n’a pas d’indicateur"),
    .findingNoBaseline: LocalizedText(
      en: "has no baseline",
      es: "no tiene línea de base",
      pt: "não tem linha de base",
      fr: "n’a pas de valeur de base"),
    .findingUnknownBaseline: LocalizedText(
      en: "its baseline is still to be measured",
      es: "su línea de base aún debe medirse",
      pt: "sua linha de base ainda deve ser medida",
      fr: "sa valeur de base reste à mesurer"),
    .findingNoDefinition: LocalizedText(
      en: "has no definition",
      es: "no tiene definición",
      pt: "não tem definição",
      fr: "n’a pas de définition"),
    .findingNoFormula: LocalizedText(
      en: "has no formula",
      es: "no tiene fórmula",
      pt: "não tem fórmula",
      fr: "n’a pas de formule"),
    .findingNoVerification: LocalizedText(
      en: "has no means of verification",
      es: "no tiene medio de verificación",
      pt: "não tem meio de verificação",
      fr: "n’a pas de moyen de vérification"),
    .findingNoOwner: LocalizedText(
      en: "nobody answers for it",
      es: "nadie responde por ello",
      pt: "ninguém responde por isso",
      fr: "personne n’en répond"),
    .findingNoTarget: LocalizedText(
      en: "has no target",
      es: "no tiene meta",
      pt: "não tem meta",
      fr: "n’a pas de cible"),
    .findingNoRationale: LocalizedText(
      en: "its target has no rationale",
      es: "su meta no tiene justificación",
      pt: "sua meta não tem justificativa",
      fr: "sa cible n’est pas justifiée"),
    .findingNoAssumption: LocalizedText(
      en: "names no assumption",
      es: "no nombra supuestos",
      pt: "não nomeia pressupostos",
      fr: "ne nomme pas d’hypothèse"),
    .findingNoGround: LocalizedText(
      en: "neither cites the catalogue nor says expert belief",
      es: "no cita el catálogo ni dice creencia experta",
      pt: "não cita o catálogo nem diz crença especializada",
      fr: "ne cite ni le catalogue ni un avis d’experts"),
    .findingUnknownGround: LocalizedText(
      en: "cites a row that the catalogue does not have",
      es: "cita una fila que el catálogo no tiene",
      pt: "cita uma linha que o catálogo não tem",
      fr: "cite une ligne absente du catalogue"),
    .findingNoDates: LocalizedText(
      en: "has no dates",
      es: "no tiene fechas",
      pt: "não tem datas",
      fr: "n’a pas de dates"),
    .findingUnlinked: LocalizedText(
      en: "hangs on no driver of the scenarios",
      es: "no depende de ninguna variable de los escenarios",
      pt: "não depende de nenhuma variável dos cenários",
      fr: "ne dépend d’aucune variable des scénarios"),
    .findingBackwards: LocalizedText(
      en: "its last target is worse than its baseline",
      es: "su última meta es peor que su línea de base",
      pt: "sua última meta é pior que sua linha de base",
      fr: "sa dernière cible est pire que sa base"),
    .findingNoWay: LocalizedText(
      en: "nothing leads to it",
      es: "nada lleva a ello",
      pt: "nada leva a isso",
      fr: "rien n’y mène"),
    .unknownIntroduction: LocalizedText(
      en: """
        A strategy that hides what it does not know cannot learn. First what would be \
        most worth knowing: this list is the data-collection plan. Then what no study \
        filled for the people of this plan; it is empty, which is not zero.
        """,
      es: """
        Una estrategia que oculta lo que no sabe no puede aprender. Primero, lo que \
        más convendría conocer: esta lista es el plan de recolección de datos. Luego, \
        lo que ningún estudio llenó para las personas de este plan; está vacío, que no \
        es cero.
        """,
      pt: """
        Uma estratégia que esconde o que não sabe não pode aprender. Primeiro, o que \
        mais valeria conhecer: esta lista é o plano de coleta de dados. Depois, o que \
        nenhum estudo preencheu para as pessoas deste plano; está vazio, o que não é \
        zero.
        """,
      fr: """
        Une stratégie qui cache ce qu’elle ignore ne peut apprendre. D’abord ce qui \
        vaudrait le plus d’être connu\u{A0}: cette liste est le plan de collecte. Puis \
        ce qu’aucune étude n’a rempli pour les personnes de ce plan\u{A0}; c’est vide, \
        ce qui n’est pas zéro.
        """),
    .dateWord: LocalizedText(
      en: "date",
      es: "fecha",
      pt: "data",
      fr: "date"),
    .withWhom: LocalizedText(
      en: "with whom",
      es: "con quién",
      pt: "com quem",
      fr: "avec qui"),
    .changedBecause: LocalizedText(
      en: "what changed because of it",
      es: "qué cambió por ello",
      pt: "o que mudou por isso",
      fr: "ce que cela a changé"),
    .factSolver: LocalizedText(
      en: "Solver",
      es: "Solucionador",
      pt: "Solucionador",
      fr: "Solveur"),
    .factThreads: LocalizedText(
      en: "Threads",
      es: "Hilos",
      pt: "Threads",
      fr: "Fils d’exécution"),
    .factSeed: LocalizedText(
      en: "Seed",
      es: "Semilla",
      pt: "Semente",
      fr: "Graine"),
    .factNodes: LocalizedText(
      en: "Nodes searched",
      es: "Nodos explorados",
      pt: "Nós explorados",
      fr: "Nœuds explorés"),
    .factNodeLimit: LocalizedText(
      en: "Limit of nodes",
      es: "Límite de nodos",
      pt: "Limite de nós",
      fr: "Limite de nœuds"),
    .factGap: LocalizedText(
      en: "Largest distance to the best plan",
      es: "Mayor distancia al mejor plan",
      pt: "Maior distância ao melhor plano",
      fr: "Plus grande distance au meilleur plan"),
    .factProven: LocalizedText(
      en: "Proven best within the gap asked for",
      es: "Probado óptimo dentro de la brecha pedida",
      pt: "Comprovado ótimo dentro da margem pedida",
      fr: "Prouvé optimal dans l’écart demandé"),
    .factChecks: LocalizedText(
      en: "Constraints looked at again in exact arithmetic",
      es: "Restricciones revisadas en aritmética exacta",
      pt: "Restrições revistas em aritmética exata",
      fr: "Contraintes revues en arithmétique exacte"),
    .factBroken: LocalizedText(
      en: "Constraints broken",
      es: "Restricciones incumplidas",
      pt: "Restrições descumpridas",
      fr: "Contraintes violées"),
    .factScenarios: LocalizedText(
      en: "Scenarios",
      es: "Escenarios",
      pt: "Cenários",
      fr: "Scénarios"),
    .factDiscount: LocalizedText(
      en: "Yearly discount of benefits",
      es: "Descuento anual de beneficios",
      pt: "Desconto anual de benefícios",
      fr: "Actualisation annuelle des bénéfices"),
    .factPrices: LocalizedText(
      en: "Prices of",
      es: "Precios de",
      pt: "Preços de",
      fr: "Prix de"),
    .factFingerprint: LocalizedText(
      en: "SHA-256 of the planning problem",
      es: "SHA-256 del problema de planificación",
      pt: "SHA-256 do problema de planejamento",
      fr: "SHA-256 du problème de planification"),
    .factWeights: LocalizedText(
      en: "Weights of outcomes (who chose them)",
      es: "Pesos de los resultados (quién los eligió)",
      pt: "Pesos dos resultados (quem os escolheu)",
      fr: "Poids des résultats (qui les a choisis)"),
    .methodsPlan: LocalizedText(
      en: """
        The plan is the solution of a mixed-integer programme over interventions, \
        territories, groups, years and scenarios. The same problem, seed and limit of \
        nodes give the same plan. A verifier that knows nothing of the solver looked \
        at every constraint again.
        """,
      es: """
        El plan es la solución de un programa entero mixto sobre intervenciones, \
        territorios, grupos, años y escenarios. El mismo problema, semilla y límite de \
        nodos dan el mismo plan. Un verificador que nada sabe del solucionador revisó \
        cada restricción.
        """,
      pt: """
        O plano é a solução de um programa inteiro misto sobre intervenções, \
        territórios, grupos, anos e cenários. O mesmo problema, semente e limite de \
        nós dão o mesmo plano. Um verificador que nada sabe do solucionador reviu cada \
        restrição.
        """,
      fr: """
        Le plan est la solution d’un programme en nombres entiers mixtes sur \
        interventions, territoires, groupes, années et scénarios. Les mêmes problème, \
        graine et limite de nœuds donnent le même plan. Un vérificateur indépendant du \
        solveur a revu chaque contrainte.
        """),
    .quantile05: LocalizedText(
      en: "5%",
      es: "5\u{A0}%",
      pt: "5%",
      fr: "5\u{A0}%"),
    .quantile50: LocalizedText(
      en: "median",
      es: "mediana",
      pt: "mediana",
      fr: "médiane"),
    .quantile95: LocalizedText(
      en: "95%",
      es: "95\u{A0}%",
      pt: "95%",
      fr: "95\u{A0}%"),
    .meanWord: LocalizedText(
      en: "mean",
      es: "media",
      pt: "média",
      fr: "moyenne"),
    .disagreementWord: LocalizedText(
      en: "disagreement",
      es: "desacuerdo",
      pt: "desacordo",
      fr: "désaccord"),
  ]
}
