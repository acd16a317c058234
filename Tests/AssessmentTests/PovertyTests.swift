import IntegrationModel
import Testing

@testable import Assessment

@Suite("Poverty lines and adult equivalents are read as offices publish them")
struct PovertyTests {
  @Test("Lines of the generic table, with a line for the whole country")
  func generic() throws {
    let lines = try PovertyLines(
      parsing: "period,region,extreme,poverty\n2019-Q1,,10,20\n2019-Q1,AR-B,11.5,22\n",
      country: "AR", unit: .person)
    #expect(lines.lines.count == 2)
    let held = lines.lines(for: Period(year: 2019, .quarter(1)))
    #expect(held[nil]?.poverty == 20)
    #expect(held["AR-B"]?.extreme == 11.5)
    #expect(lines.lines(for: Period(year: 2019, .quarter(2))).isEmpty)
  }

  @Test("A line of the quarter goes before one of the year")
  func precedence() throws {
    let lines = try PovertyLines(
      parsing: "period,region,extreme,poverty\n2019-Q1,,10,20\n2019,,11,21\n", country: "AR")
    #expect(lines.lines(for: Period(year: 2019, .quarter(1)))[nil]?.poverty == 20)
    #expect(lines.lines(for: Period(year: 2019, .quarter(3)))[nil]?.poverty == 21)
  }

  @Test("INDEC's table: quoted, quarters after a point, regions by code")
  func national() throws {
    let text =
      "\"region\",\"periodo\",\"CBA\",\"CBT\",\"codigo\"\r\n\"Cuyo\",\"2016.3\",1508.8,3872.37,42\r\n"
    let lines = try PovertyLines(parsing: text, country: "AR")
    #expect(
      lines.lines == [
        .init(
          period: Period(year: 2016, .quarter(3)), region: "42", extreme: 1508.8, poverty: 3872.37)
      ])
  }

  @Test(
    "What is wrong is named with its line and column",
    arguments: [
      ("a,b\n1,2\n", "unknown_columns", 1, nil),
      ("period,region,extreme,poverty\n", "empty_table", 1, nil),
      ("period,region,extreme,poverty\n2019-Q7,,1,2\n", "bad_period", 2, "period"),
      ("period,region,extreme,poverty\n2019,,1,2\n2020,,x,2\n", "bad_number", 3, "extreme"),
      ("period,region,extreme,poverty\n2019,,3,2\n", "lines_crossed", 2, "poverty"),
      ("period,region,extreme,poverty\n2019,,1,2\n\n2019,,1,2\n", "line_repeated", 4, "region"),
      ("period,region,extreme,poverty\n2019,,1\n", "short_row", 2, "poverty"),
    ] as [(String, String, Int, String?)])
  func problems(text: String, code: String, line: Int, column: String?) {
    let error = #expect(throws: ArraigoError.self) {
      _ = try PovertyLines(parsing: text, country: "AR", file: "lines.csv")
    }
    #expect(error?.code == code)
    #expect(error?.place == Place(file: "lines.csv", line: line, column: column))
  }

  @Test("Equivalents: under one year, the last age for all above, both sexes")
  func equivalents() throws {
    let national = try AdultEquivalents(
      parsing: "\"CH04\",\"CH06\",\"adequi\"\n1,-1,0.35\n1,1,0.37\n2,-1,0.3\n2,1,0.4\n")
    #expect(national.byAge("male")[0] == 0.35)
    #expect(national.byAge("male")[90] == 0.37)
    #expect(national.byAge("female")[1] == 0.4)
    let generic = try AdultEquivalents(
      parsing: "sex,age_from,age_to,equivalent\n,0,14,0.5\nmale,15,,1\nfemale,15,,0.8\n")
    #expect(generic.byAge("female")[14] == 0.5)
    #expect(generic.byAge("female")[15] == 0.8)
    #expect(generic.byAge("male")[99] == 1)
  }

  @Test(
    "What is wrong with equivalents is named with its line and column",
    arguments: [
      ("sex,age_from,age_to,equivalent\nx,0,1,1\n", "bad_sex", "sex"),
      ("sex,age_from,age_to,equivalent\n,5,1,1\n", "ages_crossed", "age_to"),
      ("sex,age_from,age_to,equivalent\n,0,1,-3\n", "bad_number", "equivalent"),
      ("CH04,CH06,adequi\n3,4,1\n", "bad_sex", "ch04"),
    ])
  func equivalentProblems(text: String, code: String, column: String) {
    let error = #expect(throws: ArraigoError.self) { _ = try AdultEquivalents(parsing: text) }
    #expect(error?.code == code)
    #expect(error?.place == Place(line: 2, column: column))
  }
}
