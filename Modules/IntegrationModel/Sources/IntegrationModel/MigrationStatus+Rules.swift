extension MigrationStatus {
  /// The rules of the derivation in the order they apply, one sentence each, for lineage.
  public static let rules: [LocalizedText] = [
    LocalizedText(
      en: "Foreign-born: born in another country, known or not; where no country is held, "
        + "birthplace class abroad.",
      es: "Nacidos en el exterior: nacidos en otro país, conocido o no; si no consta el país, "
        + "clase de lugar de nacimiento en el exterior.",
      pt: "Nascidos no exterior: nascidos em outro país, conhecido ou não; se não consta o país, "
        + "classe do lugar de nascimento no exterior.",
      fr: "Nés à l'étranger : nés dans un autre pays, connu ou non ; à défaut de pays, classe du "
        + "lieu de naissance à l'étranger."),
    LocalizedText(
      en: "Recent returnees: born in the country, not known to be under five, and "
        + "living abroad five years before.",
      es: "Retornados recientes: nacidos en el país, sin edad conocida menor de cinco "
        + "años, que cinco años antes vivían en el exterior.",
      pt: "Retornados recentes: nascidos no país, sem idade conhecida menor de cinco "
        + "anos, que cinco anos antes viviam no exterior.",
      fr: "Retour récent : nés dans le pays, sans âge connu inférieur à cinq ans, et vivant à "
        + "l'étranger cinq ans auparavant."),
    LocalizedText(
      en: "Earlier returnees: born in the country who ever lived abroad and are not recent "
        + "returnees.",
      es: "Retornados: nacidos en el país que alguna vez vivieron en el exterior y no son "
        + "retornados recientes.",
      pt: "Retornados: nascidos no país que alguma vez viveram no exterior e não são retornados "
        + "recentes.",
      fr: "Retour ancien : nés dans le pays, ayant déjà vécu à l'étranger, hors retour récent."),
    LocalizedText(
      en: "Natives: others born in the country, also where residence abroad is not known or was "
        + "not asked.",
      es: "Nativos: los demás nacidos en el país, también si la residencia en el exterior no "
        + "consta o no se preguntó.",
      pt: "Nativos: os demais nascidos no país, também se a residência no exterior não consta ou "
        + "não foi perguntada.",
      fr: "Natifs : les autres nés dans le pays, même si la résidence à l'étranger n'est pas "
        + "connue ou n'a pas été demandée."),
    LocalizedText(
      en: "Unknown: birthplace missing.", es: "Desconocido: falta el lugar de nacimiento.",
      pt: "Desconhecido: falta o lugar de nascimento.", fr: "Inconnu : lieu de naissance manquant."),
  ]
}
