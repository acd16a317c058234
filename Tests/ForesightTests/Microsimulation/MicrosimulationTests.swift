import IntegrationModel
import LocatedText
import Testing

@testable import Foresight

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
    let reference = LabourPolicy("none")
    let none = simulation.totals(reference, by: 0, run: 0)
    #expect(simulation.totals(reference, by: 0, run: 0) == none)
    let idle = LabourPolicy(
      "idle",
      shifts: [TransitionShift(to: .formal, groups: ["sex": "female"], shift: 1, since: 2040)])
    #expect(simulation.totals(idle, by: 0, run: 0) == none)
    #expect(simulation.totals(reference, by: 0, run: 1) != none)
    for year in none { #expect(abs(year.joined().reduce(0, +) - 4500) < 1e-6) }
  }

  @Test("A push for women raises women's share and leaves men as they were")
  func policy() throws {
    let model = try TransitionModel(Self.counts())
    let simulation = Microsimulation(model, Self.people(model), years: 2025...2028, seed: 3)
    let push = TransitionShift(from: .informal, to: .formal, groups: ["sex": "female"], shift: 1.5)
    let before = simulation.totals(LabourPolicy("none"), by: 0, run: 0)
    let after = simulation.totals(LabourPolicy("push", shifts: [push]), by: 0, run: 0)
    #expect(after[1][0][0] > before[1][0][0])
    #expect(after.map { $0[1] } == before.map { $0[1] })
  }

  @Test("A push towards a state moves nobody but into it")
  func monotone() throws {
    let model = try TransitionModel(Self.counts())
    let simulation = Microsimulation(model, Self.people(model), years: 2025...2026, seed: 5)
    let push = LabourPolicy("push", shifts: [TransitionShift(to: .formal, shift: 0.7)])
    let before = simulation.totals(LabourPolicy("none"), by: nil, run: 0)[1][0]
    let after = simulation.totals(push, by: nil, run: 0)[1][0]
    for state in LabourState.allCases where state != .formal {
      #expect(after[state.place] <= before[state.place])
    }
    #expect(after[0] > before[0])
  }

  @Test("Every run meets its targets to the weight of one record")
  func aligned() throws {
    let model = try TransitionModel(Self.counts())
    for shares: [LabourState: Double] in [
      [.formal: 0.5], [.formal: 0.3, .informal: 0.45],
      [.formal: 0.31, .informal: 0.29, .ownAccount: 0, .unemployed: 0, .outside: 0.4],
    ] {
      let targets = (2026...2028).map { AlignmentTarget(year: $0, shares: shares) }
      let people = SimulatedPeople(
        people: Self.people(model, count: 900).people.enumerated().map { place, person in
          var person = person
          person.weight = 1 + Double(place % 7)
          return person
        })
      let simulation = Microsimulation(model, people, years: 2025...2028, targets: targets, seed: 9)
      for run in 0..<2 {
        for year in simulation.totals(LabourPolicy("none"), by: nil, run: run).dropFirst() {
          let present = year[0].reduce(0, +) - year[0][5]
          for (state, share) in shares {
            #expect(abs(year[0][state.place] - share * present) <= 7)
          }
        }
      }
    }
  }

  @Test("A target that nobody can reach is told, not passed over")
  func unreachable() throws {
    let model = try TransitionModel(Self.counts())
    let targets = [AlignmentTarget(year: 2026, shares: [.unemployed: 0.2])]
    let simulation = Microsimulation(
      model, Self.people(model, count: 300), years: 2025...2026, targets: targets)
    let result = try MicrosimulationResult(
      simulation, Self.counts(), [LabourPolicy("none")], runs: 1)
    #expect(abs(result.largestMiss - 0.2) < 1e-9)
  }

  @Test("A chain of two states comes to its stationary distribution")
  func stationary() throws {
    // Formal to informal 0.2, informal to formal 0.3: 0.3 / (0.2 + 0.3) is formal in the end.
    let counts = try Self.counts(
      """
      from,to,weight
      formal,formal,80
      formal,informal,20
      informal,informal,70
      informal,formal,30
      """)
    let people = SimulatedPeople(
      people: (0..<2000).map { _ in .init(levels: [], state: .informal, weight: 1) })
    let simulation = try Microsimulation(
      TransitionModel(counts, ridge: 0), people, years: 0...16, seed: 11)
    let result = try MicrosimulationResult(simulation, counts, [LabourPolicy("none")], runs: 8)
    for year in [1, 2, 4, 16] {
      let row = try #require(
        result.rows.first { $0.year == year && $0.measure == .share(.formal) })
      let exact = 0.6 * (1 - 1 / Double(1 << year))
      // One person's share has that variance; 16,000 stand behind the mean.
      let error = (exact * (1 - exact) / 16_000).squareRoot()
      #expect(abs(row.estimate.value - exact) < 3.5 * error)
      #expect(abs(row.estimate.simulationError / error - 1) < 0.9)
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
          - {in: formal, wage_factor: 1.1, sex: female}
          - {in: formal, wage_floor: 300, since: 2027}
      poverty_line: 120
      income_growth: 0.01
      """
    let plan = try MicrosimulationPlan(yaml: Array(text.utf8), file: "m.yaml")
    #expect(plan.policies[1].shifts[0].groups == ["sex": "female"])
    #expect(
      plan.policies[1].wages == [
        WageLever(state: .formal, groups: ["sex": "female"], factor: 1.1),
        WageLever(state: .formal, floor: 300, since: 2027),
      ])
    #expect(plan.povertyLine == 120 && plan.incomeGrowth == 0.01 && plan.by == ["sex"])
    try plan.check(against: try Self.counts().factors, file: "m.yaml")
    for (right, wrong, line) in [
      ("to: formal", "to: frmal", 8), ("years: 2025-2035", "years: x", 3), ("by:", "bye:", 4),
      ("in: formal, wage_factor", "in: outside, wage_factor", 9), ("1.1", "-1.1", 9),
      ("wage_floor: 300", "wages: 300", 10), ("poverty_line: 120", "poverty_line: 0", 11),
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
