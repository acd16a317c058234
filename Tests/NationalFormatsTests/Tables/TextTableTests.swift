import IntegrationModel
import NationalFormats
import Testing

@Suite("Delimited text becomes a table with its text untouched")
struct TextTableTests {
  private func table(
    _ text: String, separator: Character = ";", quote: Character? = "\"",
    _ options: CellOptions = CellOptions(), _ names: [String]? = nil
  ) throws -> TextTable {
    try TextTable(
      MemoryStream(Array(text.utf8)), DelimitedOptions(separator: separator, quote: quote),
      selecting: names, options)
  }

  @Test(
    "Quotes go, doubled ones become one, separators and line ends inside stay",
    arguments: ["\n", "\r\n"])
  func quotes(end: String) throws {
    let text = ["a;b", "\"x;1\";\"say \"\"no\"\"\"", "\"two\(end)lines\"; y ", ""].joined(
      separator: end)
    #expect(
      try table(text).text()
        == "a,b\nx;1,\"say \"\"no\"\"\"\n\"two\(end)lines\", y \n")
  }

  @Test("Without a quote mark quotes are text")
  func noQuotes() throws {
    #expect(try table("a;b\n\"x\";y\"\n", quote: nil).text() == "a,b\n\"\"\"x\"\"\",\"y\"\"\"\n")
  }

  @Test("Empty, blank and named cells have no value")
  func missing() throws {
    let options = CellOptions(missingTokens: ["NA", "."])
    let batch = try #require(try table("a\n;\n", separator: ",").next())
    #expect(batch.rowCount == 1)
    #expect(try table("a;b;c\n;NA;.\n \t;\"NA\";x.\n", options).text() == "a,b,c\n,,\n,,x.\n")
  }

  @Test("Columns of numbers take either mark, drop thousands marks and report what is none")
  func numbers() throws {
    let options = CellOptions(
      missingTokens: ["."], numbers: ["Peso"], decimalMark: .comma, thousandsMark: UInt8(ascii: ".")
    )
    let read = try table("id;peso\n1;1.234,50\n2;.\n3;abc\n4;-7\n", options)
    #expect(try read.text() == "id,peso\n1,1234.5\n2,\n3,\n4,-7\n")
    #expect(read.problems.map(\.code) == ["not_a_number"])
    #expect(read.problems.first?.place.line == 4 && read.problems.first?.place.column == "peso")
    #expect(read.problems.first?.found == "aaa")
  }

  @Test("A column alone keeps its empty rows apart from the end")
  func oneColumn() throws {
    #expect(try table("a;b\n1;x\n;y\n", CellOptions(), ["a"]).text() == "a\n1\n\"\"\n")
  }

  @Test("More rows than a batch has, and long and short distinct cells, come back in order")
  func manyRows() throws {
    let lines = (0..<40_000).map { "\($0);c\($0 % 7);a rather long text number \($0 % 1_000)" }
    let text = "n;c;t\n" + lines.joined(separator: "\n") + "\n"
    #expect(try table(text).text() == text.replacing(";", with: ","))
  }

  @Test(
    "Each encoding becomes UTF-8",
    arguments: [
      (TextEncoding.latin1, [0xF1, 0x3B, 0xE9] as [UInt8], "ñ,é"),
      (.windows1252, [0x80, 0x3B, 0x93], "€,“"), (.codePage850, [0xA4, 0x3B, 0x82], "ñ,é"),
      (.utf8, Array("ñ;€".utf8), "ñ,€"), (.utf8ThenWindows1252, [0xF1, 0x3B, 0xC3, 0xA9], "ñ,é"),
    ])
  func encodings(encoding: TextEncoding, cells: [UInt8], expected: String) throws {
    let stream = MemoryStream(Array("a;b\n".utf8) + cells + [10])
    let table = try TextTable(stream, DelimitedOptions(separator: ";", encoding: encoding))
    #expect(try table.text() == "a,b\n\(expected)\n")
  }

  @Test("Marks between thousands are dropped where they set three digits apart, else it is said")
  func thousands() throws {
    let text = "n\n1.234.567,8\n-1.000\n12,5\n1234\n1.5\n1234.567\n12.34.567\n1,234.5\n"
    let options = CellOptions(
      numbers: ["n"], decimalMark: .comma, thousandsMark: UInt8(ascii: "."))
    let table = try TextTable(
      MemoryStream(Array(text.utf8)), DelimitedOptions(separator: ";"), options)
    #expect(try table.text() == "n\n1234567.8\n-1000\n12.5\n1234\n\"\"\n\"\"\n\"\"\n\"\"\n")
    #expect(table.problems.map(\.code) == ["not_a_number"])
    #expect(table.problems.first?.count == 4 && table.problems.first?.place.line == 6)
  }

  @Test("Bytes that are not of the encoding are reported with their place")
  func invalid() throws {
    let stream = MemoryStream(Array("a;b\n1;x\n2;".utf8) + [0xF1, 0x6F, 10])
    let table = try TextTable(stream, DelimitedOptions(separator: ";", encoding: .utf8))
    _ = try table.text()
    #expect(table.problems.map(\.code) == ["invalid_utf8"])
    #expect(table.problems.first?.place.line == 3)
  }

  @Test(
    "Cut at every byte a table is refused, or has the rows before the cut and a problem for the rest"
  )
  func cuts() throws {
    let text = Array("id;peso;nota\r\n1;2,5;\"a;b\"\r\n2;3,5;c\r\n3;4,5;d\r\n".utf8)
    for count in 0..<text.count {
      var rows = 0
      var problems = 0
      let error = errorOf { () throws(ArraigoError) in
        let table = try TextTable(
          MemoryStream(Array(text[..<count])), DelimitedOptions(separator: ";"))
        while let batch = try table.next() { rows += batch.rowCount }
        problems = table.problems.count
      }
      let lines = text[..<count].count { $0 == 10 }
      // A last line without its end is a row of its own where it has all its fields.
      #expect(error != nil || rows + problems >= lines - 1, "cut to \(count) bytes")
    }
  }
}
