import IntegrationModel
import Numerics
import Strategy
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#endif

/// The worked example of `Tools/Demo/strategy`.
enum WorkedExample {
  static func text(_ country: String, _ file: String) throws -> String {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: root.appending(path: "Tools/Demo/strategy/\(country)/\(file).yaml"),
      encoding: .utf8)
  }

  static func plan(
    _ country: String, replacing part: String = "", by other: String = ""
  ) throws -> PlanFile {
    var text = try text(country, "plan")
    if !part.isEmpty {
      guard let range = text.range(of: part) else {
        throw ArraigoError("test_part_missing", "the example has no \(part)")
      }
      text.replaceSubrange(range, with: other)
    }
    return try PlanFile(
      text, file: "plan.yaml", catalogue: .shipped(),
      elicitation: ElicitationFile(self.text(country, "elicitation"), file: "elicitation.yaml"))
  }
}

extension String {
  /// Where a part stands first.
  func range(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }
}

@Suite("A plan file")
struct PlanFileTests {
  @Test("becomes a problem with the numbers as written and effects bridged to persons")
  func example() throws {
    let file = try WorkedExample.plan("peru")
    #expect(file.isSynthetic)
    #expect(file.problem.currency == "PEN")
    #expect(file.problem.eligible[0][0] == [42000, 43000, 44000, 45000])
    #expect(file.problem.eligible[2][3] == [1600, 1600, 1600, 1600])
    #expect(file.problem.scenarios.count == 40)
    let training = try #require(file.problem.interventions.first { $0.id == "B3" })
    // 6.8 points, of which 0.8 travel.
    #expect((training.effects[0].perPerson - 0.0544).magnitude < 1e-12)
    let titles = try #require(file.problem.interventions.first { $0.id == "B1" })
    #expect((titles.effects[0].perPerson - 0.245 * 0.35).magnitude < 1e-12)
    let care = try #require(file.problem.interventions.first { $0.id == "D7" })
    // Less distress is an improvement.
    #expect((care.effects[0].perPerson - 0.45 * 0.7).magnitude < 1e-12)
    #expect(file.problem.floors.first?.groups == ["migrant_women", "returnee_women"])
    #expect(file.secured == ["treasury"])
    #expect(file.grounds.count == file.problem.interventions.flatMap(\.effects).count)
    #expect(throws: Never.self) { try file.problem.validated() }
  }

