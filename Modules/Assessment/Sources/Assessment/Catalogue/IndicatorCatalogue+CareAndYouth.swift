import IntegrationModel

extension IndicatorCatalogue {
  /// Youth, care work and gender.
  static let careAndYouth: [CatalogueEntry] = [
    entry(
      "neet_rate", .careAndYouth, tier: 1, .negative, source: "SDG 8.6.1",
      LocalizedText(
        en: "Youth not in employment, education or training",
        es: "Jóvenes que no estudian, no están empleados ni se capacitan",
        pt: "Jovens que não estudam, não trabalham nem se capacitam",
        fr: "Jeunes ni scolarisés, ni en emploi, ni en formation"),
      LocalizedText(
        en: "Persons not employed and not in education or training among those aged 15 to 24; "
          + "training only where it is asked.",
        es: "Personas que no trabajan, no estudian ni se capacitan entre las de 15 a 24 años; "
          + "capacitación solo donde se pregunta.",
        pt: "Pessoas que não trabalham, não estudam nem se capacitam entre as de 15 a 24 anos; "
          + "capacitação só onde se pergunta.",
        fr: "Personnes ni en emploi, ni en études, ni en formation parmi les 15 à 24 ans ; "
          + "formation seulement si elle est demandée."),
      .share(.all([!.employed, .notAttending, .is(.training12m, "no")]), of: .aged(15...24)),
      .share(!.employed && .notAttending, of: .aged(15...24))),
    entry(
      "neet_care_share", .careAndYouth, tier: 2, .negative, source: "gender reading of SDG 8.6.1",
      LocalizedText(
        en: "NEET because of care or housework", es: "Jóvenes nini por cuidados o quehaceres",
        pt: "Jovens nem-nem por cuidados ou afazeres", fr: "Jeunes NEET pour raisons de soins"),
      LocalizedText(
        en: "Persons out of the labour force for care or housework, of those aged 15 to 24 who "
          + "neither work nor study.",
        es: "Personas inactivas por cuidados o quehaceres, entre las de 15 a 24 que no trabajan ni "
          + "estudian.",
        pt: "Pessoas fora da força de trabalho por cuidados ou afazeres, entre as de 15 a 24 que "
          + "não trabalham nem estudam.",
        fr: "Personnes inactives pour soins ou tâches domestiques, parmi les 15 à 24 ans ni en "
          + "emploi ni en études."),
      .settledShare(inactiveForCare, of: .all([.aged(15...24), !.employed, .notAttending]))),
    entry(
      "unpaid_work_hours", .careAndYouth, tier: 2, .neutral, .mean, unit: .hoursPerWeek,
      source: "ICATUS 3 and 4; the surveys' instruments differ",
      LocalizedText(
        en: "Weekly hours of unpaid domestic and care work",
        es: "Horas semanales de trabajo no remunerado",
        pt: "Horas semanais de trabalho doméstico e de cuidado não remunerado",
        fr: "Heures hebdomadaires de travail domestique et de soins non rémunéré"),
      LocalizedText(
        en: "Mean weekly hours of domestic work and care of persons of 15 and over.",
        es: "Media de horas semanales de trabajo doméstico y de cuidado de personas de 15 y más.",
        pt: "Média de horas semanais de afazeres e cuidados de pessoas de 15 e mais.",
        fr: "Heures hebdomadaires moyennes de tâches domestiques et de soins des 15 ans et plus."),
      IndicatorDefinition(
        .mean(.sum([.unpaidDomesticHours, .unpaidCareHours]), of: .aged(from: 15)))),
    entry(
      "unpaid_work_time_share", .careAndYouth, tier: 3, .neutral, .mean, source: "SDG 5.4.1",
      LocalizedText(
        en: "Share of the day on unpaid domestic and care work",
        es: "Proporción del tiempo dedicado al trabajo no remunerado",
        pt: "Proporção do tempo em trabalho não remunerado",
        fr: "Proportion du temps consacré au travail non rémunéré"),
      LocalizedText(
        en: "Mean hours a day of domestic work and care over 24, from a time diary.",
        es: "Media de horas diarias de trabajo doméstico y de cuidado sobre 24, de un diario.",
        pt: "Média de horas diárias de afazeres e cuidados sobre 24, de um diário.",
        fr: "Heures moyennes par jour de tâches domestiques et de soins sur 24, d'un carnet."),
      needs: ["time_diary"]),
    entry(
      "care_inactivity_rate", .careAndYouth, tier: 1, .negative, source: "ILO practice",
      LocalizedText(
        en: "Out of the labour force because of care", es: "Inactividad por cuidados",
        pt: "Fora da força de trabalho por cuidados", fr: "Inactivité pour raisons de soins"),
      LocalizedText(
        en: "Persons out of the labour force for care or housework among those aged 15 to 64.",
        es: "Personas inactivas por cuidados o quehaceres entre las de 15 a 64 años.",
        pt: "Pessoas fora da força de trabalho por cuidados ou afazeres entre as de 15 a 64.",
        fr: "Personnes inactives pour soins ou tâches domestiques parmi les 15 à 64 ans."),
      .settledShare(inactiveForCare, of: .workingAge)),
    entry(
      "parenthood_employment_gap", .careAndYouth, tier: 1, .positive, .difference,
      source: "ILO, motherhood penalty",
      LocalizedText(
        en: "Employment gap of parents of small children",
        es: "Brecha de empleo por maternidad o paternidad",
        pt: "Lacuna de emprego por maternidade ou paternidade",
        fr: "Écart d'emploi lié à la parentalité"),
      LocalizedText(
        en: "Employment rate of heads and spouses aged 25 to 49 with a child under 6 in the "
          + "household, minus that of those without.",
        es: "Tasa de ocupación de jefes y cónyuges de 25 a 49 con hijos menores de 6 en el hogar, "
          + "menos la de quienes no los tienen.",
        pt: "Taxa de ocupação de responsáveis e cônjuges de 25 a 49 com filhos menores de 6 no "
          + "domicílio, menos a dos que não têm.",
        fr: "Taux d'emploi des personnes de référence et conjoints de 25 à 49 ans avec enfant de "
          + "moins de 6 ans, moins celui des autres."),
      IndicatorDefinition(
        .difference(.employed, of: couple && withChild, minus: couple && !withChild))),
    entry(
      "women_in_management_share", .careAndYouth, tier: 2, .positive, source: "SDG 5.5.2",
      LocalizedText(
        en: "Women in managerial positions", es: "Mujeres en cargos directivos",
        pt: "Mulheres em cargos de direção", fr: "Femmes occupant des postes de direction"),
      LocalizedText(
        en: "Women among the employed in ISCO major group 1.",
        es: "Mujeres entre las personas ocupadas en el gran grupo 1 de la CIUO.",
        pt: "Mulheres entre as pessoas ocupadas no grande grupo 1 da CIUO.",
        fr: "Femmes parmi les personnes en emploi du grand groupe 1 de la CITP."),
      .share(
        .is(.sex, "female"), of: .employed && .is(.occupationIsco, "1"), notBrokenDownBy: ["sex"])),
  ]

  private static let inactiveForCare =
    Condition.is(.labourForceStatus, "outside", "potential") && .is(.inactivityReason, "care")
  private static let couple = Condition.aged(25...49) && .is(.relationship, "head", "spouse")
  private static let withChild = Condition.number(.variable(.smallChildrenAtHome), .atLeast(1))
}
