import Foresight
import IntegrationModel
import LocatedText
import Testing

@Suite("Microsimulation of labour transitions")
struct MicrosimulationTests {
  private static let panel = """
    sex,age_band,from,to,weight
    female,15-24,formal,formal,70
    female,15-24,formal,informal,12
    female,15-24,formal,outside,18
    female,25-64,formal,formal,160
    female,25-64,formal,informal,25
    female,25-64,formal,outside,15
    male,15-24,formal,formal,80
    male,15-24,formal,informal,15
    male,15-24,formal,outside,5
    male,25-64,formal,formal,260
    male,25-64,formal,informal,30
    male,25-64,formal,outside,10
    female,15-24,informal,formal,20
    female,15-24,informal,informal,60
    female,25-64,informal,informal,70
    male,15-24,informal,formal,30
    male,25-64,informal,informal,50
    male,25-64,informal,left,4
    female,15-24,outside,outside,90
    female,25-64,outside,formal,6
    male,25-64,outside,outside,20
    """

  private static func counts(_ text: String = panel) throws(ArraigoError) -> TransitionCounts {
    try TransitionCounts(panel: SourceTable(Array(text.utf8), file: "t.csv"))
  }

  private static func people(_ model: TransitionModel, count: Int = 3000) -> SimulatedPeople {
    SimulatedPeople(
      people: (0..<count).map {
        SimulatedPeople.Person(
          levels: [$0 % 2, ($0 / 2) % 2], state: [.formal, .informal, .outside][$0 % 3], weight: 1.5
        )
      })
  }

