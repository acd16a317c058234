import AdapterKit
import IntegrationModel
import Testing

@Suite("Rules that give numbers")
struct NumberRuleTests {
  @Test("Sentinels are missing, marks stand for other numbers, factors apply last")
  func reading() throws {
    let cells = try cells(
      of: .incomePersonal, "I;N\n100;\n-9;\n-1;\n12,5;\n1.79769313486232e+308;\n;\n"
    ) {
      Number(.incomePersonal, from: "I", replacing: [-1: 4], missing: [-9], times: 0.5)
    }
    #expect(cells == ["50", "-", "2", "6.25", "-", "-"])
  }

  @Test("Filled nines are missing from a limit on")
  func filledNines() throws {
    let cells = try cells(of: .incomePersonal, "I\n99998\n999999\n9999999\n") {
      Number(.incomePersonal, from: "I", missingFrom: 999_999)
    }
    #expect(cells == ["99998", "-", "-"])
  }

  @Test("Hours with minutes after the mark become hours")
  func hours() throws {
    let cells = try cells(of: .hoursUsual, "H\n10,30\n8,15\n40\n10,3\n") {
      Number(.hoursUsual, from: "H", notation: .hoursAndMinutes)
    }
    #expect(cells == ["10.5", "8.25", "40", "10.5"])
  }

  @Test("A sum skips sentinels and blanks, and is missing where nothing is left")
  func sum() throws {
    let cells = try cells(of: .hoursActualAll, "A;B\n10;5\n10;999\n;5\n999;\n0;0\n") {
      Sum(.hoursActualAll, of: ["A", "B"], missing: [999])
    }
    #expect(cells == ["15", "10", "5", "-", "0"])
  }

  @Test("A factor may depend on a condition")
  func factorByCondition() throws {
    let cells = try cells(of: .incomePersonal, "PERIOD;I\n1;100\n2;100\n3;100\n") {
      Choose(
        .incomePersonal,
        [
          .when(Source("PERIOD").isIn(1), as: Number(.incomePersonal, from: "I")),
          .when(Source("PERIOD").isIn(2), as: Number(.incomePersonal, from: "I", times: 0.5)),
        ], otherwise: .missing)
    }
    #expect(cells == ["100", "50", "-"])
  }

  @Test("A function sees whole columns, blanks as NaN")
  func function() throws {
    let cells = try cells(of: .hoursUsual, "D;H;M\n5;8;30\n5;;30\n") {
      Compute(.hoursUsual, from: ["D", "H", "M"], "days × (hours + minutes / 60)") { columns in
        columns[0].indices.map { columns[0][$0] * (columns[1][$0] + columns[2][$0] / 60) }
      }
    }
    #expect(cells == ["42.5", "-"])
  }

  @Test("Numbers keep their value whatever quotes, blanks and marks are around them")
  func writing() throws {
    let cells = try cells(of: .weight, "W\n\"12,5\"\n 12.5 \n12,50\n+12.5\n") {
      Number(.weight, from: "W")
    }
    #expect(cells == ["12.5", "12.5", "12.5", "12.5"])
  }

  @Test("A cell that is no number is missing, counted and located")
  func unreadable() throws {
    let output = try output("AGE\n30\n3x\nold\n") { Number(.age, from: "AGE") }
    #expect(output.cells(.person, .age) == ["30", "-", "-"])
    let problem = try #require(output.problem("not_a_number"))
    #expect(problem.count == 2)
    #expect(problem.place.line == 3)
    #expect(problem.place.column == "AGE")
    #expect(problem.found == nil, "microdata do not get into problems")
  }

  @Test("Texts of several columns are joined; all blank is missing")
  func text() throws {
    let output = try output("A;B\nx1;1\nx1;2\n;\nx1;1\n") {
      Text(.householdID, joining: ["A", "B"], separator: "/")
    }
    #expect(output.cells(.person, .householdID) == ["x1/1", "x1/2", "-", "x1/1"])
  }

  @Test("Texts come out as UTF-8, whatever the file is written in")
  func encodedText() throws {
    let bytes = Array("H\n".utf8) + [0x4E, 0xF1, 0x80, 10] + Array("Ñ\n".utf8)
    let survey = MadeUpSurvey(Harmonisation { Text(.householdID, joining: ["H"]) })
    let output = try InProcessAdapter(survey).run([AdapterInput("persons.csv", bytes)])
    #expect(output.cells(.person, .householdID) == ["Nñ€", "Ñ"])
  }

  @Test("Results do not depend on how much is read at a time", arguments: [64, 1 << 10, 1 << 20])
  func chunks(chunkBytes: Int) throws {
    let lines = (0..<3_000).map { "h\($0 / 3);\($0 % 97);\($0 % 3)" }
    let survey = MadeUpSurvey(
      Harmonisation {
        Text(.householdID, joining: ["HOME"])
        Number(.age, from: "AGE")
        Map(.sex, from: "SEX", [1: .male, 2: .female], missing: [0])
      })
    let output = try survey.run(
      ["persons.csv": "HOME;AGE;SEX\n" + lines.joined(separator: "\n") + "\n"],
      chunkBytes: chunkBytes)
    #expect(output.cells(.person, .age) == (0..<3_000).map { String($0 % 97) })
    #expect(output.cells(.person, .householdID) == (0..<3_000).map { "h\($0 / 3)" })
    #expect(output.cells(.person, .sex) == (0..<3_000).map { ["-", "male", "female"][$0 % 3] })
  }
}
