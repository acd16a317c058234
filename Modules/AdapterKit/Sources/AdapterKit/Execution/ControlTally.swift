import IntegrationModel

/// Sums what published totals are compared with, while batches go by.
struct ControlTally {
  private let totals: [ControlTotal]
  private var sums: [Double]
  private var period: Period?
  private var units: Set<RecordUnit> = []

  init(_ totals: [ControlTotal]) {
    self.totals = totals
    sums = [Double](repeating: 0, count: totals.count)
  }

  mutating func add(_ unit: RecordUnit, _ batch: ColumnBatch) {
    guard !totals.isEmpty else { return }
    units.insert(unit)
    if period == nil { period = Period(of: batch) }
    for (at, total) in totals.enumerated() where total.unit == unit && total.period == period {
      sums[at] += Self.sum(total, batch)
    }
  }

  /// The totals of this period that were not met. Totals of a table that the input does not have
  /// are not compared.
  func problems() -> [Problem] {
    zip(totals, sums).compactMap { total, sum in
      guard total.period == period, units.contains(total.unit),
        (sum - total.expected).magnitude > total.tolerance * total.expected.magnitude
      else { return nil }
      return Problem(
        "control_total_differs", .warning, at: Place(column: total.variable.rawValue),
        found: "\(sum)\(total.explainedGroup)", expected: "\(total.expected) (\(total.source))",
        suggestion: "check the weights and that the archive is complete")
    }
  }

  private static func sum(_ total: ControlTotal, _ batch: ColumnBatch) -> Double {
    let groups = total.among.map { variable, code in
      (batch[variable]?.storage, VariableCatalogue[variable]?.codeList?.position(of: code.text))
    }
    guard let column = batch[total.variable] else { return 0 }
    var sum = 0.0
    for row in 0..<batch.rowCount where column.state(at: row) == .value {
      let isMember = groups.allSatisfy { storage, position in
        guard case .codes(let codes, _)? = storage else { return false }
        return codes[row] == position
      }
      guard isMember, total.among.keys.allSatisfy({ batch[$0]?.state(at: row) == .value }) else {
        continue
      }
      switch column.storage {
      case .numbers(let numbers): sum += numbers[row]
      case .integers(let numbers): sum += Double(numbers[row])
      case .codes, .text: return 0
      }
    }
    return sum
  }
}
