import IntegrationModel

extension IndicatorCatalogue {
  /// Income, poverty and inequality.
  static let income: [CatalogueEntry] = [
    entry(
      "median_income_pc", .income, tier: 1, .positive, .median, unit: .currencyPerMonth,
      source: "Zaragoza indicators; per head as in Latin America",
      LocalizedText(
        en: "Median household income per person", es: "Ingreso per cápita mediano del hogar",
        pt: "Renda domiciliar per capita mediana", fr: "Revenu médian par personne du ménage"),
      LocalizedText(
        en: "The monthly household income per member that half of all persons do not exceed.",
        es: "El ingreso mensual del hogar por miembro que la mitad de las personas no supera.",
        pt: "A renda domiciliar mensal por morador que a metade das pessoas não ultrapassa.",
        fr: "Le revenu mensuel du ménage par membre que la moitié des personnes ne dépasse pas."),
      IndicatorDefinition(
        .median(.variable(.incomeHouseholdPerCapita), of: .everyone), weight: .householdIncome)),
    entry(
      "extreme_poverty_rate", .income, tier: 1, .negative, source: "national lines",
      LocalizedText(
        en: "Extreme poverty (national line)", es: "Pobreza extrema (línea nacional)",
        pt: "Extrema pobreza (linha nacional)", fr: "Extrême pauvreté (seuil national)"),
      LocalizedText(
        en: "Persons in households with income under the extreme line, where income is known.",
        es: "Personas en hogares con ingreso inferior a la línea extrema, con ingreso conocido.",
        pt: "Pessoas em domicílios com renda inferior à linha extrema, com renda conhecida.",
        fr: "Personnes de ménages au revenu sous le seuil extrême, de revenu connu."),
      .share(
        .number(.variable(.belowExtremeLine), .atLeast(1)), of: .everyone,
        weight: .householdIncome)),
    entry(
      "poverty_rate", .income, tier: 1, .negative, source: "SDG 1.2.1, national lines",
      LocalizedText(
        en: "Poverty (national line)", es: "Pobreza (umbral nacional)",
        pt: "Pobreza (linha nacional)", fr: "Pauvreté (seuil national)"),
      LocalizedText(
        en: "Persons in households with income under the poverty line, where income is known.",
        es: "Personas en hogares con ingreso inferior a la línea de pobreza, con ingreso conocido.",
        pt: "Pessoas em domicílios com renda inferior à linha de pobreza, com renda conhecida.",
        fr: "Personnes de ménages au revenu sous le seuil de pauvreté, de revenu connu."),
      .share(.poor, of: .everyone, weight: .householdIncome)),
    entry(
      "poverty_gap", .income, tier: 1, .negative, .mean, source: "Foster, Greer and Thorbecke (1)",
      LocalizedText(
        en: "Poverty gap", es: "Brecha de pobreza", pt: "Hiato de pobreza", fr: "Écart de pauvreté"),
      LocalizedText(
        en: "The mean share of the line that incomes fall short of it, 0 for those not poor.",
        es: "La parte media de la línea que falta a los ingresos, 0 para quienes no son pobres.",
        pt: "A parte média da linha que falta às rendas, 0 para quem não é pobre.",
        fr: "La part moyenne du seuil qui manque aux revenus, 0 pour les non-pauvres."),
      IndicatorDefinition(
        .mean(.variable(.povertyGap), of: .everyone), weight: .householdIncome)),
    entry(
      "poverty_severity", .income, tier: 2, .negative, .mean,
      source: "Foster, Greer and Thorbecke (2)",
      LocalizedText(
        en: "Poverty severity", es: "Severidad de la pobreza", pt: "Severidade da pobreza",
        fr: "Sévérité de la pauvreté"),
      LocalizedText(
        en: "The mean of the squared relative gap to the line, 0 for those not poor.",
        es: "La media de la brecha relativa al cuadrado, 0 para quienes no son pobres.",
        pt: "A média do hiato relativo ao quadrado, 0 para quem não é pobre.",
        fr: "La moyenne du carré de l'écart relatif, 0 pour les non-pauvres."),
      IndicatorDefinition(
        .mean(.variable(.squaredPovertyGap), of: .everyone), weight: .householdIncome)),
    entry(
      "relative_poverty_rate", .income, tier: 2, .negative, source: "SDG 10.2.1",
      LocalizedText(
        en: "Relative poverty (50% of median)", es: "Pobreza relativa (50% de la mediana)",
        pt: "Pobreza relativa (50% da mediana)", fr: "Pauvreté relative (50 % de la médiane)"),
      LocalizedText(
        en: "Persons with income per head under half of the national median.",
        es: "Personas con ingreso per cápita inferior a la mitad de la mediana nacional.",
        pt: "Pessoas com renda per capita inferior à metade da mediana nacional.",
        fr: "Personnes au revenu par tête inférieur à la moitié de la médiane nationale."),
      needs: [.incomeHouseholdPerCapita]),
    entry(
      "in_work_poverty_rate", .income, tier: 2, .negative, source: "Zaragoza indicators",
      LocalizedText(
        en: "In-work poverty", es: "Pobreza de las personas ocupadas",
        pt: "Pobreza entre ocupados", fr: "Pauvreté des travailleurs"),
      LocalizedText(
        en: "Poor persons among the employed aged 18 to 64 with known household income.",
        es: "Personas pobres entre las ocupadas de 18 a 64 con ingreso del hogar conocido.",
        pt: "Pessoas pobres entre as ocupadas de 18 a 64 com renda domiciliar conhecida.",
        fr: "Personnes pauvres parmi l'emploi de 18 à 64 ans, de revenu du ménage connu."),
      .share(.poor, of: .employed && .aged(18...64), weight: .householdIncome)),
    entry(
      "gini_income", .income, tier: 1, .negative, .gini, source: "Gini; per head as in the IDB",
      LocalizedText(
        en: "Gini coefficient of income per head", es: "Coeficiente de Gini",
        pt: "Coeficiente de Gini", fr: "Coefficient de Gini"),
      LocalizedText(
        en: "Inequality of household income per head among persons: 0 is equality, 1 the extreme.",
        es: "Desigualdad del ingreso per cápita entre personas: 0 es igualdad, 1 el extremo.",
        pt: "Desigualdade da renda per capita entre pessoas: 0 é igualdade, 1 o extremo.",
        fr: "Inégalité du revenu par tête entre personnes : 0 l'égalité, 1 l'extrême."),
      IndicatorDefinition(
        .gini(.variable(.incomeHouseholdPerCapita), of: .everyone), weight: .householdIncome)),
    entry(
      "income_quintile_ratio", .income, tier: 2, .negative, .ratio, source: "EU, S80/S20",
      LocalizedText(
        en: "Quintile share ratio S80/S20", es: "Razón de quintiles S80/S20",
        pt: "Razão entre quintis S80/S20", fr: "Rapport interquintile S80/S20"),
      LocalizedText(
        en: "Income of the richest fifth over that of the poorest fifth.",
        es: "Ingreso del quinto más rico sobre el del quinto más pobre.",
        pt: "Renda do quinto mais rico sobre a do quinto mais pobre.",
        fr: "Revenu du cinquième le plus riche rapporté à celui du plus pauvre."),
      needs: [.incomeHouseholdPerCapita]),
    entry(
      "remittance_household_share", .income, tier: 2, .neutral, source: "IDB",
      LocalizedText(
        en: "Households receiving remittances from abroad", es: "Hogares que reciben remesas",
        pt: "Domicílios que recebem remessas",
        fr: "Ménages recevant des transferts de fonds"),
      LocalizedText(
        en: "Households with remittances from abroad among those with a known answer.",
        es: "Hogares con remesas del exterior entre los que tienen respuesta conocida.",
        pt: "Domicílios com remessas do exterior entre os que têm resposta conhecida.",
        fr: "Ménages avec transferts de l'étranger parmi ceux dont la réponse est connue."),
      .share(
        .number(.variable(.remittancesReceived), .above(0)), of: .is(.relationship, "head"),
        weight: .household)),
  ]
}
