extension VariableCatalogue {
  /// Variables of the person and migration.
  static let person: [Variable] = [
    Variable(
      .sex, LocalizedText(en: "sex", es: "sexo", pt: "sexo", fr: "sexe"), .code,
      codes: CodeLists.sex, source: "survey"),
    Variable(
      .age,
      LocalizedText(
        en: "age in completed years", es: "edad en años cumplidos", pt: "idade em anos completos",
        fr: "âge en années révolues"), .integer, unit: .years, source: "survey"),
    Variable(
      .maritalStatus,
      LocalizedText(
        en: "marital status", es: "estado conyugal", pt: "estado conjugal",
        fr: "situation matrimoniale"), .code, codes: CodeLists.maritalStatus, source: "survey"),
    Variable(
      .ethnicity,
      LocalizedText(
        en: "ethnic self-identification", es: "autoidentificación étnica",
        pt: "autoidentificação étnica", fr: "auto-identification ethnique"), .code,
      codes: CodeLists.ethnicity, source: "survey"),
    Variable(
      .disability,
      LocalizedText(
        en: "lives with a disability", es: "vive con una discapacidad", pt: "vive com deficiência",
        fr: "vit avec un handicap"), .code, codes: CodeLists.yesNo,
      source: "Washington Group where asked"),
    Variable(
      .birthPlaceClass,
      LocalizedText(
        en: "where the person was born, as seen from here", es: "lugar de nacimiento",
        pt: "lugar de nascimento", fr: "lieu de naissance"), .code, codes: CodeLists.placeClass,
      source: "survey"),
    Variable(
      .birthCountry,
      LocalizedText(
        en: "country of birth", es: "país de nacimiento", pt: "país de nascimento",
        fr: "pays de naissance"), .code, codes: CodeLists.country, source: "ISO 3166-1"),
    Variable(
      .citizenship,
      LocalizedText(
        en: "country of citizenship", es: "país de nacionalidad", pt: "país de nacionalidade",
        fr: "pays de nationalité"), .code, codes: CodeLists.country, source: "ISO 3166-1"),
    Variable(
      .citizenshipClass,
      LocalizedText(
        en: "standing as a citizen, where no country is held or beside it",
        es: "situación de ciudadanía, donde no consta el país o junto a él",
        pt: "situação de cidadania, onde não consta o país ou ao lado dele",
        fr: "situation de citoyenneté, à défaut du pays ou avec lui"), .code,
      codes: CodeLists.citizenshipClass, source: "survey"),
    Variable(
      .residence5yClass,
      LocalizedText(
        en: "where the person lived five years before", es: "residencia cinco años antes",
        pt: "residência cinco anos antes", fr: "résidence cinq ans auparavant"), .code,
      codes: CodeLists.placeClass, universe: .aged5AndOver, source: "survey"),
    Variable(
      .residenceCountry5y,
      LocalizedText(
        en: "country of residence five years before", es: "país de residencia cinco años antes",
        pt: "país de residência cinco anos antes", fr: "pays de résidence cinq ans auparavant"),
      .code, codes: CodeLists.country, universe: .aged5AndOver, source: "ISO 3166-1"),
    Variable(
      .residence1yClass,
      LocalizedText(
        en: "where the person lived one year before", es: "residencia un año antes",
        pt: "residência um ano antes", fr: "résidence un an auparavant"), .code,
      codes: CodeLists.placeClass, source: "survey"),
    Variable(
      .residenceCountry1y,
      LocalizedText(
        en: "country of residence one year before", es: "país de residencia un año antes",
        pt: "país de residência um ano antes", fr: "pays de résidence un an auparavant"), .code,
      codes: CodeLists.country, source: "ISO 3166-1"),
    Variable(
      .arrivalYear,
      LocalizedText(
        en: "year of arrival in the country", es: "año de llegada al país",
        pt: "ano de chegada ao país", fr: "année d'arrivée dans le pays"), .integer, unit: .years,
      universe: .foreignBorn, source: "survey"),
    Variable(
      .yearsSinceArrival,
      LocalizedText(
        en: "years since arrival", es: "años desde la llegada", pt: "anos desde a chegada",
        fr: "années depuis l'arrivée"), .integer, unit: .years, universe: .foreignBorn,
      source: "survey"),
    Variable(
      .everLivedAbroad,
      LocalizedText(
        en: "has ever lived abroad", es: "vivió alguna vez en el exterior",
        pt: "já viveu no exterior", fr: "a déjà vécu à l'étranger"), .code, codes: CodeLists.yesNo,
      source: "survey"),
    Variable(
      .migrationStatus,
      LocalizedText(
        en: "migration status", es: "condición migratoria", pt: "condição migratória",
        fr: "situation migratoire"), .code, codes: CodeLists.migrationStatus,
      source: "derived by the host"),
    Variable(
      .documentStatus,
      LocalizedText(
        en: "standing of the residence documents, by wide class", es: "situación documentaria",
        pt: "situação documental", fr: "situation administrative"), .code,
      codes: CodeLists.documentStatus, universe: .foreignBorn, source: "survey"),
    Variable(
      .identityDocument,
      LocalizedText(
        en: "holds a national identity document", es: "tiene documento de identidad nacional",
        pt: "possui documento de identidade nacional", fr: "détient un document d'identité national"
      ), .code, codes: CodeLists.yesNo, source: "survey"),
    Variable(
      .migrationReason,
      LocalizedText(
        en: "main reason for the last migration", es: "motivo principal de la última migración",
        pt: "motivo principal da última migração", fr: "motif principal de la dernière migration"),
      .code, codes: CodeLists.migrationReason, source: "survey"),
    Variable(
      .birthRegistered,
      LocalizedText(
        en: "birth registered with a civil authority", es: "nacimiento registrado",
        pt: "nascimento registrado", fr: "naissance enregistrée"), .code, codes: CodeLists.yesNo,
      universe: .under5, source: "SDG 16.9.1"),
    Variable(
      .discrimination12m,
      LocalizedText(
        en: "felt discriminated against in the last 12 months",
        es: "se sintió discriminada en los últimos 12 meses",
        pt: "sentiu-se discriminada nos últimos 12 meses",
        fr: "s'est sentie discriminée au cours des 12 derniers mois"), .code,
      codes: CodeLists.yesNo, source: "SDG 10.3.1"),
  ]
}
