import Testing

@testable import Strategy

@Suite("The verifier")
struct PlanVerifierTests {
  /// A problem with every kind of rule, and a plan that keeps them all.
  static func kept() -> (PlanningProblem, Plan) {
    var problem = SmallProblems.threeCourses()
    problem.interventions[0].run = .atLeast(years: 2)
    problem.interventions[0].openingCost = [5]
    problem.interventions[0].minimum = [10]
    problem.interventions[1].alreadyOpen = ["capital"]
    problem.interventions[1].mustContinue = true
    problem.interventions[2].sources = ["donor"]
    problem.sources.append(FundingSource("donor", budgets: [50, 0], carriesOver: true))
    problem.prerequisites = [Prerequisite("cheap", needs: "good")]
    problem.exclusions = [Exclusion("good", "grand")]
    problem.floors = [
      Floor("women", .people, .shareAtLeast(0.5), groups: ["women"]),
      Floor("work", .outcome("in_work", .expected), .atLeast(5)),
    ]
    let plan = Plan(
      openings: [
        .init("cheap", in: "capital", 2027, isStart: true),
        .init("cheap", in: "capital", 2028, isStart: false),
        .init("good", in: "capital", 2027, isStart: false),
        .init("good", in: "capital", 2028, isStart: false),
      ],
      coverage: [
        .init("cheap", in: "capital", group: "women", 2027, people: 20),
        .init("cheap", in: "capital", group: "women", 2028, people: 20),
        .init("good", in: "capital", group: "men", 2027, people: 15),
        .init("good", in: "capital", group: "women", 2028, people: 10),
      ],
      spending: [
        .init("cheap", from: "treasury", 2027, amount: 35),
        .init("cheap", from: "treasury", 2028, amount: 30),
        .init("good", from: "treasury", 2027, amount: 40),
        .init("good", from: "donor", 2028, amount: 30),
      ])
    return (problem, plan)
  }

