import IntegrationModel

/// SplitMix64: the same numbers for the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension ColumnBatch {
  /// A batch over random variables of the catalogue that keeps every promise of the model.
  static func random(rows: Int, columns: Int, using generator: inout SeededGenerator) -> ColumnBatch
  {
    let variables = VariableCatalogue.all.shuffled(using: &generator).prefix(columns)
    return ColumnBatch(
      rowCount: rows, columns: variables.map { .random($0, rows: rows, using: &generator) })
  }
}

extension Column {
  fileprivate static func random(
    _ variable: Variable, rows: Int, using generator: inout SeededGenerator
  ) -> Column {
    var validity = Bitmap(repeating: true, count: rows)
    var asked = Bitmap(repeating: true, count: rows)
    let holes = Int.random(in: 0...3, using: &generator)
    for row in 0..<rows where holes > 0 && Int.random(in: 0...3, using: &generator) < holes {
      validity[row] = false
      if Bool.random(using: &generator) { asked[row] = false }
    }
    func cells<Cell>(_ filler: Cell, _ value: (inout SeededGenerator) -> Cell) -> [Cell] {
      (0..<rows).map { validity[$0] ? value(&generator) : filler }
    }
    let storage: Storage
    switch variable.kind {
    case .code:
      let list = variable.codeList ?? CodeLists.yesNo
      storage = .codes(cells(0) { UInt16.random(in: 0..<UInt16(list.count), using: &$0) }, list)
    case .integer:
      storage = .integers(cells(0) { Int32.random(in: .min ... .max, using: &$0) })
    case .number:
      storage = .numbers(cells(.nan) { Double.random(in: -1e9...1e9, using: &$0) })
    case .text:
      let texts = ["", "a", "ñandú", "BR-35", "東京", "x'\"\n"]
      storage = .text(
        cells(0) { Int32.random(in: 0..<Int32(texts.count), using: &$0) }, TextDictionary(texts))
    }
    return Column(
      variable.id.rawValue, storage, validity: validity.isAllOnes ? nil : validity,
      applicability: asked.isAllOnes ? nil : asked)
  }
}

extension ColumnBatch {
  /// What a batch breaks of the model's promises; empty for a good one.
  func brokenPromises() -> [String] {
    var broken: [String] = []
    if Set(columns.map(\.name)).count != columns.count { broken.append("a name stands twice") }
    for column in columns {
      if column.count != rowCount { broken.append("\(column.name): length") }
      if column.validity.map({ $0.count != rowCount }) == true { broken.append("validity length") }
      for row in 0..<min(rowCount, column.count) where !column.isSound(at: row) {
        broken.append("\(column.name): row \(row)")
      }
    }
    return broken
  }

  /// The same cells by `==`, where NaN in cells without a value equals NaN.
  func isSame(as other: ColumnBatch) -> Bool {
    rowCount == other.rowCount && columns.count == other.columns.count
      && zip(columns, other.columns).allSatisfy { $0.isSame(as: $1) }
  }
}

extension Column {
  fileprivate func isSound(at row: Int) -> Bool {
    let isValue = state(at: row) == .value
    if isValue, let applicability, !applicability[row] { return false }
    switch storage {
    case .codes(let cells, let list): return isValue ? cells[row] < list.count : cells[row] == 0
    case .integers(let cells): return isValue || cells[row] == 0
    case .numbers(let cells): return isValue ? cells[row].isFinite : cells[row].isNaN
    case .text(let cells, let texts):
      guard isValue else { return cells[row] == 0 }
      guard cells[row] >= 0, cells[row] < texts.count else { return false }
      return !texts[Int(cells[row])].unicodeScalars.contains("\u{FFFD}")
    }
  }

  func isSame(as other: Column) -> Bool {
    guard name == other.name, validity == other.validity, applicability == other.applicability
    else { return false }
    if case .numbers(let mine) = storage, case .numbers(let theirs) = other.storage {
      return mine.map(\.bitPattern) == theirs.map(\.bitPattern)
    }
    return storage == other.storage
  }

  /// The rows of a range, cell by cell.
  func sliced(_ rows: Range<Int>) -> Column {
    func bits(_ bitmap: Bitmap?) -> Bitmap? {
      guard let bitmap else { return nil }
      var slice = Bitmap(repeating: false, count: rows.count)
      for row in rows { slice[row - rows.lowerBound] = bitmap[row] }
      return slice.isAllOnes ? nil : slice
    }
    let cells: Storage =
      switch storage {
      case .codes(let cells, let list): .codes(Array(cells[rows]), list)
      case .integers(let cells): .integers(Array(cells[rows]))
      case .numbers(let cells): .numbers(Array(cells[rows]))
      case .text(let cells, let texts): .text(Array(cells[rows]), texts)
      }
    return Column(name, cells, validity: bits(validity), applicability: bits(applicability))
  }
}
