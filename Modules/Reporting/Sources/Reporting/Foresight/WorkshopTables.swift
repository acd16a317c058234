public import Foresight
import IntegrationModel

/// The roles of the variables of a structural analysis as a table.
///
/// Columns: `variable,influence,dependence,indirect_influence,indirect_dependence,role`; the indirect
/// ones are shares of their sums.
public enum StructureTable {
  /// The variables, the most influential first.
  public static func variables(_ analysis: StructuralAnalysis) -> ResultTable {
    let (influence, dependence) = analysis.position
    let roles = StructuralAnalysis.roles(influence: influence, dependence: dependence)
    let direct = analysis.powers[0]
    let order = influence.indices.sorted {
      influence[$0] != influence[$1] ? influence[$0] > influence[$1] : $0 < $1
    }
    return ResultTable(
      columns: [
        .init("variable", .variable), .init("influence", .influence, .number(decimals: 1)),
        .init("dependence", .dependence, .number(decimals: 1)),
        .init("indirect_influence", .indirectInfluence, .percent(decimals: 1)),
        .init("indirect_dependence", .indirectDependence, .percent(decimals: 1)),
        .init("role", .structuralRole),
      ],
      rows: order.map {
        [
          .text(analysis.variables[$0]), .number(direct.influence[$0]),
          .number(direct.dependence[$0]), .proportion(influence[$0]), .proportion(dependence[$0]),
          .code(roles[$0].rawValue, roles[$0].label.wordings),
        ]
      }, notes: notes(analysis))
  }

  private static func notes(_ analysis: StructuralAnalysis) -> [LocalizedText] {
    let stable = analysis.stableAt.map {
      [MessageKey.structureStable.filled([.count: .count($0)])]
    }
    switch analysis.limit {
    case .perron: return stable ?? []
    case .periodic(let period):
      return [MessageKey.structurePeriodic.filled([.count: .count(period)])]
    case .reducible: return [MessageKey.structureReducible.wordings] + (stable ?? [])
    case .acyclic: return [MessageKey.structureAcyclic.wordings]
    }
  }
}

extension StructuralRole {
  /// The role in words.
  var label: MessageKey {
    switch self {
    case .determinant: .roleDeterminant
    case .relay: .roleRelay
    case .result: .roleResult
    case .autonomous: .roleAutonomous
    }
  }
}

/// What a Delphi panel said, as a table.
///
/// Columns: `item,round,n,median,lower_quartile,upper_quartile,mean,sd,top_share,consensus,polarised,`
/// `median_change,change_p,stable`.
public enum DelphiTable {
  /// The items, with the concordance of the last round as a note where it can be computed.
  public static func items(
    _ summaries: [DelphiSummary], concordance: (KendallConcordance, experts: Int)?
  )
    -> ResultTable
  {
    let number = ResultTable.Kind.number(decimals: 2)
    let note = concordance.map { found, experts in
      MessageKey.concordance.filled([
        .value: .number(found.coefficient, decimals: 3), .count: .count(experts),
        .total: .count(found.degreesOfFreedom + 1), .probability: .probability(found.probability),
      ])
    }
    return ResultTable(
      columns: [
        .init("item", .delphiItem), .init("round", .delphiRound, .integer),
        .init("n", .records, .integer), .init("median", .median, number),
        .init("lower_quartile", .lowerQuartile, number),
        .init("upper_quartile", .upperQuartile, number), .init("mean", .mean, number),
        .init("sd", .standardDeviation, number),
        .init("top_share", .topBandShare, .percent(decimals: 0)),
        .init("consensus", .consensus), .init("polarised", .polarised),
        .init("median_change", .medianChange, .percent(decimals: 0)),
        .init("change_p", .pValue, .number(decimals: 3)), .init("stable", .stable),
      ],
      rows: summaries.map { item in
        [
          .text(item.item), .integer(item.round), .integer(item.count), .number(item.median),
          .number(item.quartiles.low), .number(item.quartiles.high), .number(item.mean),
          item.deviation.map { .number($0) } ?? .missing,
          item.topShare.map { .proportion($0) } ?? .missing, .flag(item.isConsensus),
          .flag(item.isPolarised), item.change.map { .proportion($0) } ?? .missing,
          item.changeProbability.map { .number($0) } ?? .missing,
          item.isStable.map { .flag($0) } ?? .missing,
        ]
      }, notes: note.map { [$0] } ?? [])
  }
}

/// Signals of change in series, as tables.
public enum WarningTable {
  /// The levels of each series between its breaks, in the unit to be shown:
  /// `series,segment,from,mean`.
  public static func levels(
    _ series: [(name: String, found: ChangePoints, means: [Double], label: (Int) -> String)]
  ) -> ResultTable {
    let rows = series.flatMap { name, found, means, label in
      means.indices.map { segment -> [Cell] in
        [
          .text(name), .integer(segment + 1),
          .text(label(segment == 0 ? 0 : found.breaks[segment - 1])), .number(means[segment]),
        ]
      }
    }
    return ResultTable(
      columns: [
        .init("series", .indicator), .init("segment", .segment, .integer),
        .init("from", .segmentStart), .init("mean", .segmentMean, .number(decimals: 2)),
      ], rows: rows)
  }

  /// The observations of each series that call for attention:
  /// `series,period,observed,expected,low80,high80,low95,high95,level`.
  public static func alerts(
    _ series: [(name: String, chart: ControlChart, label: (Int) -> String)],
    atLeast level: AlertLevel
  ) -> ResultTable {
    let number = ResultTable.Kind.number(decimals: 1)
    let rows = series.flatMap { name, chart, label in
      chart.observations.filter { $0.level >= level }.map { signal -> [Cell] in
        [
          .text(name), .text(label(signal.place)), .number(signal.value), .number(signal.expected),
          .number(signal.narrow.lowerBound), .number(signal.narrow.upperBound),
          .number(signal.wide.lowerBound), .number(signal.wide.upperBound),
          .code(signal.level.rawValue, signal.level.label.wordings),
        ]
      }
    }
    let judged = series.reduce(0) { $0 + $1.chart.observations.count }
    let outside = series.reduce(0) { sum, series in
      sum + series.chart.observations.count { !$0.wide.contains($0.value) }
    }
    let note = MessageKey.alertShare.filled([
      .value: .percent(judged > 0 ? Double(outside) / Double(judged) : .nan)
    ])
    return ResultTable(
      columns: [
        .init("series", .indicator), .init("period", .period), .init("observed", .observed, number),
        .init("expected", .expected, number), .init("low80", .low80, number),
        .init("high80", .high80, number), .init("low95", .low95, number),
        .init("high95", .high95, number), .init("level", .alertLevel),
      ], rows: rows, notes: [note])
  }
}

extension AlertLevel {
  /// The level in words.
  var label: MessageKey {
    switch self {
    case .none: .alertNone
    case .watch: .alertWatch
    case .warning: .alertWarning
    case .alarm: .alertAlarm
    }
  }
}
