extension CodeLists {
  /// Poverty by the office's own line and method.
  public static let poverty = list(
    "poverty",
    ("extreme", "extremely poor", "pobreza extrema", "extrema pobreza", "pauvreté extrême"),
    ("poor", "poor, not extremely", "pobreza no extrema", "pobreza não extrema", "pauvreté"),
    ("not_poor", "not poor", "no pobre", "não pobre", "non pauvre"))
  /// Kind of dwelling.
  public static let dwellingType = list(
    "dwelling_type", ("house", "house", "casa", "casa", "maison"),
    ("apartment", "apartment", "departamento", "apartamento", "appartement"),
    (
      "room", "room in a shared house", "pieza en casa compartida", "cômodo em casa coletiva",
      "pièce en logement partagé"
    ), ("improvised", "improvised", "improvisada", "improvisada", "de fortune"),
    ("collective", "collective", "colectiva", "coletiva", "collectif"),
    ("other", "other", "otra", "outra", "autre"))
  /// Tenure of the dwelling.
  public static let tenure = list(
    "tenure", ("owner", "owner", "propietario", "proprietário", "propriétaire"),
    (
      "owner_dwelling_only", "owner of the dwelling only", "propietario solo de la vivienda",
      "proprietário só da moradia", "propriétaire du logement seul"
    ),
    ("tenant", "tenant", "inquilino", "inquilino", "locataire"),
    ("lent", "lent free", "cedida", "cedida", "prêté"),
    ("by_job", "by work", "por trabajo", "por trabalho", "lié à l'emploi"),
    ("squatter", "occupied without title", "ocupante de hecho", "ocupada sem título", "sans titre"),
    ("other", "other", "otra", "outra", "autre"))
  /// Kind of health cover.
  public static let healthInsuranceType = list(
    "health_insurance_type",
    ("contributory", "contributory", "contributiva", "contributiva", "contributive"),
    ("private", "private", "privada", "privada", "privée"),
    ("public", "public plan", "plan público", "plano público", "régime public"),
    ("several", "several", "varias", "várias", "plusieurs"),
    ("none", "none", "ninguna", "nenhuma", "aucune"))
  /// Self-rated health.
  public static let selfRatedHealth = list(
    "self_rated_health", ("very_good", "very good", "muy buena", "muito boa", "très bonne"),
    ("good", "good", "buena", "boa", "bonne"), ("fair", "fair", "regular", "regular", "moyenne"),
    ("bad", "bad", "mala", "ruim", "mauvaise"),
    ("very_bad", "very bad", "muy mala", "muito ruim", "très mauvaise"))
}
