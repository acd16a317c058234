import Assessment
import IntegrationModel
import Reporting
import Workspace

/// Takes the gap between two groups' means apart in the datasets of a workspace.
struct DatasetDecomposition {
  /// The model and the two groups.
  let decomposition: Decomposition
  /// The variables whose crossings are the groups it is done in.
  let groups: [String]
  /// The records of which this holds; nil for all.
  let condition: Formula?

  /// The parts of the gap in one survey and period, as a table.
  ///
  /// - Throws: `variable_not_collected`, and what reading and decomposing throw.
  func table(of subject: AssessmentJob.Subject, in job: AssessmentJob) throws(ArraigoError)
    -> ResultTable
  {
    let table = try records(of: subject, in: job.workspace)
    let held = Set(table.columns.map(\.name))
    let unit = [VariableID.psu, .householdID].map(\.rawValue).first(where: held.contains)
    var request = EstimationRequest(
      [],
      design: DesignColumns(
        weight: weight(held), strata: held.contains("stratum") ? ["stratum"] : [],
        units: unit.map { [$0] } ?? [], isNested: true,
        lonelyUnits: job.settings.lonelyPSU ?? .adjust), groups: groups)
    request.condition = condition
    let parts = try SurveyEstimator(request, of: table).oaxaca(decomposition)
    let policy = job.settings.policy
    // A group of few records says more of its members than of the gap.
    let means = Dictionary(grouping: parts.filter { $0.level?.hasPrefix("mean[") == true }) {
      $0.groups
    }
    let shown = parts.filter { part in
      means[part.groups]?.allSatisfy { $0.sampleSize >= policy.minimumRecords } ?? false
    }
    let hidden = Set(parts.map(\.groups)).subtracting(shown.map(\.groups)).count
    if hidden > 0 {
      Notice.say(
        "\(subject.country) \(subject.survey) \(subject.period): \(hidden) decompositions are not "
          + "shown: fewer than \(policy.minimumRecords) records in one of the groups")
    }
    if subject.rounds.map({ DesignLevel(of: $0.description) }).min()?.isLowerBound == true {
      Notice.say(
        "\(subject.country) \(subject.survey): standard errors are a lower bound, the file lacks "
          + "strata or units")
    }
    return identified(EstimateTable.table(of: shown, groups: groups), subject)
  }

  /// Wages have a weight of their own where a survey publishes one.
  private func weight(_ held: Set<String>) -> String {
    let own = VariableID.weightLabourIncome.rawValue
    let isWage = decomposition.model.columns.contains { $0.hasPrefix("income_labour") }
    return isWage && held.contains(own) ? own : VariableID.weight.rawValue
  }

  /// The columns of a subject's rounds that are needed, one round behind another.
  private func records(of subject: AssessmentJob.Subject, in workspace: Workspace)
    throws(ArraigoError) -> SurveyTable
  {
    let needed =
      decomposition.model.columns + [decomposition.column] + groups + (condition?.columns ?? [])
    let design: [VariableID] = [.weight, .weightLabourIncome, .stratum, .psu, .householdID]
    var names: [VariableID] = []
    for name in needed.map({ VariableID($0) }) + design where !names.contains(name) {
      if try isHeld(name, by: subject, isNeeded: !design.contains(name)) { names.append(name) }
    }
    var collectors = names.map { BatchColumn($0.rawValue, rowCount: 0) }
    var rows = 0
    for round in subject.rounds {
      let reader = try workspace.reader(of: round, columns: names)
      while let batch = try reader.next() {
        for (place, name) in names.enumerated() {
          if let column = batch[name] { collectors[place].append(column) }
        }
        rows += batch.rowCount
      }
    }
    return SurveyTable(
      collectors.map { Self.native($0.column) }, file: subject.survey, rowCount: rows)
  }

  private func isHeld(
    _ name: VariableID, by subject: AssessmentJob.Subject, isNeeded: Bool
  ) throws(ArraigoError) -> Bool {
    let isHeld = subject.rounds.allSatisfy { round in
      round.description.variables.contains {
        $0.variable == name && $0.collection != .notCollected
      }
    }
    guard !isHeld, isNeeded else { return isHeld }
    throw ArraigoError(
      "variable_not_collected",
      "\(subject.survey) of \(subject.country) has no `\(name.rawValue)` in every round",
      at: Place(column: name.rawValue),
      suggestion: "`arraigo adapters describe` lists what a survey has; give --country for another")
  }

  /// Returnees are natives, as published comparisons count.
  private static func native(_ column: SurveyColumn) -> SurveyColumn {
    guard column.name == VariableID.migrationStatus.rawValue,
      case .texts(let positions, let texts) = column.cells
    else { return column }
    var levels = texts
    var places: [Int32] = []
    for text in texts {
      let name = text.hasPrefix("returnee") ? "native" : text
      if !levels.contains(name) { levels.append(name) }
      places.append(Int32(levels.firstIndex(of: name) ?? 0))
    }
    return SurveyColumn(
      column.name, .texts(positions.map { $0 < 0 ? -1 : places[Int($0)] }, levels))
  }

  private func identified(_ table: ResultTable, _ subject: AssessmentJob.Subject) -> ResultTable {
    let country =
      Country.alpha2(subject.country).map { Cell.code(subject.country, $0.name) }
      ?? .text(subject.country)
    let identity = [country, .text(subject.survey), .text(subject.period.description)]
    return ResultTable(
      columns: [
        .init("country", .country), .init("survey", .survey), .init("period", .period),
      ] + table.columns, rows: table.rows.map { identity + $0 }, notes: table.notes)
  }
}
