import Foresight
import IntegrationModel
import LocatedText
import Numerics
import Testing

@Suite("The process of migration")
struct MigrationProcessTests {
  @Test("A closed region's totals sum to zero and keep their signs")
  func closed() {
    let totals = MigrationProcess.closed([10, -4, 3, -1, 0])
    #expect(abs(totals.reduce(0, +)) < 1e-12)
    #expect(totals[0] > 0 && totals[1] < 0 && totals[4] == 0)
    #expect(MigrationProcess.closed([1, 2]) == [0, 0])
  }

  @Test("Persistence and spread of long histories are found again")
  func estimate() {
    let histories = (0..<12).map { country in
      var random = RandomStream(seed: 5).split(country)
      var value = 0.0
      return (0..<400).map { _ in
        value = 0.6 * value + 3 * random.normal()
        return value
      }
    }
    let process = MigrationProcess(histories: histories)
    #expect(abs(process.persistence - 0.6) < 0.04)
    #expect(process.deviations.allSatisfy { abs($0 - 3) < 0.3 })
    let none = MigrationProcess(histories: [[], [0, 0, 0]])
    #expect(none.deviations == [0, 0] && none.persistence == 0)
  }
}

@Suite(
  "Probabilistic projection of World Population Prospects 2019",
  .enabled(if: Prospects2019.isThere, "the public data are not beside the repository"))
struct TrajectoryTests {
  private static func run(_ countries: [String], _ settings: TrajectorySettings) throws
    -> [CountryTrajectories]
  {
    try ProbabilisticProjection.run(countries.map { try Prospects2019.rates($0) }, settings)
  }

  @Test("Without chance every trajectory is the cohort-component projection")
  func certain() throws {
    let inputs = try Prospects2019.rates("PE")
    let settings = TrajectorySettings(count: 2, varying: (false, false, false))
    let found = try ProbabilisticProjection.run([inputs], settings)[0]
    let expected = CohortComponent.project(inputs.population, inputs.rates())
    for step in 1...16 {
      let reached = found.population(step: step, trajectory: 1)
      for (cell, other) in zip(
        reached.women + reached.men,
        expected[step - 1].population.women + expected[step - 1].population.men)
      {
        #expect(abs(cell - other) < 1e-7 * other + 1e-9)
      }
    }
  }

  @Test("The same seed gives the same bytes, another seed others")
  func seeds() throws {
    let one = try Self.run(["UY", "BO"], TrajectorySettings(count: 20, seed: 4))
    #expect(try Self.run(["UY", "BO"], TrajectorySettings(count: 20, seed: 4)) == one)
    #expect(try Self.run(["UY", "BO"], TrajectorySettings(count: 20, seed: 5)) != one)
  }

  @Test("Without chance in migration the 80 % interval of the total is near the official one")
  func interval() throws {
    let settings = TrajectorySettings(count: 300, varying: (true, true, false))
    let found = try Self.run(["AR", "BR"], settings)
    for (country, trajectories) in zip(["AR", "BR"], found) {
      let code = "\(Country.alpha2(country)?.numeric ?? 0)"
      let bounds = try ["popproj80l", "popproj80u"].map { name in
        let table = try Prospects2019.table(name)
        let row = try #require(table.rows.first { $0.cells[0] == code })
        return try table.number(row, try table.column("2060"))
      }
      let totals = trajectories.distribution(
        step: 8, women: true, men: true, groups: 0..<AgeGroups.count)
      let ours = CountryTrajectories.quantiles(totals, [0.1, 0.9])
      let ratio = (ours[1] - ours[0]) / (bounds[1] - bounds[0])
      #expect(ratio > 0.7 && ratio < 1.4, "\(country): \(ours) against \(bounds)")
    }
  }

  @Test("A closed region's migration sums to zero in every trajectory and step")
  func closed() throws {
    let found = try Self.run(
      ["AR", "BO", "CL", "CO"], TrajectorySettings(count: 10, isClosed: true))
    for place in 0..<(10 * 16) {
      #expect(abs(found.reduce(0) { $0 + $1.migration[place] }) < 1e-6)
    }
  }
}
