import IntegrationModel

extension MessageCatalogue {
  /// Captions and headings of the tables of a strategy document.
  static let strategyTables: [MessageKey: LocalizedText] = [
    .tableMandate: LocalizedText(
      en: "Rules that the strategy rests on",
      es: "Normas en que se apoya la estrategia",
      pt: "Normas em que se apoia a estratégia",
      fr: "Règles sur lesquelles repose la stratégie"),
    .tableFigures: LocalizedText(
      en: "Figures of the diagnosis with period, quality, definition and source",
      es: "Cifras del diagnóstico con período, calidad, definición y fuente",
      pt: "Números do diagnóstico com período, qualidade, definição e fonte",
      fr: "Chiffres du diagnostic\u{A0}: période, qualité, définition et source"),
    .tableStocks: LocalizedText(
      en: "People by territory and group, {period}",
      es: "Personas por territorio y grupo, {period}",
      pt: "Pessoas por território e grupo, {period}",
      fr: "Personnes par territoire et groupe, {period}"),
    .tablePolicy: LocalizedText(
      en: "Scores of the rules by area; each answer scores {list}",
      es: "Puntajes de las normas por área; cada respuesta vale {list}",
      pt: "Pontuações das normas por área; cada resposta vale {list}",
      fr: "Scores des règles par domaine\u{A0}; chaque réponse vaut {list}"),
    .tableTheory: LocalizedText(
      en: "If, then, because: each link with its ground and its assumptions",
      es: "Si, entonces, porque: cada vínculo con su fundamento y supuestos",
      pt: "Se, então, porque: cada vínculo com seu fundamento e pressupostos",
      fr: "Si, alors, parce que\u{A0}: chaque lien avec son fondement et ses hypothèses"),
    .tableActions: LocalizedText(
      en: "Action plan: who does what, cost by year ({currency})",
      es: "Plan de acción: quién hace qué, costo por año ({currency})",
      pt: "Plano de ação: quem faz o quê, custo por ano ({currency})",
      fr: "Plan d’action\u{A0}: qui fait quoi, coût par an ({currency})"),
    .tableCoverage: LocalizedText(
      en: "People newly covered over the whole plan, by territory and group",
      es: "Personas cubiertas por primera vez en todo el plan, por territorio y grupo",
      pt: "Pessoas cobertas pela primeira vez em todo o plano, por território e grupo",
      fr: "Personnes nouvellement couvertes sur tout le plan, par territoire et groupe"),
    .tableGovernance: LocalizedText(
      en: "Who steers",
      es: "Quién conduce",
      pt: "Quem conduz",
      fr: "Qui pilote"),
    .tableSources: LocalizedText(
      en: "Money by source and year ({currency})",
      es: "Dinero por fuente y año ({currency})",
      pt: "Recursos por fonte e ano ({currency})",
      fr: "Argent par source et année ({currency})"),
    .tableRisks: LocalizedText(
      en: "Risks with their answers",
      es: "Riesgos y respuestas",
      pt: "Riscos e respostas",
      fr: "Risques et réponses"),
    .tableScenarios: LocalizedText(
      en: "What the plan brings over {count} scenarios",
      es: "Lo que aporta el plan en {count} escenarios",
      pt: "O que o plano traz em {count} cenários",
      fr: "Ce qu’apporte le plan sur {count} scénarios"),
    .tableFloors: LocalizedText(
      en: "Promises: what was needed and what is reached",
      es: "Promesas: lo necesario y lo alcanzado",
      pt: "Promessas: o necessário e o alcançado",
      fr: "Promesses\u{A0}: le nécessaire et l’atteint"),
    .tableGrounds: LocalizedText(
      en: "Effects in the plan with their grounds",
      es: "Efectos del plan con sus fundamentos",
      pt: "Efeitos do plano com seus fundamentos",
      fr: "Effets du plan et leurs fondements"),
    .tableIndicators: LocalizedText(
      en: "Indicators with baseline, targets and who answers",
      es: "Indicadores con línea de base, metas y responsables",
      pt: "Indicadores com linha de base, metas e responsáveis",
      fr: "Indicateurs\u{A0}: base, cibles et responsables"),
    .tableSheets: LocalizedText(
      en: "Definition, formula and means of verification",
      es: "Definición, fórmula y medio de verificación",
      pt: "Definição, fórmula e meio de verificação",
      fr: "Définition, formule et moyen de vérification"),
    .tableWorth: LocalizedText(
      en: "Uncertain quantities, the most worth knowing first",
      es: "Cantidades inciertas, primero las que más conviene conocer",
      pt: "Quantidades incertas, primeiro as que mais vale conhecer",
      fr: "Quantités incertaines, les plus utiles à connaître d’abord"),
    .tableUnknown: LocalizedText(
      en: "Effects that no study filled",
      es: "Efectos que ningún estudio ha llenado",
      pt: "Efeitos que nenhum estudo preencheu",
      fr: "Effets qu’aucune étude n’a remplis"),
    .tableParticipation: LocalizedText(
      en: "Meetings and what changed because of them",
      es: "Reuniones y lo que cambió por ellas",
      pt: "Reuniões e o que mudou por causa delas",
      fr: "Réunions et ce qu’elles ont changé"),
    .tableEvidence: LocalizedText(
      en: "What studies found, in the unit of each study",
      es: "Lo que hallaron los estudios, en la unidad de cada uno",
      pt: "O que os estudos encontraram, na unidade de cada um",
      fr: "Ce que les études ont trouvé, dans l’unité de chacune"),
    .tableTools: LocalizedText(
      en: "Guiding questions of InnovaMigración, answered from the data held",
      es: "Preguntas guía de InnovaMigración, respondidas con los datos disponibles",
      pt: "Perguntas guia de InnovaMigración, respondidas com os dados disponíveis",
      fr: "Questions guides d’InnovaMigración, répondues avec les données disponibles"),
    .ruleWord: LocalizedText(
      en: "rule",
      es: "norma",
      pt: "norma",
      fr: "règle"),
    .ruleGives: LocalizedText(
      en: "what it gives",
      es: "qué otorga",
      pt: "o que concede",
      fr: "ce qu’elle donne"),
    .territory: LocalizedText(
      en: "territory",
      es: "territorio",
      pt: "território",
      fr: "territoire"),
    .people: LocalizedText(
      en: "people",
      es: "personas",
      pt: "pessoas",
      fr: "personnes"),
    .stage: LocalizedText(
      en: "stage",
      es: "etapa",
      pt: "etapa",
      fr: "étape"),
    .ofFirstStage: LocalizedText(
      en: "of the first stage",
      es: "de la primera etapa",
      pt: "da primeira etapa",
      fr: "de la première étape"),
    .definitionWord: LocalizedText(
      en: "definition",
      es: "definición",
      pt: "definição",
      fr: "définition"),
    .areaWord: LocalizedText(
      en: "area",
      es: "área",
      pt: "área",
      fr: "domaine"),
    .scoreWord: LocalizedText(
      en: "score",
      es: "puntaje",
      pt: "pontuação",
      fr: "score"),
    .answeredWord: LocalizedText(
      en: "answered",
      es: "respondidas",
      pt: "respondidas",
      fr: "répondues"),
    .openQuestions: LocalizedText(
      en: "open questions",
      es: "preguntas abiertas",
      pt: "perguntas abertas",
      fr: "questions ouvertes"),
    .noRanking: LocalizedText(
      en: "Mean of the areas; countries are not ranked.",
      es: "Promedio de las áreas; no se ordenan países.",
      pt: "Média das áreas; países não são classificados.",
      fr: "Moyenne des domaines\u{A0}; les pays ne sont pas classés."),
    .ifWord: LocalizedText(
      en: "if",
      es: "si",
      pt: "se",
      fr: "si"),
    .thenWord: LocalizedText(
      en: "then",
      es: "entonces",
      pt: "então",
      fr: "alors"),
    .becauseWord: LocalizedText(
      en: "because",
      es: "porque",
      pt: "porque",
      fr: "parce que"),
    .assumptionsWord: LocalizedText(
      en: "assumptions (and what they hang on)",
      es: "supuestos (y de qué dependen)",
      pt: "pressupostos (e de que dependem)",
      fr: "hypothèses (et ce dont elles dépendent)"),
    .expertBelief: LocalizedText(
      en: "Expert belief:",
      es: "Creencia experta:",
      pt: "Crença especializada:",
      fr: "Avis d’experts\u{A0}:"),
    .groundMissing: LocalizedText(
      en: "no ground given",
      es: "sin fundamento",
      pt: "sem fundamento",
      fr: "sans fondement"),
    .actionWord: LocalizedText(
      en: "action",
      es: "acción",
      pt: "ação",
      fr: "action"),
    .responsibleWord: LocalizedText(
      en: "responsible",
      es: "responsable",
      pt: "responsável",
      fr: "responsable"),
    .coResponsibleWord: LocalizedText(
      en: "co-responsible",
      es: "corresponsable",
      pt: "corresponsável",
      fr: "coresponsable"),
    .startWord: LocalizedText(
      en: "start",
      es: "inicio",
      pt: "início",
      fr: "début"),
    .endWord: LocalizedText(
      en: "end",
      es: "fin",
      pt: "fim",
      fr: "fin"),
    .fundingWord: LocalizedText(
      en: "funding",
      es: "fuente de financiamiento",
      pt: "fonte de financiamento",
      fr: "financement"),
    .actionsMissing: LocalizedText(
      en: """
        The plan spends on these without an action of the framework: {list}. Add an \
        action for each.
        """,
      es: """
        El plan gasta en estas sin una acción en el marco: {list}. Agregue una acción \
        para cada una.
        """,
      pt: """
        O plano gasta com estas sem ação no marco: {list}. Acrescente uma ação para \
        cada uma.
        """,
      fr: """
        Le plan finance celles-ci sans action dans le cadre\u{A0}: {list}. Ajoutez une \
        action pour chacune.
        """),
    .coverageNote: LocalizedText(
      en: "A person in two interventions counts twice.",
      es: "Una persona en dos intervenciones cuenta dos veces.",
      pt: "Uma pessoa em duas intervenções conta duas vezes.",
      fr: "Une personne dans deux interventions compte deux fois."),
    .smallCellNote: LocalizedText(
      en: "·· hides groups below 10 people and what would give them away.",
      es: "·· oculta grupos de menos de 10 personas y lo que permitiría deducirlos.",
      pt: "·· oculta grupos com menos de 10 pessoas e o que permitiria deduzi-los.",
      fr: "·· masque les groupes de moins de 10 personnes et ce qui les révélerait."),
    .bodyWord: LocalizedText(
      en: "body",
      es: "instancia",
      pt: "instância",
      fr: "instance"),
    .meetsWord: LocalizedText(
      en: "meets",
      es: "se reúne",
      pt: "reúne-se",
      fr: "se réunit"),
    .role: LocalizedText(
      en: "role",
      es: "papel",
      pt: "papel",
      fr: "rôle"),
    .securedWord: LocalizedText(
      en: "promised in writing",
      es: "comprometido por escrito",
      pt: "comprometido por escrito",
      fr: "promis par écrit"),
    .available: LocalizedText(
      en: "available",
      es: "disponible",
      pt: "disponível",
      fr: "disponible"),
    .financingGap: LocalizedText(
      en: """
        Of {total} planned, {value} comes from sources that have not yet promised it \
        in writing: this is the financing gap.
        """,
      es: """
        De {total} planificados, {value} viene de fuentes que aún no lo comprometen \
        por escrito: esta es la brecha de financiamiento.
        """,
      pt: """
        De {total} planejados, {value} vem de fontes que ainda não se comprometeram \
        por escrito: esta é a lacuna de financiamento.
        """,
      fr: """
        Sur {total} prévus, {value} vient de sources qui ne l’ont pas encore promis \
        par écrit\u{A0}: c’est le besoin de financement.
        """),
    .bandInside: LocalizedText(
      en: """
        A person newly covered costs USD {value} on average, inside the band of USD \
        {low} to {high} that regional response plans imply.
        """,
      es: """
        Una persona cubierta cuesta en promedio USD {value}, dentro de la banda de USD \
        {low} a {high} que implican los planes regionales de respuesta.
        """,
      pt: """
        Uma pessoa coberta custa em média USD {value}, dentro da faixa de USD {low} a \
        {high} que os planos regionais de resposta implicam.
        """,
      fr: """
        Une personne couverte coûte en moyenne USD {value}, dans la bande de USD {low} \
        à {high} qu’impliquent les plans régionaux de réponse.
        """),
    .bandOutside: LocalizedText(
      en: """
        Remark: a person newly covered costs USD {value} on average, outside the band \
        of USD {low} to {high} that regional response plans imply. Say why.
        """,
      es: """
        Observación: una persona cubierta cuesta en promedio USD {value}, fuera de la \
        banda de USD {low} a {high} que implican los planes regionales de respuesta. \
        Diga por qué.
        """,
      pt: """
        Observação: uma pessoa coberta custa em média USD {value}, fora da faixa de \
        USD {low} a {high} que os planos regionais de resposta implicam. Diga por quê.
        """,
      fr: """
        Remarque\u{A0}: une personne couverte coûte en moyenne USD {value}, hors de la \
        bande de USD {low} à {high} qu’impliquent les plans régionaux de réponse. \
        Dites pourquoi.
        """),
    .bandUnknown: LocalizedText(
      en: """
        The cost per person was not compared with regional plans: no exchange rate was \
        given.
        """,
      es: """
        El costo por persona no se comparó con planes regionales: no se indicó tipo de \
        cambio.
        """,
      pt: """
        O custo por pessoa não foi comparado com planos regionais: não foi indicada \
        taxa de câmbio.
        """,
      fr: """
        Le coût par personne n’a pas été comparé aux plans régionaux\u{A0}: aucun taux \
        de change indiqué.
        """),
    .riskWord: LocalizedText(
      en: "risk",
      es: "riesgo",
      pt: "risco",
      fr: "risque"),
    .likelihoodWord: LocalizedText(
      en: "likelihood",
      es: "probabilidad",
      pt: "probabilidade",
      fr: "probabilité"),
    .impactWord: LocalizedText(
      en: "impact",
      es: "impacto",
      pt: "impacto",
      fr: "impact"),
    .answerWord: LocalizedText(
      en: "answer",
      es: "respuesta",
      pt: "resposta",
      fr: "réponse"),
    .degreeLow: LocalizedText(
      en: "low",
      es: "bajo",
      pt: "baixo",
      fr: "faible"),
    .degreeMedium: LocalizedText(
      en: "medium",
      es: "medio",
      pt: "médio",
      fr: "moyen"),
    .degreeHigh: LocalizedText(
      en: "high",
      es: "alto",
      pt: "alto",
      fr: "élevé"),
  ]
}
