extension CodeLists {
  /// ISIC Rev. 4 sections.
  public static let isic = list(
    "isic_4_section", ("A", "agriculture", "agricultura", "agropecuária", "agriculture"),
    ("B", "mining", "minas", "indústrias extrativas", "industries extractives"),
    (
      "C", "manufacturing", "industria manufacturera", "indústrias de transformação",
      "industrie manufacturière"
    ),
    ("D", "electricity and gas", "electricidad y gas", "eletricidade e gás", "électricité et gaz"),
    ("E", "water and waste", "agua y residuos", "água e resíduos", "eau et déchets"),
    ("F", "construction", "construcción", "construção", "construction"),
    ("G", "trade", "comercio", "comércio", "commerce"),
    ("H", "transport", "transporte", "transporte", "transports"),
    (
      "I", "accommodation and food", "alojamiento y comida", "alojamento e alimentação",
      "hébergement et restauration"
    ),
    ("J", "information", "información", "informação", "information"),
    ("K", "finance", "finanzas", "finanças", "finance"),
    ("L", "real estate", "inmobiliarias", "imobiliárias", "immobilier"),
    (
      "M", "professional activities", "actividades profesionales", "atividades profissionais",
      "activités spécialisées"
    ),
    (
      "N", "administrative services", "servicios administrativos", "serviços administrativos",
      "services administratifs"
    ),
    (
      "O", "public administration", "administración pública", "administração pública",
      "administration publique"
    ),
    ("P", "education", "enseñanza", "educação", "enseignement"),
    (
      "Q", "health and social work", "salud y asistencia social", "saúde e serviços sociais",
      "santé et action sociale"
    ),
    ("R", "arts", "artes", "artes", "arts"),
    ("S", "other services", "otros servicios", "outros serviços", "autres services"),
    (
      "T", "households as employers", "hogares como empleadores", "serviços domésticos",
      "ménages employeurs"
    ),
    ("U", "extraterritorial", "extraterritoriales", "extraterritoriais", "extraterritorial"))
  /// Eight groups of industries, where files publish no section.
  public static let industryGroup = list(
    "industry_group", ("agriculture", "agriculture", "agricultura", "agropecuária", "agriculture"),
    (
      "manufacturing_and_mining", "manufacturing and mining", "industria y minas", "indústria",
      "industrie"
    ),
    (
      "utilities", "utilities", "electricidad, gas y agua", "eletricidade, gás e água",
      "électricité, gaz et eau"
    ),
    ("construction", "construction", "construcción", "construção", "construction"),
    (
      "trade_and_accommodation", "trade and accommodation", "comercio y alojamiento",
      "comércio e alojamento", "commerce et hébergement"
    ),
    (
      "transport_and_communication", "transport and communication", "transporte y comunicaciones",
      "transporte e comunicações", "transports et communications"
    ),
    (
      "finance_and_business", "finance and business", "finanzas y servicios a empresas",
      "finanças e serviços a empresas", "finance et services aux entreprises"
    ),
    ("other_services", "other services", "otros servicios", "outros serviços", "autres services"))

  /// The ISIC Rev. 4 section of a two-digit division (United Nations, ISIC Rev. 4), or nil.
  public static func isicSection(ofDivision division: Int) -> String? {
    switch division {
    case 1...3: "A"
    case 5...9: "B"
    case 10...33: "C"
    case 35: "D"
    case 36...39: "E"
    case 41...43: "F"
    case 45...47: "G"
    case 49...53: "H"
    case 55...56: "I"
    case 58...63: "J"
    case 64...66: "K"
    case 68: "L"
    case 69...75: "M"
    case 77...82: "N"
    case 84: "O"
    case 85: "P"
    case 86...88: "Q"
    case 90...93: "R"
    case 94...96: "S"
    case 97...98: "T"
    case 99: "U"
    default: nil
    }
  }
}
