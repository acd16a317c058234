import Assessment
import IntegrationModel

/// What stands around the page's parts: head, title, contents and the closing line.
enum PageFrame {
  static func head(_ page: PageContext) -> Markup {
    let title = page.say(.pageTitle, [.country: .words(page.country)])
    let marks: Markup =
      page.result.isSynthetic ? "<meta name=\"synthetic\" content=\"true\" />" : ""
    return """
      <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      \(marks)
      <title>\(page.marked(title + ", " + page.period))</title>
      <style>\(Markup(stringLiteral: PageStyle.sheet))</style>
      </head>
      """
  }

  static func header(_ page: PageContext) -> Markup {
    let survey = page.result.survey
    return """
      <header>
      \(banner(page))
      <p class="kicker">\(page.period)</p>
      <h1>\(page.say(.pageTitle, [.country: .words(page.country)]))</h1>
      <p class="lede">\(survey.name) (\(survey.survey)) · \(survey.institute)</p>
      <p class="made">\(made(page))</p>
      \(contents(page))
      </header>
      """
  }

  static func footer(_ page: PageContext) -> Markup {
    """
    <footer>
    \(banner(page))
    <p>Arraigo · \(page.country) · \(page.period)</p>
    </footer>
    """
  }

  /// One section of the page with its heading; the heading names the region for screen readers.
  static func section(
    _ id: String, _ heading: MessageKey, _ page: PageContext, _ content: Markup
  ) -> Markup {
    """
    <section id="\(id)" aria-labelledby="\(id)-heading">
    <h2 id="\(id)-heading">\(page.say(heading))</h2>
    \(content)
    </section>
    """
  }

  /// A table that scrolls within itself where the window is narrow, reachable by keyboard.
  static func scrolling(_ label: String, _ table: Markup) -> Markup {
    "<div class=\"scroll\" role=\"region\" aria-label=\"\(label)\" tabindex=\"0\">\n\(table)\n</div>"
  }

  /// The heading of a column, on the side where its cells stand.
  static func columnHeading(_ key: MessageKey, _ page: PageContext) -> Markup {
    wordColumns.contains(key)
      ? "<th class=\"words\" scope=\"col\">\(page.say(key))</th>"
      : "<th scope=\"col\">\(page.say(key))</th>"
  }

  /// The columns that hold words and not numbers.
  private static let wordColumns: Set<MessageKey> = [
    .within, .quality, .severity, .place, .institute, .period, .adapter, .missingVariables,
  ]

  private static func banner(_ page: PageContext) -> Markup {
    guard page.result.isSynthetic else { return .nothing }
    return "<p class=\"synthetic\"><strong>\(page.say(.syntheticBanner))</strong></p>"
  }

  private static func made(_ page: PageContext) -> Markup {
    let marker = "\u{1}"
    let parts = page.say(.madeOn, [.date: .words(marker)]).split(
      separator: Character(marker), omittingEmptySubsequences: false)
    let date = page.generated
    let time: Markup =
      "<time datetime=\"\(date.description)\">\(date.words(in: page.language))</time>"
    return "\(String(parts.first ?? ""))\(time)\(String(parts.dropFirst().first ?? ""))"
  }

  private static func contents(_ page: PageContext) -> Markup {
    let figures: [(String, MessageKey)] =
      page.themes.isEmpty
      ? []
      : [
        ("findings", .headingFindings), ("key-figures", .headingKeyFigures),
        ("themes", .headingThemes), ("gaps", .headingGaps),
      ]
    let rest: [(String, MessageKey)] = [
      ("data-quality", .headingDataQuality), ("omitted", .headingOmitted),
      ("methods", .headingMethods), ("definitions", .headingDefinitions),
      ("sources", .headingSources),
    ]
    let links: [Markup] = (figures + rest).map { id, heading in
      "<li><a href=\"#\(id)\">\(page.say(heading))</a></li>"
    }
    return "<nav aria-label=\"\(page.say(.contents))\"><ul>\n\(links)</ul></nav>"
  }
}
