import IntegrationModel
import LocatedText

/// Reads a plan file part by part; each part is checked against those before it.
struct PlanReader {
  let catalogue: InterventionCatalogue
  let elicitation: ElicitationFile?
  let evidence: EvidenceSources
  /// How many draws to make in place of what the file says.
  let draws: Int?
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
  var budgetCitations: [String: [EvidenceCitation]] = [:]
  /// What the scenarios vary of stocks and budgets.
  var resources = VaryingResources()
  var grounds: [PlanFile.Ground] = []

  static let keys = [
    "name", "country", "synthetic", "currency", "dollars", "price_year", "years", "benefit_until",
    "discount_rate", "territories", "groups", "stocks", "outcomes", "sources", "interventions",
    "prerequisites", "exclusions", "pairs", "floors", "drivers", "scenarios",
    "reliability",
  ]

  static func read(
    _ root: YAMLValue, catalogue: InterventionCatalogue, elicitation: ElicitationFile?,
    evidence: EvidenceSources, draws: Int?
  ) throws(ArraigoError) -> PlanFile {
    try root.allow(keys)
    var reader = PlanReader(
      catalogue: catalogue, elicitation: elicitation, evidence: evidence, draws: draws,
      currency: try EvidenceReader.currency(root.required("currency")),
      years: try years(root.required("years")))
    let country = try EvidenceReader.country(root.required("country"))
    reader.names[.of(.plan, "")] = try root.required("name").officeText()
    try reader.readPeople(root)
    try reader.readDrivers(root)
    let stocks = try reader.stocks(root)
    try reader.readMoney(root)
    let scenarios = try reader.scenarios(root)
    if let reliability = try root.optional("reliability") {
      reader.resources.reliability = try reliability.share()
    }
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
      scenarios: scenarios, resources: reader.resources.isEmpty ? nil : reader.resources)
    try rules.check(problem.prerequisites, problem.exclusions)
    let floorNames = try rules.names(ofFloors: root)
    return PlanFile(
      country: country, isSynthetic: try root.optional("synthetic")?.flag() ?? false,
      priceYear: try root.required("price_year").integer(),
      dollars: try root.optional("dollars")?.count(), problem: problem,
      names: reader.names.merging(floorNames) { first, _ in first }, grounds: reader.grounds,
      stocks: stocks, countsAs: reader.countsAs, secured: reader.secured,
      weightSources: reader.weightSources, budgetCitations: reader.budgetCitations)
  }

  private static func years(_ value: YAMLValue) throws(ArraigoError) -> [Int] {
    let years = try value.list().map { (year) throws(ArraigoError) in try year.integer() }
    guard let first = years.first, years == Array(first..<first + years.count) else {
      throw value.error("broken_years", "years follow one another without a gap")
    }
    return years
  }

  func name(_ kind: PlanFile.Name.Kind, _ id: String) -> String {
    names[.of(kind, id)]?[.english] ?? id
  }

  /// Refuses a code that stands twice.
  func unique(_ rows: YAMLValue, _ what: String) throws(ArraigoError) {
    var seen: Set<String> = []
    for row in try rows.list() {
      let id = try row.required("id").text()
      guard seen.insert(id).inserted else {
        throw row.error("repeated_\(what)", "the \(what) \(id) stands twice")
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
      try row.allow(["id", "name", "currency", "budgets", "carries_over", "secured", "drivers"])
      let id = try row.required("id").text()
      names[.of(.source, id)] = try row.required("name").officeText()
      let money = try row.required("currency")
      try check(currency: money)
      let budgets = try byYear(row.required("budgets"))
      budgetCitations[id] = budgets.citations.isEmpty ? nil : budgets.citations
      let drivers = try drivers(of: row)
      if !drivers.isEmpty {
        resources.budgets.append(VaryingBudget(id, drivers: drivers, place: row.place))
      }
      sources.append(
        FundingSource(
          id, name: name(.source, id), budgets: budgets.values,
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

  /// A number for each year that may be asked of the evidence.
  func byYear(
    _ value: YAMLValue
  ) throws(ArraigoError) -> (values: [Double], citations: [EvidenceCitation]) {
    if let asked = try value.numbers(from: evidence, years: years) { return asked }
    return (try perYear(value), [])
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
