import Foresight
import IntegrationModel
import LocatedText
import Testing

/// How far a country's projection may lie from the official one.
struct ProjectionGate: CustomTestStringConvertible {
  var country: String
  /// The total's largest relative error in percent in 2025, 2030, 2050 and 2100.
  var totals: [Double]
  /// The worst age and sex group under 85 in 2025, percent.
  var worst: Double
  /// The index of dissimilarity by age and sex in 2100, percent.
  var dissimilarity: Double
  var testDescription: String { country }
}

@Suite(
  "The cohort-component method on World Population Prospects 2019",
  .enabled(if: Prospects2019.isThere, "the public data are not beside the repository"))
struct CohortComponentTests {
  /// An independent computation of the same method on the same tables, rounded up in the last digit.
  static let gates: [ProjectionGate] = [
    .init(
      country: "AR", totals: [0.001, 0.001, 0.006, 0.032], worst: 0.03, dissimilarity: 0.017),
    .init(
      country: "BR", totals: [0.000, 0.001, 0.005, 0.022], worst: 0.01, dissimilarity: 0.024),
    .init(
      country: "UY", totals: [0.018, 0.038, 0.066, 0.077], worst: 0.30, dissimilarity: 0.142),
    .init(
      country: "EC", totals: [0.022, 0.038, 0.120, 0.424], worst: 0.29, dissimilarity: 0.105),
    .init(
      country: "PE", totals: [0.044, 0.083, 0.185, 0.398], worst: 1.11, dissimilarity: 0.094),
    .init(
      country: "CO", totals: [0.055, 0.091, 0.221, 0.551], worst: 1.30, dissimilarity: 0.110),
    .init(
      country: "BO", totals: [0.005, 0.061, 0.470, 1.255], worst: 1.96, dissimilarity: 0.227),
    .init(
      country: "CL", totals: [0.054, 0.111, 0.469, 1.791], worst: 3.08, dissimilarity: 0.282),
    .init(
      country: "PY", totals: [0.047, 0.102, 0.411, 2.523], worst: 1.37, dissimilarity: 0.893),
  ]

  @Test("Totals and ages lie as near the official medium variant", arguments: gates)
  func gate(gate: ProjectionGate) throws {
    let inputs = try Prospects2019.rates(gate.country)
    let steps = CohortComponent.project(inputs.population, inputs.rates())
    // The gates are printed to three decimals of a percent, cells to two.
    for (step, limit) in zip([1, 2, 6, 16], gate.totals) {
      let official = try Prospects2019.official(gate.country, step: step)
      let error = 100 * (steps[step - 1].population.total / official.total - 1)
      #expect(abs(error) <= limit + 0.00051, "\(2020 + 5 * step): \(error) %")
    }
    let first = try Prospects2019.official(gate.country, step: 1)
    let reached = steps[0].population
    let young = { (population: AgeSex) in population.women[..<17] + population.men[..<17] }
    let errors: [Double] = zip(young(reached), young(first)).map { abs(100 * ($0 / $1 - 1)) }
    let worst = errors.max() ?? .infinity
    #expect(worst <= gate.worst + 0.0051, "worst group \(worst) %")
    let last = try Prospects2019.official(gate.country, step: 16)
    let index = dissimilarity(steps[15].population, last)
    #expect(index <= gate.dissimilarity + 0.00051, "dissimilarity \(index) %")
  }

  private func dissimilarity(_ left: AgeSex, _ right: AgeSex) -> Double {
    let shares = { (population: AgeSex) in
      (population.women + population.men).map { $0 / population.total }
    }
    return 50 * zip(shares(left), shares(right)).reduce(0) { $0 + abs($1.0 - $1.1) }
  }

  @Test("Change is births less deaths plus migration", arguments: gates.map(\.country))
  func balance(country: String) throws {
    let inputs = try Prospects2019.rates(country)
    for timing in MigrationTiming.allCases {
      var start = inputs.population
      for step in CohortComponent.project(inputs.population, inputs.rates(), timing: timing) {
        #expect(abs(step.imbalance(since: start)) < 1e-9 * start.total)
        start = step.population
      }
    }
  }

  @Test("Without migrants both timings are one projection, to the last bit")
  func closed() throws {
    let inputs = try Prospects2019.rates("BR")
    let rates = inputs.rates(migrating: false)
    let even = CohortComponent.project(inputs.population, rates, timing: .even)
    let end = CohortComponent.project(inputs.population, rates, timing: .end)
    #expect(even == end)
    #expect(even.allSatisfy { $0.migration == 0 })
  }

  @Test(
    "Migrants backed out of two official populations lead from one to the other",
    arguments: gates.map(\.country))
  func residual(country: String) throws {
    let inputs = try Prospects2019.rates(country)
    var start = inputs.population
    for step in 1...16 {
      let official = try Prospects2019.official(country, step: step)
      var rates = inputs.rates()[step - 1]
      rates.migration = CohortComponent.residualMigration(from: start, to: official, rates)
      let reached = CohortComponent.step(start, rates, timing: .end).population
      for (found, expected) in zip(
        reached.women + reached.men, official.women + official.men)
      {
        #expect(abs(found - expected) < 1e-8)
      }
      start = official
    }
  }

  @Test("Life expectancy of the tables is near the official one", arguments: ["AR", "BO", "UY"])
  func lifeExpectancy(country: String) throws {
    let inputs = try Prospects2019.rates(country)
    for step in [0, 8, 15] {
      let women = LifeTable(rates: inputs.womenMortality[step], sex: .women).lifeExpectancy
      let men = LifeTable(rates: inputs.menMortality[step], sex: .men).lifeExpectancy
      #expect(abs(women - (inputs.womenLife?.median[step] ?? 0)) < 0.1)
      #expect(abs(men - (inputs.menLife?.median[step] ?? 0)) < 0.1)
    }
  }

  @Test("A table cut short, a missing age and a negative rate are located errors")
  func broken() throws {
    let bytes = PublicData.bytes("demography/wpp2019_nine/mxF.txt") ?? []
    for length in [0, 100, 5_000, bytes.count - 300] {
      #expect {
        var tables: [String: SourceTable] = [:]
        for name in ProspectsTables.required { tables[name] = try Prospects2019.table(name) }
        tables["mxF"] = try SourceTable(Array(bytes.prefix(length)), file: "mxF.txt")
        let prospects = try ProspectsTables(tables)
        for country in try prospects.countries() { _ = try prospects.rates(of: country) }
      } throws: { error in
        (error as? ArraigoError)?.place.file == "mxF.txt"
      }
    }
  }
}
