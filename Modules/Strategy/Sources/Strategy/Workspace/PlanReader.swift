import IntegrationModel
import LocatedText

/// Reads a plan file part by part; each part is checked against those before it.
struct PlanReader {
  let catalogue: InterventionCatalogue
  let elicitation: ElicitationFile?
  let currency: String
  let years: [Int]
  var territories: [PlanningTerritory] = []
  var groups: [PlanningGroup] = []
  var outcomes: [PlanningOutcome] = []
  var sources: [FundingSource] = []
  var names: [PlanFile.Name: OfficeText] = [:]
  var countsAs: [String: [String]] = [:]
  var secured: Set<String> = []
  var weightSources: [String: OfficeText] = [:]
  var drivers: [Driver] = []
  var grounds: [PlanFile.Ground] = []

  static let keys = [
    "name", "country", "synthetic", "currency", "dollars", "price_year", "years", "benefit_until",
    "discount_rate", "territories", "groups", "stocks", "outcomes", "sources", "interventions",
    "prerequisites", "exclusions", "pairs", "floors", "drivers", "scenarios",
  ]

  static func read(
    _ root: YAMLValue, catalogue: InterventionCatalogue, elicitation: ElicitationFile?
  ) throws(ArraigoError) -> PlanFile {
    try root.allow(keys)
    var reader = PlanReader(
      catalogue: catalogue, elicitation: elicitation,
      currency: try EvidenceReader.currency(root.required("currency")),
      years: try years(root.required("years")))
    let country = try EvidenceReader.country(root.required("country"))
    reader.names[.of(.plan, "")] = try root.required("name").officeText()
    try reader.readPeople(root)
    let stocks = try reader.stocks(root)
    try reader.readMoney(root)
    try reader.readDrivers(root)
    try reader.unique(root.required("interventions"), "intervention")
    var interventions: [PlannedIntervention] = []
    for row in try root.required("interventions").list() {
      interventions.append(try reader.intervention(row))
    }
    let rules = PlanRules(reader: reader, interventions: interventions)
    let problem = PlanningProblem(
      name: reader.names[.of(.plan, "")]?[.english] ?? "", currency: reader.currency,
      years: reader.years,
      lastBenefitYear: try root.optional("benefit_until")?.integer() ?? reader.years.last ?? 0,
      discountRate: try root.required("discount_rate").share(),
      territories: reader.territories, groups: reader.groups,
      eligible: reader.eligible(stocks), outcomes: reader.outcomes, interventions: interventions,
      sources: reader.sources, prerequisites: try rules.prerequisites(root),
      exclusions: try rules.exclusions(root), pairs: try rules.pairs(root),
      floors: try rules.floors(root), drivers: reader.drivers,
      scenarios: try reader.scenarios(root))
    try rules.check(problem.prerequisites, problem.exclusions)
    let floorNames = try rules.names(ofFloors: root)
    return PlanFile(
      country: country, isSynthetic: try root.optional("synthetic")?.flag() ?? false,
      priceYear: try root.required("price_year").integer(),
      dollars: try root.optional("dollars")?.count(), problem: problem,
      names: reader.names.merging(floorNames) { first, _ in first }, grounds: reader.grounds,
      stocks: stocks, countsAs: reader.countsAs, secured: reader.secured,
      weightSources: reader.weightSources)
  }

  private static func years(_ value: YAMLValue) throws(ArraigoError) -> [Int] {
    let years = try value.list().map { (year) throws(ArraigoError) in try year.integer() }
    guard let first = years.first, years == Array(first..<first + years.count) else {
      throw value.error("broken_years", "years follow one another without a gap")
    }
    return years
  }

