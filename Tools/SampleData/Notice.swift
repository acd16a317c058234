/// What says, in each archive, that its data are made up.
enum Notice {
  static let text = text(survey: "EPH", institute: "INDEC")

  /// The notice for the format of a survey.
  static func text(survey: String, institute: String) -> String {
    """
    SYNTHETIC DATA

    es  Datos sintéticos. No describen a ninguna persona, hogar ni país: sirven para probar programas.
        El formato es el de \(survey), de \(institute), que no los produjo ni los avala.
    pt  Dados sintéticos. Não descrevem nenhuma pessoa, domicílio ou país: servem para testar programas.
        O formato é o de \(survey), de \(institute), que não os produziu nem os endossa.
    en  Synthetic data. They describe no person, household or country: they serve to test programs.
        The format is that of \(survey) of \(institute), which neither made nor endorses them.
    fr  Données synthétiques. Elles ne décrivent ni personne, ni ménage, ni pays : elles servent à
        essayer des programmes. Le format est celui de \(survey), de \(institute), qui ne les a ni
        produites ni approuvées.

    """
  }
}
