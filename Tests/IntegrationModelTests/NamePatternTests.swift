import IntegrationModel
import Testing

@Suite("File-name patterns")
struct NamePatternTests {
  @Test(
    "Stars, question marks and case",
    arguments: [
      ("usu_individual_*.txt", "USU_Individual_T318.TXT", true),
      ("*", "", true), ("", "", true), ("", "a", false), ("?", "a", true), ("?", "", false),
      ("a*b*c", "aXXbYYbZc", true), ("a*b*c", "aXXbYY", false), ("*.zip", "a.zip.txt", false),
      ("**a", "aaa", true), ("a?c", "abc", true), ("a?c", "ac", false),
    ])
  func matching(pattern: String, name: String, matches: Bool) {
    #expect(NamePattern(pattern).matches(name) == matches)
  }

  @Test("A path is held against its last part")
  func baseName() {
    #expect(NamePattern("b*.csv").matchesBaseName(of: "folder/inner/base.csv"))
    #expect(!NamePattern("b*.csv").matchesBaseName(of: "base.csv/other.txt"))
  }
}
