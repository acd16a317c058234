public import IntegrationModel
public import Strategy

/// The national implementation strategy of a country: one self-contained HTML file in the twelve
/// parts that such strategies share.
///
/// Every number comes from the dossier, with its source, period, definition and quality; every
/// effect with its design, distance and mark. What was cited from memory is said to be unverified,
/// what is not known is said to be unknown, and small groups are not shown. The four languages have
/// the same numbers. It asks nothing of the network and runs no script.
public enum StrategyDocument {
  /// The document as HTML that an XML parser also takes.
  ///
  /// - Parameters:
  ///   - dossier: What the office wrote and what was computed.
  ///   - language: The language of the document.
  ///   - generated: The day it is made.
  ///   - isForEditing: Whether it goes into a word processor: without links to its parts, each chart
  ///     with its colours written out.
  public static func html(
    _ dossier: StrategyDossier, language: Language, generated: CalendarDate,
    isForEditing: Bool = false
  ) -> String {
    let page = StrategyContext(
      dossier, language: language, generated: generated, isForEditing: isForEditing)
    let parts = StrategyPart.all
    let sections: [Markup] = parts.map { part in
      """
      <section id="\(part.id)" aria-labelledby="\(part.id)-heading">
      <h2 id="\(part.id)-heading">\(page.say(part.heading))</h2>
      \(part.content(page))
      </section>
      """
    }
    let links: [Markup] = parts.map { part in
      "<li><a href=\"#\(part.id)\">\(page.say(part.heading))</a></li>"
    }
    let title = dossier.texts.title[language]
    let document: Markup = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      \(head(page, title))
      <body>
      \(isForEditing ? .nothing : skip(page))
      <header>
      \(banner(page))
      <p class="kicker">\(page.country) · \(page.span)</p>
      <h1>\(title)</h1>
      <p class="lede">\(dossier.texts.institution[language])</p>
      <p class="made">\(page.say(.madeOn, [.date: .words(generated.words(in: language))]))</p>
      \(isForEditing ? .nothing : navigation(links, page))
      </header>
      <main id="content" tabindex="-1">
      \(sections)
      </main>
      <footer>
      \(banner(page))
      <p>Arraigo · \(page.country) · \(page.span)</p>
      </footer>
      </body>
      </html>

      """
    return document.text
  }

  private static func skip(_ page: StrategyContext) -> Markup {
    "<a class=\"skip\" href=\"#content\">\(page.say(.skipToContent))</a>"
  }

  private static func navigation(_ links: [Markup], _ page: StrategyContext) -> Markup {
    "<nav aria-label=\"\(page.say(.contents))\"><ul>\n\(links)</ul></nav>"
  }

  private static func head(_ page: StrategyContext, _ title: String) -> Markup {
    let mark: Markup =
      page.dossier.isSynthetic ? "<meta name=\"synthetic\" content=\"true\" />" : .nothing
    return """
      <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      \(mark)
      <title>\(page.marked(title + ", " + page.country))</title>
      <style>\(Markup(stringLiteral: PageStyle.sheet + StrategyStyle.sheet))</style>
      </head>
      """
  }

  private static func banner(_ page: StrategyContext) -> Markup {
    guard page.dossier.isSynthetic else { return .nothing }
    return "<p class=\"synthetic\"><strong>\(page.say(.syntheticBanner))</strong></p>"
  }
}

/// A part of the document.
struct StrategyPart {
  let id: String
  let heading: MessageKey
  let content: (StrategyContext) -> Markup

  /// The parts in their order.
  static var all: [StrategyPart] {
    [
      StrategyPart(id: "mandate", heading: .partMandate, content: MandatePart.content),
      StrategyPart(id: "diagnosis", heading: .partDiagnosis, content: DiagnosisPart.content),
      StrategyPart(id: "theory", heading: .partTheory, content: TheoryPart.content),
      StrategyPart(id: "vision", heading: .partVision, content: VisionPart.content),
      StrategyPart(id: "axes", heading: .partAxes, content: AxesPart.content),
      StrategyPart(id: "actions", heading: .partActions, content: ActionsPart.content),
      StrategyPart(id: "governance", heading: .partGovernance, content: GovernancePart.content),
      StrategyPart(id: "financing", heading: .partFinancing, content: FinancingPart.content),
      StrategyPart(id: "risks", heading: .partRisks, content: RisksPart.content),
      StrategyPart(id: "monitoring", heading: .partMonitoring, content: MonitoringPart.content),
      StrategyPart(id: "unknown", heading: .partUnknown, content: UnknownPart.content),
      StrategyPart(
        id: "participation", heading: .partParticipation, content: ParticipationPart.content),
      StrategyPart(id: "annexes", heading: .partAnnexes, content: AnnexPart.content),
    ]
  }
}
