extension PlanVerifier {
  /// Capacity, the fewest worth it and stocks.
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
        for group in problem.groups.indices {
          checkStock(reading, at, territory, group, &ledger)
        }
      }
    }
  }

  private func checkStock(
    _ reading: PlanReading, _ at: Int, _ territory: Int, _ group: Int, _ ledger: inout Ledger
  ) {
    let one = problem.interventions[at]
    var covered = ExactNumber.zero
    for (year, name) in problem.years.enumerated() {
      let now = reading.people[at][territory][year][group]
      covered = one.counting == .once ? covered + now : now
      guard covered != .zero else { continue }
      // The product of reach and stock is what the office reads, so it is rounded as theirs is.
      let stock = ExactNumber(one.reach[group] * problem.eligible[territory][group][year])
      ledger.atMost(
        stock, covered, .stock,
        [one.id, problem.territories[territory].id, problem.groups[group].id, "\(name)"])
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

  /// Payments are costs, by those who may pay, within their budgets.
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
    for (source, payer) in problem.sources.enumerated() {
      var (spent, budget) = (ExactNumber.zero, ExactNumber.zero)
      for (year, name) in problem.years.enumerated() {
        let now = reading.paid.reduce(.zero) { $0 + $1[source][year] }
        let given = ExactNumber(payer.budgets[year])
        (spent, budget) = payer.carriesOver ? (spent + now, budget + given) : (now, given)
        ledger.atMost(budget, spent, .budget, [payer.id, "\(name)"])
      }
    }
  }
}
