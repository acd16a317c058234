import IntegrationModel
import Strategy
import Testing

@testable import Reporting

#if canImport(FoundationEssentials)
import FoundationEssentials
#endif

/// The dossier of a worked example, with few scenarios so that the plan is quickly made.
enum SampleDossier {
  static let peru = Result { try made("peru") }
  static let paraguay = Result { try made("paraguay") }
  static let date = CalendarDate(year: 2026, month: 11, day: 24)

  static func page(_ language: Language) throws -> String {
    StrategyDocument.html(
      try peru.get(), language: language, generated: try #require(date))
  }

  private static func made(_ country: String) throws -> StrategyDossier {
    let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Tools/Demo/strategy/\(country)")
    func text(_ file: String) throws -> String {
      try String(contentsOf: folder.appending(path: file + ".yaml"), encoding: .utf8)
    }
    var catalogue = try InterventionCatalogue.shipped()
    if let own = try? text("catalogue/own") {
      catalogue = try catalogue.adding(own, file: "own.yaml")
    }
    let elicitation = try ElicitationFile(text("elicitation"), file: "elicitation.yaml")
    var file = try PlanFile(
      text("plan"), file: "plan.yaml", catalogue: catalogue, elicitation: elicitation)
    file.problem.scenarios = file.problem.scenarios.prefix(5).map {
      Scenario($0.name, probability: 0.2, values: $0.values)
    }
    let answer = try Planner(file.problem, options: SolverOptions(relativeGap: 0.01))
      .plan(for: .expected)
    guard case .plan(let portfolio) = answer else {
      throw ArraigoError("no_plan", "the example has no plan")
    }
    return StrategyDossier(
      catalogue: catalogue, elicitation: elicitation, file: file, portfolio: portfolio,
      framework: try ResultsFramework(text("framework"), file: "framework.yaml"),
      texts: try StrategyFile(text("strategy"), file: "strategy.yaml"),
      front: [
        .init(number: 1, benefit: 900, other: 10, cost: 5e6, role: .weighed),
        .init(number: 2, benefit: 800, other: 20, cost: 6e6, role: .chosen),
        .init(number: 3, benefit: 650, other: 30, cost: 7e6, role: .knee),
        .init(number: 4, benefit: 600, other: 15, cost: 7e6, role: .rejected),
      ],
      fingerprint: try file.problem.fingerprint(), version: "test")
  }
}

@Suite("A strategy document", .serialized)
struct StrategyDocumentTests {
  @Test(
    "is well-formed, says its language and asks nothing of the network",
    arguments: Language.allCases)
  func wellFormed(language: Language) throws {
    let page = try SampleDossier.page(language)
    let reader = MarkupReader(page)
    #expect(reader.fault == nil)
    #expect(reader.elements.first?.attributes["lang"] == language.rawValue)
    for mark in ["http:", "https:", "src=", "<script", "<link", "@import", "url("] {
      #expect(!page.contains(mark), "\(mark)")
    }
    for placeholder in Placeholder.allCases {
      #expect(!reader.text.contains("{\(placeholder.rawValue)}"), "\(placeholder)")
    }
  }

  @Test("has the twelve parts and the page of what is not known", arguments: Language.allCases)
  func parts(language: Language) throws {
    let text = MarkupReader(try SampleDossier.page(language)).text
    for part in StrategyPart.all {
      #expect(text.contains(part.heading.text(language)), "\(part.id)")
    }
    #expect(StrategyPart.all.count == 13)
  }

  @Test("the four languages have the same numbers")
  func sameNumbers() throws {
    func spoken(_ language: Language) throws -> [String] {
      // A version is no number: it has the same points in every language.
      let solver = try SampleDossier.peru.get().portfolio.solver
      let text = MarkupReader(try SampleDossier.page(language)).text
      return numbers(
        text.split(separator: solver, omittingEmptySubsequences: false).joined(), language)
    }
    let english = try spoken(.english)
    #expect(english.count > 700)
    for language in Language.allCases where language != .english {
      let other = try spoken(language)
      let difference = other.difference(from: english)
      #expect(difference.isEmpty, "\(language): \(difference.prefix(8))")
    }
  }

