/// How a person stands to migration, derived once, here, the same way for every survey.
///
/// The rules, in order:
/// 1. Born abroad (a birth country other than the survey's own, `XXX` included; where no country is
///    held, a birthplace class of `abroad`): `foreign_born`.
/// 2. Born in the country and abroad five years before (residence country, else residence class):
///    `returnee_recent`.
/// 3. Born in the country and ever lived abroad: `returnee_ever`.
/// 4. Born in the country: `native`. A return counts only where it is positively known, so a
///    missing or unasked residence leaves a person native.
/// 5. Birthplace not known: `unknown`.
///
/// The classes exclude each other. Published comparisons usually count returnees as native-born;
/// an assessment's `native` level is therefore the union of classes 2 to 4.
/// Source: UN DESA's concept of return migration as the International Organization for Migration's
/// data handbook reports it; the operational rule is the project's.
public enum MigrationStatus {
  /// The classes' positions in ``CodeLists/migrationStatus``.
  private enum Position {
    static let native: UInt16 = 0
    static let foreignBorn: UInt16 = 1
    static let returneeRecent: UInt16 = 2
    static let returneeEver: UInt16 = 3
    static let unknown: UInt16 = 4
  }

  /// What a source cell says of being in the country.
  private enum Side {
    static let unknown: UInt8 = 0
    static let home: UInt8 = 1
    static let abroad: UInt8 = 2
  }

  /// The variables the derivation reads, as far as a dataset has them.
  public static let sources: [VariableID] = [
    .birthCountry, .birthPlaceClass, .residenceCountry5y, .residence5yClass, .everLivedAbroad,
  ]

  /// Derives the status of a batch's persons; nil where neither birth variable is there.
  ///
  /// - Parameter country: the survey's own country, ISO 3166-1 alpha-2.
  public static func column(for batch: ColumnBatch, surveyCountry country: String) -> Column? {
    guard batch[.birthCountry] != nil || batch[.birthPlaceClass] != nil else { return nil }
    let birth = sides(batch, .birthCountry, .birthPlaceClass, home: country)
    let before = sides(batch, .residenceCountry5y, .residence5yClass, home: country)
    let ever = answers(batch, .everLivedAbroad)
    let cells = [UInt16](unsafeUninitializedCapacity: batch.rowCount) { cells, count in
      for row in 0..<batch.rowCount {
        let isRecent = before[row] == Side.abroad
        let isEver = ever?[row] == Side.abroad
        cells[row] =
          switch birth[row] {
          case Side.abroad: Position.foreignBorn
          case Side.home:
            isRecent ? Position.returneeRecent : isEver ? Position.returneeEver : Position.native
          default: Position.unknown
          }
      }
      count = batch.rowCount
    }
    return Column(
      VariableID.migrationStatus.rawValue, .codes(cells, CodeLists.migrationStatus))
  }

  /// What a dataset has of the status, given what it has of its sources.
  public static func status(from variables: [VariableStatus]) -> VariableStatus {
    let held = variables.filter {
      sources.contains($0.variable) && $0.collection != .notCollected
    }
    guard held.contains(where: { [.birthCountry, .birthPlaceClass].contains($0.variable) }) else {
      return VariableStatus(
        .migrationStatus, .notCollected, reason: "the survey does not ask where people were born")
    }
    let columns = held.flatMap(\.sourceColumns)
    let unique = columns.enumerated().filter { columns.firstIndex(of: $1) == $0 }.map(\.element)
    let approximated = held.filter { $0.collection == .approximated }
    let asksResidence = held.contains {
      [.residenceCountry5y, .residence5yClass, .everLivedAbroad].contains($0.variable)
    }
    var reasons = approximated.map { "\($0.variable): \($0.reason ?? "approximated")" }
    if !asksResidence { reasons.append("returnees cannot be told from other natives") }
    return VariableStatus(
      .migrationStatus, reasons.isEmpty ? .collected : .approximated,
      reason: reasons.isEmpty ? nil : reasons.joined(separator: "; "), sourceColumns: unique)
  }

  /// Home, abroad or unknown for each person.
  private static func sides(
    _ batch: ColumnBatch, _ country: VariableID, _ place: VariableID, home: String
  ) -> [UInt8] {
    let homeCode = Country.alpha2(home)?.alpha3
    let byCountry = CodeLists.country.entries.map {
      $0.code == homeCode ? Side.home : Side.abroad
    }
    let byPlace = CodeLists.placeClass.entries.map {
      $0.code == "abroad" ? Side.abroad : Side.home
    }
    var result = [UInt8](repeating: Side.unknown, count: batch.rowCount)
    fill(&result, from: batch[place], by: byPlace)
    // The country overrides the class: it is the finer answer.
    fill(&result, from: batch[country], by: byCountry)
    return result
  }

  private static func answers(_ batch: ColumnBatch, _ variable: VariableID) -> [UInt8]? {
    guard let column = batch[variable] else { return nil }
    var result = [UInt8](repeating: Side.unknown, count: batch.rowCount)
    fill(&result, from: column, by: CodeLists.yesNo.entries.map { $0.code == "yes" ? 2 : 1 })
    return result
  }

  private static func fill(_ sides: inout [UInt8], from column: Column?, by table: [UInt8]) {
    guard let column, case .codes(let cells, _) = column.storage else { return }
    guard let validity = column.validity else {
      for row in cells.indices { sides[row] = table[Int(cells[row])] }
      return
    }
    for row in cells.indices where validity[row] { sides[row] = table[Int(cells[row])] }
  }
}

extension ColumnBatch {
  /// The same rows with one more column, or with that column in place of one of its name.
  public func adding(_ column: Column) -> ColumnBatch {
    ColumnBatch(rowCount: rowCount, columns: columns.filter { $0.name != column.name } + [column])
  }
}
