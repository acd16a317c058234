import IntegrationModel
import Strategy

/// The names of a problem's parts, by code.
struct PlanNames {
  private let names: [String: String]
  private let currency: String

  init(_ problem: PlanningProblem) {
    let pairs =
      problem.interventions.map { ($0.id, $0.name) } + problem.territories.map { ($0.id, $0.name) }
      + problem.groups.map { ($0.id, $0.name) } + problem.sources.map { ($0.id, $0.name) }
      + problem.floors.map { ($0.id, $0.name) }
    names = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    currency = problem.currency
  }

  /// A code with its name.
  func cell(_ code: String) -> Cell { .code(code, PlanTable.all(names[code] ?? code)) }

  /// What it takes to reconcile a member of a conflict.
  func change(_ member: PlanningConflict.Member) -> LocalizedText {
    if member.kind == .continuation { return MessageKey.conflictStop.wordings }
    guard let repair = member.repair else { return MessageKey.conflictNoChange.wordings }
    let key = member.kind == .budget ? MessageKey.conflictBudgetMore : .conflictFloorLess
    // Rounded up, so that the change is enough.
    let decimals = repair < 100 ? 2 : 0
    let unit = decimals == 0 ? 1.0 : 0.01
    let enough = (repair / unit).rounded(.up) * unit
    return LocalizedText.each {
      key.text($0, [.value: .number(enough, decimals: decimals), .currency: .words(currency)])
    }
  }
}

/// An intervention open in a territory over some years.
struct PlanRun {
  var intervention: PlannedIntervention
  var territory: PlanningTerritory
  var years: ClosedRange<Int>
  var people: Double
  var cost: Double

  /// The runs of a plan, in its order.
  static func runs(of plan: Plan, _ problem: PlanningProblem) -> [PlanRun] {
    let first = problem.years.first ?? 0
    var runs: [PlanRun] = []
    for opening in plan.openings {
      guard let one = problem.interventions.first(where: { $0.id == opening.intervention }),
        let at = problem.territories.firstIndex(where: { $0.id == opening.territory })
      else { continue }
      let covered = plan.coverage.filter {
        $0.intervention == one.id && $0.territory == opening.territory && $0.year == opening.year
      }
      let people = covered.reduce(0) { $0 + $1.people }
      let cost =
        one.runningCost[at][opening.year - first] + people * one.unitCost[opening.year - first]
        + (opening.isStart ? one.openingCost[at] : 0)
      if let last = runs.last, last.intervention.id == one.id,
        last.territory.id == opening.territory, last.years.upperBound == opening.year - 1
      {
        runs[runs.count - 1].years = last.years.lowerBound...opening.year
        runs[runs.count - 1].people += people
        runs[runs.count - 1].cost += cost
      } else {
        runs.append(
          PlanRun(
            intervention: one, territory: problem.territories[at],
            years: opening.year...opening.year, people: people, cost: cost))
      }
    }
    return runs
  }
}

extension ConstraintCheck.Kind {
  /// What it is called.
  var wordings: LocalizedText {
    let key: MessageKey =
      switch self {
      case .names: .constraintNames
      case .budget: .constraintBudget
      case .payment: .constraintPayment
      case .stock: .constraintStock
      case .capacity: .constraintCapacity
      case .minimum: .constraintMinimum
      case .run: .constraintRun
      case .continuation: .constraintContinuation
      case .start: .constraintStart
      case .prerequisite: .constraintPrerequisite
      case .exclusion: .constraintExclusion
      case .floor: .constraintFloor
      case .reliability: .constraintReliability
      }
    return key.wordings
  }
}

extension PlanningConflict.Member.Kind {
  /// What it is called.
  var wordings: LocalizedText {
    switch self {
    case .budget: MessageKey.constraintBudget.wordings
    case .floor: MessageKey.constraintFloor.wordings
    case .continuation: MessageKey.constraintContinuation.wordings
    }
  }
}
