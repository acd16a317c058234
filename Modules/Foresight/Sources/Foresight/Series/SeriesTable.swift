public import IntegrationModel

/// The series of a table of text with the columns `series,period,value`, or of the table that
/// `arraigo assess` prints.
///
/// A column `se` holds standard errors. In a table with `period`, `indicator` and `estimate` the series is
/// named by all columns before the estimate but survey and period, as `AR/unemployment_rate/female`.
/// Rows may come in any order; a value that is empty or `NA` is missing, and so is a period without
/// a row. Text in quotes may hold commas and line breaks (RFC 4180); lines end in LF or CRLF.
public struct SeriesTable: Sendable {
  /// The series, in the order of their first rows.
  public let series: [TimeSeries]

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - bytes: the table in UTF-8, with or without a byte order mark.
  ///   - file: the file's name, for errors.
  ///   - frequency: the steps of a season; nil to take it from the periods, 1 for plain numbers.
  /// - Throws: `not_utf8`, `unknown_columns`, `short_row`, `bad_period`, `bad_number`, `open_quote`,
  ///   `mixed_frequency`, `duplicate_period`, `period_gap_too_wide` or `empty_table`, with line and column.
  public init(parsing bytes: [UInt8], file: String? = nil, frequency: Int? = nil)
    throws(ArraigoError)
  {
    var reader = try CommaText(bytes, file: file)
    guard let header = try reader.next() else { throw reader.problem("empty_table", "no header") }
    guard let columns = SeriesColumns(header.map { $0.lowercased() }) else {
      throw ArraigoError(
        "unknown_columns", "the header is not series,period,value",
        at: Place(file: file, line: 1), suggestion: "name the columns series, period and value")
    }
    var gathering: [String: Int] = [:]
    var gathered: [Gathered] = []
    while let row = try reader.next() {
      guard row.count > columns.last else {
        throw reader.problem("short_row", "the row has \(row.count) cells of \(header.count)")
      }
      let point = try Self.point(row[columns.period], reader)
      let number = try Self.number(row[columns.value], reader, column: header[columns.value])
      let error = try columns.error.map { (place) throws(ArraigoError) in
        try Self.number(row[place], reader, column: header[place])
      }
      let name = columns.keys.map { row[$0] }.joined(separator: "/")
      let place = gathering[name] ?? gathered.count
      if place == gathered.count {
        gathering[name] = place
        gathered.append(Gathered(name: name, perYear: point.perYear))
      }
      guard gathered[place].perYear == point.perYear else {
        throw reader.problem(
          "mixed_frequency", "\(point) is no period of the frequency of the rows before",
          column: "period")
      }
      gathered[place].rows.append((point, number, error ?? .nan, reader.line))
    }
    guard !gathered.isEmpty else { throw reader.problem("empty_table", "there are no rows") }
    series = try gathered.map { (part) throws(ArraigoError) in
      try part.series(frequency: frequency, file: file, hasErrors: columns.error != nil)
    }
  }

  private static func point(_ text: String, _ reader: CommaText)
    throws(ArraigoError) -> TimePoint
  {
    // A year counts like any whole number, so that a series may pass from step 999 to step 1000.
    if let point = TimePoint(text, asStep: true) ?? TimePoint(text) { return point }
    throw reader.problem(
      "bad_period", "the period cannot be read", column: "period",
      suggestion: "write 2021, 2021-S1, 2021-Q3, 2021-07 or a whole number")
  }

  private static func number(_ text: String, _ reader: CommaText, column: String)
    throws(ArraigoError) -> Double
  {
    if text.isEmpty || text == "NA" || text == "NaN" { return .nan }
    guard let number = Double(text), number.isFinite else {
      throw reader.problem(
        "bad_number", "the value is not a number", column: column,
        suggestion: "write it with a decimal point; leave it empty where it is missing")
    }
    return number
  }
}

/// Which column holds what.
private struct SeriesColumns {
  let keys: [Int]
  let period: Int
  let value: Int
  let error: Int?

  var last: Int { max(keys.max() ?? 0, period, value, error ?? 0) }

  /// Finds the columns of either form; nil where the header has neither.
  init?(_ names: [String]) {
    guard let period = names.firstIndex(of: "period") else { return nil }
    self.period = period
    error = names.firstIndex(of: "se")
    if let key = names.firstIndex(of: "series"), let value = names.firstIndex(of: "value") {
      keys = [key]
      self.value = value
    } else if names.contains("indicator"), let value = names.firstIndex(of: "estimate") {
      keys = (0..<value).filter { $0 != period && names[$0] != "survey" }
      self.value = value
    } else {
      return nil
    }
  }
}

/// The rows of one series.
private struct Gathered {
  let name: String
  let perYear: Int?
  var rows: [(point: TimePoint, value: Double, error: Double, line: Int)] = []

  func series(frequency: Int?, file: String?, hasErrors: Bool) throws(ArraigoError)
    -> TimeSeries
  {
    let ordered = rows.sorted { ($0.point.ordinal, $0.line) < ($1.point.ordinal, $1.line) }
    guard let first = ordered.first, let last = ordered.last else {
      throw ArraigoError("empty_table", "a series has no rows")
    }
    let start = first.point.ordinal
    let count = last.point.ordinal - start + 1
    guard count <= 100 * ordered.count + 1_000 else {
      throw ArraigoError(
        "period_gap_too_wide",
        "the series \(name) has \(ordered.count) values over \(count) periods",
        at: Place(file: file, line: last.line, column: "period"), suggestion: "check its periods")
    }
    var values = [Double](repeating: .nan, count: count)
    var errors = hasErrors ? values : []
    var seen = -1
    for (point, value, error, line) in ordered {
      let place = point.ordinal - start
      guard place != seen else {
        throw ArraigoError(
          "duplicate_period", "the series \(name) has \(point) twice",
          at: Place(file: file, line: line, column: "period"),
          suggestion: "keep one value for each period")
      }
      seen = place
      values[place] = value
      if hasErrors { errors[place] = error }
    }
    return TimeSeries(
      name, values: values, frequency: frequency ?? perYear ?? 1, start: first.point,
      standardErrors: errors)
  }
}
