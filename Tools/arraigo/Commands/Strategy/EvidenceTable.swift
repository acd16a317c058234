import AdapterHost
import Foresight
import IntegrationModel
import LocatedText
import Strategy

/// A csv file that numbers of a strategy come from: estimates, forecasts, scenarios or draws, in the
/// columns in which Arraigo prints them.
struct EvidenceTable {
  private let table: SourceTable
  private let sha256: String

  /// Opens a table by its path, or its name in a folder.
  ///
  /// - Throws: `no_evidence` where there is none; what reading it throws.
  init(_ name: String, in folder: String) throws(ArraigoError) {
    let path = name.hasPrefix("/") ? name : folder + "/" + name
    do {
      sha256 = try RunInput(path: path).sha256()
    } catch {
      throw ArraigoError(
        "no_evidence", "there is no table \(name) that can be read", at: Place(file: path))
    }
    table = try SourceTable(WholeFile.bytes(path), file: WholeFile.name(path))
  }

  private func missing(
    _ what: String, _ suggestion: String? = nil
  ) -> ArraigoError {
    ArraigoError("no_evidence", what, at: Place(file: table.file), suggestion: suggestion)
  }

  private func citation(
    _ asked: String, _ value: Double?, _ period: String, quality: StrategyFile.Quality = .publish
  ) -> EvidenceCitation {
    EvidenceCitation(
      asked: asked, value: value, quality: quality, period: period, dataset: table.file,
      reader: "csv", inputs: [.init(name: table.file, sha256: sha256)], isSynthetic: false)
  }

  // MARK: Estimates

  /// A number of a table as `arraigo assess --format csv` prints it.
  func estimate(_ cell: EvidenceCell, column: String) throws(ArraigoError) -> EvidenceCitation {
    let known = [
      "country", "survey", "period", "indicator", "estimate", "se", "ci_low", "ci_high", "cv",
      "df", "deff", "n", "population", "quality", "suppressed",
    ]
    let dimensions = table.columns.filter { !known.contains($0) }
    for dimension in cell.group.keys.sorted() where !dimensions.contains(dimension) {
      throw missing(
        "the table is not broken down by \(dimension)",
        "its breakdowns are \(dimensions.joined(separator: ", "))")
    }
    var wanted = [
      "country": cell.country, "period": cell.period.description, "indicator": cell.indicator,
    ]
    if let survey = cell.survey { wanted["survey"] = survey }
    for dimension in dimensions { wanted[dimension] = cell.group[dimension] ?? "total" }
    let rows = try rows(where: wanted)
    guard let row = rows.first, rows.count == 1 else {
      throw missing("\(rows.count) rows of the table are \(cell), not one")
    }
    let mark = row.cells[try table.column("quality")]
    guard let quality = StrategyFile.Quality(rawValue: mark) else {
      throw ArraigoError(
        "unknown_word", "the quality \(mark.prefix(20)) is not known",
        at: Place(file: table.file, line: row.line, column: "quality"))
    }
    let isHidden = row.cells[try table.column("suppressed")] == "true"
    var citation = citation(
      "\(cell)", try table.optionalNumber(row, table.column(column)), cell.period.description,
      quality: isHidden ? .suppress : quality)
    guard citation.quality != .suppress else { return citation }
    citation.records = try table.optionalNumber(row, table.column("n")).map { Int($0) }
    if column == "estimate" {
      citation.standardError = try table.optionalNumber(row, table.column("se"))
    }
    return citation
  }

  private func rows(
    where wanted: [String: String]
  ) throws(ArraigoError) -> [SourceTable.Row] {
    var tests: [(column: Int, value: String)] = []
    for (name, value) in wanted.sorted(by: { $0.key < $1.key }) {
      tests.append((try table.column(name), value))
    }
    return table.rows.filter { row in tests.allSatisfy { row.cells[$0.column] == $0.value } }
  }

  // MARK: Forecasts and scenarios

  /// A number for each year of a table with a column `year`, or `period` with years.
  func numbers(
    _ series: ProjectedSeries, years: [Int]
  ) throws(ArraigoError) -> [EvidenceCitation] {
    let time = try table.column(table.columns.contains("year") ? "year" : "period")
    let number = try table.column(series.column)
    let rows = try rows(where: series.filter)
    return try years.map { (year) throws(ArraigoError) in
      let fitting = rows.filter { $0.cells[time] == "\(year)" }
      guard let row = fitting.first, fitting.count == 1 else {
        throw missing(
          "\(fitting.count) rows of the table are \(series) in \(year), not one",
          fitting.isEmpty ? "take a table that reaches \(year)" : "name more of its columns")
      }
      return citation("\(series)", try table.number(row, number), "\(year)")
    }
  }

  private func numbers(of column: Int) throws(ArraigoError) -> [Double] {
    try table.rows.map { (row) throws(ArraigoError) in try table.number(row, column) }
  }

  // MARK: Draws

  /// Joint draws: `scenario`, `probability` where they are not all alike, and a column for each
  /// driver.
  func draws() throws(ArraigoError) -> DrawTable {
    let names = try table.column("scenario")
    let chance = table.columns.firstIndex(of: "probability")
    let drivers = table.columns.indices.filter { $0 != names && $0 != chance }
    guard !table.rows.isEmpty else { throw missing("the table of draws has no row") }
    return DrawTable(
      scenarios: table.rows.map { $0.cells[names] },
      probabilities: try chance.map { (column) throws(ArraigoError) in try numbers(of: column) },
      drivers: drivers.map { table.columns[$0] },
      values: try table.rows.map { (row) throws(ArraigoError) in
        try drivers.map { (column) throws(ArraigoError) in try table.number(row, column) }
      })
  }
}
