public import IntegrationModel

/// One thing that can be done: opened in a territory, kept running, and filled with people.
public struct PlannedIntervention: Sendable, Codable, Equatable {
  /// How long an opening lasts.
  public enum Run: Sendable, Codable, Equatable {
    /// Once open it stays open to the plan's end.
    case untilEnd
    /// Once open it stays open for at least so many years, or to the plan's end.
    case atLeast(years: Int)
  }

  /// How people are counted against the stock.
  public enum Counting: String, Sendable, Codable, Equatable {
    /// Each person is covered once: all covered up to a year fit in that year's stock.
    case once
    /// The same people may come back each year: those of one year fit in its stock.
    case yearly
  }

  /// Its code (`B3`), as in the catalogue.
  public var id: String
  /// Its name for readers.
  public var name: String
  /// Its family in the catalogue, for tables and colours (`work`).
  public var family: String
  /// What an opening costs once, by territory.
  public var openingCost: [Double]
  /// What being open costs, by territory and year.
  public var runningCost: [[Double]]
  /// What one person newly covered costs, by year.
  public var unitCost: [Double]
  /// The most people who can be covered, by territory and year, when it is open; 0 where it
  /// cannot be opened.
  public var capacity: [[Double]]
  /// The fewest people to be covered in a year in a territory where it delivers, by territory.
  public var minimum: [Double]
  /// How much of each group's stock is meant by it, 0 to 1, by group.
  public var reach: [Double]
  /// How people are counted against the stock.
  public var counting: Counting
  /// Years from opening to the first people covered.
  public var lag: Int
  /// How long an opening lasts.
  public var run: Run
  /// Territories where it runs already: no opening is paid and no lag passes there.
  public var alreadyOpen: [String]
  /// Whether it must be open in every year wherever it already is.
  public var mustContinue: Bool
  /// The sources that may pay for it; all where there is none.
  public var sources: [String]
  /// What it changes.
  public var effects: [PlannedEffect]
  /// How much of the effect is left as more of a group's reachable stock is covered in a year;
  /// none where the last person gains as much as the first.
  public var returns: [ReturnStep]
  /// Where it was written down.
  public var place: Place?

  /// Makes an intervention.
  public init(
    _ id: String, name: String? = nil, family: String = "", openingCost: [Double],
    runningCost: [[Double]], unitCost: [Double], capacity: [[Double]], minimum: [Double],
    reach: [Double], counting: Counting = .once, lag: Int = 0, run: Run = .untilEnd,
    alreadyOpen: [String] = [], mustContinue: Bool = false, sources: [String] = [],
    effects: [PlannedEffect], returns: [ReturnStep] = [], place: Place? = nil
  ) {
    self.id = id
    self.name = name ?? id
    self.family = family
    self.openingCost = openingCost
    self.runningCost = runningCost
    self.unitCost = unitCost
    self.capacity = capacity
    self.minimum = minimum
    self.reach = reach
    self.counting = counting
    self.lag = lag
    self.run = run
    self.alreadyOpen = alreadyOpen
    self.mustContinue = mustContinue
    self.sources = sources
    self.effects = effects
    self.returns = returns
    self.place = place
  }
}

/// What one person of a group, newly covered, changes in one outcome, for whom and when.
public struct PlannedEffect: Sendable, Codable, Equatable {
  /// The outcome's code.
  public var outcome: String
  /// The group that is covered.
  public var group: String
  /// The group that bears the effect: the covered one, or hosts, or those displaced.
  public var bearer: String
  /// Units of the outcome per person newly covered, at a profile of 1; negative for harm.
  public var perPerson: Double
  /// The part of the effect in the year of coverage, the year after, and so on.
  ///
  /// The last value holds for later years, so `[1]` lasts and `[0.4, 0.1, 0]` fades out.
  public var profile: [Double]
  /// The drivers whose values in a scenario multiply it; none where it is certain.
  public var drivers: [String]
  /// Where it was written down.
  public var place: Place?

  /// Makes an effect.
  public init(
    _ outcome: String, group: String, bearer: String? = nil, perPerson: Double,
    profile: [Double] = [1], drivers: [String] = [], place: Place? = nil
  ) {
    self.outcome = outcome
    self.group = group
    self.bearer = bearer ?? group
    self.perPerson = perPerson
    self.profile = profile
    self.drivers = drivers
    self.place = place
  }
}

/// A stretch of a group's reachable stock, and what is left of the effect on it.
public struct ReturnStep: Sendable, Codable, Equatable {
  /// Where the stretch ends, as a part of the reachable stock of the year, above 0; the last step
  /// goes on without end.
  public var upTo: Double
  /// The part of the effect that a person on this stretch has, not more than on the one before.
  public var effect: Double

  /// Makes a step.
  public init(upTo: Double, effect: Double) {
    self.upTo = upTo
    self.effect = effect
  }
}