  @Test(
    "what cannot be meant so is refused with code, file, line and key",
    arguments: [
      ("budgets: [19000000", "budgets: [-9000000", "negative_number"),
      ("budgets: [19000000", "budgets: [.nan", "not_a_number"),
      ("{id: treasury, currency: PEN", "{id: treasury, currency: USD", "wrong_currency"),
      ("unit_cost: 310", "unit_cost: {amount: 90, currency: USD}", "wrong_currency"),
      ("unit_cost: 310", "unit_cost: elicit", "unknown_cost"),
      ("people: 6200", "people: -1", "negative_number"),
      ("people: 6200", "people: elicit", "unknown_stock"),
      ("people: 6200", "people: [1, 2]", "wrong_count"),
      (
        "{territory: lima, group: migrant_men", "{territory: cusco, group: migrant_men",
        "unknown_territory"
      ),
      ("{territory: lima, group: migrant_men", "{territory: lima, group: women", "unknown_group"),
      ("opening_cost: {lima: 500000", "opening_cost: {cusco: 500000", "unknown_territory"),
      ("id: formal_job, unit: persons, ", "id: formal_job, ", "missing_field"),
      (
        "{intervention: C5, needs: A1}",
        "{intervention: C5, needs: A1}\n  - {intervention: A1, needs: C5}", "cyclic_prerequisites"
      ),
      (
        "{intervention: C5, needs: A1}",
        "{intervention: C5, needs: A1}\nexclusions: [[A1, C5]]", "contradictory_prerequisites"
      ),
      ("  - id: B1\n", "  - id: Z9\n", "unknown_intervention"),
      (
        "study: {outcome: paid_work, for: women}",
        "study: {outcome: employment, for: participants}",
        "unverified_effect"
      ),
      (
        "study: {outcome: paid_work, for: women}", "study: {outcome: paid_work, for: returnees}",
        "unknown_effect"
      ),
      ("elicited: A1.formal_job.participants", "elicited: A1.nothing", "unknown_quantity"),
      ("drivers: [A1, growth]", "drivers: [A1, weather]", "unknown_driver"),
      ("discount_rate: 0.03", "discount_rate: 3", "not_a_share"),
      ("years: [2027, 2028", "years: [2027, 2029", "broken_years"),
      ("  - id: B3\n", "  - id: B1\n", "repeated_intervention"),
      ("synthetic: true", "synthetic: true\ncolour: red", "unknown_field"),
      ("reach: {women: 0.22}", "reach: {migrant_women: 0.22}", "unreached_group"),
    ])
  func refused(part: String, other: String, code: String) throws {
    let error = try #require(throws: ArraigoError.self) {
      try WorkedExample.plan("peru", replacing: part, by: other)
    }
    #expect(error.code == code, "\(error)")
    #expect(error.place.file == "plan.yaml" || error.place.file == "work.yaml")
    #expect(error.place.line != nil)
  }

  @Test("cut short anywhere it is refused or read, never a crash")
  func truncated() throws {
    let text = try WorkedExample.text("peru", "plan")
    let catalogue = try InterventionCatalogue.shipped()
    for length in stride(from: 0, to: text.count, by: 397) {
      #expect(throws: ArraigoError.self) {
        try PlanFile(String(text.prefix(length)), file: "plan.yaml", catalogue: catalogue)
      }
    }
  }

  @Test(
    "with flipped bits it is refused with a place, or read: never a crash", .serialized,
    arguments: 0..<40)
  func flipped(seed: UInt64) throws {
    var generator = RandomStream(seed: seed)
    var bytes = Array(try WorkedExample.text("peru", "plan").utf8)
    for _ in 0..<3 {
      let at = Int(generator.next() % UInt64(bytes.count))
      bytes[at] ^= 1 << UInt8(generator.next() % 8)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let elicitation = try ElicitationFile(
      WorkedExample.text("peru", "elicitation"), file: "elicitation.yaml")
    do {
      _ = try PlanFile(
        text, file: "plan.yaml", catalogue: .shipped(), elicitation: elicitation)
    } catch let error {
      #expect(error.place.file != nil)
      #expect(!error.code.isEmpty)
    }
  }

  @Test("lines ended as on Windows give the same problem")
  func lineEnds() throws {
    let text = try WorkedExample.text("peru", "plan")
    let windows = text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    let elicitation = try ElicitationFile(
      WorkedExample.text("peru", "elicitation"), file: "elicitation.yaml")
    let catalogue = try InterventionCatalogue.shipped()
    let first = try PlanFile(
      text, file: "plan.yaml", catalogue: catalogue, elicitation: elicitation)
    let second = try PlanFile(
      windows, file: "plan.yaml", catalogue: catalogue, elicitation: elicitation)
    #expect(
      first.problem.interventions.map(\.unitCost) == second.problem.interventions.map(\.unitCost))
    #expect(first.problem.scenarios == second.problem.scenarios)
  }

  @Test(
    "a floor against harm changes the plan: the rent subsidy that sets neighbours against it goes")
  func noHarm() throws {
    let harmless = try WorkedExample.plan("peru").problem
    var harmful = harmless
    harmful.floors.removeAll { $0.id == "no_harm" }
    func subsidised(_ problem: PlanningProblem) throws -> Double {
      // Two of the draws are enough for this question.
      var small = problem
      small.scenarios = problem.scenarios.prefix(2).map {
        Scenario($0.name, probability: 0.5, values: $0.values)
      }
      // Money for everything, so that only the floor can keep the subsidy out.
      for source in small.sources.indices { small.sources[source].budgets = [4e8, 4e8, 4e8, 4e8] }
      guard case .plan(let best) = try Planner(small).plan(for: .expected) else { return -1 }
      return best.plan.coverage.filter { $0.intervention == "D8" }.map(\.people).reduce(0, +)
    }
    // 0.33 standard deviations lost per person and year: 50 allow at most 50 / 0.33 person-years.
    #expect(try subsidised(harmful) > 1000)
    #expect(try subsidised(harmless) <= 50 / 0.33)
  }
}
