import AdapterKit
import IntegrationModel
import Testing

@Suite("Files joined to the person file")
struct JoinTests {
  private func survey(
    _ files: [SourceFile], @HarmonisationBuilder _ rules: () -> [HarmonisationPart]
  )
    -> MadeUpSurvey
  {
    MadeUpSurvey(files: files, Harmonisation(rules))
  }

  @Test("Persons take their household's cells in whatever order the files come")
  func order() throws {
    let survey = survey([.persons, .homes]) {
      Number(.personNumber, from: "P")
      Number(.rooms, from: "ROOMS")
    }
    let output = try survey.run([
      "persons.csv": "HOME;P\nb;1\na;1\nb;2\nc;1\n",
      "homes.csv": "HOME;ROOMS\nc;3\na;1\nb;2\n",
    ])
    #expect(output.cells(.person, .rooms) == ["2", "1", "2", "3"])
    #expect(output.cells(.household, .rooms) == ["3", "1", "2"])
    #expect(output.summary.sources.map(\.unmatched) == [0, 0])
  }

  @Test("Records without a partner are reported on both sides")
  func unmatched() throws {
    let survey = survey([.persons, .homes]) { Number(.rooms, from: "ROOMS") }
    let output = try survey.run([
      "persons.csv": "HOME\na\nx\nx\n", "homes.csv": "HOME;ROOMS\na;1\nb;2\n",
    ])
    #expect(output.cells(.person, .rooms) == ["1", "-", "-"])
    #expect(output.problem("unmatched_rows")?.count == 2)
    #expect(output.problem("unmatched_joined_rows")?.count == 1)
    #expect(output.summary.sources.map(\.unmatched) == [2, 1])
  }

  @Test("Thousands of records join as few do, however the files are cut and whatever comes again")
  func many() throws {
    let survey = survey([.persons, .homes]) {
      Text(.householdID, joining: ["HOME", "P"])
      Text(.psu, joining: ["HOME"])
      Number(.rooms, from: "ROOMS")
    }
    let homes = Array(0..<2_500)
    // In the order of the homes, then once more from the first: no key is new any more.
    let persons = homes + homes[..<200]
    let files = [
      "persons.csv": "HOME;P\n" + persons.map { "h\($0);1\n" }.joined(),
      "homes.csv": "HOME;ROOMS\n" + homes.map { "h\($0);\($0 % 7)\n" }.joined(),
    ]
    for chunkBytes in [4_000, 1 << 20] {
      let output = try survey.run(files, chunkBytes: chunkBytes)
      let isJoined = output.cells(.person, .rooms) == persons.map { "\($0 % 7)" }
      let hasKeys = output.cells(.person, .psu) == persons.map { "h\($0)" }
      let hasJoinedKeys = output.cells(.person, .householdID) == persons.map { "h\($0)/1" }
      let hasHomes = output.cells(.household, .psu) == homes.map { "h\($0)" }
      #expect(isJoined && hasKeys && hasJoinedKeys && hasHomes)
      #expect(output.summary.sources.map(\.rows) == [2_700, 2_500])
      #expect(output.summary.problems.isEmpty)
    }
  }

