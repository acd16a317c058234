import Testing

@testable import Strategy

/// Solver, exhaustive search and verifier, each knowing nothing of the others.
@Suite("Solver, search and verifier")
struct AgreementTests {
  static let objectives: [Objective] = [
    .expected, .conditionalValueAtRisk(level: 0.5), .blend(weight: 0.5, level: 0.75), .worstCase,
  ]

  @Test("agree exactly on 500 random problems", arguments: 0..<50)
  func agree(batch: Int) throws {
    for seed in batch * 10..<batch * 10 + 10 { try compare(seed) }
  }

  private func compare(_ seed: Int) throws {
    var random = RandomProblems(seed: seed)
    let lumpy = seed % 2 == 0
    let problem = random.problem(lumpy: lumpy)
    let objective = Self.objectives[lumpy ? seed / 2 % 4 : seed / 2 % 3]
    var model = PortfolioModel(try ResolvedProblem(problem))
    model.model.maximise(model.objective(objective))

    var search = try ExhaustiveSearch(model.model)
    let searched = search.run()
    let options = SolverOptions(relativeGap: 0)
    let solved = try HighsSolver(model.model, options).run()
    guard let searched else {
      #expect(solved.status == .infeasible, "problem \(seed)")
      return
    }
    #expect(solved.status == .optimal, "problem \(seed)")
    // The solver's openings are worth exactly what the best ones are.
    let values = try #require(solved.values, "problem \(seed)")
    let worth = ExhaustiveSearch.exactValue(model.model, choices: values)
    #expect(worth == searched.value, "problem \(seed)")

    let verifier = PlanVerifier(problem)
    let plans = [model.plan(from: values), model.plan(from: searched.values)]
    for plan in plans {
      let verification = verifier.verify(plan)
      #expect(verification.holds, "problem \(seed): \(verification.broken)")
      let value = verifier.value(of: objective, plan)
      let off = (value - searched.value).approximation
      #expect(abs(off) < 1e-7 * max(1, abs(value.approximation)), "problem \(seed)")
    }
    // Where openings decide everything, all three numbers are the same to the last bit.
    if lumpy {
      #expect(verifier.value(of: objective, plans[1]) == searched.value, "problem \(seed)")
      #expect(verifier.verify(plans[1]).holdsExactly, "problem \(seed)")
    }
  }
}
