public import IntegrationModel

/// The series of a table of text with the columns `series,period,value`.
///
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
  /// - Throws: `not_utf8`, `unknown_columns`, `short_row`, `bad_period`, `bad_number`,
  ///   `mixed_frequency`, `duplicate_period`, `period_gap_too_wide` or `empty_table`, with line and column.
  public init(parsing bytes: [UInt8], file: String? = nil, frequency: Int? = nil)
    throws(ArraigoError)
  {
    var reader = try CommaText(bytes, file: file)
    guard let header = try reader.next() else { throw reader.problem("empty_table", "no header") }
    let names = header.map { $0.lowercased() }
    guard let key = names.firstIndex(of: "series"), let time = names.firstIndex(of: "period"),
      let value = names.firstIndex(of: "value")
    else {
      throw ArraigoError(
        "unknown_columns", "the header is not series,period,value",
        at: Place(file: file, line: 1), suggestion: "name the columns series, period and value")
    }
    var gathering: [String: Int] = [:]
    var gathered: [Gathered] = []
    while let row = try reader.next() {
      guard row.count > max(key, time, value) else {
        throw reader.problem("short_row", "the row has \(row.count) cells of \(names.count)")
      }
      let point = try Self.point(row[time], reader)
      let number = try Self.number(row[value], reader)
      let place: Int
      if let known = gathering[row[key]] {
        place = known
      } else {
        place = gathered.count
        gathering[row[key]] = place
        gathered.append(Gathered(name: row[key], perYear: point.perYear))
      }
      guard gathered[place].perYear == point.perYear else {
        throw reader.problem(
          "mixed_frequency", "\(point) is no period of the frequency of the rows before",
          column: "period")
      }
      gathered[place].rows.append((point, number, reader.line))
    }
    guard !gathered.isEmpty else { throw reader.problem("empty_table", "there are no rows") }
    series = try gathered.map { (part) throws(ArraigoError) in
      try part.series(frequency: frequency, file: file)
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

  private static func number(_ text: String, _ reader: CommaText) throws(ArraigoError) -> Double {
    if text.isEmpty || text == "NA" || text == "NaN" { return .nan }
    guard let number = Double(text), number.isFinite else {
      throw reader.problem(
        "bad_number", "the value is not a number", column: "value",
        suggestion: "write it with a decimal point; leave it empty where it is missing")
    }
    return number
  }
}

/// The rows of one series.
private struct Gathered {
  let name: String
  let perYear: Int?
  var rows: [(TimePoint, Double, Int)] = []

  func series(frequency: Int?, file: String?) throws(ArraigoError) -> TimeSeries {
    let ordered = rows.sorted { ($0.0.ordinal, $0.2) < ($1.0.ordinal, $1.2) }
    guard let first = ordered.first, let last = ordered.last else {
      throw ArraigoError("empty_table", "a series has no rows")
    }
    let start = first.0.ordinal
    let count = last.0.ordinal - start + 1
    guard count <= 100 * ordered.count + 1_000 else {
      throw ArraigoError(
        "period_gap_too_wide",
        "the series \(name) has \(ordered.count) values over \(count) periods",
        at: Place(file: file, line: last.2, column: "period"), suggestion: "check its periods")
    }
    var values = [Double](repeating: .nan, count: count)
    var seen = -1
    for (point, value, line) in ordered {
      let place = point.ordinal - start
      guard place != seen else {
        throw ArraigoError(
          "duplicate_period", "the series \(name) has \(point) twice",
          at: Place(file: file, line: line, column: "period"),
          suggestion: "keep one value for each period")
      }
      seen = place
      values[place] = value
    }
    return TimeSeries(
      name, values: values, frequency: frequency ?? perYear ?? 1, start: first.0)
  }
}
