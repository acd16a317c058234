import IntegrationModel
import Strategy
import Testing

@Suite("A planning problem")
struct PlanningProblemTests {
  /// A change that makes a problem impossible, and what it is called.
  struct Damage: Sendable, CustomStringConvertible {
    var description: String
    var code: String
    var part: String
    var damage: @Sendable (inout PlanningProblem) -> Void
  }

  static let damages: [Damage] = [
    Damage(description: "NaN cost", code: "not_a_number", part: "good.unit_cost[1]") {
      $0.interventions[1].unitCost[1] = .nan
    },
    Damage(description: "infinite budget", code: "not_a_number", part: "treasury.budgets[0]") {
      $0.sources[0].budgets[0] = .infinity
    },
    Damage(
      description: "negative stock", code: "negative_value", part: "eligible.capital.women[0]"
    ) { $0.eligible[0][0][0] = -1 },
    Damage(description: "unknown territory", code: "unknown_code", part: "cheap.already_open") {
      $0.interventions[0].alreadyOpen = ["atlantis"]
    },
    Damage(description: "unknown outcome", code: "unknown_code", part: "cheap.effects[0].outcome") {
      $0.interventions[0].effects[0].outcome = "luck"
    },
    Damage(description: "unknown driver", code: "unknown_code", part: "cheap.effects[0].drivers") {
      $0.interventions[0].effects[0].drivers = ["weather"]
    },
    Damage(description: "circle", code: "cyclic_prerequisites", part: "prerequisites") {
      $0.prerequisites = [
        Prerequisite("cheap", needs: "good"), Prerequisite("good", needs: "grand"),
        Prerequisite("grand", needs: "cheap", years: 1),
      ]
    },
    Damage(
      description: "needed and excluded", code: "contradictory_prerequisites",
      part: "exclusions.cheap"
    ) {
      $0.prerequisites = [
        Prerequisite("cheap", needs: "good"), Prerequisite("good", needs: "grand"),
      ]
      $0.exclusions = [Exclusion("cheap", "grand")]
    },
    Damage(description: "code twice", code: "duplicate_code", part: "interventions") {
      $0.interventions[2].id = "good"
    },
    Damage(description: "missing year", code: "wrong_shape", part: "good.capacity.capital") {
      $0.interventions[1].capacity[0].removeLast()
    },
    Damage(description: "gap in the years", code: "value_out_of_range", part: "years") {
      $0.years = [2027, 2029]
    },
    Damage(
      description: "probabilities", code: "probabilities_do_not_sum_to_1", part: "scenarios"
    ) {
      $0.scenarios = [
        Scenario("one", probability: 0.5, values: []),
        Scenario("two", probability: 0.4, values: []),
      ]
    },
    Damage(
      description: "share above 1", code: "value_out_of_range", part: "floors.f.share_at_least"
    ) {
      $0.floors = [Floor("f", .people, .shareAtLeast(1.2))]
    },
    Damage(
      description: "harm that falls", code: "diminishing_returns_of_harm", part: "cheap.returns"
    ) {
      $0.drivers = [Driver("d")]
      $0.interventions[0].returns = [ReturnStep(upTo: 1, effect: 0.5)]
      $0.interventions[0].effects[0].drivers = ["d"]
      $0.scenarios = [Scenario("bad", probability: 1, values: [-1])]
    },
  ]

  @Test("is refused where it cannot be meant", arguments: damages)
  func refused(damage: Damage) throws {
    var problem = SmallProblems.threeCourses()
    #expect(problem.problems().isEmpty)
    damage.damage(&problem)
    let error = #expect(throws: ArraigoError.self) { _ = try problem.validated() }
    #expect(error?.code == damage.code)
    #expect(error?.place.column == damage.part)
    #expect(throws: ArraigoError.self) { _ = try Planner(problem).plan(for: .expected) }
  }

  @Test("is refused at the place where it was written")
  func place() throws {
    var problem = SmallProblems.threeCourses()
    problem.sources[0].place = Place(file: "plan.yaml", line: 12, column: "sources[0]")
    problem.sources[0].budgets[1] = -5
    let error = #expect(throws: ArraigoError.self) { _ = try problem.validated() }
    #expect(error?.place.line == 12)
    #expect(error?.place.column == "sources[0].treasury.budgets[1]")
  }
}
