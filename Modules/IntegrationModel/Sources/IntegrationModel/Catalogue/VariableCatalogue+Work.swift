extension VariableCatalogue {
  /// Variables of work.
  static let work: [Variable] = [
    Variable(
      .labourForceStatus,
      LocalizedText(
        en: "labour force status", es: "condición de actividad",
        pt: "condição na força de trabalho", fr: "situation au regard de la main-d'œuvre"), .code,
      codes: CodeLists.labourForceStatus, universe: .labourAge, source: "ILO, 19th ICLS"),
    Variable(
      .inactivityReason,
      LocalizedText(
        en: "main reason to be outside the labour force", es: "motivo de inactividad",
        pt: "motivo de inatividade", fr: "motif d'inactivité"), .code,
      codes: CodeLists.inactivityReason, universe: .outsideLabourForce, source: "survey"),
    Variable(
      .seekingWork,
      LocalizedText(
        en: "sought work in the last four weeks", es: "buscó trabajo en las últimas cuatro semanas",
        pt: "procurou trabalho nas últimas quatro semanas",
        fr: "a cherché un emploi au cours des quatre dernières semaines"), .code,
      codes: CodeLists.yesNo, universe: .labourAge, source: "ILO, 19th ICLS"),
    Variable(
      .availableForWork,
      LocalizedText(
        en: "available for work", es: "disponible para trabajar", pt: "disponível para trabalhar",
        fr: "disponible pour travailler"), .code, codes: CodeLists.yesNo, universe: .labourAge,
      source: "ILO, 19th ICLS"),
    Variable(
      .unemploymentDuration,
      LocalizedText(
        en: "months of search for work", es: "meses de búsqueda de trabajo",
        pt: "meses de procura por trabalho", fr: "mois de recherche d'emploi"), .integer,
      unit: .months, universe: .unemployed, source: "survey"),
    Variable(
      .statusInEmployment,
      LocalizedText(
        en: "status in employment", es: "categoría ocupacional", pt: "posição na ocupação",
        fr: "situation dans l'emploi"), .code, codes: CodeLists.statusInEmployment,
      universe: .employed, source: "ICSE-93"),
    Variable(
      .occupationIsco,
      LocalizedText(
        en: "major group of the occupation", es: "gran grupo de ocupación",
        pt: "grande grupo ocupacional", fr: "grand groupe de profession"), .code,
      codes: CodeLists.isco, universe: .employed, source: "ISCO-08"),
    Variable(
      .occupationIscoSubmajor,
      LocalizedText(
        en: "sub-major group of the occupation, two digits",
        es: "subgrupo principal de ocupación, dos dígitos",
        pt: "subgrupo principal ocupacional, dois dígitos",
        fr: "sous-grand groupe de profession, deux chiffres"), .integer, universe: .employed,
      source: "ISCO-08"),
    Variable(
      .occupationNationalSkill,
      LocalizedText(
        en: "qualification of the task", es: "calificación de la tarea",
        pt: "qualificação da tarefa", fr: "qualification de la tâche"), .code,
      codes: CodeLists.occupationSkill, universe: .employed, source: "national classification"),
    Variable(
      .industryIsic,
      LocalizedText(
        en: "section of the industry", es: "sección de actividad", pt: "seção de atividade",
        fr: "section d'activité"), .code, codes: CodeLists.isic, universe: .employed,
      source: "ISIC Rev. 4"),
    Variable(
      .industryGroup,
      LocalizedText(
        en: "group of industries", es: "grupo de actividad", pt: "grupo de atividade",
        fr: "groupe d'activité"), .code, codes: CodeLists.industryGroup, universe: .employed,
      source: "ISIC Rev. 4"),
    Variable(
      .publicSector,
      LocalizedText(
        en: "works in the public sector", es: "trabaja en el sector público",
        pt: "trabalha no setor público", fr: "travaille dans le secteur public"), .code,
      codes: CodeLists.yesNo, universe: .employed, source: "survey"),
    Variable(
      .hoursUsual,
      LocalizedText(
        en: "usual weekly hours in all jobs",
        es: "horas semanales habituales en todos los trabajos",
        pt: "horas semanais habituais em todos os trabalhos",
        fr: "heures hebdomadaires habituelles, tous emplois"), .number, unit: .hoursPerWeek,
      universe: .employed, source: "survey"),
    Variable(
      .hoursActualAll,
      LocalizedText(
        en: "hours worked in the reference week in all jobs",
        es: "horas trabajadas en la semana, todos los trabajos",
        pt: "horas trabalhadas na semana, todos os trabalhos",
        fr: "heures travaillées dans la semaine, tous emplois"), .number, unit: .hoursPerWeek,
      universe: .employed, source: "survey"),
    Variable(
      .hoursMain,
      LocalizedText(
        en: "hours worked in the main job in the reference week",
        es: "horas trabajadas en la ocupación principal",
        pt: "horas trabalhadas no trabalho principal",
        fr: "heures travaillées dans l'emploi principal"), .number, unit: .hoursPerWeek,
      universe: .employed, source: "survey"),
    Variable(
      .underemployed,
      LocalizedText(
        en: "time-related underemployment", es: "subocupación horaria",
        pt: "subocupação por insuficiência de horas", fr: "sous-emploi lié à la durée du travail"),
      .code, codes: CodeLists.yesNo, universe: .employed, source: "national definition"),
    Variable(
      .wantMoreHours,
      LocalizedText(
        en: "wants to work more hours", es: "desea trabajar más horas",
        pt: "deseja trabalhar mais horas", fr: "souhaite travailler davantage"), .code,
      codes: CodeLists.yesNo, universe: .employed, source: "ILO, 19th ICLS"),
    Variable(
      .availableMoreHours,
      LocalizedText(
        en: "available to work more hours", es: "disponible para trabajar más horas",
        pt: "disponível para trabalhar mais horas", fr: "disponible pour travailler davantage"),
      .code, codes: CodeLists.yesNo, universe: .employed, source: "ILO, 19th ICLS"),
    Variable(
      .socialSecurity,
      LocalizedText(
        en: "contributes to a pension scheme", es: "cotiza a la seguridad social",
        pt: "contribui para a previdência", fr: "cotise à un régime de retraite"), .code,
      codes: CodeLists.yesNo, universe: .employed, source: "survey"),
    Variable(
      .pensionDeduction,
      LocalizedText(
        en: "pension contribution deducted from pay", es: "tiene descuento jubilatorio",
        pt: "tem desconto para a previdência", fr: "cotisation retraite prélevée"), .code,
      codes: CodeLists.yesNo, universe: .employees, source: "survey"),
    Variable(
      .paidLeave,
      LocalizedText(
        en: "paid annual leave", es: "vacaciones pagas", pt: "férias pagas", fr: "congés payés"),
      .code, codes: CodeLists.yesNo, universe: .employees, source: "SDG 8.3.1"),
    Variable(
      .sickLeave,
      LocalizedText(
        en: "paid sick leave", es: "licencia por enfermedad paga", pt: "licença médica paga",
        fr: "congé maladie payé"), .code, codes: CodeLists.yesNo, universe: .employees,
      source: "SDG 8.3.1"),
    Variable(
      .writtenContract,
      LocalizedText(
        en: "written contract", es: "contrato escrito", pt: "contrato escrito", fr: "contrat écrit"),
      .code, codes: CodeLists.yesNo, universe: .employees, source: "survey"),
    Variable(
      .contractType,
      LocalizedText(
        en: "duration of the contract", es: "tipo de contrato", pt: "tipo de contrato",
        fr: "type de contrat"), .code, codes: CodeLists.contractType, universe: .employees,
      source: "survey"),
    Variable(
      .unitRegistered,
      LocalizedText(
        en: "the economic unit is registered", es: "la unidad económica está registrada",
        pt: "a unidade econômica é registrada", fr: "l'unité économique est enregistrée"), .code,
      codes: CodeLists.yesNo, universe: .employed, source: "SDG 8.3.1"),
    Variable(
      .firmSize,
      LocalizedText(
        en: "persons working in the establishment", es: "tamaño del establecimiento",
        pt: "tamanho do estabelecimento", fr: "taille de l'établissement"), .code,
      codes: CodeLists.firmSize, universe: .employed, source: "survey"),
    Variable(
      .domesticWorker,
      LocalizedText(
        en: "domestic worker employed by a household", es: "trabajo en casas particulares",
        pt: "trabalho doméstico remunerado", fr: "travail domestique rémunéré"), .code,
      codes: CodeLists.yesNo, universe: .employed, source: "ILO C189"),
    Variable(
      .informalNational,
      LocalizedText(
        en: "informal by the office's own definition", es: "informal según la definición nacional",
        pt: "informal segundo a definição nacional", fr: "informel selon la définition nationale"),
      .code, codes: CodeLists.yesNo, universe: .employed, source: "national definition"),
    Variable(
      .productionUnitSector,
      LocalizedText(
        en: "sector of the economic unit by the office's own rule",
        es: "sector de la unidad económica según la regla nacional",
        pt: "setor da unidade econômica segundo a regra nacional",
        fr: "secteur de l'unité économique selon la règle nationale"), .code,
      codes: CodeLists.productionUnitSector, universe: .employed, source: "national definition"),
    Variable(
      .workInjury12m,
      LocalizedText(
        en: "work injury in the last 12 months", es: "lesión laboral en los últimos 12 meses",
        pt: "acidente de trabalho nos últimos 12 meses",
        fr: "accident du travail au cours des 12 derniers mois"), .code, codes: CodeLists.yesNo,
      universe: .employed, source: "SDG 8.8.1"),
    Variable(
      .unpaidDomesticHours,
      LocalizedText(
        en: "weekly hours of unpaid domestic work",
        es: "horas semanales de trabajo doméstico no remunerado",
        pt: "horas semanais de afazeres domésticos",
        fr: "heures hebdomadaires de travail domestique non rémunéré"), .number,
      unit: .hoursPerWeek, source: "ICATUS 3"),
    Variable(
      .unpaidCareHours,
      LocalizedText(
        en: "weekly hours of unpaid care", es: "horas semanales de cuidado no remunerado",
        pt: "horas semanais de cuidado não remunerado",
        fr: "heures hebdomadaires de soins non rémunérés"), .number, unit: .hoursPerWeek,
      source: "ICATUS 4"),
  ]
}
