import IntegrationModel

extension MessageCatalogue {
  /// Structural analysis, Delphi rounds and early warning.
  static let workshops: [MessageKey: LocalizedText] = [
    .influence: LocalizedText(en: "Influence", es: "Influencia", pt: "Influência", fr: "Influence"),
    .dependence: LocalizedText(
      en: "Dependence",
      es: "Dependencia",
      pt: "Dependência",
      fr: "Dépendance"),
    .indirectInfluence: LocalizedText(
      en: "Indirect influence",
      es: "Influencia indirecta",
      pt: "Influência indireta",
      fr: "Influence indirecte"),
    .indirectDependence: LocalizedText(
      en: "Indirect dependence",
      es: "Dependencia indirecta",
      pt: "Dependência indireta",
      fr: "Dépendance indirecte"),
    .structuralRole: LocalizedText(en: "Role", es: "Papel", pt: "Papel", fr: "Rôle"),
    .roleDeterminant: LocalizedText(
      en: "determinant",
      es: "determinante",
      pt: "determinante",
      fr: "déterminante"),
    .roleRelay: LocalizedText(en: "relay", es: "de enlace", pt: "de ligação", fr: "relais"),
    .roleResult: LocalizedText(
      en: "result",
      es: "de resultado",
      pt: "de resultado",
      fr: "résultat"),
    .roleAutonomous: LocalizedText(
      en: "autonomous",
      es: "autónoma",
      pt: "autônoma",
      fr: "autonome"),
    .influenceMapTitle: LocalizedText(
      en: "What drives the system: influence and dependence",
      es: "Qué mueve el sistema: influencia y dependencia",
      pt: "O que move o sistema: influência e dependência",
      fr: "Ce qui entraîne le système : influence et dépendance"),
    .influenceMapDescription: LocalizedText(
      en: "Shares of all indirect influence and dependence; dashed lines are the means.",
      es: """
        Partes de toda la influencia y dependencia indirectas; las líneas discontinuas son \
        las medias.
        """,
      pt: """
        Partes de toda a influência e dependência indiretas; as linhas tracejadas são as \
        médias.
        """,
      fr: """
        Parts de toute l’influence et de toute la dépendance indirectes ; les tirets sont \
        les moyennes.
        """),
    .structureStable: LocalizedText(
      en: "The order of both axes repeats from paths of length {count} on.",
      es: "El orden de ambos ejes se repite desde caminos de longitud {count}.",
      pt: "A ordem dos dois eixos se repete a partir de caminhos de comprimento {count}.",
      fr: "L’ordre des deux axes se répète à partir des chemins de longueur {count}."),
    .structurePeriodic: LocalizedText(
      en: "All loops have lengths divisible by {count}: the order has no limit.",
      es: "Todos los ciclos tienen longitudes divisibles por {count}: el orden no tiene límite.",
      pt: "Todos os ciclos têm comprimentos divisíveis por {count}: a ordem não tem limite.",
      fr: """
        Toutes les boucles ont des longueurs divisibles par {count} : l’ordre n’a pas de \
        limite.
        """),
    .structureReducible: LocalizedText(
      en: "Some variables are not reached by others: the longest paths looked at decide.",
      es: """
        Algunas variables no son alcanzadas por otras: deciden los caminos más largos \
        examinados.
        """,
      pt: """
        Algumas variáveis não são alcançadas por outras: decidem os caminhos mais longos \
        examinados.
        """,
      fr: """
        Certaines variables ne sont pas atteintes par d’autres : les plus longs chemins \
        examinés décident.
        """),
    .structureAcyclic: LocalizedText(
      en: "There is no loop: indirect influence dies out.",
      es: "No hay ningún ciclo: la influencia indirecta se extingue.",
      pt: "Não há nenhum ciclo: a influência indireta se extingue.",
      fr: "Il n’y a aucune boucle : l’influence indirecte s’éteint."),
    .delphiItem: LocalizedText(en: "Item", es: "Ítem", pt: "Item", fr: "Item"),
    .delphiRound: LocalizedText(en: "Round", es: "Ronda", pt: "Rodada", fr: "Tour"),
    .lowerQuartile: LocalizedText(
      en: "Lower quartile",
      es: "Cuartil inferior",
      pt: "Quartil inferior",
      fr: "Quartile inférieur"),
    .upperQuartile: LocalizedText(
      en: "Upper quartile",
      es: "Cuartil superior",
      pt: "Quartil superior",
      fr: "Quartile supérieur"),
    .mean: LocalizedText(en: "Mean", es: "Media", pt: "Média", fr: "Moyenne"),
    .standardDeviation: LocalizedText(
      en: "Standard deviation",
      es: "Desviación estándar",
      pt: "Desvio-padrão",
      fr: "Écart-type"),
    .topBandShare: LocalizedText(
      en: "Share in the top band",
      es: "Parte en la banda superior",
      pt: "Parte na faixa superior",
      fr: "Part dans la tranche haute"),
    .consensus: LocalizedText(en: "Consensus", es: "Consenso", pt: "Consenso", fr: "Consensus"),
    .polarised: LocalizedText(
      en: "Two camps",
      es: "Dos campos",
      pt: "Dois campos",
      fr: "Deux camps"),
    .medianChange: LocalizedText(
      en: "Change of median",
      es: "Cambio de la mediana",
      pt: "Mudança da mediana",
      fr: "Variation de la médiane"),
    .stable: LocalizedText(en: "Stable", es: "Estable", pt: "Estável", fr: "Stable"),
    .concordance: LocalizedText(
      en: "Kendall’s W {value}, {count} experts and {total} items (p {probability}).",
      es: "W de Kendall {value}, {count} personas expertas y {total} ítems (p {probability}).",
      pt: "W de Kendall {value}, {count} especialistas e {total} itens (p {probability}).",
      fr: "W de Kendall {value}, {count} experts et {total} items (p {probability})."),
    .segment: LocalizedText(en: "Segment", es: "Segmento", pt: "Segmento", fr: "Segment"),
    .segmentStart: LocalizedText(en: "From", es: "Desde", pt: "Desde", fr: "Depuis"),
    .segmentMean: LocalizedText(
      en: "Mean level",
      es: "Nivel medio",
      pt: "Nível médio",
      fr: "Niveau moyen"),
    .observed: LocalizedText(en: "Observed", es: "Observado", pt: "Observado", fr: "Observé"),
    .expected: LocalizedText(en: "Expected", es: "Esperado", pt: "Esperado", fr: "Attendu"),
    .alertLevel: LocalizedText(en: "Alert", es: "Alerta", pt: "Alerta", fr: "Alerte"),
    .alertNone: LocalizedText(en: "none", es: "ninguna", pt: "nenhum", fr: "aucune"),
    .alertWatch: LocalizedText(en: "watch", es: "vigilancia", pt: "vigilância", fr: "vigilance"),
    .alertWarning: LocalizedText(en: "warning", es: "aviso", pt: "aviso", fr: "avertissement"),
    .alertAlarm: LocalizedText(en: "alarm", es: "alarma", pt: "alarme", fr: "alarme"),
    .breakPenalty: LocalizedText(
      en: "A break must save {value} of squared distance.",
      es: "Un quiebre debe ahorrar {value} de distancia cuadrática.",
      pt: "Uma quebra deve poupar {value} de distância quadrática.",
      fr: "Une rupture doit économiser {value} de distance quadratique."),
    .alertShare: LocalizedText(
      en: "Of past values, {value} lay outside the 95% band.",
      es: "De los valores pasados, {value} quedaron fuera de la banda del 95 %.",
      pt: "Dos valores passados, {value} ficaram fora da faixa de 95%.",
      fr: "Parmi les valeurs passées, {value} étaient hors de la bande à 95 %."),
  ]
}
