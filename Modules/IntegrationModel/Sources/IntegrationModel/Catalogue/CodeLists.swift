/// The code lists of the model's coded variables.
public enum CodeLists {
  /// Yes or no.
  public static let yesNo = list(
    "yes_no", ("yes", "yes", "sí", "sim", "oui"), ("no", "no", "no", "não", "non"))
  /// Sex as recorded by the survey.
  public static let sex = list(
    "sex", ("male", "men", "hombres", "homens", "hommes"),
    ("female", "women", "mujeres", "mulheres", "femmes"))
  /// Kind of settlement.
  public static let area = list(
    "area", ("urban", "urban", "urbana", "urbana", "urbain"),
    ("rural", "rural", "rural", "rural", "rural"))
  /// Relationship to the head of the household.
  public static let relationship = list(
    "relationship", ("head", "head", "jefe o jefa", "responsável", "personne de référence"),
    ("spouse", "spouse or partner", "cónyuge o pareja", "cônjuge ou companheiro", "conjoint"),
    ("child", "child or stepchild", "hijo o hijastro", "filho ou enteado", "enfant"),
    ("child_in_law", "child-in-law", "yerno o nuera", "genro ou nora", "gendre ou bru"),
    ("grandchild", "grandchild", "nieto", "neto", "petit-enfant"),
    ("parent", "parent", "padre o madre", "pai ou mãe", "père ou mère"),
    ("parent_in_law", "parent-in-law", "suegro", "sogro", "beau-parent"),
    ("sibling", "sibling", "hermano", "irmão", "frère ou sœur"),
    ("other_relative", "other relative", "otro familiar", "outro parente", "autre parent"),
    ("non_relative", "non-relative", "no familiar", "não parente", "sans lien de parenté"),
    (
      "domestic_worker", "live-in domestic worker", "servicio doméstico puertas adentro",
      "empregado doméstico residente", "employé de maison logé"
    ))
  /// Marital status.
  public static let maritalStatus = list(
    "marital_status", ("single", "single", "soltero", "solteiro", "célibataire"),
    ("married", "married", "casado", "casado", "marié"),
    ("union", "in a union", "unido", "em união", "en union libre"),
    (
      "separated_or_divorced", "separated or divorced", "separado o divorciado",
      "separado ou divorciado", "séparé ou divorcé"
    ), ("widowed", "widowed", "viudo", "viúvo", "veuf"))
  /// Where a person was born or lived, as seen from the place of interview.
  public static let placeClass = list(
    "place_class",
    ("same_locality", "same locality", "misma localidad", "mesma localidade", "même localité"),
    (
      "other_locality", "other locality of the region", "otra localidad de la provincia",
      "outra localidade do estado", "autre localité de la région"
    ),
    ("other_region", "other region", "otra provincia", "outro estado", "autre région"),
    (
      "in_country", "in the country, place unknown", "en el país, lugar desconocido",
      "no país, lugar desconhecido", "dans le pays, lieu inconnu"
    ), ("abroad", "abroad", "en el exterior", "no exterior", "à l'étranger"))
  /// Migration status, derived by ``MigrationStatus``.
  public static let migrationStatus = list(
    "migration_status", ("native", "native-born", "nativos", "nativos", "natifs"),
    (
      "foreign_born", "foreign-born", "nacidos en el exterior", "nascidos no exterior",
      "nés à l'étranger"
    ),
    (
      "returnee_recent", "recent returnees", "retornados recientes", "retornados recentes",
      "retour récent"
    ),
    ("returnee_ever", "earlier returnees", "retornados", "retornados", "retour ancien"),
    ("unknown", "unknown", "desconocido", "desconhecido", "inconnu"))
  /// Standing as a citizen of the survey's country.
  public static let citizenshipClass = list(
    "citizenship_class", ("national", "national", "nacional", "nacional", "national"),
    ("naturalised", "naturalised", "naturalizado", "naturalizado", "naturalisé"),
    (
      "national_and_other", "national and of another country", "nacional y de otro país",
      "nacional e de outro país", "national et d'un autre pays"
    ), ("foreign", "foreign", "extranjero", "estrangeiro", "étranger"))
  /// Standing of a migrant's documents, by wide class.
  public static let documentStatus = list(
    "document_status",
    (
      "permanent", "permanent residence", "residencia permanente", "residência permanente",
      "résidence permanente"
    ),
    (
      "temporary", "temporary residence", "residencia temporaria", "residência temporária",
      "résidence temporaire"
    ),
    (
      "protection", "asylum or protection", "refugio o protección", "refúgio ou proteção",
      "asile ou protection"
    ),
    ("irregular", "without permit", "sin permiso", "sem autorização", "sans titre"),
    ("national", "national", "nacional", "nacional", "national"))
  /// Main reason for migrating.
  public static let migrationReason = list(
    "migration_reason", ("work", "work", "trabajo", "trabalho", "travail"),
    ("study", "study", "estudio", "estudo", "études"),
    ("family", "family", "familia", "família", "famille"),
    ("safety", "safety", "seguridad", "segurança", "sécurité"),
    ("health", "health", "salud", "saúde", "santé"), ("other", "other", "otro", "outro", "autre"))
  /// Ethnic self-identification in classes that all surveys share.
  public static let ethnicity = list(
    "ethnicity", ("indigenous", "indigenous", "indígena", "indígena", "autochtone"),
    ("afro_descendant", "Afro-descendant", "afrodescendiente", "afrodescendente", "afrodescendant"),
    ("other", "other", "otra", "outra", "autre"), ("none", "none", "ninguna", "nenhuma", "aucune"))

  static func list(_ id: String, _ entries: (String, String, String, String, String)...)
    -> CodeList
  {
    CodeList(
      id, entries.map { .init($0.0, LocalizedText(en: $0.1, es: $0.2, pt: $0.3, fr: $0.4)) })
  }
}
