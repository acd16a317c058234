public import Foresight
import IntegrationModel

/// The results of a scenario study as tables for every command and export.
public enum ScenarioTables {
  /// The storylines: `storyline`, the descriptors, `share`.
  public static func storylines(_ set: StorylineSet) -> ResultTable {
    let descriptors = set.matrix?.descriptors.map(\.name) ?? []
    var notes: [LocalizedText] = []
    if !set.keyVariables.isEmpty {
      notes.append(
        MessageKey.keyVariables.filled([
          .list: .words(set.keyVariables.joined(separator: ", "))
        ]))
    }
    if !set.missingDescriptors.isEmpty {
      notes.append(
        MessageKey.missingDescriptors.filled([
          .list: .words(set.missingDescriptors.joined(separator: ", "))
        ]))
    }
    return ResultTable(
      columns: [.init("storyline", .storyline)] + descriptors.map { .init($0, plain($0)) } + [
        .init("share", .basinShare, .percent(decimals: 1))
      ],
      rows: set.storylines.map { storyline in
        [.text(storyline.name)]
          + descriptors.map { storyline.variants[$0].map { .text($0) } ?? .missing } + [
            storyline.share.map { .proportion($0) } ?? .missing
          ]
      }, notes: notes)
  }

  /// The outcomes: `storyline,policy,outcome,year,mean,median,low80,high80,low95,high95`.
  public static func outcomes(_ simulation: ScenarioSimulation) -> ResultTable {
    let rows = simulation.cases.flatMap { one in
      Self.rows(of: one, simulation) { outcome, step in one.outcomes[outcome][step] }
    }
    return ResultTable(
      columns: outcomeColumns(simulation), rows: rows,
      notes: simulation.isCorrelationRepaired
        ? [MessageKey.correlationRepaired.wordings] : [])
  }

  /// What each policy changes against the first, sample by sample, in the columns of ``outcomes(_:)``.
  public static func differences(_ simulation: ScenarioSimulation) -> ResultTable {
    var rows: [[Cell]] = []
    var reference: SimulatedCase?
    for one in simulation.cases {
      guard let base = reference, base.storyline == one.storyline else {
        reference = one
        continue
      }
      rows += Self.rows(of: one, simulation) { outcome, step in
        zip(one.outcomes[outcome][step], base.outcomes[outcome][step]).map { $0 - $1 }
      }
    }
    let note = MessageKey.policyDifferenceNote.filled([
      .reference: .words(simulation.cases.first?.policy ?? "")
    ])
    return ResultTable(columns: outcomeColumns(simulation), rows: rows, notes: [note])
  }

  private static func outcomeColumns(_ simulation: ScenarioSimulation) -> [ResultTable.Column] {
    // Shares need a decimal more than counts do to show what a policy changes.
    let hasShares = simulation.outcomeNames.indices.contains { outcome in
      simulation.cases.allSatisfy { one in
        one.outcomes[outcome].allSatisfy { $0.allSatisfy { abs($0) <= 1 } }
      }
    }
    let number = ResultTable.Kind.number(decimals: hasShares ? 3 : 2)
    return [
      .init("storyline", .storyline), .init("policy", .policy), .init("outcome", .outcome),
      .init("year", .year), .init("mean", .mean, number), .init("median", .median, number),
      .init("low80", .low80, number), .init("high80", .high80, number),
      .init("low95", .low95, number), .init("high95", .high95, number),
    ]
  }

  private static func rows(
    of one: SimulatedCase, _ simulation: ScenarioSimulation, _ samples: (Int, Int) -> [Double]
  ) -> [[Cell]] {
    simulation.outcomeNames.indices.flatMap { outcome in
      simulation.years.indices.map { step -> [Cell] in
        let (mean, quantiles) = ScenarioSimulation.summary(samples(outcome, step))
        return [
          .text(one.storyline.name), .text(one.policy), .text(simulation.outcomeNames[outcome]),
          .text(String(simulation.years[step])), .number(mean), .number(quantiles[2]),
          .number(quantiles[1]), .number(quantiles[3]), .number(quantiles[0]),
          .number(quantiles[4]),
        ]
      }
    }
  }

