import ArgumentParser
import Assessment
import IntegrationModel
import Reporting

/// Estimates indicators by sex and migration status from the workspace's datasets.
struct Assess: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Estimates indicators by group, with their precision and quality.",
    discussion: """
      Every stored round is assessed by itself; with --period the rounds within it are pooled (a
      half-year of two quarters). `native` counts returnees as native-born, `native_non_returnee`
      does not. Values that must not be published are not shown: `suppressed` is true.

      Examples:
        arraigo assess
        arraigo assess --period 2016-S2 --indicators poverty_rate,extreme_poverty_rate
        arraigo assess --by sex,migration_status,age_band --format csv
        arraigo assess --gaps --language es
        arraigo assess --by sex --where "income_labour_hourly > 0" \\
          --decompose "log(income_labour_hourly) ~ age + I(age^2) + education_isced"
      """)

  @Option(help: "Only this country, ISO 3166-1 alpha-2.") var country: String?
  @Option(help: "A period, as 2016-Q2, 2016-S2 or 2016; rounds within it are pooled.")
  var period: String?
  @Option(help: "Breakdowns, comma separated.") var by = "sex,migration_status"
  @Option(help: "Indicators, comma separated (default: all that can be computed).")
  var indicators: String?
  @Flag(help: "Print the gaps between groups instead of the estimates.") var gaps = false
  @Option(
    help: """
      Take the gap between two groups' means apart instead (Oaxaca and Blinder): a model of the \
      common variables, as "log(income_labour_hourly) ~ age + education_isced".
      """)
  var decompose: String?
  @Option(help: "With --decompose: a variable and two of its levels; `native` counts returnees.")
  var between = "migration_status:native,foreign_born"
  @Option(
    help: """
      With --decompose: whose coefficients value characteristics: pooled, neumark, first, second, \
      mean or cotton.
      """)
  var reference = ReferenceCoefficients.pooled
  @Option(
    name: .customLong("where"),
    help: "With --decompose: only for records of which this holds.")
  var condition: String?
  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var table: TableOptions

  func validate() throws {
    if let period, Period(period) == nil {
      throw ValidationError("--period \(period) is none; write 2016, 2016-S2, 2016-Q3 or 2016-07")
    }
    guard decompose != nil || condition == nil else {
      throw ValidationError("--where goes with --decompose")
    }
    guard decompose == nil || !gaps && indicators == nil else {
      throw ValidationError("--decompose goes with neither --gaps nor --indicators")
    }
    do {
      _ = try decomposition()
    } catch let error as ArraigoError {
      throw ValidationError(error.description)
    }
  }

  private func decomposition() throws -> DatasetDecomposition? {
    guard let decompose else { return nil }
    let groups = try DecompositionOptions.groups(between)
    var decomposition = Decomposition(
      try RegressionModel(decompose), of: groups.column, groups.first, groups.second)
    decomposition.reference = reference
    return DatasetDecomposition(
      decomposition: decomposition,
      groups: Self.list(by).filter { $0 != groups.column },
      condition: try condition.map { try Formula($0) })
  }

  func run() throws {
    let job = try AssessmentJob(workspace.open())
    let subjects = try job.subjects(country: country, period: period.flatMap { Period($0) })
    var whole: ResultTable?
    if let decomposition = try decomposition() {
      for subject in subjects {
        let part = try decomposition.table(of: subject, in: job)
        whole = whole.map { $0.followed(by: part) } ?? part
      }
      if let whole { table.show(whole) }
      return
    }
    for subject in subjects {
      let result = try job.assess(
        subject, dimensions: Self.list(by), indicators: indicators.map(Self.list))
      // Only the usual table is what the pages are made of.
      if by == "sex,migration_status", indicators == nil { try job.store(result, of: subject) }
      let part =
        gaps
        ? GapTable.gaps(of: result, indicators: IndicatorCatalogue.all)
        : AssessmentTable.estimates(of: result, indicators: IndicatorCatalogue.all)
      whole = whole.map { $0.followed(by: part) } ?? part
    }
    if let whole { table.show(whole) }
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { $0.trimmingPrefix { $0 == " " } }.map(String.init)
  }
}

extension ResultTable {
  /// The rows of another table of the same columns after these, each note once.
  fileprivate func followed(by other: ResultTable) -> ResultTable {
    ResultTable(
      columns: columns, rows: rows + other.rows,
      notes: notes + other.notes.filter { !notes.contains($0) })
  }
}
