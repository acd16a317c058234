import IntegrationModel

extension MessageCatalogue {
  /// Headings of a strategy document.
  static let strategyParts: [MessageKey: LocalizedText] = [
    .partMandate: LocalizedText(
      en: "1. Mandate and legal base",
      es: "1. Mandato y base legal",
      pt: "1. Mandato e base legal",
      fr: "1. Mandat et base juridique"),
    .partDiagnosis: LocalizedText(
      en: "2. Diagnosis",
      es: "2. Diagnóstico",
      pt: "2. Diagnóstico",
      fr: "2. Diagnostic"),
    .partTheory: LocalizedText(
      en: "3. Problem and theory of change",
      es: "3. Problema y teoría de cambio",
      pt: "3. Problema e teoria da mudança",
      fr: "3. Problème et théorie du changement"),
    .partVision: LocalizedText(
      en: "4. Vision and goal",
      es: "4. Visión y objetivo general",
      pt: "4. Visão e objetivo geral",
      fr: "4. Vision et objectif général"),
    .partAxes: LocalizedText(
      en: "5. Axes, objectives and lines of action",
      es: "5. Ejes, objetivos y líneas de acción",
      pt: "5. Eixos, objetivos e linhas de ação",
      fr: "5. Axes, objectifs et lignes d’action"),
    .partActions: LocalizedText(
      en: "6. Action plan",
      es: "6. Plan de acción",
      pt: "6. Plano de ação",
      fr: "6. Plan d’action"),
    .partGovernance: LocalizedText(
      en: "7. Governance",
      es: "7. Gobernanza",
      pt: "7. Governança",
      fr: "7. Gouvernance"),
    .partFinancing: LocalizedText(
      en: "8. Financing",
      es: "8. Financiamiento",
      pt: "8. Financiamento",
      fr: "8. Financement"),
    .partRisks: LocalizedText(
      en: "9. Risks, assumptions and scenarios",
      es: "9. Riesgos, supuestos y escenarios",
      pt: "9. Riscos, pressupostos e cenários",
      fr: "9. Risques, hypothèses et scénarios"),
    .partMonitoring: LocalizedText(
      en: "10. Monitoring, evaluation and learning",
      es: "10. Seguimiento, evaluación y aprendizaje",
      pt: "10. Monitoramento, avaliação e aprendizagem",
      fr: "10. Suivi, évaluation et apprentissage"),
    .partUnknown: LocalizedText(
      en: "What we do not know",
      es: "Lo que no sabemos",
      pt: "O que não sabemos",
      fr: "Ce que nous ne savons pas"),
    .partParticipation: LocalizedText(
      en: "11. Participation",
      es: "11. Participación",
      pt: "11. Participação",
      fr: "11. Participation"),
    .partAnnexes: LocalizedText(
      en: "12. Annexes",
      es: "12. Anexos",
      pt: "12. Anexos",
      fr: "12. Annexes"),
    .headingStocks: LocalizedText(
      en: "Who they are and where",
      es: "Quiénes son y dónde",
      pt: "Quem são e onde",
      fr: "Qui et où"),
    .headingCascade: LocalizedText(
      en: "The way to a permit, step by step",
      es: "El camino al permiso, paso a paso",
      pt: "O caminho até a autorização, passo a passo",
      fr: "Le chemin vers le permis, pas à pas"),
    .headingPolicy: LocalizedText(
      en: "What the rules allow",
      es: "Lo que las normas permiten",
      pt: "O que as normas permitem",
      fr: "Ce que les règles permettent"),
    .headingDataStatement: LocalizedText(
      en: "How good the data are",
      es: "Qué tan buenos son los datos",
      pt: "Quão bons são os dados",
      fr: "Qualité des données"),
    .headingProblem: LocalizedText(
      en: "The problem and its causes",
      es: "El problema y sus causas",
      pt: "O problema e suas causas",
      fr: "Le problème et ses causes"),
    .headingTheory: LocalizedText(
      en: "How what is done leads to the goal",
      es: "Cómo lo que se hace lleva al objetivo",
      pt: "Como o que se faz leva ao objetivo",
      fr: "Comment l’action mène à l’objectif"),
    .headingGantt: LocalizedText(
      en: "When and where",
      es: "Cuándo y dónde",
      pt: "Quando e onde",
      fr: "Quand et où"),
    .headingCoverage: LocalizedText(
      en: "Who is reached",
      es: "A quién se llega",
      pt: "Quem é alcançado",
      fr: "Qui est atteint"),
    .headingPayers: LocalizedText(
      en: "Who pays",
      es: "Quién paga",
      pt: "Quem paga",
      fr: "Qui paie"),
    .headingScenarios: LocalizedText(
      en: "What it brings, and how sure that is",
      es: "Qué aporta y con qué certeza",
      pt: "O que traz e com que certeza",
      fr: "Ce qu’il apporte et avec quelle certitude"),
    .headingTornado: LocalizedText(
      en: "Which assumptions carry it",
      es: "Qué supuestos lo sostienen",
      pt: "Quais pressupostos o sustentam",
      fr: "Quelles hypothèses le portent"),
    .headingFront: LocalizedText(
      en: "Plans that were weighed",
      es: "Planes que se sopesaron",
      pt: "Planos que foram ponderados",
      fr: "Plans examinés"),
    .headingEquity: LocalizedText(
      en: "Who gains",
      es: "Quién gana",
      pt: "Quem ganha",
      fr: "Qui y gagne"),
    .headingFloors: LocalizedText(
      en: "Promises of the plan",
      es: "Promesas del plan",
      pt: "Promessas do plano",
      fr: "Promesses du plan"),
    .headingGrounds: LocalizedText(
      en: "What the effects rest on",
      es: "En qué se apoyan los efectos",
      pt: "Em que se apoiam os efeitos",
      fr: "Sur quoi reposent les effets"),
    .headingSheets: LocalizedText(
      en: "Indicator sheets",
      es: "Fichas de indicadores",
      pt: "Fichas de indicadores",
      fr: "Fiches d’indicateurs"),
    .headingLacks: LocalizedText(
      en: "What the framework still lacks",
      es: "Lo que aún falta al marco",
      pt: "O que ainda falta ao marco",
      fr: "Ce qui manque encore au cadre"),
    .headingEvidence: LocalizedText(
      en: "Evidence on the interventions of the plan",
      es: "Evidencia sobre las intervenciones del plan",
      pt: "Evidência sobre as intervenções do plano",
      fr: "Preuves sur les interventions du plan"),
    .headingTools: LocalizedText(
      en: "Nine guiding tools",
      es: "Nueve herramientas guía",
      pt: "Nove ferramentas guia",
      fr: "Neuf outils guides"),
    .headingChanges: LocalizedText(
      en: "Changes since the last edition",
      es: "Cambios desde la última edición",
      pt: "Mudanças desde a última edição",
      fr: "Changements depuis la dernière édition"),
    .changesNone: LocalizedText(
      en: "This is the first edition.",
      es: "Esta es la primera edición.",
      pt: "Esta é a primeira edição.",
      fr: "Ceci est la première édition."),
  ]
}
