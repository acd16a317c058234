import AdapterKit
import IntegrationModel
import Testing

@Suite("Conditions are answered yes, no or unknown")
struct ConditionTests {
  /// The answer to a condition as a universe shows it: value, not applicable or missing.
  private func answers(_ condition: Condition, _ text: String) throws -> [String]? {
    try cells(of: .area, text) { Constant(.area, .code(.urban)).asked(of: condition) }
  }

  @Test("And, or and not follow three-valued logic")
  func logic() throws {
    // 1 is yes, 0 is no, 9 is unknown.
    let states = ["1", "0", "9"]
    let written = ["1": "urban", "0": "n/a", "9": "-"]
    var text = "A;B\n"
    var both: [String] = []
    var either: [String] = []
    for a in states {
      for b in states {
        text += "\(a);\(b)\n"
        let pair = [a, b]
        both.append(pair.contains("0") ? "n/a" : pair.contains("9") ? "-" : "urban")
        either.append(pair.contains("1") ? "urban" : pair.contains("9") ? "-" : "n/a")
      }
    }
    let a = Source("A").isIn(1, unknown: [9])
    let b = Source("B").isIn(1, unknown: [9])
    #expect(try answers(a && b, text) == both)
    #expect(try answers(a || b, text) == either)
    #expect(try answers(!a, "A\n1\n0\n9\n") == ["n/a", "urban", "-"])
    #expect(try answers(a, "A\n1\n0\n9\n") == states.map { written[$0] ?? "" })
  }

  @Test("Ranges hold at both ends")
  func ranges() throws {
    #expect(
      try answers(Source("A").isAtLeast(10), "A;N\n9;1\n10;2\n10,5;3\n;4\n") == [
        "n/a", "urban", "urban", "-",
      ]
    )
    #expect(try answers(Source("A").isAtMost(10), "A\n9\n10\n11\n") == ["urban", "urban", "n/a"])
  }

  @Test("Texts are compared folded, and presence is never unknown")
  func texts() throws {
    #expect(
      try answers(Source("A").isText("Sí"), "A;B\nSI;\nno;\n;\n") == ["urban", "n/a", "-"])
    #expect(try answers(Source("B").isPresent, "A;B\n1;x\n1;\n") == ["urban", "n/a"])
  }
}
