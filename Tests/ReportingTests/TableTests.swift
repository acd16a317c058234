import Assessment
import IntegrationModel
import Testing

@testable import Reporting

#if canImport(FoundationEssentials)
import FoundationEssentials
#endif

@Suite("Tables")
struct TableTests {
  private let table = ResultTable(
    columns: [
      .init("name", .file), .init("n", .records, .integer),
      .init("share", .estimate, .percent(decimals: 1)), .init("kept", .suppressed),
    ],
    rows: [
      [.text("a,\"b\"\nñ"), .integer(1234), .number(0.1), .flag(true)],
      [.code("female", MessageKey.women.wordings), .missing, .suppressed, .flag(false)],
      [.text(""), .integer(-1), .number(.nan), .missing],
    ])

  @Test("csv quotes what needs quoting and leaves the unknown empty")
  func csv() {
    #expect(
      table.render(.csv, .spanish) == """
        name,n,share,kept
        "a,""b""\nñ",1234,0.1,true
        female,,,false
        ,-1,,

        """)
  }

  @Test("csv reads back as what was written")
  func csvRoundTrip() {
    let texts = [
      "plain", "a,b", "\"", "\"\"", "line\nbreak", "cr\r\nlf", "é\u{301}", "\"\u{301}", " x ", "",
    ]
    let written = CSVText.render(names: ["a", "b"], rows: texts.map { [.text($0), .text("end")] })
    #expect(records(of: written) == [["a", "b"]] + texts.map { [$0, "end"] })
  }

  @Test("a lone empty field is not a blank line")
  func csvLoneEmpty() {
    #expect(CSVText.render(names: ["a"], rows: [[.missing]]) == "a\n\"\"\n")
  }

  @Test(
    "numbers read back as the same number",
    arguments: [0.1, 1.0 / 3, 5, -0.0, 1e-7, 1.5e300, 123456789.125, 2.2250738585072014e-308, 1e16])
  func numbers(value: Double) throws {
    let text = try #require(value.machineText)
    #expect(Double(text) == value)
    #expect(!text.hasSuffix(".0"))
  }

  @Test("what is not finite has no text")
  func notFinite() {
    #expect([Double.nan, .infinity, -.infinity].allSatisfy { $0.machineText == nil })
  }

  @Test("json is read back by a JSON parser with every name in every object")
  func json() throws {
    struct Row: Decodable, Equatable {
      let name: String
      let n: Int?
      let share: Double?
      let kept: Bool?
    }
    let text = table.render(.json, .english)
    let rows = try JSONDecoder().decode([Row].self, from: Data(text.utf8))
    #expect(
      rows == [
        Row(name: "a,\"b\"\nñ", n: 1234, share: 0.1, kept: true),
        Row(name: "female", n: nil, share: nil, kept: false),
        Row(name: "", n: -1, share: nil, kept: nil),
      ])
    #expect(text.split(separator: "\"share\"").count == 4)
  }

  @Test("json escapes control characters and backslashes")
  func jsonText() throws {
    let hard = "\u{0}\u{1F}\t\r\n\\\"/é🌎\u{2028}"
    let text = JSONText.render(names: ["a"], rows: [[.text(hard)]])
    let rows = try JSONDecoder().decode([[String: String]].self, from: Data(text.utf8))
    #expect(rows == [["a": hard]])
    #expect(JSONText.render(names: ["a"], rows: []) == "[]\n")
  }

  @Test("a table for readers is aligned, localised and on one line a row")
  func text() {
    #expect(
      table.render(.table, .spanish) == """
        Archivo  Registros  Estimación  Suprimido
        ───────  ─────────  ──────────  ─────────
        a,"b" ñ      1.234      10,0\u{A0}%  sí
        Mujeres                     ··  no
                        \u{2212}1           –

        """)
  }

  @Test("accents written in two scalars and wide characters do not shift columns")
  func width() {
    #expect("e\u{301}a".displayWidth == 2)
    #expect("日本".displayWidth == 4)
    #expect("\u{200B}x".displayWidth == 1)
    #expect("".displayWidth == 0)
    let text = TextTable(headings: ["a", "b"], rows: [["日本", "1"], ["e\u{301}", "2"]]).render()
    #expect(text == "a     b\n────  ─\n日本  1\ne\u{301}     2\n")
  }

  @Test("control characters never reach the terminal, and a short row is filled")
  func controls() {
    let text = TextTable(headings: ["a", "b"], rows: [["\u{1B}[31mred"]], alignment: [.right])
      .render()
    #expect(!text.contains("\u{1B}"))
    #expect(text.split(separator: "\n").count == 3)
  }

  @Test("the columns of estimates and gaps are those that scripts rely on")
  func columns() {
    let result = SampleAssessment.result()
    let estimates = AssessmentTable.estimates(of: result, indicators: SampleAssessment.indicators)
    #expect(
      estimates.columns.map(\.name).joined(separator: ",") == """
        country,survey,period,indicator,sex,migration_status,estimate,se,ci_low,ci_high,cv,df,deff,\
        n,population,quality,suppressed
        """)
    let gaps = GapTable.gaps(of: result, indicators: SampleAssessment.indicators)
    #expect(
      gaps.columns.map(\.name).joined(separator: ",") == """
        country,survey,period,indicator,measure,within,difference,se,ci_low,ci_high,df,p,quality
        """)
  }

  @Test("rates are proportions for machines and percent for readers; levels keep their codes")
  func rates() {
    var result = SampleAssessment.result()
    result.rows = [result.rows[3 * 12 + 7]]
    result.rows[0].estimate.value = 0.093
    let table = AssessmentTable.estimates(of: result, indicators: SampleAssessment.indicators)
    let line = table.render(.csv, .french).split(separator: "\n")[1]
    #expect(line.hasPrefix("AR,EPH,2016-Q3,employment_rate,female,foreign_born,0.093,"))
    #expect(line.hasSuffix(",review,false"))
    let text = table.render(.table, .french)
    #expect(text.contains("9,3\u{A0}%"))
    #expect(text.contains("Personnes nées à l’étranger"))
  }

  @Test("synthetic data are marked under the table for readers and in names of files")
  func synthetic() {
    for isSynthetic in [true, false] {
      let result = SampleAssessment.result(isSynthetic: isSynthetic)
      let tables = [
        AssessmentTable.estimates(of: result, indicators: SampleAssessment.indicators),
        GapTable.gaps(of: result, indicators: SampleAssessment.indicators),
      ]
      for table in tables {
        let banner = MessageKey.syntheticBanner.text(.portuguese)
        #expect(table.render(.table, .portuguese).contains(banner) == isSynthetic)
        #expect(table.render(.csv, .english).split(separator: "\n").count == table.rows.count + 1)
      }
      let name = ExportName.file("estimates", of: result, ending: "csv")
      #expect(name == "ar-eph-2016-Q3-estimates" + (isSynthetic ? "-synthetic.csv" : ".csv"))
    }
  }

  @Test("a survey's name cannot lead a file elsewhere")
  func fileNames() {
    var result = SampleAssessment.result(isSynthetic: false)
    result.survey.survey = "../É x"
    #expect(
      ExportName.file("gaps", of: result, ending: "json") == "ar-_____x-2016-Q3-gaps.json")
  }

  @Test("a table without rows is a heading, an empty array or nothing but names")
  func empty() {
    let empty = ResultTable(columns: table.columns, rows: [])
    #expect(empty.render(.csv, .english) == "name,n,share,kept\n")
    #expect(empty.render(.json, .english) == "[]\n")
    #expect(empty.render(.table, .english).split(separator: "\n").count == 2)
  }

  @Test("problems of one kind are counted together, the gravest first")
  func problems() {
    let summaries = ProblemSummary.summaries(of: [
      Problem("b", .note, at: Place(file: "f"), count: 9),
      Problem("a", .warning, at: Place(file: "f", line: 3, column: "X"), found: "99", count: 2),
      Problem("a", .warning, at: Place(file: "f", line: 8, column: "X"), found: "11", count: 5),
      Problem("a", .warning, at: Place(file: "f", column: "Y")),
    ])
    #expect(
      summaries == [
        ProblemSummary("a", .warning, file: "f", column: "X", count: 7),
        ProblemSummary("a", .warning, file: "f", column: "Y", count: 1),
        ProblemSummary("b", .note, file: "f", count: 9),
      ])
  }

  /// A reader of RFC 4180 with LF between records, written apart from the writer.
  private func records(of text: String) -> [[String]] {
    var records: [[String]] = [[]]
    var field = ""
    var isQuoted = false
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where scalars.first == "\"":
        field.unicodeScalars.append(scalars.removeFirst())
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        records[records.count - 1].append(field)
        field = ""
      case ("\n", false):
        records[records.count - 1].append(field)
        field = ""
        records.append([])
      default: field.unicodeScalars.append(scalar)
      }
    }
    records.removeLast()
    return records
  }
}
