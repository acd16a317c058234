import ArgumentParser
import IntegrationModel
import Strategy

extension StrategyDossier {
  /// Reads a folder, makes its plan and puts the dossier together.
  ///
  /// - Throws: what the files' readers and the planner throw; `no_plan` where no plan keeps all
  ///   promises.
  static func made(from folder: StrategyFolder) throws(ArraigoError) -> StrategyDossier {
    // Everything is read before the first long computation, so that a slip is seen at once.
    let framework = try folder.framework()
    let texts = try folder.texts()
    let file = try folder.plan()
    guard case .plan(let portfolio) = try Planner(file.problem).plan(for: .expected) else {
      throw ArraigoError(
        "no_plan", "no plan keeps all promises within the budgets",
        at: Place(file: folder.path + "/plan.yaml"),
        suggestion: "`arraigo strategy plan` says which promises and budgets are in conflict")
    }
    return StrategyDossier(
      catalogue: folder.catalogue, elicitation: folder.elicitation, file: file,
      portfolio: portfolio, framework: framework, texts: texts,
      fingerprint: try file.problem.fingerprint(),
      version: Arraigo.configuration.version)
  }
}
