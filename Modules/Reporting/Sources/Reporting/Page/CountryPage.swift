public import Assessment
public import IntegrationModel

/// The page of a country: one self-contained HTML file with evidence on how migrants and returnees
/// fare, by sex.
///
/// It asks nothing of the network and runs no script. It is written so that it can be read on a phone,
/// on paper, by keyboard and by a screen reader; every chart has its table beside it and never tells
/// groups apart by colour alone. Of a suppressed estimate nothing is in the file: no text, no
/// attribute, no coordinate.
public enum CountryPage {
  /// The page as HTML that an XML parser also takes.
  ///
  /// - Parameters:
  ///   - result: The assessment; where it is synthetic, title, banner and charts say so.
  ///   - indicators: The catalogue, in the order of reports.
  ///   - provenance: The files behind the assessment.
  ///   - problems: What was wrong with them, counted.
  ///   - language: The language of the page.
  ///   - generated: The day the page is made.
  public static func html(
    result: AssessmentResult, indicators: [Indicator], provenance: [PageSource],
    problems: [ProblemSummary], language: Language, generated: CalendarDate
  ) -> String {
    let page = PageContext(
      result, indicators: indicators, sources: provenance, problems: problems,
      language: language, generated: generated)
    let document: Markup = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      \(PageFrame.head(page))
      <body>
      <a class="skip" href="#content">\(page.say(.skipToContent))</a>
      \(PageFrame.header(page))
      <main id="content" tabindex="-1">
      \(body(page))
      </main>
      \(PageFrame.footer(page))
      </body>
      </html>

      """
    return document.text
  }

  private static func body(_ page: PageContext) -> [Markup] {
    let figures: [Markup] =
      page.themes.isEmpty
      ? ["<p class=\"notice\">\(page.say(.emptyResult))</p>"]
      : [
        FindingsPart.section(page), KeyFiguresPart.section(page), ThemesPart.section(page),
        GapsPart.section(page),
      ]
    return figures + [
      DataQualityPart.section(page), OmittedPart.section(page), MethodsPart.section(page),
      DefinitionsPart.section(page), SourcesPart.section(page),
    ]
  }
}
