import Assessment
import IntegrationModel

/// A short reading of the main comparisons: made from numbers, with their significance, never causal.
///
/// The first two core shares of each theme are taken in the catalogue's order, so that what is read
/// first does not depend on how the numbers fell. Demography is left out: the share of the foreign-born
/// among the foreign-born says nothing.
enum FindingsPart {
  private static let perTheme = 2

  static func section(_ page: PageContext) -> Markup {
    let items = page.themes.filter { $0 != .demography }.flatMap { theme in
      page.computed(in: theme).filter { $0.tier == 1 && $0.isShare }
        .lazy.compactMap { item($0, page) }.prefix(perTheme)
    }
    let list: Markup =
      items.isEmpty
      ? "<p>\(page.say(.findingsNone))</p>" : "<ul class=\"findings\">\n\(Array(items))</ul>"
    let caution: Markup =
      page.result.designLevel.isLowerBound
      ? "<p class=\"notice\">\(page.say(.findingsLowerBound))</p>" : .nothing
    return PageFrame.section(
      "findings", .headingFindings, page,
      "<p class=\"note\">\(page.say(.findingsIntroduction))</p>\n\(caution)\n\(list)")
  }

  private static func item(_ indicator: Indicator, _ page: PageContext) -> Markup? {
    let sentences: [Markup] = ["female", "male"].compactMap { sex in
      page.publication.gaps
        .first {
          $0.indicator == indicator.id && $0.measure == .migrantNative && $0.within == sex
        }
        .flatMap { sentence($0, page) }
        .map { "<p>\($0)</p>" }
    }
    guard !sentences.isEmpty else { return nil }
    return "<li><h3>\(indicator.name[page.language])</h3>\n\(sentences)</li>"
  }

  private static func sentence(_ gap: GapRow, _ page: PageContext) -> String? {
    let sides = gap.sides
    guard page.publication.shows(gap), gap.pValue.isFinite, let first = sides.first,
      let second = sides.last,
      let value = page.publication[gap.indicator, first].estimate,
      let other = page.publication[gap.indicator, second].estimate
    else { return nil }
    let tenths = (gap.difference * 1000).rounded()
    let finding: MessageKey =
      tenths == 0 ? .findingEqual : tenths > 0 ? .findingHigher : .findingLower
    let facts = page.say(
      finding,
      [
        .group: .words(page.say(first.label)),
        .reference: .words(page.say(second.label).startingSmall),
        .value: .percent(value.value), .other: .percent(other.value),
        .difference: .number(gap.difference.magnitude * 100, decimals: 1),
        .low: .words(page.numbers.points(gap.low)), .high: .words(page.numbers.points(gap.high)),
      ])
    let verdict: MessageKey = gap.isSignificant ? .significant : .notSignificant
    return facts + " " + page.say(verdict, [.probability: .probability(gap.pValue)])
  }
}

extension GapRow {
  /// Whether the two-sided p-value is below 0.05.
  var isSignificant: Bool { pValue < 0.05 }
}

extension String {
  /// The text as it stands within a sentence.
  var startingSmall: String { prefix(1).lowercased() + dropFirst() }
}
