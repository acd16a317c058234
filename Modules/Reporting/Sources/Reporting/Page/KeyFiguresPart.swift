import Assessment
import IntegrationModel

/// The core indicators as cards: value, interval, mark of quality, and the native-born for comparison.
enum KeyFiguresPart {
  private static let perTheme = 2

  static func section(_ page: PageContext) -> Markup {
    let cards = page.themes.flatMap { theme in
      page.computed(in: theme).filter { $0.tier == 1 }.lazy
        .compactMap { card($0, page) }.prefix(perTheme)
    }
    return PageFrame.section(
      "key-figures", .headingKeyFigures, page,
      """
      <p class="note">\(page.say(.keyFiguresNote))</p>
      <ul class="cards">
      \(Array(cards))</ul>
      <p class="note">\(page.say(.reviewMark)) \(page.say(.notShownMark))</p>
      """)
  }

  private static func card(_ indicator: Indicator, _ page: PageContext) -> Markup? {
    // Shares of the population in migration are the same question for everyone.
    let group: CrossGroup = indicator.theme == .demography ? .everyone : .foreignBorn
    let cell = page.publication[indicator.id, group]
    if cell == .absent { return nil }
    let unit = page.unit(of: indicator).map { " (" + $0 + ")" } ?? ""
    return """
      <li class="card">
      <h3>\(indicator.name[page.language])\(unit)</h3>
      <p class="group">\(page.say(group.label))</p>
      <p class="figure">\(CellText.value(cell, indicator, page))</p>
      \(details(cell, indicator, page))
      \(group == .foreignBorn ? comparison(indicator, page) : .nothing)
      </li>
      """
  }

  private static func details(
    _ cell: PublishedCell, _ indicator: Indicator, _ page: PageContext
  ) -> Markup {
    let caution: Markup =
      cell.isPlain ? .nothing : "<p class=\"range\">\(CellText.quality(cell, page))</p>"
    guard let estimate = cell.estimate, estimate.low.isFinite, estimate.high.isFinite else {
      return caution
    }
    let range = page.say(
      .intervalRange,
      [
        .low: .words(page.show(estimate.low, of: indicator)),
        .high: .words(page.show(estimate.high, of: indicator)),
      ])
    return "<p class=\"range\">\(range)</p>\n\(caution)"
  }

  private static func comparison(_ indicator: Indicator, _ page: PageContext) -> Markup {
    let native = page.publication[indicator.id, .nativeBorn]
    guard native != .absent else { return .nothing }
    let value = CellText.plain(native, indicator, page)
    return "<p class=\"native\">\(page.say(.comparedWithNative, [.value: .words(value)]))</p>"
  }
}
