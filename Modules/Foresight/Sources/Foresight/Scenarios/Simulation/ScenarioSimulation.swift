public import IntegrationModel

/// One storyline under one policy: every outcome in every year and sample.
public struct SimulatedCase: Sendable, Equatable {
  /// The storyline.
  public let storyline: Storyline
  /// The policy.
  public let policy: String
  /// The drivers by name then sample, the policy applied.
  public let drivers: [[Double]]
  /// The values by outcome, year, sample.
  public let outcomes: [[[Double]]]
}

/// The simulation of a plan: all storylines under all policies.
///
/// Every storyline and policy sees the same random numbers (the probabilities of one Latin hypercube,
/// reordered to the wished rank correlations), so that differences between them are theirs and not
/// chance's.
public struct ScenarioSimulation: Sendable, Equatable {
  /// The names of the outcomes.
  public let outcomeNames: [String]
  /// The names of the drivers.
  public let driverNames: [String]
  /// The years.
  public let years: [Int]
  /// The cases, storyline by storyline, policies within.
  public let cases: [SimulatedCase]
  /// Whether the wished correlations could not exist together and were moved.
  public let isCorrelationRepaired: Bool

  /// Runs a plan.
  ///
  /// - Throws: `bad_correlation`, `missing_driver` where a storyline leaves a driver undecided, and
  ///   `outcome_not_finite`, naming outcome, year and storyline.
  public init(_ plan: ScenarioPlan, _ set: StorylineSet) throws(ArraigoError) {
    driverNames = plan.drivers.map(\.name)
    outcomeNames = plan.outcomes.map(\.name)
    years = Array(plan.years)
    let (probabilities, isRepaired) = try Self.probabilities(plan)
    isCorrelationRepaired = isRepaired
    let model = ScenarioModel(plan)
    var cases: [SimulatedCase] = []
    for storyline in set.storylines {
      let marginals = try plan.marginals(in: storyline)
      let drawn = zip(marginals, probabilities).map { marginal, column in
        column.map(marginal.quantile)
      }
      for policy in plan.policies {
        cases.append(try model.run(storyline, policy, drawn))
      }
    }
    self.cases = cases
  }

  private static func probabilities(_ plan: ScenarioPlan) throws(ArraigoError)
    -> ([[Double]], isRepaired: Bool)
  {
    let plain = LatinHypercube.probabilities(
      drivers: plan.drivers.count, samples: plan.samples, seed: plan.seed)
    guard !plan.correlations.isEmpty else { return (plain, false) }
    let names = plan.drivers.map(\.name)
    var wished = names.indices.map { row in names.indices.map { row == $0 ? 1.0 : 0 } }
    for (first, second, value) in plan.correlations {
      guard let row = names.firstIndex(of: first), let column = names.firstIndex(of: second) else {
        continue
      }
      wished[row][column] = value
      wished[column][row] = value
    }
    let correlation = try RankCorrelation(wished)
    return (correlation.reordered(plain, seed: plan.seed ^ 0x517C_C1B7), correlation.isRepaired)
  }

  /// Each storyline's mean, 2.5, 10, 50, 90 and 97.5 percent points of an outcome by year.
  public static func summary(_ samples: [Double]) -> (mean: Double, quantiles: [Double]) {
    let sorted = samples.sorted()
    return (
      samples.reduce(0, +) / Double(max(samples.count, 1)),
      [0.025, 0.1, 0.5, 0.9, 0.975].map { Quantile.linear(sorted, $0) }
    )
  }
}

