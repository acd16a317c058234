import IntegrationModel

/// Looks at a plan again, knowing only the problem and the plan: no column, row or result of the
/// solver. All sums are exact.
///
/// ```swift
/// let verification = PlanVerifier(problem).verify(plan)
/// print(verification.holds, verification.outlook.expected)
/// ```
public struct PlanVerifier: Sendable {
  /// The problem.
  public let problem: PlanningProblem
  let interventions: [String: Int]
  let territories: [String: Int]
  let groups: [String: Int]
  let sources: [String: Int]
  let firstYear: Int

  /// Makes a verifier.
  ///
  /// - Precondition: the problem is valid (``PlanningProblem/validated()``).
  public init(_ problem: PlanningProblem) {
    self.problem = problem
    func places(_ codes: [String]) -> [String: Int] {
      Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    interventions = places(problem.interventions.map(\.id))
    territories = places(problem.territories.map(\.id))
    groups = places(problem.groups.map(\.id))
    sources = places(problem.sources.map(\.id))
    firstYear = problem.years.first ?? 0
  }

  /// Every constraint with its slack, and what the plan brings.
  public func verify(_ plan: Plan) -> PlanVerification {
    var ledger = Ledger()
    let reading = PlanReading(plan, self, &ledger)
    checkOpenings(reading, &ledger)
    checkRules(reading, &ledger)
    checkPeople(reading, &ledger)
    checkMoney(reading, &ledger)
    checkResources(reading, &ledger)
    checkFloors(reading, &ledger)
    return PlanVerification(checks: ledger.checks, outlook: outlook(reading))
  }

  /// The value of an objective, as an exact number where none is divided: higher is better, so a
  /// regret is negative.
  ///
  /// - Parameter best: the best benefit of each scenario, for regret.
  public func value(of objective: Objective, _ plan: Plan, best: [Double] = []) -> ExactFraction {
    var ledger = Ledger()
    let benefits = benefits(PlanReading(plan, self, &ledger)).map { ExactFraction($0) }
    let chances = chances.map { ExactFraction($0) }
    let mean = zip(benefits, chances).reduce(ExactFraction.zero) { $0 + $1.0 * $1.1 }
    switch objective {
    case .expected: return mean
    case .conditionalValueAtRisk(let level): return tail(benefits, chances, level)
    case .blend(let weight, let level):
      let part = ExactFraction(weight)
      return part * mean + (.one - part) * tail(benefits, chances, level)
    case .worstCase:
      return zip(benefits, chances).filter { !$0.1.isZero }.map(\.0).min() ?? .zero
    case .regret:
      let losses = zip(benefits, best).map { $0 - ExactFraction($1) }
      return zip(losses, chances).filter { !$0.1.isZero }.map(\.0).min() ?? .zero
    }
  }

  /// The mean of the lowest `1 - level` of probability; the scenario on the border counts in part.
  private func tail(
    _ benefits: [ExactFraction], _ chances: [ExactFraction], _ level: Double
  ) -> ExactFraction {
    let whole = ExactFraction.one - ExactFraction(level)
    var (left, sum) = (whole, ExactFraction.zero)
    for (benefit, chance) in zip(benefits, chances).sorted(by: { $0.0 < $1.0 }) {
      let part = min(chance, left)
      sum = sum + part * benefit
      left = left - part
      if left.isZero { break }
    }
    // Probabilities may sum to a last bit less than 1: the rest is the best scenario's.
    if !left.isZero, let most = benefits.max() { sum = sum + left * most }
    return sum / whole
  }

  /// Each scenario's probability.
  var chances: [Double] {
    problem.scenarios.isEmpty ? [1] : problem.scenarios.map(\.probability)
  }
}

/// The checks as they come.
struct Ledger {
  private(set) var checks: [ConstraintCheck] = []

  /// `value` must be at least `limit`; `size` is what rounding is measured by.
  mutating func atLeast(
    _ limit: ExactNumber, _ value: ExactNumber, size: ExactNumber = .zero,
    _ kind: ConstraintCheck.Kind, _ subject: [String]
  ) {
    record(kind, subject, value, limit, slack: value - limit, size)
  }

