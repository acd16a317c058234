/// One thing a plan must keep, looked at again in exact arithmetic.
public struct ConstraintCheck: Sendable, Codable, Equatable {
  /// What kind of thing.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// What the plan names exists, once, and its amounts are not negative.
    case names
    /// A source spends no more than its budget.
    case budget
    /// What sources pay is what an intervention costs, and only those pay that may.
    case payment
    /// No more people than there are.
    case stock
    /// No more people than there is room for, and none where nothing delivers.
    case capacity
    /// Enough people to be worth it where it delivers.
    case minimum
    /// What is open stays open for its time.
    case run
    /// What runs already goes on.
    case continuation
    /// Beginnings are where they are said to be.
    case start
    /// An intervention has what it needs.
    case prerequisite
    /// Excluded interventions are not open together.
    case exclusion
    /// A floor is reached, a harm is not exceeded.
    case floor
    /// There are people and money enough in scenarios of enough probability.
    case reliability
  }

  /// What kind of thing.
  public var kind: Kind
  /// Codes of what it is about: interventions, territory, group, source, floor, scenario, year;
  /// where scenarios vary a stock or budget, the scenario with the least room for it.
  public var subject: [String]
  /// What the plan has.
  public var value: Double
  /// What it must have at least, or at most.
  public var limit: Double
  /// How much is left; negative where it is broken.
  public var slack: Double
  /// Whether the exact slack is not below 0.
  public var holdsExactly: Bool
  /// Whether the slack is not below what rounding explains: 10^-7 of the amounts involved.
  public var holds: Bool
}

/// What the verifier found: every constraint with its slack, and what the plan brings.
public struct PlanVerification: Sendable, Codable, Equatable {
  /// Every constraint looked at.
  public var checks: [ConstraintCheck]
  /// What the plan brings, recomputed.
  public var outlook: PlanOutlook

  /// Those that do not hold.
  public var broken: [ConstraintCheck] { checks.filter { !$0.holds } }
  /// Whether all hold.
  public var holds: Bool { checks.allSatisfy(\.holds) }
  /// Whether all hold to the last bit.
  public var holdsExactly: Bool { checks.allSatisfy(\.holdsExactly) }
  /// How far the worst is below its limit, as a part of its size; 0 where none is.
  public var largestExcess: Double {
    checks.reduce(0) { max($0, -$1.slack / max(abs($1.limit), abs($1.value), 1)) }
  }
}
