public import IntegrationModel

// The words of the harmonisation language. Each is a small value that turns into a `Rule`.

/// Codes become codes: `Map(.sex, from: "CH04", [1: .male, 2: .female])`.
public struct Map: RuleConvertible {
  /// The rule.
  public let rule: Rule

  /// Maps by number. Codes in `missing` are missing answers, those in `notApplicable` were not
  /// asked; any other code is reported and becomes missing, unless `otherwise` says more.
  public init(
    _ target: VariableID, from column: ColumnReference, _ codes: [Int32: Code],
    missing: Set<Int32> = [], notApplicable: Set<Int32> = [], otherwise: Outcome? = nil
  ) {
    var outcomes = codes.mapValues { Outcome.code($0) }
    for code in missing { outcomes[code] = .missing }
    for code in notApplicable { outcomes[code] = .notApplicable }
    rule = Rule(target, .codes(CodeMap(column, numbers: outcomes, otherwise: otherwise)))
  }

  /// Maps by label text, without regard to case, accents and outer blanks; a text that is a whole
  /// number matches without leading zeros.
  public init(
    _ target: VariableID, from column: ColumnReference, labels: [String: Code],
    missing: Set<String> = [], otherwise: Outcome? = nil
  ) {
    var outcomes = labels.mapValues { Outcome.code($0) }
    for label in missing { outcomes[label] = .missing }
    rule = Rule(target, .codes(CodeMap(column, texts: outcomes, otherwise: otherwise)))
  }
}

/// A function of one code, tabulated once: a crosswalk from a national classification.
public struct Tabulate: RuleConvertible {
  /// The rule.
  public let rule: Rule

  /// Tabulates `body` over a range of source codes; nil is an unknown code, reported and missing.
  public init(
    _ target: VariableID, from column: ColumnReference, over codes: ClosedRange<Int32>,
    _ title: String, body: (Int32) -> Outcome?
  ) {
    rule = Rule(target, .codes(.tabulated(column, over: codes, title, body: body)))
  }
}

/// A crosswalk by the beginning of a code: the longest prefix that is listed decides.
///
/// `Crosswalk(.industryIsic, from: "RAMA", ["01": "A", "0111": "A", "45": "F"], width: 4)`
public struct Crosswalk: RuleConvertible {
  /// The rule.
  public let rule: Rule

  /// Maps by prefix. Codes of digits that are shorter than `width` have lost leading zeros and get
  /// them back; a code without any listed prefix is reported and becomes missing, unless
  /// `otherwise` says more.
  public init(
    _ target: VariableID, from column: ColumnReference, _ prefixes: [String: Code],
    missing: Set<String> = [], width: Int = 0, otherwise: Outcome? = nil, title: String? = nil
  ) {
    var outcomes = prefixes.mapValues { Outcome.code($0) }
    for prefix in missing { outcomes[prefix] = .missing }
    rule = Rule(
      target,
      .codes(
        CodeMap(column, prefixes: outcomes, width: width, otherwise: otherwise, title: title)))
  }
}

/// A number is copied: `Number(.age, from: "CH06", replacing: [-1: 0], missing: [99])`.
public struct Number: RuleConvertible {
  /// The rule.
  public let rule: Rule

  /// Copies the column's number with the marks of ``NumberReading``.
  public init(
    _ target: VariableID, from column: ColumnReference, replacing: [Double: Double] = [:],
    missing: [Double] = [], missingFrom: Double = 1e300, times factor: Double = 1,
    notation: NumberReading.Notation = .plain
  ) {
    rule = Rule(
      target,
      .number(
        NumberReading(
          column, missing: missing, missingFrom: missingFrom, replacing: replacing, times: factor,
          notation: notation)))
  }
}

/// Numbers of several columns are added; blanks and sentinels count nothing.
public struct Sum: RuleConvertible {
  /// The rule.
  public let rule: Rule

