import Assessment
import IntegrationModel

/// What each indicator on the page counts, in which direction it is better, and whom it follows.
enum DefinitionsPart {
  static func section(_ page: PageContext) -> Markup {
    let themes: [Markup] = page.themes.map { theme in
      """
      <h3>\(page.say(theme.label))</h3>
      <dl class="definitions">
      \(page.computed(in: theme).map { entry($0, page) })</dl>
      """
    }
    return PageFrame.section("definitions", .headingDefinitions, page, "\(themes)")
  }

  private static func entry(_ indicator: Indicator, _ page: PageContext) -> Markup {
    let direction = page.say(
      .definitionDirection, [.name: .words(page.say(indicator.polarity.label))])
    let source =
      indicator.source.isEmpty
      ? "" : " · " + page.say(.definitionSource, [.name: .words(indicator.source)])
    return """
      <div><dt>\(ThemesPart.named(indicator, page))</dt>
      <dd>\(indicator.definition[page.language])<br />
      <span class="note">\(direction)\(source) · <code>\(indicator.id)</code></span></dd></div>
      """
  }
}
