import ArgumentParser
import Assessment
import Foundation
import IntegrationModel
import Reporting
import Workspace

/// Writes the page of each country from its assessment.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes each country's page: one self-contained HTML file.",
    discussion: """
      The page is made of the latest period that was assessed, or of --period. It needs no network
      and no script.

      Example:
        arraigo report --language pt
      """)

  @Option(help: "Only this country, ISO 3166-1 alpha-2.") var country: String?
  @Option(help: "The period (default: the latest that was assessed).") var period: String?
  @Option(help: "Language: es, pt, en or fr (default: the locale's).") var language: Language?
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if let period, Period(period) == nil {
      throw ValidationError("--period \(period) is none; write 2016, 2016-S2, 2016-Q3 or 2016-07")
    }
  }

  func run() throws {
    let workspace = try workspace.open()
    let spoken = language ?? Language(environment: ProcessInfo.processInfo.environment)
    let wanted = period.flatMap { Period($0) }
    let results = try workspace.results(
      kind: AssessmentJob.kind, country: country, period: wanted)
    guard !results.isEmpty else {
      throw ArraigoError(
        "nothing_assessed", "the workspace holds no assessment of that country and period",
        at: Place(file: workspace.folder), suggestion: "run `arraigo assess` first")
    }
    for record in Self.latest(results) {
      print(try write(record, in: workspace, spoken))
    }
  }

  /// The newest result of the latest period of each survey; the newest comes first in `results`.
  private static func latest(_ results: [ResultRecord]) -> [ResultRecord] {
    var chosen: [ResultRecord] = []
    for result in results {
      let known = chosen.firstIndex {
        $0.country == result.country && $0.survey == result.survey
      }
      if let known {
        if result.period > chosen[known].period { chosen[known] = result }
      } else {
        chosen.append(result)
      }
    }
    return chosen
  }

  private func write(_ record: ResultRecord, in workspace: Workspace, _ language: Language)
    throws -> String
  {
    let result = try AssessmentJob.result(of: record)
    var sources: [PageSource] = []
    var problems: [Problem] = []
    let inputs = try workspace.inputs()
    let datasets = try workspace.datasets(country: record.country, unit: .person)
    for number in record.runs {
      problems += try workspace.problems(of: number)
      guard let run = try workspace.run(number),
        let input = inputs.first(where: { $0.sha256 == run.inputSHA256 }),
        let dataset = datasets.first(where: { $0.run == number })
      else {
        throw ArraigoError(
          "assessment_outdated",
          "\(record.country) \(record.period) was assessed from datasets that were replaced since",
          at: Place(file: workspace.folder), suggestion: "run `arraigo assess` again")
      }
      sources.append(
        PageSource(
          file: input.name, sha256: input.sha256, adapter: run.adapter,
          adapterVersion: run.adapterVersion, rows: dataset.rowCount,
          period: dataset.period, institute: result.survey.institute))
    }
    let html = CountryPage.html(
      result: result, indicators: IndicatorCatalogue.all, provenance: sources,
      problems: ProblemSummary.summaries(of: problems), language: language,
      generated: try Self.today())
    let path =
      workspace.reportsFolder + "/"
      + ExportName.file("page-\(language.rawValue)", of: result, ending: "html")
    try html.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private static func today() throws -> CalendarDate {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    guard
      let date = CalendarDate(
        year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    else { throw ArraigoError("no_date", "the machine's clock gives no date") }
    return date
  }
}
