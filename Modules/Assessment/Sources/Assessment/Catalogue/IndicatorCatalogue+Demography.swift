import IntegrationModel

extension IndicatorCatalogue {
  /// Demography and migration.
  static let demography: [CatalogueEntry] = [
    entry(
      "foreign_born_share", .demography, tier: 1, .neutral, source: "OECD, Settling In",
      LocalizedText(
        en: "Foreign-born share of population", es: "Población nacida en el exterior (%)",
        pt: "População nascida no exterior (%)", fr: "Part de la population née à l'étranger"),
      LocalizedText(
        en: "Persons born abroad among all residents whose birthplace is known.",
        es:
          "Personas nacidas en el exterior entre las residentes con lugar de nacimiento conocido.",
        pt: "Pessoas nascidas no exterior entre as residentes com local de nascimento conhecido.",
        fr: "Personnes nées à l'étranger parmi les résidents dont le lieu de naissance est connu."),
      .share(.foreignBorn, of: .statusKnown, notBrokenDownBy: ["migration_status"])),
    entry(
      "recent_returnee_share", .demography, tier: 1, .neutral,
      source: "UN DESA concept of returning migrants; operational rule of the toolkit",
      LocalizedText(
        en: "Recent returnees (5 years)", es: "Personas retornadas recientes (5 años)",
        pt: "Retornados recentes (5 anos)", fr: "Personnes revenues récemment (5 ans)"),
      LocalizedText(
        en: "Native-born persons who lived abroad five years ago, among residents of 5 and over.",
        es: "Personas nativas que vivían en el exterior hace cinco años, entre las de 5 y más.",
        pt: "Pessoas nativas que moravam no exterior há cinco anos, entre as de 5 anos e mais.",
        fr: "Natifs vivant à l'étranger cinq ans plus tôt, parmi les résidents de 5 ans et plus."),
      .share(
        .is(.migrationStatus, "returnee_recent"),
        of: .statusKnown && .aged(from: 5) && .known(.residence5yClass),
        notBrokenDownBy: ["migration_status"])),
    entry(
      "recent_arrival_share", .demography, tier: 1, .neutral,
      source: "OECD, Settling In: duration of stay",
      LocalizedText(
        en: "Recent arrivals among migrants (under 5 years)",
        es: "Migrantes recientes (menos de 5 años)", pt: "Migrantes recentes (menos de 5 anos)",
        fr: "Migrants récents (moins de 5 ans)"),
      LocalizedText(
        en: "Persons with under five years in the country among the foreign-born of 5 and over.",
        es:
          "Personas con menos de cinco años en el país entre las nacidas en el exterior de 5 y más.",
        pt: "Pessoas com menos de cinco anos no país entre as nascidas no exterior de 5 e mais.",
        fr:
          "Personnes depuis moins de cinq ans dans le pays parmi les natifs de l'étranger de 5 ans et plus."
      ),
      .share(
        .number(.variable(.yearsSinceArrival), .below(5)), of: .foreignBorn && .aged(from: 5),
        notBrokenDownBy: ["migration_status"]),
      .share(
        .is(.residence5yClass, "abroad"), of: .foreignBorn && .aged(from: 5),
        notBrokenDownBy: ["migration_status"])),
    entry(
      "intraregional_origin_share", .demography, tier: 2, .neutral,
      source: "UN M49 region Latin America and the Caribbean",
      LocalizedText(
        en: "Migrants born in Latin America and the Caribbean",
        es: "Migrantes de origen latinoamericano y caribeño",
        pt: "Migrantes de origem latino-americana e caribenha",
        fr: "Migrants d'origine latino-américaine et caribéenne"),
      LocalizedText(
        en:
          "Foreign-born persons whose birth country is in the region, of those with known country.",
        es:
          "Personas nacidas en otro país de la región, entre las nacidas en el exterior con país conocido.",
        pt:
          "Pessoas nascidas em outro país da região, entre as nascidas no exterior com país conhecido.",
        fr:
          "Personnes nées dans un autre pays de la région, parmi celles nées à l'étranger de pays connu."
      ),
      .share(
        .code(.birthCountry, Country.latinAmericaAndCaribbean),
        of: .foreignBorn && !.is(.birthCountry, Country.abroadUnknown),
        notBrokenDownBy: ["migration_status"])),
    entry(
      "women_share", .demography, tier: 1, .neutral, source: "OECD, Settling In",
      LocalizedText(
        en: "Women among migrants", es: "Mujeres entre las personas migrantes",
        pt: "Mulheres entre as pessoas migrantes", fr: "Part des femmes parmi les migrants"),
      LocalizedText(
        en: "Women among the persons of each migration group.",
        es: "Mujeres entre las personas de cada grupo migratorio.",
        pt: "Mulheres entre as pessoas de cada grupo migratório.",
        fr: "Femmes parmi les personnes de chaque groupe migratoire."),
      .share(.is(.sex, "female"), of: .everyone, notBrokenDownBy: ["sex"])),
    entry(
      "median_age", .demography, tier: 1, .neutral, .median, unit: .years, source: "UN demography",
      LocalizedText(
        en: "Median age", es: "Edad mediana", pt: "Idade mediana", fr: "Âge médian"),
      LocalizedText(
        en: "The age that half of all persons do not exceed.",
        es: "La edad que la mitad de las personas no supera.",
        pt: "A idade que metade das pessoas não ultrapassa.",
        fr: "L'âge que la moitié des personnes ne dépasse pas."),
      IndicatorDefinition(
        .median(.variable(.age), of: .everyone), notBrokenDownBy: ["age_band"])),
    entry(
      "age_dependency_ratio", .demography, tier: 2, .neutral, .ratio, source: "UN demography",
      LocalizedText(
        en: "Age dependency ratio", es: "Relación de dependencia por edad",
        pt: "Razão de dependência etária", fr: "Ratio de dépendance démographique"),
      LocalizedText(
        en: "Persons under 15 or of 65 and over for each person aged 15 to 64.",
        es: "Personas menores de 15 o de 65 y más por cada persona de 15 a 64.",
        pt: "Pessoas menores de 15 ou de 65 e mais para cada pessoa de 15 a 64.",
        fr: "Personnes de moins de 15 ans ou de 65 ans et plus par personne de 15 à 64 ans."),
      IndicatorDefinition(
        .countRatio(!.workingAge, per: .workingAge), notBrokenDownBy: ["age_band"])),
    entry(
      "immigrant_household_share", .demography, tier: 2, .neutral, source: "OECD, Settling In",
      LocalizedText(
        en: "Immigrant households", es: "Hogares migrantes",
        pt: "Domicílios com responsável migrante", fr: "Ménages immigrés"),
      LocalizedText(
        en: "Households whose head is foreign-born among all households.",
        es: "Hogares con jefatura nacida en el exterior entre todos los hogares.",
        pt: "Domicílios com responsável nascido no exterior entre todos os domicílios.",
        fr: "Ménages dont la personne de référence est née à l'étranger parmi tous les ménages."),
      .share(
        .foreignBorn, of: .is(.relationship, "head") && .statusKnown, weight: .household,
        notBrokenDownBy: ["migration_status"])),
  ]
}
