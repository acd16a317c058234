/// What says, in each archive, that its data are made up.
enum Notice {
  static let text = """
    SYNTHETIC DATA

    es  Datos sintéticos. No describen a ninguna persona, hogar ni país: sirven para probar programas.
        El formato es el de la EPH del INDEC; el INDEC no los produjo ni los avala.
    pt  Dados sintéticos. Não descrevem nenhuma pessoa, domicílio ou país: servem para testar programas.
        O formato é o da EPH do INDEC; o INDEC não os produziu nem os endossa.
    en  Synthetic data. They describe no person, household or country: they serve to test programs.
        The format is that of INDEC's EPH; INDEC neither made nor endorses them.
    fr  Données synthétiques. Elles ne décrivent ni personne, ni ménage, ni pays : elles servent à
        essayer des programmes. Le format est celui de l'EPH de l'INDEC, qui ne les a ni produites
        ni approuvées.

    """
}
