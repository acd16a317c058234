import AdapterKit
import IntegrationModel
import NationalFormats
import Testing

@Suite("The conformance test of an adapter")
struct ConformanceTests {
  private static let case1 = """
    # A made-up example.
    == what
    Two persons.

    == input persons.csv
    SEX;AGE;W
    1;40;10,5
    9;-1;2

    == persons
    sex  | age | weight
    male | 40  | 10.5
    -    | 0   | 2

    == problems
    """

  private static func harmonisation(quote: Character?) -> (SourceFile, Harmonisation) {
    let file = SourceFile(
      "persons", matching: ["persons*"],
      .delimited(DelimitedOptions(separator: ";", quote: quote)), holds: .person)
    let said: Set<VariableID> = [.sex, .age, .weight, .migrationStatus]
    let harmonisation = Harmonisation {
      Map(.sex, from: "SEX", [1: .male, 2: .female], missing: [9])
      Number(.age, from: "AGE", replacing: [-1: 0])
      Number(.weight, from: "W")
      VariableCatalogue.all.filter { !said.contains($0.id) }.map {
        NotCollected($0.id, because: "the survey is made up").rule
      }
    }
    return (file, harmonisation)
  }

  private func report(
    _ text: String = case1, quote: Character? = "\"", version: String = "1.0.0"
  ) throws -> ConformanceReport {
    let (file, harmonisation) = Self.harmonisation(quote: quote)
    return try ConformanceTest(
      InProcessAdapter(MadeUpSurvey(files: [file], harmonisation)),
      manifest: AdapterIdentity("xx.test.survey", version: version, maintainer: "tests"),
      cases: [AdapterCase(text, file: "one.case")]
    ).report()
  }

  private func failed(_ report: ConformanceReport) -> [String] {
    report.checks.filter { $0.outcome == .failed }.map(\.id)
  }

  /// An adapter whose process ends at every archive that is not as it was written.
  private struct Fragile: AdapterUnderTest {
    let sound: InProcessAdapter

    func describe() -> AdapterDescription { sound.describe() }

    func run(_ inputs: [AdapterInput]) throws(ArraigoError) -> AdapterOutput {
      guard inputs.map(\.name) != ["damaged.zip"] else {
        throw ArraigoError("adapter_crashed", "the adapter crashed")
      }
      return try sound.run(inputs)
    }
  }

  @Test("An adapter whose process ends at damage fails, an error of the file is the right answer")
  func crash() throws {
    let (file, harmonisation) = Self.harmonisation(quote: "\"")
    let report = try ConformanceTest(
      Fragile(sound: InProcessAdapter(MadeUpSurvey(files: [file], harmonisation))),
      manifest: AdapterIdentity("xx.test.survey", version: "1.0.0", maintainer: "tests"),
      cases: [AdapterCase(Self.case1, file: "one.case")]
    ).report()
    #expect(failed(report) == ["truncation", "bit_flips"])
  }

  @Test("A good adapter is silver; gold asks for real archives")
  func silver() throws {
    let report = try report()
    #expect(failed(report) == [], "\(report.checks.filter { $0.outcome == .failed })")
    #expect(report.level == .silver)
    #expect(report.isClean)
    #expect(report.checks.filter { $0.outcome == .skipped }.map(\.level) == [.gold, .gold])
  }

  @Test(
    "Gold asks for a published total of the archive's own period, and that it is met",
    arguments: [(2020, 12.5, "passed"), (2019, 12.5, "skipped"), (2020, 13, "failed")])
  func gold(year: Int, total: Double, outcome: String) throws {
    let (file, harmonisation) = Self.harmonisation(quote: "\"")
    let own = harmonisation.rules.filter { ![.year, .quarter].contains($0.target) }
    let dated = Harmonisation {
      own
      Number(.year, from: "Y")
      Number(.quarter, from: "Q")
      ControlTotal(
        total, of: .weight, unit: .person, period: Period(year: 2020, .quarter(3)), source: "office"
      )
    }
    let text = Self.case1.replacing("SEX;AGE;W", with: "Y;Q;SEX;AGE;W")
      .replacing("1;40", with: "2018;3;1;40").replacing("9;-1", with: "2018;3;9;-1")
    let archive = "Y;Q;SEX;AGE;W\n\(year);3;1;40;10,5\n\(year);3;2;1;2\n"
    let report = try ConformanceTest(
      InProcessAdapter(MadeUpSurvey(files: [file], dated)),
      manifest: AdapterIdentity("xx.test.survey", version: "1.0.0", maintainer: "tests"),
      cases: [AdapterCase(text, file: "one.case")],
      archives: [[AdapterInput("persons.csv", Array(archive.utf8))]]
    ).report()
    #expect(report.checks.first { $0.id == "control_totals" }?.outcome.rawValue == outcome)
    #expect(report.level == (outcome == "passed" ? .gold : .silver), "\(report.checks)")
  }

  @Test("Another version in the manifest, or other rows, keep it from bronze")
  func bronze() throws {
    let other = try report(version: "2.0.0")
    #expect(failed(other) == ["manifest_agrees"])
    #expect(other.level == .none)
    let wrong = try report(Self.case1.replacing("male | 40", with: "male | 41"))
    #expect(failed(wrong) == ["case:one.case"])
    #expect(
      wrong.checks.first { $0.outcome == .failed }?.detail
        == "persons row 1, age: 40 instead of 41")
  }

  @Test("An adapter that takes no quotes is told so, unless the case says it is fixed")
  func variants() throws {
    #expect(failed(try report(quote: nil)) == ["text_variants"])
    #expect(try report(quote: nil).level == .bronze)
    let fixed = Self.case1.replacing("persons.csv", with: "persons.csv fixed=quoting")
    #expect(try report(fixed, quote: nil).level == .silver)
  }

  @Test("A case that cannot be understood names its line")
  func brokenCases() {
    let cases = [
      ("== nonsense\n", 1), ("stray\n", 1), ("== input\n", 1),
      ("== persons\nsex | age\nmale\n", 3), ("== persons\nno_such\n1\n", 2),
      ("== what\nnothing\n", 1), ("== problems\nunknown_code\n", 2),
    ]
    for (text, line) in cases {
      let error = #expect(throws: ArraigoError.self) { try AdapterCase(text, file: "x.case") }
      #expect(error?.code == "broken_case")
      #expect(error?.place.line == line, "\(text)")
    }
  }

  @Test("The archive the test writes is read back, whole or not at all")
  func zip() throws {
    let survey = MadeUpSurvey(Harmonisation { Number(.age, from: "AGE") })
    let archive = StoredZip.archive([AdapterInput("folder/persons.csv", Array("AGE\n1\n2\n".utf8))])
    let adapter = InProcessAdapter(survey)
    #expect(try adapter.run([AdapterInput("a.zip", archive)]).cells(.person, .age) == ["1", "2"])
    for count in [0, 10, archive.count / 2, archive.count - 1] {
      #expect(throws: ArraigoError.self) {
        try adapter.run([AdapterInput("a.zip", Array(archive.prefix(count)))])
      }
    }
  }
}
