import IntegrationModel

extension PlanningCheck {
  /// What scenarios vary exists, has the problem's shape, and is never below nothing.
  mutating func resources() {
    guard let resources = problem.resources else { return }
    number(resources.reliability, nil, "reliability", in: Double.leastNonzeroMagnitude...1)
    let scenarios = Set(problem.scenarios.map(\.name))
    if scenarios.count < problem.scenarios.count {
      report(
        "duplicate_code", problem.scenarios.first?.place, "scenarios", found: "a name twice",
        expected: "each scenario once")
    }
    var seen: Set<[String]> = []
    for stock in resources.stocks {
      let part = "stocks.\(stock.territory).\(stock.group)"
      known(stock.territory, territories, stock.place, part)
      known(stock.group, groups, stock.place, part)
      if !seen.insert([stock.territory, stock.group]).inserted {
        report("duplicate_code", stock.place, part, found: "twice", expected: "once")
      }
      varying(stock.drivers, stock.people, scenarios, stock.place, part)
    }
    for budget in resources.budgets {
      let part = "budgets.\(budget.source)"
      known(budget.source, sources, budget.place, part)
      if !seen.insert([budget.source]).inserted {
        report("duplicate_code", budget.place, part, found: "twice", expected: "once")
      }
      varying(budget.drivers, budget.amounts, scenarios, budget.place, part)
    }
  }

  private mutating func varying(
    _ factors: [String], _ values: [String: [Double]], _ scenarios: Set<String>, _ place: Place?,
    _ part: String
  ) {
    for code in factors { known(code, drivers, place, "\(part).drivers") }
    for (name, numbers) in values.sorted(by: { $0.key < $1.key }) {
      known(name, scenarios, place, part)
      amounts(numbers, count: problem.years.count, place, "\(part).\(name)")
    }
    // A driver below zero would make people or money negative.
    for scenario in problem.scenarios where scenario.values.count == problem.drivers.count {
      for (driver, value) in zip(problem.drivers, scenario.values)
      where factors.contains(driver.id) {
        number(
          value, scenario.place ?? place, "scenarios.\(scenario.name).\(driver.id)",
          in: 0...Double.greatestFiniteMagnitude)
      }
    }
  }
}