  @Test("Without a ridge the model is the multinomial logit of statsmodels")
  func oracle() throws {
    // statsmodels 0.15.0: MNLogit of the transitions from formal, freq_weights by repetition,
    // reference formal; constant, male, 25-64 for informal then outside.
    let formal = Self.panel.split(separator: "\n").prefix(13).joined(separator: "\n")
    let model = try TransitionModel(Self.counts(formal), ridge: 0)
    #expect(model.destinations[0] == [.formal, .informal, .outside])
    let expected: [[Double]] = [
      [-1.62550536, -0.17365285, -0.30367740], [-1.42902397, -1.11355809, -0.85594995],
    ]
    for (found, values) in zip(model.coefficients[0], expected) {
      for (coefficient, value) in zip(found, values) { #expect(abs(coefficient - value) < 1e-5) }
    }
  }

  @Test("Probabilities sum to one, and a transition nobody made has none")
  func probabilities() throws {
    let model = try TransitionModel(Self.counts())
    for origin in LabourState.allCases {
      let found = model.probabilities(from: origin, levels: [0, 1])
      #expect(abs(found.reduce(0, +) - 1) < 1e-12)
    }
    #expect(model.probabilities(from: .formal, levels: [0, 0])[3] == 0)
    #expect(model.probabilities(from: .left, levels: [0, 0])[5] == 1)
    #expect(model.probabilities(from: .unemployed, levels: [0, 0])[3] == 1)
  }

  @Test("Two cross-sections make transitions that lead from one to the other")
  func crossSections() throws {
    let text = """
      sex,period,state,weight
      female,2024,formal,40
      female,2024,informal,60
      female,2025,formal,50
      female,2025,informal,45
      female,2025,outside,5
      """
    let counts = try TransitionCounts(
      crossSections: SourceTable(Array(text.utf8), file: "c.csv"), staying: 0.8)
    let sum = { (from: LabourState?, to: LabourState?) in
      counts.rows.filter { ($0.from == from || from == nil) && ($0.to == to || to == nil) }
        .reduce(0) { $0 + $1.weight }
    }
    #expect(abs(sum(.formal, nil) - 40) < 1e-8 && abs(sum(.informal, nil) - 60) < 1e-8)
    #expect(abs(sum(nil, .formal) - 50) < 1e-8 && abs(sum(nil, .outside) - 5) < 1e-8)
    #expect(sum(.formal, .formal) > 30)
  }

  @Test("Chance is the same for all policies: one that does nothing changes nothing")
  func common() throws {
    let model = try TransitionModel(Self.counts())
    let simulation = Microsimulation(model, Self.people(model), years: 2025...2030, seed: 3)
    let none = simulation.totals([], by: 0, run: 0)
    #expect(simulation.totals([], by: 0, run: 0) == none)
    let idle = TransitionShift(to: .formal, groups: ["sex": "female"], shift: 1, since: 2040)
    #expect(simulation.totals([idle], by: 0, run: 0) == none)
    #expect(simulation.totals([], by: 0, run: 1) != none)
    for year in none { #expect(abs(year.joined().reduce(0, +) - 4500) < 1e-6) }
  }

  @Test("A push for women raises women's share and leaves men as they were")
  func policy() throws {
    let model = try TransitionModel(Self.counts())
    let simulation = Microsimulation(model, Self.people(model), years: 2025...2028, seed: 3)
    let push = TransitionShift(from: .informal, to: .formal, groups: ["sex": "female"], shift: 1.5)
    let before = simulation.totals([], by: 0, run: 0)
    let after = simulation.totals([push], by: 0, run: 0)
    #expect(after[1][0][0] > before[1][0][0])
    #expect(after.map { $0[1] } == before.map { $0[1] })
  }

  @Test("Targets are met in expectation")
  func aligned() throws {
    let model = try TransitionModel(Self.counts())
    let targets = (2026...2028).map { AlignmentTarget(year: $0, shares: [.formal: 0.5]) }
    let simulation = Microsimulation(
      model, Self.people(model, count: 6000), years: 2025...2028, targets: targets, seed: 9)
    let result = MicrosimulationResult(
      simulation, [("none", [])], factors: model.factors, by: nil, years: 2025...2028, runs: 6)
    for row in result.rows where row.state == .formal && row.year > 2025 {
      #expect(abs(row.share - 0.5) < 0.012)
      #expect(row.monteCarloError > 0 && row.monteCarloError < 0.01)
    }
  }

  @Test("Unknown states, levels, negative weights and returns from abroad are located errors")
  func bad() throws {
    for (right, wrong) in [
      ("formal,formal,70", "formal,frmal,70"), ("formal,formal,70", "formal,formal,-1"),
      ("formal,formal,70", "formal,formal,x"), ("formal,formal,70", "left,formal,70"),
    ] {
      #expect {
        try Self.counts(Self.panel.replacing(right, with: wrong, maxReplacements: 1))
      } throws: { ($0 as? ArraigoError)?.place.line == 2 }
    }
    let model = try TransitionModel(Self.counts())
    let people = "sex,age_band,state,weight\nfemale,65+,formal,1\n"
    #expect {
      try SimulatedPeople(SourceTable(Array(people.utf8), file: "p.csv"), for: model.factors)
    } throws: { error in
      (error as? ArraigoError)?.code == "unknown_level" && !"\(error)".contains("65+")
    }
  }

  @Test("A plan is read, and a slip in it is an error with its line")
  func plan() throws {
    let text = """
      transitions: t.csv
      population: p.csv
      years: 2025-2035
      by: sex
      policies:
        none: []
        childcare:
          - {from: outside, to: formal, sex: female, shift: 0.4, since: 2026}
      """
    let plan = try MicrosimulationPlan(yaml: Array(text.utf8), file: "m.yaml")
    #expect(plan.policies[1].shifts[0].groups == ["sex": "female"])
    try plan.check(against: try Self.counts().factors, file: "m.yaml")
    for (right, wrong, line) in [
      ("to: formal", "to: frmal", 8), ("years: 2025-2035", "years: x", 3), ("by:", "bye:", 4),
    ] {
      #expect {
        try MicrosimulationPlan(
          yaml: Array(text.replacing(right, with: wrong).utf8), file: "m.yaml")
      } throws: { ($0 as? ArraigoError)?.place.line == line }
    }
    let other = try MicrosimulationPlan(
      yaml: Array(text.replacing("sex: female", with: "sex: girl").utf8), file: "m.yaml")
    #expect(throws: ArraigoError.self) {
      try other.check(against: try Self.counts().factors, file: "m.yaml")
    }
  }
}