  /// The drivers' influence: `storyline,policy,outcome,driver,at_low,at_high`, then `first_order` and
  /// `total_order`, each with its 95 percent interval.
  public static func sensitivity(_ studies: [SensitivityStudy]) -> ResultTable {
    let number = ResultTable.Kind.number(decimals: 2)
    let percent = ResultTable.Kind.percent(decimals: 1)
    let interval = { (value: Double, error: Double) -> [Cell] in
      [.proportion(value), .proportion(value - 1.96 * error), .proportion(value + 1.96 * error)]
    }
    return ResultTable(
      columns: [
        .init("storyline", .storyline), .init("policy", .policy), .init("outcome", .outcome),
        .init("driver", .driver), .init("at_low", .atLow, number),
        .init("at_high", .atHigh, number), .init("first_order", .firstOrder, percent),
        .init("first_low95", .firstOrderLow, percent),
        .init("first_high95", .firstOrderHigh, percent),
        .init("total_order", .totalOrder, percent), .init("total_low95", .totalOrderLow, percent),
        .init("total_high95", .totalOrderHigh, percent),
      ],
      rows: studies.flatMap { study in
        study.influences.map { influence -> [Cell] in
          [
            .text(study.storyline), .text(study.policy), .text(study.outcome),
            .text(influence.driver), .number(influence.atLow), .number(influence.atHigh),
          ] + interval(influence.firstOrder, influence.firstOrderError)
            + interval(influence.total, influence.totalError)
        }
      }, notes: [MessageKey.swingNote.wordings])
  }

  /// The way to a target: `year,drift,path,effort`.
  public static func reach(_ found: BackCasting) -> ResultTable {
    let number = ResultTable.Kind.number(decimals: 4)
    let rows = found.years.indices.map { step -> [Cell] in
      [
        .text(String(found.years[step])), .number(found.drifting[step]),
        found.path.map { .number($0[step]) } ?? .missing,
        step == 0 ? .missing : found.effort.map { .number($0[step - 1]) } ?? .missing,
      ]
    }
    let note: LocalizedText
    if let latest = found.latestStart, let late = found.unreachableFrom {
      note = MessageKey.reachNote.filled([
        .date: .words(String(latest)), .period: .words(String(late)),
      ])
    } else if found.latestStart != nil {
      note = MessageKey.freeNote.wordings
    } else {
      note = MessageKey.unreachableNote.filled([.value: .number(found.nearest, decimals: 4)])
    }
    return ResultTable(
      columns: [
        .init("year", .year), .init("drift", .drift, number), .init("path", .path, number),
        .init("effort", .effort, number),
      ], rows: rows, notes: [note])
  }

  /// A scenario table in its wide form, as spreadsheets and pyam take it.
  public static func wide(_ table: ScenarioTable) -> ResultTable {
    let wide = table.wide
    let keyCount = ScenarioTable.keys.count + table.extraColumns.count
    return ResultTable(
      columns: wide.columns.enumerated().map { place, name in
        .init(name, plain(name), place < keyCount ? .text : .number(decimals: 2))
      },
      rows: wide.series.map { cells, values in
        cells.map { .text($0) } + values.map { $0.map { .number($0) } ?? .missing }
      })
  }

  /// Moves between places, those without people left out: `origin,destination,people`.
  public static func flows(_ flows: [[Double]], places: [String]) -> ResultTable {
    let all = places.indices.flatMap { origin in
      places.indices.map { (places[origin], places[$0], flows[origin][$0]) }
    }
    return corridors(all.filter { $0.2 > 0 })
  }

  /// People by corridor: `origin,destination,people`.
  public static func corridors(
    _ corridors: [(origin: String, destination: String, people: Double)]
  ) -> ResultTable {
    let total = corridors.reduce(0) { $0 + $1.people }
    return ResultTable(
      columns: [
        .init("origin", .origin), .init("destination", .destination),
        .init("people", .movedPeople, .number(decimals: 1)),
      ],
      rows: corridors.map { [.text($0.origin), .text($0.destination), .number($0.people)] },
      notes: [MessageKey.flowsNote.filled([.value: .number(total, decimals: 1)])])
  }

  private static func plain(_ name: String) -> LocalizedText {
    LocalizedText(en: name, es: name, pt: name, fr: name)
  }
}
