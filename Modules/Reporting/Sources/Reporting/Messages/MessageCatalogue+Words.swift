import IntegrationModel

extension MessageCatalogue {
  /// Groups, contrasts, units and themes.
  static let words: [MessageKey: LocalizedText] = [
    .yes: LocalizedText(
      en: "yes",
      es: "sí",
      pt: "sim",
      fr: "oui"),
    .no: LocalizedText(
      en: "no",
      es: "no",
      pt: "não",
      fr: "non"),
    .total: LocalizedText(
      en: "Total",
      es: "Total",
      pt: "Total",
      fr: "Ensemble"),
    .women: LocalizedText(
      en: "Women",
      es: "Mujeres",
      pt: "Mulheres",
      fr: "Femmes"),
    .men: LocalizedText(
      en: "Men",
      es: "Hombres",
      pt: "Homens",
      fr: "Hommes"),
    .nativeBorn: LocalizedText(
      en: "Native-born",
      es: "Personas nacidas en el país",
      pt: "Pessoas nascidas no país",
      fr: "Personnes nées dans le pays"),
    .foreignBorn: LocalizedText(
      en: "Foreign-born",
      es: "Personas nacidas en el exterior",
      pt: "Pessoas nascidas no exterior",
      fr: "Personnes nées à l’étranger"),
    .recentReturnees: LocalizedText(
      en: "Recent returnees",
      es: "Personas retornadas recientes",
      pt: "Pessoas retornadas recentes",
      fr: "Personnes revenues récemment"),
    .bornHere: LocalizedText(
      en: "Native-born",
      es: "En el país",
      pt: "No país",
      fr: "Dans le pays"),
    .bornAbroad: LocalizedText(
      en: "Foreign-born",
      es: "En el exterior",
      pt: "No exterior",
      fr: "À l’étranger"),
    .foreignBornWomen: LocalizedText(
      en: "Foreign-born women",
      es: "Mujeres nacidas en el exterior",
      pt: "Mulheres nascidas no exterior",
      fr: "Femmes nées à l’étranger"),
    .foreignBornMen: LocalizedText(
      en: "Foreign-born men",
      es: "Hombres nacidos en el exterior",
      pt: "Homens nascidos no exterior",
      fr: "Hommes nés à l’étranger"),
    .nativeBornWomen: LocalizedText(
      en: "Native-born women",
      es: "Mujeres nacidas en el país",
      pt: "Mulheres nascidas no país",
      fr: "Femmes nées dans le pays"),
    .nativeBornMen: LocalizedText(
      en: "Native-born men",
      es: "Hombres nacidos en el país",
      pt: "Homens nascidos no país",
      fr: "Hommes nés dans le pays"),
    .recentReturneeWomen: LocalizedText(
      en: "Recent returnees, women",
      es: "Mujeres retornadas recientes",
      pt: "Mulheres retornadas recentes",
      fr: "Femmes revenues récemment"),
    .recentReturneeMen: LocalizedText(
      en: "Recent returnees, men",
      es: "Hombres retornados recientes",
      pt: "Homens retornados recentes",
      fr: "Hommes revenus récemment"),
    .measureMigrantNative: LocalizedText(
      en: "Foreign-born minus native-born",
      es: "Nacidas en el exterior menos nacidas en el país",
      pt: "Nascidas no exterior menos nascidas no país",
      fr: "Nées à l’étranger moins nées dans le pays"),
    .measureGender: LocalizedText(
      en: "Women minus men",
      es: "Mujeres menos hombres",
      pt: "Mulheres menos homens",
      fr: "Femmes moins hommes"),
    .measureIntersectional: LocalizedText(
      en: "Gender gap of the foreign-born minus that of the native-born",
      es: """
        Brecha de género de quienes nacieron en el exterior menos la de quienes nacieron \
        en el país
        """,
      pt: "Diferença de gênero de quem nasceu no exterior menos a de quem nasceu no país",
      fr: """
        Écart femmes-hommes des personnes nées à l’étranger moins celui des personnes \
        nées dans le pays
        """),
    .measureMigrantNativeNote: LocalizedText(
      en: "Above zero: the value is higher among the foreign-born.",
      es: """
        Por encima de cero: el valor es mayor entre las personas nacidas en el exterior.
        """,
      pt: "Acima de zero: o valor é maior entre as pessoas nascidas no exterior.",
      fr: """
        Au-dessus de zéro\u{A0}: la valeur est plus élevée chez les personnes nées à \
        l’étranger.
        """),
    .measureGenderNote: LocalizedText(
      en: "Above zero: the value is higher among women.",
      es: "Por encima de cero: el valor es mayor entre las mujeres.",
      pt: "Acima de zero: o valor é maior entre as mulheres.",
      fr: "Au-dessus de zéro\u{A0}: la valeur est plus élevée chez les femmes."),
    .measureIntersectionalNote: LocalizedText(
      en: """
        Away from zero: the difference between women and men is not the same among the \
        foreign-born and the native-born.
        """,
      es: """
        Lejos de cero: la diferencia entre mujeres y hombres no es la misma entre \
        quienes nacieron en el exterior y quienes nacieron en el país.
        """,
      pt: """
        Longe de zero: a diferença entre mulheres e homens não é a mesma entre quem \
        nasceu no exterior e quem nasceu no país.
        """,
      fr: """
        Loin de zéro\u{A0}: la différence entre femmes et hommes n’est pas la même chez \
        les personnes nées à l’étranger et chez celles nées dans le pays.
        """),
    .themeDemography: LocalizedText(
      en: "Demography and migration",
      es: "Demografía y migración",
      pt: "Demografia e migração",
      fr: "Démographie et migration"),
    .themeLabour: LocalizedText(
      en: "Labour market",
      es: "Mercado de trabajo",
      pt: "Mercado de trabalho",
      fr: "Marché du travail"),
    .themeJobQuality: LocalizedText(
      en: "Job quality and informality",
      es: "Calidad del empleo e informalidad",
      pt: "Qualidade do emprego e informalidade",
      fr: "Qualité de l’emploi et informalité"),
    .themeIncome: LocalizedText(
      en: "Income, poverty and inequality",
      es: "Ingresos, pobreza y desigualdad",
      pt: "Renda, pobreza e desigualdade",
      fr: "Revenus, pauvreté et inégalités"),
    .themeEducation: LocalizedText(
      en: "Education and skills",
      es: "Educación y competencias",
      pt: "Educação e competências",
      fr: "Éducation et compétences"),
    .themeProtection: LocalizedText(
      en: "Social protection and health",
      es: "Protección social y salud",
      pt: "Proteção social e saúde",
      fr: "Protection sociale et santé"),
    .themeHousing: LocalizedText(
      en: "Housing and living conditions",
      es: "Vivienda y condiciones de vida",
      pt: "Moradia e condições de vida",
      fr: "Logement et conditions de vie"),
    .themeCareAndYouth: LocalizedText(
      en: "Youth, care work and gender",
      es: "Juventud, cuidados y género",
      pt: "Juventude, cuidados e gênero",
      fr: "Jeunesse, soins et genre"),
    .themeCivic: LocalizedText(
      en: "Civic inclusion and documents",
      es: "Inclusión cívica y documentación",
      pt: "Inclusão cívica e documentação",
      fr: "Inclusion civique et documents"),
    .themeReturnees: LocalizedText(
      en: "Returnees",
      es: "Personas retornadas",
      pt: "Pessoas retornadas",
      fr: "Personnes de retour"),
    .unitYears: LocalizedText(
      en: "years",
      es: "años",
      pt: "anos",
      fr: "ans"),
    .unitMonths: LocalizedText(
      en: "months",
      es: "meses",
      pt: "meses",
      fr: "mois"),
    .unitHoursPerWeek: LocalizedText(
      en: "hours a week",
      es: "horas por semana",
      pt: "horas por semana",
      fr: "heures par semaine"),
    .unitCurrencyPerMonth: LocalizedText(
      en: "{currency} a month",
      es: "{currency} por mes",
      pt: "{currency} por mês",
      fr: "{currency} par mois"),
    .unitCurrencyPerHour: LocalizedText(
      en: "{currency} an hour",
      es: "{currency} por hora",
      pt: "{currency} por hora",
      fr: "{currency} par heure"),
    .unitPersons: LocalizedText(
      en: "persons",
      es: "personas",
      pt: "pessoas",
      fr: "personnes"),
    .unitRooms: LocalizedText(
      en: "rooms",
      es: "habitaciones",
      pt: "cômodos",
      fr: "pièces"),
    .pointsShort: LocalizedText(
      en: "pp",
      es: "pp",
      pt: "p.p.",
      fr: "pts"),
    .percentagePoints: LocalizedText(
      en: "percentage points",
      es: "puntos porcentuales",
      pt: "pontos percentuais",
      fr: "points de pourcentage"),
  ]
}
