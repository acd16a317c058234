import Foresight
import Glibc
import IntegrationModel
import LocatedText
import Testing

@Suite("Drivers, formulas and sensitivity")
struct DriverTests {
  @Test("Quantiles of the marginals are those of scipy")
  func quantiles() {
    // scipy 1.17.1: triang, beta, lognorm and norm ppf at 0.1 and 0.9.
    let cases: [(Marginal, [Double])] = [
      (.uniform(low: 2, high: 4), [2.2, 3.8]),
      (.triangular(low: 0, mode: 2, high: 10), [1.4142135623730951, 7.171572875253809]),
      (.pert(low: 0, mode: 2, high: 10), [0.8990213045924167, 5.45334050433582]),
      (.normal(mean: 1, deviation: 2), [-1.5631031310892007, 3.5631031310892007]),
      (.lognormal(median: 5, deviation: 0.5), [2.6344175914801826, 9.489763536673552]),
      (.empirical([4, 1, 3, 2]), [1.3, 3.7]), (.fixed(7), [7, 7]),
    ]
    for (marginal, expected) in cases {
      for (probability, value) in zip([0.1, 0.9], expected) {
        #expect(abs(marginal.quantile(probability) - value) < 1e-9, "\(marginal)")
      }
    }
  }

  @Test("A distribution whose bounds do not ascend is refused")
  func refused() {
    for marginal: Marginal in [
      .uniform(low: 1, high: 1), .triangular(low: 0, mode: 5, high: 4),
      .normal(mean: 0, deviation: 0), .lognormal(median: -1, deviation: 1), .empirical([1]),
      .fixed(.nan),
    ] {
      #expect(throws: ArraigoError.self) { try marginal.checked() }
    }
  }

  @Test("A Latin hypercube has one number in each stratum of each driver")
  func strata() {
    let samples = LatinHypercube.probabilities(drivers: 3, samples: 50, seed: 2)
    for driver in samples {
      #expect(driver.map { Int($0 * 50) }.sorted() == Array(0..<50))
    }
    #expect(LatinHypercube.probabilities(drivers: 2, samples: 50, seed: 2) == Array(samples[..<2]))
  }

  @Test("Reordered samples keep their numbers and have the wished rank correlations")
  func correlated() throws {
    let wished: [[Double]] = [[1, 0.7, -0.4], [0.7, 1, 0], [-0.4, 0, 1]]
    let correlation = try RankCorrelation(wished)
    let samples = LatinHypercube.probabilities(drivers: 3, samples: 1000, seed: 9)
    let reordered = correlation.reordered(samples, seed: 4)
    #expect(!correlation.isRepaired)
    for (before, after) in zip(samples, reordered) { #expect(before.sorted() == after.sorted()) }
    let reached = RankCorrelation.ranks(of: reordered)
    for row in 0..<3 {
      for column in 0..<3 { #expect(abs(reached[row][column] - wished[row][column]) < 0.03) }
    }
  }

  @Test("Correlations that cannot exist together are moved to near ones that can")
  func repaired() throws {
    let impossible: [[Double]] = [[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]]
    let correlation = try RankCorrelation(impossible)
    #expect(correlation.isRepaired)
    #expect(correlation.possible[0][1] < 0.9 && correlation.possible[0][1] > 0.3)
    #expect(throws: ArraigoError.self) { try RankCorrelation([[1, 0.2], [0.3, 1]]) }
  }

  @Test(
    "Formulas follow the rules of arithmetic",
    arguments: [
      ("1 + 2 * 3", 7.0), ("(1 + 2) * 3", 9), ("-2^2", -4), ("2^-1", 0.5), ("2^3^2", 512),
      ("8 / 4 / 2", 1), ("1 - 2 - 3", -4), ("max(1, min(5, 3))", 3), ("if(2 > 1, 10, 20)", 10),
      ("if(1 >= 2, 10, 20)", 20), ("expit(logit(0.3))", 0.3), ("sqrt(abs(-9)) + 1e-1", 3.1),
      ("2 * x + ñandú", 7), ("log(exp(2))", 2), ("(1 <= 1) + (1 < 1)", 1),
    ])
  func formulas(text: String, expected: Double) throws {
    let formula = try Formula(text)
    let value = formula.value(formula.names.map { $0 == "x" ? 2 : 3 })
    #expect(abs(value - expected) < 1e-12)
  }

  @Test(
    "What is no formula is an error with its place",
    arguments: [
      "", "1 +", "(1", "1 2", "max(1)", "foo(1)", "1..2", "a b", "*1", "negate(1)", "if(1,2)",
      "1e", "\u{0}", String(repeating: "(", count: 5000),
    ])
  func badFormulas(text: String) {
    #expect {
      try Formula(text)
    } throws: { ($0 as? ArraigoError)?.code == "bad_formula" }
  }

  @Test("Sobol indices of the Ishigami function are the analytic ones")
  func sobol() {
    let indices = SobolIndices(drivers: 3, samples: 4096, seed: 1) { probabilities in
      let x = probabilities.map { (2 * $0 - 1) * Double.pi }
      return sin(x[0]) + 7 * pow(sin(x[1]), 2) + 0.1 * pow(x[2], 4) * sin(x[0])
    }
    for (found, expected) in zip(indices.first, [0.3139, 0.4424, 0]) {
      #expect(abs(found - expected) < 0.04)
    }
    for (found, expected) in zip(indices.total, [0.5576, 0.4424, 0.2437]) {
      #expect(abs(found - expected) < 0.03)
    }
    #expect(abs(indices.mean - 3.5) < 0.05)
    // SALib 1.6.0, sobol.sample(4096, seed 1) and sobol.analyze of the same function: half widths of
    // the 95 percent intervals, first then total.
    for (found, expected) in zip(
      indices.firstErrors + indices.totalErrors,
      [0.02985, 0.02774, 0.02640, 0.04615, 0.01903, 0.01459])
    {
      #expect(abs(1.96 * found / expected - 1) < 0.45)
    }
  }

  @Test("Discovery finds the corner in which the cases of interest lie, and leaves the rest free")
  func discovery() throws {
    let drivers = LatinHypercube.probabilities(drivers: 4, samples: 2000, seed: 3)
    let interest = (0..<2000).map { drivers[0][$0] > 0.6 && drivers[2][$0] < 0.5 }
    let found = ScenarioDiscovery(drivers: drivers, isOfInterest: interest)
    let box = try #require(found.best(density: 0.9))
    #expect(box.restricted == [0, 2])
    #expect(abs(try #require(box.bounds[0].low) - 0.6) < 0.06)
    #expect(abs(try #require(box.bounds[2].high) - 0.5) < 0.06)
    #expect(box.coverage > 0.9 && box.density > 0.9)
    let none = ScenarioDiscovery(drivers: drivers, isOfInterest: interest.map { _ in false })
    #expect(none.peeling[0].density == 0)
  }
}

@Suite("Back-casting and scenario tables")
struct BackCastingTests {
  @Test("The least effort is even, and the last year to begin is the one that just suffices")
  func reachable() throws {
    let found = try BackCasting(
      start: (2025, 0.60), target: (2035, 0.45), drift: 0.005, limits: -0.03...0)
    // The gap is -0.15 - 0.05 = -0.2: 6.67 years at the limit.
    #expect(try #require(found.effort).allSatisfy { abs($0 + 0.02) < 1e-12 })
    #expect(abs(try #require(found.path).last.map { $0 - 0.45 } ?? 1) < 1e-12)
    #expect(found.latestStart == 2028 && found.unreachableFrom == 2029)
  }

