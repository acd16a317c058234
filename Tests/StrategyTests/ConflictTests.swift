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

  @Test("comes with the others there are, each with its own repair")
  func severalConflicts() throws {
    var problem = SmallProblems.threeCourses()
    problem.floors = [
      Floor("women", .people, .atLeast(500), groups: ["women"]),
      Floor("men", .people, .atLeast(500), groups: ["men"]),
    ]
    guard case .conflict(let conflict) = try Planner(problem).plan(for: .expected) else {
      Issue.record("there is no plan")
      return
    }
    // There are 100 women, who can be in each of three courses once, and as many men; 60 have room
    // in each course and year.
    #expect(Set(conflict.members.map(\.id)) == ["women", "men"])
    #expect(conflict.members.map(\.conflict) == [1, 2])
    #expect(conflict.members.allSatisfy { abs(($0.repair ?? 0) - 200) < 1e-6 })
  }

  @Test("of random problems holds all that stands in the way of a plan")
  func holdsAll() throws {
    var found = 0
    for seed in 0..<120 {
      var random = RandomProblems(seed: seed)
      let problem = random.problem(lumpy: false)
      guard case .conflict(let conflict) = try Planner(problem).plan(for: .expected) else {
        continue
      }
      found += 1
      #expect(!conflict.members.isEmpty)
      let relaxed = conflict.members.reduce(problem) { $0.relaxed($1) }
      guard case .plan = try Planner(relaxed).plan(for: .expected) else {
        Issue.record("problem \(seed) has another conflict")
        continue
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
