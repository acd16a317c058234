import IntegrationModel

extension IndicatorCatalogue {
  /// The labour market, internationally comparable.
  static let labour: [CatalogueEntry] = [
    entry(
      "labour_force_participation_rate", .labour, tier: 1, .positive,
      source: "ILO, 19th ICLS; Zaragoza indicators",
      LocalizedText(
        en: "Labour force participation rate", es: "Tasa de participación laboral",
        pt: "Taxa de participação na força de trabalho", fr: "Taux d'activité"),
      LocalizedText(
        en: "Employed or unemployed persons among the population aged 15 to 64.",
        es: "Personas ocupadas o desocupadas entre la población de 15 a 64 años.",
        pt: "Pessoas ocupadas ou desocupadas entre a população de 15 a 64 anos.",
        fr: "Personnes en emploi ou au chômage parmi la population de 15 à 64 ans."),
      .share(.inLabourForce, of: .workingAge)),
    entry(
      "employment_rate", .labour, tier: 1, .positive,
      source: "ILO, 19th ICLS; Zaragoza indicators",
      LocalizedText(
        en: "Employment-to-population ratio", es: "Tasa de ocupación", pt: "Taxa de ocupação",
        fr: "Taux d'emploi"),
      LocalizedText(
        en: "Employed persons among the population aged 15 to 64.",
        es: "Personas ocupadas entre la población de 15 a 64 años.",
        pt: "Pessoas ocupadas entre a população de 15 a 64 anos.",
        fr: "Personnes en emploi parmi la population de 15 à 64 ans."),
      .share(.employed, of: .workingAge)),
    entry(
      "unemployment_rate", .labour, tier: 1, .negative, source: "SDG 8.5.2 (ILO)",
      LocalizedText(
        en: "Unemployment rate", es: "Tasa de desempleo", pt: "Taxa de desocupação",
        fr: "Taux de chômage"),
      LocalizedText(
        en: "Unemployed persons among the labour force of 15 and over.",
        es: "Personas desocupadas entre la fuerza de trabajo de 15 años y más.",
        pt: "Pessoas desocupadas entre a força de trabalho de 15 anos e mais.",
        fr: "Chômeurs parmi la main-d'œuvre de 15 ans et plus."),
      .share(.is(.labourForceStatus, "unemployed"), of: .inLabourForce && .aged(from: 15))),
    entry(
      "long_term_unemployment_share", .labour, tier: 2, .negative, source: "OECD, Settling In",
      LocalizedText(
        en: "Long-term unemployment (12 months or more)", es: "Desempleo de larga duración",
        pt: "Desemprego de longa duração", fr: "Chômage de longue durée"),
      LocalizedText(
        en: "Persons unemployed for 12 months or more among the unemployed aged 15 to 64.",
        es: "Personas desocupadas por 12 meses o más entre las desocupadas de 15 a 64 años.",
        pt: "Pessoas desocupadas há 12 meses ou mais entre as desocupadas de 15 a 64 anos.",
        fr: "Chômeurs depuis 12 mois ou plus parmi les chômeurs de 15 à 64 ans."),
      .share(
        .number(.variable(.unemploymentDuration), .atLeast(12)),
        of: .is(.labourForceStatus, "unemployed") && .workingAge)),
    entry(
      "time_related_underemployment_rate", .labour, tier: 2, .negative,
      source: "ILO, labour underutilisation; hours threshold of the national office",
      LocalizedText(
        en: "Time-related underemployment", es: "Subempleo por insuficiencia de horas",
        pt: "Subocupação por insuficiência de horas", fr: "Sous-emploi lié à la durée du travail"),
      LocalizedText(
        en: "Employed persons who work few hours and want more, among the employed of 15 and over.",
        es: "Personas ocupadas con pocas horas que desean más, entre las ocupadas de 15 y más.",
        pt: "Pessoas ocupadas com poucas horas que desejam mais, entre as ocupadas de 15 e mais.",
        fr:
          "Personnes en emploi à faible durée voulant travailler plus, parmi l'emploi de 15 ans et plus."
      ),
      .share(.is(.underemployed, "yes"), of: .employed && .aged(from: 15))),
    entry(
      "potential_labour_force_rate", .labour, tier: 2, .negative, source: "ILO, LU3",
      LocalizedText(
        en: "Unemployment plus potential labour force (LU3)",
        es: "Desocupación y fuerza de trabajo potencial (LU3)",
        pt: "Desocupação e força de trabalho potencial (LU3)",
        fr: "Chômage et main-d'œuvre potentielle (LU3)"),
      LocalizedText(
        en: "Unemployed and potential labour force in the extended labour force of 15 and over.",
        es: "Desocupadas y fuerza potencial en la fuerza de trabajo ampliada de 15 y más.",
        pt: "Desocupadas e força potencial na força de trabalho ampliada de 15 e mais.",
        fr: "Chômeurs et main-d'œuvre potentielle dans la main-d'œuvre élargie de 15 ans et plus."),
      IndicatorDefinition(
        .proportion(
          .is(.labourForceStatus, "unemployed", "potential"),
          of: .is(.labourForceStatus, "employed", "unemployed", "potential") && .aged(from: 15)),
        alsoNeeds: [.seekingWork, .availableForWork])),
    entry(
      "labour_underutilisation_lu4", .labour, tier: 2, .negative, source: "ILO, LU4",
      LocalizedText(
        en: "Composite labour underutilisation (LU4)",
        es: "Subutilización compuesta del trabajo (LU4)",
        pt: "Subutilização composta da força de trabalho (LU4)",
        fr: "Sous-utilisation composite de la main-d'œuvre (LU4)"),
      LocalizedText(
        en: "Unemployed, underemployed and potential labour force in the extended labour force.",
        es: "Desocupadas, subempleadas y fuerza potencial en la fuerza de trabajo ampliada.",
        pt: "Desocupadas, subocupadas e força potencial na força de trabalho ampliada.",
        fr: "Chômeurs, sous-employés et main-d'œuvre potentielle dans la main-d'œuvre élargie."),
      .settledShare(
        .is(.labourForceStatus, "unemployed", "potential")
          || (.employed && .is(.underemployed, "yes")),
        of: .is(.labourForceStatus, "employed", "unemployed", "potential") && .aged(from: 15),
        alsoNeeds: [.seekingWork, .availableForWork])),
    entry(
      "self_employment_rate", .labour, tier: 1, .neutral,
      source: "OECD, Settling In; Zaragoza indicators",
      LocalizedText(
        en: "Self-employment", es: "Trabajo por cuenta propia y empleadores",
        pt: "Trabalho por conta própria e empregadores", fr: "Travail indépendant"),
      LocalizedText(
        en: "Employers and own-account workers among the employed aged 15 to 64.",
        es: "Empleadores y trabajadores por cuenta propia entre las personas ocupadas de 15 a 64.",
        pt: "Empregadores e trabalhadores por conta própria entre as pessoas ocupadas de 15 a 64.",
        fr: "Employeurs et travailleurs à leur compte parmi les personnes en emploi de 15 à 64 ans."
      ),
      .share(.selfEmployed, of: .employed && .workingAge)),
  ]

