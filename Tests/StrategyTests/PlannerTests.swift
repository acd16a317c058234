import Strategy
import Testing

@Suite("The planner")
struct PlannerTests {
  @Test("spends a small budget where it brings most")
  func smallBudget() throws {
    let problem = SmallProblems.threeCourses()
    let best = try plan(Planner(problem).plan(for: .expected))
    // By hand: each year 90 are left after one running cost. `good` gives 0.15 a unit of money,
    // `grand` 0.12, `cheap` 0.10; 45 of `good` counted two years and 45 one year.
    #expect(abs(best.value - (45 * 0.3 * 2 + 45 * 0.3)) < 1e-9)
    #expect(Set(best.plan.openings.map(\.intervention)) == ["good"])
    #expect(best.verification.holds)
  }
}

/// The plan of an answer.
func plan(_ answer: Planner.Answer) throws -> PlannedPortfolio {
  guard case .plan(let best) = answer else { throw NoPlan() }
  return best
}

struct NoPlan: Error {}
