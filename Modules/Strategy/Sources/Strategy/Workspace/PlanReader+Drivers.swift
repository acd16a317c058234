import IntegrationModel
import LocatedText
import Numerics

extension PlanReader {
  mutating func readDrivers(_ root: YAMLValue) throws(ArraigoError) {
    for row in try root.optional("drivers")?.list() ?? [] {
      try row.allow(["id", "name", "central", "elicited"])
      let id = try row.required("id").text()
      names[.of(.driver, id)] = try row.required("name").officeText()
      if let quantity = try row.optional("elicited"), elicitation?[try quantity.text()] == nil {
        throw quantity.error(
          "unknown_quantity", "no judgements are recorded for \(try quantity.text().prefix(60))",
          "record them in elicitation.yaml")
      }
      drivers.append(
        Driver(
          id, name: names[.of(.driver, id)]?[.english],
          central: try row.optional("central")?.number() ?? 1, place: row.place))
    }
  }

  /// Scenarios as they are written, or draws from the judgements on the drivers.
  mutating func scenarios(_ root: YAMLValue) throws(ArraigoError) -> [Scenario] {
    guard let value = try root.optional("scenarios") else { return [] }
    if value.isList { return try named(value) }
    if let table = try value.draws(from: evidence) { return try scenarios(of: table, value) }
    return try drawn(value, root)
  }

  /// Scenarios of a table with a column for each driver of the plan.
  private func scenarios(
    of table: DrawTable, _ value: YAMLValue
  ) throws(ArraigoError) -> [Scenario] {
    for name in table.drivers where !drivers.contains(where: { $0.id == name }) {
      throw value.error("unknown_driver", "the plan has no driver \(name.prefix(40))")
    }
    let columns = try drivers.map { (driver) throws(ArraigoError) in
      guard let column = table.drivers.firstIndex(of: driver.id) else {
        throw value.error(
          "missing_driver", "the draws have no column \(driver.id)",
          "give every driver of the plan a column, or take the driver out")
      }
      return column
    }
    let alike = 1 / Double(max(table.scenarios.count, 1))
    let scenarios = table.scenarios.enumerated().map { row, name in
      Scenario(
        name, probability: table.probabilities?[row] ?? alike,
        values: columns.map { table.values[row][$0] }, place: value.place)
    }
    try checkSum(of: scenarios, value)
    return scenarios
  }

  private func checkSum(of scenarios: [Scenario], _ value: YAMLValue) throws(ArraigoError) {
    let sum = scenarios.map(\.probability).reduce(0, +)
    guard (sum - 1).magnitude < 1e-9 else {
      throw value.error(
        "broken_probabilities", "the probabilities sum to \(sum.plainText), not to 1")
    }
  }

  /// What a scenario says of stocks and budgets in place of what the plan says.
  private mutating func readResources(
    _ row: YAMLValue, _ scenario: String
  ) throws(ArraigoError) {
    for stock in try row.optional("stocks")?.list() ?? [] {
      try stock.allow(["territory", "group", "people"])
      let people = try byYear(stock.required("people")).values
      resources.set(
        people, in: scenario, territory: try territory(stock.required("territory")),
        group: try group(stock.required("group")), at: stock.place)
    }
    for budget in try row.optional("budgets")?.list() ?? [] {
      try budget.allow(["source", "budgets"])
      resources.set(
        try byYear(budget.required("budgets")).values, in: scenario,
        source: try source(budget.required("source")), at: budget.place)
    }
  }

  private mutating func named(_ value: YAMLValue) throws(ArraigoError) -> [Scenario] {
    var scenarios: [Scenario] = []
    for row in try value.list() {
      try row.allow(["name", "probability", "values", "stocks", "budgets"])
      let values = try row.required("values")
      for (name, each) in try values.entries() where !drivers.contains(where: { $0.id == name }) {
        throw each.error("unknown_driver", "the plan has no driver \(name.prefix(40))")
      }
      let name = try row.required("name").text()
      guard !scenarios.contains(where: { $0.name == name }) else {
        throw row.error("repeated_scenario", "the scenario \(name.prefix(40)) stands twice")
      }
      try readResources(row, name)
      scenarios.append(
        Scenario(
          name, probability: try row.required("probability").share(),
          values: try drivers.map { (driver) throws(ArraigoError) in
            try values.required(driver.id).number()
          }, place: row.place))
    }
    try checkSum(of: scenarios, value)
    return scenarios
  }

  private func drawn(
    _ value: YAMLValue, _ root: YAMLValue
  ) throws(ArraigoError) -> [Scenario] {
    try value.allow(["draws", "seed"])
    let stated = try value.required("draws").integer()
    let count = draws ?? stated
    guard (1...10_000).contains(count) else {
      throw value.error("wrong_count", "between 1 and 10000 draws are made, not \(count)")
    }
    let seed = try value.required("seed").integer()
    guard seed >= 0 else { throw value.error("negative_number", "a seed is not negative") }
    var generator = RandomStream(seed: UInt64(seed))
    var columns: [[Double]] = []
    for row in try root.optional("drivers")?.list() ?? [] {
      let quantity = try elicitation?[row.required("elicited").text()]
      columns.append(quantity?.pool.draws(count, with: &generator) ?? [])
    }
    return (0..<count).map { draw in
      Scenario(
        "draw_\(draw + 1)", probability: 1 / Double(count), values: columns.map { $0[draw] },
        place: value.place)
    }
  }
}
