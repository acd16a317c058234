public import IntegrationModel

/// Which drivers move an outcome of the last year, in one storyline under one policy.
public struct SensitivityStudy: Sendable, Equatable {
  /// What one driver does.
  public struct Influence: Sendable, Equatable {
    /// The driver.
    public let driver: String
    /// The outcome with the driver at its 10th percentile and the others at their medians.
    public let atLow: Double
    /// The outcome with the driver at its 90th percentile.
    public let atHigh: Double
    /// The part of the variance that it explains alone.
    public let firstOrder: Double
    /// The part in which it has any share.
    public let total: Double
    /// The standard error of the part it explains alone.
    public let firstOrderError: Double
    /// The standard error of the part in which it has any share.
    public let totalError: Double
  }

  /// The outcome.
  public let outcome: String
  /// The storyline.
  public let storyline: String
  /// The policy.
  public let policy: String
  /// The outcome with all drivers at their medians.
  public let central: Double
  /// The drivers, the widest swing first.
  public let influences: [Influence]

  /// Studies an outcome.
  ///
  /// - Throws: `missing_driver`.
  public init(
    _ plan: ScenarioPlan, storyline: Storyline, policy: PolicyLever, outcome: Int,
    samples: Int = 1024
  ) throws(ArraigoError) {
    let marginals = try plan.marginals(in: storyline)
    let model = ScenarioModel(plan)
    let value = { (probabilities: [Double]) -> Double in
      let drivers = zip(marginals, probabilities).map { $0.quantile($1) }
      return model.path(model.applied(policy, to: drivers)).last?[outcome] ?? .nan
    }
    let middle = [Double](repeating: 0.5, count: marginals.count)
    let at = { (driver: Int, probability: Double) in
      var probabilities = middle
      probabilities[driver] = probability
      return value(probabilities)
    }
    let indices = SobolIndices(
      drivers: marginals.count, samples: samples, seed: plan.seed, model: value)
    self.outcome = plan.outcomes[outcome].name
    self.storyline = storyline.name
    self.policy = policy.name
    central = value(middle)
    influences = marginals.indices.map { driver in
      Influence(
        driver: plan.drivers[driver].name, atLow: at(driver, 0.1), atHigh: at(driver, 0.9),
        firstOrder: indices.first[driver], total: indices.total[driver],
        firstOrderError: indices.firstErrors[driver], totalError: indices.totalErrors[driver])
    }.sorted { abs($0.atHigh - $0.atLow) > abs($1.atHigh - $1.atLow) }
  }
}

extension ScenarioSimulation {
  /// The simulation as a table that the modelling community's tools read: one row for each percent
  /// point of each outcome and year, the policy after a bar in the scenario's name.
  public func table(model: String = "Arraigo", region: String) -> ScenarioTable {
    var rows: [ScenarioTable.Row] = []
    for one in cases {
      for (outcome, name) in outcomeNames.enumerated() {
        for (step, year) in years.enumerated() {
          let summary = Self.summary(one.outcomes[outcome][step])
          for (quantile, value) in zip(
            ["0.025", "0.1", "0.5", "0.9", "0.975"], summary.quantiles)
          {
            rows.append(
              ScenarioTable.Row(
                model: model, scenario: "\(one.storyline.name)|\(one.policy)", region: region,
                variable: name, unit: "", time: String(year), extra: [quantile], value: value))
          }
        }
      }
    }
    return ScenarioTable(extraColumns: ["quantile"], rows: rows)
  }

  /// The bounds on drivers that lead an outcome of the last year beyond a bound, over all cases.
  public func discovery(outcome: String, isAbove: Bool, bound: Double) -> ScenarioDiscovery? {
    guard let place = outcomeNames.firstIndex(of: outcome) else { return nil }
    let ends = cases.flatMap { $0.outcomes[place].last ?? [] }
    let drivers = driverNames.indices.map { driver in cases.flatMap { $0.drivers[driver] } }
    return ScenarioDiscovery(
      drivers: drivers, isOfInterest: ends.map { isAbove ? $0 > bound : $0 < bound })
  }
}
