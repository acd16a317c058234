import Testing

@testable import Strategy

@Suite("A conflict")
struct ConflictTests {
  @Test("names the promise and the budget that contradict each other, and the repair")
  func floorAgainstBudget() throws {
    var problem = SmallProblems.threeCourses()
    problem.floors = [
      Floor("many", .people, .atLeast(100), years: [2027]),
      Floor("some", .people, .atLeast(5), years: [2028]),
    ]
    guard case .conflict(let conflict) = try Planner(problem).plan(for: .expected) else {
      Issue.record("there is no plan")
      return
    }
    #expect(conflict.members.map(\.id) == ["treasury", "many"])
    #expect(conflict.members.map(\.year) == [2027, 2027])
    // By hand: 60 of `cheap` and 40 of `good` cost 10 + 60 + 10 + 80 = 160, 60 more than there is.
    // With 100: 60 of `cheap` and 10 of `good` cost 100, 30 people short.
    let repairs = conflict.members.map { $0.repair ?? .nan }
    #expect(abs(repairs[0] - 60) < 1e-6)
    #expect(abs(repairs[1] - 30) < 1e-6)
  }

  @Test("of two promises leaves the budget out")
  func floorAgainstFloor() throws {
    var problem = SmallProblems.threeCourses(budget: 1e6)
    problem.floors = [
      Floor("women", .people, .shareAtLeast(0.6), groups: ["women"]),
      Floor("men", .people, .shareAtLeast(0.6), groups: ["men"]),
      Floor("some", .people, .atLeast(1)),
    ]
    guard case .conflict(let conflict) = try Planner(problem).plan(for: .expected) else {
      Issue.record("there is no plan")
      return
    }
    #expect(Set(conflict.members.map(\.id)) == ["women", "men", "some"])
    #expect(conflict.members.allSatisfy { $0.kind == .floor })
  }

  @Test("of random problems is one: all together have no plan, without any one there is one")
  func smallest() throws {
    var found = 0
    for seed in 0..<120 {
      var random = RandomProblems(seed: seed)
      let problem = random.problem(lumpy: false)
      guard case .conflict(let conflict) = try Planner(problem).plan(for: .expected) else {
        continue
      }
      found += 1
      for member in conflict.members {
        let without = problem.relaxed(member)
        guard case .plan = try Planner(without).plan(for: .expected) else {
          // Another conflict may be left; then the member's repair does not help.
          #expect(member.repair == nil, "problem \(seed): \(member)")
          continue
        }
      }
    }
    #expect(found > 5)
  }
}

extension PlanningProblem {
  /// The problem without a member of a conflict.
  fileprivate func relaxed(_ member: PlanningConflict.Member) -> PlanningProblem {
    var problem = self
    switch member.kind {
    case .budget:
      for at in sources.indices where sources[at].id == member.id {
        if let year = member.year { problem.sources[at].budgets[year - years[0]] = 1e6 }
      }
    case .floor: problem.floors.removeAll { $0.id == member.id }
    case .continuation:
      for at in interventions.indices where interventions[at].id == member.id {
        problem.interventions[at].mustContinue = false
      }
    }
    return problem
  }
}
