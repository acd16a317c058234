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
    let front = try planner.front(
      [.benefit(.expected), .people(groups: returnees)], steps: frontSteps)
    let worth =
      file.problem.scenarios.count > 1
      ? try planner.information(scenarios: decisions).value.parts : []
    return StrategyDossier(
      catalogue: folder.catalogue, elicitation: folder.elicitation, file: file,
      portfolio: portfolio, framework: framework, texts: texts, front: points(of: front),
      goal: returnees.isEmpty ? .people : .returnees,
      worth: Dictionary(worth.map { ($0.driver, $0.value) }, uniquingKeysWith: max),
      fingerprint: try file.problem.fingerprint(),
      version: Arraigo.configuration.version)
  }

  /// The front's plans by name: the one with the most benefit is the strategy's.
  private static func points(of answer: Planner.FrontAnswer) -> [FrontPoint] {
    guard case .front(let front) = answer else { return [] }
    let best = front.points.indices.max {
      front.points[$0].values[0] < front.points[$1].values[0]
    }
    let kept = front.points.enumerated().map { position, point in
      FrontPoint(
        number: position + 1, benefit: point.values[0], other: point.values[1],
        cost: point.outlook.cost,
        role: position == best ? .chosen : position == front.knee ? .knee : .weighed)
    }
    let rejected = front.rejected.filter { $0.dominatedBy != nil }.enumerated().map {
      FrontPoint(
        number: kept.count + $0 + 1, benefit: $1.point.values[0], other: $1.point.values[1],
        cost: $1.point.outlook.cost, role: .rejected)
    }
    return kept + rejected
  }
}
