import IntegrationModel
import NationalFormats

/// Writes one quarter's archive: the person file, the household file and the notice.
struct EPHArchive {
  let panel: Panel
  let size: SampleSize
  private let deciles: Deciles

  /// How many households the trial run looks at.
  private static let trial = 12_000

  /// Makes a trial run for the limits of the decile groups and the size of households.
  init(seed: Int, quarter: Quarter, size: SampleSize) {
    self.size = size
    var panel = Panel(seed: seed, quarter: quarter, size: 1)
    let trial =
      switch size {
      case .households(let count): SampleSize.households(min(count, Self.trial))
      case .persons(let count): SampleSize.persons(min(count, Self.trial * 3))
      }
    var (households, persons) = (0, 0)
    panel.forEachHousehold(trial) {
      households += 1
      persons += $0.members.count
    }
    panel.meanSize = Double(persons) / Double(max(households, 1))
    panel.size =
      switch size {
      case .households(let count): count
      case .persons(let count): max(1, Int(Double(count) / panel.meanSize))
      }
    // The weights are right now, and the limits need them.
    var deciles = Deciles()
    panel.forEachHousehold(trial) { deciles.add($0) }
    deciles.close()
    self.panel = panel
    self.deciles = deciles
  }

  /// INDEC's name of the quarter's archive.
  var name: String { "EPH_usu_\(panel.quarter.number)_Trim_\(panel.quarter.year)_txt.zip" }

  /// Writes the archive and gives the member that holds the persons.
  func write(to path: String, level: Int) throws -> WrittenMember? {
    let dialect = EPHDialect(panel.quarter)
    let archive = try ZipWriter(path: path, level: level)
    try writePersons(to: archive, dialect)
    let persons = try archive.end()
    try writeHouseholds(to: archive, dialect)
    try archive.begin("SYNTHETIC.txt")
    try archive.write(Notice.text)
    try archive.finish()
    return persons
  }

  private func writePersons(to archive: ZipWriter, _ dialect: EPHDialect) throws {
    var lines = try LineWriter<PersonColumn>(
      dialect.memberName("individual", in: panel.quarter), of: archive, dialect,
      endsWithSeparator: false)
    let statuses: [Work.Status] = [.notInterviewed, .employed, .unemployed, .outside, .under10]
    let templates = statuses.map(Record<PersonColumn>.template)
    try panel.forEachHousehold(size) { (household) throws in
      let dwelling = household.dwelling.identifier
      for (number, person) in household.members.enumerated() {
        var record = templates[person.work.status.rawValue]
        record.write(
          person, number: number + 1, of: household, in: panel.quarter, deciles)
        try lines.write(record, dwelling: dwelling)
      }
    }
    try lines.flush()
  }

  private func writeHouseholds(to archive: ZipWriter, _ dialect: EPHDialect) throws {
    var lines = try LineWriter<HouseholdColumn>(
      dialect.memberName("hogar", in: panel.quarter), of: archive, dialect,
      endsWithSeparator: dialect.endsWithSeparator)
    try panel.forEachHousehold(size) { (household) throws in
      var record = Record<HouseholdColumn>.template
      record.write(household, in: panel.quarter, deciles)
      try lines.write(record, dwelling: household.dwelling.identifier)
    }
    try lines.flush()
  }
}

extension Dwelling {
  /// `CODUSU`: 29 characters, the same each time the dwelling is in.
  ///
  /// SYNTHETIC, three letters for the quarter it came in, nine without meaning (the office's have
  /// many such letters, and they weigh on how well a file compresses) and its number.
  var identifier: [UInt8] {
    var text = [UInt8](repeating: 48, count: 29)
    text.replaceSubrange(..<9, with: "SYNTHETIC".utf8)
    func letter(_ number: UInt64) -> UInt8 { 65 + UInt8(number % 26) }
    var quarter = UInt64(first.ordinal)
    var generator = SeededGenerator(first.ordinal, index)
    var letters = generator.next()
    for at in 9..<21 {
      text[at] = letter(at < 12 ? quarter : letters)
      if at < 12 { quarter /= 26 } else { letters /= 26 }
    }
    var (rest, at) = (index, 28)
    while rest > 0, at >= 21 {
      text[at] = 48 + UInt8(rest % 10)
      rest /= 10
      at -= 1
    }
    return text
  }
}
