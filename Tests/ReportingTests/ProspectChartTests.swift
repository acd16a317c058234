import Foresight
import IntegrationModel
import Testing

@testable import Reporting

@Suite("Charts and tables of prospective analysis")
struct ProspectChartTests {
  private static let plan = """
    years: 2025-2028
    samples: 50
    influences:
      work: {border: 1, "a <b> & c": 2}
      border: {work: 3}
      "a <b> & c": {border: 1}
    descriptors:
      work: ["formal & <safe>", informal]
      border: [open, closed]
    judgements:
      work.informal: {border.closed: 2}
      border.closed: {work.informal: 3}
    drivers:
      inflow: {uniform: [1, 5]}
      share: {by: work, "formal & <safe>": 0.6, informal: {uniform: [0.2, 0.4]}}
    outcomes:
      stock: {start: 100, next: stock + inflow}
      formal: {is: stock * share}
    """

  private static func study() throws -> (plan: ScenarioPlan, set: StorylineSet) {
    let plan = try ScenarioPlan(yaml: Array(Self.plan.utf8), file: "p.yaml")
    return (plan, try plan.storylineSet())
  }

  @Test(
    "Every chart is well-formed in every language, whatever names hold",
    arguments: Language.allCases)
  func wellFormed(language: Language) throws {
    let (plan, set) = try Self.study()
    let simulation = try ScenarioSimulation(plan, set)
    let study = try SensitivityStudy(
      plan, storyline: set.storylines[0], policy: plan.policies[0], outcome: 1, samples: 32)
    let charts = [
      InfluenceMap.svg(try #require(set.structure), in: language),
      CrossImpactChart.svg(try #require(set.matrix), in: language),
      PathsChart.svg(simulation, outcome: 1, policy: "none", in: language),
      DriverTornado.svg(study, in: language),
    ]
    for chart in charts {
      let reader = MarkupReader(chart)
      #expect(reader.fault == nil)
      #expect(chart.contains("xml:lang=\"\(language.rawValue)\"") && !chart.contains("NaN"))
      #expect(
        !chart.contains("<b>") && !reader.text.contains("{"), "an open placeholder or raw name")
    }
  }

  @Test("Tables have the promised columns in csv")
  func columns() throws {
    let (plan, set) = try Self.study()
    let simulation = try ScenarioSimulation(plan, set)
    let header = { (table: ResultTable) in
      String(table.render(.csv, .english).prefix { $0 != "\n" })
    }
    #expect(
      header(ScenarioTables.outcomes(simulation))
        == "storyline,policy,outcome,year,mean,median,low80,high80,low95,high95")
    #expect(header(ScenarioTables.storylines(set)) == "storyline,work,border,share")
    let matrix = try #require(set.matrix)
    #expect(
      header(
        CrossImpactTable.scenarios(
          matrix.consistentScenarios(), of: matrix, succession: try matrix.succession()))
        == "scenario,work,border,consistency,total_impact_score,basin,basin_share")
  }

  @Test("A target out of reach says so in words")
  func reach() throws {
    let found = try BackCasting(start: (2025, 1), target: (2027, 9), limits: 0...1)
    let text = ScenarioTables.reach(found).render(.table, .spanish)
    #expect(text.contains("inalcanzable") && text.contains("3,0000"))
  }
}
