import Foresight
import IntegrationModel
import Testing

@Suite("A scenario study from one file")
struct ScenarioPlanTests {
  static let chain = """
    title: Integration to 2030
    region: Andes
    years: 2025-2030
    samples: 400
    seed: 7
    influences:
      border_policy: {labour_market: 2, inflow_pressure: 3}
      labour_market: {social_cohesion: 3, border_policy: 1}
      inflow_pressure: {labour_market: 2, social_cohesion: 1}
      social_cohesion: {border_policy: 2, media: 1}
      media: {social_cohesion: 1}
    key_variables: 3
    descriptors:
      border_policy: [open, closed]
      labour_market: [formal, informal]
      media: [friendly, hostile]
    judgements:
      border_policy.open: {labour_market.formal: 2, labour_market.informal: -2}
      border_policy.closed: {labour_market.formal: -2, labour_market.informal: 2}
      labour_market.formal: {border_policy.open: 1, border_policy.closed: -1}
      labour_market.informal: {border_policy.open: -1, border_policy.closed: 1}
    drivers:
      inflow: {triangular: [20, 45, 90]}
      growth: {normal: [0.01, 0.005]}
      formality:
        by: labour_market
        formal: {uniform: [0.5, 0.7]}
        informal: {uniform: [0.2, 0.4]}
    correlations:
      - [inflow, growth, 0.5]
    outcomes:
      stock: {start: 1000, next: stock * (1 + growth) + inflow}
      formal: {is: stock * formality}
    policies:
      none: {}
      regularise: {formality: "min(formality + 0.1, 1)"}
    discover: {outcome: formal, above: 700}
    """

  static func plan(_ text: String = chain) throws(ArraigoError) -> ScenarioPlan {
    try ScenarioPlan(yaml: Array(text.utf8), file: "plan.yaml")
  }

