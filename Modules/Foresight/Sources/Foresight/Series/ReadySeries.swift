import IntegrationModel

/// A series as the methods need it: without missing values, with word of what was done.
struct ReadySeries {
  /// The values from the first to the last that is known, gaps filled.
  let values: [Double]
  /// The steps of a season.
  let period: Int
  /// How many steps lie between the last known value and the end of the series.
  let trailing: Int
  /// What was done, as stable codes.
  let notes: [String]

  /// Prepares a series.
  ///
  /// Missing values before the first known one are left out (`leading_missing_dropped`), and so are
  /// those after the last: forecasts begin after the last known value (`trailing_missing_dropped`).
  /// Gaps within are filled on the straight line between their neighbours, the season taken out
  /// before and put back where there are three seasons or more (`gaps_filled`).
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
    self.values = values
    period = series.frequency
    trailing = all.count - 1 - last
    self.notes = notes
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
