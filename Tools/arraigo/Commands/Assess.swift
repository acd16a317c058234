import AdapterHost
import ArgumentParser
import Assessment
import IntegrationModel

/// Estimates the office's labour-market rates by sex and migration status from an archive.
struct Assess: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Estimates labour-market rates by sex and migration status, with their precision.",
    discussion: """
      The rates are those the national office publishes. `native` counts returnees as native-born.
      Standard errors come from strata and sampling units (Taylor linearisation; single units by
      the rule `adjust`); intervals are on the logit scale. Values that rest on too few cases are
      not shown: their row has `suppressed` true and no estimate.

      Example:
        arraigo assess EPH_usu_3_Trim_2017_txt.zip --format csv
      """)

  /// How a table is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table
    case csv
  }

  @Argument(help: "The archive as the office publishes it.", completion: .file()) var file: String
  @Option(help: "table or csv.") var format = Format.table

  func run() throws {
    let input = try RunInput(path: file)
    let match = try Installation.adapters.best(for: InputSignature(input))
    let host = Installation.host
    let survey = try host.describe(match.adapter).survey
    let run = try host.run(match.adapter, [input])
    var rates = NationalLabourRates(survey: survey)
    var period: Period?
    while let (unit, batch) = try run.next() {
      guard unit == .person else { continue }
      period = period ?? Period(of: batch)
      try rates.add(batch)
    }
    guard let period, let summary = run.summary else {
      throw ArraigoError(
        "no_persons", "the file holds no persons", at: Place(file: input.name),
        suggestion: "give the archive with the person file")
    }
    let description = DatasetDescription(
      survey: survey, period: period, adapter: match.adapter.manifest.id,
      adapterVersion: match.adapter.manifest.version, variables: summary.variables)
    show(rates.rows(designLevel: description.designLevel), survey, period)
  }

  private func show(_ rows: [IndicatorRow], _ survey: SurveyDescription, _ period: Period) {
    let headings = [
      "country", "survey", "period", "indicator", "sex", "migration_status", "estimate", "se",
      "ci_low", "ci_high", "cv", "df", "deff", "n", "population", "quality", "suppressed",
    ]
    let cells = rows.map { row in
      [survey.country, survey.survey, period.description, row.indicator]
        + row.group.map(\.level) + numbers(row)
        + [row.quality.rawValue, String(row.quality == .suppress)]
    }
    switch format {
    case .csv: for line in [headings] + cells { print(line.joined(separator: ",")) }
    case .table: AlignedRows.print(headings, cells)
    }
  }

  /// The estimate's numbers; empty where it must not be shown or is not available.
  private func numbers(_ row: IndicatorRow) -> [String] {
    guard row.quality != .suppress else { return [String](repeating: "", count: 9) }
    let estimate = row.estimate
    func text(_ number: Double, _ scale: Double) -> String {
      guard number.isFinite else { return "" }
      return format == .csv ? "\(number)" : "\((number * scale).rounded() / scale)"
    }
    return [
      estimate.value, estimate.standardError, estimate.low, estimate.high,
      estimate.coefficientOfVariation,
    ].map { text($0, 1e5) }
      + [
        String(estimate.degreesOfFreedom), text(estimate.designEffect, 1e3),
        String(estimate.sampleSize), text(estimate.population, 1),
      ]
  }
}
