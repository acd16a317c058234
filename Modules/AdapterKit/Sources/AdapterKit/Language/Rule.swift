public import IntegrationModel

/// How one variable of the model comes from the source columns.
public struct Rule: Sendable {
  /// The variable.
  public var target: VariableID
  /// Where its cells come from.
  public var derivation: Derivation
  /// Whom the question was asked of; others are not applicable. Nil means everyone.
  public var universe: Condition?
  /// Why the variable is only approximated; nil where it is what the model means.
  public var approximation: String?

  /// Makes a rule.
  public init(_ target: VariableID, _ derivation: Derivation) {
    self.target = target
    self.derivation = derivation
  }

  /// The columns the rule reads, its universe's included.
  public var columns: [ColumnReference] { derivation.columns + (universe?.columns ?? []) }
}

/// Where the cells of a variable come from; a value that can be compiled, printed and checked.
public indirect enum Derivation: Sendable {
  /// A code of the source becomes a code of the model.
  case codes(CodeMap)
  /// A number is copied.
  case number(NumberReading)
  /// The sum of the numbers that are there; missing where none is.
  case sum([NumberReading])
  /// Texts of several columns joined by a separator; missing where all are blank.
  case text([ColumnReference], separator: String)
  /// The same for every record.
  case constant(Outcome)
  /// The first branch whose condition holds, else the otherwise.
  case choose([Branch], otherwise: Outcome)
  /// The first of several derivations whose columns this input has.
  case firstPresent([Derivation])
  /// The first of several derivations that gives this record a value.
  case firstValue([Derivation])
  /// Something of the other members of the household.
  case members(MemberAggregate)
  /// A documented Swift function over columns of numbers.
  case function(ColumnFunction)
  /// Nothing: the survey does not collect it, and why.
  case notCollected(String)

  /// The columns a derivation reads.
  public var columns: [ColumnReference] {
    switch self {
    case .codes(let map): [map.column]
    case .number(let reading): [reading.column]
    case .sum(let readings): readings.map(\.column)
    case .text(let columns, _): columns
    case .constant, .notCollected: []
    case .choose(let branches, _):
      branches.flatMap { $0.condition.columns + $0.derivation.columns }
    case .firstPresent(let parts), .firstValue(let parts): parts.flatMap(\.columns)
    case .members(let aggregate): aggregate.columns
    case .function(let function): function.columns
    }
  }
}

extension Derivation {
  /// The aggregates over members it needs.
  var aggregates: [MemberAggregate] {
    switch self {
    case .members(let aggregate): [aggregate]
    case .choose(let branches, _): branches.flatMap(\.derivation.aggregates)
    case .firstPresent(let parts), .firstValue(let parts): parts.flatMap(\.aggregates)
    case .codes, .number, .sum, .text, .constant, .function, .notCollected: []
    }
  }
}

/// One branch of a choice.
public struct Branch: Sendable {
  /// When it is taken.
  public var condition: Condition
  /// What it gives.
  public var derivation: Derivation

  /// Makes a branch.
  public init(_ condition: Condition, _ derivation: Derivation) {
    self.condition = condition
    self.derivation = derivation
  }
}

/// How a number is read from a source column.
public struct NumberReading: Sendable {
  /// How the digits stand for a quantity.
  public enum Notation: String, Sendable {
    /// A plain number.
    case plain
    /// Hours before the decimal mark, minutes after it (`10,3` is 10 hours 30 minutes).
    case hoursAndMinutes = "hours_and_minutes"
  }

  /// The source column.
  public var column: ColumnReference
  /// Numbers that stand for a missing answer.
  public var missing: [Double]
  /// Numbers from which on (in size) a cell is missing: filled nines, 1.79e308.
  public var missingFrom: Double
  /// Numbers that stand for another one (-1 for an age under one year).
  public var replacing: [Double: Double]
  /// What to multiply by (0.5 for an income of two months).
  public var factor: Double
  /// How the digits are to be understood.
  public var notation: Notation

  /// Makes a reading.
  public init(
    _ column: ColumnReference, missing: [Double] = [], missingFrom: Double = 1e300,
    replacing: [Double: Double] = [:], times factor: Double = 1, notation: Notation = .plain
  ) {
    self.column = column
    self.missing = missing
    self.missingFrom = missingFrom
    self.replacing = replacing
    self.factor = factor
    self.notation = notation
  }
}

/// A value that a record takes from the members of its household.
public struct MemberAggregate: Sendable {
  /// What is taken.
  public enum Kind: Sendable {
    /// How many members fulfil the condition.
    case count
    /// The sum of a number over the members that fulfil the condition.
    case sum(NumberReading)
    /// The code of the first member that fulfils the condition (the head's birth country).
    case first(Derivation)
  }

  /// What is taken.
  public var kind: Kind
  /// Of which members.
  public var condition: Condition

  /// Makes an aggregate.
  public init(_ kind: Kind, where condition: Condition) {
    self.kind = kind
    self.condition = condition
  }

  /// The columns it reads.
  public var columns: [ColumnReference] {
    switch kind {
    case .count: condition.columns
    case .sum(let reading): condition.columns + [reading.column]
    case .first(let derivation): condition.columns + derivation.columns
    }
  }
}

/// A Swift function over columns, for what the other rules cannot say.
public struct ColumnFunction: Sendable {
  /// What it does, for the documentation.
  public var explanation: String
  /// The columns it reads, as numbers.
  public var columns: [ColumnReference]
  /// Gets one array per column (NaN where a cell is blank) and gives one number per record, NaN
  /// where there is none. It must give as many numbers as it got.
  public var body: @Sendable ([[Double]]) -> [Double]

  /// Makes a function.
  public init(
    _ explanation: String, columns: [ColumnReference],
    body: @escaping @Sendable ([[Double]]) -> [Double]
  ) {
    self.explanation = explanation
    self.columns = columns
    self.body = body
  }
}
