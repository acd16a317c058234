public import IntegrationModel

/// Everything that a strategy document is made of: what the office wrote, what was computed, and
/// what both lean on.
public struct StrategyDossier: Sendable {
  /// A plan on a front between two goals.
  public struct FrontPoint: Sendable, Equatable {
    /// Its number on the front, from 1.
    public var number: Int
    /// The expected benefit.
    public var benefit: Double
    /// The other goal's value.
    public var other: Double
    /// The whole cost.
    public var cost: Double
    /// Why it is named.
    public var role: Role

    /// Makes a point.
    public init(number: Int, benefit: Double, other: Double, cost: Double, role: Role) {
      self.number = number
      self.benefit = benefit
      self.other = other
      self.cost = cost
      self.role = role
    }
  }

  /// What a front trades the benefit against.
  public enum FrontGoal: String, Sendable, CaseIterable {
    /// Returnees newly covered.
    case returnees
    /// People newly covered.
    case people
  }

  /// Why a plan of a front is named.
  public enum Role: String, Sendable, CaseIterable {
    /// It is the strategy's plan.
    case chosen
    /// Beyond it the other goal costs most.
    case knee
    /// It was weighed and left.
    case weighed
    /// Another plan is better at both.
    case rejected
  }

  /// How much a driver moves the benefit.
  public struct Swing: Sendable, Equatable {
    /// The driver's code.
    public var driver: String
    /// The driver's 5 % and 95 % values over the scenarios.
    public var values: [Double]
    /// The benefit with each, all others at their mean.
    public var benefits: [Double]
    /// What knowing it would be worth, in units of the benefit; nil where it was not computed.
    public var worth: Double?

    /// How far the benefit moves.
    public var width: Double {
      benefits.max().flatMap { high in benefits.min().map { high - $0 } } ?? 0
    }
  }

  /// What an intervention brings in the plan and to whom.
  public struct Share: Sendable, Equatable {
    /// The intervention's code.
    public var intervention: String
    /// People newly covered.
    public var people: Double
    /// Its cost.
    public var cost: Double
    /// The expected benefit of it alone, without pairs.
    public var benefit: Double
    /// The part of those covered who are women, nil where nobody is covered.
    public var women: Double?
    /// The part of those covered who are returnees.
    public var returnees: Double?
  }

  /// The catalogue.
  public var catalogue: InterventionCatalogue
  /// The judgements of experts.
  public var elicitation: ElicitationFile?
  /// The plan's problem with its wordings.
  public var file: PlanFile
  /// The plan.
  public var portfolio: PlannedPortfolio
  /// The results framework.
  public var framework: ResultsFramework
  /// The office's texts and figures.
  public var texts: StrategyFile
  /// The plans of a front, where one was computed.
  public var front: [FrontPoint]
  /// What the front's other goal is.
  public var goal: FrontGoal
  /// How drivers move the benefit, the widest first.
  public var swings: [Swing]
  /// What each intervention brings.
  public var shares: [Share]
  /// SHA-256 of the problem, hexadecimal.
  public var fingerprint: String
  /// The version of the program.
  public var version: String

  /// Puts a dossier together and computes what needs no solver.
  public init(
    catalogue: InterventionCatalogue, elicitation: ElicitationFile?, file: PlanFile,
    portfolio: PlannedPortfolio, framework: ResultsFramework, texts: StrategyFile,
    front: [FrontPoint] = [], goal: FrontGoal = .returnees, worth: [String: Double] = [:],
    fingerprint: String, version: String
  ) {
    self.catalogue = catalogue
    self.elicitation = elicitation
    self.file = file
    self.portfolio = portfolio
    self.framework = framework
    self.texts = texts
    self.front = front
    self.goal = goal
    self.fingerprint = fingerprint
    self.version = version
    swings = Self.swings(portfolio.plan, of: file.problem, worth)
    shares = Self.shares(portfolio.plan, of: file)
  }
}

