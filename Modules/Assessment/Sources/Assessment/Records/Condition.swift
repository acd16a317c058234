import IntegrationModel

/// A statement about a person that is true, false or not known: what numerators and denominators
/// are made of.
///
/// A cell that is missing or not applicable makes a statement about it unknown; `and`, `or` and
/// `not` follow Kleene's logic.
indirect enum Condition: Sendable, Hashable {
  /// True of everyone.
  case everyone
  /// The variable has one of these codes.
  case code(VariableID, Set<String>)
  /// The number lies in the range.
  case number(Quantity, NumberRange)
  /// The variable holds an answer; never unknown itself.
  case known(VariableID)
  /// The statement is known to be true; never unknown itself.
  case certainly(Condition)
  /// The opposite.
  case not(Condition)
  /// All hold.
  case all([Condition])
  /// At least one holds.
  case any([Condition])

  /// The variable has one of these codes.
  static func `is`(_ variable: VariableID, _ codes: String...) -> Condition {
    .code(variable, Set(codes))
  }

  /// The age lies in a range of completed years.
  static func aged(_ years: ClosedRange<Int>) -> Condition {
    .number(.variable(.age), .between(Double(years.lowerBound), Double(years.upperBound)))
  }

  /// The age is at least this many completed years.
  static func aged(from years: Int) -> Condition {
    .number(.variable(.age), .atLeast(Double(years)))
  }

  /// The variables the statement is about.
  var variables: Set<VariableID> {
    switch self {
    case .everyone: []
    case .code(let variable, _), .known(let variable): [variable]
    case .number(let quantity, _): quantity.variables
    case .certainly(let inner), .not(let inner): inner.variables
    case .all(let parts), .any(let parts):
      parts.reduce(into: []) { $0.formUnion($1.variables) }
    }
  }

  static func && (left: Condition, right: Condition) -> Condition { .all([left, right]) }
  static func || (left: Condition, right: Condition) -> Condition { .any([left, right]) }
  static prefix func ! (inner: Condition) -> Condition { .not(inner) }
}

/// A range of numbers.
enum NumberRange: Sendable, Hashable {
  /// At least this.
  case atLeast(Double)
  /// More than this.
  case above(Double)
  /// Less than this.
  case below(Double)
  /// From the first to the last, both included.
  case between(Double, Double)

  /// Whether a number lies in the range.
  func contains(_ number: Double) -> Bool {
    switch self {
    case .atLeast(let limit): number >= limit
    case .above(let limit): number > limit
    case .below(let limit): number < limit
    case .between(let low, let high): number >= low && number <= high
    }
  }
}

/// A number about a person; unknown where one of its variables is, or where it divides by zero.
enum Quantity: Sendable, Hashable {
  /// A variable's own number.
  case variable(VariableID)
  /// The first over the second.
  case quotient(VariableID, VariableID)
  /// The sum of variables.
  case sum([VariableID])
  /// Monthly income over monthly hours in the main job; nobody who works no hour has one.
  case hourlyEarnings

  /// Weeks in an average month, 52 / 12: the one constant behind every hourly figure.
  static let weeksPerMonth = 52.0 / 12

  /// The variables the number is made of.
  var variables: Set<VariableID> {
    switch self {
    case .variable(let variable): [variable]
    case .quotient(let numerator, let denominator): [numerator, denominator]
    case .sum(let variables): Set(variables)
    case .hourlyEarnings: [.incomeLabourMain, .hoursMain]
    }
  }
}
