import IntegrationModel

extension MessageCatalogue {
  /// Charts of a strategy document and what stands beside them.
  static let strategyCharts: [MessageKey: LocalizedText] = [
    .chartBudget: LocalizedText(
      en: "Spending by year and family",
      es: "Gasto por año y familia",
      pt: "Gasto por ano e família",
      fr: "Dépenses par an et famille"),
    .chartBudgetDescription: LocalizedText(
      en: """
        Stacked columns, one for each year, with {count} families of interventions; \
        the table below has every number.
        """,
      es: """
        Columnas apiladas, una por año, con {count} familias de intervenciones; la \
        tabla siguiente tiene cada número.
        """,
      pt: """
        Colunas empilhadas, uma por ano, com {count} famílias de intervenções; a \
        tabela abaixo traz cada número.
        """,
      fr: """
        Colonnes empilées, une par an, avec {count} familles d’interventions\u{A0}; le \
        tableau suivant donne chaque nombre.
        """),
    .chartBudgetCaption: LocalizedText(
      en: "What the plan spends each year. The number in a piece names its family.",
      es: "Lo que el plan gasta cada año. El número en cada parte nombra su familia.",
      pt: "O que o plano gasta a cada ano. O número em cada parte indica sua família.",
      fr: """
        Ce que le plan dépense chaque année. Le numéro de chaque part indique sa \
        famille.
        """),
    .chartCascade: LocalizedText(
      en: "How many people reach each stage",
      es: "Cuántas personas llegan a cada etapa",
      pt: "Quantas pessoas chegam a cada etapa",
      fr: "Combien de personnes atteignent chaque étape"),
    .chartCascadeDescription: LocalizedText(
      en: """
        Bars for {count} stages, each no longer than the one before; the table below \
        has every number.
        """,
      es: """
        Barras para {count} etapas, cada una no más larga que la anterior; la tabla \
        siguiente tiene cada número.
        """,
      pt: """
        Barras para {count} etapas, cada uma não mais longa que a anterior; a tabela \
        abaixo traz cada número.
        """,
      fr: """
        Barres pour {count} étapes, chacune au plus aussi longue que la \
        précédente\u{A0}; le tableau suivant donne chaque nombre.
        """),
    .chartCascadeCaption: LocalizedText(
      en: "Each person counts once. Where a bar grows shorter, people are lost on the way.",
      es: """
        Cada persona cuenta una vez. Donde la barra se acorta, se pierden personas en \
        el camino.
        """,
      pt: "Cada pessoa conta uma vez. Onde a barra encurta, perdem-se pessoas no caminho.",
      fr: """
        Chaque personne compte une fois. Là où la barre raccourcit, des personnes se \
        perdent en chemin.
        """),
    .chartFront: LocalizedText(
      en: "What one goal costs in terms of the other",
      es: "Lo que un objetivo cuesta en términos del otro",
      pt: "O que um objetivo custa em termos do outro",
      fr: "Ce qu’un objectif coûte en termes de l’autre"),
    .chartFrontDescription: LocalizedText(
      en: """
        {count} plans as points joined by a line; the plan chosen is the large disc, \
        the knee a diamond, rejected plans are crosses; the table below has every \
        number.
        """,
      es: """
        {count} planes como puntos unidos por una línea; el elegido es el disco \
        grande, la rodilla un rombo, los descartados son cruces; la tabla siguiente \
        tiene cada número.
        """,
      pt: """
        {count} planos como pontos unidos por uma linha; o escolhido é o disco grande, \
        o joelho um losango, os rejeitados são cruzes; a tabela abaixo traz cada \
        número.
        """,
      fr: """
        {count} plans en points reliés\u{A0}; le plan retenu est le grand disque, le \
        coude un losange, les plans rejetés des croix\u{A0}; le tableau suivant donne \
        chaque nombre.
        """),
    .chartFrontCaption: LocalizedText(
      en: """
        Higher brings more. Along the line nothing is gained on one side without loss \
        on the other.
        """,
      es: """
        Más arriba aporta más. Sobre la línea nada se gana de un lado sin perder del \
        otro.
        """,
      pt: """
        Mais acima traz mais. Sobre a linha nada se ganha de um lado sem perder do \
        outro.
        """,
      fr: """
        Plus haut apporte plus. Sur la ligne, rien n’est gagné d’un côté sans perte de \
        l’autre.
        """),
    .chartEquity: LocalizedText(
      en: "What a million brings, and how many of those reached are women",
      es: "Lo que aporta un millón y cuántas de las personas alcanzadas son mujeres",
      pt: "O que um milhão traz e quantas das pessoas alcançadas são mulheres",
      fr: "Ce qu’apporte un million et la part des femmes parmi les personnes atteintes"),
    .chartEquityDescription: LocalizedText(
      en: """
        {count} interventions as named points; dashed lines show the plan as a whole; \
        the table below has every number.
        """,
      es: """
        {count} intervenciones como puntos con nombre; las líneas discontinuas \
        muestran el plan en conjunto; la tabla siguiente tiene cada número.
        """,
      pt: """
        {count} intervenções como pontos com nome; as linhas tracejadas mostram o \
        plano como um todo; a tabela abaixo traz cada número.
        """,
      fr: """
        {count} interventions en points nommés\u{A0}; les traits discontinus montrent \
        le plan entier\u{A0}; le tableau suivant donne chaque nombre.
        """),
    .chartEquityCaption: LocalizedText(
      en: """
        Upper right brings more than the plan as a whole and reaches more women. Lower \
        left does neither: ask why it is there.
        """,
      es: """
        Arriba a la derecha aporta más que el plan en conjunto y llega a más mujeres. \
        Abajo a la izquierda no hace ninguna: pregunte por qué está.
        """,
      pt: """
        Acima à direita traz mais que o plano como um todo e alcança mais mulheres. \
        Abaixo à esquerda não faz nenhuma: pergunte por que está.
        """,
      fr: """
        En haut à droite, plus que le plan entier et plus de femmes. En bas à gauche, \
        ni l’un ni l’autre\u{A0}: demandez pourquoi elle y est.
        """),
    .chartGantt: LocalizedText(
      en: "What is open where and when",
      es: "Qué está abierto, dónde y cuándo",
      pt: "O que está aberto, onde e quando",
      fr: "Ce qui est ouvert, où et quand"),
    .chartGanttDescription: LocalizedText(
      en: """
        {count} bars over the years of the plan, by intervention and territory; the \
        table below has every year.
        """,
      es: """
        {count} barras sobre los años del plan, por intervención y territorio; la \
        tabla siguiente tiene cada año.
        """,
      pt: """
        {count} barras sobre os anos do plano, por intervenção e território; a tabela \
        abaixo traz cada ano.
        """,
      fr: """
        {count} barres sur les années du plan, par intervention et territoire\u{A0}; \
        le tableau suivant donne chaque année.
        """),
    .chartGanttCaption: LocalizedText(
      en: "Codes are those of the catalogue.",
      es: "Los códigos son los del catálogo.",
      pt: "Os códigos são os do catálogo.",
      fr: "Les codes sont ceux du catalogue."),
    .chartTheory: LocalizedText(
      en: "From what is done to the goal",
      es: "De lo que se hace al objetivo",
      pt: "Do que se faz ao objetivo",
      fr: "De l’action à l’objectif"),
    .chartTheoryDescription: LocalizedText(
      en: """
        Arrows from activities to outputs, outcomes and the goal, {count} results in \
        all; the table below has every link.
        """,
      es: """
        Flechas de actividades a productos, resultados y objetivo, {count} en total; \
        la tabla siguiente tiene cada vínculo.
        """,
      pt: """
        Setas de atividades a produtos, resultados e objetivo, {count} no total; a \
        tabela abaixo traz cada vínculo.
        """,
      fr: """
        Flèches des activités aux produits, effets et objectif, {count} résultats en \
        tout\u{A0}; le tableau suivant donne chaque lien.
        """),
    .chartTheoryCaption: LocalizedText(
      en: "Read from left to right: activities, outputs, outcomes, goal.",
      es: "Se lee de izquierda a derecha: actividades, productos, resultados, objetivo.",
      pt: "Lê-se da esquerda para a direita: atividades, produtos, resultados, objetivo.",
      fr: "Se lit de gauche à droite\u{A0}: activités, produits, effets, objectif."),
    .chartTornado: LocalizedText(
      en: "How far each uncertain quantity moves the benefit",
      es: "Cuánto mueve el beneficio cada cantidad incierta",
      pt: "Quanto cada quantidade incerta move o benefício",
      fr: "De combien chaque quantité incertaine déplace le bénéfice"),
    .chartTornadoDescription: LocalizedText(
      en: """
        Bars for {count} quantities, the widest on top; the table below has every \
        number.
        """,
      es: """
        Barras para {count} cantidades, la más ancha arriba; la tabla siguiente tiene \
        cada número.
        """,
      pt: """
        Barras para {count} quantidades, a mais larga acima; a tabela abaixo traz cada \
        número.
        """,
      fr: """
        Barres pour {count} quantités, la plus large en haut\u{A0}; le tableau suivant \
        donne chaque nombre.
        """),
    .chartTornadoCaption: LocalizedText(
      en: """
        Each bar goes from the benefit at the low value (5%) to that at the high value \
        (95%), all else at its mean. The dashed line is the expected benefit.
        """,
      es: """
        Cada barra va del beneficio con el valor bajo (5\u{A0}%) al del valor alto \
        (95\u{A0}%), lo demás en su media. La línea discontinua es el beneficio \
        esperado.
        """,
      pt: """
        Cada barra vai do benefício com o valor baixo (5%) ao do valor alto (95%), o \
        resto na média. A linha tracejada é o benefício esperado.
        """,
      fr: """
        Chaque barre va du bénéfice à la valeur basse (5\u{A0}%) à celui de la valeur \
        haute (95\u{A0}%), le reste à sa moyenne. Le trait discontinu est le bénéfice \
        attendu.
        """),
  ]
}