  /// The office's own rates, so that a reader finds the published figures again.
  static func national(_ labour: NationalLabourDefinition) -> [CatalogueEntry] {
    // An office that divides by the population of all ages divides by everyone: records without
    // an interview have no status and still count below.
    let oldEnough = Condition.aged(from: labour.minimumAge)
    let universe = labour.ratesOverTotalPopulation ? Condition.everyone : oldEnough
    func rate(_ status: Condition) -> IndicatorDefinition {
      IndicatorDefinition(.proportion(.certainly(status && oldEnough), of: universe))
    }
    return [
      entry(
        "activity_rate_national", .labour, tier: 1, .positive, source: "national definition",
        LocalizedText(
          en: "Activity rate, national definition", es: "Tasa de actividad, definición nacional",
          pt: "Taxa de atividade, definição nacional", fr: "Taux d'activité, définition nationale"),
        LocalizedText(
          en: "The labour force among the population, with the ages the national office counts.",
          es: "La población activa entre la población, con las edades de la oficina nacional.",
          pt: "A força de trabalho entre a população, com as idades do instituto nacional.",
          fr: "La population active parmi la population, aux âges retenus par l'office national."),
        rate(.inLabourForce)),
      entry(
        "employment_rate_national", .labour, tier: 1, .positive, source: "national definition",
        LocalizedText(
          en: "Employment rate, national definition", es: "Tasa de empleo, definición nacional",
          pt: "Taxa de ocupação, definição nacional", fr: "Taux d'emploi, définition nationale"),
        LocalizedText(
          en: "The employed among the population, with the ages the national office counts.",
          es: "La población ocupada entre la población, con las edades de la oficina nacional.",
          pt: "A população ocupada entre a população, com as idades do instituto nacional.",
          fr: "Les personnes en emploi parmi la population, aux âges de l'office national."),
        rate(.employed)),
      entry(
        "unemployment_rate_national", .labour, tier: 1, .negative, source: "national definition",
        LocalizedText(
          en: "Unemployment rate, national definition",
          es: "Tasa de desocupación, definición nacional",
          pt: "Taxa de desocupação, definição nacional", fr: "Taux de chômage, définition nationale"
        ),
        LocalizedText(
          en: "The unemployed among the labour force of the ages the national office counts.",
          es: "La población desocupada entre la activa, con las edades de la oficina nacional.",
          pt:
            "A população desocupada entre a força de trabalho, com as idades do instituto nacional.",
          fr: "Les chômeurs parmi la population active, aux âges de l'office national."),
        // Who has a status was asked and so is old enough, also where a file holds no ages.
        .share(.is(.labourForceStatus, "unemployed"), of: .inLabourForce)),
    ]
  }
}
