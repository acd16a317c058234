import IntegrationModel
public import Strategy

/// What knowing each driver would be worth, as a table.
public enum InformationTable {
  /// One row for each driver, the most valuable first, then everything together.
  ///
  /// Columns: `driver`, `value` (EVPPI in units of the benefit; EVPI in the row `everything`), `se`,
  /// `share` (of the benefit expected of today's best plan).
  public static func table(
    of information: Planner.Information, _ problem: PlanningProblem
  ) -> ResultTable {
    let value = information.value
    let names = Dictionary(
      problem.drivers.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    func share(_ worth: Double) -> Cell {
      value.expected > 0 ? .proportion(worth / value.expected) : .missing
    }
    let parts = value.parts.sorted { $0.value > $1.value }.map { part -> [Cell] in
      [
        .code(part.driver, PlanTable.all(names[part.driver] ?? part.driver)),
        .number(part.value), .number(part.standardError), share(part.value),
      ]
    }
    let all: [Cell] = [
      .code("everything", MessageKey.informationAll.wordings), .number(value.perfect),
      .number(value.perfectError), share(value.perfect),
    ]
    let note = LocalizedText.each {
      MessageKey.informationNote.text(
        $0,
        [
          .count: .count(information.plans.count),
          .value: .number(value.expected, decimals: 1),
        ])
    }
    return ResultTable(
      columns: [
        .init("driver", .informationDriver),
        .init("value", .informationValue, .number(decimals: 2)),
        .init("se", .standardError, .number(decimals: 2)),
        .init("share", .informationShare, .percent(decimals: 2)),
      ], rows: parts + [all], notes: [note, MessageKey.informationLimitNote.wordings])
  }
}
