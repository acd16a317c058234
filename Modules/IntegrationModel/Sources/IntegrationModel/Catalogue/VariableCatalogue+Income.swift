extension VariableCatalogue {
  /// Variables of income, social protection and health.
  static let income: [Variable] = [
    Variable(
      .incomeLabourMain,
      LocalizedText(
        en: "monthly income of the main job", es: "ingreso mensual de la ocupación principal",
        pt: "rendimento mensal do trabalho principal", fr: "revenu mensuel de l'emploi principal"),
      .number, unit: .currencyPerMonth, universe: .employed, source: "survey"),
    Variable(
      .incomeLabourOther,
      LocalizedText(
        en: "monthly income of other jobs", es: "ingreso mensual de otras ocupaciones",
        pt: "rendimento mensal de outros trabalhos", fr: "revenu mensuel des autres emplois"),
      .number, unit: .currencyPerMonth, universe: .employed, source: "survey"),
    Variable(
      .incomeLabourHourly,
      LocalizedText(
        en: "hourly income of the main job", es: "ingreso por hora de la ocupación principal",
        pt: "rendimento por hora do trabalho principal", fr: "revenu horaire de l'emploi principal"),
      .number, unit: .currencyPerHour, universe: .employed, source: "survey"),
    Variable(
      .incomePersonal,
      LocalizedText(
        en: "total personal income", es: "ingreso total individual",
        pt: "rendimento total individual", fr: "revenu individuel total"), .number,
      unit: .currencyPerMonth, source: "survey"),
    Variable(
      .incomeNonLabour,
      LocalizedText(
        en: "non-labour income", es: "ingreso no laboral", pt: "rendimento de outras fontes",
        fr: "revenu hors travail"), .number, unit: .currencyPerMonth, source: "survey"),
    Variable(
      .incomeHousehold,
      LocalizedText(
        en: "total household income", es: "ingreso total del hogar", pt: "rendimento domiciliar",
        fr: "revenu total du ménage"), .number, unit: .currencyPerMonth, source: "survey",
      household: true),
    Variable(
      .incomeHouseholdPerCapita,
      LocalizedText(
        en: "household income per person", es: "ingreso per cápita del hogar",
        pt: "rendimento domiciliar per capita", fr: "revenu par personne du ménage"), .number,
      unit: .currencyPerMonth, source: "survey", household: true),
    Variable(
      .incomeHouseholdEquivalent,
      LocalizedText(
        en: "household income per adult equivalent", es: "ingreso del hogar por adulto equivalente",
        pt: "rendimento domiciliar por adulto equivalente",
        fr: "revenu du ménage par équivalent adulte"), .number, unit: .currencyPerMonth,
      source: "survey", household: true),
    Variable(
      .expenditureHousehold,
      LocalizedText(
        en: "total household expenditure", es: "gasto total del hogar",
        pt: "despesa total do domicílio", fr: "dépense totale du ménage"), .number,
      unit: .currencyPerMonth, source: "survey", household: true),
    Variable(
      .povertyLine,
      LocalizedText(
        en: "national poverty line per person", es: "línea de pobreza nacional por persona",
        pt: "linha de pobreza nacional por pessoa", fr: "seuil national de pauvreté par personne"),
      .number, unit: .currencyPerMonth, source: "national office", household: true),
    Variable(
      .povertyLineExtreme,
      LocalizedText(
        en: "national extreme poverty line per person",
        es: "línea de pobreza extrema nacional por persona",
        pt: "linha de extrema pobreza nacional por pessoa",
        fr: "seuil national d'extrême pauvreté par personne"), .number, unit: .currencyPerMonth,
      source: "national office", household: true),
    Variable(
      .povertyNational,
      LocalizedText(
        en: "poverty as the office publishes it", es: "pobreza según la publica la oficina",
        pt: "pobreza como o instituto a publica", fr: "pauvreté telle que l'office la publie"),
      .code, codes: CodeLists.poverty, source: "national definition", household: true),
    Variable(
      .remittancesReceived,
      LocalizedText(
        en: "remittances received from abroad", es: "remesas recibidas del exterior",
        pt: "remessas recebidas do exterior", fr: "transferts de fonds reçus de l'étranger"),
      .number, unit: .currencyPerMonth, source: "survey", household: true),
    Variable(
      .rent,
      LocalizedText(en: "rent paid", es: "alquiler pagado", pt: "aluguel pago", fr: "loyer payé"),
      .number, unit: .currencyPerMonth, universe: .households, source: "survey", household: true),
    Variable(
      .rentImputed,
      LocalizedText(
        en: "rent that an owned dwelling would cost", es: "alquiler imputado de la vivienda propia",
        pt: "aluguel imputado da moradia própria",
        fr: "loyer imputé du logement occupé par son propriétaire"), .number,
      unit: .currencyPerMonth, universe: .households, source: "survey", household: true),
    Variable(
      .pensionReceived,
      LocalizedText(
        en: "receives a pension", es: "percibe jubilación o pensión",
        pt: "recebe aposentadoria ou pensão", fr: "perçoit une pension"), .code,
      codes: CodeLists.yesNo, source: "survey"),
    Variable(
      .socialTransferReceived,
      LocalizedText(
        en: "receives a social transfer", es: "percibe transferencias sociales",
        pt: "recebe transferências sociais", fr: "perçoit des transferts sociaux"), .code,
      codes: CodeLists.yesNo, source: "survey"),
    Variable(
      .healthInsured,
      LocalizedText(
        en: "covered by a health insurance or plan", es: "tiene cobertura de salud",
        pt: "tem cobertura de saúde", fr: "couvert par une assurance maladie"), .code,
      codes: CodeLists.yesNo, source: "survey"),
    Variable(
      .healthInsuranceType,
      LocalizedText(
        en: "kind of health cover", es: "tipo de cobertura de salud",
        pt: "tipo de cobertura de saúde", fr: "type de couverture maladie"), .code,
      codes: CodeLists.healthInsuranceType, source: "survey"),
    Variable(
      .healthNeed,
      LocalizedText(
        en: "needed medical care", es: "necesitó atención médica",
        pt: "precisou de atendimento médico", fr: "a eu besoin de soins"), .code,
      codes: CodeLists.yesNo, source: "survey"),
    Variable(
      .healthCare,
      LocalizedText(
        en: "received medical care", es: "recibió atención médica",
        pt: "recebeu atendimento médico", fr: "a reçu des soins"), .code, codes: CodeLists.yesNo,
      source: "survey"),
    Variable(
      .selfRatedHealth,
      LocalizedText(
        en: "self-rated health", es: "salud autopercibida", pt: "autoavaliação de saúde",
        fr: "santé autoévaluée"), .code, codes: CodeLists.selfRatedHealth, source: "survey"),
  ]
}
