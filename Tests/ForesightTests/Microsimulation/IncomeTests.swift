import Glibc
import IntegrationModel
import LocatedText
import Testing

@testable import Foresight

@Suite("Labour incomes and poverty")
struct IncomeTests {
  private static let sexes = [Factor("sex", ["female", "male"])]

  /// Nobody moves: the transitions of people who stay.
  private static func staying(_ factors: String = "sex,", _ level: String = "female,") throws
    -> TransitionCounts
  {
    let levels = level.isEmpty ? [""] : [level, level == "female," ? "male," : level]
    let rows = levels.flatMap { level in
      ["formal", "informal", "own_account", "outside"].map { "\(level)\($0),\($0),10" }
    }
    let text = "\(factors)from,to,weight\n" + rows.joined(separator: "\n") + "\n"
    return try TransitionCounts(panel: SourceTable(Array(text.utf8), file: "t.csv"))
  }

  /// Earners whose logarithms are the evenly spaced points of a normal distribution.
  private static func normalEarners(
    _ state: LabourState, sex: Int, mean: Double, deviation: Double, count: Int = 2000
  ) -> [SimulatedPeople.Person] {
    (0..<count).map { place in
      // The normal quantile by bisection of the error function, apart from the product's own.
      let wished = (Double(place) + 0.5) / Double(count)
      var (low, high) = (-9.0, 9.0)
      for _ in 0..<60 {
        let middle = (low + high) / 2
        if 0.5 * erfc(-middle / 2.0.squareRoot()) < wished { low = middle } else { high = middle }
      }
      return .init(levels: [sex], state: state, weight: 2, income: exp(mean + deviation * low))
    }
  }

