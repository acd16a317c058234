import AdapterKit
import IntegrationModel
import Testing

@Suite("A harmonisation as a value: checked and printed without data")
struct LanguageTests {
  private func errors(@HarmonisationBuilder _ rules: () -> [HarmonisationPart]) -> [String] {
    Harmonisation(rules).findings().filter { $0.severity != .note }.map(\.code)
  }

  @Test("Sound rules have no findings but the variables nothing is said of")
  func sound() {
    let findings = Harmonisation { Map(.sex, from: "S", [1: .male]) }.findings()
    #expect(Set(findings.map(\.code)) == ["variable_without_rule"])
    #expect(!findings.contains { $0.place.column == "migration_status" })
  }

  @Test("Each mistake has a name of its own")
  func mistakes() {
    #expect(
      errors {
        Map(.sex, from: "A", [1: .male])
        Map(.sex, from: "B", [1: .male])
      } == ["duplicate_rule"])
    #expect(errors { Number("no_such_variable", from: "A") } == ["unknown_variable"])
    #expect(errors { Map(.sex, from: "A", [1: "neither"]) } == ["code_not_in_list"])
    #expect(errors { Crosswalk(.sex, from: "A", ["1": "urban"]) } == ["code_not_in_list"])
    #expect(errors { Map(.age, from: "A", [1: .male]) } == ["code_not_in_list"])
    #expect(errors { Number(.sex, from: "A") } == ["derivation_does_not_fit"])
    #expect(errors { Text(.age, joining: ["A"]) } == ["derivation_does_not_fit"])
    #expect(errors { Constant(.householdID, .missing) } == ["derivation_does_not_fit"])
    #expect(errors { Sum(.hoursUsual, of: []) } == ["empty_rule"])
    #expect(errors { Map(.sex, from: "A", [:]) } == ["empty_rule"])
    #expect(
      errors { Members(.childrenUnder6, .count, where: Source("A").isIn(1)) } == [
        "members_without_key"
      ])
    #expect(errors { NotCollected(.sex, because: "") } == ["reason_missing"])
    #expect(
      errors {
        ControlTotal(1, of: .sex, unit: .person, period: Period(year: 2020), source: "office")
      } == ["unusable_control_total"])
  }

  @Test("A harmonisation with errors is not run")
  func refused() {
    let error = #expect(throws: ArraigoError.self) {
      try output("A\n1\n") { Map(.sex, from: "A", [1: "neither"]) }
    }
    #expect(error?.code == "broken_harmonisation")
    #expect(error?.place.column == "sex")
  }

  @Test("Every kind of rule is documented in a line")
  func lines() {
    let harmonisation = Harmonisation {
      Text(.householdID, joining: ["H", "N"])
      Map(.sex, from: "S", [1: .male, 2: .female], missing: [9]).asked(of: Source("E").isIn(1))
      Map(.area, from: "A", labels: ["Urbaná": .urban])
      Crosswalk(.industryIsic, from: "R", ["01": "A"])
      Number(.hoursUsual, from: "HH", missing: [99], times: 0.5).approximated("half")
      Sum(.hoursActualAll, of: ["X", "Y"])
      FirstPresent(Number(.age, from: "AGE"), Number(.age, from: "EDAD"))
      FirstValue(Number(.rooms, from: "R1"), Number(.rooms, from: "R2"))
      Choose(.enrolled, [.when(Source("Q").isAtLeast(3), .yes)], otherwise: .code(.no))
      Members(.childrenUnder6, .count, where: Source("AGE").isAtMost(5))
      Compute(.bedrooms, from: ["B"], "twice") { $0[0].map { $0 * 2 } }
      Constant(.literacy, .missing)
      NotCollected(.fpc, because: "not published")
      ControlTotal(10, of: .age, unit: .person, period: Period(year: 2020), source: "office")
    }
    #expect(
      harmonisation.lines() == [
        "household_id = H '/' N",
        "sex = S: 1 male, 2 female, 9 missing; asked where E in 1",
        "area = A: 'urbana' urban",
        "industry_isic = R: 01… A",
        "hours_usual = HH × 0.5 without 99.0; approximated: half",
        "hours_actual_all = X + Y",
        "age = first present of (AGE | EDAD)",
        "rooms = first value of (R1 | R2)",
        "enrolled = yes where Q ≥ 3.0, otherwise no",
        "children_under_6 = number of members where AGE ≤ 5.0",
        "bedrooms = twice (B)",
        "literacy = missing",
        "fpc = not collected: not published",
        "control total 2020: sum of age over persons = 10.0, office",
      ])
  }
}
