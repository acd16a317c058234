extension PlanVerifier {
  /// Capacity and the fewest worth it.
  func checkPeople(_ reading: PlanReading, _ ledger: inout Ledger) {
    for (at, one) in problem.interventions.enumerated() {
      for (territory, area) in problem.territories.enumerated() {
        for (year, name) in problem.years.enumerated() {
          let subject = [one.id, area.id, "\(name)"]
          let covered = reading.people[at][territory][year].reduce(.zero, +)
          let capacity = ExactNumber(one.capacity[territory][year])
          let delivers =
            one.capacity[territory][year] > 0
            && (year - one.lag...year).allSatisfy { isOpen(reading, at, territory, $0) }
          if delivers || covered != .zero {
            ledger.atMost(
              delivers ? capacity : .zero, covered, size: capacity, .capacity, subject)
          }
          if delivers, one.minimum[territory] > 0 {
            ledger.atLeast(ExactNumber(one.minimum[territory]), covered, .minimum, subject)
          }
        }
      }
    }
  }

  /// What an intervention costs in a year, in the territories where `includes` says so.
  func cost(
    _ reading: PlanReading, _ at: Int, _ year: Int, in includes: (Int) -> Bool = { _ in true }
  ) -> ExactNumber {
    let one = problem.interventions[at]
    var sum = ExactNumber.zero
    for territory in problem.territories.indices where includes(territory) {
      if reading.open[at][territory][year] {
        sum += ExactNumber(one.runningCost[territory][year])
        if !isOpen(reading, at, territory, year - 1) {
          sum += ExactNumber(one.openingCost[territory])
        }
      }
      let covered = reading.people[at][territory][year].reduce(.zero, +)
      sum += covered * ExactNumber(one.unitCost[year])
    }
    return sum
  }

  /// Payments are costs, by those who may pay.
  func checkMoney(_ reading: PlanReading, _ ledger: inout Ledger) {
    for (at, one) in problem.interventions.enumerated() {
      for (year, name) in problem.years.enumerated() {
        let cost = cost(reading, at, year)
        var paid = ExactNumber.zero
        for (source, payer) in problem.sources.enumerated() {
          let amount = reading.paid[at][source][year]
          paid += amount
          if amount != .zero, !one.sources.isEmpty {
            ledger.must(
              one.sources.contains(payer.id), .payment, [one.id, payer.id, "\(name)"])
          }
        }
        if cost != .zero || paid != .zero {
          ledger.atLeast(cost, paid, .payment, [one.id, "\(name)"])
          ledger.atMost(cost, paid, .payment, [one.id, "\(name)"])
        }
      }
    }
  }
}
