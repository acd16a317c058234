import ArgumentParser
import IntegrationModel
import Strategy

extension StrategyDossier {
  /// Floors that the front's second goal goes through.
  private static let frontSteps = 6
  /// Scenarios whose best plans are weighed for the value of information.
  private static let decisions = 8

  /// Reads a folder, makes its plan and puts the dossier together.
  ///
  /// - Throws: what the files' readers and the planner throw; `no_plan` where no plan keeps all
  ///   promises.
  static func made(from folder: StrategyFolder) throws(ArraigoError) -> StrategyDossier {
    // Everything is read before the first long computation, so that a slip is seen at once.
    let framework = try folder.framework()
    let texts = try folder.texts()
    let file = try folder.plan()
    let planner = Planner(file.problem)
    guard case .plan(let portfolio) = try planner.plan(for: .expected) else {
      throw ArraigoError(
        "no_plan", "no plan keeps all promises within the budgets",
        at: Place(file: folder.path + "/plan.yaml"),
        suggestion: "`arraigo strategy plan` says which promises and budgets are in conflict")
    }
    let returnees = file.countsAs["returnees"] ?? []
    guard
      case .front(let front) = try planner.front(
        [.benefit(.expected), .people(groups: returnees)], steps: frontSteps)
    else { throw ArraigoError("no_plan", "a plan was found, but no front of plans") }
    // Plans that are only compared need not be proven to the last hundredth of a percent.
    var compared = planner
    compared.options.relativeGap = max(planner.options.relativeGap, 0.002)
    let worth =
      file.problem.scenarios.count > 1
      ? try compared.information(scenarios: decisions).value.parts : []
    return StrategyDossier(
      catalogue: folder.catalogue, elicitation: folder.elicitation, file: file,
      portfolio: Self.efficient(portfolio, among: front), framework: framework, texts: texts,
      front: Self.points(of: front),
      goal: returnees.isEmpty ? .people : .returnees,
      worth: Dictionary(worth.map { ($0.driver, $0.value) }, uniquingKeysWith: max),
      fingerprint: try file.problem.fingerprint(),
      version: Arraigo.configuration.version)
  }
}
