extension PlanVerifier {
  /// Floors on people, money and outcomes.
  func checkFloors(_ reading: PlanReading, _ ledger: inout Ledger) {
    for floor in problem.floors {
      switch floor.measure {
      case .people:
        check(
          floor, people(reading, floor, everyone: false), people(reading, floor, everyone: true),
          &ledger)
      case .money:
        check(
          floor, money(reading, floor, everyone: false), money(reading, floor, everyone: true),
          &ledger)
      case .outcome(let code, let certainty):
        checkOutcome(floor, code, certainty, reading, &ledger)
      }
    }
  }

  private func check(
    _ floor: Floor, _ part: ExactNumber, _ all: ExactNumber, _ ledger: inout Ledger
  ) {
    switch floor.amount {
    case .atLeast(let amount):
      ledger.atLeast(ExactNumber(amount), part, .floor, [floor.id])
    case .shareAtLeast(let share):
      ledger.atLeast(ExactNumber(share) * all, part, size: all, .floor, [floor.id])
    }
  }

  private func checkOutcome(
    _ floor: Floor, _ code: String, _ certainty: Floor.Certainty, _ reading: PlanReading,
    _ ledger: inout Ledger
  ) {
    guard case .atLeast(let amount) = floor.amount else { return }
    let amounts = amounts(
      reading,
      Count(
        weight: { outcome, bearer in
          ExactNumber(outcome == code && floor.groups.admits(bearer) ? 1 : 0)
        },
        time: (firstYear...problem.lastBenefitYear).map {
          ExactNumber(floor.years.isEmpty || floor.years.contains($0) ? 1 : 0)
        }, interventions: floor.interventions.admits, territories: floor.territories.admits))
    let limit = ExactNumber(amount)
    switch certainty {
    case .expected:
      let mean = zip(amounts, chances).reduce(ExactNumber.zero) { $0 + $1.0 * ExactNumber($1.1) }
      ledger.atLeast(limit, mean, .floor, [floor.id])
    case .always:
      let names = problem.scenarios.isEmpty ? ["central"] : problem.scenarios.map(\.name)
      for (name, value) in zip(names, amounts) {
        ledger.atLeast(limit, value, .floor, [floor.id, name])
      }
    }
  }

  private func people(_ reading: PlanReading, _ floor: Floor, everyone: Bool) -> ExactNumber {
    sum(floor, everyone: everyone) { at, territory, year, group in
      reading.people[at][territory][year][group]
    }
  }

  private func money(_ reading: PlanReading, _ floor: Floor, everyone: Bool) -> ExactNumber {
    guard floor.groups.isEmpty else {
      return sum(floor, everyone: everyone) { at, territory, year, group in
        reading.people[at][territory][year][group]
          * ExactNumber(problem.interventions[at].unitCost[year])
      }
    }
    var sum = ExactNumber.zero
    for (at, one) in problem.interventions.enumerated() where floor.interventions.admits(one.id) {
      for (year, name) in problem.years.enumerated()
      where floor.years.isEmpty || floor.years.contains(name) {
        sum += cost(reading, at, year) { territory in
          everyone || floor.territories.admits(problem.territories[territory].id)
        }
      }
    }
    return sum
  }

  /// A sum over what a floor counts, or over all groups and territories.
  private func sum(
    _ floor: Floor, everyone: Bool, _ value: (Int, Int, Int, Int) -> ExactNumber
  ) -> ExactNumber {
    var sum = ExactNumber.zero
    for (at, one) in problem.interventions.enumerated() where floor.interventions.admits(one.id) {
      for (territory, area) in problem.territories.enumerated()
      where everyone || floor.territories.admits(area.id) {
        for (year, name) in problem.years.enumerated()
        where floor.years.isEmpty || floor.years.contains(name) {
          for (group, people) in problem.groups.enumerated()
          where everyone || floor.groups.admits(people.id) {
            sum += value(at, territory, year, group)
          }
        }
      }
    }
    return sum
  }
}

extension [String] {
  /// Whether a code is meant: a list that names none means all.
  fileprivate func admits(_ code: String) -> Bool { isEmpty || contains(code) }
}
