/// How many national currency units buy what one international dollar buys, for private consumption.
///
/// Income in dollars of the benchmark year is
/// `nominal income × index(benchmark year) / index(month) / factor`, with a consumer price index of
/// the factor's own coverage. Factors of the 2021 benchmark are not among these: load them as a
/// series with source and date.
public struct PurchasingPowerParity: Sendable, Hashable {
  /// A round of the International Comparison Program.
  public enum Benchmark: String, Sendable, Codable, CaseIterable {
    /// The 2017 round.
    case icp2017 = "icp_2017"
    /// The 2011 round, as revised with the 2017 one.
    case icp2011Revised = "icp_2011_revised"
    /// The 2011 round, as first published.
    case icp2011Original = "icp_2011_original"

    /// The year whose prices the dollars have.
    public var year: Int { self == .icp2017 ? 2017 : 2011 }
  }

  /// The country, ISO 3166-1 alpha-2.
  public let country: String
  /// The round.
  public let benchmark: Benchmark
  /// National currency units per international dollar.
  public let factor: Double
  /// What part of the country the prices are of.
  public let coverage: Coverage

  /// The factor of a country in a round; nil where none is held.
  public static func of(country: String, _ benchmark: Benchmark) -> Sourced<PurchasingPowerParity>?
  {
    guard let row = table.first(where: { $0.country == country }) else { return nil }
    let factor =
      switch benchmark {
      case .icp2017: row.icp2017
      case .icp2011Revised: row.icp2011Revised
      case .icp2011Original: row.icp2011Original
      }
    return Sourced(
      PurchasingPowerParity(
        country: country, benchmark: benchmark, factor: factor, coverage: .national),
      source: "World Bank, Poverty and Inequality Platform, ppp.csv, state of 2022-08-08",
      caveat: country == "AR" && benchmark == .icp2017
        ? "fragile with the official price index of those years (not verified)" : nil)
  }

  private static let table:
    [(country: String, icp2017: Double, icp2011Revised: Double, icp2011Original: Double)] = [
      ("AR", 10.80794, 3.161164, 2.768380),
      ("BO", 2.611934, 2.891025, 2.906106),
      ("BR", 2.327377, 1.651221, 1.658783),
      ("CL", 478.9957, 386.8173, 391.6442),
      ("CO", 1419.374, 1210.993, 1196.955),
      ("EC", 0.5745034, 0.5477552, 0.5472345),
      ("PE", 1.893583, 1.579177, 1.568639),
      ("PY", 2539.985, 2242.096, 2309.430),
      ("UY", 24.85432, 16.60844, 16.42385),
      ("HT", 31.10294, 20.83260, 20.70574),
    ]
}
