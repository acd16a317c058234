import IntegrationModel
import LocatedText
import Testing

@Suite("YAML values")
struct YAMLValueTests {
  private enum Colour: String, CaseIterable { case red, blue }

  private static let text = """
    plan: A
    people: {women: 12, men: 0.5}
    steps:
      - id: first
        colour: blue
        open: yes
      - colour: green
    nothing: ~
    """

  @Test("values are found by key and read by kind")
  func values() throws {
    let root = try YAMLValue(Self.text, file: "p.yaml")
    #expect(try root.required("plan").text() == "A")
    let people = try root.required("people")
    #expect(try people.required("women").integer() == 12)
    #expect(try people.required("men").share() == 0.5)
    #expect(try people.entries().map(\.name) == ["women", "men"])
    let nothing = try root.optional("nothing")
    #expect(nothing?.isNull == nil)
    let steps = try root.required("steps").list()
    #expect(try steps[0].required("colour").word(of: Colour.self) == .blue)
    #expect(try steps[0].required("open").flag())
    #expect(try root.required("plan").texts() == ["A"])
  }

  @Test("an error names file, line and the path of keys")
  func places() throws {
    let root = try YAMLValue(Self.text, file: "p.yaml")
    let steps = try root.required("steps").list()
    let word = #expect(throws: ArraigoError.self) {
      try steps[1].required("colour").word(of: Colour.self)
    }
    #expect(word?.code == "unknown_word")
    #expect(word?.place == Place(file: "p.yaml", line: 7, column: "steps[2].colour"))
    let missing = #expect(throws: ArraigoError.self) { try steps[0].required("cost") }
    #expect(missing?.place == Place(file: "p.yaml", line: 4, column: "steps[first].cost"))
  }

  @Test(
    "a value of another kind is refused by name",
    arguments: [
      ("a: x", "not_a_number"), ("a: -1", "negative_number"), ("a: [1]", "not_a_text"),
      ("a: ''", "empty_text"), ("a: .nan", "not_a_number"), ("a: inf", "not_a_number"),
    ])
  func kinds(text: String, code: String) throws {
    let value = try YAMLValue(text, file: "p.yaml").required("a")
    let error = #expect(throws: ArraigoError.self) { try value.count() }
    #expect(error?.code == code)
  }

  @Test(
    "text that is no YAML, or nothing, is refused with its line",
    arguments: [
      ("a: [", "broken_yaml", 1), ("a: 1\na: 2", "broken_yaml", 1), ("", "empty_file", nil),
      ("a:\n\t- b", "broken_yaml", 2), ("# only a remark\n", "empty_file", nil),
    ] as [(String, String, Int?)])
  func broken(text: String, code: String, line: Int?) {
    do {
      _ = try YAMLValue(text, file: "p.yaml")
      Issue.record("it was read")
    } catch {
      #expect(error.code == code)
      if let line { #expect((error.place.line ?? 0) >= line) }
    }
  }

  @Test("what is nested thousands deep is refused before it is followed")
  func depth() {
    for text in [
      String(repeating: "[", count: 100_000), String(repeating: "- ", count: 5_000) + "a",
    ] {
      let error = #expect(throws: ArraigoError.self) { try YAMLValue(text, file: "p.yaml") }
      #expect(error?.code == "broken_yaml" && error?.place.line == 1)
    }
  }

  @Test("a file cut anywhere, or with a bit turned, is read or refused")
  func damage() {
    let whole = Array((Self.text + "\nñ: \"é\"\n").utf8)
    for length in 0..<whole.count { tryToRead(Array(whole.prefix(length))) }
    for bit in 0..<(whole.count * 8) {
      var bytes = whole
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      tryToRead(bytes)
    }
  }

  private func tryToRead(_ bytes: [UInt8]) {
    do {
      let root = try YAMLValue(bytes, file: "p.yaml")
      if root.isMapping { _ = try root.entries() }
    } catch {
      #expect(["broken_yaml", "empty_file", "broken_key"].contains(error.code), "\(error)")
    }
  }
}