  @Test("Coefficients are those of a weighted regression")
  func oracle() throws {
    // numpy 2.4.6: np.linalg.lstsq(sqrt(w) X, sqrt(w) log(y)) of the twelve rows below; formal workers.
    let text = """
      sex,education,state,weight,income
      female,low,formal,10,300
      female,low,formal,20,420
      female,high,formal,15,800
      female,high,formal,12,650
      male,low,formal,30,500
      male,low,formal,25,380
      male,high,formal,18,1200
      male,high,formal,9,900
      female,low,informal,11,150
      male,low,informal,13,210
      male,high,informal,5,
      male,high,outside,5,
      """
    let factors = [Factor("education", ["high", "low"]), Factor("sex", ["female", "male"])]
    let people = try SimulatedPeople(
      SourceTable(Array(text.utf8), file: "p.csv"), for: factors)
    let model = try #require(IncomeModel(people, factors: factors))
    let expected = [
      ([0, 0], 6.663131135), ([0, 1], 6.923379242), ([1, 0], 5.864374087), ([1, 1], 6.124622194),
    ]
    for (levels, value) in expected {
      let found = try #require(model.logarithm(.formal, levels: levels))
      #expect(abs(found - value) < 1e-7)
    }
    #expect(model.logarithm(.outside, levels: [0, 0]) == nil)
    #expect(
      model.unseen.contains(.init(state: .informal, factor: "education", level: "high")))
  }

  @Test(
    "Low pay, its mean and the gap between women and men are those of the log-normal distribution",
    arguments: [IncomeModel.Spread.residuals, .lognormal])
  func closedForm(_ spread: IncomeModel.Spread) throws {
    let (female, male, deviation, line) = (5.2, 5.6, 0.6, 180.0)
    let seen = SimulatedPeople(
      people: Self.normalEarners(.formal, sex: 0, mean: female, deviation: deviation)
        + Self.normalEarners(.formal, sex: 1, mean: male, deviation: deviation))
    let incomes = try #require(
      IncomeModel(seen, factors: Self.sexes, spread: spread))
    // The same people with nothing seen: all incomes are drawn.
    let people = SimulatedPeople(
      people: seen.people.map {
        var person = $0
        person.income = nil
        return person
      })
    let counts = try Self.staying()
    let simulation = try Microsimulation(
      TransitionModel(counts), people, incomes: incomes, years: 0...0, seed: 21)
    let result = try MicrosimulationResult(
      simulation, counts, [LabourPolicy("none")], by: ["sex"], povertyLine: line, runs: 6)
    let below = { (mean: Double) in
      0.5 * erfc(-(log(line) - mean) / deviation / 2.0.squareRoot())
    }
    let mean = { (location: Double) in exp(location + deviation * deviation / 2) }
    let find = { (group: String, against: String?, measure: LabourMeasure) in
      try #require(
        result.rows.first {
          $0.group == group && $0.against == against && $0.measure == measure
        }
      ).estimate
    }
    for (name, location) in [("female", female), ("male", male)] {
      let low = try find(name, nil, .lowPay)
      #expect(abs(low.value - below(location)) < 3.5 * low.simulationError + 0.002)
      let income = try find(name, nil, .meanIncome)
      #expect(abs(income.value - mean(location)) < 3.5 * income.simulationError + 1)
      let median = try find(name, nil, .medianIncome)
      #expect(abs(median.value / exp(location) - 1) < 0.03)
    }
    let gap = try find("male", "female", .lowPay)
    #expect(abs(gap.value - (below(male) - below(female))) < 3.5 * gap.simulationError + 0.002)
    let relative = try find("male", "female", .meanIncome)
    #expect(abs(relative.value - (exp(male - female) - 1)) < 3.5 * relative.simulationError + 0.01)
  }

  @Test("Poverty shares out a household's income over its heads, and those who left count no more")
  func households() throws {
    let text = """
      sex,household,state,weight,income,other_income
      female,1,formal,2,300,
      male,1,outside,2,,
      female,1,outside,2,,
      female,2,informal,1,90,
      male,2,outside,1,,60
      male,3,formal,4,1000,
      """
    let counts = try Self.staying()
    let people = try SimulatedPeople(
      SourceTable(Array(text.utf8), file: "p.csv"), for: counts.factors)
    let simulation = try Microsimulation(
      TransitionModel(counts), people, incomes: IncomeModel(people, factors: counts.factors),
      years: 0...0)
    let find = { (line: Double, measure: LabourMeasure) in
      try #require(
        try MicrosimulationResult(
          simulation, counts, [LabourPolicy("none")], povertyLine: line, runs: 2
        ).rows.first { $0.factor == nil && $0.measure == measure }
      ).estimate.value
    }
    // By head: 100, 75 and 1000; weights 6, 2 and 4.
    #expect(abs(try find(101, .poverty) - 8.0 / 12) < 1e-12)
    #expect(abs(try find(80, .poverty) - 2.0 / 12) < 1e-12)
    let gap = (6 * (1 - 100.0 / 120) + 2 * (1 - 75.0 / 120)) / 12
    #expect(abs(try find(120, .povertyGap) - gap) < 1e-12)
    #expect(abs(try find(91, .lowPay) - 1.0 / 7) < 1e-12)
  }

  @Test("What people were seen to earn stays with those who stay, and grows")
  func growth() throws {
    let people = SimulatedPeople(
      people: (0..<40).map {
        .init(levels: [$0 % 2], state: .formal, weight: 1, income: 100 + 10 * Double($0))
      })
    let counts = try Self.staying()
    let simulation = try Microsimulation(
      TransitionModel(counts), people, incomes: IncomeModel(people, factors: counts.factors),
      years: 2025...2027, incomeGrowth: 0.02)
    let result = try MicrosimulationResult(simulation, counts, [LabourPolicy("none")], runs: 2)
    for (step, row) in result.rows.filter({ $0.measure == .meanIncome }).enumerated() {
      #expect(abs(row.estimate.value - 295 * pow(1.02, Double(step))) < 1e-9)
    }
  }

  @Test("A lever on wages raises those it names, a floor those below it, nobody else")
  func levers() throws {
    let people = SimulatedPeople(
      people: (0..<40).map {
        .init(levels: [$0 % 2], state: .formal, weight: 1, income: 100 + 10 * Double($0))
      })
    let counts = try Self.staying()
    let simulation = try Microsimulation(
      TransitionModel(counts), people, incomes: IncomeModel(people, factors: counts.factors),
      years: 2025...2026)
    let result = try MicrosimulationResult(
      simulation, counts,
      [
        LabourPolicy("none"),
        LabourPolicy(
          "raise", wages: [WageLever(groups: ["sex": "female"], factor: 1.1, since: 2026)]),
        LabourPolicy("floor", wages: [WageLever(state: .formal, floor: 200)]),
      ], by: ["sex"], povertyLine: 200, runs: 2)
    let effect = { (policy: String, year: Int, group: String?, measure: LabourMeasure) in
      try #require(
        result.rows.first {
          $0.policy == policy && $0.year == year && $0.group == group && $0.against == nil
            && $0.measure == measure
        }?.effect
      ).value
    }
    #expect(abs(try effect("raise", 2026, "female", .meanIncome) - 0.1) < 1e-12)
    #expect(try effect("raise", 2025, "female", .meanIncome) == 0)
    #expect(try effect("raise", 2026, "male", .meanIncome) == 0)
    // Ten of forty earn less than 200.
    #expect(abs(try effect("floor", 2025, nil, .lowPay) + 0.25) < 1e-12)
  }

  @Test("Workers without pay stay a part of their state")
  func unpaid() throws {
    let people = SimulatedPeople(
      people: (0..<100).map {
        .init(levels: [$0 % 2], state: .ownAccount, weight: 1, income: $0 < 20 ? 0 : 150)
      })
    let model = try #require(IncomeModel(people, factors: Self.sexes))
    let places = (0..<1000).map { (Double($0) + 0.5) / 1000 }
    let unpaid = places.count { model.residual(.ownAccount, at: $0) == -.infinity }
    #expect(unpaid == 200)
  }

  @Test("A negative income is an error with its place")
  func bad() throws {
    let text = "sex,state,weight,income\nfemale,formal,1,-5\n"
    #expect {
      try SimulatedPeople(SourceTable(Array(text.utf8), file: "p.csv"), for: Self.sexes)
    } throws: { error in
      let error = error as? ArraigoError
      return error?.code == "bad_income" && error?.place.line == 2
        && error?.place.column == "income"
    }
  }
}
