import IntegrationModel

extension IndicatorCatalogue {
  /// Civic inclusion and documentation.
  static let civic: [CatalogueEntry] = [
    entry(
      "regular_status_rate", .civic, tier: 3, .positive, source: "migration modules",
      LocalizedText(
        en: "Regular migration status", es: "Situación migratoria regular",
        pt: "Situação migratória regular", fr: "Situation migratoire régulière"),
      LocalizedText(
        en: "Foreign-born persons with a permit, protection or nationality, of those who answer.",
        es: "Personas nacidas en el exterior con permiso, protección o nacionalidad.",
        pt: "Pessoas nascidas no exterior com autorização, proteção ou nacionalidade.",
        fr: "Personnes nées à l'étranger ayant titre, protection ou nationalité."),
      .share(!.is(.documentStatus, "irregular"), of: .foreignBorn)),
    entry(
      "identity_document_rate", .civic, tier: 3, .positive, source: "spirit of SDG 16.9",
      LocalizedText(
        en: "Holds a national identity document", es: "Tiene documento de identidad nacional",
        pt: "Possui documento de identidade nacional",
        fr: "Détient un document d'identité national"),
      LocalizedText(
        en: "Foreign-born persons and returnees with an identity document of the country.",
        es: "Personas nacidas en el exterior y retornadas con documento de identidad del país.",
        pt: "Pessoas nascidas no exterior e retornadas com documento de identidade do país.",
        fr: "Personnes nées à l'étranger ou revenues avec un document d'identité du pays."),
      .share(
        .is(.identityDocument, "yes"),
        of: .is(.migrationStatus, "foreign_born", "returnee_recent", "returnee_ever"))),
    entry(
      "birth_registration_rate", .civic, tier: 3, .positive, source: "SDG 16.9.1",
      LocalizedText(
        en: "Births registered (under 5)",
        es: "Nacimientos registrados (menores de 5 años)",
        pt: "Nascimentos registrados (menores de 5 anos)",
        fr: "Naissances enregistrées (moins de 5 ans)"),
      LocalizedText(
        en: "Children whose birth is registered among those under 5.",
        es: "Niñas y niños con nacimiento registrado entre los menores de 5 años.",
        pt: "Crianças com nascimento registrado entre as menores de 5 anos.",
        fr: "Enfants à la naissance enregistrée parmi les moins de 5 ans."),
      .share(.is(.birthRegistered, "yes"), of: .aged(0...4))),
    entry(
      "naturalisation_rate", .civic, tier: 3, .positive, source: "OECD, Settling In",
      LocalizedText(
        en: "Naturalisation after 10 years", es: "Adquisición de la nacionalidad",
        pt: "Naturalização", fr: "Acquisition de la nationalité"),
      LocalizedText(
        en:
          "Holders of the country's nationality among foreign-born adults of ten years' residence.",
        es: "Con nacionalidad del país entre personas adultas migrantes con diez años o más.",
        pt: "Com nacionalidade do país entre adultos migrantes com dez anos ou mais.",
        fr: "Détenteurs de la nationalité parmi les adultes immigrés depuis dix ans ou plus."),
      needs: [.citizenship, .yearsSinceArrival]),
    entry(
      "discrimination_rate", .civic, tier: 3, .negative, source: "SDG 10.3.1 and 16.b.1",
      LocalizedText(
        en: "Felt discriminated against, last 12 months",
        es: "Se sintió discriminada o acosada en los últimos 12 meses",
        pt: "Sentiu discriminação nos últimos 12 meses",
        fr: "S'est sentie discriminée au cours des 12 derniers mois"),
      LocalizedText(
        en: "Persons of 15 and over who felt discrimination or harassment, of those who answer.",
        es: "Personas de 15 y más que sintieron discriminación o acoso, de las que responden.",
        pt: "Pessoas de 15 e mais que sentiram discriminação ou assédio, das que respondem.",
        fr: "Personnes de 15 ans et plus s'étant senties discriminées, parmi les répondants."),
      .share(.is(.discrimination12m, "yes"), of: .aged(from: 15))),
  ]

  /// Returnees: both need the items of a reintegration survey.
  static let returnees: [CatalogueEntry] = [
    entry(
      "reintegration_score", .returnees, tier: 3, .positive, .mean,
      source: "IOM, Reintegration Sustainability Survey",
      LocalizedText(
        en: "Reintegration score (economic, social, psychosocial, composite)",
        es: "Puntaje de reintegración (económico, social, psicosocial, compuesto)",
        pt: "Pontuação de reintegração (econômica, social, psicossocial, composta)",
        fr: "Score de réintégration (économique, social, psychosocial, composite)"),
      LocalizedText(
        en: "Mean score between 0 and 1 of returnees with enough items answered.",
        es: "Puntaje medio entre 0 y 1 de personas retornadas con suficientes respuestas.",
        pt: "Pontuação média entre 0 e 1 de retornados com respostas suficientes.",
        fr: "Score moyen entre 0 et 1 des personnes de retour ayant assez répondu."),
      needs: ["reintegration_items"]),
    entry(
      "sustainable_reintegration_rate", .returnees, tier: 3, .positive,
      source: "IOM, sustainable reintegration",
      LocalizedText(
        en: "Returnees at or above the sustainability threshold",
        es: "Personas retornadas con reintegración sostenible",
        pt: "Retornados com reintegração sustentável",
        fr: "Personnes de retour à réintégration durable"),
      LocalizedText(
        en: "Returnees whose score reaches the threshold among those with a score.",
        es: "Personas retornadas cuyo puntaje alcanza el umbral, entre las que tienen puntaje.",
        pt: "Retornados cuja pontuação alcança o limiar, entre os que têm pontuação.",
        fr: "Personnes de retour dont le score atteint le seuil, parmi celles ayant un score."),
      needs: ["reintegration_items"]),
  ]
}
