public import IntegrationModel

/// The series of a table of text with the columns `series,period,value`, or of the table that
/// `arraigo assess` prints.
///
/// A column `se` holds standard errors. A column `vintage` holds when a value was published: a value
/// stands until a later vintage gives its period another (an empty one where it was withdrawn), so
/// that a table may repeat whole vintages or name only what changed. In a table with `period`, `indicator` and `estimate` the series is
/// named by all columns before the estimate but survey, period and vintage, as `AR/unemployment_rate/female`.
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
  ///   `mixed_frequency`, `duplicate_period`, `period_gap_too_wide`, `bad_vintage`, `mixed_vintages` or
  ///   `empty_table`, with line and column.
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
    var gathered: [SeriesRows] = []
    var kind: VintageTime.Kind?
    while let row = try reader.next() {
      guard row.count > columns.last else {
        throw reader.problem("short_row", "the row has \(row.count) cells of \(header.count)")
      }
      let point = try Self.point(row[columns.period], reader)
      let number = try Self.number(row[columns.value], reader, column: header[columns.value])
      let error = try columns.error.map { (place) throws(ArraigoError) in
        try Self.number(row[place], reader, column: header[place])
      }
      let vintage = try columns.vintage.map { (place) throws(ArraigoError) in
        try Self.vintage(row[place], reader, &kind)
      }
      let name = columns.keys.map { row[$0] }.joined(separator: "/")
      let place = gathering[name] ?? gathered.count
      if place == gathered.count {
        gathering[name] = place
        gathered.append(SeriesRows(name: name, perYear: point.perYear))
      }
      guard gathered[place].perYear == point.perYear else {
        throw reader.problem(
          "mixed_frequency", "\(point) is no period of the frequency of the rows before",
          column: "period")
      }
      gathered[place].rows.append(
        SeriesRows.Row(
          point: point, value: number, error: error ?? .nan, line: reader.line, vintage: vintage))
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

  /// A time of publication, of the kind of those before.
  private static func vintage(
    _ text: String, _ reader: CommaText, _ kind: inout VintageTime.Kind?
  ) throws(ArraigoError) -> VintageTime {
    guard let time = VintageTime(text) else {
      throw reader.problem(
        "bad_vintage", "the vintage cannot be read", column: "vintage",
        suggestion: "write a day as 2021-07-15, a period as 2021-Q3, or a whole number")
    }
    guard kind ?? time.kind == time.kind else {
      throw reader.problem(
        "mixed_vintages", "\(text) is not of the kind of the vintages before", column: "vintage",
        suggestion: "write all vintages as days, as periods of one length or as whole numbers")
    }
    kind = time.kind
    return time
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
  let vintage: Int?

  var last: Int { max(keys.max() ?? 0, period, value, error ?? 0, vintage ?? 0) }

  /// Finds the columns of either form; nil where the header has neither.
  init?(_ names: [String]) {
    guard let period = names.firstIndex(of: "period") else { return nil }
    self.period = period
    error = names.firstIndex(of: "se")
    let vintage = names.firstIndex(of: "vintage")
    self.vintage = vintage
    if let key = names.firstIndex(of: "series"), let value = names.firstIndex(of: "value") {
      keys = [key]
      self.value = value
    } else if names.contains("indicator"), let value = names.firstIndex(of: "estimate") {
      keys = (0..<value).filter { $0 != period && $0 != vintage && names[$0] != "survey" }
      self.value = value
    } else {
      return nil
    }
  }
}