  @Test("A household file that breaks off is an error, whatever was read ahead of it")
  func brokenAhead() throws {
    let survey = survey([.persons, .homes]) { Number(.rooms, from: "ROOMS") }
    let homes = (0..<1_500).map { $0 < 1_000 ? "h\($0);1\n" : "h\($0)\n" }.joined()
    let error = #expect(throws: ArraigoError.self) {
      try survey.run(
        [
          "persons.csv": "HOME\n" + (0..<1_500).map { "h\($0)\n" }.joined(),
          "homes.csv": "HOME;ROOMS\n" + homes,
        ], chunkBytes: 1_000)
    }
    #expect(error?.code == "ragged_rows")
    #expect(error?.place.file == "homes.csv")
  }

  @Test("Modules of persons join by composite keys; a partial one may leave persons out")
  func modules() throws {
    let work = SourceFile(
      "work", matching: ["work*"], SourceFile.dialect, holds: .person, joinedBy: ["HOME", "P"],
      isPartial: true)
    let migration = SourceFile(
      "migration", matching: ["migration*"], SourceFile.dialect, holds: .person,
      joinedBy: ["HOME", "P"])
    let survey = survey([.persons, work, migration, .homes]) {
      Number(.hoursUsual, from: "work:H")
      Map(.birthCountry, from: "BORN", [1: "ARG", 2: "BOL"])
      Number(.rooms, from: "ROOMS")
    }
    let output = try survey.run([
      "persons.csv": "HOME;P\n01;1\n01;2\n02;1\n", "work.csv": "HOME;P;H\n2;1;40\n1;1;20\n",
      "migration.csv": "HOME;P;BORN\n1;1;1\n1;2;2\n2;1;1\n", "homes.csv": "HOME;ROOMS\n1;3\n2;4\n",
    ])
    #expect(output.cells(.person, .hoursUsual) == ["20", "-", "40"])
    #expect(output.cells(.person, .birthCountry) == ["ARG", "BOL", "ARG"])
    #expect(output.cells(.person, .rooms) == ["3", "3", "4"])
    #expect(output.summary.sources.map(\.rows) == [3, 2, 3, 2])
    #expect(output.summary.problems.isEmpty)
  }

  @Test("Two records with one key are reported, the first counts")
  func duplicates() throws {
    let survey = survey([.persons, .homes]) { Number(.rooms, from: "ROOMS") }
    let output = try survey.run([
      "persons.csv": "HOME\na\n", "homes.csv": "HOME;ROOMS\na;1\na;2\n",
    ])
    #expect(output.cells(.person, .rooms) == ["1"])
    #expect(output.problem("duplicate_key")?.count == 1)
  }

  @Test("Texts of a joined file can be taken")
  func joinedText() throws {
    let survey = survey([.persons, .homes]) {
      Text(.stratum, joining: ["homes:STRATUM"])
      Text(.psu, joining: ["HOME", "STRATUM"], separator: "-")
    }
    let output = try survey.run([
      "persons.csv": "HOME\na\nb\n", "homes.csv": "HOME;STRATUM\nb;north\na;south\n",
    ])
    #expect(output.cells(.person, .stratum) == ["south", "north"])
    #expect(output.cells(.person, .psu) == ["a-south", "b-north"])
  }

  @Test("Several household files make one household table")
  func householdModules() throws {
    let income = SourceFile(
      "income", matching: ["income*"], SourceFile.dialect, holds: .household, joinedBy: ["HOME"])
    let survey = survey([.persons, .homes, income]) {
      Number(.rooms, from: "ROOMS")
      Number(.incomeHousehold, from: "INCOME")
    }
    let output = try survey.run([
      "persons.csv": "HOME\na\nb\n", "homes.csv": "HOME;ROOMS\na;1\nb;2\n",
      "income.csv": "HOME;INCOME\nb;20\na;10\n",
    ])
    #expect(output.cells(.household, .incomeHousehold) == ["10", "20"])
    #expect(output.cells(.person, .incomeHousehold) == ["10", "20"])
  }

  @Test("A household file alone gives the household table and says what is not there")
  func householdsAlone() throws {
    let survey = survey([.persons, .homes]) { Number(.rooms, from: "ROOMS") }
    let output = try survey.run(["homes.csv": "HOME;ROOMS\na;1\n"])
    #expect(output.rowCount(.person) == 0)
    #expect(output.cells(.household, .rooms) == ["1"])
    #expect(output.problem("member_not_found")?.severity == .note)
  }

  @Test("A module without its primary file, or without its keys, is refused")
  func refusals() throws {
    let module = SourceFile(
      "work", matching: ["work*"], SourceFile.dialect, holds: .person, joinedBy: ["HOME", "P"])
    let survey = survey([.persons, module]) { Number(.age, from: "AGE") }
    let alone = #expect(throws: ArraigoError.self) { try survey.run(["work.csv": "HOME;P\na;1\n"]) }
    #expect(alone?.code == "missing_member")
    let keyless = #expect(throws: ArraigoError.self) {
      try survey.run(["persons.csv": "HOME;P;AGE\na;1;3\n", "work.csv": "HOME;AGE\na;1\n"])
    }
    #expect(keyless?.code == "missing_column")
    #expect(keyless?.place.column == "P")
    #expect(keyless?.place.line == 1)
    let nothing = #expect(throws: ArraigoError.self) { try survey.run(["other.csv": "A\n1\n"]) }
    #expect(nothing?.code == "missing_member")
    let twice = #expect(throws: ArraigoError.self) {
      try survey.run(["persons1.csv": "AGE\n1\n", "persons2.csv": "AGE\n1\n"])
    }
    #expect(twice?.code == "ambiguous_member")
  }
}
