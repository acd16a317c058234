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

  @Test("One column of prose is no table, and nothing is a guess without certainty")
  func prose() {
    let guess = DelimitedGuess(Array("A notice\nof two lines\n".utf8), isWhole: true)
    #expect(guess.separator.certainty < 0.5)
    #expect(DelimitedGuess([], isWhole: true).columnCount == 0)
  }
}
