public import IntegrationModel
public import LocatedText

/// Population prospects as the R package wpp2019 has them: one table a quantity, one row for a country
/// or for an age of it, one column a year or five-year period.
///
/// Names of the tables: `popF`, `popM` (population by age), `mxF`, `mxM` (death rates), `tfr` and
/// `tfrprojMed` (fertility), `percentASFR`, `sexRatio`, `migration`; for trajectories also
/// `tfrproj80l`, `tfrproj80u` and `e0Fproj`, `e0Fproj80l`, `e0Fproj80u` with the same of men.
public struct ProspectsTables: Sendable {
  private let tables: [String: SourceTable]

  /// The tables that every projection needs.
  public static let required = [
    "popF", "popM", "mxF", "mxM", "tfrprojMed", "percentASFR", "sexRatio", "migration",
  ]
  /// The tables that trajectories need besides.
  public static let forTrajectories = [
    "tfrproj80l", "tfrproj80u", "e0Fproj", "e0Fproj80l", "e0Fproj80u", "e0Mproj", "e0Mproj80l",
    "e0Mproj80u",
  ]

  /// Takes tables by name.
  ///
  /// - Throws: `missing_table`.
  public init(_ tables: [String: SourceTable]) throws(ArraigoError) {
    for name in Self.required where tables[name] == nil {
      throw ArraigoError(
        "missing_table", "there is no table \(name)",
        suggestion: "a projection needs \(Self.required.joined(separator: ", "))")
    }
    self.tables = tables
  }

  /// The countries of the fertility table, in its order; areas that are no country are left out.
  public func countries() throws(ArraigoError) -> [Country] {
    let table = try named("tfrprojMed")
    let column = try table.column("country_code")
    var countries: [Country] = []
    for row in table.rows {
      if let country = Country.numeric(try table.integer(row, column)) {
        countries.append(country)
      }
    }
    return countries
  }

  /// Everything of one country.
  ///
  /// - Throws: `missing_country`, `missing_age`, `missing_period`, `bad_rate`, and what reading
  ///   numbers throws, with the place.
  public func rates(of country: Country) throws(ArraigoError) -> CountryRates {
    let periods = try periods(of: "tfrprojMed")
    guard let start = periods.first.flatMap({ Int($0.prefix(4)) }) else {
      throw ArraigoError(
        "missing_period", "no column names a period as 2020-2025",
        at: Place(file: try named("tfrprojMed").file, line: 1))
    }
    let population = AgeSex(
      women: try ages("popF", country, ["\(start)"], AgeGroups.count)[0],
      men: try ages("popM", country, ["\(start)"], AgeGroups.count)[0])
    return CountryRates(
      country: country, startYear: start, population: population,
      womenMortality: try mortality("mxF", country, periods),
      menMortality: try mortality("mxM", country, periods),
      fertility: try row("tfrprojMed", country, periods),
      fertilityPattern: try pattern(country, periods),
      sexRatioAtBirth: try row("sexRatio", country, periods),
      migration: try row("migration", country, periods),
      fertilityBounds: try bounds("tfrproj", country, periods),
      womenLife: try life("F", country, periods), menLife: try life("M", country, periods),
      pastMigrationRates: try pastMigration(country, before: start))
  }

  private func named(_ name: String) throws(ArraigoError) -> SourceTable {
    guard let table = tables[name] else {
      throw ArraigoError("missing_table", "there is no table \(name)")
    }
    return table
  }

  /// The column names of a table that are periods.
  private func periods(of name: String) throws(ArraigoError) -> [String] {
    try named(name).columns.filter {
      $0.utf8.count == 9 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
    }
  }

  private func rows(_ name: String, _ country: Country) throws(ArraigoError) -> [SourceTable.Row] {
    let table = try named(name)
    let column = try table.column("country_code")
    let rows = table.rows.filter { $0.cells[column] == "\(country.numeric)" }
    guard !rows.isEmpty else {
      throw ArraigoError(
        "missing_country", "there is no row of \(country.alpha2) (\(country.numeric))",
        at: Place(file: table.file, column: "country_code"))
    }
    return rows
  }

  private func row(_ name: String, _ country: Country, _ columns: [String]) throws(ArraigoError)
    -> [Double]
  {
    let table = try named(name)
    let row = try rows(name, country)[0]
    return try columns.map { (period) throws(ArraigoError) in
      try table.number(row, try table.column(period))
    }
  }

  /// The values by age for each column.
  private func ages(
    _ name: String, _ country: Country, _ columns: [String], _ count: Int
  ) throws(ArraigoError) -> [[Double]] {
    let table = try named(name)
    let rows = try rows(name, country)
    guard rows.count == count else {
      throw ArraigoError(
        "missing_age", "\(country.alpha2) has \(rows.count) ages, expected \(count)",
        at: Place(file: table.file, line: rows[0].line))
    }
    return try columns.map { (column) throws(ArraigoError) in
      let place = try table.column(column)
      return try rows.map { (row) throws(ArraigoError) in
        let value = try table.number(row, place)
        guard value >= 0 else {
          throw ArraigoError(
            "bad_rate", "a value is negative",
            at: Place(file: table.file, line: row.line, column: column))
        }
        return value
      }
    }
  }

  private func mortality(_ name: String, _ country: Country, _ periods: [String])
    throws(ArraigoError) -> [[Double]]
  {
    let rates = try ages(name, country, periods, AgeGroups.mortalityCount)
    guard rates.allSatisfy({ $0.allSatisfy { $0 > 0 && $0 < 5 } }) else {
      throw ArraigoError(
        "bad_rate", "a death rate of \(country.alpha2) is zero or above 5",
        at: Place(file: try named(name).file))
    }
    return rates
  }

  private func pattern(_ country: Country, _ periods: [String]) throws(ArraigoError) -> [[Double]] {
    let percents = try ages("percentASFR", country, periods, AgeGroups.childbearing.count)
    return percents.map { percents in percents.map { $0 / 100 } }
  }

  private func bounds(_ name: String, _ country: Country, _ periods: [String])
    throws(ArraigoError) -> [ClosedRange<Double>]?
  {
    guard tables[name + "80l"] != nil, tables[name + "80u"] != nil else { return nil }
    let low = try row(name + "80l", country, periods)
    let high = try row(name + "80u", country, periods)
    guard zip(low, high).allSatisfy({ $0 <= $1 }) else {
      throw ArraigoError(
        "bad_rate", "a lower bound of \(country.alpha2) lies above the upper one",
        at: Place(file: try named(name + "80l").file))
    }
    return zip(low, high).map { $0...$1 }
  }

  private func life(_ sex: String, _ country: Country, _ periods: [String]) throws(ArraigoError)
    -> (median: [Double], bounds: [ClosedRange<Double>])?
  {
    guard tables["e0\(sex)proj"] != nil,
      let bounds = try bounds("e0\(sex)proj", country, periods)
    else { return nil }
    return (try row("e0\(sex)proj", country, periods), bounds)
  }

  /// Net migrants per 1000 people of each five years before the start that the tables hold.
  private func pastMigration(_ country: Country, before start: Int) throws(ArraigoError) -> [Double]
  {
    let past = try periods(of: "migration").filter { (Int($0.prefix(4)) ?? start) < start }
    let years = past.map { String($0.suffix(4)) }
    let women = try ages("popF", country, years, AgeGroups.count)
    let men = try ages("popM", country, years, AgeGroups.count)
    let totals = try row("migration", country, past)
    return totals.indices.map { step in
      let people = women[step].reduce(0, +) + men[step].reduce(0, +)
      return people > 0 ? 1000 * totals[step] / people : 0
    }
  }
}
