import IntegrationModel

extension PlanningCheck {
  /// An intervention's shapes, amounts, codes and effects.
  mutating func intervention(_ one: PlannedIntervention) {
    costs(of: one)
    for code in one.alreadyOpen { known(code, territories, one.place, "\(one.id).already_open") }
    for code in one.sources { known(code, sources, one.place, "\(one.id).sources") }
    if one.lag < 0 {
      report(
        "negative_value", one.place, "\(one.id).lag", found: "\(one.lag)", expected: "0 or more")
    }
    if case .atLeast(let years) = one.run, years < 1 {
      report(
        "value_out_of_range", one.place, "\(one.id).run", found: "\(years)", expected: "1 or more")
    }
    for (at, effect) in one.effects.enumerated() {
      self.effect(effect, of: one, "\(one.id).effects[\(at)]")
    }
    steps(of: one)
  }

  private mutating func costs(of one: PlannedIntervention) {
    let (territories, years) = (problem.territories.count, problem.years.count)
    amounts(one.openingCost, count: territories, one.place, "\(one.id).opening_cost")
    amounts(one.minimum, count: territories, one.place, "\(one.id).minimum")
    amounts(one.unitCost, count: years, one.place, "\(one.id).unit_cost")
    amounts(one.reach, count: problem.groups.count, one.place, "\(one.id).reach", in: 0...1)
    for (part, table) in [("running_cost", one.runningCost), ("capacity", one.capacity)] {
      guard table.count == territories else {
        report(
          "wrong_shape", one.place, "\(one.id).\(part)", found: "\(table.count) territories",
          expected: "\(territories)")
        continue
      }
      for (territory, values) in zip(problem.territories, table) {
        amounts(values, count: years, one.place, "\(one.id).\(part).\(territory.id)")
      }
    }
  }

  private mutating func effect(
    _ effect: PlannedEffect, of one: PlannedIntervention, _ part: String
  ) {
    let place = effect.place ?? one.place
    known(effect.outcome, outcomes, place, "\(part).outcome")
    known(effect.group, groups, place, "\(part).group")
    known(effect.bearer, groups, place, "\(part).bearer")
    for code in effect.drivers { known(code, drivers, place, "\(part).drivers") }
    number(effect.perPerson, place, "\(part).per_person")
    if effect.profile.isEmpty {
      report("wrong_shape", place, "\(part).profile", found: "none", expected: "at least one value")
    }
    for (at, value) in effect.profile.enumerated() {
      number(value, place, "\(part).profile[\(at)]")
    }
  }

  /// Steps fall and cover everything; the part of the effect is filled in order only where more is
  /// better, so what falls must be a gain in every year and scenario.
  private mutating func steps(of one: PlannedIntervention) {
    guard !one.returns.isEmpty else { return }
    for (at, step) in one.returns.enumerated() {
      number(step.upTo, one.place, "\(one.id).returns[\(at)].up_to", in: 0...1e9)
      number(step.effect, one.place, "\(one.id).returns[\(at)].effect", in: 0...1)
    }
    for (before, step) in zip(one.returns, one.returns.dropFirst())
    where step.upTo <= before.upTo || step.effect > before.effect {
      report(
        "value_out_of_range", one.place, "\(one.id).returns",
        found: "up to \(step.upTo) an effect of \(step.effect)",
        expected: "a longer stretch with no larger effect than the one before")
    }
    for effect in one.effects where effect.perPerson > 0 {
      let names = Set(effect.drivers)
      let draws = problem.drivers.enumerated().filter { names.contains($1.id) }.flatMap {
        at, driver in
        problem.scenarios.isEmpty
          ? [driver.central]
          : problem.scenarios.map { at < $0.values.count ? $0.values[at] : 1 }
      }
      if effect.profile.contains(where: { $0 < 0 }) || draws.contains(where: { $0 < 0 }) {
        report(
          "diminishing_returns_of_harm", effect.place ?? one.place, "\(one.id).returns",
          found: "an effect on `\(effect.outcome)` that may be negative",
          expected: "an effect that is a gain in every year and scenario")
      }
    }
  }
}
