import Testing

@testable import Strategy

@Suite("A front")
struct FrontTests {
  static let people = Goal.people(groups: ["women"])

  @Test("falls: more of one goal is less of the other", arguments: 0..<10)
  func falls(seed: Int) throws {
    var random = RandomProblems(seed: 4000 + seed)
    let problem = random.problem(lumpy: seed % 2 == 0)
    let planner = Planner(problem, options: SolverOptions(relativeGap: 0))
    guard
      case .front(let front) = try planner.front([.benefit(.expected), .cost], steps: 6)
    else { return }
    for (one, next) in zip(front.points, front.points.dropFirst()) {
      #expect(next.values[1] > one.values[1])
      #expect(next.values[0] < one.values[0])
    }
    #expect(front.points.allSatisfy { $0.verification.holds })
  }

  @Test("finds every plan that no other beats, where plans can be counted")
  func complete() throws {
    // Three packages that are taken or not; by hand: benefit and people of each subset that 10 buys.
    var problem = SmallProblems.threeCourses()
    problem.years = [2027]
    problem.lastBenefitYear = 2027
    problem.eligible = [[[100], [100]]]
    problem.sources = [FundingSource("treasury", budgets: [10])]
    func package(_ id: String, cost: Double, people: Double, effect: Double) -> PlannedIntervention
    {
      PlannedIntervention(
        id, openingCost: [0], runningCost: [[cost]], unitCost: [0], capacity: [[people]],
        minimum: [people], reach: [1, 0],
        effects: [PlannedEffect("in_work", group: "women", perPerson: effect / people)])
    }
    problem.interventions = [
      package("a", cost: 6, people: 10, effect: 9), package("b", cost: 5, people: 20, effect: 6),
      package("c", cost: 5, people: 30, effect: 1),
    ]
    let planner = Planner(problem, options: SolverOptions(relativeGap: 0))
    guard
      case .front(let front) = try planner.front([.benefit(.expected), Self.people], steps: 40)
    else {
      Issue.record("there is a plan")
      return
    }
    // {a} 9 and 10; {b} 6 and 20; {c} 1 and 30, {b, c} 7 and 50: only {a} and {b, c} are left.
    #expect(front.points.map { $0.values[0].rounded() } == [9, 7])
    #expect(front.points.map { $0.values[1].rounded() } == [10, 50])
    #expect(front.knee == nil)
    #expect(front.skipped > 30)
  }

  @Test("has its knee where the line between the ends is farthest")
  func knee() {
    let points = [[10.0, 0], [9, 5], [6, 8], [0, 10]]
    #expect(PlanFront.knee(of: points) == 1)
    #expect(PlanFront.knee(of: [[2.0, 0], [1, 1], [0, 2]]) == nil)
    #expect(PlanFront.knee(of: [[1.0, 0], [0, 1]]) == nil)
  }

  @Test("says which plan beats a ranking's, or which promise that breaks")
  func rejected() throws {
    var problem = SmallProblems.threeCourses()
    problem.floors = [Floor("women", .people, .shareAtLeast(0.6), groups: ["women"])]
    guard
      case .front(let front) = try Planner(problem).front(
        [.benefit(.expected), Self.people], steps: 5)
    else {
      Issue.record("there is a plan")
      return
    }
    for rejection in front.rejected {
      #expect(rejection.dominatedBy != nil || !rejection.breaks.isEmpty)
    }
    #expect(front.rejected.contains { $0.point.origin == .ranking })
  }

  @Test(
    "is proven: no other plan is better at one goal and as good at the others", arguments: 0..<20)
  func proven(seed: Int) throws {
    var random = RandomProblems(seed: 7000 + seed)
    let problem = random.problem(lumpy: true)
    // A gap of a tenth leaves ends that are beaten, so that the test has something to lift.
    guard
      case .front(let front) = try Planner(problem, options: SolverOptions(relativeGap: 0.1))
        .front([.benefit(.expected), .cost], steps: 4)
    else { return }
    for point in front.points {
      #expect(point.isProven)
      // The oracle: the best benefit of all combinations that cost no more.
      var model = PortfolioModel(try ResolvedProblem(problem))
      let cost = model.goal(.cost)
      model.model.addRow(.goal(0), cost, from: point.values[1] - 1e-6)
      model.model.maximise(model.objective(.expected))
      var search = try ExhaustiveSearch(model.model)
      let found = search.run()
      let best = try #require(found).value.approximation
      #expect(best <= point.values[0] + 2e-5 * max(1, abs(best)), "problem \(seed)")
    }
  }

  @Test("of three goals holds no plan that another beats")
  func threeGoals() throws {
    let problem = SmallProblems.threeCourses()
    guard
      case .front(let front) = try Planner(problem).front(
        [.benefit(.expected), Self.people, .cost], steps: 4)
    else {
      Issue.record("there is a plan")
      return
    }
    for one in front.points {
      for other in front.points where one != other {
        #expect(zip(one.values, other.values).contains { $0 < $1 - 1e-9 })
      }
    }
    #expect(front.points.count > 3)
  }
}