  @Test("finds nothing in a plan that keeps everything, and computes what it brings")
  func keepsEverything() {
    let (problem, plan) = Self.kept()
    let verification = PlanVerifier(problem).verify(plan)
    #expect(verification.broken.isEmpty)
    // By hand: 40 and 25 people; `cheap` 0.1 x (2 x 20 + 20), `good` 0.3 x (2 x 15 + 10).
    #expect(verification.outlook.people == 65)
    #expect(verification.outlook.cost == 135)
    #expect(abs(verification.outlook.expected - 18) < 1e-12)
    #expect(
      Set(verification.checks.map(\.kind))
        == Set(ConstraintCheck.Kind.allCases).subtracting([.names, .reliability]))
  }

  /// A change that breaks one rule.
  struct Damage: Sendable, CustomStringConvertible {
    var description: String
    var kind: ConstraintCheck.Kind
    var damage: @Sendable (inout PlanningProblem, inout Plan) -> Void
  }

  static let damages: [Damage] = [
    Damage(description: "unknown group", kind: .names) { $1.coverage[0].group = "nobody" },
    Damage(description: "opening twice", kind: .names) { $1.openings.append($1.openings[0]) },
    Damage(description: "people below nothing", kind: .names) { $1.coverage[0].people = -1 },
    Damage(description: "people without number", kind: .names) { $1.coverage[0].people = .nan },
    Damage(description: "year outside", kind: .names) { $1.spending[0].year = 2031 },
    Damage(description: "smaller budget", kind: .budget) { problem, _ in
      problem.sources[0].budgets[0] = 74.999
    },
    Damage(description: "budget that does not carry over", kind: .budget) { problem, _ in
      problem.sources[1].carriesOver = false
    },
    Damage(description: "unpaid cost", kind: .payment) { $1.spending[0].amount -= 0.001 },
    Damage(description: "payer that may not", kind: .payment) { problem, _ in
      problem.interventions[1].sources = ["treasury"]
    },
    Damage(description: "smaller stock", kind: .stock) { problem, _ in
      problem.eligible[0][0][1] = 39
    },
    Damage(description: "smaller capacity", kind: .capacity) { problem, _ in
      problem.interventions[1].capacity[0][0] = 14
    },
    Damage(description: "lag not waited for", kind: .capacity) { problem, _ in
      problem.interventions[0].lag = 1
    },
    Damage(description: "too few people", kind: .minimum) { problem, _ in
      problem.interventions[0].minimum = [21]
    },
    Damage(description: "closed too early", kind: .run) { _, plan in
      plan.openings.remove(at: 1)
      plan.coverage.remove(at: 1)
    },
    Damage(description: "what must go on is closed", kind: .continuation) { _, plan in
      plan.openings.remove(at: 3)
    },
    Damage(description: "start not said", kind: .start) { $1.openings[0].isStart = false },
    Damage(description: "needs what is not open", kind: .prerequisite) { problem, _ in
      problem.prerequisites = [Prerequisite("cheap", needs: "grand")]
    },
    Damage(description: "excluded together", kind: .exclusion) { problem, _ in
      problem.exclusions = [Exclusion("good", "cheap")]
    },
    Damage(description: "floor missed by people", kind: .floor) { problem, _ in
      problem.floors[0].amount = .shareAtLeast(0.78)
    },
    Damage(description: "floor missed by outcome", kind: .floor) { problem, _ in
      problem.floors[1].amount = .atLeast(18.001)
    },
  ]

  @Test("finds the rule that is broken", arguments: damages)
  func findsBroken(damage: Damage) {
    var (problem, plan) = Self.kept()
    damage.damage(&problem, &plan)
    let verification = PlanVerifier(problem).verify(plan)
    #expect(!verification.holds)
    #expect(verification.broken.map(\.kind).contains(damage.kind))
    #expect(verification.broken.allSatisfy { $0.slack < 0 })
  }

  @Test("counts as exact what is exact to the last bit")
  func lastBit() {
    var (problem, plan) = Self.kept()
    problem.sources[0].budgets[0] = 75
    #expect(PlanVerifier(problem).verify(plan).holdsExactly)
    problem.sources[0].budgets[0] = 75.0.nextDown
    let verification = PlanVerifier(problem).verify(plan)
    #expect(!verification.holdsExactly)
    #expect(verification.holds, "a last bit is rounding")
    plan.spending = []
    #expect(!PlanVerifier(problem).verify(plan).holds)
  }
}

@Suite("Exact numbers")
struct ExactNumberTests {
  @Test(
    "are the numbers they are made of",
    arguments: [
      0, 1, -1, 0.1, -2.5, 1e-300, .leastNonzeroMagnitude, 1.7976931348623157e308, 123_456_789.125,
    ])
  func sameNumber(value: Double) {
    #expect(ExactNumber(value).approximation == value)
    #expect(ExactFraction(value).approximation == value)
  }

  @Test("do not round where floating point does")
  func noRounding() {
    let (tenth, fifth) = (ExactNumber(0.1), ExactNumber(0.2))
    #expect(0.1 + 0.2 != 0.3)
    #expect(tenth + fifth != ExactNumber(0.1 + 0.2))
    #expect(ExactNumber(1e300) + ExactNumber(1) - ExactNumber(1e300) == ExactNumber(1))
  }

  @Test("divide without rest, also where words are too short")
  func fractions() {
    let third = ExactFraction(1) / ExactFraction(3)
    #expect(third + third + third == .one)
    var product = ExactFraction.one
    for step in 1...40 { product = product * ExactFraction(Double(step)) / ExactFraction(7) }
    for step in 1...40 { product = product / ExactFraction(Double(step)) * ExactFraction(7) }
    #expect(product == .one)
    #expect(ExactFraction(2) / ExactFraction(-4) == ExactFraction(-0.5))
    #expect(-third < ExactFraction.zero)
  }
}
