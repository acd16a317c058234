public import Foresight
import IntegrationModel

/// The shares of labour states as a table: `policy,year`, the factor, `state,share,mc_se,effect,effect_se`.
public enum MicrosimulationTable {
  /// The rows of a result; `factor` names the column of groups.
  public static func shares(_ result: MicrosimulationResult, by factor: String?) -> ResultTable {
    let percent = ResultTable.Kind.percent(decimals: 1)
    let group: [ResultTable.Column] =
      factor.map { name in [.init(name, LocalizedText(en: name, es: name, pt: name, fr: name))] }
      ?? []
    return ResultTable(
      columns: [.init("policy", .policy), .init("year", .year)] + group + [
        .init("state", .labourState), .init("share", .share, percent),
        .init("mc_se", .monteCarloError, percent), .init("effect", .policyEffect, percent),
        .init("effect_se", .effectError, percent),
      ],
      rows: result.rows.map { row in
        let share = { (value: Double?) -> Cell in
          value.map { $0.isFinite ? .proportion($0) : .missing } ?? .missing
        }
        return [.text(row.policy), .text(String(row.year))]
          + (factor == nil ? [] : [.text(row.group ?? "")]) + [
            .code(row.state.rawValue, row.state.label.wordings), .proportion(row.share),
            share(row.monteCarloError), share(row.difference), share(row.differenceError),
          ]
      }, notes: [MessageKey.microsimulationNote.wordings])
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
