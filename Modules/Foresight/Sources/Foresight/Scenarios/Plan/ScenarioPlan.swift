/// A driver: an uncertain number, perhaps another one in each variant of a descriptor.
public struct Driver: Sendable, Equatable {
  /// Its name in formulas.
  public var name: String
  /// What is believed of it where no descriptor decides.
  public var marginal: Marginal?
  /// The descriptor that decides, with what is believed in each of its variants.
  public var variants: (descriptor: String, marginals: [String: Marginal])?

  /// Makes a driver.
  public init(
    _ name: String, _ marginal: Marginal?,
    variants: (descriptor: String, marginals: [String: Marginal])? = nil
  ) {
    self.name = name
    self.marginal = marginal
    self.variants = variants
  }

  /// Equal in every value.
  public static func == (left: Driver, right: Driver) -> Bool {
    left.name == right.name && left.marginal == right.marginal
      && left.variants?.descriptor == right.variants?.descriptor
      && left.variants?.marginals == right.variants?.marginals
  }
}

/// An outcome, year by year.
public struct Outcome: Sendable, Equatable {
  /// How it comes about.
  public enum Rule: Sendable, Equatable {
    /// It starts somewhere and follows from the year before: outcomes in `next` are last year's.
    case recursive(start: Formula, next: Formula)
    /// It follows from the same year: outcomes in it are those listed before.
    case derived(Formula)
  }
  /// Its name in formulas.
  public var name: String
  /// How it comes about.
  public var rule: Rule

  /// Makes an outcome.
  public init(_ name: String, _ rule: Rule) {
    self.name = name
    self.rule = rule
  }
}

/// A policy: drivers that become something else, each a formula of the drivers as drawn.
public struct PolicyLever: Sendable, Equatable {
  /// The policy's name.
  public var name: String
  /// The drivers it changes.
  public var changes: [(driver: String, formula: Formula)]

  /// Makes a policy.
  public init(_ name: String, _ changes: [(driver: String, formula: Formula)] = []) {
    self.name = name
    self.changes = changes
  }

  /// Equal in every value.
  public static func == (left: PolicyLever, right: PolicyLever) -> Bool {
    left.name == right.name && left.changes.map(\.driver) == right.changes.map(\.driver)
      && left.changes.map(\.formula) == right.changes.map(\.formula)
  }
}

/// A future told in words and numbers: what drivers become in it.
public struct Storyline: Sendable, Equatable {
  /// Its name.
  public var name: String
  /// Its variants in the order of the descriptors, for readers; empty where it has none.
  public var summary: String
  /// The variant of each descriptor, where it comes from a cross-impact matrix.
  public var variants: [String: String]
  /// Drivers that it sets whatever the descriptors say.
  public var marginals: [String: Marginal]
  /// The part of all configurations that lead to it, where it comes from a cross-impact matrix.
  public var share: Double?

  /// Makes a storyline.
  public init(
    _ name: String, summary: String = "", variants: [String: String] = [:],
    marginals: [String: Marginal] = [:], share: Double? = nil
  ) {
    self.name = name
    self.summary = summary
    self.variants = variants
    self.marginals = marginals
    self.share = share
  }
}

/// Everything of a scenario study, from the workshop's matrices to the simulation.
///
/// The chain: the influence matrix names the key variables; those of them that are descriptors make the
/// cross-impact matrix; its consistent scenarios are the storylines; a storyline's variants decide the
/// drivers; the drivers run the outcomes. Each part may be left out.
public struct ScenarioPlan: Sendable, Equatable {
  /// What the study is called.
  public var title: String
  /// The region its results are of.
  public var region: String
  /// The years, both ends included.
  public var years: ClosedRange<Int>
  /// How many samples are drawn for each storyline and policy.
  public var samples: Int
  /// The seed.
  public var seed: UInt64
  /// Who influences whom.
  public var influences: InfluenceMatrix?
  /// How many variables count as key.
  public var keyVariables: Int
  /// The cross-impact matrix of all descriptors.
  public var crossImpact: CrossImpactMatrix?
  /// How much a storyline may contradict itself.
  public var inconsistency: Int
  /// The drivers.
  public var drivers: [Driver]
  /// Wished rank correlations of drivers by name.
  public var correlations: [(first: String, second: String, value: Double)]
  /// The outcomes.
  public var outcomes: [Outcome]
  /// The policies compared; the first is the reference.
  public var policies: [PolicyLever]
  /// Storylines besides those of the matrix.
  public var storylines: [Storyline]
  /// The outcome whose extremes are to be explained, with the bound.
  public var discovery: (outcome: String, isAbove: Bool, bound: Double)?

  /// Equal in every value.
  public static func == (left: ScenarioPlan, right: ScenarioPlan) -> Bool {
    left.title == right.title && left.years == right.years && left.seed == right.seed
      && left.samples == right.samples && left.drivers == right.drivers
      && left.outcomes == right.outcomes && left.policies == right.policies
      && left.storylines == right.storylines && left.crossImpact == right.crossImpact
      && left.influences == right.influences
  }
}
