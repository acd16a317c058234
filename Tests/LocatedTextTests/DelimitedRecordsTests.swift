import IntegrationModel
import LocatedText
import Testing

@Suite("Delimited records")
struct DelimitedRecordsTests {
  private func records(
    _ text: String, separator: Character = ",", trimsBlanks: Bool = false
  ) -> [DelimitedRecords.Record] {
    var reader = DelimitedRecords(
      Array(text.utf8), separator: separator.asciiValue ?? 44, trimsBlanks: trimsBlanks)
    var records: [DelimitedRecords.Record] = []
    while let record = reader.next() { records.append(record) }
    return records
  }

  @Test("all line ends give the same records and lines", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) {
    let text = ["a,b", "", "\"x\(end)y\",2", "c,"].joined(separator: end)
    for whole in [text, text + end, "\u{FEFF}" + text] {
      let found = records(whole)
      #expect(found.map(\.cells) == [["a", "b"], [""], ["x\ny", "2"], ["c", ""]])
      #expect(found.map(\.line) == [1, 2, 3, 5])
    }
  }

  @Test("quotation marks enclose separators and themselves; text behind them is kept")
  func quotes() {
    #expect(records("\"a,\"\"b\"\"\"c,d\"e\n").map(\.cells) == [["a,\"b\"c", "d\"e"]])
    #expect(records("\"\",\"\"").map(\.cells) == [["", ""]])
    #expect(records(" \"a\" , b ").map(\.cells) == [[" \"a\" ", " b "]])
    #expect(records(" \" a\", b ", trimsBlanks: true).map(\.cells) == [[" a", "b"]])
    #expect(records("a;\tb", separator: ";").map(\.cells) == [["a", "\tb"]])
  }

  @Test("a quotation mark that is never closed is said of its record")
  func open() {
    let found = records("a,b\n\"c,d\ne,f")
    #expect(found.map(\.isOpen) == [false, true])
    #expect(found.last?.line == 2)
  }

  @Test("nothing gives no record, and a text cut anywhere ends")
  func cut() {
    #expect(records("").isEmpty)
    #expect(records("\u{FEFF}").isEmpty)
    let whole = Array("\u{FEFF}n,é\r\n\"q\"\"\r\n\",\"\"\r\n".utf8)
    for length in 0...whole.count {
      var reader = DelimitedRecords(Array(whole.prefix(length)))
      var count = 0
      while reader.next() != nil { count += 1 }
      #expect(count <= 3)
    }
  }
}

@Suite("Source tables")
struct SourceTableTests {
  private func error(_ text: String) -> ArraigoError? {
    do {
      _ = try SourceTable(Array(text.utf8), file: "t.csv")
      return nil
    } catch { return error }
  }

  @Test("the separator is the one the header holds most of", arguments: [",", ";", "\t"])
  func separators(separator: String) throws {
    let text = ["a", "b", "c"].joined(separator: separator) + "\n1\(separator) 2.5 \(separator)x\n"
    let table = try SourceTable(Array(text.utf8), file: "t.csv")
    #expect(table.columns == ["a", "b", "c"])
    #expect(table.rows == [SourceTable.Row(line: 2, cells: ["1", "2.5", "x"])])
    #expect(try table.number(table.rows[0], table.column("b")) == 2.5)
    #expect(try table.integer(table.rows[0], 0) == 1)
  }

  @Test(
    "what is wrong is named with its line",
    arguments: [
      ("", 1), ("a,a\n", 1), ("a,b\n\n1,2\n3\n", 4), ("a,b\n1,\"2\n", 2),
    ])
  func broken(text: String, line: Int) {
    let error = error(text)
    #expect(error?.code == "broken_table")
    #expect(error?.place == Place(file: "t.csv", line: line, column: text == "a,a\n" ? "a" : nil))
  }

  @Test("a cell that is no number is named by its form, not by what it holds")
  func masked() throws {
    let table = try SourceTable(Array("a,b\nx1,NA\n".utf8), file: "t.csv")
    #expect(try table.optionalNumber(table.rows[0], 1) == nil)
    let error = #expect(throws: ArraigoError.self) { try table.number(table.rows[0], 0) }
    #expect(error?.code == "not_a_number")
    #expect(error?.place == Place(file: "t.csv", line: 2, column: "a"))
    #expect(error?.message.contains("x1") == false)
    #expect(throws: ArraigoError.self) { try table.column("c") }
  }

  @Test("bytes that are no UTF-8 are refused, whatever bit is turned")
  func turnedBits() {
    let whole = Array("name,número\nañó,1\n\"b, c\",2\n".utf8)
    for bit in 0..<(whole.count * 8) {
      var bytes = whole
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      do {
        let table = try SourceTable(bytes, file: "t.csv")
        #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
      } catch {
        #expect(error.code == "broken_table")
      }
    }
  }
}
