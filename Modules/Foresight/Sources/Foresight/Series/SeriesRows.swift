import IntegrationModel

/// The rows of one series of a table, put in order of time and of publication.
struct SeriesRows {
  /// One row.
  struct Row {
    var point: TimePoint
    var value: Double
    var error: Double
    var line: Int
    /// When the value was published; nil in a table without vintages.
    var vintage: VintageTime?
  }

  let name: String
  let perYear: Int?
  var rows: [Row] = []

  /// The series; its values are those of the latest vintage.
  ///
  /// - Throws: `empty_table`, `period_gap_too_wide` or `duplicate_period`.
  func series(frequency: Int?, file: String?, hasErrors: Bool) throws(ArraigoError) -> TimeSeries {
    let (first, count) = try span(file)
    let start = first.ordinal
    var values = [Double](repeating: .nan, count: count)
    var errors = hasErrors ? values : []
    var vintages: [Vintage] = []
    for (time, part) in published {
      var seen: Set<Int> = []
      for row in part {
        let place = row.point.ordinal - start
        guard seen.insert(place).inserted else {
          throw ArraigoError(
            "duplicate_period",
            "the series \(name) has \(row.point) twice\(time.map { " in vintage \($0)" } ?? "")",
            at: Place(file: file, line: row.line, column: "period"),
            suggestion: "keep one value for each period")
        }
        values[place] = row.value
        if hasErrors { errors[place] = row.error }
      }
      guard let time else { continue }
      // A vintage that changes nothing is none.
      let isNew =
        vintages.last.map { before in
          !zip(before.values, values).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
        } ?? true
      if isNew { vintages.append(Vintage(time, values: values)) }
    }
    return TimeSeries(
      name, values: values, frequency: frequency ?? perYear ?? 1, start: first,
      standardErrors: errors, vintages: vintages.count > 1 ? vintages : [])
  }

  /// The rows of each vintage, the oldest first, in the order of their lines.
  private var published: [(time: String?, rows: [Row])] {
    let byTime = Dictionary(grouping: rows, by: \.vintage)
    let undated = byTime[nil].map { [(time: String?.none, rows: $0)] } ?? []
    let times = byTime.keys.compactMap { $0 }.sorted()
    return undated + times.map { (time: $0.text, rows: byTime[$0] ?? []) }
  }

  /// The first point, and how many there are up to the last.
  private func span(_ file: String?) throws(ArraigoError) -> (first: TimePoint, count: Int) {
    guard let first = rows.min(by: { $0.point.ordinal < $1.point.ordinal }),
      let last = rows.max(by: { $0.point.ordinal < $1.point.ordinal })
    else { throw ArraigoError("empty_table", "a series has no rows") }
    let count = last.point.ordinal - first.point.ordinal + 1
    guard count <= 100 * rows.count + 1_000 else {
      throw ArraigoError(
        "period_gap_too_wide",
        "the series \(name) has \(rows.count) values over \(count) periods",
        at: Place(file: file, line: last.line, column: "period"), suggestion: "check its periods")
    }
    return (first.point, count)
  }
}
