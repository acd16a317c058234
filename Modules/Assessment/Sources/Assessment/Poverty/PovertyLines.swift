public import IntegrationModel

/// A country's poverty lines by period and region, as its office publishes them.
public struct PovertyLines: Sendable, Codable, Equatable {
  /// Whom a line is for.
  public enum Unit: String, Sendable, Codable {
    /// One adult equivalent: a household's line is the line times its members' equivalents.
    case adultEquivalent = "adult_equivalent"
    /// One person: a household's line is the line times its members.
    case person
  }

  /// The lines of one period and region, in national currency a month.
  public struct Line: Sendable, Codable, Equatable {
    /// The period prices are of; it holds for every round within it.
    public var period: Period
    /// The region's code, statistical (`43`) or ISO 3166-2 (`AR-B`); nil for the whole country.
    public var region: String?
    /// The extreme (indigence) line.
    public var extreme: Double
    /// The poverty line.
    public var poverty: Double

    /// Makes a line.
    public init(period: Period, region: String?, extreme: Double, poverty: Double) {
      self.period = period
      self.region = region
      self.extreme = extreme
      self.poverty = poverty
    }
  }

  /// The country, ISO 3166-1 alpha-2.
  public var country: String
  /// Whom a line is for.
  public var unit: Unit
  /// The lines.
  public var lines: [Line]

  /// Makes lines.
  public init(country: String, unit: Unit, lines: [Line]) {
    self.country = country
    self.unit = unit
    self.lines = lines
  }

  /// Reads lines from a table of text.
  ///
  /// Two headers are known: `period,region,extreme,poverty` (an empty region is the country), and
  /// INDEC's `region,periodo,CBA,CBT,codigo` with `2016.3` for the third quarter.
  /// - Parameters:
  ///   - text: the table.
  ///   - file: the file's name, for errors.
  /// - Throws: `unknown_columns`, `empty_table`, `short_row`, `bad_period`, `bad_number`,
  ///   `lines_crossed` or `line_repeated`, with the line and column.
  public init(
    parsing text: String, country: String, unit: Unit = .adultEquivalent, file: String? = nil
  ) throws(ArraigoError) {
    let table = DelimitedTable(text, file: file)
    let columns: (period: String, region: String, extreme: String, poverty: String)
    if table.has("period", "region", "extreme", "poverty") {
      columns = ("period", "region", "extreme", "poverty")
    } else if table.has("periodo", "cba", "cbt", "codigo") {
      columns = ("periodo", "codigo", "cba", "cbt")
    } else {
      throw table.headerProblem(
        expected: "period,region,extreme,poverty or region,periodo,CBA,CBT,codigo")
    }
    var lines: [Line] = []
    for row in table.rows {
      guard let period = Self.period(try table.text(columns.period, row)) else {
        throw table.problem("bad_period", columns.period, row, expected: "2016-Q3, 2016-07 or 2016")
      }
      let region = try table.text(columns.region, row)
      let extreme = try table.number(columns.extreme, row, in: 0...1e15)
      let line = Line(
        period: period, region: region.isEmpty ? nil : region, extreme: extreme,
        poverty: try table.number(columns.poverty, row, in: 0...1e15))
      guard line.poverty >= extreme else {
        throw table.problem(
          "lines_crossed", columns.poverty, row, expected: "at least the extreme line, \(extreme)")
      }
      guard !lines.contains(where: { $0.period == period && $0.region == line.region }) else {
        throw table.problem(
          "line_repeated", columns.region, row, expected: "one line for a period and region")
      }
      lines.append(line)
    }
    guard !lines.isEmpty else { throw table.emptyProblem }
    self.init(country: country, unit: unit, lines: lines)
  }

  /// A period as written here, or INDEC's `2016.3`.
  private static func period(_ text: String) -> Period? {
    if let period = Period(text) { return period }
    let parts = text.split(separator: ".")
    return parts.count == 2 ? Period("\(parts[0])-Q\(parts[1])") : nil
  }

  /// The lines that hold for a round, by region; `nil` is the key of the country's own.
  func lines(for round: Period) -> [String?: Line] {
    // A line of the very quarter goes before one of the year.
    let holding = lines.filter { $0.period == round || $0.period.contains(round) }
      .sorted { $0.period.months.count > $1.period.months.count }
    return holding.reduce(into: [:]) { $0[$1.region] = $1 }
  }
}
