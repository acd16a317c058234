/// The shares of the states by policy, year and group, over repetitions.
public struct MicrosimulationResult: Sendable, Equatable {
  /// One share.
  public struct Row: Sendable, Equatable {
    /// The policy.
    public let policy: String
    /// The year.
    public let year: Int
    /// The level of the factor results are told apart by; nil for everybody.
    public let group: String?
    /// The state; `left` is a share of all, the others of those present.
    public let state: LabourState
    /// The mean share over the repetitions.
    public let share: Double
    /// Its standard error by chance of the simulation alone; the survey's comes on top.
    public let monteCarloError: Double
    /// The mean difference to the first policy, repetition by repetition; nil for the first.
    public let difference: Double?
    /// The standard error of the difference by chance of the simulation alone.
    public let differenceError: Double?
  }

  /// The rows: policies, years, groups, states.
  public let rows: [Row]

  /// Runs policies.
  ///
  /// - Parameters:
  ///   - policies: By name, the pushes on transitions; the first is the reference.
  ///   - factor: The factor that results are told apart by, by name; nil or unknown for everybody.
  ///   - runs: How many repetitions, two or more for errors.
  public init(
    _ simulation: Microsimulation, _ policies: [(name: String, shifts: [TransitionShift])],
    factors: [Factor], by factor: String?, years: ClosedRange<Int>, runs: Int
  ) {
    let place = factor.flatMap { name in factors.firstIndex { $0.name == name } }
    let groups = place.map { factors[$0].levels.map(Optional.some) } ?? [nil]
    let shares = policies.map { policy in
      (0..<max(runs, 1)).map { run in
        simulation.totals(policy.shifts, by: place, run: run).map { $0.map(Self.shares) }
      }
    }
    var rows: [Row] = []
    for (number, policy) in policies.enumerated() {
      for (step, year) in years.enumerated() {
        for (group, name) in groups.enumerated() {
          for state in LabourState.allCases {
            let values = shares[number].map { $0[step][group][state.place] }
            let base = shares[0].map { $0[step][group][state.place] }
            let own = Self.summary(values)
            let gap = Self.summary(zip(values, base).map { $0 - $1 })
            rows.append(
              Row(
                policy: policy.name, year: year, group: name, state: state, share: own.mean,
                monteCarloError: own.error, difference: number == 0 ? nil : gap.mean,
                differenceError: number == 0 ? nil : gap.error))
          }
        }
      }
    }
    self.rows = rows
  }

  /// Shares of those present; of all for those who left.
  private static func shares(_ totals: [Double]) -> [Double] {
    let all = totals.reduce(0, +)
    let left = totals[LabourState.left.place]
    return totals.enumerated().map { place, total in
      let base = place == LabourState.left.place ? all : all - left
      return base > 0 ? total / base : 0
    }
  }

  private static func summary(_ values: [Double]) -> (mean: Double, error: Double) {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    guard values.count > 1 else { return (mean, .nan) }
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, (squares / (count - 1) / count).squareRoot())
  }
}
