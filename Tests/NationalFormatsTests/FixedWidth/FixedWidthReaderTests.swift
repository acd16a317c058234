import IntegrationModel
import NationalFormats
import Testing

@Suite("Fixed-width records are read to the last byte, and what is odd is located")
struct FixedWidthReaderTests {
  private static let fields = [
    FixedWidthField("id", start: 1, width: 3, kind: .text),
    FixedWidthField("n", start: 4, width: 2),
    FixedWidthField("w", start: 6, width: 4, impliedDecimals: 2),
  ]
  private func layout(_ type: FixedWidthRecordType? = nil) throws -> FixedWidthLayout {
    try FixedWidthLayout(Self.fields, recordType: type, periodIsMissing: true)
  }

  private func read(_ text: String, _ portion: Int = .max) throws -> (String, [Problem]) {
    let table = try TextTable(MemoryStream(Array(text.utf8), portion: portion), layout())
    return (try table.text(), table.problems)
  }

  private static let expected = "id,n,w\nA01,7,12.34\nB,,0.05\nC,42,-0.10\n"
  private static let records = ["A01 71234", "B   .   5", "C  42 -10"]

  @Test(
    "Lines end in LF, CR LF or CR, or records follow each other without line ends",
    arguments: ["\n", "\r\n", "\r", ""], [1, 5, 9, Int.max])
  func lineEnds(end: String, portion: Int) throws {
    let whole = Self.records.joined(separator: end)
    #expect(try read(whole, portion).0 == Self.expected)
    #expect(try read(whole + end, portion).0 == Self.expected)
    if !end.isEmpty { #expect(try read("\u{FEFF}" + whole, portion).0 == Self.expected) }
  }

  @Test("A record that is cut short has no value in the fields it lacks, and is located")
  func short() throws {
    let lines = [String](repeating: Self.records[0], count: 10) + ["A01 7", "B0"]
    let (text, problems) = try read(lines.joined(separator: "\n") + "\n")
    #expect(text.hasSuffix("A01,7,\n,,\n"))
    #expect(problems.count == 1)
    #expect(problems.first?.code == "short_record" && problems.first?.count == 2)
    #expect(problems.first?.place.line == 11 && problems.first?.place.byte == 100)
  }

  @Test("A record that goes on after its layout is read and located; blanks at its end are nothing")
  func long() throws {
    let lines = [String](repeating: Self.records[0] + "   ", count: 10) + ["A01 71234x"]
    let (text, problems) = try read(lines.joined(separator: "\n"))
    #expect(text.split(separator: "\n").count == 12)
    #expect(problems.map(\.code) == ["long_record"] && problems.first?.place.line == 11)
  }

  @Test("A layout of another file is refused", arguments: ["A01 7123499", "A01 7"])
  func anotherLayout(line: String) throws {
    let error = errorOf { () throws(ArraigoError) in
      let text = [String](repeating: line, count: 5).joined(separator: "\n")
      let layout = try FixedWidthLayout(Self.fields)
      let table = try TextTable(MemoryStream(Array(text.utf8)), layout)
      _ = try table.text()
    }
    #expect(error?.code == (line.count > 9 ? "long_records" : "short_records"))
    #expect(error?.place.line == 1)
  }

  @Test(
    "Cells of any width are told apart, also from those of the record before",
    arguments: [1, 7, 8, 9, 15, 16, 17, 40])
  func widths(width: Int) throws {
    // Each differs from the one before in its first, middle or last byte, or not at all.
    var cells = [String](repeating: String(repeating: "a", count: width), count: 2)
    for place in [0, width / 2, width - 1, width - 1] {
      var cell = Array(String(repeating: "a", count: width).utf8)
      cell[place] = UInt8(ascii: "b")
      cells += [String(decoding: cell, as: UTF8.self), cells[0]]
    }
    let text = cells.map { "1" + $0 + "2" }.joined(separator: "\n") + "\n1a\n"
    let layout = try FixedWidthLayout([
      FixedWidthField("c", start: 2, width: width, kind: .text),
      FixedWidthField("z", start: 2 + width, width: 1),
    ])
    let table = try TextTable(MemoryStream(Array(text.utf8)), layout)
    let last = width == 1 ? "a," : ","
    #expect(try table.text() == "c,z\n" + cells.map { $0 + ",2\n" }.joined() + last + "\n")
  }

  @Test("Records of another type are passed over, and lines still count")
  func recordTypes() throws {
    let text = "A01 71234\nHouse\nA02 81234\nHouse\nA03 9\n"
    let table = try TextTable(
      MemoryStream(Array(text.utf8)), layout(FixedWidthRecordType(start: 1, value: "A")))
    #expect(try table.text() == "id,n,w\nA01,7,12.34\nA02,8,12.34\nA03,9,\n")
    #expect(table.problems.first?.place.line == 5)
  }

  @Test("Columns can be chosen, and one that is not there is named")
  func chosen() throws {
    let text = Array(Self.records.joined(separator: "\n").utf8)
    let table = try TextTable(MemoryStream(text), layout(), selecting: ["W", "id"])
    #expect(try table.text() == "w,id\n12.34,A01\n0.05,B\n-0.10,C\n")
    let error = errorOf { () throws(ArraigoError) in
      _ = try TextTable(MemoryStream(text), FixedWidthLayout(Self.fields), selecting: ["x"])
    }
    #expect(error?.code == "unknown_column" && error?.place.column == "x")
  }

  @Test("Nothing at all is an error", arguments: ["", "\u{FEFF}"])
  func empty(text: String) {
    let error = errorOf { () throws(ArraigoError) in
      let layout = try FixedWidthLayout(Self.fields)
      let table = try TextTable(MemoryStream(Array(text.utf8)), layout)
      if try table.next() == nil, text.isEmpty == false { throw ArraigoError("empty_file", "") }
    }
    #expect(error?.code == "empty_file")
  }
}
