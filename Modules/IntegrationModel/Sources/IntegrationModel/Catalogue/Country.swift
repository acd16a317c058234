/// A country of ISO 3166-1.
public struct Country: Sendable, Equatable {
  /// The three-letter code (`BOL`).
  public let alpha3: String
  /// The two-letter code (`BO`).
  public let alpha2: String
  /// The numeric code (68); surveys drop its leading zero.
  public let numeric: Int
  /// The name.
  public let name: LocalizedText

  /// Every country, by alpha-3 code.
  public static let all: [Country] = countryTable.split(separator: "\n").compactMap { line in
    let fields = line.split(separator: "|").map { String($0).trimmedBlanks }
    guard fields.count == 7, let numeric = Int(fields[2]) else { return nil }
    return Country(
      alpha3: fields[0], alpha2: fields[1], numeric: numeric,
      name: LocalizedText(en: fields[3], es: fields[4], pt: fields[5], fr: fields[6]))
  }

  private static let byAlpha2 = Dictionary(
    all.map { ($0.alpha2, $0) }, uniquingKeysWith: { first, _ in first })
  private static let byNumeric = Dictionary(
    all.map { ($0.numeric, $0) }, uniquingKeysWith: { first, _ in first })

  /// The country of a two-letter code.
  public static func alpha2(_ code: String) -> Country? { byAlpha2[code] }
  /// The country of a numeric code.
  public static func numeric(_ code: Int) -> Country? { byNumeric[code] }

  /// A country that is not known, outside the survey's own: the code of `birth_country` and its
  /// like where a person was born abroad and no country is held.
  public static let abroadUnknown = "XXX"

  /// The twelve independent countries of South America, alpha-3.
  public static let southAmerica: Set<String> = [
    "ARG", "BOL", "BRA", "CHL", "COL", "ECU", "GUY", "PRY", "PER", "SUR", "URY", "VEN",
  ]
  /// Latin America and the Caribbean (United Nations M49 region 419, independent states), alpha-3.
  public static let latinAmericaAndCaribbean: Set<String> = southAmerica.union([
    "ATG", "BHS", "BLZ", "BRB", "CRI", "CUB", "DMA", "DOM", "GRD", "GTM", "HND", "HTI", "JAM",
    "KNA", "LCA", "MEX", "NIC", "PAN", "SLV", "TTO", "VCT",
  ])
}

extension CodeLists {
  /// Countries by alpha-3 code, with `XXX` for one that is not known.
  public static let country = CodeList(
    "country",
    Country.all.map { .init($0.alpha3, $0.name) } + [
      .init(
        Country.abroadUnknown,
        LocalizedText(
          en: "abroad, country unknown", es: "exterior, país desconocido",
          pt: "exterior, país desconhecido", fr: "étranger, pays inconnu"))
    ])
}

extension String {
  var trimmedBlanks: String {
    // Nearly no text has any: told by two bytes, not by walking over its characters.
    guard utf8.first == 32 || utf8.last == 32 else { return self }
    return String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
