/// A policy as a microsimulation sees it: pushes on transitions and levers on labour incomes.
public struct LabourPolicy: Sendable, Equatable {
  /// Its name.
  public var name: String
  /// What it adds to the log odds of transitions.
  public var shifts: [TransitionShift]
  /// What it does to labour incomes.
  public var wages: [WageLever]

  /// Makes a policy; one without pushes and levers is the reference.
  public init(_ name: String, shifts: [TransitionShift] = [], wages: [WageLever] = []) {
    self.name = name
    self.shifts = shifts
    self.wages = wages
  }
}

/// A policy's push on a transition: so much is added to the log odds.
public struct TransitionShift: Sendable, Equatable {
  /// Where people are; nil for anywhere.
  public var from: LabourState?
  /// Where they are led, or kept from.
  public var to: LabourState
  /// The levels by factor that it touches; empty for everybody.
  public var groups: [String: String]
  /// What is added to the log odds.
  public var shift: Double
  /// The first year of effect.
  public var since: Int

  /// Makes a push.
  public init(
    from: LabourState? = nil, to: LabourState, groups: [String: String] = [:], shift: Double,
    since: Int = .min
  ) {
    self.from = from
    self.to = to
    self.groups = groups
    self.shift = shift
    self.since = since
  }
}

/// A policy's lever on labour incomes: they are multiplied, then raised to a floor.
///
/// Nobody loses or finds work by it: whoever expects that adds a ``TransitionShift``.
public struct WageLever: Sendable, Equatable {
  /// Whose incomes by state; nil for all who earn.
  public var state: LabourState?
  /// The levels by factor that it touches; empty for everybody.
  public var groups: [String: String]
  /// What incomes are multiplied by.
  public var factor: Double
  /// What incomes are at least, in the unit of the incomes; nil for no floor.
  public var floor: Double?
  /// The first year of effect.
  public var since: Int

  /// Makes a lever.
  public init(
    state: LabourState? = nil, groups: [String: String] = [:], factor: Double = 1,
    floor: Double? = nil, since: Int = .min
  ) {
    self.state = state
    self.groups = groups
    self.factor = factor
    self.floor = floor
    self.since = since
  }
}

extension [Factor] {
  /// Whether a group, by the number of each factor's level, has all levels that a policy names.
  func holds(_ groups: [String: String], of levels: [Int]) -> Bool {
    groups.allSatisfy { name, level in
      guard let place = firstIndex(where: { $0.name == name }) else { return false }
      return self[place].levels[levels[place]] == level
    }
  }
}