extension StrategyDossier {
  /// The benefit of a plan when one driver is low or high and the others are at their mean.
  static func swings(
    _ plan: Plan, of problem: PlanningProblem, _ worth: [String: Double]
  ) -> [Swing] {
    let scenarios = problem.scenarios
    guard scenarios.count > 1 else { return [] }
    let means = problem.drivers.indices.map { driver in
      scenarios.map { $0.probability * $0.values[driver] }.reduce(0, +)
    }
    return problem.drivers.indices.map { driver in
      let ends = [0.05, 0.95].map { Self.quantile($0, of: driver, scenarios) }
      let benefits = ends.map { end in
        var values = means
        values[driver] = end
        var single = problem
        single.scenarios = [Scenario("swing", probability: 1, values: values)]
        return PlanVerifier(single).verify(plan).outlook.expected
      }
      let id = problem.drivers[driver].id
      return Swing(driver: id, values: ends, benefits: benefits, worth: worth[id])
    }.sorted { ($0.worth ?? 0, $0.width) > ($1.worth ?? 0, $1.width) }
  }

  private static func quantile(
    _ probability: Double, of driver: Int, _ scenarios: [Scenario]
  ) -> Double {
    var sum = 0.0
    let sorted = scenarios.sorted { $0.values[driver] < $1.values[driver] }
    for scenario in sorted {
      sum += scenario.probability
      if sum >= probability - 1e-12 { return scenario.values[driver] }
    }
    return sorted.last?.values[driver] ?? 0
  }

  /// What each intervention of a plan brings by itself.
  static func shares(_ plan: Plan, of file: PlanFile) -> [Share] {
    let verifier = PlanVerifier(file.problem)
    let women = Set(file.countsAs["women"] ?? [])
    let returnees = Set(file.countsAs["returnees"] ?? [])
    return file.problem.interventions.compactMap { intervention in
      let own = Plan(
        openings: plan.openings.filter { $0.intervention == intervention.id },
        coverage: plan.coverage.filter { $0.intervention == intervention.id },
        spending: plan.spending.filter { $0.intervention == intervention.id })
      guard !own.openings.isEmpty else { return nil }
      let people = own.coverage.map(\.people).reduce(0, +)
      func part(_ groups: Set<String>) -> Double? {
        guard people > 0, !groups.isEmpty else { return nil }
        return own.coverage.filter { groups.contains($0.group) }.map(\.people).reduce(0, +) / people
      }
      return Share(
        intervention: intervention.id, people: people,
        cost: own.spending.map(\.amount).reduce(0, +),
        benefit: verifier.verify(own).outlook.expected, women: part(women),
        returnees: part(returnees))
    }
  }

  /// The mean cost of a person newly covered in US dollars, nil where no rate was given or nobody
  /// is covered.
  public var dollarsPerPerson: Double? {
    guard let rate = file.dollars, portfolio.outlook.people > 0 else { return nil }
    return portfolio.outlook.cost * rate / portfolio.outlook.people
  }

  /// Remarks on the plan: the cost per person outside the band that regional plans imply is one.
  public var remarks: [Problem] {
    guard let cost = dollarsPerPerson, !PlanFile.sanityBand.contains(cost) else { return [] }
    return [
      Problem(
        "cost_outside_band", .note, found: cost.plainText,
        expected: PlanFile.sanityBand.lowerBound.plainText + " to "
          + PlanFile.sanityBand.upperBound.plainText,
        suggestion: "say why this plan is cheaper or dearer than regional response plans")
    ]
  }

  /// What nobody knows of the interventions in the plan, without what experts were asked about.
  public var unknownCells: [UnknownCell] {
    let planned = Set(portfolio.plan.openings.map(\.intervention))
    return catalogue.unknownCells.filter { cell in
      // The plan's own cost is the office's record; what is missing is a study of it.
      planned.contains(cell.intervention) && cell.quantity != .cost
        && elicitation?[cell.id] == nil
    }
  }
}
