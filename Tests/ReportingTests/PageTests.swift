import Assessment
import IntegrationModel
import Testing

@testable import Reporting

@Suite("A country's page")
struct PageTests {
  @Test("every part is there in every language", arguments: Language.allCases)
  func parts(language: Language) {
    let page = SampleAssessment.page(language)
    let text = MarkupReader(page).text
    let headings: [MessageKey] = [
      .headingFindings, .headingKeyFigures, .headingThemes, .headingGaps, .headingDataQuality,
      .headingOmitted, .headingMethods, .headingDefinitions, .headingSources, .headingCitation,
    ]
    for heading in headings { #expect(text.contains(heading.text(language)), "\(heading)") }
    #expect(text.contains(Period(year: 2016, .quarter(3)).words(in: language)))
    #expect(text.contains(SampleAssessment.date.words(in: language)))
    #expect(text.contains("ar.indec.eph 1.0.0"))
    #expect(text.contains(SampleAssessment.sources[0].sha256))
    #expect(text.contains(MessageKey.povertyLines.text(language)))
    #expect(text.contains(MessageKey.designUnits.text(language)))
    #expect(text.contains(MessageKey.nativeIncludesReturnees.text(language)))
    #expect(text.contains("dwelling stands in for the area segment"))
  }

  @Test("the page is well-formed and says its language", arguments: Language.allCases)
  func wellFormed(language: Language) {
    let reader = MarkupReader(SampleAssessment.page(language))
    #expect(reader.fault == nil)
    #expect(reader.elements.first?.name == "html")
    #expect(reader.elements.first?.attributes["lang"] == language.rawValue)
  }

  @Test("no placeholder is left open", arguments: Language.allCases)
  func filled(language: Language) {
    let text = MarkupReader(SampleAssessment.page(language)).text
    for placeholder in Placeholder.allCases {
      #expect(!text.contains("{\(placeholder.rawValue)}"))
    }
  }

  @Test("nothing is asked of the network and no script runs")
  func selfContained() {
    let page = SampleAssessment.page(.english)
    for mark in ["http:", "https:", "src=", "<script", "<link", "@import", "url("] {
      #expect(!page.contains(mark), "\(mark)")
    }
  }

  @Test("identifiers are unique and every reference finds its target")
  func references() {
    let elements = MarkupReader(SampleAssessment.page(.french)).elements
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

  @Test("headings follow one another without a jump, and landmarks are there")
  func structure() {
    let elements = MarkupReader(SampleAssessment.page(.spanish)).elements
    let levels = elements.compactMap { ["h1": 1, "h2": 2, "h3": 3, "h4": 4][$0.name] }
    #expect(levels.first == 1)
    #expect(levels.filter { $0 == 1 }.count == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
    for landmark in ["header", "nav", "main", "footer"] {
      #expect(elements.filter { $0.name == landmark }.count == 1, "\(landmark)")
    }
    let skip = elements.first { $0.name == "a" }
    #expect(skip?.attributes["href"] == "#content")
  }

  @Test("every table has a caption and every heading cell a scope")
  func tables() {
    let elements = MarkupReader(SampleAssessment.page(.english)).elements
    for (element, next) in zip(elements, elements.dropFirst()) where element.name == "table" {
      #expect(next.name == "caption")
    }
    #expect(elements.filter { $0.name == "th" }.allSatisfy { $0.attributes["scope"] != nil })
  }

  @Test("names with markup characters are shown, not run")
  func escaping() {
    let page = SampleAssessment.page(.english)
    #expect(page.contains("&lt;15–24&gt; &amp; &quot;NEET&quot;"))
    #expect(!page.contains("<15"))
    #expect(page.contains("not in the public file &lt;&amp;&gt;"))
  }

  @Test("an assessment without estimates gives a page that says so", arguments: Language.allCases)
  func empty(language: Language) {
    var result = SampleAssessment.result(isSynthetic: false)
    result.rows = []
    result.gaps = []
    let page = CountryPage.html(
      result: result, indicators: [], provenance: [], problems: [], language: language,
      generated: SampleAssessment.date)
    let reader = MarkupReader(page)
    #expect(reader.fault == nil)
    #expect(reader.text.contains(MessageKey.emptyResult.text(language)))
    #expect(reader.text.contains(MessageKey.problemsNone.text(language)))
    #expect(!reader.text.contains(MessageKey.headingFindings.text(language)))
  }

  @Test("an indicator that the catalogue lacks is shown by its own words")
  func unknownIndicator() {
    var result = SampleAssessment.result()
    result.rows[0].indicator = "brand_new_rate"
    #expect(MarkupReader(SampleAssessment.page(result, .english)).text.contains("brand new rate"))
  }

  @Test("the same assessment gives the same page")
  func deterministic() {
    #expect(SampleAssessment.page(.portuguese) == SampleAssessment.page(.portuguese))
  }
}

@Suite("Synthetic data on a page")
struct SyntheticMarkTests {
  @Test("title, banner, charts and captions all carry the mark", arguments: Language.allCases)
  func marked(language: Language) {
    let page = SampleAssessment.page(language)
    let mark = MessageKey.synthetic.text(language) + " – "
    #expect(page.contains("<title>\(mark)"))
    #expect(page.contains(MessageKey.syntheticBanner.text(language)))
    for part in ["<title id=", "<desc id=", "<caption>"] {
      let starts = page.split(separator: part, omittingEmptySubsequences: false).dropFirst()
      #expect(!starts.isEmpty)
      for start in starts where part != "<caption>" {
        #expect(start.drop { $0 != ">" }.dropFirst().hasPrefix(mark))
      }
    }
  }

  @Test("real data carry no mark", arguments: Language.allCases)
  func unmarked(language: Language) {
    let page = SampleAssessment.page(language, isSynthetic: false)
    #expect(!page.contains(MessageKey.synthetic.text(language)))
  }
}
