import IntegrationModel
import Strategy
import Testing

@Suite("The shipped catalogue")
struct InterventionCatalogueTests {
  private let catalogue: InterventionCatalogue

  init() throws { catalogue = try InterventionCatalogue.shipped() }

  @Test("has the 41 interventions, the prior and the system row")
  func rows() {
    let roles = catalogue.interventions.map(\.role)
    #expect(roles.filter { $0 == .intervention }.count == 41)
    #expect(catalogue.interventions.filter { $0.role == .prior }.map(\.id) == ["B14"])
    #expect(catalogue.interventions.filter { $0.role == .enabler }.map(\.id) == ["G1"])
    #expect(Set(catalogue.interventions.map(\.id)).count == 43)
  }

  @Test(
    "gives back the numbers of its sources exactly",
    arguments: [
      ("C6", 0, "integration_index", "standard_deviations", ">=0.12", "not stated"),
      ("C6", 1, "self_employment", "percentage_points", "2", "not stated"),
      ("C6", 2, "intention_to_leave", "percentage_points", "1.2", "not stated"),
      ("D1", 0, "mother_in_work", "percent_level", "36->46", "not stated"),
      ("D1", 1, "household_income", "percent", "16", "not stated"),
      ("D1", 2, "paid_work", "percentage_points", "2.3..2.6", "not stated"),
      ("B5", 0, "employment", "percentage_points", "40", "during"),
      ("B5", 1, "employment", "direction", "none", "4 months after end"),
      ("D4", 0, "enrolment", "odds_ratio", "1.41 (1.27, 1.56)", "not stated"),
      ("D4", 1, "enrolment", "odds_ratio", "1.23 (1.08, 1.41)", "not stated"),
      ("D4", 2, "enrolment", "odds_ratio", "1.6", "not stated"),
      ("D7", 0, "distress", "standard_deviations", "-0.45 (-0.56, -0.34)", "not stated"),
      ("D7", 1, "wellbeing", "standard_deviations", "0.31 (0.14, 0.47)", "not stated"),
      ("D7", 4, "ptsd", "standard_deviations", "-0.71", "not stated"),
      ("D7", 5, "depression", "standard_deviations", "-1.02", "not stated"),
      ("B1", 0, "employment", "percentage_points", "24.5", "3 years"),
      ("B8", 1, "employment", "percentage_points", "8.6..10", "2 years"),
      ("B7", 0, "employment", "direction", "none", "6 weeks"),
      ("A1", 8, "formal_job", "percentage_points", "-0.1", "not stated"),
      ("D8", 2, "host_attitudes", "standard_deviations", "-0.33", "not stated"),
    ])
  func exact(
    id: String, number: Int, outcome: String, unit: String, notation: String, horizon: String
  ) throws {
    let effect = try #require(catalogue[id]).effects[number]
    #expect(effect.outcome == outcome)
    #expect(effect.unit.rawValue == unit)
    #expect(effect.notation == notation)
    #expect(effect.horizon.text == horizon)
  }

  @Test(
    "gives back the costs of its sources exactly",
    arguments: [
      ("A1", 0, "156", "USD"), ("B7", 0, "92", "USD"), ("C6", 0, "760", "PEN"),
      ("C3", 1, "2604", "USD"), ("F1", 0, "100..3750", "EUR"), ("F1", 1, "500..5000", "EUR"),
      ("B3", 0, "..10000", "USD"), ("B5", 0, "", "local"),
    ])
  func costs(id: String, number: Int, notation: String, currency: String) throws {
    let cost = try #require(catalogue[id]).costs[number]
    #expect(cost.notation == notation)
    #expect(cost.currency == currency)
  }

  @Test("what must be elicited is empty and never zero")
  func elicited() throws {
    for intervention in catalogue.interventions {
      for cost in intervention.costs { #expect(cost.low != 0 && cost.high != 0) }
    }
    for id in ["A3", "A4", "A5", "B10", "C2", "C5", "D9", "D10", "F2", "F3", "G1"] {
      let row = try #require(catalogue[id])
      #expect(row.effects.isEmpty, "\(id)")
      #expect(row.costs.isEmpty, "\(id)")
    }
    let unknown = catalogue.unknownCells.map(\.id)
    #expect(unknown.contains("A3.cost"))
    #expect(unknown.contains("A3.has_documents.participants"))
    #expect(!unknown.contains("C6.cost"))
    #expect(!unknown.contains("C6.integration_index.participants"))
    #expect(unknown.contains("C6.integration_index.women"))
    #expect(unknown.contains("C6.integration_index.returnees"))
    // A fee that migrants pay says nothing of what the programme costs.
    #expect(unknown.contains("A1.cost"))
  }

  @Test("women and returnees have their own cells, never a copy of the effect on everybody")
  func ownCells() throws {
    let training = try #require(catalogue["B3"])
    #expect(training.effects(on: "paid_work", for: "women").count == 1)
    #expect(training.effects(on: "paid_work", for: "returnees").isEmpty)
    #expect(training.effects(on: "paid_work", for: "participants").isEmpty)
    let cash = try #require(catalogue["C6"])
    #expect(cash.effects(on: "integration_index", for: "women").isEmpty)
  }

  @Test("what was cited from memory is marked so, with a source nobody claims to have read")
  func memory() {
    let remembered = catalogue.interventions.flatMap { row in
      row.effects.filter { $0.mark == .memory }.map { "\(row.id) \($0.notation) \($0.unit)" }
    }
    #expect(
      remembered == [
        "A1 10 percentagePoints", "A1 31 percent", "A1 60 percent", "A1 40 percentagePoints",
        "A1 64 percentagePoints", "B3 2.3 percentagePoints", "E2 mixed direction",
      ])
  }