  @Test("Key variables become descriptors, descriptors storylines, storylines drivers")
  func chained() throws {
    let plan = try Self.plan()
    let set = try plan.storylineSet()
    #expect(set.keyVariables.count == 3)
    #expect(set.keyVariables.contains("labour_market"))
    #expect(set.matrix?.descriptors.map(\.name) == ["border_policy", "labour_market"])
    #expect(set.missingDescriptors.count == 1)
    #expect(
      Set(set.storylines.map { $0.variants["labour_market"] ?? "" }) == ["formal", "informal"])
    let simulation = try ScenarioSimulation(plan, set)
    #expect(simulation.cases.count == set.storylines.count * 2)
    for one in simulation.cases {
      let share = one.drivers[2]
      let isFormal = one.storyline.variants["labour_market"] == "formal"
      let shift = one.policy == "none" ? 0 : 0.1
      #expect(share.allSatisfy { ($0 - shift >= 0.5) == isFormal })
    }
  }

  @Test("The recursion is that of the formulas, and policies meet the same chance")
  func recursion() throws {
    let plan = try Self.plan()
    let simulation = try ScenarioSimulation(plan, plan.storylineSet())
    let (none, policy) = (simulation.cases[0], simulation.cases[1])
    for sample in [0, 17, 399] {
      var stock = 1000.0
      for step in simulation.years.indices {
        if step > 0 { stock = stock * (1 + none.drivers[1][sample]) + none.drivers[0][sample] }
        #expect(abs(none.outcomes[0][step][sample] - stock) < 1e-9)
        #expect(abs(policy.outcomes[0][step][sample] - stock) < 1e-9)
        let gain = policy.outcomes[1][step][sample] - none.outcomes[1][step][sample]
        #expect(abs(gain - 0.1 * stock) < 1e-6)
      }
    }
    let ranks = RankCorrelation.ranks(of: Array(none.drivers[..<2]))
    #expect(abs(ranks[0][1] - 0.5) < 0.05)
  }

  @Test("The same seed gives the same numbers, another seed others")
  func seeds() throws {
    let plan = try Self.plan()
    let set = try plan.storylineSet()
    #expect(try ScenarioSimulation(plan, set) == ScenarioSimulation(plan, set))
    var other = plan
    other.seed = 8
    #expect(try ScenarioSimulation(other, set) != ScenarioSimulation(plan, set))
  }

  @Test("Swings, indices and discovery name the driver that matters")
  func sensitivity() throws {
    let plan = try Self.plan()
    let set = try plan.storylineSet()
    let study = try SensitivityStudy(
      plan, storyline: set.storylines[0], policy: plan.policies[0], outcome: 1, samples: 512)
    #expect(study.influences[0].driver == "formality")
    #expect(study.influences.reduce(0) { $0 + $1.firstOrder } > 0.9)
    #expect(study.influences.allSatisfy { $0.total > $0.firstOrder - 0.05 })
    let simulation = try ScenarioSimulation(plan, set)
    let discovery = try #require(
      simulation.discovery(outcome: "formal", isAbove: true, bound: 700))
    #expect(try #require(discovery.best()).restricted.contains(2))
    let table = simulation.table(region: plan.region)
    #expect(table.rows.count == simulation.cases.count * 2 * 6 * 5)
  }

  @Test("A plan with drivers and outcomes alone has a baseline")
  func baseline() throws {
    let plan = try Self.plan(
      """
      years: 2025-2026
      drivers: {a: 2}
      outcomes: {b: {start: a, next: b * a}}
      """)
    let simulation = try ScenarioSimulation(plan, plan.storylineSet())
    #expect(simulation.cases.map(\.storyline.name) == ["baseline"])
    #expect(simulation.cases[0].outcomes[0].map { $0[0] } == [2, 4])
  }

  @Test(
    "A slip in the file is an error with its line",
    arguments: [
      ("samples: 400", "sample: 400", 4), ("stock * formality", "stock * formalty", 33),
      ("[20, 45, 90]", "[90, 45, 20]", 23), ("years: 2025-2030", "years: 2025", 3),
      ("[inflow, growth, 0.5]", "[inflow, growht, 0.5]", 30),
      ("border_policy.open: {labour", "border_policy.opn: {labour", 18),
      ("by: labour_market", "by: labor_market", 26), ("seed: 7", "seed: [7", 0),
      ("formal: {uniform: [0.5, 0.7]}", "formal: {uniform: [0.5]}", 27),
      ("above: 700", "over: 700", 37), ("media: {social_cohesion: 1}", "media: {media: 1}", 7),
      ("stock * (1 + growth)", "stock * (1 + growth", 32),
      ("samples: 400", "samples: 400\nsamples: 3", 0),
    ])
  func slips(right: String, wrong: String, line: Int) {
    let text = Self.chain.replacing(right, with: wrong, maxReplacements: 1)
    #expect {
      try Self.plan(text)
    } throws: { error in
      guard let error = error as? ArraigoError, error.place.file == "plan.yaml" else {
        return false
      }
      return line == 0 ? error.place.line != nil : error.place.line == line
    }
  }

  @Test("A file cut short or with a flipped bit is read or refused, never a crash")
  func damage() {
    let bytes = Array(Self.chain.utf8)
    for length in stride(from: 0, to: bytes.count, by: 37) {
      _ = try? ScenarioPlan(yaml: Array(bytes.prefix(length)), file: "p")
    }
    for place in stride(from: 0, to: bytes.count, by: 11) {
      var flipped = bytes
      flipped[place] ^= 0x04
      if let plan = try? ScenarioPlan(yaml: flipped, file: "p") { _ = try? plan.storylineSet() }
    }
    for opening in ["[", "{", "- ", "? "] {
      let deep = String(repeating: opening, count: 100_000)
      #expect(throws: ArraigoError.self) { try Self.plan(deep) }
    }
    #expect(throws: ArraigoError.self) { try ScenarioPlan(yaml: [0xFF, 0xFE, 0], file: "p") }
    #expect(throws: ArraigoError.self) { try ScenarioPlan(yaml: [], file: "p") }
  }

  @Test("An outcome that is no number says which, when and where")
  func notFinite() throws {
    let plan = try Self.plan(
      "years: 2025-2030\ndrivers: {a: 1}\noutcomes: {b: {is: 1 / (2027 - year)}}")
    #expect {
      try ScenarioSimulation(plan, plan.storylineSet())
    } throws: { error in
      (error as? ArraigoError)?.message.contains("b of 2027") == true
    }
  }
}
