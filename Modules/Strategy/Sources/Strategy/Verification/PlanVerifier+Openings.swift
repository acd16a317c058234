extension PlanVerifier {
  /// Whether it ran before the plan began.
  func ranBefore(_ one: PlannedIntervention, _ territory: Int) -> Bool {
    one.alreadyOpen.contains(problem.territories[territory].id)
  }

  /// Whether it is open in a year that may lie before the plan.
  func isOpen(_ reading: PlanReading, _ at: Int, _ territory: Int, _ year: Int) -> Bool {
    year < 0
      ? ranBefore(problem.interventions[at], territory) : reading.open[at][territory][year]
  }

  /// Beginnings, runs and continuation.
  func checkOpenings(_ reading: PlanReading, _ ledger: inout Ledger) {
    for (at, one) in problem.interventions.enumerated() {
      for (territory, area) in problem.territories.enumerated() {
        for (year, name) in problem.years.enumerated() {
          let subject = [one.id, area.id, "\(name)"]
          let now = isOpen(reading, at, territory, year)
          let before = isOpen(reading, at, territory, year - 1)
          if now || reading.starts[at][territory][year] {
            ledger.must(
              reading.starts[at][territory][year] == (now && !before), .start, subject)
          }
          if now {
            ledger.must(one.capacity[territory].contains { $0 > 0 }, .capacity, subject)
          }
          if one.mustContinue, ranBefore(one, territory),
            one.capacity[territory].contains(where: { $0 > 0 })
          {
            ledger.must(now, .continuation, subject)
          }
          checkRun(of: one, reading.open[at][territory], year, before: before, subject, &ledger)
        }
      }
    }
  }

  private func checkRun(
    of one: PlannedIntervention, _ open: [Bool], _ year: Int, before: Bool, _ subject: [String],
    _ ledger: inout Ledger
  ) {
    switch one.run {
    case .untilEnd:
      if year > 0, before { ledger.must(open[year], .run, subject) }
    case .atLeast(let years):
      guard open[year], !before else { return }
      let last = min(open.count, year + years)
      ledger.must(open[year..<last].allSatisfy { $0 }, .run, subject)
    }
  }

  /// Prerequisites and exclusions.
  func checkRules(_ reading: PlanReading, _ ledger: inout Ledger) {
    for rule in problem.prerequisites {
      guard let one = interventions[rule.intervention], let other = interventions[rule.needs]
      else { continue }
      for (territory, area) in problem.territories.enumerated() {
        for (year, name) in problem.years.enumerated() where reading.open[one][territory][year] {
          let places = rule.anywhere ? Array(problem.territories.indices) : [territory]
          ledger.must(
            places.contains { isOpen(reading, other, $0, year - rule.years) }, .prerequisite,
            [rule.intervention, rule.needs, area.id, "\(name)"])
        }
      }
    }
    for rule in problem.exclusions {
      guard let one = interventions[rule.first], let other = interventions[rule.second]
      else { continue }
      for (territory, area) in problem.territories.enumerated() {
        for (year, name) in problem.years.enumerated() {
          ledger.must(
            !(reading.open[one][territory][year] && reading.open[other][territory][year]),
            .exclusion, [rule.first, rule.second, area.id, "\(name)"])
        }
      }
    }
  }
}
