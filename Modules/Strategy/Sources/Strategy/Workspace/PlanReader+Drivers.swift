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
  func scenarios(_ root: YAMLValue) throws(ArraigoError) -> [Scenario] {
    guard let value = try root.optional("scenarios") else { return [] }
    return value.isList ? try named(value) : try drawn(value, root)
  }

  private func named(_ value: YAMLValue) throws(ArraigoError) -> [Scenario] {
    let scenarios = try value.list().map { (row) throws(ArraigoError) in
      try row.allow(["name", "probability", "values"])
      let values = try row.required("values")
      for (name, each) in try values.entries() where !drivers.contains(where: { $0.id == name }) {
        throw each.error("unknown_driver", "the plan has no driver \(name.prefix(40))")
      }
      return Scenario(
        try row.required("name").text(), probability: try row.required("probability").share(),
        values: try drivers.map { (driver) throws(ArraigoError) in
          try values.required(driver.id).number()
        }, place: row.place)
    }
    let sum = scenarios.map(\.probability).reduce(0, +)
    guard (sum - 1).magnitude < 1e-9 else {
      throw value.error(
        "broken_probabilities", "the probabilities sum to \(sum.plainText), not to 1")
    }
    return scenarios
  }

  private func drawn(
    _ value: YAMLValue, _ root: YAMLValue
  ) throws(ArraigoError) -> [Scenario] {
    try value.allow(["draws", "seed"])
    let count = try value.required("draws").integer()
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
