import IntegrationModel
import Strategy
import Testing

@Suite("The unit bridge")
struct UnitBridgeTests {
  private let catalogue: InterventionCatalogue

  init() throws { catalogue = try InterventionCatalogue.shipped() }

  private func effect(_ id: String, _ number: Int) throws -> (Effect, Outcome) {
    let effect = try #require(catalogue[id]).effects[number]
    return (effect, try #require(catalogue.outcomes[effect.outcome]))
  }

  @Test("an odds ratio of 1.41 at a share of 0.80 gives 0.8494: odds 4 x 1.41 = 5.64, 5.64 / 6.64")
  func oddsRatio() throws {
    let (effect, outcome) = try effect("D4", 0)
    let points = try UnitBridge.points(of: effect, outcome: outcome, baseline: 0.8)
    #expect((0.8 + points - 5.64 / 6.64).magnitude < 1e-12)
    #expect((0.8 + points - 0.8494).magnitude < 5e-5)
    #expect((points * 100 - 4.9).magnitude < 0.05)
  }

  @Test("an odds ratio without a baseline is refused")
  func noBaseline() throws {
    let (effect, outcome) = try effect("D4", 0)
    let error = #expect(throws: ArraigoError.self) {
      try UnitBridge.points(of: effect, outcome: outcome)
    }
    #expect(error?.code == "missing_baseline")
  }

  @Test("standard deviations become points only through a mapping with a source")
  func deviations() throws {
    let (effect, outcome) = try effect("D7", 0)
    let error = #expect(throws: ArraigoError.self) {
      try UnitBridge.points(of: effect, outcome: outcome, baseline: 0.3)
    }
    #expect(error?.code == "no_unit_bridge")
    let mapping = DeviationMapping(pointsPerDeviation: 0.2, source: "own survey")
    let points = try UnitBridge.points(
      of: effect, outcome: outcome, baseline: 0.3, mapping: mapping)
    #expect((points + 0.09).magnitude < 1e-12)
  }

  @Test("points and levels need no baseline; of a range the cautious end is taken")
  func plain() throws {
    let (training, paidWork) = try effect("B3", 0)
    #expect(
      (try UnitBridge.points(of: training, outcome: paidWork) - 0.068).magnitude < 1e-12)
    let (care, mothers) = try effect("D1", 0)
    #expect((try UnitBridge.points(of: care, outcome: mothers) - 0.10).magnitude < 1e-12)
    let (packages, employment) = try effect("B8", 1)
    #expect(
      (try UnitBridge.points(of: packages, outcome: employment) - 0.086).magnitude < 1e-12)
  }

  @Test("a multiple of a share is refused where it would leave 0 to 1")
  func multiple() throws {
    let (effect, outcome) = try effect("A2", 0)
    let points = try UnitBridge.points(of: effect, outcome: outcome, baseline: 0.2)
    #expect((points - 0.4).magnitude < 1e-12)
    let error = #expect(throws: ArraigoError.self) {
      try UnitBridge.points(of: effect, outcome: outcome, baseline: 0.5)
    }
    #expect(error?.code == "impossible_share")
  }

  @Test(
    "percent of an amount, money and directions are no points",
    arguments: [("B1", 1), ("D8", 0), ("B7", 1)])
  func refused(id: String, number: Int) throws {
    let (effect, outcome) = try effect(id, number)
    let error = #expect(throws: ArraigoError.self) {
      try UnitBridge.points(of: effect, outcome: outcome, baseline: 0.5)
    }
    #expect(["no_unit_bridge", "unknown_effect"].contains(error?.code))
  }
}
