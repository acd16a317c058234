import AdapterKit
import IntegrationModel

extension EPH {
  /// Birthplace and residence five years before.
  @HarmonisationBuilder var migrationRules: [HarmonisationPart] {
    // The few records with 0 have no place; they count as born in the country, as everyone does
    // who is not of a bordering or other country.
    Map(
      .birthPlaceClass, from: "CH15",
      [
        0: "in_country", 1: .sameLocality, 2: .otherLocality, 3: .otherRegion, 4: .abroad,
        5: .abroad,
      ], missing: [9])
    Choose(
      .birthCountry,
      [
        .when(Source("CH15").isIn(0, 1, 2, 3), "ARG"),
        .when(Source("CH15").isIn(4, 5), .codes(Origins.map(of: "CH15_COD"))),
      ], otherwise: .missing)
    Map(
      .residence5yClass, from: "CH16",
      [1: .sameLocality, 2: .otherLocality, 3: .otherRegion, 4: .abroad, 5: .abroad],
      missing: [0, 9], notApplicable: [6])
    Choose(
      .residenceCountry5y,
      [
        .when(Source("CH16").isIn(1, 2, 3), "ARG"),
        .when(Source("CH16").isIn(4, 5), .codes(Origins.map(of: "CH16_COD"))),
        .when(Source("CH16").isIn(6), .constant(.notApplicable)),
      ], otherwise: .missing)
  }
}

/// INDEC's codes of countries: numbers up to 2015 and since 2017, abbreviations in 2016.
enum Origins {
  static func map(of column: ColumnReference) -> CodeMap {
    CodeMap(
      column, numbers: numbers.mapValues { .code(Code($0)) },
      texts: texts.mapValues { .code(Code($0)) }, otherwise: .code(Code(Country.abroadUnknown)),
      title: "INDEC's country codes, abbreviations in 2016")
  }

  private static let numbers: [Int32: String] = [
    202: "BOL", 203: "BRA", 205: "COL", 207: "CUB", 208: "CHL", 210: "ECU", 212: "USA",
    215: "HTI", 218: "MEX", 221: "PRY", 222: "PER", 225: "URY", 226: "VEN", 310: "CHN",
    410: "ESP", 417: "ITA",
  ]

  // Only abbreviations with one reading: `rep`, `est` or `cor` could be several countries.
  private static let texts: [String: String] = [
    "bol": "BOL", "bra": "BRA", "chi": "CHL", "col": "COL", "par": "PRY", "per": "PER",
    "uru": "URY", "ven": "VEN", "ecu": "ECU", "cub": "CUB", "hai": "HTI", "mex": "MEX",
    "esp": "ESP", "ita": "ITA", "fra": "FRA", "por": "PRT", "ale": "DEU", "pol": "POL",
    "rus": "RUS", "can": "CAN", "tur": "TUR", "sir": "SYR", "bel": "BEL", "eeu": "USA",
    "gre": "GRC", "cro": "HRV", "ucr": "UKR", "arm": "ARM", "isr": "ISR", "bul": "BGR",
  ]
}
