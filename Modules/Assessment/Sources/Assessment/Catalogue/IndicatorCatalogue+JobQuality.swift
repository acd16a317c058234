import IntegrationModel

extension IndicatorCatalogue {
  /// Job quality and informality.
  static let jobQuality: [CatalogueEntry] = [
    entry(
      "informal_employment_rate", .jobQuality, tier: 1, .negative, source: "SDG 8.3.1 (ILO)",
      LocalizedText(
        en: "Informal employment", es: "Empleo informal", pt: "Emprego informal",
        fr: "Emploi informel"),
      LocalizedText(
        en: "Self-employed of unregistered units, family workers and employees without social "
          + "security among the employed of 15 and over.",
        es: "Independientes de unidades no registradas, familiares y asalariados sin seguridad "
          + "social entre las personas ocupadas de 15 y más.",
        pt: "Independentes de unidades não registradas, familiares e empregados sem previdência "
          + "entre as pessoas ocupadas de 15 e mais.",
        fr: "Indépendants d'unités non enregistrées, travailleurs familiaux et salariés sans "
          + "sécurité sociale parmi les personnes en emploi de 15 ans et plus."),
      .settledShare(informal(.is(.socialSecurity, "no")), of: .employed && .aged(from: 15)),
      .settledShare(
        informal(.is(.paidLeave, "no") || .is(.sickLeave, "no")), of: .employed && .aged(from: 15)),
      IndicatorDefinition(
        .proportion(
          .is(.informalNational, "yes"),
          of: .employed && .aged(from: 15) && .known(.informalNational)),
        note: "national_definition")),
    entry(
      "employees_without_pension_rate", .jobQuality, tier: 1, .negative,
      source: "INDEC, employees without pension deduction",
      LocalizedText(
        en: "Employees without pension deduction", es: "Asalariados sin descuento jubilatorio",
        pt: "Empregados sem desconto previdenciário", fr: "Salariés sans retenue pour la retraite"),
      LocalizedText(
        en: "Employees from whose pay no pension contribution is deducted, among all employees.",
        es: "Asalariados a quienes no se les descuenta la jubilación, entre todos los asalariados.",
        pt: "Empregados sem desconto para a previdência, entre todos os empregados.",
        fr: "Salariés sans retenue pour la retraite, parmi tous les salariés."),
      .share(.is(.pensionDeduction, "no"), of: .employed && .employee)),
    entry(
      "social_security_contribution_rate", .jobQuality, tier: 1, .positive,
      source: "IDB, formality",
      LocalizedText(
        en: "Employed contributing to social security",
        es: "Ocupados que cotizan a la seguridad social",
        pt: "Ocupados que contribuem para a previdência",
        fr: "Actifs occupés cotisant à la sécurité sociale"),
      LocalizedText(
        en: "Contributors to a pension scheme among the employed aged 15 to 64 who were asked.",
        es:
          "Cotizantes a un sistema de pensiones entre las personas ocupadas de 15 a 64 consultadas.",
        pt: "Contribuintes da previdência entre as pessoas ocupadas de 15 a 64 perguntadas.",
        fr:
          "Cotisants à un régime de retraite parmi les personnes en emploi de 15 à 64 ans interrogées."
      ),
      .share(.is(.socialSecurity, "yes"), of: .employed && .workingAge)),
    entry(
      "written_contract_rate", .jobQuality, tier: 2, .positive, source: "IDB, contract types",
      LocalizedText(
        en: "Employees with a written contract", es: "Asalariados con contrato escrito",
        pt: "Empregados com contrato escrito", fr: "Salariés avec contrat écrit"),
      LocalizedText(
        en: "Employees with a written contract among employees aged 15 to 64.",
        es: "Asalariados con contrato escrito entre los de 15 a 64 años.",
        pt: "Empregados com contrato escrito entre os de 15 a 64 anos.",
        fr: "Salariés avec contrat écrit parmi les salariés de 15 à 64 ans."),
      .share(.is(.writtenContract, "yes"), of: .employed && .employee && .workingAge)),
    entry(
      "temporary_contract_rate", .jobQuality, tier: 2, .negative, source: "OECD, Settling In",
      LocalizedText(
        en: "Temporary contracts", es: "Contratos temporales", pt: "Contratos temporários",
        fr: "Contrats temporaires"),
      LocalizedText(
        en: "Employees with a fixed-term contract among employees aged 15 to 64 with a known one.",
        es: "Asalariados con contrato a término entre los de 15 a 64 con contrato conocido.",
        pt: "Empregados com contrato por prazo entre os de 15 a 64 com contrato conhecido.",
        fr: "Salariés à durée déterminée parmi les salariés de 15 à 64 ans au contrat connu."),
      .share(.is(.contractType, "temporary"), of: .employed && .employee && .workingAge)),
    entry(
      "long_hours_rate", .jobQuality, tier: 1, .negative,
      source: "IDB, OECD and UNDP, How do migrants fare (2023)",
      LocalizedText(
        en: "Long working hours (50 or more a week)", es: "Jornadas largas (50 horas o más)",
        pt: "Jornadas longas (50 horas ou mais)",
        fr: "Longues heures de travail (50 heures ou plus)"),
      LocalizedText(
        en: "Persons working 50 hours a week or more in all jobs among the employed aged 15 to 64.",
        es: "Personas que trabajan 50 horas semanales o más entre las ocupadas de 15 a 64.",
        pt: "Pessoas que trabalham 50 horas semanais ou mais entre as ocupadas de 15 a 64.",
        fr: "Personnes travaillant 50 heures ou plus par semaine parmi l'emploi de 15 à 64 ans."),
      .share(.number(.variable(.hoursUsual), .atLeast(50)), of: .employed && .workingAge)),
    entry(
      "low_pay_rate", .jobQuality, tier: 2, .negative, source: "ILO, decent work",
      LocalizedText(
        en: "Low pay (under two thirds of median hourly pay)", es: "Bajos salarios",
        pt: "Baixos salários", fr: "Bas salaires"),
      LocalizedText(
        en:
          "Employees aged 15 to 64 paid under two thirds of the median hourly pay of all employees.",
        es: "Asalariados de 15 a 64 con pago por hora inferior a dos tercios de la mediana.",
        pt: "Empregados de 15 a 64 com pagamento por hora inferior a dois terços da mediana.",
        fr: "Salariés de 15 à 64 ans payés moins de deux tiers du salaire horaire médian."),
      .share(
        .number(.variable(.hourlyEarningsToMedian), .below(2.0 / 3)),
        of: .employed && .employee && .workingAge && .paid, weight: .labourIncome)),
    entry(
      "below_minimum_wage_rate", .jobQuality, tier: 2, .negative, source: "IDB",
      LocalizedText(
        en: "Paid below the minimum wage", es: "Remuneración inferior al salario mínimo",
        pt: "Remuneração abaixo do salário mínimo", fr: "Rémunération sous le salaire minimum"),
      LocalizedText(
        en: "Employed persons whose main job pays less than the legal minimum wage.",
        es: "Personas ocupadas cuyo trabajo principal paga menos que el salario mínimo legal.",
        pt: "Pessoas ocupadas cujo trabalho principal paga menos que o salário mínimo legal.",
        fr: "Personnes en emploi payées moins que le salaire minimum légal."),
      needs: [.incomeLabourMain, "minimum_wage"]),
    entry(
      "mean_hourly_earnings", .jobQuality, tier: 1, .positive, .mean, unit: .currencyPerHour,
      source: "SDG 8.5.1; a month has 52/12 weeks",
      LocalizedText(
        en: "Average hourly earnings of employees",
        es: "Ingreso medio por hora de las personas empleadas",
        pt: "Rendimento médio por hora dos empregados",
        fr: "Rémunération horaire moyenne des salariés"),
      LocalizedText(
        en: "Mean pay per hour in the main job of employees of 15 and over, nominal.",
        es: "Pago medio por hora en el trabajo principal de asalariados de 15 y más, nominal.",
        pt: "Pagamento médio por hora no trabalho principal de empregados de 15 e mais, nominal.",
        fr: "Salaire horaire moyen de l'emploi principal des salariés de 15 ans et plus, nominal."),
      IndicatorDefinition(
        .mean(.hourlyEarnings, of: .employed && .employee && .aged(from: 15) && .paid),
        weight: .labourIncome)),
    entry(
      "paid_domestic_work_share", .jobQuality, tier: 1, .neutral, source: "ILO C189",
      LocalizedText(
        en: "Paid domestic work", es: "Trabajo doméstico remunerado",
        pt: "Trabalho doméstico remunerado", fr: "Travail domestique rémunéré"),
      LocalizedText(
        en: "Domestic workers employed by households among the employed aged 15 to 64.",
        es: "Personal doméstico de hogares entre las personas ocupadas de 15 a 64.",
        pt: "Trabalhadores domésticos entre as pessoas ocupadas de 15 a 64.",
        fr: "Travailleurs domestiques parmi les personnes en emploi de 15 à 64 ans."),
      .share(.is(.domesticWorker, "yes"), of: .employed && .workingAge)),
    entry(
      "elementary_occupation_share", .jobQuality, tier: 1, .negative, source: "ISCO-08 group 9",
      LocalizedText(
        en: "Elementary occupations", es: "Ocupaciones elementales", pt: "Ocupações elementares",
        fr: "Professions élémentaires"),
      LocalizedText(
        en: "Persons in elementary occupations among the employed aged 15 to 64.",
        es: "Personas en ocupaciones elementales entre las ocupadas de 15 a 64.",
        pt: "Pessoas em ocupações elementares entre as ocupadas de 15 a 64.",
        fr: "Personnes en profession élémentaire parmi l'emploi de 15 à 64 ans."),
      .share(.is(.occupationIsco, "9"), of: .employed && .workingAge)),
    entry(
      "occupational_injury_rate", .jobQuality, tier: 3, .negative, source: "SDG 8.8.1",
      LocalizedText(
        en: "Occupational injuries per 100,000 workers",
        es: "Lesiones ocupacionales por cada 100.000 trabajadores",
        pt: "Acidentes de trabalho por 100 mil trabalhadores",
        fr: "Accidents du travail par 100 000 travailleurs"),
      LocalizedText(
        en: "Workers with a work injury in twelve months; shown as a share of the employed.",
        es: "Trabajadores con una lesión laboral en doce meses; como parte de los ocupados.",
        pt: "Trabalhadores com acidente de trabalho em doze meses; como parte dos ocupados.",
        fr: "Travailleurs blessés au travail en douze mois ; en part des personnes en emploi."),
      .share(.is(.workInjury12m, "yes"), of: .employed)),
  ]

  private static func informal(_ unprotected: Condition) -> Condition {
    .any([
      .is(.statusInEmployment, "contributing_family"), .employee && unprotected,
      .selfEmployed && .is(.unitRegistered, "no"),
    ])
  }
}

extension Condition {
  /// Has pay in the main job.
  static let paid = Condition.number(.variable(.incomeLabourMain), .above(0))
}
