import IntegrationModel

/// Sums what published totals are compared with, while batches go by.
struct ControlTally {
  private let totals: [ControlTotal]
  private var sums: [Double]
  private var period: Period?

  init(_ totals: [ControlTotal]) {
    self.totals = totals
    sums = [Double](repeating: 0, count: totals.count)
  }

  mutating func add(_ unit: RecordUnit, _ batch: ColumnBatch) {
    guard !totals.isEmpty else { return }
    if period == nil { period = Period(of: batch) }
    for (at, total) in totals.enumerated() where total.unit == unit && total.period == period {
      guard case .numbers(let numbers)? = batch[total.variable]?.storage else { continue }
      for number in numbers where number == number { sums[at] += number }
    }
  }

  func problems() -> [Problem] {
    zip(totals, sums).compactMap { total, sum in
      guard total.period == period,
        (sum - total.expected).magnitude > total.tolerance * total.expected.magnitude
      else { return nil }
      return Problem(
        "control_total_differs", .warning, at: Place(column: total.variable.rawValue),
        found: "\(sum)", expected: "\(total.expected) (\(total.source))",
        suggestion: "check the weights and that the archive is complete")
    }
  }
}
