import Assessment
import Foresight
import IntegrationModel
import Reporting
import Workspace

extension ForecastCommand {
  /// The series of the file, or of the workspace's assessments.
  func series() throws -> [TimeSeries] {
    guard let file else { return try stored() }
    let all = try SeriesTable(
      parsing: WholeFile.bytes(file), file: WholeFile.name(file), frequency: frequency
    ).series
    // What an assessment suppressed everywhere is no reason to forecast nothing else.
    let known = all.filter { $0.values.contains { !$0.isNaN } }
    guard !known.isEmpty, known.count < all.count else { return all }
    Notice.say("\(all.count - known.count) series without any known value are left out")
    return known
  }

  /// The assessments of each survey, as the tables that may be published.
  private func stored() throws -> [TimeSeries] {
    let workspace = try workspace.open()
    let editions = Self.editions(try workspace.results(kind: AssessmentJob.kind))
    // The run that read the data is the vintage, where any period was assessed from newer data.
    let isRevised = editions.contains { $0.isRevision }
    let kept = editions.filter { isRevised || $0.isLatest }
    var series: [TimeSeries] = []
    for survey in Set(kept.map(\.survey)).sorted() {
      let records = kept.filter { $0.survey == survey }
      // Pooled periods beside single rounds are series of their own.
      for kind in Set(records.map(\.record.period.frequency)).sorted(by: { $0.perYear < $1.perYear }
      ) {
        let rounds = records.filter { $0.record.period.frequency == kind }
          .sorted { ($0.record.period, $0.run) < ($1.record.period, $1.run) }
        let text = try Self.table(rounds, hasVintages: isRevised)
        series += try SeriesTable(
          parsing: Array(text.utf8), file: workspace.folder, frequency: frequency
        ).series.filter { $0.values.contains { !$0.isNaN } }
      }
    }
    guard !series.isEmpty else {
      throw ArraigoError(
        "nothing_assessed", "the workspace holds no assessment", at: Place(file: workspace.folder),
        suggestion: "run `arraigo assess` first, or name a csv file")
    }
    return series
  }

  /// The newest assessment of a period from one state of the data.
  private struct Edition {
    var record: ResultRecord
    /// Whether an older one of the same period rests on other data.
    var isRevision = false
    var isLatest = true

    var survey: String { "\(record.country) \(record.survey)" }
    /// The run that read the newest of its data.
    var run: Int64 { record.runs.max() ?? 0 }
  }

  /// The editions of every period; records come the newest first.
  private static func editions(_ records: [ResultRecord]) -> [Edition] {
    var editions: [Edition] = []
    var known: [String: [Int]] = [:]
    for record in records {
      var edition = Edition(record: record)
      let subject = "\(edition.survey) \(record.period)"
      let newer = known[subject, default: []]
      guard newer.allSatisfy({ editions[$0].run != edition.run }) else { continue }
      edition.isLatest = newer.isEmpty
      for place in newer { editions[place].isRevision = true }
      known[subject, default: []].append(editions.count)
      editions.append(edition)
    }
    return editions
  }

  /// One table of several assessments, with their runs in a column `vintage` where asked for.
  private static func table(_ editions: [Edition], hasVintages: Bool) throws(ArraigoError) -> String
  {
    var lines: [String] = []
    for edition in editions {
      let part = AssessmentTable.estimates(
        of: try AssessmentJob.result(of: edition.record), indicators: IndicatorCatalogue.all
      ).render(.csv, .english).split(whereSeparator: \.isNewline)
      if lines.isEmpty, let header = part.first {
        lines.append(hasVintages ? "vintage,\(header)" : String(header))
      }
      lines += part.dropFirst().map { hasVintages ? "\(edition.run),\($0)" : String($0) }
    }
    return lines.joined(separator: "\n")
  }
}
