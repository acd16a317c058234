import IntegrationModel

extension MessageCatalogue {
  /// Quality of estimates and data.
  static let quality: [MessageKey: LocalizedText] = [
    .qualityPublish: LocalizedText(
      en: "publish",
      es: "publicable",
      pt: "publicável",
      fr: "publiable"),
    .qualityReview: LocalizedText(
      en: "use with caution",
      es: "usar con cautela",
      pt: "usar com cautela",
      fr: "avec prudence"),
    .qualitySuppress: LocalizedText(
      en: "not shown",
      es: "no se muestra",
      pt: "não mostrado",
      fr: "non montré"),
    .fewCases: LocalizedText(
      en: "few cases",
      es: "pocos casos",
      pt: "poucos casos",
      fr: "peu de cas"),
    .fewRecords: LocalizedText(
      en: "few records",
      es: "pocos registros",
      pt: "poucos registros",
      fr: "peu d’enregistrements"),
    .highVariation: LocalizedText(
      en: "imprecise (high coefficient of variation)",
      es: "impreciso (coeficiente de variación alto)",
      pt: "impreciso (coeficiente de variação alto)",
      fr: "imprécis (coefficient de variation élevé)"),
    .fewDegreesOfFreedom: LocalizedText(
      en: "few sampling units",
      es: "pocas unidades de muestreo",
      pt: "poucas unidades amostrais",
      fr: "peu d’unités de sondage"),
    .designLowerBound: LocalizedText(
      en: "incomplete design: standard error is a lower bound",
      es: "diseño incompleto: el error estándar es una cota inferior",
      pt: "plano incompleto: o erro padrão é um limite inferior",
      fr: "plan incomplet\u{A0}: l’erreur type est une borne inférieure"),
    .disclosure: LocalizedText(
      en: "protection of persons",
      es: "protección de las personas",
      pt: "proteção das pessoas",
      fr: "protection des personnes"),
    .complementDisclosure: LocalizedText(
      en: "would reveal a protected value",
      es: "revelaría un valor protegido",
      pt: "revelaria um valor protegido",
      fr: "révélerait une valeur protégée"),
    .severityNote: LocalizedText(
      en: "note",
      es: "nota",
      pt: "nota",
      fr: "note"),
    .severityWarning: LocalizedText(
      en: "warning",
      es: "advertencia",
      pt: "aviso",
      fr: "avertissement"),
    .severityError: LocalizedText(
      en: "error",
      es: "error",
      pt: "erro",
      fr: "erreur"),
    .factRecords: LocalizedText(
      en: "Records read",
      es: "Registros leídos",
      pt: "Registros lidos",
      fr: "Enregistrements lus"),
    .factPopulation: LocalizedText(
      en: "Population they stand for",
      es: "Población que representan",
      pt: "População que representam",
      fr: "Population représentée"),
    .factUnknownStatus: LocalizedText(
      en: "Migration status unknown",
      es: "Condición migratoria desconocida",
      pt: "Condição migratória desconhecida",
      fr: "Situation migratoire inconnue"),
    .factUnknownStatusValue: LocalizedText(
      en: "{count} records ({value}); they count in totals only",
      es: "{count} registros ({value}); cuentan solo en los totales",
      pt: "{count} registros ({value}); contam apenas nos totais",
      fr: "{count} enregistrements ({value})\u{A0}; comptés seulement dans les ensembles"),
    .factDesign: LocalizedText(
      en: "Sampling design in the file",
      es: "Diseño muestral en el archivo",
      pt: "Plano amostral no arquivo",
      fr: "Plan de sondage dans le fichier"),
    .factLonelyStrata: LocalizedText(
      en: "Strata with a single sampling unit",
      es: "Estratos con una sola unidad de muestreo",
      pt: "Estratos com uma única unidade amostral",
      fr: "Strates à une seule unité de sondage"),
    .factLonelyStrataValue: LocalizedText(
      en: "{count}; their variance is taken around the overall mean",
      es: "{count}; su varianza se toma alrededor de la media general",
      pt: "{count}; sua variância é tomada em torno da média geral",
      fr: "{count}\u{A0}; leur variance est prise autour de la moyenne générale"),
    .factCoverage: LocalizedText(
      en: "Coverage",
      es: "Cobertura",
      pt: "Cobertura",
      fr: "Couverture"),
    .factPeriod: LocalizedText(
      en: "Reference period",
      es: "Período de referencia",
      pt: "Período de referência",
      fr: "Période de référence"),
    .designFull: LocalizedText(
      en: "Strata and sampling units as sampled.",
      es: "Estratos y unidades de muestreo originales.",
      pt: "Estratos e unidades amostrais originais.",
      fr: "Strates et unités de sondage d’origine."),
    .designReplicates: LocalizedText(
      en: "Replicate weights published by the office.",
      es: "Pesos replicados publicados por el instituto.",
      pt: "Pesos replicados publicados pelo instituto.",
      fr: "Poids répliqués publiés par l’institut."),
    .designUnits: LocalizedText(
      en: """
        Sampling units without strata, or both approximated: standard errors are a lower \
        bound.
        """,
      es: """
        Unidades de muestreo sin estratos, o ambos aproximados: los errores estándar son \
        una cota inferior.
        """,
      pt: """
        Unidades amostrais sem estratos, ou ambos aproximados: os erros padrão são um \
        limite inferior.
        """,
      fr: """
        Unités de sondage sans strates, ou les deux approchées\u{A0}: les erreurs types \
        sont une borne inférieure.
        """),
    .designHouseholds: LocalizedText(
      en: """
        The household stands in for the sampling unit: standard errors are a lower \
        bound.
        """,
      es: """
        El hogar sustituye a la unidad de muestreo: los errores estándar son una cota \
        inferior.
        """,
      pt: """
        O domicílio substitui a unidade amostral: os erros padrão são um limite \
        inferior.
        """,
      fr: """
        Le ménage tient lieu d’unité de sondage\u{A0}: les erreurs types sont une borne \
        inférieure.
        """),
    .designWeights: LocalizedText(
      en: """
        Weights only, as if records were drawn one by one: standard errors are a lower \
        bound.
        """,
      es: """
        Solo ponderadores, como si los registros se hubieran sorteado uno a uno: los \
        errores estándar son una cota inferior.
        """,
      pt: """
        Apenas pesos, como se os registros fossem sorteados um a um: os erros padrão são \
        um limite inferior.
        """,
      fr: """
        Poids seulement, comme si les enregistrements étaient tirés un à un\u{A0}: les \
        erreurs types sont une borne inférieure.
        """),
    .problemsCaption: LocalizedText(
      en: "Problems found in the files",
      es: "Problemas encontrados en los archivos",
      pt: "Problemas encontrados nos arquivos",
      fr: "Problèmes trouvés dans les fichiers"),
    .problemsNone: LocalizedText(
      en: "No problems were found in the files.",
      es: "No se encontraron problemas en los archivos.",
      pt: "Não foram encontrados problemas nos arquivos.",
      fr: "Aucun problème n’a été trouvé dans les fichiers."),
    .variablesHeading: LocalizedText(
      en: "What the survey asks",
      es: "Lo que pregunta la encuesta",
      pt: "O que a pesquisa pergunta",
      fr: "Ce que demande l’enquête"),
    .variablesCollected: LocalizedText(
      en: "Collected",
      es: "Recogidas",
      pt: "Coletadas",
      fr: "Recueillies"),
    .variablesApproximated: LocalizedText(
      en: "Approximated",
      es: "Aproximadas",
      pt: "Aproximadas",
      fr: "Approchées"),
    .variablesNotCollected: LocalizedText(
      en: "Not collected",
      es: "No recogidas",
      pt: "Não coletadas",
      fr: "Non recueillies"),
    .variablesCount: LocalizedText(
      en: "{name} ({count})",
      es: "{name} ({count})",
      pt: "{name} ({count})",
      fr: "{name} ({count})"),
  ]
}
