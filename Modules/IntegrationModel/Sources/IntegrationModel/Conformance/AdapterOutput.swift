/// An input for an adapter, in memory.
public struct AdapterInput: Sendable, Equatable {
  /// The file's name.
  public var name: String
  /// Its bytes.
  public var bytes: [UInt8]

  /// Makes an input.
  public init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// A way to run an adapter: in this process, or over the border in the runner.
public protocol AdapterUnderTest {
  /// What the adapter says of itself.
  func describe() throws(ArraigoError) -> AdapterDescription
  /// Everything the adapter makes of inputs.
  func run(_ inputs: [AdapterInput]) throws(ArraigoError) -> AdapterOutput
}

/// All that a run gave.
public struct AdapterOutput: Sendable {
  /// The batches in the order they came.
  public var batches: [(unit: RecordUnit, batch: ColumnBatch)]
  /// The run's summary.
  public var summary: RunSummary

  /// Makes an output.
  public init(batches: [(unit: RecordUnit, batch: ColumnBatch)], summary: RunSummary) {
    self.batches = batches
    self.summary = summary
  }

  /// How many records a table has.
  public func rowCount(_ unit: RecordUnit) -> Int {
    batches.reduce(0) { $0 + ($1.unit == unit ? $1.batch.rowCount : 0) }
  }

  /// A variable's cells as cases write them, `-` for missing and `n/a` for not applicable; nil
  /// where a batch does not have it.
  public func cells(_ unit: RecordUnit, _ variable: VariableID) -> [String]? {
    var cells: [String] = []
    for (own, batch) in batches where own == unit {
      guard let column = batch[variable] else { return nil }
      for row in 0..<batch.rowCount { cells.append(column.written(row)) }
    }
    return cells
  }

  /// Whether two outputs hold the same records, however they are cut into batches.
  public func hasSameRecords(as other: AdapterOutput) -> Bool {
    guard summary.series == other.summary.series else { return false }
    for unit in RecordUnit.allCases {
      guard rowCount(unit) == other.rowCount(unit) else { return false }
      let names = Set(
        (batches + other.batches).filter { $0.unit == unit }
          .flatMap { $0.batch.columns.map(\.name) })
      for name in names where cells(unit, VariableID(name)) != other.cells(unit, VariableID(name)) {
        return false
      }
    }
    return true
  }
}

extension RunSummary {
  /// The observations of the series as rows of a case: cells by column name.
  var observationRows: [[String: String]] {
    (series ?? []).flatMap { series in
      series.observations.map { observation in
        var row = [
          "indicator": series.indicator, "country": series.country, "unit": series.unit,
          "frequency": series.frequency.rawValue, "period": observation.period.description,
          "value": observation.value.map(Column.plain) ?? "-",
          "status": observation.status.rawValue,
        ]
        for (variable, level) in series.breakdown { row[variable.rawValue] = level }
        return row
      }
    }
  }
}

extension Column {
  /// A cell as cases write it.
  func written(_ row: Int) -> String {
    switch state(at: row) {
    case .missing: return "-"
    case .notApplicable: return "n/a"
    case .value:
      return switch storage {
      case .codes(let cells, let list): list.entries[Int(cells[row])].code
      case .integers(let cells): String(cells[row])
      case .numbers(let cells): Self.plain(cells[row])
      case .text(let cells, let dictionary): dictionary[Int(cells[row])]
      }
    }
  }

  static func plain(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15 ? String(Int(number)) : String(number)
  }
}
