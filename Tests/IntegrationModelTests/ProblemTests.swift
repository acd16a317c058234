import IntegrationModel
import Testing

@Suite("Problems and errors name the place and never show microdata")
struct ProblemTests {
  @Test(
    "A cell is shown by its shape only",
    arguments: [
      ("1600,5", "9999,9"), ("Juan Pérez", "aaaa aaaaa"), ("", ""), ("a\tb\n", "a?a?"),
      ("東京", "aa"), ("-9.5e3", "-9.9a9"), ("x@y.org", "a@a.aaa"),
    ])
  func masking(text: String, shape: String) {
    #expect(Problem.masked(text.utf8) == shape)
  }

  @Test("A letter of ISO 8859-1 counts once, and a byte that is no letter becomes a mark")
  func latin() {
    #expect(Problem.masked([0x4D, 0xE9, 0x73]) == "aaa")
    #expect(Problem.masked([0x31, 0xA0, 0x31]) == "9?9")
  }

  @Test("A long cell is cut after 24 characters")
  func cutting() {
    #expect(Problem.masked(String(repeating: "7", count: 24).utf8).utf8.count == 24)
    let cut = Problem.masked(String(repeating: "7", count: 1_000).utf8)
    #expect(cut == String(repeating: "9", count: 24) + "…")
  }

  @Test("An error says place, sentence, suggestion and code")
  func description() {
    let error = ArraigoError(
      "ragged_row", "a row has too few cells",
      at: Place(file: "a.zip", member: "b.txt", line: 7, column: "CH04"),
      suggestion: "check the separator")
    #expect(
      error.description
        == "a.zip, member b.txt, line 7, column CH04: a row has too few cells\n"
        + "  check the separator [ragged_row]")
    let problem = Problem("unknown_code", .error, found: "99", expected: "1 or 2")
    #expect(ArraigoError(problem).message == "unknown code: found 99, expected 1 or 2")
  }

  @Test("Notes are less than warnings, warnings less than errors")
  func severities() {
    #expect([Severity.error, .note, .warning].sorted() == [.note, .warning, .error])
  }
}
