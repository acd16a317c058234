import IntegrationModel

extension MessageCatalogue {
  /// Scenario discovery and the intervals of sensitivity.
  static let discovery: [MessageKey: LocalizedText] = [
    .boxNumber: LocalizedText(en: "Box", es: "Caja", pt: "Caixa", fr: "Boîte"),
    .coverage: LocalizedText(en: "Coverage", es: "Cobertura", pt: "Cobertura", fr: "Couverture"),
    .density: LocalizedText(en: "Density", es: "Densidad", pt: "Densidade", fr: "Densité"),
    .mass: LocalizedText(
      en: "Share of cases", es: "Parte de los casos", pt: "Parte dos casos", fr: "Part des cas"),
    .boxBounds: LocalizedText(en: "Bounds", es: "Límites", pt: "Limites", fr: "Bornes"),
    .lowQuasiProbability: LocalizedText(
      en: "Quasi-p from", es: "Cuasi p desde", pt: "Quase p de", fr: "Quasi-p de"),
    .highQuasiProbability: LocalizedText(
      en: "Quasi-p to", es: "Cuasi p hasta", pt: "Quase p até", fr: "Quasi-p à"),
    .quasiProbabilityNote: LocalizedText(
      en:
        "Quasi-p: how probable so many cases of interest within would be if that bound were of no use.",
      es:
        "Cuasi p: cuán probables serían tantos casos de interés dentro si ese límite no sirviera de nada.",
      pt:
        "Quase p: quão prováveis seriam tantos casos de interesse dentro se esse limite de nada servisse.",
      fr:
        "Quasi-p : probabilité d’autant de cas d’intérêt compris si cette borne ne servait à rien."),
    .discoveryTradeOffNote: LocalizedText(
      en:
        "Coverage: part of the cases of interest within the box. Density: part of the cases within that are of interest. Smaller boxes are denser and cover less.",
      es:
        "Cobertura: parte de los casos de interés dentro de la caja. Densidad: parte de los casos de dentro que son de interés. Las cajas menores son más densas y cubren menos.",
      pt:
        "Cobertura: parte dos casos de interesse dentro da caixa. Densidade: parte dos casos de dentro que são de interesse. Caixas menores são mais densas e cobrem menos.",
      fr:
        "Couverture : part des cas d’intérêt dans la boîte. Densité : part des cas compris qui sont d’intérêt. Les boîtes plus petites sont plus denses et couvrent moins."
    ),
    .firstOrderLow: LocalizedText(
      en: "Alone, 95% from", es: "Sola, 95 % desde", pt: "Sozinho, 95% de", fr: "Seul, 95 % de"),
    .firstOrderHigh: LocalizedText(
      en: "Alone, 95% to", es: "Sola, 95 % hasta", pt: "Sozinho, 95% até", fr: "Seul, 95 % à"),
    .totalOrderLow: LocalizedText(
      en: "In all, 95% from", es: "En total, 95 % desde", pt: "No total, 95% de",
      fr: "Au total, 95 % de"),
    .totalOrderHigh: LocalizedText(
      en: "In all, 95% to", es: "En total, 95 % hasta", pt: "No total, 95% até",
      fr: "Au total, 95 % à"),
  ]
}