  @Test("A target beyond the limits says how near they lead")
  func unreachable() throws {
    let found = try BackCasting(start: (2025, 100), target: (2030, 200), limits: -5...10)
    #expect(found.path == nil && found.latestStart == nil && found.unreachableFrom == 2025)
    #expect(found.nearest == 150)
  }

  @Test("A target that comes by itself needs no effort and is never too late")
  func free() throws {
    let found = try BackCasting(start: (2025, 1), target: (2030, 2), drift: 0.2, limits: 0...1)
    #expect(found.unreachableFrom == nil && found.latestStart == 2030)
  }

  @Test("Shares move on log odds and stay between 0 and 1")
  func logit() throws {
    let found = try BackCasting(
      start: (2025, 0.9), target: (2030, 0.99), limits: 0...0.5, scale: .logit)
    #expect(try #require(found.path).allSatisfy { $0 > 0 && $0 < 1 })
    #expect(throws: ArraigoError.self) {
      try BackCasting(start: (2025, 1), target: (2030, 0.5), limits: -1...1, scale: .logit)
    }
    #expect(throws: ArraigoError.self) {
      try BackCasting(start: (2025, 1), target: (2025, 2), limits: -1...1)
    }
  }

  @Test("Long and wide tables read alike, with further columns")
  func tables() throws {
    let long = """
      model,scenario,region,variable,unit,sex,year,value
      a,b,CL,Pop,,female,2020,1.5
      a,b,CL,Pop,,female,2025,
      a,b,CL,Pop,,male,2025,2
      """
    let wide = """
      Model,Scenario,Region,Variable,Unit,sex,2020,2025
      a,b,CL,Pop,,female,1.5,
      a,b,CL,Pop,,male,,2
      """
    let first = try ScenarioTable(SourceTable(Array(long.utf8), file: "l.csv"))
    let second = try ScenarioTable(SourceTable(Array(wide.utf8), file: "w.csv"))
    #expect(first == second && first.rows.count == 2)
    #expect(first.wide.columns == ScenarioTable.keys + ["sex", "2020", "2025"])
    #expect(first.wide.series.map(\.values) == [[1.5, nil], [nil, 2]])
  }

  @Test("Repeated rows, empty regions and missing columns are located errors")
  func bad() {
    for text in [
      "model,scenario,region,variable,unit,year,value\na,b,c,d,e,2020,1\na,b,c,d,e,2020,1\n",
      "model,scenario,region,variable,unit,year,value\na,b,,d,e,2020,1\n",
      "model,scenario,region,variable,year,value\na,b,c,d,2020,1\n",
      "model,scenario,region,variable,unit\na,b,c,d,e\n",
      "model,scenario,region,variable,unit,year,value\na,b,c,d,e,2020,x\n",
    ] {
      #expect {
        try ScenarioTable(SourceTable(Array(text.utf8), file: "t.csv"))
      } throws: { ($0 as? ArraigoError)?.place.file == "t.csv" }
    }
  }

  @Test("Children that do not add up to their variable are named")
  func sums() {
    let row = { (variable: String, value: Double) in
      ScenarioTable.Row(
        model: "m", scenario: "s", region: "r", variable: variable, unit: "", time: "2020",
        value: value)
    }
    let table = ScenarioTable(rows: [row("A", 3), row("A|B", 1), row("A|C", 1)])
    #expect(table.mismatches().map(\.sum) == [2])
    #expect(ScenarioTable(rows: [row("A", 3), row("A|B", 1)]).mismatches().isEmpty)
  }
}
