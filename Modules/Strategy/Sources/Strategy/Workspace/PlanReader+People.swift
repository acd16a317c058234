import IntegrationModel
import LocatedText

extension PlanReader {
  mutating func readPeople(_ root: YAMLValue) throws(ArraigoError) {
    for row in try root.required("territories").list() {
      try row.allow(["id", "name"])
      let id = try row.required("id").text()
      names[.of(.territory, id)] = try row.required("name").officeText()
      territories.append(
        PlanningTerritory(id, name: name(.territory, id), place: row.place))
    }
    try unique(root.required("territories"), "territory")
    for row in try root.required("groups").list() {
      try row.allow(["id", "name", "weight", "counts_as"])
      let id = try row.required("id").text()
      names[.of(.group, id)] = try row.required("name").officeText()
      groups.append(
        PlanningGroup(
          id, name: name(.group, id), weight: try row.optional("weight")?.count() ?? 1,
          place: row.place))
      for word in try row.optional("counts_as")?.texts() ?? [] {
        countsAs[word, default: []].append(id)
      }
    }
    try unique(root.required("groups"), "group")
    for row in try root.required("outcomes").list() {
      try row.allow(["id", "name", "unit", "weight", "weight_source"])
      let id = try row.required("id").text()
      guard let outcome = catalogue.outcomes[id] else {
        throw row.error(
          "unknown_outcome", "the outcome \(id.prefix(40)) is not in the catalogue")
      }
      // What counts for how much is a choice of people, who are named.
      weightSources[id] = try row.required("weight_source").officeText()
      names[.of(.outcome, id)] =
        try row.optional("name")?.officeText() ?? .wordings(outcome.name)
      outcomes.append(
        PlanningOutcome(
          id, name: name(.outcome, id), unit: try row.required("unit").text(),
          weight: try row.required("weight").count(), place: row.place))
    }
    try unique(root.required("outcomes"), "outcome")
  }

  mutating func stocks(_ root: YAMLValue) throws(ArraigoError) -> [PlanFile.Stock] {
    let rows = try root.required("stocks")
    var stocks: [PlanFile.Stock] = []
    for row in try rows.list() {
      try row.allow(["territory", "group", "people", "source", "drivers"])
      let people = try row.required("people")
      if people.isWord("elicit") {
        throw people.error(
          "unknown_stock", "the number of people is not known; a plan needs it",
          "estimate it, or leave group or territory out of the plan")
      }
      let stock = try stock(row, people)
      let drivers = try drivers(of: row)
      if !drivers.isEmpty {
        resources.stocks.append(
          VaryingStock(stock.territory, stock.group, drivers: drivers, place: row.place))
      }
      stocks.append(stock)
    }
    for territory in territories {
      for group in groups {
        let count = stocks.filter { $0.territory == territory.id && $0.group == group.id }.count
        guard count == 1 else {
          throw rows.error(
            count == 0 ? "missing_stock" : "repeated_stock",
            "the people of \(group.id) in \(territory.id) stand \(count) times, not once",
            "write 0 only where it is known that there is nobody")
        }
      }
    }
    return stocks
  }

  /// A stock; one that the evidence gives whole need not name its source again.
  private func stock(
    _ row: YAMLValue, _ people: YAMLValue
  ) throws(ArraigoError) -> PlanFile.Stock {
    let numbers = try byYear(people)
    let source: OfficeText
    if let cited = numbers.citations.first, try row.optional("source") == nil {
      source = .plain(cited.dataset)
    } else {
      source = try row.required("source").officeText()
    }
    return PlanFile.Stock(
      territory: try territory(row.required("territory")),
      group: try group(row.required("group")), people: numbers.values, source: source,
      citations: numbers.citations)
  }

  func eligible(_ stocks: [PlanFile.Stock]) -> [[[Double]]] {
    territories.map { territory in
      groups.map { group in
        stocks.first { $0.territory == territory.id && $0.group == group.id }?.people ?? []
      }
    }
  }
}
