import AdapterKit
import IntegrationModel
import Testing

@Suite("Published totals that results must meet")
struct ControlTotalTests {
  private func run(_ totals: ControlTotal..., year: Int = 2020) throws -> [Problem] {
    let survey = MadeUpSurvey(
      files: [.persons, .homes],
      Harmonisation {
        Number(.year, from: "YEAR")
        Number(.quarter, from: "Q")
        Number(.weight, from: "W")
        Number(.rooms, from: "ROOMS")
        Map(.sex, from: "SEX", [1: .male, 2: .female])
        totals.map(HarmonisationPart.controlTotal)
      })
    return try survey.run([
      "persons.csv": "HOME;YEAR;Q;W;SEX\na;\(year);3;10;1\na;\(year);3;20;2\na;\(year);3;5;\n",
      "homes.csv": "HOME;YEAR;Q;W;ROOMS\na;\(year);3;10;4\n",
    ]).summary.problems.filter { $0.code == "control_total_differs" }
  }

  private let period = Period(year: 2020, .quarter(3))

  @Test("A total that is met says nothing")
  func met() throws {
    #expect(
      try run(
        ControlTotal(35, of: .weight, unit: .person, period: period, source: "office"),
        ControlTotal(10, of: .weight, unit: .household, period: period, source: "office"),
        ControlTotal(4, of: .rooms, unit: .household, period: period, source: "office")
      ).isEmpty)
  }

  @Test("A total that is missed is a warning with both figures and the source")
  func missed() throws {
    let problems = try run(
      ControlTotal(36, of: .weight, unit: .person, period: period, source: "office, table 1"))
    #expect(problems.map(\.found) == ["35.0"])
    #expect(problems.map(\.expected) == ["36.0 (office, table 1)"])
  }

  @Test("A total of a group counts its records only")
  func group() throws {
    #expect(
      try run(
        ControlTotal(
          20, of: .weight, unit: .person, among: [.sex: .female], period: period, source: "office")
      ).isEmpty)
    #expect(
      try run(
        ControlTotal(
          21, of: .weight, unit: .person, among: [.sex: .female], period: period, source: "office")
      ).count == 1)
  }

  @Test("Totals of other periods, and differences within the tolerance, say nothing")
  func otherPeriods() throws {
    #expect(
      try run(
        ControlTotal(99, of: .weight, unit: .person, period: period, source: "office"), year: 2021
      ).isEmpty)
    #expect(
      try run(
        ControlTotal(
          35.3, of: .weight, unit: .person, period: period, tolerance: 0.01, source: "office")
      ).isEmpty)
  }
}
