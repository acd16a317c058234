import IntegrationModel
import Numerics
import Strategy
import Testing

@Suite("The results framework")
struct FrameworkTests {
  private func framework(_ part: String = "", _ other: String = "") throws -> ResultsFramework {
    var text = try WorkedExample.text("peru", "framework")
    if !part.isEmpty {
      text.replaceSubrange(try #require(text.range(of: part)), with: other)
    }
    return try ResultsFramework(text, file: "framework.yaml")
  }

  private func findings(_ framework: ResultsFramework) throws -> [String] {
    framework.findings(
      catalogue: try .shipped(), drivers: ["growth", "A1", "B3", "F2"]
    ).map { "\($0.code) \($0.found ?? "")" }
  }

  @Test("the example is complete but for the baseline that is still to be found out")
  func example() throws {
    #expect(try findings(framework()) == ["unknown_baseline I3"])
  }

  @Test(
    "whatever is left out is found",
    arguments: [
      ("        formula: {en: consolidated count of", "        #", "missing_formula I2"),
      ("        verification: {en: Register of permits", "        #", "missing_verification I2"),
      ("        rationale: {en: capacity", "        #", "missing_rationale I2"),
      ("        targets: {2028: 16000", "        #", "missing_target I2"),
      (
        "        baseline: {value: 0, period: '2026', source: {en: SYNTHETIC register, es: registro SINTÉTICO, pt: registro SINTÉTICO, fr: registre SYNTHÉTIQUE}}\n        targets: {2028: 16000",
        "        targets: {2028: 16000", "missing_baseline I2"
      ),
      ("        definition: {en: 'People with", "        #", "missing_definition I2"),
      ("{2028: 18, 2030: 23}", "{2028: 18, 2030: 12}", "target_goes_backwards I1"),
      ("because: {catalogue: B3}", "because: {catalogue: Q7}", "unknown_ground P2"),
      ("    because: {catalogue: B3}\n", "", "missing_ground P2"),
      ("    assumptions: [S1, S4]\n", "", "missing_assumption P2"),
      (
        "intervention: D7, start: 2027, end: 2030, ", "intervention: D7, ",
        "missing_dates A-psychosocial"
      ),
      ("{id: S4, driver: B3,", "{id: S4,", "unlinked_assumption S4"),
      ("{id: S4, driver: B3,", "{id: S4, driver: weather,", "unlinked_assumption S4"),
    ])
  func missing(part: String, other: String, finding: String) throws {
    let found = try findings(framework(part, other))
    #expect(found.contains(finding), "\(found)")
  }

  @Test(
    "what is written wrong is refused at its line",
    arguments: [
      ("    of: O1\n", "    of: O9\n", "unknown_parent"),
      ("level: outcome\n    of: G", "level: output\n    of: G", "wrong_level"),
      ("assumptions: [S1]", "assumptions: [S9]", "unknown_assumption"),
      ("baseline: {value: 14.2", "baseline: {value: .nan", "not_a_number"),
      ("  - id: P2\n", "  - id: P1\n", "repeated_result"),
      ("start: 2027, end: 2030", "start: 2031, end: 2030", "broken_years"),
    ])
  func refused(part: String, other: String, code: String) throws {
    let error = try #require(throws: ArraigoError.self) { try framework(part, other) }
    #expect(error.code == code)
    #expect(error.place.line != nil)
  }
}

@Suite("Small cells of a plan")
struct SmallCellTests {
  @Test("a small cell takes companions with it, so that no total gives it away")
  func companions() {
    let table = [[100.0, 7, 40], [60, 90, 80], [50, 30, 20]]
    let hidden = SmallCells.hidden(table)
    #expect(hidden[0] == [100, nil, nil])
    #expect(hidden[1] == [60, 90, 80])
    #expect(hidden[2] == [50, nil, nil])
  }

  @Test("nobody is shown as nobody, and a table without small cells stays whole")
  func whole() {
    let table = [[0.0, 12], [30, 11]]
    #expect(SmallCells.hidden(table) == [[0, 12], [30, 11]])
    #expect(SmallCells.hidden([]) == [])
  }

  @Test("every hidden cell has a hidden companion in its row and column, where there is one")
  func property() {
    var generator = RandomStream(seed: 11)
    for _ in 0..<200 {
      let table = (0..<4).map { _ in
        (0..<4).map { _ in Double(Int.random(in: 1...40, using: &generator)) }
      }
      let hidden = SmallCells.hidden(table)
      for row in hidden { #expect(row.filter { $0 == nil }.count != 1) }
      for column in 0..<4 { #expect(hidden.filter { $0[column] == nil }.count != 1) }
    }
  }
}

@Suite("A strategy file")
struct StrategyFileTests {
  private func file(_ part: String = "", _ other: String = "") throws -> StrategyFile {
    var text = try WorkedExample.text("peru", "strategy")
    if !part.isEmpty {
      text.replaceSubrange(try #require(text.range(of: part)), with: other)
    }
    return try StrategyFile(text, file: "strategy.yaml")
  }

  @Test("the example is read")
  func example() throws {
    let file = try file()
    #expect(file.mandate.map(\.mark) == [.verified, .memory])
    #expect(file.cascade.map(\.people.people) == [158000, 96000, 61000, 38000])
    #expect(file.policy?.areas.map(\.score) == [75, 50])
    #expect(file.policy?.whole == 62.5)
  }

  @Test(
    "what cannot be meant so is refused at its line",
    arguments: [
      ("people: 96000", "people: 960000", "rising_cascade"),
      (
        "people: 96000, reading: consolidated", "people: 96000, reading: monthly_total",
        "monthly_cascade"
      ),
      ("value: hidden", "value: 3.1", "hidden_value"),
      ("people: 46, women: 27", "people: 46, women: 47", "wrong_count"),
      ("people: 158000", "people: -1", "negative_number"),
      ("mark: memory", "mark: perhaps", "unknown_word"),
    ])
  func refused(part: String, other: String, code: String) throws {
    let error = try #require(throws: ArraigoError.self) { try file(part, other) }
    #expect(error.code == code)
    #expect(error.place.line != nil)
  }
}
