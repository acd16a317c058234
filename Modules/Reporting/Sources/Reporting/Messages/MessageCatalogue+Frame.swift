import IntegrationModel

extension MessageCatalogue {
  /// The frame of the page and its findings.
  static let frame: [MessageKey: LocalizedText] = [
    .pageTitle: LocalizedText(
      en: "{country}: how migrants and returnees fare",
      es: "{country}: cómo viven las personas migrantes y retornadas",
      pt: "{country}: como vivem as pessoas migrantes e retornadas",
      fr: "{country}\u{A0}: la situation des personnes migrantes et de retour"),
    .pageSubtitle: LocalizedText(
      en: "{survey}, {period}",
      es: "{survey}, {period}",
      pt: "{survey}, {period}",
      fr: "{survey}, {period}"),
    .skipToContent: LocalizedText(
      en: "Skip to content",
      es: "Saltar al contenido",
      pt: "Ir para o conteúdo",
      fr: "Aller au contenu"),
    .contents: LocalizedText(
      en: "Contents",
      es: "Contenido",
      pt: "Conteúdo",
      fr: "Sommaire"),
    .synthetic: LocalizedText(
      en: "SYNTHETIC",
      es: "SINTÉTICO",
      pt: "SINTÉTICO",
      fr: "SYNTHÉTIQUE"),
    .syntheticBanner: LocalizedText(
      en: """
        SYNTHETIC DATA. The records behind this page were made up for demonstration. No \
        figure here says anything about real people.
        """,
      es: """
        DATOS SINTÉTICOS. Los registros de esta página fueron inventados para \
        demostración. Ninguna cifra dice algo sobre personas reales.
        """,
      pt: """
        DADOS SINTÉTICOS. Os registros desta página foram inventados para demonstração. \
        Nenhum número diz algo sobre pessoas reais.
        """,
      fr: """
        DONNÉES SYNTHÉTIQUES. Les enregistrements de cette page ont été inventés pour \
        démonstration. Aucun chiffre ne décrit des personnes réelles.
        """),
    .emptyResult: LocalizedText(
      en: """
        This assessment has no estimates: no indicator could be computed from these \
        data. What is missing is listed below.
        """,
      es: """
        Esta evaluación no tiene estimaciones: no se pudo calcular ningún indicador con \
        estos datos. Abajo se indica qué falta.
        """,
      pt: """
        Esta avaliação não tem estimativas: nenhum indicador pôde ser calculado com \
        estes dados. O que falta está indicado abaixo.
        """,
      fr: """
        Cette évaluation ne contient aucune estimation\u{A0}: aucun indicateur n’a pu \
        être calculé avec ces données. Ce qui manque est indiqué plus bas.
        """),
    .headingFindings: LocalizedText(
      en: "Main findings",
      es: "Principales resultados",
      pt: "Principais resultados",
      fr: "Principaux résultats"),
    .headingKeyFigures: LocalizedText(
      en: "Key figures",
      es: "Cifras clave",
      pt: "Números-chave",
      fr: "Chiffres clés"),
    .headingThemes: LocalizedText(
      en: "Indicators by theme",
      es: "Indicadores por tema",
      pt: "Indicadores por tema",
      fr: "Indicateurs par thème"),
    .headingGaps: LocalizedText(
      en: "Gaps",
      es: "Brechas",
      pt: "Diferenças entre grupos",
      fr: "Écarts"),
    .headingDataQuality: LocalizedText(
      en: "Data quality",
      es: "Calidad de los datos",
      pt: "Qualidade dos dados",
      fr: "Qualité des données"),
    .headingOmitted: LocalizedText(
      en: "What was not computed",
      es: "Lo que no se calculó",
      pt: "O que não foi calculado",
      fr: "Ce qui n’a pas été calculé"),
    .headingMethods: LocalizedText(
      en: "Methods in brief",
      es: "Métodos en breve",
      pt: "Métodos em resumo",
      fr: "Méthodes en bref"),
    .headingSources: LocalizedText(
      en: "Sources",
      es: "Fuentes",
      pt: "Fontes",
      fr: "Sources"),
    .headingCitation: LocalizedText(
      en: "How to cite",
      es: "Cómo citar",
      pt: "Como citar",
      fr: "Comment citer"),
    .headingDefinitions: LocalizedText(
      en: "Definitions",
      es: "Definiciones",
      pt: "Definições",
      fr: "Définitions"),
    .madeOn: LocalizedText(
      en: "Made on {date}",
      es: "Elaborado el {date}",
      pt: "Elaborado em {date}",
      fr: "Établi le {date}"),
    .pooledRounds: LocalizedText(
      en: "Rounds taken together: {list}.",
      es: "Rondas reunidas: {list}.",
      pt: "Rodadas reunidas: {list}.",
      fr: "Vagues réunies\u{A0}: {list}."),
    .coverageUrban: LocalizedText(
      en: "urban areas only",
      es: "solo áreas urbanas",
      pt: "somente áreas urbanas",
      fr: "zones urbaines seulement"),
    .coverageNational: LocalizedText(
      en: "the whole country",
      es: "todo el país",
      pt: "todo o país",
      fr: "l’ensemble du pays"),
    .findingsIntroduction: LocalizedText(
      en: """
        The first core indicators of each theme, in the order of the catalogue and as \
        far as they may be published; they are not chosen by their result. The sentences \
        describe differences and say nothing about their causes.
        """,
      es: """
        Los primeros indicadores básicos de cada tema, en el orden del catálogo y en la \
        medida en que pueden publicarse; no se eligen por su resultado. Las frases \
        describen diferencias y no dicen nada sobre sus causas.
        """,
      pt: """
        Os primeiros indicadores básicos de cada tema, na ordem do catálogo e na medida \
        em que podem ser publicados; não são escolhidos pelo resultado. As frases \
        descrevem diferenças e nada dizem sobre suas causas.
        """,
      fr: """
        Les premiers indicateurs de base de chaque thème, dans l’ordre du catalogue et \
        dans la mesure où ils peuvent être publiés\u{A0}; ils ne sont pas choisis selon \
        leur résultat. Les phrases décrivent des différences et ne disent rien de leurs \
        causes.
        """),
    .findingsLowerBound: LocalizedText(
      en: """
        The public file does not hold the full sampling design. Standard errors are a \
        lower bound, so some differences called significant may not be.
        """,
      es: """
        El archivo público no contiene todo el diseño muestral. Los errores estándar son \
        una cota inferior; algunas diferencias señaladas como significativas podrían no \
        serlo.
        """,
      pt: """
        O arquivo público não contém todo o plano amostral. Os erros padrão são um \
        limite inferior; algumas diferenças apontadas como significativas podem não ser.
        """,
      fr: """
        Le fichier public ne contient pas tout le plan de sondage. Les erreurs types \
        sont une borne inférieure\u{A0}; certaines différences dites significatives \
        peuvent ne pas l’être.
        """),
    .findingsNone: LocalizedText(
      en: "No comparison between groups may be published from these data.",
      es: "Con estos datos no puede publicarse ninguna comparación entre grupos.",
      pt: "Com estes dados não se pode publicar nenhuma comparação entre grupos.",
      fr: "Aucune comparaison entre groupes ne peut être publiée à partir de ces données."),
    .findingHigher: LocalizedText(
      en: """
        {group}: {value}; {reference}: {other}. The first is {difference} percentage \
        points higher (95% interval {low} to {high}).
        """,
      es: """
        {group}: {value}; {reference}: {other}. El primer valor es {difference} puntos \
        porcentuales mayor (intervalo del 95\u{A0}%: {low} a {high}).
        """,
      pt: """
        {group}: {value}; {reference}: {other}. O primeiro valor é {difference} pontos \
        percentuais maior (intervalo de 95%: {low} a {high}).
        """,
      fr: """
        {group}\u{A0}: {value}\u{A0}; {reference}\u{A0}: {other}. La première valeur est \
        plus élevée de {difference} points de pourcentage (intervalle à 95\u{A0}%\u{A0}: \
        {low} à {high}).
        """),
    .findingLower: LocalizedText(
      en: """
        {group}: {value}; {reference}: {other}. The first is {difference} percentage \
        points lower (95% interval {low} to {high}).
        """,
      es: """
        {group}: {value}; {reference}: {other}. El primer valor es {difference} puntos \
        porcentuales menor (intervalo del 95\u{A0}%: {low} a {high}).
        """,
      pt: """
        {group}: {value}; {reference}: {other}. O primeiro valor é {difference} pontos \
        percentuais menor (intervalo de 95%: {low} a {high}).
        """,
      fr: """
        {group}\u{A0}: {value}\u{A0}; {reference}\u{A0}: {other}. La première valeur est \
        plus basse de {difference} points de pourcentage (intervalle à 95\u{A0}%\u{A0}: \
        {low} à {high}).
        """),
    .findingEqual: LocalizedText(
      en: """
        {group}: {value}; {reference}: {other}. To one decimal there is no difference \
        (95% interval {low} to {high} percentage points).
        """,
      es: """
        {group}: {value}; {reference}: {other}. Con un decimal no hay diferencia \
        (intervalo del 95\u{A0}%: {low} a {high} puntos porcentuales).
        """,
      pt: """
        {group}: {value}; {reference}: {other}. Com uma casa decimal não há diferença \
        (intervalo de 95%: {low} a {high} pontos percentuais).
        """,
      fr: """
        {group}\u{A0}: {value}\u{A0}; {reference}\u{A0}: {other}. À une décimale près il \
        n’y a pas de différence (intervalle à 95\u{A0}%\u{A0}: {low} à {high} points de \
        pourcentage).
        """),
    .significant: LocalizedText(
      en: "The difference is statistically significant (p {probability}).",
      es: "La diferencia es estadísticamente significativa (p {probability}).",
      pt: "A diferença é estatisticamente significativa (p {probability}).",
      fr: "La différence est statistiquement significative (p {probability})."),
    .notSignificant: LocalizedText(
      en: "The difference is not statistically significant (p {probability}).",
      es: "La diferencia no es estadísticamente significativa (p {probability}).",
      pt: "A diferença não é estatisticamente significativa (p {probability}).",
      fr: "La différence n’est pas statistiquement significative (p {probability})."),
  ]
}
