/// How a person stands to migration, derived once, here, the same way for every survey.
///
/// The rules, in order:
/// 1. Born abroad (a birth country other than the survey's own, `XXX` included; where no country is
///    held, a birthplace class of `abroad`): `foreign_born`.
/// 2. Born in the country and abroad five years before (residence country, else residence class):
///    `returnee_recent`. Nobody known to be under five was anywhere five years before.
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
  /// What a person's answers say, as bits that add up over the source columns.
  private enum Answer {
    static let bornHere: UInt8 = 1
    static let bornAbroad: UInt8 = 2
    static let livedHere: UInt8 = 4
    static let livedAbroad: UInt8 = 8
    static let everAbroad: UInt8 = 16
    static let count = 32
  }

  /// The variables the derivation reads, as far as a dataset has them.
  public static let sources: [VariableID] = [
    .birthCountry, .birthPlaceClass, .residenceCountry5y, .residence5yClass, .everLivedAbroad,
  ]

  /// Derives the status of a batch's persons; nil where neither birth variable is there, or the
  /// country is none of ISO 3166-1.
  ///
  /// - Parameter country: the survey's own country, ISO 3166-1 alpha-2.
  public static func column(for batch: ColumnBatch, surveyCountry country: String) -> Column? {
    guard batch[.birthCountry] != nil || batch[.birthPlaceClass] != nil,
      let home = Country.alpha2(country)?.alpha3
    else { return nil }
    var answers = [UInt8](repeating: 0, count: batch.rowCount)
    // A country overrides the class of the place: it is the finer answer.
    add(batch[.birthPlaceClass], to: &answers) {
      $0 == "abroad" ? Answer.bornAbroad : Answer.bornHere
    }
    add(batch[.birthCountry], to: &answers, replacing: Answer.bornHere | Answer.bornAbroad) {
      $0 == home ? Answer.bornHere : Answer.bornAbroad
    }
    add(batch[.residence5yClass], to: &answers) {
      $0 == "abroad" ? Answer.livedAbroad : Answer.livedHere
    }
    add(
      batch[.residenceCountry5y], to: &answers,
      replacing: Answer.livedHere | Answer.livedAbroad
    ) { $0 == home ? Answer.livedHere : Answer.livedAbroad }
    dropResidence(ofThoseUnder5: batch[.age], from: &answers)
    add(batch[.everLivedAbroad], to: &answers) { $0 == "yes" ? Answer.everAbroad : 0 }
    let classes = (0..<Answer.count).map { position(of: UInt8($0)) }
    let cells = [UInt16](unsafeUninitializedCapacity: answers.count) { cells, count in
      classes.withUnsafeBufferPointer { classes in
        for row in answers.indices { cells[row] = classes[Int(answers[row])] }
      }
      count = answers.count
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

  private static func dropResidence(ofThoseUnder5 age: Column?, from answers: inout [UInt8]) {
    guard let age, case .integers(let years) = age.storage else { return }
    let residence = Answer.livedHere | Answer.livedAbroad
    answers.withUnsafeMutableBufferPointer { answers in
      for row in years.indices {
        // A missing age holds 0: of a person of unknown age the residence counts.
        let isUnder5 = years[row] < 5 && age.validity?[row] ?? true
        answers[row] &= isUnder5 ? ~residence : .max
      }
    }
  }

  /// The rules, in order, over everything a person's answers can say.
  private static func position(of answers: UInt8) -> UInt16 {
    let status =
      if answers & Answer.bornAbroad != 0 {
        "foreign_born"
      } else if answers & Answer.bornHere == 0 {
        "unknown"
      } else if answers & Answer.livedAbroad != 0 {
        "returnee_recent"
      } else if answers & Answer.everAbroad != 0 {
        "returnee_ever"
      } else {
        "native"
      }
    return CodeLists.migrationStatus.position(of: status) ?? 0
  }

  /// Adds what a coded column says to the answers of its rows; other columns say nothing.
  private static func add(
    _ column: Column?, to answers: inout [UInt8], replacing replaced: UInt8 = 0,
    _ meaning: (String) -> UInt8
  ) {
    guard let column, case .codes(let cells, let list) = column.storage else { return }
    // A table over every position a cell can hold: the loop needs no bounds.
    var table = [UInt8](repeating: 0, count: Int(UInt16.max) + 1)
    for (position, entry) in list.entries.enumerated() { table[position] = meaning(entry.code) }
    let validity = column.validity ?? Bitmap(repeating: true, count: cells.count)
    answers.withUnsafeMutableBufferPointer { answers in
      cells.withUnsafeBufferPointer { cells in
        table.withUnsafeBufferPointer { table in
          merge(cells, validity, table, keeping: ~replaced, into: answers)
        }
      }
    }
  }

  private static func merge(
    _ cells: UnsafeBufferPointer<UInt16>, _ validity: Bitmap, _ table: UnsafeBufferPointer<UInt8>,
    keeping kept: UInt8, into answers: UnsafeMutableBufferPointer<UInt8>
  ) {
    for (at, word) in validity.words.enumerated() {
      let rows = (at * 64)..<min(at * 64 + 64, cells.count)
      guard word != .max else {
        for row in rows { answers[row] = answers[row] & kept | table[Int(cells[row])] }
        continue
      }
      for row in rows {
        // A cell that is not a value is masked out, not branched on.
        let isValue: UInt8 = 0 &- UInt8(truncatingIfNeeded: word >> UInt64(row & 63) & 1)
        answers[row] = answers[row] & (kept | ~isValue) | table[Int(cells[row])] & isValue
      }
    }
  }
}

extension ColumnBatch {
  /// The same rows with one more column, or with that column in place of one of its name.
  public func adding(_ column: Column) -> ColumnBatch {
    ColumnBatch(rowCount: rowCount, columns: columns.filter { $0.name != column.name } + [column])
  }
}