  @Test("the four pairs and their kinds")
  func pairs() {
    let pairs = catalogue.pairs.map { "\($0.first)+\($0.second) \($0.kind)" }
    #expect(
      pairs == ["A1+C5 synergy", "A1+B1 synergy", "D1+B3 synergy", "D2+D3 antagonism"])
    #expect(catalogue.pairs.allSatisfy { $0.size == nil })
  }
}

@Suite("A file over the catalogue")
struct CatalogueOverlayTests {
  private static let effect = """
      - {outcome: employment, unit: percentage_points, estimate: 3, horizon: 1 year, \
    for: participants, design: judgement, source: own, mark: verified}
    """

  private func added(_ text: String) throws -> InterventionCatalogue {
    try InterventionCatalogue.shipped().adding(text, file: "local.yaml")
  }

  private func file(effect: String) -> String {
    """
    sources:
      own: {citation: Own survey 2026, read: office}
    interventions:
      - id: B2
        effects:
        \(effect)
    """
  }

  @Test("takes over what is written and keeps the rest")
  func override() throws {
    let catalogue = try added(file(effect: Self.effect))
    let row = try #require(catalogue["B2"])
    #expect(row.effects.map(\.notation) == ["3"])
    #expect(row.name.english == "Skill assessment certified to employers")
    #expect(row.place.file == "local.yaml")
    #expect(catalogue.interventions.count == 43)
  }

  @Test(
    "an effect without unit, horizon, source or mark is refused at its line",
    arguments: ["unit", "horizon", "source", "mark", "outcome", "design", "for", "estimate"])
  func missing(key: String) throws {
    let parts = Self.effect.split(separator: "{")[1].split(separator: "}")[0]
      .split(separator: ",").map(String.init)
    let kept = parts.filter { !$0.drop { $0 == " " }.hasPrefix(key + ":") }
    #expect(kept.count == parts.count - 1)
    let text = file(effect: "  - {" + kept.joined(separator: ",") + "}")
    let error = try #require(throws: ArraigoError.self) { try added(text) }
    #expect(error.code == "missing_field")
    #expect(error.place.file == "local.yaml")
    #expect(error.place.line == 6)
    #expect(error.place.column == "interventions[B2].effects[1].\(key)")
  }

  @Test(
    "what cannot be meant so is refused with its code",
    arguments: [
      ("estimate: 3", "estimate: .nan", "not_a_number"),
      ("estimate: 3", "estimate: 3 pp", "not_a_number"),
      ("estimate: 3", "estimate: {from: 1, to: 2}", "contradictory_effect"),
      ("estimate: 3", "estimate: {low: 5, high: 2}", "contradictory_effect"),
      ("estimate: 3", "estimate: 3, interval: [4, 5]", "contradictory_effect"),
      ("percentage_points", "points", "unknown_word"),
      ("percentage_points", "direction", "contradictory_effect"),
      ("1 year", "soon", "unknown_horizon"),
      ("outcome: employment", "outcome: happiness", "unknown_reference"),
      ("source: own", "source: nobody", "unknown_reference"),
      ("source: own", "source: ibanez_working_paper", "unread_source"),
      ("for: participants", "for: them", "unknown_reference"),
      ("mark: verified", "mark: sure", "unknown_word"),
      ("mark: verified", "mark: verified, colour: red", "unknown_field"),
    ])
  func refused(part: String, other: String, code: String) throws {
    let parts = Self.effect.split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
    #expect(parts.count == 2)
    let text = file(effect: parts.joined(separator: other))
    let error = try #require(throws: ArraigoError.self) { try added(text) }
    #expect(error.code == code)
    #expect(error.place.line != nil)
  }

  @Test("a cost of zero is refused: what is unknown is elicited")
  func zeroCost() throws {
    let text = """
      interventions:
        - id: B2
          costs:
            - {what: programme, amount: 0, currency: USD, per: person, source: jpal_2023, mark: verified}
      """
    let error = try #require(throws: ArraigoError.self) { try added(text) }
    #expect(error.code == "zero_cost")
    #expect(error.place.line == 4)
  }

  @Test(
    "text that is no YAML, or nothing, is a located error",
    arguments: [
      ("interventions: [", "broken_yaml"), ("", "empty_file"), ("a: 1\na: 2", "broken_yaml"),
      ("- 1", "not_a_mapping"), ("interventions: 3", "not_a_list"),
    ])
  func broken(text: String, code: String) throws {
    let error = try #require(throws: ArraigoError.self) { try added(text) }
    #expect(error.code == code)
    #expect(error.place.file == "local.yaml")
  }
}
