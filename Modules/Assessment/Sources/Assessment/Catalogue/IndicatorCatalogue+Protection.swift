import IntegrationModel

extension IndicatorCatalogue {
  /// Social protection and health.
  static let protection: [CatalogueEntry] = [
    entry(
      "social_protection_coverage", .protection, tier: 2, .positive, source: "SDG 1.3.1",
      LocalizedText(
        en: "Covered by at least one social-protection benefit",
        es: "Cobertura de protección social", pt: "Cobertura de proteção social",
        fr: "Couverture par la protection sociale"),
      LocalizedText(
        en: "Persons who contribute to a pension scheme or receive a pension or a transfer.",
        es: "Personas que cotizan a un sistema de pensiones o reciben pensión o transferencia.",
        pt: "Pessoas que contribuem para a previdência ou recebem pensão ou transferência.",
        fr: "Personnes cotisant à un régime ou percevant une pension ou un transfert."),
      .settledShare(
        .any([
          .employed && .is(.socialSecurity, "yes"), .is(.pensionReceived, "yes"),
          .is(.socialTransferReceived, "yes"),
        ]), of: .aged(from: 15))),
    entry(
      "health_insurance_coverage", .protection, tier: 2, .positive,
      source: "practice of Latin American offices",
      LocalizedText(
        en: "Covered by health insurance or system", es: "Afiliación a un sistema de salud",
        pt: "Cobertura de saúde (plano ou sistema)", fr: "Couverture d'assurance maladie"),
      LocalizedText(
        en: "Persons with any health affiliation among those with a known answer.",
        es: "Personas con alguna afiliación de salud entre las que tienen respuesta conocida.",
        pt: "Pessoas com alguma cobertura de saúde entre as que têm resposta conhecida.",
        fr: "Personnes affiliées à une assurance maladie parmi celles dont la réponse est connue."),
      .share(.is(.healthInsured, "yes"), of: .everyone)),
    entry(
      "pension_coverage_65", .protection, tier: 2, .positive, source: "IDB",
      LocalizedText(
        en: "Pension receipt at 65 and over", es: "Personas de 65 y más con pensión",
        pt: "Pessoas de 65+ com aposentadoria ou pensão",
        fr: "Personnes de 65 ans et plus avec pension"),
      LocalizedText(
        en: "Persons who receive a pension among those of 65 and over.",
        es: "Personas que reciben pensión entre las de 65 años y más.",
        pt: "Pessoas que recebem pensão entre as de 65 anos e mais.",
        fr: "Personnes percevant une pension parmi les 65 ans et plus."),
      .share(.is(.pensionReceived, "yes"), of: .aged(from: 65))),
    entry(
      "unmet_health_need", .protection, tier: 3, .negative, source: "Zaragoza indicators",
      LocalizedText(
        en: "Unmet need for medical care", es: "Necesidad de atención médica insatisfecha",
        pt: "Necessidade de saúde não atendida", fr: "Besoins de soins non satisfaits"),
      LocalizedText(
        en: "Persons who needed medical care and did not get it, of those who needed it.",
        es: "Personas que necesitaron atención médica y no la tuvieron, de las que la necesitaron.",
        pt: "Pessoas que precisaram de atendimento e não o tiveram, das que precisaram.",
        fr: "Personnes n'ayant pas reçu les soins nécessaires, parmi celles en ayant eu besoin."),
      .share(.is(.healthCare, "no"), of: .is(.healthNeed, "yes"))),
    entry(
      "good_health_rate", .protection, tier: 3, .positive, source: "Zaragoza indicators",
      LocalizedText(
        en: "Good self-rated health (age-adjusted)", es: "Salud autopercibida buena",
        pt: "Autoavaliação de saúde boa", fr: "Bonne santé autoévaluée"),
      LocalizedText(
        en: "Persons of 15 and over in good or very good health, age-adjusted.",
        es: "Personas de 15 y más con salud buena o muy buena, ajustado por edad.",
        pt: "Pessoas de 15 e mais com saúde boa ou muito boa, ajustado por idade.",
        fr: "Personnes de 15 ans et plus en bonne ou très bonne santé, ajusté par l'âge."),
      needs: [.selfRatedHealth, .age]),
  ]
}