  @Test("nothing is left in English where another language is spoken")
  func translated() throws {
    let spanish = MarkupReader(try SampleDossier.page(.spanish)).text
    for word in ["expected benefit", "not known", "randomised", "the first edition"] {
      #expect(!spanish.contains(word), "\(word)")
    }
  }

  @Test("headings follow one another without a jump, landmarks are there, identifiers unique")
  func structure() throws {
    let elements = MarkupReader(try SampleDossier.page(.french)).elements
    let levels = elements.compactMap { ["h1": 1, "h2": 2, "h3": 3, "h4": 4][$0.name] }
    #expect(levels.first == 1)
    #expect(levels.filter { $0 == 1 }.count == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
    for landmark in ["header", "nav", "main", "footer"] {
      #expect(elements.filter { $0.name == landmark }.count == 1, "\(landmark)")
    }
    let identifiers = elements.compactMap { $0.attributes["id"] }
    #expect(Set(identifiers).count == identifiers.count)
    for element in elements {
      if let target = element.attributes["href"] {
        #expect(identifiers.contains(String(target.dropFirst())))
      }
      for name in element.attributes["aria-labelledby"]?.split(separator: " ") ?? [] {
        #expect(identifiers.contains(String(name)))
      }
    }
  }

  @Test("every table has a caption, and every heading cell its scope")
  func tables() throws {
    let elements = MarkupReader(try SampleDossier.page(.english)).elements
    #expect(elements.filter { $0.name == "table" }.count >= 20)
    for (element, next) in zip(elements, elements.dropFirst()) where element.name == "table" {
      #expect(next.name == "caption")
    }
    for heading in elements where heading.name == "th" {
      #expect(["col", "row"].contains(heading.attributes["scope"]))
    }
  }

  @Test("every chart has a role, a title and a description, and its table follows it")
  func charts() throws {
    let elements = MarkupReader(try SampleDossier.page(.portuguese)).elements
    let drawings = elements.filter { $0.name == "svg" }
    #expect(drawings.count == 7)
    let titles = elements.filter { $0.name == "title" }.compactMap { $0.attributes["id"] }
    let descriptions = elements.filter { $0.name == "desc" }.compactMap { $0.attributes["id"] }
    for drawing in drawings {
      #expect(drawing.attributes["role"] == "img")
      let names = drawing.attributes["aria-labelledby"]?.split(separator: " ").map(String.init)
      #expect(names?.first.map(titles.contains) == true)
      #expect(names?.last.map(descriptions.contains) == true)
    }
    var isAwaiting = false
    for element in elements {
      if element.name == "figure" {
        #expect(!isAwaiting, "a chart without a table after it")
        isAwaiting = true
      }
      if element.name == "table" { isAwaiting = false }
    }
    #expect(!isAwaiting)
  }

