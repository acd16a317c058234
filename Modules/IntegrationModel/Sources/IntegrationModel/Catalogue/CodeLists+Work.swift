extension CodeLists {
  /// Level of education attended or reached, before it is turned into ISCED.
  public static let educationLevel = list(
    "education_level", ("none", "none", "ninguno", "nenhum", "aucun"),
    ("preschool", "preschool", "inicial", "pré-escola", "préscolaire"),
    ("primary", "primary", "primario", "fundamental I", "primaire"),
    ("basic", "basic (nine years)", "educación general básica", "fundamental", "fondamental"),
    ("secondary", "secondary", "secundario", "médio", "secondaire"),
    (
      "upper_secondary", "upper secondary", "polimodal", "médio (ciclo superior)",
      "secondaire supérieur"
    ),
    (
      "tertiary_non_university", "tertiary, non-university", "terciario",
      "superior não universitário", "supérieur court"
    ),
    ("university", "university", "universitario", "universitário", "universitaire"),
    ("postgraduate", "postgraduate", "posgrado", "pós-graduação", "troisième cycle"),
    (
      "special", "special education", "educación especial", "educação especial",
      "éducation spécialisée"
    ))
  /// ISCED 2011 levels.
  public static let isced = list(
    "isced_2011",
    (
      "0", "less than primary", "menos que primaria", "menos que fundamental",
      "inférieur au primaire"
    ),
    ("1", "primary", "primaria", "fundamental I", "primaire"),
    ("2", "lower secondary", "secundaria baja", "fundamental II", "premier cycle du secondaire"),
    ("3", "upper secondary", "secundaria alta", "médio", "second cycle du secondaire"),
    (
      "4", "post-secondary", "postsecundaria no terciaria", "pós-secundário",
      "postsecondaire non supérieur"
    ),
    (
      "5", "short-cycle tertiary", "terciaria de ciclo corto", "superior de ciclo curto",
      "supérieur de cycle court"
    ),
    ("6", "bachelor", "grado", "graduação", "licence"),
    ("7", "master", "maestría", "mestrado", "master"),
    ("8", "doctorate", "doctorado", "doutorado", "doctorat"))
  /// Labour force status (ILO, 19th ICLS).
  public static let labourForceStatus = list(
    "labour_force_status", ("employed", "employed", "ocupados", "ocupados", "en emploi"),
    ("unemployed", "unemployed", "desocupados", "desocupados", "au chômage"),
    (
      "potential", "potential labour force", "fuerza de trabajo potencial",
      "força de trabalho potencial", "main-d'œuvre potentielle"
    ),
    (
      "outside", "outside the labour force", "inactivos", "fora da força de trabalho",
      "hors main-d'œuvre"
    ))
  /// Main reason to be outside the labour force.
  public static let inactivityReason = list(
    "inactivity_reason", ("retired", "retired", "jubilado", "aposentado", "retraité"),
    ("rentier", "living on rents", "rentista", "rentista", "rentier"),
    ("student", "student", "estudiante", "estudante", "étudiant"),
    (
      "care", "care and housework", "cuidados y quehaceres", "cuidados e afazeres",
      "soins et tâches domestiques"
    ),
    ("child", "young child", "menor", "criança", "enfant"),
    ("disabled", "disability", "discapacidad", "deficiência", "handicap"),
    ("discouraged", "discouraged", "desalentado", "desalentado", "découragé"),
    ("other", "other", "otra", "outra", "autre"))
  /// Status in employment (ICSE-93).
  public static let statusInEmployment = list(
    "status_in_employment", ("employee", "employees", "asalariados", "empregados", "salariés"),
    ("employer", "employers", "patrones", "empregadores", "employeurs"),
    ("own_account", "own-account workers", "cuenta propia", "conta própria", "à leur compte"),
    (
      "cooperative_member", "cooperative members", "cooperativistas", "cooperados",
      "membres de coopératives"
    ),
    (
      "contributing_family", "contributing family workers", "trabajadores familiares",
      "trabalhadores familiares", "travailleurs familiaux"
    ),
    (
      "not_classifiable", "not classifiable", "no clasificables", "não classificáveis",
      "inclassables"
    ))
  /// Qualification of the task.
  public static let occupationSkill = list(
    "occupation_skill",
    ("professional", "professional", "profesional", "profissional", "professionnelle"),
    ("technical", "technical", "técnica", "técnica", "technique"),
    ("operative", "operative", "operativa", "operativa", "opérationnelle"),
    ("unskilled", "unskilled", "no calificada", "não qualificada", "non qualifiée"))
  /// Duration of the contract.
  public static let contractType = list(
    "contract_type", ("permanent", "permanent", "indefinido", "permanente", "permanent"),
    ("temporary", "temporary", "temporal", "temporário", "temporaire"))
  /// Persons working in the establishment.
  public static let firmSize = list(
    "firm_size", ("up_to_5", "up to 5", "hasta 5", "até 5", "jusqu'à 5"),
    ("6_to_10", "6 to 10", "6 a 10", "6 a 10", "6 à 10"),
    ("11_to_49", "11 to 49", "11 a 49", "11 a 49", "11 à 49"),
    ("50_and_over", "50 and over", "50 y más", "50 e mais", "50 et plus"))
  /// ISCO-08 major groups.
  public static let isco = list(
    "isco_08_major", ("0", "armed forces", "fuerzas armadas", "forças armadas", "forces armées"),
    ("1", "managers", "directores y gerentes", "diretores e gerentes", "directeurs et gérants"),
    ("2", "professionals", "profesionales", "profissionais", "professions intellectuelles"),
    ("3", "technicians", "técnicos", "técnicos", "professions intermédiaires"),
    (
      "4", "clerical support workers", "personal administrativo", "apoio administrativo",
      "employés administratifs"
    ),
    ("5", "services and sales", "servicios y ventas", "serviços e vendas", "services et vente"),
    (
      "6", "skilled agriculture", "agricultores calificados", "agropecuária qualificada",
      "agriculteurs qualifiés"
    ),
    ("7", "craft and trades", "oficios", "ofícios", "métiers qualifiés"),
    (
      "8", "machine operators", "operadores de máquinas", "operadores de máquinas",
      "conducteurs de machines"
    ),
    (
      "9", "elementary occupations", "ocupaciones elementales", "ocupações elementares",
      "professions élémentaires"
    ))
  /// Sector of the unit a person works in: what makes a job informal is a question of its own.
  public static let productionUnitSector = list(
    "production_unit_sector", ("formal", "formal", "formal", "formal", "formel"),
    ("informal", "informal", "informal", "informal", "informel"),
    ("household", "households", "hogares", "domicílios", "ménages"),
    (
      "not_classifiable", "not classifiable", "no clasificable", "não classificável",
      "inclassable"
    ))
}
