import IntegrationModel
public import Strategy

/// Plans, their constraints and their conflicts as tables.
public enum PlanTable {
  /// What opens where and when, whom it reaches and what it costs: one row for each run.
  ///
  /// Columns: `intervention`, `territory`, `from`, `to`, `people`, `cost`.
  public static func openings(
    of portfolio: PlannedPortfolio, _ problem: PlanningProblem
  ) -> ResultTable {
    let runs = PlanRun.runs(of: portfolio.plan, problem)
    return ResultTable(
      columns: [
        .init("intervention", .intervention), .init("territory", .planTerritory),
        .init("from", .planFrom), .init("to", .planUntil),
        .init("people", .planPeople, .number(decimals: 0)),
        .init("cost", .costWord, .number(decimals: 0)),
      ],
      rows: runs.map { run in
        [
          .code(run.intervention.id, all(run.intervention.name)),
          .code(run.territory.id, all(run.territory.name)), .text("\(run.years.lowerBound)"),
          .text("\(run.years.upperBound)"), .number(run.people), .number(run.cost),
        ]
      }, notes: notes(of: portfolio))
  }

  /// Whom the plan reaches. Columns: `intervention`, `territory`, `group`, `year`, `people`.
  public static func coverage(of plan: Plan, _ problem: PlanningProblem) -> ResultTable {
    let names = PlanNames(problem)
    return ResultTable(
      columns: [
        .init("intervention", .intervention), .init("territory", .planTerritory),
        .init("group", .group), .init("year", .planYear),
        .init("people", .planPeople, .number(decimals: 0)),
      ],
      rows: plan.coverage.map { row in
        [
          names.cell(row.intervention), names.cell(row.territory), names.cell(row.group),
          .text("\(row.year)"), .number(row.people),
        ]
      }, notes: [MessageKey.planPeopleNote.wordings])
  }

  /// Who pays. Columns: `intervention`, `source`, `year`, `amount`.
  public static func spending(of plan: Plan, _ problem: PlanningProblem) -> ResultTable {
    let names = PlanNames(problem)
    return ResultTable(
      columns: [
        .init("intervention", .intervention), .init("source", .planSource),
        .init("year", .planYear), .init("amount", .planAmount, .number(decimals: 0)),
      ],
      rows: plan.spending.map { row in
        [
          names.cell(row.intervention), names.cell(row.source), .text("\(row.year)"),
          .number(row.amount),
        ]
      })
  }

  /// Every constraint looked at. Columns: `constraint`, `subject`, `value`, `limit`, `slack`,
  /// `holds`.
  public static func checks(of verification: PlanVerification) -> ResultTable {
    ResultTable(
      columns: [
        .init("constraint", .planConstraint), .init("subject", .planSubject),
        .init("value", .planFound, .number(decimals: 2)),
        .init("limit", .planLimit, .number(decimals: 2)),
        .init("slack", .planSlack, .number(decimals: 2)), .init("holds", .planHolds),
      ],
      rows: verification.checks.map { check in
        [
          .code(check.kind.rawValue, check.kind.wordings),
          .text(check.subject.joined(separator: " ")), .number(check.value), .number(check.limit),
          .number(check.slack), .flag(check.holds),
        ]
      })
  }

  /// What the plan brings in each scenario. Columns: `scenario`, `probability`, `benefit`.
  public static func scenarios(
    of portfolio: PlannedPortfolio, _ problem: PlanningProblem
  ) -> ResultTable {
    let scenarios =
      problem.scenarios.isEmpty
      ? [("central", 1.0)] : problem.scenarios.map { ($0.name, $0.probability) }
    return ResultTable(
      columns: [
        .init("scenario", .planScenario),
        .init("probability", .planProbability, .percent(decimals: 1)),
        .init("benefit", .planBenefit, .number(decimals: 1)),
      ],
      rows: zip(scenarios, portfolio.outlook.benefits).map { scenario, benefit in
        [.text(scenario.0), .proportion(scenario.1), .number(benefit)]
      }, notes: notes(of: portfolio))
  }

  /// Why no plan keeps everything. Columns: `conflict`, `constraint`, `subject`, `year`, `limit`, `change`.
  public static func conflict(
    _ conflict: PlanningConflict, of problem: PlanningProblem
  ) -> ResultTable {
    let names = PlanNames(problem)
    return ResultTable(
      columns: [
        .init("conflict", .planConflict, .integer), .init("constraint", .planConstraint),
        .init("subject", .planSubject), .init("year", .planYear),
        .init("limit", .planAsked, .number(decimals: 2)),
        .init("change", .planChange),
      ],
      rows: conflict.members.map { member in
        [
          .integer(member.conflict), .code(member.kind.rawValue, member.kind.wordings),
          names.cell(member.id),
          member.year.map { .text("\($0)") } ?? .missing, .number(member.limit),
          .code(
            member.repair.map { "\($0)" } ?? "", names.change(member)),
        ]
      }, notes: [MessageKey.planConflictNote.wordings])
  }

  /// What a reader must know beside a plan's numbers.
  static func notes(of portfolio: PlannedPortfolio) -> [LocalizedText] {
    let gap = MessageValue.number(portfolio.gap * 100, decimals: 4)
    return [
      LocalizedText.each {
        MessageKey.planValueNote.text(
          $0,
          [
            .value: .number(portfolio.value, decimals: 1),
            .other: .number(portfolio.outlook.expected, decimals: 1),
          ])
      },
      LocalizedText.each {
        (portfolio.isProven ? MessageKey.planBoundNote : .planLimitNote).text($0, [.value: gap])
      },
      LocalizedText.each {
        MessageKey.planVerifiedNote.text(
          $0, [.count: .count(portfolio.verification.checks.count)])
      },
      LocalizedText.each {
        MessageKey.planSolverNote.text(
          $0,
          [
            .name: .words(portfolio.solver), .value: .count(portfolio.options.seed),
            .count: .count(portfolio.nodes),
          ])
      },
      MessageKey.planPeopleNote.wordings,
    ]
  }

  static func all(_ name: String) -> LocalizedText {
    LocalizedText(en: name, es: name, pt: name, fr: name)
  }
}

extension LocalizedText {
  /// A text made for each language.
  static func each(_ text: (Language) -> String) -> LocalizedText {
    LocalizedText(
      en: text(.english), es: text(.spanish), pt: text(.portuguese), fr: text(.french))
  }
}