  /// Adds the columns' numbers; the sum is missing where no column gives one.
  public init(
    _ target: VariableID, of columns: [ColumnReference], missing: [Double] = [],
    missingFrom: Double = 1e300
  ) {
    rule = Rule(
      target,
      .sum(columns.map { NumberReading($0, missing: missing, missingFrom: missingFrom) }))
  }
}

/// Texts are joined: keys made of several columns.
public struct Text: RuleConvertible {
  /// The rule.
  public let rule: Rule

  /// Joins the columns' texts by a separator.
  public init(
    _ target: VariableID, joining columns: [ColumnReference], separator: String = "/"
  ) {
    rule = Rule(target, .text(columns, separator: separator))
  }
}

/// Every record has the same: `Constant(.area, .code(.urban))`.
public struct Constant: RuleConvertible {
  /// The rule.
  public let rule: Rule

  /// Gives every record the same outcome.
  public init(_ target: VariableID, _ outcome: Outcome) {
    rule = Rule(target, .constant(outcome))
  }
}

/// Conditions in order, with an explicit otherwise.
public struct Choose: RuleConvertible {
  /// The rule.
  public let rule: Rule

  /// Takes the first branch whose condition holds.
  public init(_ target: VariableID, _ branches: [Branch], otherwise: Outcome) {
    rule = Rule(target, .choose(branches, otherwise: otherwise))
  }
}

extension Branch {
  /// A branch that gives a code.
  public static func when(_ condition: Condition, _ code: Code) -> Branch {
    Branch(condition, .constant(.code(code)))
  }
  /// A branch that gives what a derivation gives.
  public static func when(_ condition: Condition, _ derivation: Derivation) -> Branch {
    Branch(condition, derivation)
  }
  /// A branch that gives what another rule would.
  public static func when(_ condition: Condition, as rule: some RuleConvertible) -> Branch {
    Branch(condition, rule.rule.derivation)
  }
}

/// The first of several rules whose columns the input has: names that changed between rounds.
public struct FirstPresent: RuleConvertible {
  /// The rule.
  public let rule: Rule

  /// Takes the derivation of the first rule whose columns are all there.
  public init(_ rules: any RuleConvertible...) {
    let all = rules.map(\.rule)
    precondition(Set(all.map(\.target)).count == 1, "the rules must have one target")
    var merged = all[0]
    merged.derivation = .firstPresent(all.map(\.derivation))
    rule = merged
  }
}

/// The first of several rules that gives this record a value: an answer asked in several places.
public struct FirstValue: RuleConvertible {
  /// The rule.
  public let rule: Rule

  /// Takes, record by record, the first rule that gives a value.
  public init(_ rules: any RuleConvertible...) {
    let all = rules.map(\.rule)
    precondition(Set(all.map(\.target)).count == 1, "the rules must have one target")
    var merged = all[0]
    merged.derivation = .firstValue(all.map(\.derivation))
    rule = merged
  }
}

/// Something of the household's members: how many, a sum, or the first one's code.
public struct Members: RuleConvertible {
  /// The rule.
  public let rule: Rule

  /// Takes an aggregate of the members that fulfil a condition.
  public init(_ target: VariableID, _ kind: MemberAggregate.Kind, where condition: Condition) {
    rule = Rule(target, .members(MemberAggregate(kind, where: condition)))
  }
}

/// A documented Swift function over columns.
public struct Compute: RuleConvertible {
  /// The rule.
  public let rule: Rule

  /// Computes a number from columns of numbers; see ``ColumnFunction/body``.
  public init(
    _ target: VariableID, from columns: [ColumnReference], _ explanation: String,
    body: @escaping @Sendable ([[Double]]) -> [Double]
  ) {
    rule = Rule(target, .function(ColumnFunction(explanation, columns: columns, body: body)))
  }
}

/// The survey does not collect a variable, and why.
public struct NotCollected: RuleConvertible {
  /// The rule.
  public let rule: Rule

  /// Says that nothing is collected, and the reason a reader will see.
  public init(_ target: VariableID, because reason: String) {
    rule = Rule(target, .notCollected(reason))
  }
}
