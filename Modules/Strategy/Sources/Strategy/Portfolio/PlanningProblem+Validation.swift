public import IntegrationModel

extension PlanningProblem {
  /// The problem itself, where it can be meant so.
  ///
  /// - Throws: the first of ``problems()``; the message says how many there are.
  public func validated() throws(ArraigoError) -> PlanningProblem {
    let found = problems()
    guard let first = found.first else { return self }
    var error = ArraigoError(first)
    if found.count > 1 { error.message += " (and \(found.count - 1) more)" }
    throw error
  }

  /// Everything in it that cannot be meant so, each with its place.
  ///
  /// Codes: `empty_problem`, `duplicate_code`, `unknown_code`, `wrong_shape`, `not_a_number`,
  /// `negative_value`, `value_out_of_range`, `cyclic_prerequisites`,
  /// `contradictory_prerequisites`, `probabilities_do_not_sum_to_1`,
  /// `diminishing_returns_of_harm`.
  public func problems() -> [Problem] {
    var check = PlanningCheck(problem: self)
    check.frame()
    check.stocks()
    for intervention in interventions { check.intervention(intervention) }
    check.rules()
    check.floors()
    check.scenarios()
    check.resources()
    check.prerequisiteCycles()
    return check.found
  }
}

/// Gathers what is wrong with a problem.
struct PlanningCheck {
  let problem: PlanningProblem
  private(set) var found: [Problem] = []
  let territories: Set<String>
  let groups: Set<String>
  let outcomes: Set<String>
  let interventions: Set<String>
  let sources: Set<String>
  let drivers: Set<String>

  init(problem: PlanningProblem) {
    self.problem = problem
    territories = Set(problem.territories.map(\.id))
    groups = Set(problem.groups.map(\.id))
    outcomes = Set(problem.outcomes.map(\.id))
    interventions = Set(problem.interventions.map(\.id))
    sources = Set(problem.sources.map(\.id))
    drivers = Set(problem.drivers.map(\.id))
  }

  /// Notes something wrong with a part, at its place or else by its name.
  mutating func report(
    _ code: String, _ place: Place?, _ part: String, found text: String, expected: String
  ) {
    var place = place ?? Place()
    place.column = place.column.map { "\($0).\(part)" } ?? part
    found.append(Problem(code, .error, at: place, found: text, expected: expected))
  }

  /// A number that must be finite and, where asked, within a range.
  mutating func number(
    _ value: Double, _ place: Place?, _ part: String,
    in range: ClosedRange<Double> = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
  ) {
    if !value.isFinite {
      report("not_a_number", place, part, found: "\(value)", expected: "a finite number")
    } else if value < range.lowerBound, range.lowerBound == 0 {
      report("negative_value", place, part, found: "\(value)", expected: "0 or more")
    } else if !range.contains(value) {
      report(
        "value_out_of_range", place, part, found: "\(value)",
        expected: "\(range.lowerBound) to \(range.upperBound)")
    }
  }

  /// Amounts of one shape: each finite and not negative.
  mutating func amounts(
    _ values: [Double], count: Int, _ place: Place?, _ part: String,
    in range: ClosedRange<Double> = 0...Double.greatestFiniteMagnitude
  ) {
    guard values.count == count else {
      report(
        "wrong_shape", place, part, found: "\(values.count) values", expected: "\(count) values")
      return
    }
    for (at, value) in values.enumerated() { number(value, place, "\(part)[\(at)]", in: range) }
  }

  /// A code that must be known.
  mutating func known(_ code: String, _ all: Set<String>, _ place: Place?, _ part: String) {
    guard !all.contains(code) else { return }
    let near = all.sorted().prefix(8).joined(separator: ", ")
    report(
      "unknown_code", place, part, found: "`\(code)`",
      expected: "one of \(near)\(all.count > 8 ? ", …" : "")")
  }

  private mutating func distinct(_ parts: [(id: String, place: Place?)], _ kind: String) {
    var seen: Set<String> = []
    for part in parts where !seen.insert(part.id).inserted {
      report(
        "duplicate_code", part.place, kind, found: "`\(part.id)` twice",
        expected: "each code once")
    }
  }

  /// Years, lists and their codes.
  mutating func frame() {
    for (kind, isEmpty) in [
      ("years", problem.years.isEmpty), ("territories", problem.territories.isEmpty),
      ("groups", problem.groups.isEmpty), ("outcomes", problem.outcomes.isEmpty),
      ("sources", problem.sources.isEmpty),
    ] where isEmpty {
      report("empty_problem", nil, kind, found: "none", expected: "at least one")
    }
    if zip(problem.years, problem.years.dropFirst()).contains(where: { $1 != $0 + 1 }) {
      report(
        "value_out_of_range", nil, "years",
        found: problem.years.map(String.init).joined(separator: ", "),
        expected: "years one after the other")
    }
    if let last = problem.years.last, !(last...last + 100).contains(problem.lastBenefitYear) {
      report(
        "value_out_of_range", nil, "last_benefit_year", found: "\(problem.lastBenefitYear)",
        expected: "\(last) to \(last + 100)")
    }
    number(problem.discountRate, nil, "discount_rate", in: 0...1)
    distinct(problem.territories.map { ($0.id, $0.place) }, "territories")
    distinct(problem.groups.map { ($0.id, $0.place) }, "groups")
    distinct(problem.outcomes.map { ($0.id, $0.place) }, "outcomes")
    distinct(problem.interventions.map { ($0.id, $0.place) }, "interventions")
    distinct(problem.sources.map { ($0.id, $0.place) }, "sources")
    distinct(problem.drivers.map { ($0.id, $0.place) }, "drivers")
    distinct(problem.floors.map { ($0.id, $0.place) }, "floors")
    for group in problem.groups {
      number(group.weight, group.place, "\(group.id).weight", in: 0...1e9)
    }
    for outcome in problem.outcomes {
      number(outcome.weight, outcome.place, "\(outcome.id).weight", in: 0...1e12)
    }
    for source in problem.sources {
      amounts(
        source.budgets, count: problem.years.count, source.place, "\(source.id).budgets")
    }
  }

  /// People who can be reached.
  mutating func stocks() {
    guard problem.eligible.count == problem.territories.count else {
      report(
        "wrong_shape", nil, "eligible", found: "\(problem.eligible.count) territories",
        expected: "\(problem.territories.count)")
      return
    }
    for (territory, byGroup) in zip(problem.territories, problem.eligible) {
      guard byGroup.count == problem.groups.count else {
        report(
          "wrong_shape", territory.place, "eligible.\(territory.id)",
          found: "\(byGroup.count) groups", expected: "\(problem.groups.count)")
        continue
      }
      for (group, byYear) in zip(problem.groups, byGroup) {
        amounts(
          byYear, count: problem.years.count, territory.place,
          "eligible.\(territory.id).\(group.id)")
      }
    }
  }
}
