import IntegrationModel
import Testing

@testable import Strategy

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite("Stocks and budgets that scenarios vary")
struct VaryingResourcesTests {
  /// One course for women at 2 each, an effect of a half per person, a budget of 100 in one year; in
  /// the slump only 60 or half the women are there.
  private func problem(
    reliability: Double = 1, slump probability: Double = 0.25, people: Bool = false
  ) -> PlanningProblem {
    var problem = SmallProblems.threeCourses()
    problem.years = [2027]
    problem.lastBenefitYear = 2027
    problem.eligible = [[[100], [0]]]
    problem.sources = [FundingSource("treasury", budgets: [100])]
    problem.interventions = [
      PlannedIntervention(
        "course", openingCost: [0], runningCost: [[0]], unitCost: [1], capacity: [[1000]],
        minimum: [0], reach: [1, 0],
        effects: [PlannedEffect("in_work", group: "women", perPerson: 0.5)])
    ]
    problem.drivers = [Driver("treasury")]
    problem.scenarios = [
      Scenario("usual", probability: 1 - probability, values: [1]),
      Scenario("slump", probability: probability, values: [0.625]),
    ]
    problem.resources =
      people
      ? VaryingResources(
        stocks: [VaryingStock("capital", "women", people: ["slump": [40]])],
        reliability: reliability)
      : VaryingResources(
        budgets: [VaryingBudget("treasury", drivers: ["treasury"])], reliability: reliability)
    return problem
  }

  private func best(_ problem: PlanningProblem) throws -> PlannedPortfolio {
    guard case .plan(let best) = try Planner(problem).plan(for: .expected) else {
      throw ArraigoError("no_plan", "there is a plan")
    }
    return best
  }

  @Test("a plan is possible in the poorest scenario: 62.5 of 100 women by money, 40 by people")
  func always() throws {
    #expect(try abs(best(problem()).outlook.people - 62.5) < 1e-6)
    let fewer = try best(problem(people: true))
    #expect(abs(fewer.outlook.people - 40) < 1e-6)
    // The check names the scenario that leaves least room.
    let stock = try #require(fewer.verification.checks.first { $0.kind == .stock })
    #expect(stock.subject.last == "slump")
    #expect(stock.limit == 40)
  }

  @Test("a reliability of three quarters lets the slump go, a higher one does not")
  func chance() throws {
    let risky = try best(problem(reliability: 0.75))
    #expect(abs(risky.outlook.people - 100) < 1e-6)
    let check = try #require(risky.verification.checks.first { $0.kind == .reliability })
    #expect(check.value == 0.75 && check.limit == 0.75 && check.holdsExactly)
    #expect(try abs(best(problem(reliability: 0.8)).outlook.people - 62.5) < 1e-6)
    #expect(try abs(best(problem(reliability: 0.75, people: true)).outlook.people - 100) < 1e-6)
  }

  @Test("a plan that fails too often is found out by the verifier")
  func verifier() throws {
    let risky = try best(problem(reliability: 0.75)).plan
    let broken = PlanVerifier(problem()).verify(risky).broken
    #expect(broken.map(\.kind) == [.budget])
    #expect(broken.first?.subject == ["treasury", "2027", "slump"])
    let rarely = PlanVerifier(problem(reliability: 0.9)).verify(risky).broken
    #expect(rarely.map(\.kind) == [.reliability])
  }

  @Test("what is carried over adds up within each scenario, not over the poorest years of all")
  func carriedOver() throws {
    var problem = problem()
    problem.years = [2027, 2028]
    problem.lastBenefitYear = 2028
    problem.eligible = [[[1000, 1000], [0, 0]]]
    problem.interventions[0].runningCost = [[0, 0]]
    problem.interventions[0].unitCost = [1, 1]
    problem.interventions[0].capacity = [[1000, 1000]]
    problem.interventions[0].effects[0].profile = [1, 0]
    problem.sources = [FundingSource("treasury", budgets: [0, 0], carriesOver: true)]
    problem.resources = VaryingResources(
      budgets: [VaryingBudget("treasury", amounts: ["usual": [90, 10], "slump": [20, 80]])])
    // Both have 100 in the end; the least of each year alone would be 30.
    #expect(try abs(best(problem).outlook.people - 100) < 1e-6)
  }

  @Test("more reliability is never better, and never more than without doubt", arguments: 0..<10)
  func monotone(seed: Int) throws {
    var random = RandomProblems(seed: 6000 + seed)
    var problem = random.problem(lumpy: seed % 2 == 0)
    while problem.resources == nil { problem = random.problem(lumpy: seed % 2 == 0) }
    var last = Double.infinity
    for reliability in [0.25, 0.5, 0.75, 1] {
      problem.resources?.reliability = reliability
      guard
        case .plan(let best) = try Planner(problem, options: SolverOptions(relativeGap: 0))
          .plan(for: .expected)
      else {
        last = -.infinity
        continue
      }
      #expect(best.value <= last + 1e-6 * max(1, abs(best.value)))
      last = best.value
    }
  }

  @Test("an unknown scenario, driver or territory, and a driver below zero, are refused")
  func refused() {
    func code(_ change: (inout PlanningProblem) -> Void) -> String? {
      var problem = problem()
      change(&problem)
      return problem.problems().first?.code
    }
    #expect(code { _ in } == nil)
    #expect(code { $0.resources?.budgets[0].drivers = ["moon"] } == "unknown_code")
    #expect(code { $0.resources?.budgets[0].amounts = ["moon": [1]] } == "unknown_code")
    #expect(code { $0.resources?.budgets[0].amounts = ["slump": [1, 2]] } == "wrong_shape")
    #expect(code { $0.resources?.budgets[0].amounts = ["slump": [-1]] } == "negative_value")
    #expect(code { $0.resources?.stocks = [VaryingStock("moon", "women")] } == "unknown_code")
    #expect(code { $0.resources?.reliability = 0 } == "value_out_of_range")
    #expect(code { $0.scenarios[1].values = [-0.5] } == "negative_value")
  }

  @Test("a problem written before stocks could vary is read as one whose stocks do not")
  func oldFile() throws {
    var problem = problem()
    problem.resources = nil
    let text = String(decoding: try JSONEncoder().encode(problem), as: UTF8.self)
    #expect(!text.contains("resources"))
    #expect(try JSONDecoder().decode(PlanningProblem.self, from: Data(text.utf8)) == problem)
  }
}
