import AdapterKit
import IntegrationModel
import Testing

@Suite("Values taken from the members of the household")
struct MemberTests {
  private static let rules = Harmonisation {
    Text(.householdID, joining: ["HOME"])
    Members(.childrenUnder6, .count, where: Source("AGE").isAtMost(5))
    Members(.householdSize, .count, where: Source("P").isAtLeast(1))
    Members(
      .incomeHousehold, .sum(NumberReading("I", missing: [-9])), where: Source("P").isAtLeast(1))
    Members(
      .headBirthCountry,
      .first(.codes(CodeMap("BORN", numbers: [1: .code("ARG"), 2: .code("BOL")]))),
      where: Source("REL").isIn(1))
    Members(
      .rooms, .first(.number(NumberReading("AGE"))), where: Source("REL").isIn(1))
  }

  private static let persons = """
    HOME;P;REL;AGE;BORN;I
    a;1;1;40;2;100
    b;1;1;30;1;-9
    a;2;3;5;1;-9
    a;3;3;4;1;50
    b;2;2;;1;

    """

  @Test("Counts, sums and the head's answers reach every member, contiguous or not")
  func persons() throws {
    let output = try MadeUpSurvey(Self.rules).run(["persons.csv": Self.persons])
    #expect(output.cells(.person, .childrenUnder6) == ["2", "0", "2", "2", "0"])
    #expect(output.cells(.person, .householdSize) == ["3", "2", "3", "3", "2"])
    #expect(output.cells(.person, .incomeHousehold) == ["150", "-", "150", "150", "-"])
    #expect(output.cells(.person, .headBirthCountry) == ["BOL", "ARG", "BOL", "BOL", "ARG"])
    #expect(output.cells(.person, .rooms) == ["40", "30", "40", "40", "30"])
  }

  @Test("The household table has them too; a household without members has none")
  func households() throws {
    let output = try MadeUpSurvey(files: [.persons, .homes], Self.rules).run([
      "persons.csv": Self.persons, "homes.csv": "HOME\nb\nc\na\n",
    ])
    #expect(output.cells(.household, .childrenUnder6) == ["0", "-", "2"])
    #expect(output.cells(.household, .headBirthCountry) == ["ARG", "-", "BOL"])
  }

  @Test("A condition over members may ask a joined file")
  func joined() throws {
    let health = SourceFile(
      "health", matching: ["health*"], SourceFile.dialect, holds: .person, joinedBy: ["HOME", "P"])
    let survey = MadeUpSurvey(
      files: [.persons, health],
      Harmonisation {
        Text(.householdID, joining: ["HOME"])
        Members(.childrenUnder6, .count, where: Source("health:SICK").isIn(1))
      })
    let output = try survey.run([
      "persons.csv": "HOME;P\na;1\na;2\nb;1\n", "health.csv": "HOME;P;SICK\nb;1;2\na;2;1\na;1;1\n",
    ])
    #expect(output.cells(.person, .childrenUnder6) == ["2", "2", "0"])
  }
}
