import IntegrationModel

/// Numbers that look random and are the same in every run.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// How the cells of a made column are distributed.
enum Gaps: String, CaseIterable {
  case none
  case all
  case some
  case allNotAsked
  case someNotAsked
  case longRuns
}

/// Columns made for tests: nothing in them is anybody's answer.
enum Made {
  static let sex = VariableCatalogue.codeList(.sex) ?? CodeList("sex", [])

  static func column(
    _ name: String, _ kind: VariableKind, rows: Int, distinct: Int, gaps: Gaps, seed: UInt64,
    list: CodeList = sex
  ) -> Column {
    var random = Seeded(seed)
    let states = (0..<rows).map { row in state(row, gaps, &random) }
    let chosen = states.map { _ in Int.random(in: 0..<max(1, distinct), using: &random) }
    let storage: Column.Storage
    switch kind {
    case .code:
      storage = .codes(zip(states, chosen).map { $0 == .value ? UInt16($1 % list.count) : 0 }, list)
    case .integer:
      storage = .integers(zip(states, chosen).map { $0 == .value ? Int32($1) * 7_919 - 50_000 : 0 })
    case .number:
      storage = .numbers(zip(states, chosen).map { $0 == .value ? Double($1) * 0.37 - 3 : .nan })
    case .text:
      var dictionary = TextDictionary()
      for value in 0..<max(1, distinct) { dictionary.append("hogar ñ \(value)".utf8) }
      storage = .text(zip(states, chosen).map { $0 == .value ? Int32($1) : 0 }, dictionary)
    }
    return Column(
      name, storage, validity: bitmap(states.map { $0 == .value }),
      applicability: bitmap(states.map { $0 != .notApplicable }))
  }

  /// One column of each kind; a third of the cells are gaps.
  static func batch(rows: Int, seed: UInt64 = 1, gaps: Gaps = .someNotAsked) -> ColumnBatch {
    ColumnBatch(
      rowCount: rows,
      columns: [
        column("sex", .code, rows: rows, distinct: 2, gaps: gaps, seed: seed),
        column("age", .integer, rows: rows, distinct: 90, gaps: gaps, seed: seed + 1),
        column("weight", .number, rows: rows, distinct: 1_000, gaps: .none, seed: seed + 2),
        column("household_id", .text, rows: rows, distinct: rows / 3, gaps: gaps, seed: seed + 3),
      ])
  }

  static func bitmap(_ bits: [Bool]) -> Bitmap? {
    if bits.allSatisfy({ $0 }) { return nil }
    var bitmap = Bitmap(repeating: false, count: 0)
    for bit in bits { bitmap.append(bit) }
    return bitmap
  }

  static func description(
    _ variables: [VariableStatus] = [
      VariableStatus(.sex, .collected), VariableStatus(.age, .collected),
      VariableStatus(.weight, .collected), VariableStatus(.householdID, .collected),
      VariableStatus(.stratum, .notCollected, reason: "not published"),
    ], period: String = "2023-Q3", survey: String = "EPH"
  ) -> DatasetDescription {
    DatasetDescription(
      survey: SurveyDescription(
        country: "AR", survey: survey, name: "Encuesta de prueba", institute: "Instituto",
        currency: "ARS", coverage: .urban,
        labour: NationalLabourDefinition(minimumAge: 10, ratesOverTotalPopulation: false)),
      period: Period(period) ?? Period(year: 2023), adapter: "ar.indec.eph",
      adapterVersion: "1.0.0", variables: variables, isSynthetic: true)
  }

  private static func state(_ row: Int, _ gaps: Gaps, _ random: inout Seeded) -> CellState {
    switch gaps {
    case .none: .value
    case .all: .missing
    case .allNotAsked: .notApplicable
    case .some: Int.random(in: 0..<3, using: &random) == 0 ? .missing : .value
    case .someNotAsked:
      [.value, .value, .missing, .notApplicable][Int.random(in: 0..<4, using: &random)]
    case .longRuns: row / 150 % 2 == 0 ? .value : .missing
    }
  }
}

/// A column's cells as values that can be compared whatever dictionaries they were stored with.
enum PlainCell: Equatable {
  case missing
  case notApplicable
  case text(String)
  case integer(Int32)
  case bits(UInt64)
}

extension Column {
  var plainCells: [PlainCell] {
    (0..<count).map { row in
      switch state(at: row) {
      case .missing: return .missing
      case .notApplicable: return .notApplicable
      case .value: break
      }
      return switch storage {
      case .codes(let cells, let list): .text(list.entries[Int(cells[row])].code)
      case .integers(let cells): .integer(cells[row])
      case .numbers(let cells): .bits(cells[row].bitPattern)
      case .text(let cells, let dictionary): .text(dictionary[Int(cells[row])])
      }
    }
  }
}
