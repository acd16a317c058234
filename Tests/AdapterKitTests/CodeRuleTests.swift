import AdapterKit
import IntegrationModel
import Testing

@Suite("Rules that give codes")
struct CodeRuleTests {
  @Test("A map tells apart values, missing answers, questions not asked and unknown codes")
  func map() throws {
    let output = try output("SEX;N\n1;1\n2;2\n9;3\n0;4\n;5\n7;6\n") {
      Map(.sex, from: "SEX", [1: .male, 2: .female], missing: [9], notApplicable: [0])
    }
    #expect(output.cells(.person, .sex) == ["male", "female", "-", "n/a", "-", "-"])
    let problem = try #require(output.problem("unknown_code"))
    #expect(problem.count == 1)
    #expect(problem.place.line == 7)
    #expect(problem.place.column == "SEX")
  }

  @Test(
    "Many codes are looked up as one is, whatever the table's length",
    arguments: [2, 60, 61, 62, 200])
  func manyCodes(_ count: Int32) throws {
    // Codes of the table and just outside of it, none and no number, in runs that fill registers.
    let codes = (-3...count + 3).map { "\($0)" } + ["", "x", "2147483647", "-2147483646"]
    let rows = (0..<40).flatMap { turn in codes.indices.map { codes[($0 + turn) % codes.count] } }
    let known = Dictionary(
      uniqueKeysWithValues: (1...count).map { ($0, $0 % 2 == 0 ? Code.male : Code.female) })
    let cells = try cells(of: .sex, "SEX;N\n" + rows.map { $0 + ";1\n" }.joined()) {
      Map(.sex, from: "SEX", known, notApplicable: [0])
    }
    let expected = rows.map { row in
      switch Int32(row) {
      case 0: "n/a"
      case let code?: known[code].map { $0 == .male ? "male" : "female" } ?? "-"
      case nil: "-"
      }
    }
    #expect(cells == expected)
  }

  @Test("Codes far apart do not need a table of all numbers between them")
  func sparse() throws {
    let cells = try cells(of: .sex, "SEX\n-2000000000\n1999999999\n5\n") {
      Map(
        .sex, from: "SEX", [-2_000_000_000: .male, 1_999_999_999: .female],
        otherwise: .notApplicable)
    }
    #expect(cells == ["male", "female", "n/a"])
  }

  @Test("Labels are compared without case, accents, outer blanks and leading zeros")
  func labels() throws {
    let cells = try cells(of: .sex, "SEX\n1.Hombre\n 1.hombre \nMUJÉR\n\"mujer\"\n02\nNS\n") {
      Map(
        .sex, from: "SEX", labels: ["1.Hombre": .male, "mujer": .female, "2": .female],
        missing: ["ns"])
    }
    #expect(cells == ["male", "male", "female", "female", "female", "-"])
  }

  @Test("A label in Windows-1252 is the same label")
  func windowsLabels() throws {
    let bytes: [UInt8] = Array("AREA\n".utf8) + [0x55, 0x72, 0x62, 0x61, 0x6E, 0xF3] + [10]
    let adapter = MadeUpSurvey(
      Harmonisation { Map(.area, from: "AREA", labels: ["urbano": .urban]) })
    let output = try InProcessAdapter(adapter).run([AdapterInput("persons.csv", bytes)])
    #expect(output.cells(.person, .area) == ["urban"])
  }

  @Test("The longest prefix decides, and lost leading zeros come back")
  func crosswalk() throws {
    let cells = try cells(of: .industryIsic, "RAMA\n0111\n111\n1011\n4520\n4610\n9999\n8888\n") {
      Crosswalk(
        .industryIsic, from: "RAMA", ["01": "A", "10": "C", "4": "F", "46": "G"],
        missing: ["9999"], width: 4)
    }
    #expect(cells == ["A", "A", "C", "F", "G", "-", "-"])
  }

  @Test("A tabulated classification knows its range and reports what is outside")
  func tabulation() throws {
    let output = try output("CODE\n1\n2\n3\n40\n") {
      Tabulate(.sex, from: "CODE", over: 1...3, "odd and even") {
        $0 == 3 ? nil : .code($0 == 1 ? .male : .female)
      }
    }
    #expect(output.cells(.person, .sex) == ["male", "female", "-", "-"])
    #expect(output.problem("unknown_code")?.count == 2)
  }

  @Test("The first condition that holds decides, unknown ones do not hold")
  func choice() throws {
    let cells = try cells(of: .labourForceStatus, "A;B\n1;1\n0;1\n;1\n0;0\n") {
      Choose(
        .labourForceStatus,
        [
          .when(Source("A").isIn(1), .employed), .when(Source("B").isIn(1), .unemployed),
        ], otherwise: .code(.outside))
    }
    #expect(cells == ["employed", "unemployed", "unemployed", "outside"])
  }

  @Test("A branch may be a map of its own")
  func choiceOfMaps() throws {
    let cells = try cells(of: .sex, "YEAR;S\n2020;1\n2021;1\n2021;6\n") {
      Choose(
        .sex,
        [
          .when(
            Source("YEAR").isAtLeast(2021),
            as: Map(.sex, from: "S", [1: .male, 6: .female])),
          .when(
            Source("YEAR").isAtMost(2020), as: Map(.sex, from: "S", [1: .female, 2: .male])),
        ], otherwise: .missing)
    }
    #expect(cells == ["female", "male", "female"])
  }

  @Test("A rule takes the first alternative whose columns the round has")
  func firstPresent() throws {
    let rule = FirstPresent(
      Map(.sex, from: "s02", [1: .male, 2: .female]),
      Map(.sex, from: "s01", [1: .female, 2: .male]))
    #expect(try cells(of: .sex, "S01\n1\n") { rule } == ["female"])
    #expect(try cells(of: .sex, "S01;S02\n1;1\n") { rule } == ["male"])
  }

  @Test("A record takes the first alternative that gives it a value")
  func firstValue() throws {
    let cells = try cells(of: .sex, "A;B\n;2\n1;2\n;\n") {
      FirstValue(
        Map(.sex, from: "A", [1: .male]), Map(.sex, from: "B", [2: .female]))
    }
    #expect(cells == ["female", "male", "-"])
  }

  @Test("Outside of its universe a cell is not applicable, in doubt it is missing")
  func universe() throws {
    let cells = try cells(of: .publicSector, "E;P\n1;1\n2;1\n0;1\n;1\n") {
      Map(.publicSector, from: "P", [1: .yes]).asked(of: Source("E").isIn(1, unknown: [0]))
    }
    #expect(cells == ["yes", "n/a", "-", "-"])
  }

  @Test("A variable whose columns are not there is not collected, and says why")
  func absentColumn() throws {
    let output = try output("A\n1\n") { Map(.sex, from: "SEX", [1: .male]) }
    #expect(output.cells(.person, .sex) == nil)
    let status = try #require(output.summary.variables.first { $0.variable == .sex })
    #expect(status.collection == .notCollected)
    #expect(status.reason == "this file has no column SEX")
  }
}
