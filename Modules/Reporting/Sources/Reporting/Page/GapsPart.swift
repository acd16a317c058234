import Assessment
import IntegrationModel

/// The contrasts between groups: a table for each measure, with intervals, p-values and quality.
enum GapsPart {
  static func section(_ page: PageContext) -> Markup {
    let tables = GapRow.Measure.allCases.compactMap { table($0, page) }
    let content: Markup =
      tables.isEmpty
      ? "<p>\(page.say(.gapsNone))</p>"
      : "\(tables)<p class=\"note\">\(page.say(.significantMark)) \(page.say(.notShownMark))</p>"
    return PageFrame.section("gaps", .headingGaps, page, content)
  }

  private static func table(_ measure: GapRow.Measure, _ page: PageContext) -> Markup? {
    let gaps = page.publication.gaps.filter { $0.measure == measure }
    let ordered = page.indicators.flatMap { indicator in
      gaps.filter { $0.indicator == indicator.id }.map { (indicator, $0) }
    }
    guard !ordered.isEmpty else { return nil }
    let isCrossed = measure != .intersectional
    let headings: [MessageKey] =
      [.indicator] + (isCrossed ? [.within] : [])
      + [.difference, .confidenceInterval, .pValue, .quality]
    let name = page.say(measure.label)
    let columns: [Markup] = headings.map { PageFrame.columnHeading($0, page) }
    let table: Markup = """
      <table class="gaps">
      <caption>\(page.marked(name + page.colon + page.say(.gapsCaption).startingSmall))</caption>
      <thead><tr>\(columns)</tr></thead>
      <tbody>
      \(ordered.map { row($1, $0, isCrossed, page) })</tbody>
      </table>
      """
    return """
      <h3>\(name)</h3>
      <p class="note">\(page.say(measure.note))</p>
      \(PageFrame.scrolling(name, table))
      """
  }

  private static func row(
    _ gap: GapRow, _ indicator: Indicator, _ isCrossed: Bool, _ page: PageContext
  ) -> Markup {
    let within: Markup =
      isCrossed ? "<td class=\"words\">\(gap.withinLabel[page.language])</td>" : .nothing
    let name: Markup = "<th scope=\"row\">\(ThemesPart.named(indicator, page))</th>\(within)"
    guard page.publication.shows(gap) else {
      let mark = CellText.value(.suppressed(reasons: []), indicator, page)
      return "<tr>\(name)<td>\(mark)</td><td></td><td></td>\(rating(.suppress, page))</tr>"
    }
    let difference = page.showDifference(gap.difference, of: indicator)
    let unit = indicator.isShare ? "\u{A0}" + page.say(.pointsShort) : ""
    let star = gap.isSignificant ? "*" : ""
    let hasInterval = gap.low.isFinite && gap.high.isFinite
    let interval =
      hasInterval
      ? page.showDifference(gap.low, of: indicator) + " … "
        + page.showDifference(gap.high, of: indicator) : NumberFormat.absent
    let style = gap.isSignificant ? "significant" : "plain"
    return """
      <tr>\(name)<td class="\(style)">\(difference)\(unit)\(star)</td><td>\(interval)</td>\
      <td>\(page.numbers.probability(gap.pValue))</td>\(rating(gap.quality, page))</tr>
      """
  }

  private static func rating(_ quality: Quality, _ page: PageContext) -> Markup {
    "<td class=\"words\">\(page.say(quality.label))</td>"
  }
}