  private mutating func readPeople(_ root: YAMLValue) throws(ArraigoError) {
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

  private func name(_ kind: PlanFile.Name.Kind, _ id: String) -> String {
    names[.of(kind, id)]?[.english] ?? id
  }

  /// Refuses a code that stands twice.
  private func unique(_ rows: YAMLValue, _ what: String) throws(ArraigoError) {
    var seen: Set<String> = []
    for row in try rows.list() {
      let id = try row.required("id").text()
      guard seen.insert(id).inserted else {
        throw row.error("repeated_\(what)", "the \(what) \(id) stands twice")
      }
    }
  }

  // MARK: People

  private func stocks(_ root: YAMLValue) throws(ArraigoError) -> [PlanFile.Stock] {
    let rows = try root.required("stocks")
    var stocks: [PlanFile.Stock] = []
    for row in try rows.list() {
      try row.allow(["territory", "group", "people", "source"])
      let people = try row.required("people")
      if people.isWord("elicit") {
        throw people.error(
          "unknown_stock", "the number of people is not known; a plan needs it",
          "estimate it, or leave group or territory out of the plan")
      }
      stocks.append(
        PlanFile.Stock(
          territory: try territory(row.required("territory")),
          group: try group(row.required("group")), people: try perYear(people),
          source: try row.required("source").officeText()))
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

  private func eligible(_ stocks: [PlanFile.Stock]) -> [[[Double]]] {
    territories.map { territory in
      groups.map { group in
        stocks.first { $0.territory == territory.id && $0.group == group.id }?.people ?? []
      }
    }
  }

  func territory(_ value: YAMLValue) throws(ArraigoError) -> String {
    let id = try value.text()
    guard territories.contains(where: { $0.id == id }) else {
      throw value.error(
        "unknown_territory", "the plan has no territory \(id.prefix(40))",
        "its territories are " + territories.map(\.id).joined(separator: ", "))
    }
    return id
  }

  func group(_ value: YAMLValue) throws(ArraigoError) -> String {
    let id = try value.text()
    guard groups.contains(where: { $0.id == id }) else {
      throw value.error(
        "unknown_group", "the plan has no group \(id.prefix(40))",
        "its groups are " + groups.map(\.id).joined(separator: ", "))
    }
    return id
  }

  /// The groups of a list; a word that groups count as (`women`) stands for them.
  func groups(_ value: YAMLValue?) throws(ArraigoError) -> [String] {
    guard let value else { return [] }
    if !value.isList, let known = countsAs[try value.text()] { return known }
    let each = value.isList ? try value.list() : [value]
    var all: [String] = []
    for item in each {
      if let known = countsAs[try item.text()] { all += known } else { all.append(try group(item)) }
    }
    return all
  }

  func outcome(_ value: YAMLValue) throws(ArraigoError) -> String {
    let id = try value.text()
    guard outcomes.contains(where: { $0.id == id }) else {
      throw value.error(
        "unknown_outcome", "the plan has no outcome \(id.prefix(40))",
        "its outcomes are " + outcomes.map(\.id).joined(separator: ", "))
    }
    return id
  }

  func source(_ value: YAMLValue) throws(ArraigoError) -> String {
    let id = try value.text()
    guard sources.contains(where: { $0.id == id }) else {
      throw value.error("unknown_source", "the plan has no funding source \(id.prefix(40))")
    }
    return id
  }

  // MARK: Money and shapes

  private mutating func readMoney(_ root: YAMLValue) throws(ArraigoError) {
    for row in try root.required("sources").list() {
      try row.allow(["id", "name", "currency", "budgets", "carries_over", "secured"])
      let id = try row.required("id").text()
      names[.of(.source, id)] = try row.required("name").officeText()
      let money = try row.required("currency")
      try check(currency: money)
      sources.append(
        FundingSource(
          id, name: name(.source, id), budgets: try perYear(row.required("budgets")),
          carriesOver: try row.optional("carries_over")?.flag() ?? false, place: row.place))
      if try row.required("secured").flag() { secured.insert(id) }
    }
    try unique(root.required("sources"), "source")
  }

  private func check(currency value: YAMLValue) throws(ArraigoError) {
    let code = try value.text()
    guard code == currency else {
      throw value.error(
        "wrong_currency", "money is in \(code.prefix(12)), the plan is in \(currency)",
        "convert it at a rate that you record; Arraigo converts no money")
    }
  }

  /// An amount of money in the plan's currency: a number, or `{amount, currency}`.
  func money(_ value: YAMLValue) throws(ArraigoError) -> Double {
    if value.isWord("elicit") {
      throw value.error(
        "unknown_cost", "the cost is not known; a plan needs it",
        "ask those who would pay it, and record it with its source")
    }
    guard value.isMapping else { return try value.count() }
    try value.allow(["amount", "currency"])
    try check(currency: value.required("currency"))
    return try value.required("amount").count()
  }

  /// A number for each year: one for all, or a list.
  func perYear(_ value: YAMLValue) throws(ArraigoError) -> [Double] {
    guard value.isList else { return Array(repeating: try money(value), count: years.count) }
    let values = try value.list().map { (each) throws(ArraigoError) in try money(each) }
    guard values.count == years.count else {
      throw value.error(
        "wrong_count", "\(values.count) numbers for \(years.count) years")
    }
    return values
  }

  /// A number for each territory: one for all, or by territory; a territory left out has 0.
  func perTerritory(_ value: YAMLValue) throws(ArraigoError) -> [Double] {
    guard value.isMapping, try value.optional("amount") == nil else {
      return Array(repeating: try money(value), count: territories.count)
    }
    var values = Array(repeating: 0.0, count: territories.count)
    for (name, amount) in try value.entries() {
      guard let position = territories.firstIndex(where: { $0.id == name }) else {
        throw amount.error("unknown_territory", "the plan has no territory \(name.prefix(40))")
      }
      values[position] = try money(amount)
    }
    return values
  }

  /// Numbers for each territory and year: one for all, a list by year, or either by territory.
  func perTerritoryAndYear(_ value: YAMLValue) throws(ArraigoError) -> [[Double]] {
    guard value.isMapping, try value.optional("amount") == nil else {
      return Array(repeating: try perYear(value), count: territories.count)
    }
    var values = Array(
      repeating: Array(repeating: 0.0, count: years.count), count: territories.count)
    for (name, amounts) in try value.entries() {
      guard let position = territories.firstIndex(where: { $0.id == name }) else {
        throw amounts.error("unknown_territory", "the plan has no territory \(name.prefix(40))")
      }
      values[position] = try perYear(amounts)
    }
    return values
  }
}
