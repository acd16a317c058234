/// A chosen plan: what opens where and when, whom it covers, who pays, and what comes of it.
public struct Plan: Sendable, Codable, Equatable {
  /// An intervention that is open in a territory in a year.
  public struct Opening: Sendable, Codable, Equatable, Hashable {
    /// The intervention's code.
    public var intervention: String
    /// The territory's code.
    public var territory: String
    /// The year.
    public var year: Int
    /// Whether this is the first year of a run, so that an opening is paid.
    public var isStart: Bool

    /// Makes an opening.
    public init(_ intervention: String, in territory: String, _ year: Int, isStart: Bool) {
      self.intervention = intervention
      self.territory = territory
      self.year = year
      self.isStart = isStart
    }
  }

  /// People newly covered by an intervention.
  public struct Coverage: Sendable, Codable, Equatable {
    /// The intervention's code.
    public var intervention: String
    /// The territory's code.
    public var territory: String
    /// The group's code.
    public var group: String
    /// The year.
    public var year: Int
    /// How many, above 0; not rounded.
    public var people: Double

    /// Makes a coverage.
    public init(
      _ intervention: String, in territory: String, group: String, _ year: Int, people: Double
    ) {
      self.intervention = intervention
      self.territory = territory
      self.group = group
      self.year = year
      self.people = people
    }
  }

  /// What a source pays for an intervention, over all territories.
  public struct Spending: Sendable, Codable, Equatable {
    /// The intervention's code.
    public var intervention: String
    /// The source's code.
    public var source: String
    /// The year.
    public var year: Int
    /// How much, in the problem's currency.
    public var amount: Double

    /// Makes a spending.
    public init(_ intervention: String, from source: String, _ year: Int, amount: Double) {
      self.intervention = intervention
      self.source = source
      self.year = year
      self.amount = amount
    }
  }

  /// What opens, in the problem's order of interventions, territories and years.
  public var openings: [Opening]
  /// Whom it covers, in the same order, then groups.
  public var coverage: [Coverage]
  /// Who pays, in the order of interventions, years and sources.
  public var spending: [Spending]

  /// Makes a plan.
  public init(openings: [Opening], coverage: [Coverage], spending: [Spending]) {
    self.openings = openings
    self.coverage = coverage
    self.spending = spending
  }

  /// The plan that does nothing.
  public static let nothing = Plan(openings: [], coverage: [], spending: [])
}

/// What a plan brings, computed from the plan and the problem alone.
public struct PlanOutlook: Sendable, Codable, Equatable {
  /// The weighted, discounted benefit in each scenario, in the problem's order.
  public var benefits: [Double]
  /// The mean benefit over the scenarios.
  public var expected: Double
  /// The lowest benefit of all scenarios.
  public var worst: Double
  /// Each outcome's mean over the scenarios in its own units over the years of benefit, neither
  /// weighted nor discounted, in the order of ``PlanningProblem/outcomes``.
  public var outcomes: [Double]
  /// People newly covered; one person in two interventions counts twice.
  public var people: Double
  /// The whole cost.
  public var cost: Double

  /// Makes an outlook.
  public init(
    benefits: [Double], expected: Double, worst: Double, outcomes: [Double], people: Double,
    cost: Double
  ) {
    self.benefits = benefits
    self.expected = expected
    self.worst = worst
    self.outcomes = outcomes
    self.people = people
    self.cost = cost
  }
}