  /// `value` must be at most `limit`.
  mutating func atMost(
    _ limit: ExactNumber, _ value: ExactNumber, size: ExactNumber = .zero,
    _ kind: ConstraintCheck.Kind, _ subject: [String]
  ) {
    record(kind, subject, value, limit, slack: limit - value, size)
  }

  /// Something must be so.
  mutating func must(_ isSo: Bool, _ kind: ConstraintCheck.Kind, _ subject: [String]) {
    checks.append(
      ConstraintCheck(
        kind: kind, subject: subject, value: isSo ? 1 : 0, limit: 1, slack: isSo ? 0 : -1,
        holdsExactly: isSo, holds: isSo))
  }

  /// Whether rounding explains what is missing of a limit: 10^-7 of the amounts involved.
  static func holds(_ value: ExactNumber, atMost limit: ExactNumber) -> Bool {
    let measure = max(value.magnitude, limit.magnitude)
    return !(limit - value + ExactNumber(1e-7) * measure).isNegative
  }

  private mutating func record(
    _ kind: ConstraintCheck.Kind, _ subject: [String], _ value: ExactNumber, _ limit: ExactNumber,
    slack: ExactNumber, _ size: ExactNumber
  ) {
    let measure = max(size.magnitude, max(value.magnitude, limit.magnitude))
    let allowed = ExactNumber(1e-7) * measure
    checks.append(
      ConstraintCheck(
        kind: kind, subject: subject, value: value.approximation, limit: limit.approximation,
        slack: slack.approximation, holdsExactly: !slack.isNegative,
        holds: !(slack + allowed).isNegative))
  }
}

/// A plan by the places of a problem.
struct PlanReading {
  /// `[intervention][territory][year]`.
  var open: [[[Bool]]]
  var starts: [[[Bool]]]
  /// `[intervention][territory][year][group]`.
  var people: [[[[ExactNumber]]]]
  /// `[intervention][source][year]`.
  var paid: [[[ExactNumber]]]

  /// Reads a plan; what has no place, comes twice or is negative is broken.
  init(_ plan: Plan, _ verifier: PlanVerifier, _ ledger: inout Ledger) {
    let problem = verifier.problem
    let years = problem.years.count
    let closed = Array(repeating: false, count: years)
    let nowhere = Array(repeating: closed, count: problem.territories.count)
    open = Array(repeating: nowhere, count: problem.interventions.count)
    starts = open
    let nobody = Array(repeating: ExactNumber.zero, count: problem.groups.count)
    people = open.map { $0.map { $0.map { _ in nobody } } }
    let nothing = Array(repeating: ExactNumber.zero, count: years)
    paid = problem.interventions.map { _ in problem.sources.map { _ in nothing } }

    for one in plan.openings {
      let subject = [one.intervention, one.territory, "\(one.year)"]
      guard let at = verifier.interventions[one.intervention],
        let territory = verifier.territories[one.territory], let year = verifier.place(one.year),
        !open[at][territory][year]
      else {
        ledger.must(false, .names, subject)
        continue
      }
      open[at][territory][year] = true
      starts[at][territory][year] = one.isStart
    }
    for one in plan.coverage {
      let subject = [one.intervention, one.territory, one.group, "\(one.year)"]
      guard let at = verifier.interventions[one.intervention],
        let territory = verifier.territories[one.territory],
        let group = verifier.groups[one.group], let year = verifier.place(one.year),
        one.people.isFinite, one.people >= 0, people[at][territory][year][group] == .zero
      else {
        ledger.must(false, .names, subject)
        continue
      }
      people[at][territory][year][group] = ExactNumber(one.people)
    }
    for one in plan.spending {
      let subject = [one.intervention, one.source, "\(one.year)"]
      guard let at = verifier.interventions[one.intervention],
        let source = verifier.sources[one.source], let year = verifier.place(one.year),
        one.amount.isFinite, one.amount >= 0, paid[at][source][year] == .zero
      else {
        ledger.must(false, .names, subject)
        continue
      }
      paid[at][source][year] = ExactNumber(one.amount)
    }
  }
}

extension PlanVerifier {
  /// A year's place in the plan, or none.
  func place(_ year: Int) -> Int? {
    problem.years.indices.contains(year - firstYear) ? year - firstYear : nil
  }
}
