import IntegrationModel

extension IndicatorCatalogue {
  /// Housing and living conditions; counted in persons.
  static let housing: [CatalogueEntry] = [
    entry(
      "overcrowding_rate", .housing, tier: 1, .negative, source: "practice in Latin America",
      LocalizedText(
        en: "Overcrowding", es: "Hacinamiento", pt: "Adensamento habitacional excessivo",
        fr: "Surpeuplement"),
      LocalizedText(
        en: "Persons in dwellings with over three persons per bedroom; where bedrooms are not "
          + "known, over two per room.",
        es:
          "Personas en viviendas con más de tres personas por dormitorio o, si no se conocen, más "
          + "de dos por cuarto.",
        pt: "Pessoas em moradias com mais de três pessoas por dormitório ou, se não conhecidos, "
          + "mais de duas por cômodo.",
        fr: "Personnes en logement de plus de trois personnes par chambre ou, à défaut, plus de "
          + "deux par pièce."),
      crowded(.householdSize, per: .bedrooms, over: 3),
      crowded(.householdSize, per: .rooms, over: 2)),
    entry(
      "home_ownership_rate", .housing, tier: 1, .positive, source: "Zaragoza indicators",
      LocalizedText(
        en: "Home ownership", es: "Vivienda propia", pt: "Domicílio próprio",
        fr: "Propriété du logement"),
      LocalizedText(
        en: "Persons in a dwelling that the household owns, with or without the land.",
        es: "Personas en vivienda propia del hogar, con o sin el terreno.",
        pt: "Pessoas em moradia própria do domicílio, com ou sem o terreno.",
        fr: "Personnes dont le ménage possède le logement, avec ou sans le terrain."),
      .share(.is(.tenure, "owner", "owner_dwelling_only"), of: .everyone)),
    entry(
      "inadequate_housing_rate", .housing, tier: 2, .negative, source: "SDG 11.1.1",
      LocalizedText(
        en: "Inadequate housing", es: "Vivienda inadecuada", pt: "Moradia inadequada",
        fr: "Logement inadéquat"),
      LocalizedText(
        en: "Persons with non-durable walls, roof or floor, without improved water or sanitation, "
          + "or in an informal settlement.",
        es:
          "Personas con paredes, techo o piso no durables, sin agua o saneamiento mejorados, o en "
          + "asentamiento informal.",
        pt:
          "Pessoas com paredes, cobertura ou piso não duráveis, sem água ou saneamento adequados, "
          + "ou em assentamento informal.",
        fr:
          "Personnes aux murs, toit ou sol non durables, sans eau ou assainissement améliorés, ou "
          + "en habitat informel."),
      .share(
        .any(
          [.wallDurable, .roofDurable, .floorDurable, .waterImproved, .sanitationImproved].map {
            Condition.is($0, "no")
          } + [.is(.informalSettlement, "yes")]), of: .everyone)),
    entry(
      "basic_services_rate", .housing, tier: 1, .positive, source: "SDG 1.4.1",
      LocalizedText(
        en: "Access to basic services (water, sanitation, electricity)",
        es: "Acceso a servicios básicos", pt: "Acesso a serviços básicos",
        fr: "Accès aux services de base"),
      LocalizedText(
        en: "Persons whose dwelling has improved water, improved sanitation and electricity.",
        es: "Personas cuya vivienda tiene agua y saneamiento mejorados y electricidad.",
        pt: "Pessoas cuja moradia tem água e saneamento adequados e eletricidade.",
        fr: "Personnes dont le logement a eau et assainissement améliorés et électricité."),
      .share(
        .all([
          .is(.waterImproved, "yes"), .is(.sanitationImproved, "yes"), .is(.electricity, "yes"),
        ]), of: .everyone)),
    entry(
      "housing_cost_overburden_rate", .housing, tier: 2, .negative, source: "Eurostat, 40 %",
      LocalizedText(
        en: "Housing cost overburden (over 40% of income)",
        es: "Sobrecarga del gasto en vivienda", pt: "Ônus excessivo com moradia",
        fr: "Surcharge des coûts du logement"),
      LocalizedText(
        en:
          "Persons whose household pays over 40 % of its income as rent, of those with known rent.",
        es: "Personas cuyo hogar paga más del 40 % del ingreso en alquiler, con alquiler conocido.",
        pt: "Pessoas cujo domicílio paga mais de 40 % da renda em aluguel, com aluguel conhecido.",
        fr: "Personnes dont le ménage paie plus de 40 % du revenu en loyer, de loyer connu."),
      overburdened),
    entry(
      "internet_access_rate", .housing, tier: 2, .positive, source: "IDB",
      LocalizedText(
        en: "Internet at home", es: "Internet en el hogar", pt: "Internet no domicílio",
        fr: "Internet à la maison"),
      LocalizedText(
        en: "Persons with internet at home among those with a known answer.",
        es: "Personas con internet en el hogar entre las que tienen respuesta conocida.",
        pt: "Pessoas com internet no domicílio entre as que têm resposta conhecida.",
        fr: "Personnes avec internet à la maison parmi celles dont la réponse est connue."),
      .share(.is(.internet, "yes"), of: .everyone)),
  ]

  /// A quotient is known where its denominator is above zero: the universe asks for that.
  private static func crowded(
    _ persons: VariableID, per rooms: VariableID, over limit: Double
  ) -> IndicatorDefinition {
    .settledShare(.number(.quotient(persons, rooms), .above(limit)), of: .everyone)
  }

  private static let overburdened = IndicatorDefinition(
    .proportion(
      .number(.quotient(.rent, .incomeHousehold), .above(0.4)),
      of: .number(.quotient(.rent, .incomeHousehold), .atLeast(0))), weight: .householdIncome)
}
