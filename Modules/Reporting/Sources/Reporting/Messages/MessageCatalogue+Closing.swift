import IntegrationModel

extension MessageCatalogue {
  /// What was left out, methods, sources and definitions.
  static let closing: [MessageKey: LocalizedText] = [
    .omittedIntroduction: LocalizedText(
      en: """
        These indicators are not shown because the survey does not hold what they need. \
        Not computed never means zero.
        """,
      es: """
        Estos indicadores no se muestran porque la encuesta no contiene lo que \
        necesitan. No calculado nunca significa cero.
        """,
      pt: """
        Estes indicadores não são mostrados porque a pesquisa não contém o que eles \
        precisam. Não calculado nunca significa zero.
        """,
      fr: """
        Ces indicateurs ne sont pas montrés car l’enquête ne contient pas ce qu’il leur \
        faut. Non calculé ne veut jamais dire zéro.
        """),
    .omittedNone: LocalizedText(
      en: "Every indicator asked for was computed.",
      es: "Se calcularon todos los indicadores pedidos.",
      pt: "Todos os indicadores pedidos foram calculados.",
      fr: "Tous les indicateurs demandés ont été calculés."),
    .missingVariables: LocalizedText(
      en: "What is missing",
      es: "Lo que falta",
      pt: "O que falta",
      fr: "Ce qui manque"),
    .povertyLines: LocalizedText(
      en: "poverty lines",
      es: "líneas de pobreza",
      pt: "linhas de pobreza",
      fr: "seuils de pauvreté"),
    .methodEstimates: LocalizedText(
      en: """
        Estimates use the survey’s weights. A person counts only where every variable \
        the definition needs is known. Standard errors follow the sampling design as far \
        as the file holds it, with 95% intervals.
        """,
      es: """
        Las estimaciones usan los ponderadores de la encuesta. Una persona cuenta solo \
        si se conocen todas las variables que pide la definición. Los errores estándar \
        siguen el diseño muestral hasta donde el archivo lo contiene, con intervalos del \
        95\u{A0}%.
        """,
      pt: """
        As estimativas usam os pesos da pesquisa. Uma pessoa conta somente se todas as \
        variáveis exigidas pela definição são conhecidas. Os erros padrão seguem o plano \
        amostral até onde o arquivo o contém, com intervalos de 95%.
        """,
      fr: """
        Les estimations utilisent les poids de l’enquête. Une personne ne compte que si \
        toutes les variables nécessaires sont connues. Les erreurs types suivent le plan \
        de sondage tel que le fichier le contient, avec des intervalles à 95\u{A0}%.
        """),
    .methodGaps: LocalizedText(
      en: """
        Gaps are contrasts within one survey and take account of the covariance between \
        groups. “Statistically significant” means a two-sided p-value below 0.05, \
        without correction for the number of comparisons.
        """,
      es: """
        Las brechas son contrastes dentro de una encuesta y tienen en cuenta la \
        covarianza entre grupos. «Estadísticamente significativa» quiere decir un valor \
        p bilateral menor que 0,05, sin corrección por el número de comparaciones.
        """,
      pt: """
        As diferenças são contrastes dentro de uma pesquisa e levam em conta a \
        covariância entre grupos. “Estatisticamente significativa” quer dizer um valor p \
        bilateral menor que 0,05, sem correção pelo número de comparações.
        """,
      fr: """
        Les écarts sont des contrastes au sein d’une enquête et tiennent compte de la \
        covariance entre groupes. «\u{A0}Statistiquement significative\u{A0}» veut dire \
        une valeur p bilatérale inférieure à 0,05, sans correction pour le nombre de \
        comparaisons.
        """),
    .methodQuality: LocalizedText(
      en: """
        Each estimate is rated by its cases, coefficient of variation and degrees of \
        freedom: publish, use with caution, or not shown.
        """,
      es: """
        Cada estimación se califica por sus casos, coeficiente de variación y grados de \
        libertad: publicable, usar con cautela o no se muestra.
        """,
      pt: """
        Cada estimativa é classificada por seus casos, coeficiente de variação e graus \
        de liberdade: publicável, usar com cautela ou não mostrado.
        """,
      fr: """
        Chaque estimation est notée selon ses cas, son coefficient de variation et ses \
        degrés de liberté\u{A0}: publiable, avec prudence ou non montrée.
        """),
    .methodDisclosure: LocalizedText(
      en: """
        Small cells are suppressed to protect people, and so are cells from which a \
        suppressed one could be worked out.
        """,
      es: """
        Las celdas pequeñas se suprimen para proteger a las personas, y también aquellas \
        a partir de las cuales se podría deducir una suprimida.
        """,
      pt: """
        As células pequenas são suprimidas para proteger as pessoas, assim como aquelas \
        a partir das quais se poderia deduzir uma suprimida.
        """,
      fr: """
        Les petites cellules sont masquées pour protéger les personnes, de même que \
        celles dont on pourrait déduire une cellule masquée.
        """),
    .methodCausality: LocalizedText(
      en: """
        Differences between groups may come from age, education, place or much else; \
        this page does not explain them.
        """,
      es: """
        Las diferencias entre grupos pueden deberse a la edad, la educación, el lugar u \
        otros factores; esta página no las explica.
        """,
      pt: """
        As diferenças entre grupos podem vir da idade, da educação, do lugar ou de \
        outros fatores; esta página não as explica.
        """,
      fr: """
        Les différences entre groupes peuvent tenir à l’âge, à l’éducation, au lieu ou à \
        d’autres facteurs\u{A0}; cette page ne les explique pas.
        """),
    .sourcesCaption: LocalizedText(
      en: "Files behind this page",
      es: "Archivos de los que proviene esta página",
      pt: "Arquivos que deram origem a esta página",
      fr: "Fichiers à l’origine de cette page"),
    .sourcesNone: LocalizedText(
      en: "No source files were named.",
      es: "No se indicaron archivos fuente.",
      pt: "Não foram indicados arquivos de origem.",
      fr: "Aucun fichier source n’a été indiqué."),
    .attribution: LocalizedText(
      en: """
        Source of the data: {institute}, {survey}. The tabulation is not an official \
        product of the institute; its terms of use apply to the data.
        """,
      es: """
        Fuente de los datos: {institute}, {survey}. La elaboración no es un producto \
        oficial del instituto; se aplican a los datos sus condiciones de uso.
        """,
      pt: """
        Fonte dos dados: {institute}, {survey}. A tabulação não é um produto oficial do \
        instituto; aplicam-se aos dados suas condições de uso.
        """,
      fr: """
        Source des données\u{A0}: {institute}, {survey}. L’exploitation n’est pas un \
        produit officiel de l’institut\u{A0}; ses conditions d’utilisation s’appliquent \
        aux données.
        """),
    .citation: LocalizedText(
      en: """
        Arraigo: {name}, {survey}, {period}. Own tabulation of microdata of {institute}, \
        {date}.
        """,
      es: """
        Arraigo: {name}, {survey}, {period}. Elaboración propia con microdatos de \
        {institute}, {date}.
        """,
      pt: """
        Arraigo: {name}, {survey}, {period}. Elaboração própria com microdados de \
        {institute}, {date}.
        """,
      fr: """
        Arraigo\u{A0}: {name}, {survey}, {period}. Exploitation propre des microdonnées \
        de {institute}, {date}.
        """),
    .definitionSource: LocalizedText(
      en: "Follows: {name}",
      es: "Sigue: {name}",
      pt: "Segue: {name}",
      fr: "Suit\u{A0}: {name}"),
    .definitionDirection: LocalizedText(
      en: "Direction: {name}",
      es: "Sentido: {name}",
      pt: "Sentido: {name}",
      fr: "Sens\u{A0}: {name}"),
    .directionPositive: LocalizedText(
      en: "higher is better",
      es: "más alto es mejor",
      pt: "mais alto é melhor",
      fr: "plus élevé est mieux"),
    .directionNegative: LocalizedText(
      en: "higher is worse",
      es: "más alto es peor",
      pt: "mais alto é pior",
      fr: "plus élevé est moins bien"),
    .directionNeutral: LocalizedText(
      en: "context only",
      es: "solo contexto",
      pt: "apenas contexto",
      fr: "contexte seulement"),
  ]
}
