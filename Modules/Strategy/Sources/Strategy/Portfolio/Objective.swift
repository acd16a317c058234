/// What the best plan is best at.
///
/// A scenario's benefit is the weighted, discounted sum of all outcomes in it; higher is better.
public enum Objective: Sendable, Codable, Equatable {
  /// The mean benefit over the scenarios.
  case expected
  /// The mean benefit of the worst scenarios, those of the lowest `1 - level` of probability
  /// (conditional value at risk; Rockafellar and Uryasev 2000).
  case conditionalValueAtRisk(level: Double)
  /// A mix: `weight` times the mean and the rest times the conditional value at risk.
  case blend(weight: Double, level: Double)
  /// The benefit of the worst scenario.
  case worstCase
  /// The largest regret: how much more the best plan made for a scenario would have brought there.
  /// It is minimised.
  case regret
}

/// One of several goals that a front trades against each other.
public enum Goal: Sendable, Codable, Equatable {
  /// As an ``Objective`` says; regret is none of these.
  case benefit(Objective)
  /// An outcome's mean over the scenarios in its own units.
  case outcome(String)
  /// People newly covered of these groups; of all where there is none.
  case people(groups: [String])
  /// The whole cost, the less the better.
  case cost
}
