import IntegrationModel
import Testing

@testable import Strategy

@Suite("The planner")
struct PlannerTests {
  @Test("spends a small budget where it brings most")
  func smallBudget() throws {
    let problem = SmallProblems.threeCourses()
    let best = try plan(Planner(problem).plan(for: .expected))
    // By hand: each year 90 are left after one running cost. `good` gives 0.15 a unit of money,
    // `grand` 0.12, `cheap` 0.10; 45 of `good` count two years and 45 one year.
    #expect(abs(best.value - (45 * 0.3 * 2 + 45 * 0.3)) < 1e-9)
    #expect(Set(best.plan.openings.map(\.intervention)) == ["good"])
    #expect(best.verification.holds)
  }

  @Test("gives the same plan every time")
  func sameEveryTime() throws {
    var random = RandomProblems(seed: 11)
    let problem = random.problem(lumpy: false)
    let first = try Planner(problem).plan(for: .expected)
    let second = try Planner(problem).plan(for: .expected)
    #expect(try plan(first) == plan(second))
  }

  @Test("is never worse off with a larger budget", arguments: 0..<12)
  func largerBudget(seed: Int) throws {
    var random = RandomProblems(seed: seed)
    var problem = random.problem(lumpy: false)
    var before: Double?
    for _ in 0..<4 {
      if case .plan(let best) = try exact(problem).plan(for: .expected) {
        if let before { #expect(best.value >= before - 1e-7 * abs(before)) }
        before = best.value
      } else {
        #expect(before == nil, "what could be planned cannot be with more money")
      }
      for at in problem.sources.indices {
        problem.sources[at].budgets = problem.sources[at].budgets.map { $0 * 1.5 }
      }
    }
  }

  @Test("puts the worst scenario under the tail, and the tail under the mean", arguments: 0..<12)
  func orderOfObjectives(seed: Int) throws {
    var random = RandomProblems(seed: 1000 + seed)
    let problem = random.problem(lumpy: false)
    guard case .plan(let expected) = try exact(problem).plan(for: .expected) else { return }
    let tail = try plan(exact(problem).plan(for: .conditionalValueAtRisk(level: 0.5)))
    let worst = try plan(exact(problem).plan(for: .worstCase))
    let little = 1e-7 * max(1, abs(expected.value))
    #expect(tail.value <= tail.outlook.expected + little)
    #expect(worst.value <= tail.value + little)
    // What is best in the tail is not better in the mean than what is best there.
    #expect(tail.outlook.expected <= expected.value + little)
    #expect(expected.outlook.worst <= worst.value + little)
  }

  @Test("keeps regret below what the plan of the mean leaves", arguments: 0..<8)
  func regret(seed: Int) throws {
    var random = RandomProblems(seed: 2000 + seed)
    let problem = random.problem(lumpy: false)
    guard case .plan(let expected) = try exact(problem).plan(for: .expected) else { return }
    let least = try plan(exact(problem).plan(for: .regret))
    let other = zip(least.scenarioBests, expected.outlook.benefits).map { $0 - $1 }.max() ?? 0
    #expect(least.value <= 1e-7)
    #expect(-least.value <= other + 1e-6)
  }

  @Test("changes the plan where neighbours must not be harmed")
  func noHarm() throws {
    var problem = SmallProblems.threeCourses()
    // As full rent subsidies did (Tamim and others 2025): hosts' attitudes fall.
    problem.groups.append(PlanningGroup("hosts"))
    problem.eligible = [[[100, 100], [100, 100], [0, 0]]]
    problem.outcomes.append(
      PlanningOutcome("host_attitudes", unit: "standard_deviations", weight: 0))
    for at in problem.interventions.indices { problem.interventions[at].reach.append(0) }
    for group in ["women", "men"] {
      problem.interventions[1].effects.append(
        PlannedEffect("host_attitudes", group: group, bearer: "hosts", perPerson: -0.33))
    }
    let careless = try plan(Planner(problem).plan(for: .expected))
    problem.floors = [
      Floor("no_harm", .outcome("host_attitudes", .always), .atLeast(0), groups: ["hosts"])
    ]
    let careful = try plan(Planner(problem).plan(for: .expected))
    #expect(careless.plan.openings.contains { $0.intervention == "good" })
    #expect(!careful.plan.openings.contains { $0.intervention == "good" })
    #expect(careful.value < careless.value)
  }

  @Test("reaches floors on people and on money, which differ")
  func equity() throws {
    var problem = SmallProblems.threeCourses()
    // What brings most is for men, so without a floor women are not reached.
    for at in 1...2 { problem.interventions[at].reach = [0, 1] }
    func women(_ floors: [Floor]) throws -> (people: Double, money: Double) {
      problem.floors = floors
      let best = try plan(Planner(problem).plan(for: .expected))
      var (people, money, all, paid) = (0.0, 0.0, 0.0, 0.0)
      for row in best.plan.coverage {
        let one = try #require(problem.interventions.first { $0.id == row.intervention })
        all += row.people
        paid += row.people * one.unitCost[0]
        guard row.group == "women" else { continue }
        people += row.people
        money += row.people * one.unitCost[0]
      }
      return (people / all, money / paid)
    }
    #expect(try women([]).people == 0)
    let byPeople = try women([Floor("p", .people, .shareAtLeast(0.5), groups: ["women"])])
    #expect(byPeople.people >= 0.5 - 1e-9)
    let byMoney = try women([Floor("m", .money, .shareAtLeast(0.5), groups: ["women"])])
    #expect(byMoney.money >= 0.5 - 1e-9)
    // Half of the people may be had for less than half of the money.
    #expect(byPeople.money < 0.5 - 1e-3)
  }

  private func exact(_ problem: PlanningProblem) -> Planner {
    Planner(problem, options: SolverOptions(relativeGap: 0))
  }
}

/// The plan of an answer.
func plan(_ answer: Planner.Answer) throws -> PlannedPortfolio {
  guard case .plan(let best) = answer else { throw NoPlan() }
  return best
}

struct NoPlan: Error {}
