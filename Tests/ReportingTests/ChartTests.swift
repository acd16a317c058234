import Assessment
import IntegrationModel
import Testing

@testable import Reporting

@Suite("Charts")
struct ChartTests {
  private func context(_ result: AssessmentResult = SampleAssessment.result()) -> PageContext {
    PageContext(
      result, indicators: SampleAssessment.indicators, sources: [], problems: [],
      language: .english, generated: SampleAssessment.date)
  }

  @Test("every drawing has a role, a title and a description", arguments: Language.allCases)
  func accessibleNames(language: Language) {
    let elements = MarkupReader(SampleAssessment.page(language)).elements
    let drawings = elements.filter { $0.name == "svg" && $0.attributes["aria-hidden"] == nil }
    #expect(!drawings.isEmpty)
    let titles = elements.filter { $0.name == "title" }.compactMap { $0.attributes["id"] }
    let descriptions = elements.filter { $0.name == "desc" }.compactMap { $0.attributes["id"] }
    for drawing in drawings {
      #expect(drawing.attributes["role"] == "img")
      let names = drawing.attributes["aria-labelledby"]?.split(separator: " ").map(String.init)
      #expect(names?.first.map(titles.contains) == true)
      #expect(names?.last.map(descriptions.contains) == true)
    }
  }

  @Test("shape tells sex and filling tells birth, so colour is never alone")
  func marks() throws {
    let figure = try #require(DumbbellChart(.jobQuality, context())?.figure().text)
    let elements = MarkupReader(figure).elements
    let circles = elements.filter { $0.name == "circle" }.map { $0.attributes["class"] }
    let squares = elements.filter { $0.name == "rect" }.map { $0.attributes["class"] }
    #expect(circles == ["hollow", "filled", "hollow", "filled"])
    #expect(squares == ["hollow", "filled", "hollow", "filled"])
  }

  @Test("a suppressed group has words instead of a mark")
  func suppressed() throws {
    let figure = try #require(DumbbellChart(.careAndYouth, context())?.figure().text)
    let reader = MarkupReader(figure)
    #expect(reader.elements.filter { $0.name == "rect" }.count == 1)
    #expect(reader.text.contains("Foreign-born men: ·· not shown: few records"))
  }

  @Test("a long name is broken into lines and loses no word")
  func longNames() throws {
    let figure = try #require(DumbbellChart(.labour, context())?.figure().text)
    #expect(figure.contains(">Composite labour underutilisation:</text>"))
    let name = "one two three four five six"
    #expect(name.lines(ofAtMost: 9) == ["one two", "three", "four five", "six"])
    #expect("unbreakable".lines(ofAtMost: 4) == ["unbreakable"])
    #expect("".lines(ofAtMost: 4) == [""])
  }

  @Test("a theme without shares has its table and no drawing")
  func noShares() {
    var result = SampleAssessment.result()
    result.rows.removeAll { !["median_labour_income", "gini_income"].contains($0.indicator) }
    #expect(DumbbellChart(.income, context(result)) == nil)
    let text = MarkupReader(SampleAssessment.page(result, .english)).text
    #expect(text.contains(MessageKey.chartNone.text(.english)))
    #expect(text.contains("Median monthly labour income (ARS a month)"))
  }

  @Test(
    "the axis ends at a round value above all that is drawn",
    arguments: [(0.004, 0.05), (0.05, 0.05), (0.051, 0.1), (0.33, 0.4), (0.61, 0.8), (0.97, 1)])
  func axis(largest: Double, end: Double) {
    let axis = PercentAxis(reaching: largest)
    #expect(axis.end == end)
    #expect(axis.ticks.first == 0)
    #expect(axis.ticks.last == end)
    #expect(axis.position(0) == "24%")
    #expect(axis.position(end) == "95%")
    #expect(axis.position(end / 2) == "59.5%")
    #expect(axis.position(7) == "95%")
  }

  @Test("text and marks keep a contrast of 4.5 to 1 in both schemes", arguments: [false, true])
  func contrast(isDark: Bool) throws {
    let scheme = isDark ? PageStyle.dark : PageStyle.light
    let colours = Dictionary(uniqueKeysWithValues: scheme.map { ($0.name, $0.colour) })
    let pairs = [
      ("ink", "paper"), ("ink", "panel"), ("soft", "paper"), ("soft", "panel"),
      ("accent", "paper"), ("accent", "panel"), ("women", "paper"), ("men", "paper"),
      ("alert", "alert-ground"), ("alert", "paper"),
    ]
    for (front, back) in pairs {
      let lights = try [front, back].map { luminance(try #require(colours[$0])) }.sorted()
      #expect((lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5, "\(front) on \(back)")
    }
  }

  /// Relative luminance as WCAG 2 defines it, with the power taken by the standard's exponent.
  private func luminance(_ colour: String) -> Double {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let channels = [16, 8, 0].map { shift in
      let share = Double((value >> shift) & 255) / 255
      return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  /// x to the power 2.4: x² times the fifth root of x², the root by Newton's method.
  private func power(_ x: Double) -> Double {
    let square = x * x
    var root = 1.0
    for _ in 0..<80 {
      root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
    }
    return square * root
  }
}
