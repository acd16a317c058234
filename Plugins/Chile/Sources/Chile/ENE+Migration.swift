import AdapterKit
import IntegrationModel

extension ENE {
  private static let byMother = "the question is where the mother lived at the time of the birth"

  /// Nationality, and since February 2020 birthplace and residence five years before.
  @HarmonisationBuilder var migrationRules: [HarmonisationPart] {
    Tabulate(
      .citizenship, from: "nacionalidad", over: 0...999, "ISO 3166-1 numeric; 0 is Chilean",
      body: Self.country)
    Map(
      .citizenshipClass, from: "nacionalidad", [0: "national", 152: "national"],
      missing: [888, 999], otherwise: .code("foreign")
    )
    .approximated("one nationality is held: who has a second one cannot be told")
    Map(
      .birthPlaceClass, from: "mig4", [1: .sameLocality, 2: "in_country", 3: .abroad],
      missing: [88, 99]
    )
    .approximated(Self.byMother)
    Choose(
      .birthCountry,
      [
        .when(Source("mig4").isIn(1, 2), "CHL"),
        .when(Source("mig4").isIn(3), Self.origin("mig6_cod")),
      ], otherwise: .missing
    )
    .approximated(Self.byMother)
    Map(
      .residence5yClass, from: "mig1", [1: .sameLocality, 2: "in_country", 3: .abroad],
      missing: [88, 99], notApplicable: [4])
    Choose(
      .residenceCountry5y,
      [
        .when(Source("mig1").isIn(1, 2), "CHL"),
        .when(Source("mig1").isIn(3), Self.origin("mig3_cod")),
        .when(Source("mig1").isIn(4), .constant(.notApplicable)),
      ], otherwise: .missing)
  }

  /// A country abroad; one that is not held or not known is abroad all the same.
  private static func origin(_ column: ColumnReference) -> Derivation {
    .firstValue([
      .codes(.tabulated(column, over: 0...999, "ISO 3166-1 numeric", body: foreignCountry)),
      .constant(.code(Code(Country.abroadUnknown))),
    ])
  }

  private static func country(_ code: Int32) -> Outcome? {
    switch code {
    case 0, 152: .code("CHL")
    case 888, 999: .missing
    default: foreignCountry(code)
    }
  }

  private static func foreignCountry(_ code: Int32) -> Outcome? {
    if code == 888 || code == 999 { return .code(Code(Country.abroadUnknown)) }
    return Country.numeric(Int(code)).map { .code(Code($0.alpha3)) }
  }
}
