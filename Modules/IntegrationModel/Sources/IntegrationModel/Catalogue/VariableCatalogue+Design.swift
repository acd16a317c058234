extension VariableCatalogue {
  /// Variables of identification, sampling design and place.
  static let design: [Variable] = [
    Variable(
      .householdID,
      LocalizedText(
        en: "household identifier", es: "identificador del hogar", pt: "identificador do domicílio",
        fr: "identifiant du ménage"), .text, source: "national key", household: true),
    Variable(
      .personNumber,
      LocalizedText(
        en: "number of the person in the household", es: "número de la persona en el hogar",
        pt: "número da pessoa no domicílio", fr: "numéro de la personne dans le ménage"), .integer,
      source: "national key"),
    Variable(
      .year,
      LocalizedText(
        en: "calendar year of the reference period", es: "año de referencia",
        pt: "ano de referência", fr: "année de référence"), .integer, unit: .years,
      source: "survey", household: true),
    Variable(
      .quarter,
      LocalizedText(
        en: "quarter of the reference period", es: "trimestre de referencia",
        pt: "trimestre de referência", fr: "trimestre de référence"), .integer, source: "survey",
      household: true),
    Variable(
      .month,
      LocalizedText(
        en: "month of the reference period", es: "mes de referencia", pt: "mês de referência",
        fr: "mois de référence"), .integer, source: "survey", household: true),
    Variable(
      .weight,
      LocalizedText(
        en: "expansion factor of the record", es: "factor de expansión del registro",
        pt: "fator de expansão do registro", fr: "coefficient d'extrapolation de l'enregistrement"),
      .number, unit: .expansion, source: "survey"),
    Variable(
      .weightHousehold,
      LocalizedText(
        en: "expansion factor of the household", es: "factor de expansión del hogar",
        pt: "fator de expansão do domicílio", fr: "coefficient d'extrapolation du ménage"), .number,
      unit: .expansion, source: "survey", household: true),
    Variable(
      .weightLabourIncome,
      LocalizedText(
        en: "weight for labour income, corrected for non-response",
        es: "ponderador del ingreso laboral, corregido por no respuesta",
        pt: "peso da renda do trabalho, corrigido por não resposta",
        fr: "poids du revenu du travail, corrigé de la non-réponse"), .number, unit: .expansion,
      source: "survey"),
    Variable(
      .weightPersonalIncome,
      LocalizedText(
        en: "weight for personal income, corrected for non-response",
        es: "ponderador del ingreso individual, corregido por no respuesta",
        pt: "peso da renda pessoal, corrigido por não resposta",
        fr: "poids du revenu individuel, corrigé de la non-réponse"), .number, unit: .expansion,
      source: "survey"),
    Variable(
      .weightHouseholdIncome,
      LocalizedText(
        en: "weight for household income, corrected for non-response",
        es: "ponderador del ingreso del hogar, corregido por no respuesta",
        pt: "peso da renda domiciliar, corrigido por não resposta",
        fr: "poids du revenu du ménage, corrigé de la non-réponse"), .number, unit: .expansion,
      source: "survey", household: true),
    Variable(
      .weightLabour,
      LocalizedText(
        en: "weight for questions of work, where they have a weight of their own",
        es: "ponderador de las preguntas de trabajo, donde tienen uno propio",
        pt: "peso das perguntas de trabalho, onde têm um próprio",
        fr: "poids des questions sur le travail, si elles ont le leur"), .number, unit: .expansion,
      source: "survey"),
    Variable(
      .weightEducation,
      LocalizedText(
        en: "weight for questions of education, where they have a weight of their own",
        es: "ponderador de las preguntas de educación, donde tienen uno propio",
        pt: "peso das perguntas de educação, onde têm um próprio",
        fr: "poids des questions sur l'éducation, si elles ont le leur"), .number, unit: .expansion,
      source: "survey"),
    Variable(
      .weightSelected,
      LocalizedText(
        en: "weight of the person chosen for a special module",
        es: "ponderador de la persona seleccionada para un módulo especial",
        pt: "peso do morador selecionado para um módulo especial",
        fr: "poids de la personne choisie pour un module spécial"), .number, unit: .expansion,
      source: "survey"),
    Variable(
      .stratum,
      LocalizedText(
        en: "sampling stratum", es: "estrato muestral", pt: "estrato amostral",
        fr: "strate d'échantillonnage"), .text, source: "survey design", household: true),
    Variable(
      .psu,
      LocalizedText(
        en: "primary sampling unit", es: "unidad primaria de muestreo",
        pt: "unidade primária de amostragem", fr: "unité primaire d'échantillonnage"), .text,
      source: "survey design", household: true),
    Variable(
      .fpc,
      LocalizedText(
        en: "size of the stratum in the frame, for the finite population correction",
        es: "tamaño del estrato en el marco", pt: "tamanho do estrato no cadastro",
        fr: "taille de la strate dans la base de sondage"), .number, unit: .populationCount,
      source: "survey design", household: true),
    Variable(
      .visit,
      LocalizedText(
        en: "visit of the dwelling in a rotating panel, from 1",
        es: "visita a la vivienda en un panel rotativo, desde 1",
        pt: "visita ao domicílio em um painel rotativo, a partir de 1",
        fr: "passage dans le logement d'un panel rotatif, à partir de 1"), .integer,
      source: "survey design", household: true),
    Variable(
      .area,
      LocalizedText(
        en: "kind of settlement", es: "área de residencia", pt: "situação do domicílio",
        fr: "milieu de résidence"), .code, codes: CodeLists.area,
      source: "national definition of urban", household: true),
    Variable(
      .region,
      LocalizedText(
        en: "first-level administrative unit", es: "provincia, departamento o región",
        pt: "unidade da federação ou região", fr: "unité administrative de premier niveau"), .code,
      codes: CodeLists.region, source: "ISO 3166-2", household: true),
    Variable(
      .regionStatistical,
      LocalizedText(
        en: "statistical region by the office's own code", es: "región estadística",
        pt: "região estatística", fr: "région statistique"), .integer, source: "national office",
      household: true),
    Variable(
      .agglomerate,
      LocalizedText(
        en: "urban agglomerate by the office's own code", es: "aglomerado urbano",
        pt: "aglomerado urbano", fr: "agglomération urbaine"), .integer, source: "national office",
      household: true),
    Variable(
      .largeAgglomerate,
      LocalizedText(
        en: "in an agglomerate of 500,000 inhabitants or more",
        es: "en un aglomerado de 500.000 habitantes o más",
        pt: "em aglomerado de 500.000 habitantes ou mais",
        fr: "dans une agglomération de 500 000 habitants ou plus"), .code, codes: CodeLists.yesNo,
      source: "national office", household: true),
    Variable(
      .relationship,
      LocalizedText(
        en: "relationship to the head of the household", es: "relación con el jefe o jefa de hogar",
        pt: "relação com o responsável", fr: "lien avec la personne de référence"), .code,
      codes: CodeLists.relationship, source: "UN Principles and Recommendations"),
    Variable(
      .householdSize,
      LocalizedText(
        en: "members of the household", es: "miembros del hogar", pt: "moradores do domicílio",
        fr: "membres du ménage"), .integer, unit: .persons, source: "survey", household: true),
    Variable(
      .childrenUnder6,
      LocalizedText(
        en: "members of the household under six years", es: "miembros menores de seis años",
        pt: "moradores menores de seis anos", fr: "membres de moins de six ans"), .integer,
      unit: .persons, source: "derived by the host", household: true),
    Variable(
      .headBirthCountry,
      LocalizedText(
        en: "country of birth of the household's head",
        es: "país de nacimiento de la jefatura del hogar", pt: "país de nascimento do responsável",
        fr: "pays de naissance de la personne de référence"), .code, codes: CodeLists.country,
      source: "derived by the host", household: true),
  ]
}
