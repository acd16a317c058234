import AdapterKit
import IntegrationModel
import NationalFormats

/// A survey made up for tests: a person file, and whatever a test joins to it.
struct MadeUpSurvey: SurveyAdapter {
  let identity = AdapterIdentity("xx.test.survey", version: "1.0.0", maintainer: "tests")
  let survey = SurveyDescription(
    country: "AR", survey: "TEST", name: "Made-up survey", institute: "Nobody", currency: "ARS",
    coverage: .national, labour: .init(minimumAge: 10, ratesOverTotalPopulation: false))
  let files: [SourceFile]
  let harmonisation: Harmonisation

  init(files: [SourceFile] = [.persons], _ harmonisation: Harmonisation) {
    self.files = files
    self.harmonisation = harmonisation
  }

  /// Runs the rules over files of this survey.
  func run(_ files: [String: String], chunkBytes: Int = 1 << 20) throws -> AdapterOutput {
    try InProcessAdapter(self, chunkBytes: chunkBytes).run(
      files.sorted { $0.key < $1.key }.map { AdapterInput($0.key, Array($0.value.utf8)) })
  }
}

extension SourceFile {
  static let dialect = SourceFile.Format.delimited(
    DelimitedOptions(separator: ";", encoding: .utf8ThenWindows1252))
  static let persons = SourceFile("persons", matching: ["persons*"], dialect, holds: .person)
  static let homes = SourceFile(
    "homes", matching: ["homes*"], dialect, holds: .household, joinedBy: ["HOME"])
}

/// The cells that rules give for a person file.
func cells(
  of variable: VariableID, _ text: String, @HarmonisationBuilder _ rules: () -> [HarmonisationPart]
) throws -> [String]? {
  try output(text, rules).cells(.person, variable)
}

/// All that rules give for a person file.
func output(_ text: String, @HarmonisationBuilder _ rules: () -> [HarmonisationPart]) throws
  -> AdapterOutput
{
  try MadeUpSurvey(Harmonisation(rules)).run(["persons.csv": text])
}

extension AdapterOutput {
  func problem(_ code: String) -> Problem? { summary.problems.first { $0.code == code } }
}
