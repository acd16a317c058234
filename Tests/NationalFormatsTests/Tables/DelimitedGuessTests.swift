import IntegrationModel
import NationalFormats
import Testing

@Suite("How a delimited text is written is guessed, and how sure that is")
struct DelimitedGuessTests {
  private static let names = "región;año;fact_cal;situação"
  private static let rows = "Ñuble;2016;171,5;não\nBiobío;2017;1.000,25;sim\nMaulé;2018;3,5;\n"

  private func bytes(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    let dos: [Character: UInt8] = [
      "ó": 0xA2, "ñ": 0xA4, "ç": 0x87, "ã": 0xC6, "Ñ": 0xA5, "í": 0xA1, "é": 0x82,
    ]
    return switch encoding {
    case .utf8: Array(text.utf8)
    case .codePage850: text.map { dos[$0] ?? $0.asciiValue ?? 63 }
    default: text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }
  }

  @Test(
    "Encodings are told apart by their letters",
    arguments: [TextEncoding.utf8, .latin1, .codePage850])
  func encodings(encoding: TextEncoding) {
    let guess = DelimitedGuess(bytes(Self.names + "\n" + Self.rows, encoding), isWhole: true)
    #expect(guess.encoding.value == encoding)
    #expect(guess.encoding.certainty > 0.75)
    #expect(guess.columnNames == ["región", "año", "fact_cal", "situação"])
  }

  @Test("A byte of Windows-1252 tells it from Latin-1, a mark tells UTF-8, ASCII says nothing")
  func marks() {
    func encoding(_ bytes: [UInt8]) -> TextEncoding {
      DelimitedGuess(bytes, isWhole: true).encoding.value
    }
    #expect(
      encoding(Array("a;b\n".utf8) + [0x93, 0xF3, 0x6E, 0x94, 0x3B, 0x31, 0x0A]) == .windows1252)
    #expect(encoding([0xEF, 0xBB, 0xBF] + Array("a;b\n1;2\n".utf8)) == .utf8)
    #expect(encoding(Array("a;b\n1;2\n".utf8)) == .utf8ThenWindows1252)
  }

  @Test(
    "Separators, also beside decimal commas and quoted separators",
    arguments: [";", ",", "\t", "|"])
  func separators(separator: String) {
    let lines =
      ["id", "peso", "nota"].joined(separator: separator) + "\r\n"
      + (1...30).map {
        ["\($0)", separator == "," ? "\"1,5\"" : "1,5", "\"a\(separator)b; c, d\""]
          .joined(separator: separator)
      }.joined(separator: "\r\n")
    let guess = DelimitedGuess(Array(lines.utf8), isWhole: true)
    #expect(guess.separator.value == separator.utf8.first)
    #expect(guess.separator.certainty > 0.7)
    #expect(guess.columnCount == 3 && guess.hasQuotes && guess.lineEnd == "CR LF")
    #expect(guess.decimalMark.value == .comma)
    #expect(guess.numericColumns == ["id", "peso"])
  }

  @Test("A first line with numbers names nothing, and its row is read")
  func noHeader() throws {
    let text = Array("1;2,5;x\n2;3,5;y\n".utf8)
    let guess = DelimitedGuess(text, isWhole: true)
    #expect(!guess.hasHeader.value && guess.hasHeader.certainty > 0.8)
    #expect(
      try TextTable(MemoryStream(text), guess.options).text()
        == "column_1,column_2,column_3\n1,\"2,5\",x\n2,\"3,5\",y\n")
  }

  @Test("What stands for no value in columns of numbers is found")
  func missing() {
    let text = "a;b;c\n" + [String](repeating: "1;NA;x\n2;3;y\n4;5;\n6; ;z\n", count: 5).joined()
    #expect(DelimitedGuess(Array(text.utf8), isWhole: true).missingTokens.isEmpty)
    let one = "a;b\n" + [String](repeating: "1;NA\n2;3\n4;5\n", count: 5).joined()
    #expect(DelimitedGuess(Array(one.utf8), isWhole: true).missingTokens == ["NA"])
  }

  /// A table of one column of numbers, as its cells are written.
  private func numbers(_ cells: String...) -> DelimitedGuess {
    DelimitedGuess(
      Array(("id;n\n" + cells.map { "a;\($0)\n" }.joined()).utf8), isWhole: true)
  }

  @Test("Marks between thousands are told from those before decimals, by the other cells")
  func thousands() {
    let comma = numbers("1.234.567,8", "12,5", "3.000")
    #expect(comma.thousandsMark.value == UInt8(ascii: ".") && comma.decimalMark.value == .comma)
    #expect(comma.thousandsMark.certainty > 0.7 && comma.ambiguousNumberCount == 0)
    #expect(comma.numericColumns == ["n"])
    let point = numbers("1,234,567.8", "0.5", "-3,000")
    #expect(point.thousandsMark.value == UInt8(ascii: ",") && point.decimalMark.value == .point)
    let onlyGroups = numbers("1.234.567", "3.000")
    #expect(onlyGroups.thousandsMark.value == UInt8(ascii: "."))
    #expect(onlyGroups.ambiguousNumberCount == 0)
  }

  @Test("A number of four digits without a mark says that a mark stands before decimals")
  func decimals() {
    let weights = numbers("1.234", "171.250", "1234.125", "2000")
    #expect(weights.thousandsMark.value == nil && weights.decimalMark.value == .point)
    #expect(weights.ambiguousNumberCount == 0)
    let plain = numbers("1.234", "2000")
    #expect(plain.decimalMark.value == .point && plain.ambiguousNumberCount == 0)
    #expect(numbers("0.234", "1.234").decimalMark.value == .point)
  }

  @Test("What can be read in two ways is said to be ambiguous, and no mark is named")
  func ambiguous() {
    let guess = numbers("1.234", "5.678", "12")
    #expect(guess.ambiguousNumberCount == 2)
    #expect(guess.thousandsMark.value == nil && guess.decimalMark.value == .either)
    #expect(guess.thousandsMark.certainty == 0.5 && guess.decimalMark.certainty == 0.5)
    #expect(guess.thousandsMark.reason.contains("ambiguous"))
    // Another column decides where this one cannot.
    let text = "a;b\n1.234;0,5\n5.678;1,5\n"
    let decided = DelimitedGuess(Array(text.utf8), isWhole: true)
    #expect(decided.thousandsMark.value == UInt8(ascii: ".") && decided.ambiguousNumberCount == 0)
  }

  @Test("Dates, versions and wrong groups are no numbers")
  func noNumbers() {
    let guess = numbers("12.05.2019", "1.23.456", "1.2345.678", "1,234.567,8")
    #expect(guess.thousandsMark.value == nil && guess.numericColumns.isEmpty)
    #expect(guess.ambiguousNumberCount == 0)
  }

  @Test("One column of prose is no table, and nothing is a guess without certainty")
  func prose() {
    let guess = DelimitedGuess(Array("A notice\nof two lines\n".utf8), isWhole: true)
    #expect(guess.separator.certainty < 0.5)
    #expect(DelimitedGuess([], isWhole: true).columnCount == 0)
  }
}
