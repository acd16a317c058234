public import IntegrationModel

/// The rules that turn a national survey's columns into the variables of the model.
///
/// It is a value: compiled to column kernels it harmonises, printed it is documentation
/// (``lines()``), checked it tells what is wrong before any data are read (``findings()``).
public struct Harmonisation: Sendable {
  /// The rules, at most one for each variable.
  public var rules: [Rule]
  /// Published totals that results must meet.
  public var controlTotals: [ControlTotal]

  /// Makes a harmonisation from ready rules.
  public init(rules: [Rule], controlTotals: [ControlTotal] = []) {
    self.rules = rules
    self.controlTotals = controlTotals
  }

  /// Makes a harmonisation in its own language.
  public init(@HarmonisationBuilder _ build: () -> [HarmonisationPart]) {
    rules = []
    controlTotals = []
    for part in build() {
      switch part {
      case .rule(let rule): rules.append(rule)
      case .controlTotal(let total): controlTotals.append(total)
      }
    }
  }
}

/// A published total that the records of a period must sum to.
public struct ControlTotal: Sendable, Equatable {
  /// The period.
  public var period: Period
  /// Which table is summed.
  public var unit: RecordUnit
  /// The variable that is summed.
  public var variable: VariableID
  /// Only records with these codes are summed; empty means all.
  public var among: [VariableID: Code]
  /// The published total.
  public var expected: Double
  /// The largest relative difference that still counts as equal.
  public var tolerance: Double
  /// Where it was published.
  public var source: String

  /// Makes a control total.
  public init(
    _ expected: Double, of variable: VariableID, unit: RecordUnit,
    among: [VariableID: Code] = [:], period: Period, tolerance: Double = 1e-6, source: String
  ) {
    self.among = among
    self.expected = expected
    self.variable = variable
    self.unit = unit
    self.period = period
    self.tolerance = tolerance
    self.source = source
  }
}

extension ControlTotal {
  /// The group in words, with a leading blank; empty for a total of all records.
  var explainedGroup: String {
    among.isEmpty
      ? ""
      : " among "
        + among.map { "\($0.key) = \($0.value.text)" }.sorted().joined(separator: " and ")
  }

  /// The total in a line, for documentation.
  var explained: String {
    "\(period): sum of \(variable) over \(unit.tableName)\(explainedGroup) = \(expected), \(source)"
  }
}

/// One line of a harmonisation.
public enum HarmonisationPart: Sendable {
  /// A rule.
  case rule(Rule)
  /// A total to meet.
  case controlTotal(ControlTotal)
}

/// Something that can stand in a harmonisation as a rule.
public protocol RuleConvertible: Sendable {
  /// The rule.
  var rule: Rule { get }
}

extension Rule: RuleConvertible {
  /// The rule itself.
  public var rule: Rule { self }
}

extension RuleConvertible {
  /// The same rule, marked as an approximation with its reason.
  public func approximated(_ reason: String) -> Rule {
    var copy = rule
    copy.approximation = reason
    return copy
  }

  /// The same rule for the records a question was asked of; others are not applicable.
  public func asked(of universe: Condition) -> Rule {
    var copy = rule
    copy.universe = copy.universe.map { $0 && universe } ?? universe
    return copy
  }
}

/// Collects the lines of a harmonisation.
@resultBuilder
public enum HarmonisationBuilder {
  /// A rule as a line.
  public static func buildExpression(_ rule: some RuleConvertible) -> [HarmonisationPart] {
    [.rule(rule.rule)]
  }
  /// A control total as a line.
  public static func buildExpression(_ total: ControlTotal) -> [HarmonisationPart] {
    [.controlTotal(total)]
  }
  /// Several lines made elsewhere.
  public static func buildExpression(_ parts: [HarmonisationPart]) -> [HarmonisationPart] { parts }
  /// Several rules made elsewhere.
  public static func buildExpression(_ rules: [Rule]) -> [HarmonisationPart] {
    rules.map(HarmonisationPart.rule)
  }
  /// The lines in their order.
  public static func buildBlock(_ parts: [HarmonisationPart]...) -> [HarmonisationPart] {
    parts.flatMap { $0 }
  }
  /// The lines of a loop.
  public static func buildArray(_ parts: [[HarmonisationPart]]) -> [HarmonisationPart] {
    parts.flatMap { $0 }
  }
  /// Lines that may be left out.
  public static func buildOptional(_ parts: [HarmonisationPart]?) -> [HarmonisationPart] {
    parts ?? []
  }
  /// One of two choices.
  public static func buildEither(first parts: [HarmonisationPart]) -> [HarmonisationPart] { parts }
  /// The other of two choices.
  public static func buildEither(second parts: [HarmonisationPart]) -> [HarmonisationPart] { parts }
}
