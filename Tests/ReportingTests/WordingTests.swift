import IntegrationModel
import Testing

@testable import Reporting

@Suite("Numbers, periods and languages")
struct WordingTests {
  @Test(
    "numbers have the marks of the language",
    arguments: zip(
      Language.allCases, ["1,234,567.5", "1.234.567,5", "1.234.567,5", "1\u{202F}234\u{202F}567,5"])
  )
  func numbers(language: Language, expected: String) {
    #expect(NumberFormat(language).number(1_234_567.46, decimals: 1) == expected)
  }

  @Test(
    "percent has the space of the language",
    arguments: zip(Language.allCases, ["9.3%", "9,3\u{A0}%", "9,3%", "9,3\u{A0}%"]))
  func percent(language: Language, expected: String) {
    #expect(NumberFormat(language).percent(0.093) == expected)
  }

  @Test("rounding, signs and edges")
  func edges() {
    let numbers = NumberFormat(.english)
    #expect(numbers.number(0.05, decimals: 1) == "0.1")
    #expect(numbers.number(999.95, decimals: 1) == "1,000.0")
    #expect(numbers.number(-0.04, decimals: 1) == "0.0")
    #expect(numbers.number(-1234) == "\u{2212}1,234")
    #expect(numbers.number(0.007, decimals: 3) == "0.007")
    #expect(numbers.number(.nan) == "–")
    #expect(numbers.number(-.infinity, decimals: 2) == "–")
    #expect(numbers.percent(.nan) == "–")
    #expect(numbers.integer(0) == "0")
    #expect(numbers.integer(-1000) == "\u{2212}1,000")
    #expect(numbers.integer(.min) == "\u{2212}9,223,372,036,854,775,808")
    #expect(numbers.points(0.0512) == "+5.1")
    #expect(numbers.points(-0.0512) == "\u{2212}5.1")
    #expect(numbers.points(0.0001) == "0.0")
    #expect(numbers.probability(0.0123) == "0.012")
    #expect(numbers.probability(0.0004) == "<\u{A0}0.001")
  }

  @Test(
    "a period in words",
    arguments: [
      (
        "2016-Q3", "third quarter of 2016", "3.er trimestre de 2016", "3º trimestre de 2016",
        "3e trimestre 2016"
      ),
      (
        "2016-Q1", "first quarter of 2016", "1.er trimestre de 2016", "1º trimestre de 2016",
        "1er trimestre 2016"
      ),
      (
        "2019-S2", "second half of 2019", "2.º semestre de 2019", "2º semestre de 2019",
        "2e semestre 2019"
      ),
      ("2018-07", "July 2018", "julio de 2018", "julho de 2018", "juillet 2018"),
      ("2018-12", "December 2018", "diciembre de 2018", "dezembro de 2018", "décembre 2018"),
      ("2018", "2018", "2018", "2018", "2018"),
    ])
  func periods(written: String, en: String, es: String, pt: String, fr: String) throws {
    let period = try #require(Period(written))
    #expect(Language.allCases.map { period.words(in: $0) } == [en, es, pt, fr])
  }

  @Test("a date in words, and as it is written")
  func dates() throws {
    let date = try #require(CalendarDate("2026-11-01"))
    #expect(date.description == "2026-11-01")
    #expect(
      Language.allCases.map { date.words(in: $0) } == [
        "1 November 2026", "1 de noviembre de 2026", "1 de novembro de 2026", "1er novembre 2026",
      ])
    for wrong in ["2026-13-01", "2026-00-10", "2026-1-1", "", "2026-11-32", "x026-11-01"] {
      #expect(CalendarDate(wrong) == nil, "\(wrong)")
    }
  }

  @Test(
    "the environment's first set variable decides the language",
    arguments: [
      (["LANG": "es_AR.UTF-8"], Language.spanish), (["LANG": "pt_BR"], .portuguese),
      (["LC_MESSAGES": "fr_FR", "LANG": "es_AR"], .french),
      (["LC_ALL": "C", "LANG": "es_AR"], .english), (["LC_ALL": "", "LANG": "pt"], .portuguese),
      (["LANG": "de_DE"], .english), ([:], .english), (["LANG": "ES-419"], .spanish),
      (["LANG": "est_EE"], .english),
    ])
  func locale(environment: [String: String], expected: Language) {
    #expect(Language(environment: environment) == expected)
  }
}

@Suite("The message catalogue")
struct MessageCatalogueTests {
  @Test("has every key and no empty wording", arguments: MessageKey.allCases)
  func complete(key: MessageKey) throws {
    let wordings = try #require(MessageCatalogue.wordings[key], "\(key.rawValue)")
    #expect(Language.allCases.allSatisfy { !wordings[$0].isEmpty })
  }

  @Test("has the same known placeholders in the four languages", arguments: MessageKey.allCases)
  func placeholders(key: MessageKey) {
    let sets = Language.allCases.map { MessageCatalogue.placeholders(in: key.wordings[$0]) }
    #expect(Set(sets).count == 1)
    #expect(sets.allSatisfy { $0.allSatisfy { Placeholder(rawValue: $0) != nil } })
    for language in Language.allCases {
      let wording = key.wordings[language]
      #expect(wording.filter { $0 == "{" }.count == wording.filter { $0 == "}" }.count)
    }
  }

  @Test("fills placeholders with numbers as the language has them, and only those given")
  func filling() {
    let text = MessageKey.factUnknownStatusValue.text(
      .spanish, [.count: .count(1234), .value: .percent(0.5)])
    #expect(text == "1.234 registros (50,0\u{A0}%); cuentan solo en los totales")
    #expect(
      MessageKey.significant.text(.english, [.probability: .probability(0.0001)])
        == "The difference is statistically significant (p <\u{A0}0.001).")
    #expect(MessageKey.madeOn.text(.english, [.list: .words("x")]) == "Made on {date}")
    #expect(MessageKey.madeOn.text(.english, [.date: .words("{list}")]) == "Made on {list}")
  }
}
