import Assessment
import IntegrationModel
import Strategy
import Workspace

/// Where the files of a strategy folder get what they ask for with `from`: tables beside them, or
/// the assessments that the workspace keeps.
struct StrategyEvidence: BaselineSource, StockSource, DrawSource {
  /// The strategy folder, which tables are named from.
  let folder: String
  /// The workspace that was named, nil for the nearest above the folder.
  let workspace: String?

  /// Itself for all three.
  var sources: EvidenceSources { EvidenceSources(baselines: self, stocks: self, draws: self) }

  func baseline(_ cell: EvidenceCell) throws(ArraigoError) -> EvidenceCitation {
    if let table = cell.table {
      return try EvidenceTable(table, in: folder).estimate(cell, column: "estimate")
    }
    return try assessed().estimate(of: cell) { $0.estimate.value }
  }

  func people(_ cell: EvidenceCell) throws(ArraigoError) -> EvidenceCitation {
    if let table = cell.table {
      return try EvidenceTable(table, in: folder).estimate(cell, column: "population")
    }
    // What an indicator is about is not its estimate: a standard error of a rate says nothing of it.
    var citation = try assessed().estimate(of: cell) { $0.estimate.population }
    citation.standardError = nil
    return citation
  }

  func numbers(
    _ series: ProjectedSeries, years: [Int]
  ) throws(ArraigoError) -> [EvidenceCitation] {
    try EvidenceTable(series.table, in: folder).numbers(series, years: years)
  }

  func draws(_ table: String) throws(ArraigoError) -> DrawTable {
    try EvidenceTable(table, in: folder).draws()
  }

  private func assessed() throws(ArraigoError) -> StoredEstimates {
    guard let path = workspace ?? Workspace.nearest(above: folder) else {
      throw ArraigoError(
        "no_workspace", "the strategy folder is in no workspace", at: Place(file: folder),
        suggestion: "name one with --workspace, or write `table:` with a csv file beside the plan")
    }
    return StoredEstimates(workspace: try Workspace.open(at: path))
  }
}
