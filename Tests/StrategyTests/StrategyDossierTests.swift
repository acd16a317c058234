import IntegrationModel
import Testing

@testable import Strategy

@Suite("A strategy's dossier")
struct StrategyDossierTests {
  private func point(_ values: [Double], _ origin: PlanFront.Origin = .front) -> PlanFront.Point {
    let outlook = PlanOutlook(
      benefits: [values[0]], expected: values[0], worst: values[0], outcomes: [], people: 0,
      cost: 1)
    return PlanFront.Point(
      plan: .nothing, verification: PlanVerification(checks: [], outlook: outlook),
      values: values, origin: origin)
  }

  private func front(_ points: [PlanFront.Point], _ rejected: [PlanFront.Rejection] = [])
    -> PlanFront
  {
    PlanFront(
      goals: [.benefit(.expected), .people(groups: [])], points: points, knee: nil,
      rejected: rejected, solves: 0, skipped: 0)
  }

  @Test("the plan with the most benefit is the strategy's, the knee is named, the beaten are left")
  func roles() {
    let left = PlanFront.Rejection(point: point([50, 5], .ranking), dominatedBy: 1, breaks: [])
    let points = StrategyDossier.points(
      of: front([point([100, 10]), point([95, 40]), point([20, 45])], [left]))
    #expect(points.map(\.role) == [.chosen, .knee, .weighed, .rejected])
    #expect(points.map(\.number) == [1, 2, 3, 4])
  }

  @Test("an end that is better only by rounding is no plan of its own")
  func rounding() {
    let points = StrategyDossier.points(
      of: front([point([100, 10]), point([80, 27_374]), point([20, 27_374.000_01])]))
    #expect(points.map(\.benefit) == [100, 80])
  }

  @Test("a driver that nothing leans on moves nothing, and the widest comes first")
  func swings() throws {
    let file = try WorkedExample.plan("peru")
    var problem = file.problem
    problem.scenarios = Array(problem.scenarios.prefix(10)).map {
      Scenario($0.name, probability: 0.1, values: $0.values)
    }
    let plan = Plan(
      openings: problem.years.map {
        Plan.Opening("A1", in: "lima", $0, isStart: $0 == problem.years[0])
      },
      coverage: [Plan.Coverage("A1", in: "lima", group: "migrant_women", 2027, people: 1000)],
      spending: [])
    let swings = StrategyDossier.swings(plan, of: problem, [:])
    #expect(Set(swings.prefix(2).map(\.driver)) == ["growth", "A1"])
    #expect(swings.suffix(2).allSatisfy { $0.width == 0 })
    // The effect of the permit is a factor of all this plan brings.
    let permit = try #require(swings.first { $0.driver == "A1" })
    let ratio = permit.benefits[1] / permit.benefits[0]
    #expect((ratio - permit.values[1] / permit.values[0]).magnitude < 1e-9)
  }
}