  @Test(
    "families keep a contrast of 4.5 to 1 with the ground in both schemes",
    arguments: [false, true])
  func contrast(isDark: Bool) throws {
    let ground = try #require(
      (isDark ? PageStyle.dark : PageStyle.light).first { $0.name == "paper" }?.colour)
    for family in isDark ? StrategyStyle.dark : StrategyStyle.light {
      let lights = [luminance(family.colour), luminance(ground)].sorted()
      #expect((lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5, "\(family.name)")
    }
    #expect(
      StrategyStyle.light.map(\.name).sorted()
        == (try InterventionCatalogue.shipped()).familyOrder.map { "family-" + $0 }.sorted())
  }

  @Test("what was cited from memory is said to be unverified, what is not known is never zero")
  func marks() throws {
    let page = try SampleDossier.page(.english)
    let text = MarkupReader(page).text
    #expect(page.contains("<strong class=\"unverified\">UNVERIFIED: cited from memory</strong>"))
    // The five remembered effects of the permit, and the law of the mandate.
    #expect(occurrences(of: MessageKey.markUnverified.text(.english), in: text) >= 6)
    #expect(occurrences(of: MessageKey.elicitLocally.text(.english), in: text) > 10)
  }

  @Test("made-up data are marked in the title, the banner and every chart")
  func synthetic() throws {
    let page = try SampleDossier.page(.english)
    #expect(page.contains("<title>SYNTHETIC – "))
    #expect(page.contains("<meta name=\"synthetic\" content=\"true\" />"))
    #expect(occurrences(of: "class=\"stamp\"", in: page) == 7)
  }

  @Test("a group of seven people is hidden with what would give it away")
  func smallGroup() throws {
    let html = StrategyDocument.html(
      try SampleDossier.paraguay.get(), language: .english,
      generated: try #require(SampleDossier.date))
    let text = MarkupReader(html).text
    let start = try #require(range(of: "People by territory and group", in: text))
    let table = text[start...].prefix(700)
    #expect(table.contains("··"))
    #expect(!table.contains("\n7\n"))
    #expect(table.contains("5,200"))
  }

  @Test("the cost per person outside the band is a remark, not an error")
  func band() throws {
    var dossier = try SampleDossier.peru.get()
    let people = dossier.portfolio.outlook.people
    dossier.file.dollars = 400 * people / dossier.portfolio.outlook.cost
    #expect(dossier.remarks.isEmpty)
    dossier.file.dollars = 100 * people / dossier.portfolio.outlook.cost
    #expect(dossier.remarks.map(\.code) == ["cost_outside_band"])
    #expect(dossier.remarks.first?.severity == .note)
    dossier.file.dollars = nil
    #expect(dossier.remarks.isEmpty)
  }

  @Test("the annex prints what is needed to make the plan again")
  func reproducible() throws {
    let dossier = try SampleDossier.peru.get()
    let text = MarkupReader(try SampleDossier.page(.english)).text
    #expect(dossier.fingerprint.count == 64)
    for fact in [dossier.fingerprint, dossier.portfolio.solver, "200,000"] {
      #expect(text.contains(fact), "\(fact)")
    }
  }

  @Test("the same dossier gives the same bytes")
  func repeatable() throws {
    #expect(try SampleDossier.page(.spanish) == SampleDossier.page(.spanish))
  }

  @Test("each guiding question has an answer or is not answerable with data held")
  func tools() throws {
    let table = GuidingTools.table(
      try SampleDossier.peru.get(), .english, generated: try #require(SampleDossier.date))
    let tools = Set(
      table.rows.compactMap { row -> String? in
        guard case .text(let tool) = row[0] else { return nil }
        return String(tool.prefix(1))
      })
    #expect(tools == Set((1...9).map(String.init)))
    for row in table.rows {
      guard case .flag(let isAnswered) = row[3], case .text(let answer) = row[2] else {
        Issue.record("a row without an answer")
        continue
      }
      #expect(isAnswered == (answer != "not answerable with data held"))
      #expect(!answer.isEmpty)
    }
  }
}

extension StrategyDocumentTests {
  /// The numbers of a text as a machine writes them, sorted.
  private func numbers(_ text: String, _ language: Language) -> [String] {
    let format = NumberFormat(language)
    let characters = Array(text)
    var numbers: [String] = []
    var current = ""
    for (position, character) in characters.enumerated() {
      let isDigit = character.isASCII && character.isNumber
      let next = position + 1 < characters.count ? characters[position + 1] : " "
      let isBetween = !current.isEmpty && next.isASCII && next.isNumber
      if isDigit {
        current.append(character)
      } else if isBetween, String(character) == format.groupMark {
        continue
      } else if isBetween, String(character) == format.decimalMark {
        current.append(".")
      } else if !current.isEmpty {
        numbers.append(current)
        current = ""
      }
    }
    return numbers.sorted()
  }

  private func occurrences(of part: String, in text: String) -> Int {
    text.split(separator: part, omittingEmptySubsequences: false).count - 1
  }

  private func range(of part: String, in text: String) -> String.Index? {
    text.indices.first { text[$0...].hasPrefix(part) }
  }

  /// Relative luminance as WCAG 2 defines it; the power 2.4 by Newton's method for the fifth root.
  private func luminance(_ colour: String) -> Double {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let channels = [16, 8, 0].map { shift in
      let share = Double((value >> shift) & 255) / 255
      guard share > 0.04045 else { return share / 12.92 }
      let base = (share + 0.055) / 1.055
      var root = 1.0
      for _ in 0..<80 {
        let fourth = root * root * root * root
        root -= (fourth * root - base * base) / (5 * fourth)
      }
      return base * base * root
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
