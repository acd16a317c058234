import IntegrationModel

extension MessageCatalogue {
  /// The guiding tools and their questions.
  static let strategyTools: [MessageKey: LocalizedText] = [
    .toolWord: LocalizedText(
      en: "tool",
      es: "herramienta",
      pt: "ferramenta",
      fr: "outil"),
    .questionWord: LocalizedText(
      en: "question",
      es: "pregunta",
      pt: "pergunta",
      fr: "question"),
    .answerHeld: LocalizedText(
      en: "answer from the data held",
      es: "respuesta con los datos disponibles",
      pt: "resposta com os dados disponíveis",
      fr: "réponse avec les données disponibles"),
    .notAnswerable: LocalizedText(
      en: "not answerable with data held",
      es: "no se puede responder con los datos disponibles",
      pt: "não se pode responder com os dados disponíveis",
      fr: "sans réponse avec les données disponibles"),
    .toolSituation: LocalizedText(
      en: "Situational analysis",
      es: "Análisis de situación",
      pt: "Análise da situação",
      fr: "Analyse de la situation"),
    .toolObstacles: LocalizedText(
      en: "Obstacles and mitigation",
      es: "Obstáculos y mitigación",
      pt: "Obstáculos e mitigação",
      fr: "Obstacles et atténuation"),
    .toolMonitoring: LocalizedText(
      en: "Policy monitoring",
      es: "Seguimiento de políticas",
      pt: "Monitoramento de políticas",
      fr: "Suivi des politiques"),
    .toolEvaluation: LocalizedText(
      en: "Evaluation",
      es: "Evaluación",
      pt: "Avaliação",
      fr: "Évaluation"),
    .toolNotSeen: LocalizedText(
      en: "Title and questions were not seen by this project; enter them by hand.",
      es: "Este proyecto no vio el título ni las preguntas; ingréselos a mano.",
      pt: "Este projeto não viu o título nem as perguntas; insira-os à mão.",
      fr: "Ce projet n’a vu ni le titre ni les questions\u{A0}; saisissez-les à la main."),
    .askHowMany: LocalizedText(
      en: "How many people are concerned, women and men apart?",
      es: "¿Cuántas personas son, mujeres y hombres por separado?",
      pt: "Quantas pessoas são, mulheres e homens em separado?",
      fr: "Combien de personnes, femmes et hommes séparément\u{A0}?"),
    .askGaps: LocalizedText(
      en: "How do they fare compared with others?",
      es: "¿Cómo les va en comparación con otras personas?",
      pt: "Como vão em comparação com outras pessoas?",
      fr: "Quelle est leur situation comparée aux autres\u{A0}?"),
    .askHowKnown: LocalizedText(
      en: "How is that known, and how well?",
      es: "¿Cómo se sabe y con qué calidad?",
      pt: "Como se sabe e com que qualidade?",
      fr: "Comment le sait-on, et à quel point\u{A0}?"),
    .askObstacles: LocalizedText(
      en: "Which obstacles stand in the way?",
      es: "¿Qué obstáculos hay en el camino?",
      pt: "Que obstáculos há no caminho?",
      fr: "Quels obstacles barrent le chemin\u{A0}?"),
    .askMitigation: LocalizedText(
      en: "What is done against them, and for how many?",
      es: "¿Qué se hace contra ellos y para cuántas personas?",
      pt: "O que se faz contra eles e para quantas pessoas?",
      fr: "Que fait-on contre eux, et pour combien de personnes\u{A0}?"),
    .askEthnicity: LocalizedText(
      en: "How do obstacles differ by ethnicity, nationality and age?",
      es: "¿Cómo difieren los obstáculos por etnia, nacionalidad y edad?",
      pt: "Como os obstáculos diferem por etnia, nacionalidade e idade?",
      fr: "Comment les obstacles varient-ils selon ethnie, nationalité et âge\u{A0}?"),
    .askMonitoring: LocalizedText(
      en: "By which indicators is the policy followed?",
      es: "¿Con qué indicadores se sigue la política?",
      pt: "Com que indicadores a política é acompanhada?",
      fr: "Par quels indicateurs la politique est-elle suivie\u{A0}?"),
    .askRelevance: LocalizedText(
      en: "Relevance: does it answer to measured gaps?",
      es: "Pertinencia: ¿responde a brechas medidas?",
      pt: "Relevância: responde a diferenças medidas?",
      fr: "Pertinence\u{A0}: répond-elle à des écarts mesurés\u{A0}?"),
    .askEfficiency: LocalizedText(
      en: "Efficiency: what does it cost per person?",
      es: "Eficiencia: ¿cuánto cuesta por persona?",
      pt: "Eficiência: quanto custa por pessoa?",
      fr: "Efficience\u{A0}: combien coûte-t-elle par personne\u{A0}?"),
    .askEffectiveness: LocalizedText(
      en: "Effectiveness: were the targets reached?",
      es: "Eficacia: ¿se alcanzaron las metas?",
      pt: "Eficácia: as metas foram alcançadas?",
      fr: "Efficacité\u{A0}: les cibles ont-elles été atteintes\u{A0}?"),
    .askImpact: LocalizedText(
      en: "Impact: what is expected to change?",
      es: "Impacto: ¿qué se espera que cambie?",
      pt: "Impacto: o que se espera que mude?",
      fr: "Impact\u{A0}: que doit-il changer\u{A0}?"),
    .askSustainability: LocalizedText(
      en: "Sustainability: does it last after the money ends?",
      es: "Sostenibilidad: ¿dura cuando termina el dinero?",
      pt: "Sustentabilidade: dura quando o dinheiro acaba?",
      fr: "Durabilité\u{A0}: dure-t-il quand l’argent s’arrête\u{A0}?"),
    .costPerPersonIs: LocalizedText(
      en: "{value} a person newly covered, planned",
      es: "{value} por persona cubierta, según el plan",
      pt: "{value} por pessoa coberta, segundo o plano",
      fr: "{value} par personne couverte, selon le plan"),
  ]
}
