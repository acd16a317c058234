public import Foresight
import IntegrationModel

/// The numbers of a microsimulation as a table: `policy,year,factor,group,against,measure,value`, its
/// errors and interval, `effect` and its interval.
public enum MicrosimulationTable {
  /// What a table shows.
  public enum View: String, Sendable, CaseIterable {
    /// The shares of labour states.
    case states
    /// Incomes, low pay and poverty.
    case incomes
    /// How groups differ in all of these.
    case gaps
  }

  /// The rows of a result that a view shows.
  public static func rows(_ result: MicrosimulationResult, _ view: View) -> ResultTable {
    let shown = result.rows.filter { row in
      if case .share = row.measure, row.against == nil { return view == .states }
      return (row.against == nil) == (view == .incomes)
    }
    let note =
      result.replicates == 0
      ? MessageKey.microsimulationNote.wordings
      : MessageKey.microsimulationDesignNote.filled([.count: .count(result.replicates)])
    return ResultTable(
      columns: columns, rows: shown.map(cells),
      notes: [note, MessageKey.relativeGapNote.wordings])
  }

  private static var columns: [ResultTable.Column] {
    // Incomes and parts stand in one column: parts show as percent in it all the same.
    let number = ResultTable.Kind.number(decimals: 1)
    let percent = ResultTable.Kind.percent(decimals: 1)
    return [
      .init("policy", .policy), .init("year", .year), .init("factor", .trait),
      .init("group", .group), .init("against", .comparedWith), .init("measure", .measured),
      .init("value", .estimate, number), .init("design_se", .designError, number),
      .init("mc_se", .monteCarloError, number), .init("low95", .low95, number),
      .init("high95", .high95, number), .init("effect", .policyEffect, percent),
      .init("effect_low95", .effectLow95, percent), .init("effect_high95", .effectHigh95, percent),
    ]
  }

  private static func cells(_ row: MicrosimulationResult.Row) -> [Cell] {
    let isPart = row.measure.isRate || row.against != nil
    let cell = { (value: Double?, isPart: Bool) -> Cell in
      guard let value, value.isFinite else { return .missing }
      return isPart ? .proportion(value) : .number(value)
    }
    let (own, effect) = (row.estimate, row.effect)
    return [
      .text(row.policy), .text(String(row.year)), .text(row.factor ?? ""),
      .text(row.group ?? ""), .text(row.against ?? ""),
      .code(row.measure.name, row.measure.label.wordings), cell(own.value, isPart),
      cell(own.designError, isPart), cell(own.simulationError, isPart), cell(own.low, isPart),
      cell(own.high, isPart), cell(effect?.value, true), cell(effect?.low, true),
      cell(effect?.high, true),
    ]
  }
}

extension LabourMeasure {
  /// The measure in words.
  var label: MessageKey {
    switch self {
    case .share(let state): state.label
    case .meanIncome: .meanLabourIncome
    case .medianIncome: .medianLabourIncome
    case .lowPay: .lowPay
    case .poverty: .povertyRate
    case .povertyGap: .povertyDepth
    }
  }
}

extension LabourState {
  /// The state in words.
  var label: MessageKey {
    switch self {
    case .formal: .stateFormal
    case .informal: .stateInformal
    case .ownAccount: .stateOwnAccount
    case .unemployed: .stateUnemployed
    case .outside: .stateOutside
    case .left: .stateLeft
    }
  }
}
