import IntegrationModel

extension MessageCatalogue {
  /// Scenarios, their drivers and policies.
  static let scenarios: [MessageKey: LocalizedText] = [
    .storyline: LocalizedText(
      en: "Scenario", es: "Escenario",
      pt: "Cenário", fr: "Scénario"),
    .policy: LocalizedText(
      en: "Policy", es: "Política",
      pt: "Política", fr: "Politique"),
    .outcome: LocalizedText(
      en: "Outcome", es: "Resultado",
      pt: "Resultado", fr: "Résultat"),
    .driver: LocalizedText(
      en: "Driver", es: "Factor",
      pt: "Fator", fr: "Facteur"),
    .atLow: LocalizedText(
      en: "At low driver", es: "Con el factor bajo",
      pt: "Com o fator baixo", fr: "Facteur bas"),
    .atHigh: LocalizedText(
      en: "At high driver", es: "Con el factor alto",
      pt: "Com o fator alto", fr: "Facteur haut"),
    .firstOrder: LocalizedText(
      en: "Variance alone", es: "Varianza por sí solo",
      pt: "Variância sozinho", fr: "Variance à lui seul"),
    .totalOrder: LocalizedText(
      en: "Variance in all", es: "Varianza en total",
      pt: "Variância no total", fr: "Variance en tout"),
    .effort: LocalizedText(
      en: "Effort", es: "Esfuerzo",
      pt: "Esforço", fr: "Effort"),
    .path: LocalizedText(
      en: "Path to target", es: "Camino a la meta",
      pt: "Caminho até a meta", fr: "Chemin vers la cible"),
    .drift: LocalizedText(
      en: "Without effort", es: "Sin esfuerzo",
      pt: "Sem esforço", fr: "Sans effort"),
    .share: LocalizedText(
      en: "Share", es: "Parte",
      pt: "Parte", fr: "Part"),
    .lowerBound: LocalizedText(
      en: "At least", es: "Al menos",
      pt: "Pelo menos", fr: "Au moins"),
    .upperBound: LocalizedText(
      en: "At most", es: "Como máximo",
      pt: "No máximo", fr: "Au plus"),
    .pathsTitle: LocalizedText(
      en: "{name} by scenario", es: "{name} por escenario",
      pt: "{name} por cenário", fr: "{name} par scénario"),
    .pathsDescription: LocalizedText(
      en: "Lines are medians; bands hold 80% of {count} samples. Policy: {group}.",
      es:
        "Las líneas son medianas; las bandas contienen el 80 % de {count} muestras. Política: {group}.",
      pt: "As linhas são medianas; as faixas contêm 80% de {count} amostras. Política: {group}.",
      fr:
        "Les lignes sont des médianes ; les bandes contiennent 80 % de {count} tirages. Politique : {group}."
    ),
    .tornadoTitle: LocalizedText(
      en: "What moves {name} most", es: "Qué mueve más {name}",
      pt: "O que mais move {name}", fr: "Ce qui fait le plus varier {name}"),
    .tornadoDescription: LocalizedText(
      en:
        "{group}: each driver from its 10th to its 90th percentile, the others at their medians.",
      es:
        "{group}: cada factor de su percentil 10 al 90, los demás en su mediana.",
      pt:
        "{group}: cada fator do percentil 10 ao 90, os demais na mediana.",
      fr:
        "{group} : chaque facteur de son 10e à son 90e centile, les autres à leur médiane."
    ),
    .swingNote: LocalizedText(
      en: "Indices take drivers as independent. Shares may add up to more or less than 100%.",
      es:
        "Los índices toman los factores como independientes. Las partes pueden sumar más o menos del 100 %.",
      pt:
        "Os índices tomam os fatores como independentes. As partes podem somar mais ou menos de 100%.",
      fr:
        "Les indices prennent les facteurs pour indépendants. Les parts peuvent faire plus ou moins de 100 %."
    ),
    .keyVariables: LocalizedText(
      en: "Key variables: {list}.", es: "Variables clave: {list}.",
      pt: "Variáveis-chave: {list}.", fr: "Variables clés : {list}."),
    .missingDescriptors: LocalizedText(
      en: "Key variables without futures of their own: {list}.",
      es: "Variables clave sin futuros propios: {list}.",
      pt: "Variáveis-chave sem futuros próprios: {list}.",
      fr: "Variables clés sans futurs propres : {list}."),
    .correlationRepaired: LocalizedText(
      en: "The wished correlations cannot exist together; the nearest that can were used.",
      es: "Las correlaciones deseadas no pueden darse juntas; se usaron las más cercanas posibles.",
      pt:
        "As correlações desejadas não podem ocorrer juntas; usaram-se as mais próximas possíveis.",
      fr:
        "Les corrélations voulues ne peuvent exister ensemble ; les plus proches possibles ont servi."
    ),
    .policyDifferenceNote: LocalizedText(
      en: "Difference to the policy {reference}, sample by sample with the same chance.",
      es: "Diferencia con la política {reference}, muestra a muestra con el mismo azar.",
      pt: "Diferença em relação à política {reference}, amostra a amostra com o mesmo acaso.",
      fr: "Écart à la politique {reference}, tirage par tirage avec le même hasard."),
    .discoveryNote: LocalizedText(
      en:
        "Within these bounds lie {value} of the cases of interest, and {other} of the cases within are of interest.",
      es:
        "Dentro de estos límites está el {value} de los casos de interés, y el {other} de los casos de dentro son de interés.",
      pt:
        "Dentro destes limites estão {value} dos casos de interesse, e {other} dos casos dentro são de interesse.",
      fr:
        "Entre ces bornes se trouvent {value} des cas d’intérêt, et {other} des cas compris sont d’intérêt."
    ),
    .discoveryNone: LocalizedText(
      en: "No sample is of interest, or all are.",
      es: "Ninguna muestra es de interés, o todas lo son.",
      pt: "Nenhuma amostra é de interesse, ou todas o são.",
      fr: "Aucun tirage n’est d’intérêt, ou tous le sont."),
    .reachNote: LocalizedText(
      en: "Effort can begin in {date} at the latest; from {period} on the target is out of reach.",
      es:
        "El esfuerzo puede comenzar a más tardar en {date}; desde {period} la meta es inalcanzable.",
      pt:
        "O esforço pode começar no mais tardar em {date}; a partir de {period} a meta é inalcançável.",
      fr:
        "L’effort peut commencer au plus tard en {date} ; à partir de {period} la cible est hors d’atteinte."
    ),
    .unreachableNote: LocalizedText(
      en: "The target is out of reach from the start; the limits lead to {value} at best.",
      es: "La meta es inalcanzable desde el inicio; los límites llevan a lo sumo a {value}.",
      pt: "A meta é inalcançável desde o início; os limites levam no máximo a {value}.",
      fr: "La cible est hors d’atteinte dès le départ ; les limites mènent au mieux à {value}."),
    .freeNote: LocalizedText(
      en: "The target is reached without effort.", es: "La meta se alcanza sin esfuerzo.",
      pt: "A meta é alcançada sem esforço.", fr: "La cible est atteinte sans effort."),
    .origin: LocalizedText(
      en: "From", es: "Origen",
      pt: "Origem", fr: "Origine"),
    .destination: LocalizedText(
      en: "To", es: "Destino",
      pt: "Destino", fr: "Destination"),
    .movedPeople: LocalizedText(
      en: "People", es: "Personas",
      pt: "Pessoas", fr: "Personnes"),
    .flowsNote: LocalizedText(
      en: "Estimated, not counted: {value} moves in all.",
      es: "Estimado, no contado: {value} movimientos en total.",
      pt: "Estimado, não contado: {value} movimentos ao todo.",
      fr: "Estimé, non compté : {value} mouvements en tout."),
  ]
}
