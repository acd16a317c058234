import Foundation
import IntegrationModel
import Testing

@Suite("Code lists are found by code, compared cheaply and read with care")
struct CodeListTests {
  @Test("A code's position is its place, and what is not in the list has none")
  func positions() {
    #expect(CodeLists.sex.position(of: "male") == 0)
    #expect(CodeLists.sex.position(of: "female") == 1)
    #expect(CodeLists.sex.position(of: "Female") == nil)
    #expect(CodeLists.sex.dictionary[1] == "female")
    #expect(CodeLists.sex.dictionary.count == 2)
  }

  @Test("Lists are equal by name, codes and meanings")
  func equality() {
    let copy = CodeList("sex", CodeLists.sex.entries)
    #expect(copy == CodeLists.sex)
    #expect(CodeList("gender", CodeLists.sex.entries) != CodeLists.sex)
    #expect(CodeList("sex", CodeLists.sex.entries.reversed()) != CodeLists.sex)
  }

  @Test("A list goes through JSON with name and codes alone")
  func coding() throws {
    let data = try JSONEncoder().encode(CodeLists.area)
    #expect(try JSONDecoder().decode(CodeList.self, from: data) == CodeLists.area)
    let text = String(decoding: data, as: UTF8.self)
    #expect(!text.contains("positions"))
  }

  @Test("A list that repeats a code is refused when read, not trusted")
  func repeatedCode() throws {
    let label = #"{"english":"a","spanish":"a","portuguese":"a","french":"a"}"#
    let entry = #"{"code":"x","label":\#(label)}"#
    let text = #"{"id":"odd","entries":[\#(entry),\#(entry)]}"#
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(CodeList.self, from: Data(text.utf8))
    }
  }
}
