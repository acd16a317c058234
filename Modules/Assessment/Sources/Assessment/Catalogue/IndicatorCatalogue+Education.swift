import IntegrationModel

extension IndicatorCatalogue {
  /// Education and skills.
  static let education: [CatalogueEntry] = [
    entry(
      "school_attendance_rate", .education, tier: 1, .positive, source: "IDB, OECD and UNDP",
      LocalizedText(
        en: "School attendance (6-17)", es: "Asistencia escolar (6-17)",
        pt: "Frequência escolar (6-17)", fr: "Fréquentation scolaire (6-17)"),
      LocalizedText(
        en: "Children attending school among those aged 6 to 17 with a known answer.",
        es: "Niñas, niños y adolescentes que asisten a la escuela entre los de 6 a 17 años.",
        pt: "Crianças e adolescentes que frequentam a escola entre os de 6 a 17 anos.",
        fr: "Enfants scolarisés parmi ceux de 6 à 17 ans."),
      .share(.is(.enrolled, "yes"), of: .aged(6...17))),
    entry(
      "early_leaving_rate", .education, tier: 2, .negative, source: "Zaragoza indicators; IDB",
      LocalizedText(
        en: "Early leaving from education (18-24)", es: "Abandono escolar temprano",
        pt: "Abandono escolar precoce", fr: "Sortie précoce du système éducatif"),
      LocalizedText(
        en: "Persons with at most lower secondary who do not attend, among those aged 18 to 24.",
        es: "Personas con hasta secundaria baja que no asisten, entre las de 18 a 24 años.",
        pt: "Pessoas com até fundamental que não frequentam, entre as de 18 a 24 anos.",
        fr: "Personnes au plus au premier cycle et non scolarisées, parmi les 18 à 24 ans."),
      .share(.lowEducation && .notAttending, of: .aged(18...24))),
    entry(
      "low_education_share", .education, tier: 1, .negative,
      source: "OECD, Settling In; ISCED 2011",
      LocalizedText(
        en: "Low education (ISCED 0-2)", es: "Bajo nivel educativo (CINE 0-2)",
        pt: "Baixa escolaridade (CINE 0-2)", fr: "Faible niveau d'éducation (CITE 0-2)"),
      LocalizedText(
        en: "Persons with at most lower secondary among those aged 25 to 64 not attending.",
        es: "Personas con hasta secundaria baja entre las de 25 a 64 que no asisten.",
        pt: "Pessoas com até fundamental entre as de 25 a 64 que não frequentam.",
        fr: "Personnes au plus au premier cycle parmi les 25 à 64 ans non scolarisés."),
      .share(.lowEducation, of: .aged(25...64) && .notAttending)),
    entry(
      "tertiary_share", .education, tier: 1, .positive, source: "OECD, Settling In; ISCED 2011",
      LocalizedText(
        en: "Tertiary education", es: "Educación superior", pt: "Ensino superior",
        fr: "Enseignement supérieur"),
      LocalizedText(
        en: "Persons with completed tertiary education among those aged 25 to 64.",
        es: "Personas con educación superior completa entre las de 25 a 64 años.",
        pt: "Pessoas com ensino superior completo entre as de 25 a 64 anos.",
        fr: "Diplômés du supérieur parmi les 25 à 64 ans."),
      .share(.tertiary, of: .aged(25...64))),
    entry(
      "adult_training_rate", .education, tier: 3, .positive, source: "SDG 4.3.1",
      LocalizedText(
        en: "Participation in education and training, last 12 months",
        es: "Participación en enseñanza y formación, últimos 12 meses",
        pt: "Participação em educação e formação, últimos 12 meses",
        fr: "Participation à l'éducation et à la formation, 12 derniers mois"),
      LocalizedText(
        en: "Persons who study or trained in the last twelve months among those aged 15 to 64.",
        es: "Personas que estudian o se formaron en los últimos doce meses, de 15 a 64 años.",
        pt: "Pessoas que estudam ou se formaram nos últimos doze meses, de 15 a 64 anos.",
        fr: "Personnes en études ou formées au cours des douze derniers mois, de 15 à 64 ans."),
      .share(.is(.training12m, "yes") || .is(.enrolled, "yes"), of: .workingAge)),
    entry(
      "overqualification_rate", .education, tier: 1, .negative,
      source: "Eurostat and Cedefop: ISCED 5-8 in ISCO 4-9",
      LocalizedText(
        en: "Over-qualification", es: "Sobrecualificación", pt: "Sobrequalificação",
        fr: "Surqualification (déclassement)"),
      LocalizedText(
        en: "Persons in occupations of ISCO 4 to 9 among employed graduates aged 15 to 64 not "
          + "attending.",
        es: "Personas en ocupaciones CIUO 4 a 9 entre las graduadas del nivel superior ocupadas de "
          + "15 a 64 que no asisten.",
        pt: "Pessoas em ocupações CIUO 4 a 9 entre as ocupadas com ensino superior de 15 a 64 que "
          + "não frequentam.",
        fr: "Personnes en profession CITP 4 à 9 parmi les diplômés du supérieur en emploi de 15 à "
          + "64 ans non scolarisés."),
      .share(
        .is(.occupationIsco, "4", "5", "6", "7", "8", "9"),
        of: .employed && .workingAge && .tertiary && .notAttending && !.is(.occupationIsco, "0"))),
    entry(
      "occupational_mismatch_rate", .education, tier: 2, .negative,
      source: "ILO, normative approach",
      LocalizedText(
        en: "Education-occupation mismatch", es: "Desajuste entre educación y ocupación",
        pt: "Desajuste entre educação e ocupação", fr: "Inadéquation formation-emploi"),
      LocalizedText(
        en: "Employed of 15 and over whose education is above or below that assigned to their ISCO "
          + "group: 1-3 tertiary, 4-8 secondary, 9 primary.",
        es: "Personas ocupadas de 15 y más con educación distinta de la asignada a su grupo CIUO: "
          + "1-3 superior, 4-8 secundaria, 9 primaria.",
        pt: "Pessoas ocupadas de 15 e mais com educação diferente da atribuída ao grupo CIUO: "
          + "1-3 superior, 4-8 média, 9 fundamental.",
        fr:
          "Personnes en emploi de 15 ans et plus au niveau différent de celui de leur groupe CITP : "
          + "1-3 supérieur, 4-8 secondaire, 9 primaire."),
      .share(
        !.any([
          .is(.occupationIsco, "1", "2", "3") && .tertiary,
          .is(.occupationIsco, "4", "5", "6", "7", "8") && .is(.educationIsced, "2", "3", "4"),
          .is(.occupationIsco, "9") && .is(.educationIsced, "0", "1"),
        ]), of: .employed && .aged(from: 15) && !.is(.occupationIsco, "0"))),
    entry(
      "credential_recognition_rate", .education, tier: 3, .positive, source: "migration modules",
      LocalizedText(
        en: "Foreign credentials recognised", es: "Títulos extranjeros reconocidos",
        pt: "Diplomas estrangeiros reconhecidos", fr: "Diplômes étrangers reconnus"),
      LocalizedText(
        en: "Persons with a recognised credential among graduates abroad aged 25 to 64.",
        es: "Personas con título reconocido entre las graduadas en el exterior de 25 a 64 años.",
        pt: "Pessoas com diploma reconhecido entre as formadas no exterior de 25 a 64 anos.",
        fr: "Personnes au diplôme reconnu parmi les diplômés de l'étranger de 25 à 64 ans."),
      .share(
        .is(.credentialRecognised, "yes"),
        of: .aged(25...64) && .tertiary && .is(.educationAbroad, "yes"))),
  ]
}
