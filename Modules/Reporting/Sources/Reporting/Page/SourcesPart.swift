import Assessment
import IntegrationModel

/// The files behind the page, the attribution of the institute, and how to cite.
enum SourcesPart {
  static func section(_ page: PageContext) -> Markup {
    let survey = page.result.survey
    let attribution = page.say(
      .attribution, [.institute: .words(survey.institute), .survey: .words(survey.name)])
    let title = page.say(.pageTitle, [.country: .words(page.country)])
    let citation = page.say(
      .citation,
      [
        .name: .words(page.marked(title)), .survey: .words(survey.survey),
        .period: .words(page.period), .institute: .words(survey.institute),
        .date: .words(page.generated.words(in: page.language)),
      ])
    return PageFrame.section(
      "sources", .headingSources, page,
      """
      \(files(page))
      <p>\(attribution)</p>
      <h3>\(page.say(.headingCitation))</h3>
      <p class="citation">\(citation)</p>
      """)
  }

  private static func files(_ page: PageContext) -> Markup {
    guard !page.sources.isEmpty else { return "<p>\(page.say(.sourcesNone))</p>" }
    let rows: [Markup] = page.sources.map { source in
      """
      <tr><th scope="row">\(source.file)<br /><code class="hash">\(source.sha256)</code></th>\
      <td class="words">\(source.institute)</td>\
      <td class="words">\(source.period.words(in: page.language))</td>\
      <td>\(page.numbers.integer(source.rows))</td>\
      <td class="words">\(source.adapter) \(source.adapterVersion)</td></tr>
      """
    }
    let fileHeading: Markup = "<th scope=\"col\">\(page.say(.file)) (SHA-256)</th>"
    let headings: [MessageKey] = [.institute, .period, .rows, .adapter]
    let caption = page.say(.sourcesCaption)
    return PageFrame.scrolling(
      caption,
      """
      <table class="sources">
      <caption>\(page.marked(caption))</caption>
      <thead><tr>\(fileHeading)\(headings.map { PageFrame.columnHeading($0, page) })</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      """)
  }
}
