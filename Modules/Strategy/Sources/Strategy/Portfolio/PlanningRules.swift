public import IntegrationModel

/// An intervention needs another to run.
public struct Prerequisite: Sendable, Codable, Equatable {
  /// The intervention that needs another.
  public var intervention: String
  /// The one it needs.
  public var needs: String
  /// How many years before the other must have been open already; 0 for the same year.
  public var years: Int
  /// Whether the other may be open in any territory instead of the same one.
  public var anywhere: Bool
  /// Where it was written down.
  public var place: Place?

  /// Makes a prerequisite.
  public init(
    _ intervention: String, needs: String, years: Int = 0, anywhere: Bool = false,
    place: Place? = nil
  ) {
    self.intervention = intervention
    self.needs = needs
    self.years = years
    self.anywhere = anywhere
    self.place = place
  }
}

/// Two interventions cannot be open in the same territory and year.
public struct Exclusion: Sendable, Codable, Equatable {
  /// One.
  public var first: String
  /// The other.
  public var second: String
  /// Where it was written down.
  public var place: Place?

  /// Makes an exclusion.
  public init(_ first: String, _ second: String, place: Place? = nil) {
    self.first = first
    self.second = second
    self.place = place
  }
}

/// What two interventions do together, beyond what each does alone: a bonus or a malus.
public struct PairEffect: Sendable, Codable, Equatable {
  /// One.
  public var first: String
  /// The other.
  public var second: String
  /// The outcome's code.
  public var outcome: String
  /// The group that bears it.
  public var bearer: String
  /// Units of the outcome in each year both are open, by territory; negative for antagonism.
  public var amounts: [Double]
  /// The drivers whose values in a scenario multiply it.
  public var drivers: [String]
  /// Where it was written down.
  public var place: Place?

  /// Makes a pair's effect.
  public init(
    _ first: String, _ second: String, outcome: String, bearer: String, amounts: [Double],
    drivers: [String] = [], place: Place? = nil
  ) {
    self.first = first
    self.second = second
    self.outcome = outcome
    self.bearer = bearer
    self.amounts = amounts
    self.drivers = drivers
    self.place = place
  }
}

/// A promise of the plan: so much for these groups, territories and years, or no more harm than so.
public struct Floor: Sendable, Codable, Equatable {
  /// What is counted.
  public enum Measure: Sendable, Codable, Equatable {
    /// People newly covered; one person in two interventions counts twice.
    case people
    /// Money. Where groups are named it is what is paid per person for their people; where none
    /// is, openings and running costs count too.
    case money
    /// An outcome in its own units over the years of benefit, not discounted and not weighted;
    /// years are those in which the effect happens, groups are those that bear it.
    case outcome(String, Certainty)
  }

  /// In how many scenarios a floor on an outcome must hold.
  public enum Certainty: String, Sendable, Codable, Equatable {
    /// In the mean over the scenarios.
    case expected
    /// In each of them.
    case always
  }

  /// How much.
  public enum Amount: Sendable, Codable, Equatable {
    /// At least so many people, so much money, so many units (negative: harm up to this).
    case atLeast(Double)
    /// At least this part, 0 to 1, of the same measure over all groups and territories.
    case shareAtLeast(Double)
  }

  /// Its code (`women_people`).
  public var id: String
  /// Its name for readers.
  public var name: String
  /// What is counted.
  public var measure: Measure
  /// How much.
  public var amount: Amount
  /// The groups counted; all where there is none.
  public var groups: [String]
  /// The territories counted; all where there is none.
  public var territories: [String]
  /// The interventions counted; all where there is none.
  public var interventions: [String]
  /// The years counted together; the whole plan where there is none.
  public var years: [Int]
  /// Where it was written down.
  public var place: Place?

  /// Makes a floor.
  public init(
    _ id: String, name: String? = nil, _ measure: Measure, _ amount: Amount,
    groups: [String] = [], territories: [String] = [], interventions: [String] = [],
    years: [Int] = [], place: Place? = nil
  ) {
    self.id = id
    self.name = name ?? id
    self.measure = measure
    self.amount = amount
    self.groups = groups
    self.territories = territories
    self.interventions = interventions
    self.years = years
    self.place = place
  }
}

/// A quantity that is not known: a factor of one or several effects (the effect of a course in
/// this country, growth).
public struct Driver: Sendable, Codable, Equatable {
  /// Its code (`B3.employment`).
  public var id: String
  /// Its name for readers.
  public var name: String
  /// Its value where no scenario is given.
  public var central: Double
  /// Where it was written down.
  public var place: Place?

  /// Makes a driver.
  public init(_ id: String, name: String? = nil, central: Double = 1, place: Place? = nil) {
    self.id = id
    self.name = name ?? id
    self.central = central
    self.place = place
  }
}

/// One joint draw of all drivers.
public struct Scenario: Sendable, Codable, Equatable {
  /// Its name (`draw_17`, `slow_growth`).
  public var name: String
  /// How likely it is; the probabilities of all sum to 1.
  public var probability: Double
  /// The value of each driver, in the order of ``PlanningProblem/drivers``.
  public var values: [Double]
  /// Where it was written down.
  public var place: Place?

  /// Makes a scenario.
  public init(_ name: String, probability: Double, values: [Double], place: Place? = nil) {
    self.name = name
    self.probability = probability
    self.values = values
    self.place = place
  }
}
