/// A currency of ISO 4217.
public struct Currency: Sendable, Hashable {
  /// The three-letter code (`PEN`).
  public let code: String
  /// The numeric code (604).
  public let numeric: Int

  /// The currency of survey amounts in one of the nine countries, by ISO 3166-1 alpha-2 code; nil
  /// for other countries.
  public static func of(country: String) -> Sourced<Currency>? { byCountry[country] }

  private static let byCountry: [String: Sourced<Currency>] = {
    let source = "ISO 4217 as Debian iso-codes has it (pycountry 26.2.16)"
    let own = [
      ("AR", "ARS", 32), ("BO", "BOB", 68), ("BR", "BRL", 986), ("CL", "CLP", 152),
      ("CO", "COP", 170), ("PY", "PYG", 600), ("PE", "PEN", 604), ("UY", "UYU", 858),
    ]
    var table = Dictionary(
      uniqueKeysWithValues: own.map { country, code, numeric in
        (country, Sourced(Currency(code: code, numeric: numeric), source: source))
      })
    table["EC"] = .unverified(
      Currency(code: "USD", numeric: 840),
      basis: "\(source) for the codes; that Ecuador uses the dollar since 2000 was not looked up",
      caveat: "earlier rounds are in sucres")
    return table
  }()
}
