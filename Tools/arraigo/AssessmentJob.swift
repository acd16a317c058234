import Assessment
import Foundation
import IntegrationModel
import Workspace

/// Assesses the datasets of a workspace, one survey and period at a time, and keeps the results.
struct AssessmentJob {
  /// What kind of result it stores.
  static let kind = "assessment"

  /// One survey and period, with the rounds that are pooled for it.
  struct Subject {
    var country: String
    var survey: String
    var period: Period
    var rounds: [DatasetRecord]
  }

  let workspace: Workspace
  let settings: RegionSettings

  init(_ workspace: Workspace) throws(ArraigoError) {
    self.workspace = workspace
    settings = try RegionSettings(of: workspace)
  }

  /// What there is to assess: every stored round by itself, or those within one period pooled.
  ///
  /// - Throws: `nothing_to_assess`.
  func subjects(country: String?, period: Period?) throws(ArraigoError) -> [Subject] {
    let rounds = try workspace.datasets(country: country, unit: .person)
    let chosen = rounds.filter { period?.contains($0.period) ?? true }
    guard !chosen.isEmpty else {
      let held = rounds.map(\.period.description).joined(separator: ", ")
      throw ArraigoError(
        "nothing_to_assess", "the workspace holds no persons of that country and period",
        at: Place(file: workspace.folder),
        suggestion: held.isEmpty ? "ingest an archive first" : "it holds \(held)")
    }
    var subjects: [Subject] = []
    for round in chosen {
      let known = subjects.firstIndex {
        period != nil && $0.country == round.country && $0.survey == round.survey
      }
      if let known {
        subjects[known].rounds.append(round)
      } else {
        subjects.append(
          Subject(
            country: round.country, survey: round.survey, period: period ?? round.period,
            rounds: [round]))
      }
    }
    return subjects
  }

  /// Estimates one subject, streaming the columns that are needed.
  ///
  /// - Throws: what planning, reading and estimating throw.
  func assess(_ subject: Subject, dimensions: [String], indicators: [String]?)
    throws(ArraigoError) -> AssessmentResult
  {
    var request = AssessmentRequest(
      dimensions: dimensions, lonelyPSU: settings.lonelyPSU ?? .adjust, policy: settings.policy,
      indicators: indicators)
    try addLines(to: &request, country: subject.country)
    let run = try AssessmentRun(request, rounds: subject.rounds.map(\.description))
    for pass in 0..<run.passes {
      for (round, dataset) in subject.rounds.enumerated() {
        let held = Set(
          dataset.description.variables.filter { $0.collection != .notCollected }
            .map(\.variable))
        let reader = try workspace.reader(
          of: dataset, columns: run.requiredVariables.filter(held.contains))
        while let batch = try reader.next() { try run.add(batch, round: round, pass: pass) }
      }
    }
    return try run.result(period: subject.period)
  }

  /// Keeps a result in the catalogue.
  func store(_ result: AssessmentResult, of subject: Subject) throws(ArraigoError) {
    let encoder = JSONEncoder()
    encoder.nonConformingFloatEncodingStrategy = Self.floatEncoding
    guard let json = try? encoder.encode(result) else {
      throw ArraigoError("not_encodable", "the assessment cannot be written")
    }
    try workspace.store(
      ResultRecord(
        kind: Self.kind, country: subject.country, survey: subject.survey, period: subject.period,
        json: String(decoding: json, as: UTF8.self), runs: subject.rounds.map(\.run)))
  }

  private static let floatEncoding = JSONEncoder.NonConformingFloatEncodingStrategy
    .convertToString(positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
  private static let floatDecoding = JSONDecoder.NonConformingFloatDecodingStrategy
    .convertFromString(positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")

  /// Reads a stored result.
  ///
  /// - Throws: `damaged_result`.
  static func result(of record: ResultRecord) throws(ArraigoError) -> AssessmentResult {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = floatDecoding
    do {
      return try decoder.decode(AssessmentResult.self, from: Data(record.json.utf8))
    } catch {
      throw ArraigoError(
        "damaged_result", "a stored assessment cannot be read",
        suggestion: "run `arraigo assess` again")
    }
  }

  private func addLines(to request: inout AssessmentRequest, country: String)
    throws(ArraigoError)
  {
    for table in try workspace.povertyLines(country: country) {
      let text = String(decoding: try workspace.csv(of: table), as: UTF8.self)
      if table.table == Import.linesTable {
        request.lines = try PovertyLines(parsing: text, country: country, file: table.path)
      } else if table.table == Import.equivalentsTable {
        request.equivalents = try AdultEquivalents(parsing: text, file: table.path)
      }
    }
    if request.equivalents == nil, request.lines?.unit == .adultEquivalent {
      Notice.say(
        "\(country): poverty is left out: its lines are per adult equivalent, and no table of adult "
          + "equivalents was imported")
      request.lines = nil
    }
  }
}
