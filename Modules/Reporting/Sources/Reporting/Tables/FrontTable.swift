import IntegrationModel
public import Strategy

/// The plans between goals as a table.
public enum FrontTable {
  /// One row for each plan. Columns: `plan` (its number on the front, empty where it was
  /// rejected), `role` (`front`, `knee`, `rejected`), `origin`, one for each goal, `people`, `cost`,
  /// `reason` (`beaten_by` with the plan's number, or `breaks` with the promises).
  public static func table(of front: PlanFront, _ problem: PlanningProblem) -> ResultTable {
    let goals = front.goals.map { goal in
      ResultTable.Column(goal.code, goal.heading(problem), .number(decimals: 1))
    }
    let kept = front.points.enumerated().map { at, point in
      row(point, at + 1, at == front.knee ? .frontKnee : .frontPoint, .missing)
    }
    let left = front.rejected.map { row($0.point, nil, .frontRejected, reason($0)) }
    return ResultTable(
      columns: [
        .init("plan", .frontPlan, .integer), .init("role", .frontRole),
        .init("origin", .frontOrigin),
      ] + goals + [
        .init("people", .planPeople, .number(decimals: 0)),
        .init("cost", .costWord, .number(decimals: 0)), .init("reason", .reason),
      ], rows: kept + left, notes: notes(front))
  }

  private static func row(
    _ point: PlanFront.Point, _ number: Int?, _ role: MessageKey, _ reason: Cell
  ) -> [Cell] {
    let start: [Cell] = [
      number.map { .integer($0) } ?? .missing, .code(role.code, role.wordings),
      .code(point.origin.code, point.origin.wordings),
    ]
    return start + point.values.map { .number($0 == 0 ? 0 : $0) }
      + [.number(point.outlook.people), .number(point.outlook.cost), reason]
  }

  private static func reason(_ rejection: PlanFront.Rejection) -> Cell {
    if let better = rejection.dominatedBy {
      return .code(
        "beaten_by \(better + 1)",
        LocalizedText.each { MessageKey.frontBeaten.text($0, [.count: .count(better + 1)]) })
    }
    let names = rejection.breaks.map { "\($0.kind.rawValue) \($0.subject.joined(separator: " "))" }
    let shown = names.prefix(2).joined(separator: "; ") + (names.count > 2 ? "; …" : "")
    return .code(
      "breaks \(shown)",
      LocalizedText.each { MessageKey.frontBreaks.text($0, [.list: .words(shown)]) })
  }

  private static func notes(_ front: PlanFront) -> [LocalizedText] {
    [
      LocalizedText.each {
        MessageKey.frontNote.text(
          $0, [.count: .count(front.points.count), .total: .count(front.solves)])
      },
      MessageKey.frontKneeNote.wordings,
      MessageKey.planPeopleNote.wordings,
    ]
  }
}

extension MessageKey {
  /// A role on a front, for machines.
  fileprivate var code: String {
    switch self {
    case .frontKnee: "knee"
    case .frontRejected: "rejected"
    default: "front"
    }
  }
}

extension PlanFront.Origin {
  fileprivate var code: String { self == .asToday ? "as_today" : rawValue }

  fileprivate var wordings: LocalizedText {
    switch self {
    case .front: MessageKey.frontBetween.wordings
    case .single: MessageKey.frontSingle.wordings
    case .ranking: MessageKey.frontRanking.wordings
    case .asToday: MessageKey.frontAsToday.wordings
    }
  }
}

extension Goal {
  /// The column's name for machines.
  fileprivate var code: String {
    switch self {
    case .benefit(.expected): "expected"
    case .benefit(.conditionalValueAtRisk): "cvar"
    case .benefit(.worstCase): "worst"
    case .benefit: "blend"
    case .outcome(let code): code
    case .people(let groups): groups.isEmpty ? "people_reached" : groups.joined(separator: "+")
    case .cost: "less_cost"
    }
  }

  fileprivate func heading(_ problem: PlanningProblem) -> LocalizedText {
    switch self {
    case .benefit(.expected): return MessageKey.goalExpected.wordings
    case .benefit(.conditionalValueAtRisk(let level)):
      return LocalizedText.each { MessageKey.goalTail.text($0, [.value: .percent(1 - level)]) }
    case .benefit(.worstCase): return MessageKey.goalWorst.wordings
    case .benefit: return MessageKey.planBenefit.wordings
    case .outcome(let code):
      return PlanTable.all(problem.outcomes.first { $0.id == code }?.name ?? code)
    case .people(let groups):
      guard !groups.isEmpty else { return MessageKey.planPeople.wordings }
      let names = groups.map { code in problem.groups.first { $0.id == code }?.name ?? code }
      return PlanTable.all(names.joined(separator: " + "))
    case .cost: return MessageKey.goalCost.wordings
    }
  }
}