extension ScenarioPlan {
  /// What is believed of each driver in a storyline: its own setting, else its variant's, else the
  /// driver's.
  ///
  /// - Throws: `missing_driver`.
  func marginals(in storyline: Storyline) throws(ArraigoError) -> [Marginal] {
    try drivers.map { (driver) throws(ArraigoError) in
      if let set = storyline.marginals[driver.name] { return set }
      if let variants = driver.variants, let variant = storyline.variants[variants.descriptor],
        let marginal = variants.marginals[variant]
      {
        return marginal
      }
      if let marginal = driver.marginal { return marginal }
      throw ArraigoError(
        "missing_driver",
        "driver '\(driver.name)' is left open in storyline \(storyline.name)",
        suggestion: """
          its descriptor \(driver.variants?.descriptor ?? "") is not among the key variables: \
          give it an `otherwise`, or raise key_variables
          """)
    }
  }
}

/// The outcomes' formulas with names looked up once: drivers, then the year, then outcomes.
struct ScenarioModel {
  private let plan: ScenarioPlan
  private let rules: [(start: Bound?, next: Bound)]

  private struct Bound {
    let formula: Formula
    let places: [Int]

    func value(_ state: [Double]) -> Double { formula.value(places.map { state[$0] }) }
  }

  init(_ plan: ScenarioPlan) {
    self.plan = plan
    let names = plan.drivers.map(\.name) + ["year"] + plan.outcomes.map(\.name)
    let bound = { (formula: Formula) in
      Bound(formula: formula, places: formula.names.map { names.firstIndex(of: $0) ?? 0 })
    }
    rules = plan.outcomes.map { outcome in
      switch outcome.rule {
      case .recursive(let start, let next): (bound(start), bound(next))
      case .derived(let formula): (nil, bound(formula))
      }
    }
  }

  /// The drivers of one sample after a policy.
  func applied(_ policy: PolicyLever, to drivers: [Double]) -> [Double] {
    let names = plan.drivers.map(\.name)
    var changed = drivers
    for (driver, formula) in policy.changes {
      guard let place = names.firstIndex(of: driver) else { continue }
      changed[place] = formula.value(
        formula.names.map { name in names.firstIndex(of: name).map { drivers[$0] } ?? .nan })
    }
    return changed
  }

  /// The outcomes by year of one sample.
  func path(_ drivers: [Double]) -> [[Double]] {
    let first = drivers.count + 1
    var state = drivers + [0] + Array(repeating: 0, count: rules.count)
    var path: [[Double]] = []
    for (step, year) in plan.years.enumerated() {
      let before = state
      state[drivers.count] = Double(year)
      for (place, rule) in rules.enumerated() {
        if let start = rule.start {
          var known = before
          known[drivers.count] = Double(year)
          state[first + place] = step == 0 ? start.value(state) : rule.next.value(known)
        }
      }
      for (place, rule) in rules.enumerated() where rule.start == nil {
        state[first + place] = rule.next.value(state)
      }
      path.append(Array(state[first...]))
    }
    return path
  }

  func run(_ storyline: Storyline, _ policy: PolicyLever, _ drawn: [[Double]])
    throws(ArraigoError) -> SimulatedCase
  {
    let samples = drawn.first?.count ?? 0
    let years = Array(plan.years)
    var drivers = drawn
    var outcomes = [[[Double]]](
      repeating: [[Double]](
        repeating: [Double](repeating: 0, count: samples), count: years.count),
      count: rules.count)
    for sample in 0..<samples {
      let changed = applied(policy, to: drawn.map { $0[sample] })
      for driver in drivers.indices { drivers[driver][sample] = changed[driver] }
      for (step, values) in path(changed).enumerated() {
        for (outcome, value) in values.enumerated() {
          guard value.isFinite else {
            throw ArraigoError(
              "outcome_not_finite",
              """
              \(plan.outcomes[outcome].name) of \(years[step]) is no finite number in storyline \
              \(storyline.name) under \(policy.name)
              """,
              suggestion: "guard divisions and logarithms with max and min")
          }
          outcomes[outcome][step][sample] = value
        }
      }
    }
    return SimulatedCase(
      storyline: storyline, policy: policy.name, drivers: drivers, outcomes: outcomes)
  }
}
