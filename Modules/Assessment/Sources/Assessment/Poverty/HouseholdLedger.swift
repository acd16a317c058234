import IntegrationModel

/// What only a look at all members of a household tells: filled in a first pass over the records,
/// read in the second.
///
/// Every member in the file counts, domestic staff and boarders of the record too: so INDEC's
/// published rates come out (30.3 and 6.1 % in the second half of 2016).
struct HouseholdLedger {
  private struct Key: Hashable {
    var round: Int
    var household: String
  }

  private struct Entry {
    var members = 0
    var equivalents = 0.0
    var smallChildren = 0
    var hasUnknownAge = false
  }

  private var numbers: [Key: Int] = [:]
  private var entries: [Entry] = []
  private let equivalents: [String: [Double]]
  private let lines: [[String?: PovertyLines.Line]]
  private let unit: PovertyLines.Unit

  /// Opens a ledger for rounds in order; without lines it tells of children only.
  init(rounds: [Period], lines: PovertyLines?, equivalents table: AdultEquivalents?) {
    equivalents = table.map { ["male": $0.byAge("male"), "female": $0.byAge("female")] } ?? [:]
    self.lines = rounds.map { lines?.lines(for: $0) ?? [:] }
    unit = lines?.unit ?? .person
  }

  /// The entry of each record's household.
  private mutating func households(of batch: ColumnBatch, round: Int) -> [Int] {
    guard case .text(let positions, let names)? = batch[.householdID]?.storage else { return [] }
    var known = [Int](repeating: -1, count: max(1, names.count))
    return positions.map { position in
      if known[Int(position)] < 0 {
        known[Int(position)] = number(Key(round: round, household: names.name(at: position)))
      }
      return known[Int(position)]
    }
  }

  private mutating func number(_ key: Key) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = entries.count
    entries.append(Entry())
    return entries.count - 1
  }

  /// Counts the members of a batch.
  mutating func add(_ view: inout RecordView, round: Int) {
    let households = households(of: view.batch, round: round)
    let ages = view.numbers(of: .variable(.age))
    let women = view.truth(of: .is(.sex, "female"))
    let children = view.truth(of: .is(.relationship, "child"))
    for (row, household) in households.enumerated() {
      entries[household].members += 1
      guard ages.isKnown(row) else {
        entries[household].equivalents = .nan
        entries[household].hasUnknownAge = true
        continue
      }
      let age = max(0, Int(ages.values[row]))
      if age < 6, children.isTrue.bit(row) { entries[household].smallChildren += 1 }
      let table = equivalents[women.isTrue.bit(row) ? "female" : "male"]
      let isUsable = women.known.bit(row) && table != nil && !(table?.isEmpty ?? true)
      entries[household].equivalents +=
        isUsable ? table.map { $0[min(age, $0.count - 1)] } ?? .nan : .nan
    }
  }

  /// Tells a batch's records of their households: children, and poverty where there are lines.
  mutating func derive(into view: inout RecordView, round: Int) {
    let households = households(of: view.batch, round: round)
    guard !households.isEmpty else { return }
    view.derive(
      .smallChildrenAtHome,
      NumberCells(households.map { Double(entries[$0].smallChildren) }) {
        !entries[households[$0]].hasUnknownAge
      })
    guard !lines[round].isEmpty else { return }
    let linesOfRows = povertyLines(of: &view, round: round, households)
    let incomes = view.numbers(of: .variable(.incomeHousehold))
    func cells(_ value: (Double, PovertyLines.Line) -> Double) -> NumberCells {
      NumberCells(
        linesOfRows.enumerated().map { row, line in
          line.map { value(incomes.values[row], $0) } ?? .nan
        }
      ) { linesOfRows[$0] != nil && incomes.isKnown($0) }
    }
    func gap(_ income: Double, _ line: PovertyLines.Line) -> Double {
      income < line.poverty ? (line.poverty - income) / line.poverty : 0
    }
    view.derive(.belowPovertyLine, cells { $0 < $1.poverty ? 1 : 0 })
    view.derive(.belowExtremeLine, cells { $0 < $1.extreme ? 1 : 0 })
    view.derive(.povertyGap, cells(gap))
    view.derive(.squaredPovertyGap, cells { gap($0, $1) * gap($0, $1) })
  }

  /// Each record's lines for its whole household; nil where region or needs are not known.
  private func povertyLines(
    of view: inout RecordView, round: Int, _ households: [Int]
  ) -> [PovertyLines.Line?] {
    let statistical = view.numbers(of: .variable(.regionStatistical))
    let region = view.batch[.region]
    let held = lines[round]
    let national = held[nil]
    return households.enumerated().map { row, household in
      var line = national
      if statistical.isKnown(row) {
        line = held[String(Int(statistical.values[row]))] ?? line
      }
      if let region, case .codes(let cells, let list) = region.storage,
        region.state(at: row) == .value
      {
        line = held[list.entries[Int(cells[row])].code] ?? line
      }
      let entry = entries[household]
      let needs = unit == .person ? Double(entry.members) : entry.equivalents
      guard var line, needs > 0 else { return nil }
      line.extreme *= needs
      line.poverty *= needs
      return line
    }
  }
}

extension NumberCells {
  /// Makes cells from numbers and a test of which are known.
  init(_ values: [Double], where isKnown: (Int) -> Bool) {
    var bitmap = Bitmap(repeating: false, count: values.count)
    for row in values.indices where isKnown(row) { bitmap[row] = true }
    self.init(values: values, known: bitmap.words)
  }
}

extension [UInt64] {
  /// The bit of a row.
  func bit(_ row: Int) -> Bool { self[row >> 6] >> UInt64(row & 63) & 1 == 1 }
}
