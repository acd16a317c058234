import IntegrationModel

extension MessageCatalogue {
  /// Headings of tables.
  static let headings: [MessageKey: LocalizedText] = [
    .country: LocalizedText(
      en: "Country",
      es: "País",
      pt: "País",
      fr: "Pays"),
    .survey: LocalizedText(
      en: "Survey",
      es: "Encuesta",
      pt: "Pesquisa",
      fr: "Enquête"),
    .period: LocalizedText(
      en: "Period",
      es: "Período",
      pt: "Período",
      fr: "Période"),
    .indicator: LocalizedText(
      en: "Indicator",
      es: "Indicador",
      pt: "Indicador",
      fr: "Indicateur"),
    .estimate: LocalizedText(
      en: "Estimate",
      es: "Estimación",
      pt: "Estimativa",
      fr: "Estimation"),
    .standardError: LocalizedText(
      en: "SE",
      es: "EE",
      pt: "EP",
      fr: "ET"),
    .confidenceLow: LocalizedText(
      en: "CI low",
      es: "IC inferior",
      pt: "IC inferior",
      fr: "IC bas"),
    .confidenceHigh: LocalizedText(
      en: "CI high",
      es: "IC superior",
      pt: "IC superior",
      fr: "IC haut"),
    .confidenceInterval: LocalizedText(
      en: "95% interval",
      es: "Intervalo del 95\u{A0}%",
      pt: "Intervalo de 95%",
      fr: "Intervalle à 95\u{A0}%"),
    .coefficientOfVariation: LocalizedText(
      en: "CV",
      es: "CV",
      pt: "CV",
      fr: "CV"),
    .degreesOfFreedom: LocalizedText(
      en: "df",
      es: "gl",
      pt: "gl",
      fr: "ddl"),
    .designEffect: LocalizedText(
      en: "Design effect",
      es: "Efecto de diseño",
      pt: "Efeito do plano",
      fr: "Effet de plan"),
    .records: LocalizedText(
      en: "Records",
      es: "Registros",
      pt: "Registros",
      fr: "Enregistrements"),
    .population: LocalizedText(
      en: "Population",
      es: "Población",
      pt: "População",
      fr: "Population"),
    .quality: LocalizedText(
      en: "Quality",
      es: "Calidad",
      pt: "Qualidade",
      fr: "Qualité"),
    .suppressed: LocalizedText(
      en: "Suppressed",
      es: "Suprimido",
      pt: "Suprimido",
      fr: "Masqué"),
    .reasons: LocalizedText(
      en: "Why",
      es: "Motivo",
      pt: "Motivo",
      fr: "Motif"),
    .group: LocalizedText(
      en: "Group",
      es: "Grupo",
      pt: "Grupo",
      fr: "Groupe"),
    .measure: LocalizedText(
      en: "Contrast",
      es: "Contraste",
      pt: "Contraste",
      fr: "Contraste"),
    .within: LocalizedText(
      en: "Within",
      es: "Dentro de",
      pt: "Dentro de",
      fr: "Parmi"),
    .difference: LocalizedText(
      en: "Difference",
      es: "Diferencia",
      pt: "Diferença",
      fr: "Différence"),
    .pValue: LocalizedText(
      en: "p",
      es: "p",
      pt: "p",
      fr: "p"),
    .sex: LocalizedText(
      en: "Sex",
      es: "Sexo",
      pt: "Sexo",
      fr: "Sexe"),
    .migrationStatus: LocalizedText(
      en: "Migration status",
      es: "Condición migratoria",
      pt: "Condição migratória",
      fr: "Situation migratoire"),
    .ageBand: LocalizedText(
      en: "Age",
      es: "Edad",
      pt: "Idade",
      fr: "Âge"),
    .education: LocalizedText(
      en: "Education",
      es: "Educación",
      pt: "Educação",
      fr: "Éducation"),
    .area: LocalizedText(
      en: "Area",
      es: "Área",
      pt: "Área",
      fr: "Milieu"),
    .region: LocalizedText(
      en: "Region",
      es: "Región",
      pt: "Região",
      fr: "Région"),
    .file: LocalizedText(
      en: "File",
      es: "Archivo",
      pt: "Arquivo",
      fr: "Fichier"),
    .adapter: LocalizedText(
      en: "Adapter",
      es: "Adaptador",
      pt: "Adaptador",
      fr: "Adaptateur"),
    .version: LocalizedText(
      en: "Version",
      es: "Versión",
      pt: "Versão",
      fr: "Version"),
    .institute: LocalizedText(
      en: "Institute",
      es: "Instituto",
      pt: "Instituto",
      fr: "Institut"),
    .rows: LocalizedText(
      en: "Rows",
      es: "Filas",
      pt: "Linhas",
      fr: "Lignes"),
    .variable: LocalizedText(
      en: "Variable",
      es: "Variable",
      pt: "Variável",
      fr: "Variable"),
    .reason: LocalizedText(
      en: "Reason",
      es: "Motivo",
      pt: "Motivo",
      fr: "Motif"),
    .problem: LocalizedText(
      en: "Problem",
      es: "Problema",
      pt: "Problema",
      fr: "Problème"),
    .severity: LocalizedText(
      en: "Severity",
      es: "Gravedad",
      pt: "Gravidade",
      fr: "Gravité"),
    .place: LocalizedText(
      en: "Place",
      es: "Lugar",
      pt: "Lugar",
      fr: "Emplacement"),
    .count: LocalizedText(
      en: "Count",
      es: "Cantidad",
      pt: "Quantidade",
      fr: "Nombre"),
  ]
}
