import IntegrationModel

extension MessageCatalogue {
  /// Forecasts: tables, the fan chart and the backtest.
  static let forecasts: [MessageKey: LocalizedText] = [
    .forecastSeries: LocalizedText(
      en: "series",
      es: "serie",
      pt: "série",
      fr: "série"),
    .forecastModel: LocalizedText(
      en: "model",
      es: "modelo",
      pt: "modelo",
      fr: "modèle"),
    .forecastHorizon: LocalizedText(
      en: "steps ahead",
      es: "pasos",
      pt: "passos",
      fr: "pas"),
    .forecastPoint: LocalizedText(
      en: "forecast",
      es: "pronóstico",
      pt: "previsão",
      fr: "prévision"),
    .forecastLow80: LocalizedText(
      en: "80\u{A0}% from",
      es: "80\u{A0}% desde",
      pt: "80% de",
      fr: "80\u{A0}% de"),
    .forecastHigh80: LocalizedText(
      en: "80\u{A0}% to",
      es: "80\u{A0}% hasta",
      pt: "80% até",
      fr: "80\u{A0}% à"),
    .forecastLow95: LocalizedText(
      en: "95\u{A0}% from",
      es: "95\u{A0}% desde",
      pt: "95% de",
      fr: "95\u{A0}% de"),
    .forecastHigh95: LocalizedText(
      en: "95\u{A0}% to",
      es: "95\u{A0}% hasta",
      pt: "95% até",
      fr: "95\u{A0}% à"),
    .forecastHistory: LocalizedText(
      en: "Observed",
      es: "Observado",
      pt: "Observado",
      fr: "Observé"),
    .forecastLastValue: LocalizedText(
      en: "Last value",
      es: "Último valor",
      pt: "Último valor",
      fr: "Dernière valeur"),
    .forecastTitle: LocalizedText(
      en: "{name}: forecast to {period}",
      es: "{name}: pronóstico hasta {period}",
      pt: "{name}: previsão até {period}",
      fr: "{name}\u{A0}: prévision jusqu’à {period}"),
    .forecastDescription: LocalizedText(
      en: """
        Observed values, the forecast ({other}) with its 80% and 95% bands, and the \
        last value carried forward. For {period} the forecast is {value}, with 95% \
        between {low} and {high}.
        """,
      es: """
        Valores observados, el pronóstico ({other}) con sus bandas de 80\u{A0}% y \
        95\u{A0}%, y el último valor mantenido. Para {period} el pronóstico es \
        {value}, con 95\u{A0}% entre {low} y {high}.
        """,
      pt: """
        Valores observados, a previsão ({other}) com suas faixas de 80% e 95%, e o \
        último valor mantido. Para {period} a previsão é {value}, com 95% entre {low} \
        e {high}.
        """,
      fr: """
        Valeurs observées, la prévision ({other}) avec ses bandes à 80\u{A0}% et \
        95\u{A0}%, et la dernière valeur prolongée. Pour {period}, la prévision est \
        {value}, avec 95\u{A0}% entre {low} et {high}.
        """),
    .forecastBand80: LocalizedText(
      en: "80% band",
      es: "Banda de 80\u{A0}%",
      pt: "Faixa de 80%",
      fr: "Bande à 80\u{A0}%"),
    .forecastBand95: LocalizedText(
      en: "95% band",
      es: "Banda de 95\u{A0}%",
      pt: "Faixa de 95%",
      fr: "Bande à 95\u{A0}%"),
    .forecastBandsConformal: LocalizedText(
      en: "Bands: how far forecasts of this kind were off in the past.",
      es: "Bandas: cuánto se desviaron en el pasado los pronósticos de este tipo.",
      pt: "Faixas: quanto erraram no passado as previsões deste tipo.",
      fr: "Bandes\u{A0}: écarts passés des prévisions de ce type."),
    .forecastBandsModel: LocalizedText(
      en: "Bands: the model’s own; they are often too narrow.",
      es: "Bandas: las del propio modelo; suelen ser demasiado estrechas.",
      pt: "Faixas: as do próprio modelo; costumam ser estreitas demais.",
      fr: "Bandes\u{A0}: celles du modèle\u{A0}; elles sont souvent trop étroites."),
    .forecastMethod: LocalizedText(
      en: "method",
      es: "método",
      pt: "método",
      fr: "méthode"),
    .forecastFit: LocalizedText(
      en: "fitted",
      es: "ajustado",
      pt: "ajustado",
      fr: "ajusté"),
    .forecastNotes: LocalizedText(
      en: "notes",
      es: "notas",
      pt: "notas",
      fr: "notes"),
    .backtestForecasts: LocalizedText(
      en: "past forecasts",
      es: "pronósticos pasados",
      pt: "previsões passadas",
      fr: "prévisions passées"),
    .backtestMASE: LocalizedText(
      en: "MASE",
      es: "MASE",
      pt: "MASE",
      fr: "MASE"),
    .backtestSMAPE: LocalizedText(
      en: "sMAPE\u{A0}%",
      es: "sMAPE\u{A0}%",
      pt: "sMAPE %",
      fr: "sMAPE\u{A0}%"),
    .backtestRMSSE: LocalizedText(
      en: "RMSSE",
      es: "RMSSE",
      pt: "RMSSE",
      fr: "RMSSE"),
    .backtestMSIS: LocalizedText(
      en: "MSIS",
      es: "MSIS",
      pt: "MSIS",
      fr: "MSIS"),
    .backtestCRPS: LocalizedText(
      en: "CRPS",
      es: "CRPS",
      pt: "CRPS",
      fr: "CRPS"),
    .backtestCoverage80: LocalizedText(
      en: "within 80\u{A0}%",
      es: "en el 80\u{A0}%",
      pt: "em 80%",
      fr: "dans 80\u{A0}%"),
    .backtestCoverage95: LocalizedText(
      en: "within 95\u{A0}%",
      es: "en el 95\u{A0}%",
      pt: "em 95%",
      fr: "dans 95\u{A0}%"),
    .backtestStatistic: LocalizedText(
      en: "DM against last value",
      es: "DM contra último valor",
      pt: "DM contra último valor",
      fr: "DM contre dernière valeur"),
    .backtestNote: LocalizedText(
      en: """
        Forecasts made at earlier dates as they would have been made then. MASE below \
        1 beats the seasonal last value; DM below zero with a small p-value says that \
        the method errs less than the last value.
        """,
      es: """
        Pronósticos hechos en fechas anteriores como se habrían hecho entonces. Un \
        MASE menor que 1 supera al último valor estacional; un DM negativo con valor p \
        pequeño dice que el método yerra menos que el último valor.
        """,
      pt: """
        Previsões feitas em datas anteriores como teriam sido feitas então. Um MASE \
        menor que 1 supera o último valor sazonal; um DM negativo com valor p pequeno \
        diz que o método erra menos que o último valor.
        """,
      fr: """
        Prévisions faites à des dates antérieures comme elles l’auraient été alors. Un \
        MASE inférieur à 1 fait mieux que la dernière valeur saisonnière\u{A0}; un DM \
        négatif avec une petite valeur p dit que la méthode se trompe moins que la \
        dernière valeur.
        """),
    .backtestNoSMAPE: LocalizedText(
      en: "sMAPE is not given where a value is zero or below: it means nothing there.",
      es: "El sMAPE no se da donde un valor es cero o menor: allí no significa nada.",
      pt: "O sMAPE não é dado onde um valor é zero ou menor: ali não significa nada.",
      fr: """
        Le sMAPE n’est pas donné là où une valeur est nulle ou négative\u{A0}: il n’y \
        a pas de sens.
        """),
    .methodCombination: LocalizedText(
      en: "mean of ETS, ARIMA and Theta",
      es: "media de ETS, ARIMA y Theta",
      pt: "média de ETS, ARIMA e Theta",
      fr: "moyenne d’ETS, ARIMA et Theta"),
    .methodMedian: LocalizedText(
      en: "median of ETS, ARIMA and Theta",
      es: "mediana de ETS, ARIMA y Theta",
      pt: "mediana de ETS, ARIMA e Theta",
      fr: "médiane d’ETS, ARIMA et Theta"),
    .methodETS: LocalizedText(
      en: "exponential smoothing",
      es: "suavizado exponencial",
      pt: "suavização exponencial",
      fr: "lissage exponentiel"),
    .methodETSBest: LocalizedText(
      en: "exponential smoothing, one model",
      es: "suavizado exponencial, un modelo",
      pt: "suavização exponencial, um modelo",
      fr: "lissage exponentiel, un modèle"),
    .methodARIMA: LocalizedText(
      en: "ARIMA",
      es: "ARIMA",
      pt: "ARIMA",
      fr: "ARIMA"),
    .methodARIMABest: LocalizedText(
      en: "ARIMA, full search",
      es: "ARIMA, búsqueda completa",
      pt: "ARIMA, busca completa",
      fr: "ARIMA, recherche complète"),
    .methodTheta: LocalizedText(
      en: "Theta",
      es: "Theta",
      pt: "Theta",
      fr: "Theta"),
    .methodNaive: LocalizedText(
      en: "last value",
      es: "último valor",
      pt: "último valor",
      fr: "dernière valeur"),
    .methodSeasonalNaive: LocalizedText(
      en: "last value of the season",
      es: "último valor de la estación",
      pt: "último valor da estação",
      fr: "dernière valeur de la saison"),
    .methodDrift: LocalizedText(
      en: "last value and mean change",
      es: "último valor y cambio medio",
      pt: "último valor e variação média",
      fr: "dernière valeur et variation moyenne"),
    .methodHierarchicalAR: LocalizedText(
      en: "hierarchical autoregression",
      es: "autorregresión jerárquica",
      pt: "autorregressão hierárquica",
      fr: "autorégression hiérarchique"),
    .methodLocalLevel: LocalizedText(
      en: "level behind the survey estimates",
      es: "nivel detrás de las estimaciones",
      pt: "nível por trás das estimativas",
      fr: "niveau derrière les estimations"),
    .methodMean: LocalizedText(
      en: "mean of all values",
      es: "media de todos los valores",
      pt: "média de todos os valores",
      fr: "moyenne de toutes les valeurs"),
  ]
}
