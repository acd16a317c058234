import ArgumentParser
import Foundation
import IntegrationModel
import Strategy
import Workspace

/// The argument that names a strategy folder.
struct StrategyFolderOptions: ParsableArguments {
  @Argument(
    help: """
      The strategy folder with plan.yaml, framework.yaml, strategy.yaml, elicitation.yaml and the \
      folder catalogue (default: the folder strategy of the nearest workspace).
      """,
    completion: .directory)
  var folder: String?
  @OptionGroup var workspace: WorkspaceOptions

  /// The files of the folder.
  func files() throws(ArraigoError) -> StrategyFolder {
    try StrategyFolder(path(), workspace: workspace.folder)
  }

  /// The folder that is meant.
  func path() throws(ArraigoError) -> String {
    if let folder { return folder }
    return try workspace.open().folder + "/strategy"
  }
}

/// The files of a strategy folder, read in the order in which they lean on one another.
struct StrategyFolder {
  let path: String
  let catalogue: InterventionCatalogue
  let elicitation: ElicitationFile?
  let evidence: EvidenceSources

  /// Reads catalogue and judgements; the rest is read when it is asked for.
  ///
  /// - Parameter workspace: where evidence is asked, nil for the nearest above the folder.
  init(_ path: String, workspace: String? = nil) throws(ArraigoError) {
    self.path = path
    evidence = StrategyEvidence(folder: path, workspace: workspace).sources
    guard FileManager.default.fileExists(atPath: path) else {
      throw ArraigoError(
        "no_strategy_folder", "there is no such folder", at: Place(file: path),
        suggestion: "copy one of Tools/Demo/strategy and write your own numbers into it")
    }
    let own = path + "/catalogue"
    catalogue = try StrategyFiles.catalogue(
      over: FileManager.default.fileExists(atPath: own) ? own : nil)
    let judgements = path + "/elicitation.yaml"
    elicitation =
      FileManager.default.fileExists(atPath: judgements)
      ? try ElicitationFile(StrategyFiles.text(of: judgements), file: judgements) : nil
  }

  /// The plan file.
  func plan() throws(ArraigoError) -> PlanFile {
    let file = path + "/plan.yaml"
    return try PlanFile(
      StrategyFiles.text(of: file), file: file, catalogue: catalogue, elicitation: elicitation,
      evidence: evidence)
  }

  /// The results framework.
  func framework() throws(ArraigoError) -> ResultsFramework {
    let file = path + "/framework.yaml"
    return try ResultsFramework(
      StrategyFiles.text(of: file), file: file, evidence: evidence)
  }

  /// The office's texts.
  func texts() throws(ArraigoError) -> StrategyFile {
    let file = path + "/strategy.yaml"
    return try StrategyFile(StrategyFiles.text(of: file), file: file, evidence: evidence)
  }
}
