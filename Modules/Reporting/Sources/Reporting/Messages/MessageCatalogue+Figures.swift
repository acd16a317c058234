import IntegrationModel

extension MessageCatalogue {
  /// Key figures, charts and tables of the page.
  static let figures: [MessageKey: LocalizedText] = [
    .keyFiguresNote: LocalizedText(
      en: """
        Values for the foreign-born, with the native-born beneath; shares of the \
        population refer to everyone.
        """,
      es: """
        Valores de las personas nacidas en el exterior y, debajo, de las nacidas en el \
        país; las proporciones de población se refieren a todas las personas.
        """,
      pt: """
        Valores das pessoas nascidas no exterior e, abaixo, das nascidas no país; as \
        proporções da população referem-se a todas as pessoas.
        """,
      fr: """
        Valeurs des personnes nées à l’étranger et, dessous, de celles nées dans le \
        pays\u{A0}; les parts de population portent sur l’ensemble.
        """),
    .comparedWithNative: LocalizedText(
      en: "Native-born: {value}",
      es: "Nacidas en el país: {value}",
      pt: "Nascidas no país: {value}",
      fr: "Nées dans le pays\u{A0}: {value}"),
    .intervalRange: LocalizedText(
      en: "95% interval {low} to {high}",
      es: "Intervalo del 95\u{A0}%: {low} a {high}",
      pt: "Intervalo de 95%: {low} a {high}",
      fr: "Intervalle à 95\u{A0}%\u{A0}: {low} à {high}"),
    .chartTitle: LocalizedText(
      en: "{theme}: women and men, foreign-born and native-born",
      es: "{theme}: mujeres y hombres, nacidas en el exterior y en el país",
      pt: "{theme}: mulheres e homens, nascidas no exterior e no país",
      fr: "{theme}\u{A0}: femmes et hommes, nés à l’étranger et dans le pays"),
    .chartDescription: LocalizedText(
      en: """
        For each of {count} indicators, one line for women (circles) and one for men \
        (squares) joins the native-born value (hollow mark) to the foreign-born value \
        (filled mark) on a percent axis; thin lines are 95% intervals. The table beside \
        the chart has the values.
        """,
      es: """
        Para cada uno de {count} indicadores, una línea para mujeres (círculos) y otra \
        para hombres (cuadrados) une el valor de quienes nacieron en el país (marca \
        hueca) con el de quienes nacieron en el exterior (marca llena) sobre un eje en \
        porcentaje; las líneas finas son intervalos del 95\u{A0}%. La tabla junto al \
        gráfico contiene los valores.
        """,
      pt: """
        Para cada um de {count} indicadores, uma linha para mulheres (círculos) e outra \
        para homens (quadrados) liga o valor de quem nasceu no país (marca vazada) ao de \
        quem nasceu no exterior (marca cheia) em um eixo percentual; as linhas finas são \
        intervalos de 95%. A tabela ao lado do gráfico contém os valores.
        """,
      fr: """
        Pour chacun des {count} indicateurs, une ligne pour les femmes (cercles) et une \
        pour les hommes (carrés) relie la valeur des personnes nées dans le pays (marque \
        creuse) à celle des personnes nées à l’étranger (marque pleine) sur un axe en \
        pourcentage\u{A0}; les traits fins sont les intervalles à 95\u{A0}%. Le tableau \
        à côté du graphique donne les valeurs.
        """),
    .chartLegendNote: LocalizedText(
      en: "Thin lines: 95% intervals; dashed where the estimate is imprecise.",
      es: """
        Líneas finas: intervalos del 95\u{A0}%; punteadas cuando la estimación es \
        imprecisa.
        """,
      pt: "Linhas finas: intervalos de 95%; tracejadas quando a estimativa é imprecisa.",
      fr: """
        Traits fins\u{A0}: intervalles à 95\u{A0}%\u{A0}; en tirets quand l’estimation \
        est imprécise.
        """),
    .chartNotShown: LocalizedText(
      en: "{group}: ·· not shown: {list}",
      es: "{group}: ·· no se muestra: {list}",
      pt: "{group}: ·· não mostrado: {list}",
      fr: "{group}\u{A0}: ·· non montré\u{A0}: {list}"),
    .chartNone: LocalizedText(
      en: "This theme has no shares to draw; its values are in the table.",
      es: "Este tema no tiene proporciones para graficar; sus valores están en la tabla.",
      pt: "Este tema não tem proporções para o gráfico; seus valores estão na tabela.",
      fr: """
        Ce thème n’a pas de parts à représenter\u{A0}; ses valeurs sont dans le tableau.
        """),
    .tableOfTheme: LocalizedText(
      en: "{theme}: values by place of birth and sex",
      es: "{theme}: valores por lugar de nacimiento y sexo",
      pt: "{theme}: valores por lugar de nascimento e sexo",
      fr: "{theme}\u{A0}: valeurs selon le lieu de naissance et le sexe"),
    .fullTableOfTheme: LocalizedText(
      en: "{theme}: estimates with their precision",
      es: "{theme}: estimaciones con su precisión",
      pt: "{theme}: estimativas com sua precisão",
      fr: "{theme}\u{A0}: estimations et leur précision"),
    .openFullTable: LocalizedText(
      en: "Full table: standard error, interval, design effect, records, quality",
      es: """
        Tabla completa: error estándar, intervalo, efecto de diseño, registros, calidad
        """,
      pt: "Tabela completa: erro padrão, intervalo, efeito do plano, registros, qualidade",
      fr: """
        Tableau complet\u{A0}: erreur type, intervalle, effet de plan, enregistrements, \
        qualité
        """),
    .notShownMark: LocalizedText(
      en: "·· not shown: too few cases, too imprecise, or it would reveal such a value.",
      es: "·· no se muestra: muy pocos casos, muy impreciso, o revelaría un valor así.",
      pt: """
        ·· não mostrado: muito poucos casos, muito impreciso, ou revelaria um valor \
        assim.
        """,
      fr: """
        ·· non montré\u{A0}: trop peu de cas, trop imprécis, ou révélerait une telle \
        valeur.
        """),
    .legend: LocalizedText(
      en: "How to read the charts",
      es: "Cómo leer los gráficos",
      pt: "Como ler os gráficos",
      fr: "Comment lire les graphiques"),
    .notComputedMark: LocalizedText(
      en: "– not computed for this group.",
      es: "– no calculado para este grupo.",
      pt: "– não calculado para este grupo.",
      fr: "– non calculé pour ce groupe."),
    .reviewMark: LocalizedText(
      en: "† imprecise or resting on an incomplete design: use with caution.",
      es: "† impreciso o basado en un diseño incompleto: usar con cautela.",
      pt: "† impreciso ou baseado em um plano incompleto: usar com cautela.",
      fr: "† imprécis ou reposant sur un plan incomplet\u{A0}: à utiliser avec prudence."),
    .nativeIncludesReturnees: LocalizedText(
      en: """
        Native-born includes people who returned after living abroad; recent returnees \
        are also shown on their own where they may be published.
        """,
      es: """
        Las personas nacidas en el país incluyen a las retornadas; las retornadas \
        recientes se muestran además por separado cuando pueden publicarse.
        """,
      pt: """
        As pessoas nascidas no país incluem as retornadas; as retornadas recentes também \
        são mostradas em separado quando podem ser publicadas.
        """,
      fr: """
        Les personnes nées dans le pays comprennent celles qui y sont revenues\u{A0}; \
        les personnes revenues récemment sont aussi montrées à part lorsque c’est \
        possible.
        """),
    .otherBreakdowns: LocalizedText(
      en: "Breakdowns by {list} are in the exported tables of this assessment.",
      es: "Los desgloses por {list} están en las tablas exportadas de esta evaluación.",
      pt: "Os detalhamentos por {list} estão nas tabelas exportadas desta avaliação.",
      fr: """
        Les ventilations par {list} figurent dans les tableaux exportés de cette \
        évaluation.
        """),
    .gapsCaption: LocalizedText(
      en: "Differences between groups, with 95% intervals and two-sided p-values",
      es: "Diferencias entre grupos, con intervalos del 95\u{A0}% y valores p bilaterales",
      pt: "Diferenças entre grupos, com intervalos de 95% e valores p bilaterais",
      fr: """
        Différences entre groupes, avec intervalles à 95\u{A0}% et valeurs p bilatérales
        """),
    .significantMark: LocalizedText(
      en: "* p-value below 0.05. pp: percentage points.",
      es: "* valor p menor que 0,05. pp: puntos porcentuales.",
      pt: "* valor p menor que 0,05. p.p.: pontos percentuais.",
      fr: "* valeur p inférieure à 0,05. pts\u{A0}: points de pourcentage."),
    .gapsNone: LocalizedText(
      en: "No gaps were computed.",
      es: "No se calcularon brechas.",
      pt: "Não foram calculadas diferenças entre grupos.",
      fr: "Aucun écart n’a été calculé."),
  ]
}
