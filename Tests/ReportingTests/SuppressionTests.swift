import Assessment
import IntegrationModel
import Testing

@testable import Reporting

@Suite("Suppressed estimates")
struct SuppressionTests {
  /// The ways in which a secret number could be written, whole or in part.
  private static func traces(_ language: Language) -> [String] {
    let numbers = NumberFormat(language)
    let ends = [
      SampleAssessment.secretValue, SampleAssessment.secretLow, SampleAssessment.secretHigh,
    ]
    return ends.flatMap { [numbers.number($0 * 100, decimals: 2), "\($0)"] }
      + [
        numbers.percent(SampleAssessment.secretValue), "\(SampleAssessment.secretError)",
        numbers.integer(4_321),
        numbers.number(3.987, decimals: 2), numbers.number(SampleAssessment.secretPopulation),
        "\(SampleAssessment.secretPopulation)", "987654",
      ]
  }

  @Test("never occur in the page, in no attribute and no text", arguments: Language.allCases)
  func page(language: Language) {
    let page = SampleAssessment.page(language)
    #expect(Self.traces(language).filter { page.contains($0) } == [])
  }

  @Test("leave the page as it is whatever they were")
  func pageDoesNotDepend() {
    var other = SampleAssessment.result()
    for index in other.rows.indices where other.rows[index].quality == .suppress {
      other.rows[index].estimate = Estimate(
        value: 0.999, standardError: 0.4, low: 0.5, high: 1, degreesOfFreedom: 1,
        designEffect: 9, sampleSize: 1, cases: 1, population: 1)
    }
    for index in other.gaps.indices where other.gaps[index].quality == .suppress {
      other.gaps[index].difference = 0.77
      other.gaps[index].pValue = 0
    }
    for language in Language.allCases {
      #expect(
        SampleAssessment.page(other, language)
          == SampleAssessment.page(SampleAssessment.result(), language))
    }
  }

  @Test("leave csv and json as they are, but for counts that precision alone suppresses")
  func tables() {
    let result = SampleAssessment.result()
    let table = AssessmentTable.estimates(of: result, indicators: SampleAssessment.indicators)
    for format in TableFormat.allCases {
      let text = table.render(format, .english)
      for secret in [SampleAssessment.secretValue, SampleAssessment.secretError] {
        #expect(!text.contains("\(secret)"))
      }
    }
    for (row, cells) in zip(result.rows, table.rows) where row.quality == .suppress {
      let numbers = cells[6..<13]
      #expect(numbers.allSatisfy { $0 == .suppressed })
      let showsCount = row.reasons == ["high_cv"]
      #expect(cells[13] == (showsCount ? .integer(SampleAssessment.secretCount) : .suppressed))
      #expect(cells.last == .flag(true))
    }
  }

  @Test("hide a gap with a suppressed side even where the gap itself is rated better")
  func gapOfSuppressedSide() {
    var result = SampleAssessment.result()
    for index in result.gaps.indices { result.gaps[index].quality = .publish }
    let publication = Publication(result)
    let hidden = result.gaps.filter { !publication.shows($0) }
    #expect(hidden.contains { $0.indicator == "unemployment_rate" && $0.within == "female" })
    #expect(hidden.contains { $0.indicator == "neet_rate" && $0.measure == .intersectional })
    #expect(!hidden.contains { $0.indicator == "employment_rate" })
    let table = GapTable.gaps(of: result, indicators: SampleAssessment.indicators)
    for (gap, cells) in zip(result.gaps, table.rows) where !publication.shows(gap) {
      #expect(cells[6...11].allSatisfy { $0 == .suppressed })
      #expect(cells[12] == .code("suppress", MessageKey.qualitySuppress.wordings))
    }
  }

  @Test("are never the subject of a sentence")
  func findings() {
    let page = SampleAssessment.page(.english)
    let findings = page.split(separator: "id=\"findings\"").last?.split(separator: "</section>")
      .first
    let text = findings.map(String.init) ?? ""
    #expect(text.contains("Employment-to-population ratio"))
    #expect(!text.contains("Unemployment rate"))
    #expect(!text.contains("··"))
  }
}
