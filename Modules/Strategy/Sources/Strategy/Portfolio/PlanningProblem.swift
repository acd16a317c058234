public import IntegrationModel

/// Everything a plan is decided from, as plain numbers: who can do what, where, for whom, at which
/// cost, with which effect, and what must hold.
///
/// Arrays over territories, groups and years follow the order of ``territories``, ``groups`` and
/// ``years``. Money is in ``currency`` of one price year. Effects are in the units of their
/// outcomes, per person newly covered. What is unknown must be elicited before it gets here: a
/// problem has no empty cells.
///
/// ``validated()`` refuses a problem that cannot be meant so; ``Planner`` solves the others.
public struct PlanningProblem: Sendable, Codable, Equatable {
  /// What the plan is called, for titles.
  public var name: String
  /// The currency of all money, ISO 4217.
  public var currency: String
  /// The plan's years, one after the other without a gap.
  public var years: [Int]
  /// The last year whose benefit counts, at least the last year of the plan: an effect goes on
  /// after the money stopped.
  public var lastBenefitYear: Int
  /// The yearly rate at which benefits are discounted to the first year, 0.03 for 3 %.
  ///
  /// Money is not discounted: budgets are of their year.
  public var discountRate: Double
  /// Where interventions can be opened.
  public var territories: [PlanningTerritory]
  /// Whom they can reach, without overlap, and who can be touched by an effect.
  public var groups: [PlanningGroup]
  /// People who can be reached, by territory, group and year: stocks at that year, not flows.
  public var eligible: [[[Double]]]
  /// What is counted as benefit or held as harm.
  public var outcomes: [PlanningOutcome]
  /// What can be done.
  public var interventions: [PlannedIntervention]
  /// Who pays.
  public var sources: [FundingSource]
  /// An intervention needs another.
  public var prerequisites: [Prerequisite]
  /// Two interventions cannot run in the same territory and year.
  public var exclusions: [Exclusion]
  /// Two interventions together do more, or less, than each alone.
  public var pairs: [PairEffect]
  /// What the plan must reach, and the harm it must not do.
  public var floors: [Floor]
  /// The uncertain quantities, each a factor of effects.
  public var drivers: [Driver]
  /// The joint draws of the drivers; without any there is one, in which every driver is its
  /// central value.
  public var scenarios: [Scenario]
  /// What the scenarios vary of stocks and budgets; nil where these are the same in all of them.
  public var resources: VaryingResources?

  /// Makes a problem.
  public init(
    name: String, currency: String, years: [Int], lastBenefitYear: Int, discountRate: Double,
    territories: [PlanningTerritory], groups: [PlanningGroup], eligible: [[[Double]]],
    outcomes: [PlanningOutcome], interventions: [PlannedIntervention], sources: [FundingSource],
    prerequisites: [Prerequisite] = [], exclusions: [Exclusion] = [], pairs: [PairEffect] = [],
    floors: [Floor] = [], drivers: [Driver] = [], scenarios: [Scenario] = [],
    resources: VaryingResources? = nil
  ) {
    self.name = name
    self.currency = currency
    self.years = years
    self.lastBenefitYear = lastBenefitYear
    self.discountRate = discountRate
    self.territories = territories
    self.groups = groups
    self.eligible = eligible
    self.outcomes = outcomes
    self.interventions = interventions
    self.sources = sources
    self.prerequisites = prerequisites
    self.exclusions = exclusions
    self.pairs = pairs
    self.floors = floors
    self.drivers = drivers
    self.scenarios = scenarios
    self.resources = resources
  }
}

/// A part of the country with its own stocks and openings.
public struct PlanningTerritory: Sendable, Codable, Equatable {
  /// Its code (`PE-LIM`, or any word of the office's).
  public var id: String
  /// Its name for readers.
  public var name: String
  /// Where it was written down.
  public var place: Place?

  /// Makes a territory.
  public init(_ id: String, name: String? = nil, place: Place? = nil) {
    self.id = id
    self.name = name ?? id
    self.place = place
  }
}

/// People who are covered, or touched, as one: women who returned, men born abroad, hosts.
public struct PlanningGroup: Sendable, Codable, Equatable {
  /// Its code (`foreign_born_female`).
  public var id: String
  /// Its name for readers.
  public var name: String
  /// What one unit of any outcome counts for when a person of the group bears it; 1 is neutral.
  public var weight: Double
  /// Where it was written down.
  public var place: Place?

  /// Makes a group.
  public init(_ id: String, name: String? = nil, weight: Double = 1, place: Place? = nil) {
    self.id = id
    self.name = name ?? id
    self.weight = weight
    self.place = place
  }
}

/// One thing that the plan changes for people (`in_formal_work`, `host_cohesion`).
public struct PlanningOutcome: Sendable, Codable, Equatable {
  /// Its code.
  public var id: String
  /// Its name for readers.
  public var name: String
  /// The unit of its effects (`persons`, `standard_deviations`).
  public var unit: String
  /// What one unit counts for in the benefit; 0 where it is only watched by floors.
  public var weight: Double
  /// Where it was written down.
  public var place: Place?

  /// Makes an outcome.
  public init(
    _ id: String, name: String? = nil, unit: String, weight: Double, place: Place? = nil
  ) {
    self.id = id
    self.name = name ?? id
    self.unit = unit
    self.weight = weight
    self.place = place
  }
}

/// Who pays, and how much in each year.
public struct FundingSource: Sendable, Codable, Equatable {
  /// Its code (`treasury`, `iom_fund`).
  public var id: String
  /// Its name for readers.
  public var name: String
  /// What it gives in each year of the plan.
  public var budgets: [Double]
  /// Whether money left in one year may be spent in a later one.
  public var carriesOver: Bool
  /// Where it was written down.
  public var place: Place?

  /// Makes a source.
  public init(
    _ id: String, name: String? = nil, budgets: [Double], carriesOver: Bool = false,
    place: Place? = nil
  ) {
    self.id = id
    self.name = name ?? id
    self.budgets = budgets
    self.carriesOver = carriesOver
    self.place = place
  }
}
