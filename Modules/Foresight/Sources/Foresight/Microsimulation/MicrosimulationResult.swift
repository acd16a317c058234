public import IntegrationModel

/// What a microsimulation says of policies, years and groups, each number with its uncertainty.
public struct MicrosimulationResult: Sendable, Equatable {
  /// One number.
  public struct Row: Sendable, Equatable {
    /// The policy.
    public let policy: String
    /// The year.
    public let year: Int
    /// The factor that the group is of; nil for everybody.
    public let factor: String?
    /// The level of the factor; nil for everybody.
    public let group: String?
    /// For a gap, the level that the group is compared with; nil for the group itself.
    public let against: String?
    /// What is measured.
    public let measure: LabourMeasure
    /// The value; of a gap the difference, of incomes the relative one (0.1 is ten percent more).
    public let estimate: MicrosimulationEstimate
    /// What the policy changes against the first one, repetition by repetition: the difference, of
    /// incomes the relative one; nil for the first policy.
    public let effect: MicrosimulationEstimate?
  }

  /// The rows: policies, years, groups, measures; each group's gaps follow its values.
  public let rows: [Row]
  /// How many bootstrap replicates of the survey stand behind the design errors; zero for none.
  public let replicates: Int
  /// The strata of a single sampling unit, whose variance is not seen.
  public let lonelyStrata: Int
  /// The largest part of those present by which a target was missed in any run of the full sample.
  public let largestMiss: Double
  /// The levels whose incomes nobody showed, by state.
  public let unseenIncomes: [IncomeModel.Unseen]

  /// Runs policies.
  ///
  /// - Parameters:
  ///   - counts: The transitions; they and the people carry the sampling units.
  ///   - policies: The policies; the first is the reference.
  ///   - factors: The names of the factors that results are told apart by.
  ///   - povertyLine: What a head needs, in the unit of the incomes; nil for no poverty.
  ///   - runs: How many repetitions, two or more for errors.
  ///   - replicates: How many bootstrap replicates of the survey; none are made where neither table
  ///     names its sampling units.
  ///   - threads: How many threads; results are the same for every number.
  /// - Throws: `no_transitions` where a replicate's transitions do not settle on a model.
  public init(
    _ simulation: Microsimulation, _ counts: TransitionCounts, _ policies: [LabourPolicy],
    by factors: [String] = [], povertyLine: Double? = nil, runs: Int, replicates: Int = 0,
    seed: UInt64 = 1, threads: Int = 1
  ) throws(ArraigoError) {
    let measurement = LabourMeasurement(simulation, by: factors, povertyLine: povertyLine)
    let full = ParallelMap.map(max(runs, 1), threads: threads) { run in
      PolicyRuns(simulation, policies, measurement, run: run)
    }
    let units = counts.units.union(simulation.population.people.compactMap(\.unit))
    let design = DesignReplicates(units, count: units.isEmpty ? 0 : replicates, seed: seed)
    var samples: [Microsimulation] = []
    for multipliers in design.multipliers {
      samples.append(try simulation.resampled(counts, multipliers))
    }
    let repeated = samples
    let (first, each) = (max(runs, 1), Self.runsOfReplicate)
    let others = ParallelMap.map(samples.count, threads: threads) { number in
      // Chances of its own for each replicate, so that chance does not repeat itself in all of them.
      (0..<each).map { run in
        PolicyRuns(repeated[number], policies, measurement, run: first + number * each + run)
      }
    }
    self.replicates = samples.count
    lonelyStrata = samples.isEmpty ? 0 : design.lonelyStrata
    largestMiss = full.map(\.miss).max() ?? 0
    unseenIncomes = simulation.incomes?.unseen ?? []
    rows =
      ResultRows(
        policies: policies.map(\.name), years: Array(simulation.years), measurement: measurement,
        full: full, replicates: others
      ).rows
  }

  /// Two runs of each replicate are what parting design from chance takes.
  private static let runsOfReplicate = 2
}

extension Microsimulation {
  /// The simulation as another sample of the same design would have had it.
  func resampled(_ counts: TransitionCounts, _ multipliers: [SamplingUnit: Double])
    throws(ArraigoError) -> Microsimulation
  {
    var people = population
    for place in people.people.indices {
      if let unit = people.people[place].unit {
        people.people[place].weight *= multipliers[unit] ?? 1
      }
    }
    let spread = incomes?.spread ?? .residuals
    return with(
      try TransitionModel(counts.reweighted(multipliers)), people,
      incomes == nil ? nil : IncomeModel(people, factors: model.factors, spread: spread) ?? incomes)
  }
}

/// The values of all policies in one repetition: by policy, year, group and measure.
struct PolicyRuns: Sendable {
  let values: [[[[Double]]]]
  let miss: Double

  init(
    _ simulation: Microsimulation, _ policies: [LabourPolicy], _ measurement: LabourMeasurement,
    run: Int
  ) {
    var miss = 0.0
    values = policies.map { policy in
      var years: [[[Double]]] = []
      let missed = simulation.follow(policy, run: run) { years.append(measurement.values($0)) }
      miss = max(miss, missed)
      return years
    }
    self.miss = miss
  }
}

/// Makes the rows of a result from the values of repetitions and replicates.
private struct ResultRows {
  let policies: [String]
  let years: [Int]
  let measurement: LabourMeasurement
  let full: [PolicyRuns]
  let replicates: [[PolicyRuns]]

  var rows: [MicrosimulationResult.Row] {
    var rows: [MicrosimulationResult.Row] = []
    for policy in policies.indices {
      for year in years.indices {
        for (number, group) in measurement.groups.groups.enumerated() {
          for measure in measurement.measures.indices {
            rows.append(row(policy, year, number, measure, against: nil))
          }
          guard let reference = group.reference else { continue }
          for measure in measurement.measures.indices {
            rows.append(row(policy, year, number, measure, against: reference))
          }
        }
      }
    }
    return rows
  }

  private func row(_ policy: Int, _ year: Int, _ group: Int, _ measure: Int, against: Int?)
    -> MicrosimulationResult.Row
  {
    let kind = measurement.measures[measure]
    let groups = measurement.groups.groups
    let compared = { (value: Double, other: Double) in
      kind.isRate ? value - other : value / other - 1
    }
    let value = { (runs: PolicyRuns, policy: Int) -> Double in
      let own = runs.values[policy][year]
      return against.map { compared(own[group][measure], own[$0][measure]) }
        ?? own[group][measure]
    }
    let change = { (runs: PolicyRuns) -> Double in
      let (now, before) = (value(runs, policy), value(runs, 0))
      return against == nil ? compared(now, before) : now - before
    }
    let scale: MicrosimulationEstimate.Scale =
      against != nil ? .plain : kind.isRate ? .logit : .logarithm
    return MicrosimulationResult.Row(
      policy: policies[policy], year: years[year], factor: groups[group].factor,
      group: groups[group].level, against: against.flatMap { groups[$0].level }, measure: kind,
      estimate: MicrosimulationEstimate(
        runs: full.map { value($0, policy) },
        replicates: replicates.map { $0.map { value($0, policy) } }, scale: scale),
      effect: policy == 0
        ? nil
        : MicrosimulationEstimate(
          runs: full.map(change), replicates: replicates.map { $0.map(change) }, scale: .plain))
  }
}
