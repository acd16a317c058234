import IntegrationModel

extension PlanningCheck {
  /// Prerequisites, exclusions and pairs.
  mutating func rules() {
    for rule in problem.prerequisites {
      let part = "prerequisites.\(rule.intervention)"
      known(rule.intervention, interventions, rule.place, part)
      known(rule.needs, interventions, rule.place, part)
      if rule.years < 0 {
        report("negative_value", rule.place, part, found: "\(rule.years)", expected: "0 or more")
      }
    }
    for rule in problem.exclusions {
      let part = "exclusions.\(rule.first)"
      known(rule.first, interventions, rule.place, part)
      known(rule.second, interventions, rule.place, part)
      if rule.first == rule.second {
        report(
          "contradictory_prerequisites", rule.place, part, found: "`\(rule.first)` excludes itself",
          expected: "two interventions")
      }
      contradiction(rule)
    }
    for pair in problem.pairs {
      let part = "pairs.\(pair.first)"
      known(pair.first, interventions, pair.place, part)
      known(pair.second, interventions, pair.place, part)
      known(pair.outcome, outcomes, pair.place, "\(part).outcome")
      known(pair.bearer, groups, pair.place, "\(part).bearer")
      for code in pair.drivers { known(code, drivers, pair.place, "\(part).drivers") }
      amounts(
        pair.amounts, count: problem.territories.count, pair.place, "\(part).amounts",
        in: -1e15...1e15)
      if pair.first == pair.second {
        report(
          "value_out_of_range", pair.place, part, found: "`\(pair.first)` with itself",
          expected: "two interventions")
      }
    }
  }

  /// What must be there in the same year and territory cannot be excluded.
  private mutating func contradiction(_ rule: Exclusion) {
    let excluded: Set = [rule.first, rule.second]
    for start in excluded {
      var reached: Set = [start]
      var open = [start]
      while let one = open.popLast() {
        for needed in problem.prerequisites
        where needed.intervention == one && needed.years == 0 && !needed.anywhere {
          if reached.insert(needed.needs).inserted { open.append(needed.needs) }
        }
      }
      guard reached.isSuperset(of: excluded), excluded.count == 2 else { continue }
      report(
        "contradictory_prerequisites", rule.place, "exclusions.\(rule.first)",
        found: "`\(start)` needs what it is excluded with",
        expected: "interventions that can be open together, or no exclusion")
      return
    }
  }

  /// A circle of prerequisites is refused: none of its interventions could be the first.
  mutating func prerequisiteCycles() {
    var finished: Set<String> = []
    var path: [String] = []
    func visit(_ one: String) -> [String]? {
      if let at = path.firstIndex(of: one) { return Array(path[at...]) + [one] }
      guard !finished.contains(one) else { return nil }
      path.append(one)
      for rule in problem.prerequisites where rule.intervention == one {
        if let circle = visit(rule.needs) { return circle }
      }
      path.removeLast()
      finished.insert(one)
      return nil
    }
    for rule in problem.prerequisites {
      path = []
      guard let circle = visit(rule.intervention) else { continue }
      report(
        "cyclic_prerequisites", rule.place, "prerequisites",
        found: circle.joined(separator: " needs "), expected: "no circle")
      return
    }
  }

  /// Floors name what exists and ask for what is possible.
  mutating func floors() {
    for floor in problem.floors {
      let part = "floors.\(floor.id)"
      for code in floor.groups { known(code, groups, floor.place, "\(part).groups") }
      for code in floor.territories { known(code, territories, floor.place, "\(part).territories") }
      for code in floor.interventions {
        known(code, interventions, floor.place, "\(part).interventions")
      }
      let lastYear =
        if case .outcome = floor.measure { problem.lastBenefitYear } else {
          problem.years.last ?? 0
        }
      for year in floor.years where year < (problem.years.first ?? 0) || year > lastYear {
        report(
          "value_out_of_range", floor.place, "\(part).years", found: "\(year)",
          expected: "\(problem.years.first ?? 0) to \(lastYear)")
      }
      amount(of: floor, part)
    }
  }

  private mutating func amount(of floor: Floor, _ part: String) {
    var isOutcome = false
    if case .outcome(let code, _) = floor.measure {
      isOutcome = true
      known(code, outcomes, floor.place, "\(part).outcome")
    }
    switch floor.amount {
    case .atLeast(let amount):
      number(
        amount, floor.place, "\(part).at_least",
        in: isOutcome ? -1e15...1e15 : 0...Double.greatestFiniteMagnitude)
    case .shareAtLeast(let share):
      number(share, floor.place, "\(part).share_at_least", in: 0...1)
      if isOutcome {
        report(
          "value_out_of_range", floor.place, "\(part).share_at_least",
          found: "a share of an outcome, whose parts may be gains and harms",
          expected: "an amount")
      }
    }
  }

  /// Probabilities sum to 1, and every draw has a value for every driver.
  mutating func scenarios() {
    for driver in problem.drivers { number(driver.central, driver.place, "\(driver.id).central") }
    for scenario in problem.scenarios {
      let part = "scenarios.\(scenario.name)"
      number(scenario.probability, scenario.place, "\(part).probability", in: 0...1)
      amounts(
        scenario.values, count: problem.drivers.count, scenario.place, "\(part).values",
        in: -1e15...1e15)
    }
    let sum = problem.scenarios.reduce(0) { $0 + $1.probability }
    if !problem.scenarios.isEmpty, sum.isFinite, abs(sum - 1) > 1e-9 {
      report(
        "probabilities_do_not_sum_to_1", problem.scenarios.first?.place, "scenarios",
        found: "\(sum)", expected: "1")
    }
  }
}
