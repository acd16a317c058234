import IntegrationModel

/// A series as the methods need it: without missing values, with word of what was done.
struct ReadySeries {
  /// The values from the first to the last that is known, gaps filled.
  let values: [Double]
  /// The steps of a season.
  let period: Int
  /// How many steps lie before the first known value.
  let leading: Int
  /// How many steps lie between the last known value and the end of the series.
  let trailing: Int
  /// What was done, as stable codes.
  let notes: [String]

  /// Prepares a series.
  ///
  /// Missing values before the first known one are left out (`leading_missing_dropped`), and so are
  /// those after the last: forecasts begin after the last known value (`trailing_missing_dropped`).
  /// Gaps within are filled on the straight line between their neighbours, the season taken out
  /// before and put back where there are three seasons or more (`gaps_filled`). A last change far beyond
  /// the usual one is told (`break_at_end`).
  ///
  /// - Throws: `empty_series` where no value is known.
  init(_ series: TimeSeries) throws(ArraigoError) {
    let all = series.values
    guard let first = all.firstIndex(where: { !$0.isNaN }),
      let last = all.lastIndex(where: { !$0.isNaN })
    else {
      throw ArraigoError(
        "empty_series", "the series \(series.name) has no value that is known",
        suggestion: "leave it out, or give it at least one value")
    }
    var values = Array(all[first...last])
    var notes: [String] = []
    if first > 0 { notes.append("leading_missing_dropped") }
    if last < all.count - 1 { notes.append("trailing_missing_dropped") }
    if values.contains(where: \.isNaN) {
      values = Self.filled(values, period: series.frequency)
      notes.append("gaps_filled")
    }
    if Self.breaksAtEnd(values, period: series.frequency) { notes.append("break_at_end") }
    self.values = values
    period = series.frequency
    leading = first
    trailing = all.count - 1 - last
    self.notes = notes
  }

  /// Whether the last change is more than eight times the usual one: a break that one value cannot tell
  /// from an outlier, so that every method but the last value may be far off.
  private static func breaksAtEnd(_ values: [Double], period: Int) -> Bool {
    let lag = period > 1 && values.count > 2 * period ? period : 1
    let changes = Benchmark.differences(values, lag: lag).map { abs($0) }
    guard changes.count >= 8, let last = changes.last else { return false }
    let usual = changes.dropLast().sorted()[(changes.count - 1) / 2]
    return usual > 0 && last > 8 * usual
  }

  private static func filled(_ values: [Double], period: Int) -> [Double] {
    let line = interpolated(values)
    guard period > 1, values.count >= 3 * period,
      let season = SeasonalDecomposition(line, period: period, isMultiplicative: false)
    else { return line }
    let adjusted = values.indices.map { season.adjusted(values[$0], at: $0) }
    let whole = interpolated(adjusted)
    return values.indices.map {
      values[$0].isNaN ? season.seasonal(whole[$0], at: $0) : values[$0]
    }
  }

  /// The values with gaps filled on straight lines; both ends are known.
  private static func interpolated(_ values: [Double]) -> [Double] {
    var filled = values
    var last = 0
    for place in values.indices where !values[place].isNaN {
      if place - last > 1 {
        let rise = (values[place] - values[last]) / Double(place - last)
        for gap in (last + 1)..<place { filled[gap] = values[last] + rise * Double(gap - last) }
      }
      last = place
    }
    return filled
  }
}
