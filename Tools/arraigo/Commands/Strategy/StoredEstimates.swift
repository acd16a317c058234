import Assessment
import IntegrationModel
import Strategy
import Workspace

/// The assessments that a workspace keeps, cell by cell.
struct StoredEstimates {
  let workspace: Workspace

  /// A number of a cell with the way back to its archives.
  ///
  /// - Throws: `no_evidence` where nothing was assessed for it, or the assessment has no such cell;
  ///   what reading the catalogue throws.
  func estimate(
    of cell: EvidenceCell, _ number: (IndicatorRow) -> Double
  ) throws(ArraigoError) -> EvidenceCitation {
    let record = try record(of: cell)
    let result = try AssessmentJob.result(of: record)
    let row = try row(of: cell, in: result)
    let value = number(row)
    let quality: StrategyFile.Quality =
      switch row.quality {
      case .publish: .publish
      case .review: .review
      case .suppress: .suppress
      }
    let precision = row.estimate.standardError
    let (readers, inputs) = try provenance(of: record)
    return EvidenceCitation(
      asked: "\(cell)", value: value.isFinite ? value : nil,
      standardError: precision.isFinite ? precision : nil, records: row.estimate.sampleSize,
      // A number that could not be computed is as good as a hidden one.
      quality: value.isFinite ? quality : .suppress, period: result.period.description,
      dataset: "\(result.survey.name), \(result.survey.institute), "
        + result.rounds.map(\.description).joined(separator: " + "),
      reader: readers, inputs: inputs, isSynthetic: result.isSynthetic)
  }

  /// The newest assessment of the cell's country, period and survey.
  private func record(of cell: EvidenceCell) throws(ArraigoError) -> ResultRecord {
    let records = try workspace.results(
      kind: AssessmentJob.kind, country: cell.country, survey: cell.survey)
    let fitting = records.filter { $0.period == cell.period }
    guard let newest = fitting.first else {
      let held = Set(records.map(\.period)).sorted().map(\.description).joined(separator: ", ")
      throw ArraigoError(
        "no_evidence", "the workspace keeps no assessment of \(cell.country) for \(cell.period)",
        at: Place(file: workspace.folder),
        suggestion: "run `arraigo assess --country \(cell.country) --period \(cell.period)`"
          + (held.isEmpty ? "" : "; it keeps \(held)"))
    }
    let surveys = Set(fitting.map(\.survey)).sorted()
    guard surveys.count == 1 else {
      throw ArraigoError(
        "no_evidence", "several surveys were assessed: \(surveys.joined(separator: ", "))",
        at: Place(file: workspace.folder), suggestion: "write `survey: \(surveys[0])`")
    }
    return newest
  }

  private func row(
    of cell: EvidenceCell, in result: AssessmentResult
  ) throws(ArraigoError) -> IndicatorRow {
    let place = Place(file: workspace.folder)
    for dimension in cell.group.keys.sorted() where !result.dimensions.contains(dimension) {
      throw ArraigoError(
        "no_evidence", "the assessment is not broken down by \(dimension)", at: place,
        suggestion: "its breakdowns are \(result.dimensions.joined(separator: ", "))")
    }
    let rows = result.rows.filter { $0.indicator == cell.indicator }
    let fitting = rows.first { row in
      result.dimensions.allSatisfy {
        row.level(of: $0) == cell.group[$0] ?? Breakdown.total
      }
    }
    if let fitting { return fitting }
    guard !rows.isEmpty else {
      let lacks = result.omitted.first { $0.indicator == cell.indicator }
      throw ArraigoError(
        "no_evidence", "the assessment has no \(cell.indicator)", at: place,
        suggestion: lacks.map { "it lacks \($0.missing.joined(separator: ", "))" }
          ?? "`arraigo assess --country \(cell.country)` prints what it has")
    }
    let levels = cell.group.keys.sorted().map { dimension in
      dimension + ": "
        + Set(rows.map { $0.level(of: dimension) }).sorted().joined(separator: ", ")
    }
    throw ArraigoError(
      "no_evidence", "the assessment has no cell \(cell)", at: place,
      suggestion: "its levels are " + levels.joined(separator: "; "))
  }

  /// Who read which archives for a result.
  private func provenance(
    of record: ResultRecord
  ) throws(ArraigoError) -> (readers: String, inputs: [EvidenceCitation.Input]) {
    let known = try workspace.inputs()
    var readers: [String] = []
    var inputs: [EvidenceCitation.Input] = []
    for id in record.runs {
      guard let run = try workspace.run(id),
        let input = known.first(where: { $0.sha256 == run.inputSHA256 })
      else {
        throw ArraigoError(
          "no_evidence", "the catalogue no longer knows what the assessment was computed from",
          at: Place(file: workspace.folder), suggestion: "run `arraigo assess` again")
      }
      let reader = "\(run.adapter) \(run.adapterVersion)"
      if !readers.contains(reader) { readers.append(reader) }
      inputs.append(EvidenceCitation.Input(name: input.name, sha256: input.sha256))
    }
    return (readers.joined(separator: ", "), inputs)
  }
}
