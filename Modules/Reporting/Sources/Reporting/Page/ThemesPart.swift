import Assessment
import IntegrationModel

/// The indicators by theme: chart, table of values beside it, and the full table to open.
enum ThemesPart {
  private static let columns: [CrossGroup] = [
    .nativeBornWomen, .foreignBornWomen, .nativeBornMen, .foreignBornMen,
  ]

  static func section(_ page: PageContext) -> Markup {
    let crossed = ["sex", "migration_status"]
    let others = page.result.dimensions.filter { !crossed.contains($0) }
      .map { LevelLabel.dimension($0)[page.language].lowercased() }.joined(separator: ", ")
    let note: Markup =
      others.isEmpty
      ? .nothing : "<p class=\"note\">\(page.say(.otherBreakdowns, [.list: .words(others)]))</p>"
    return PageFrame.section(
      "themes", .headingThemes, page,
      "\(ChartMark.legend(page))\n\(note)\n\(page.themes.map { theme($0, page) })")
  }

  private static func theme(_ theme: IndicatorTheme, _ page: PageContext) -> Markup {
    let indicators = page.computed(in: theme)
    let name = page.say(theme.label)
    let chart =
      DumbbellChart(theme, page)?.figure() ?? "<p class=\"note\">\(page.say(.chartNone))</p>"
    return """
      <section class="theme" id="theme-\(theme.rawValue)" aria-labelledby="theme-\(theme.rawValue)-heading">
      <h3 id="theme-\(theme.rawValue)-heading">\(name)</h3>
      <div class="beside">
      \(chart)
      \(PageFrame.scrolling(name, values(indicators, name, page)))
      </div>
      <details>
      <summary>\(page.say(.openFullTable))<span class="spoken"> – \(name)</span></summary>
      \(PageFrame.scrolling(name, full(indicators, name, page)))
      </details>
      </section>
      """
  }

  private static func values(
    _ indicators: [Indicator], _ theme: String, _ page: PageContext
  ) -> Markup {
    let rows: [Markup] = indicators.map { indicator in
      let cells: [Markup] = columns.map { group in
        let cell = page.publication[indicator.id, group]
        return "<td>\(CellText.value(cell, indicator, page))</td>"
      }
      return "<tr><th scope=\"row\">\(named(indicator, page))</th>\n\(cells)</tr>"
    }
    let caption = page.say(.tableOfTheme, [.theme: .words(theme)])
    return """
      <table class="values">
      <caption>\(page.marked(caption))</caption>
      <thead>
      <tr><th scope="col" rowspan="2">\(page.say(.indicator))</th>
      <th scope="colgroup" colspan="2">\(page.say(.women))</th>
      <th scope="colgroup" colspan="2">\(page.say(.men))</th></tr>
      <tr>\(columns.map { heading($0, page) })</tr>
      </thead>
      <tbody>
      \(rows)</tbody>
      </table>
      """
  }

  private static func heading(_ group: CrossGroup, _ page: PageContext) -> Markup {
    let birth: MessageKey = group.status == "native" ? .bornHere : .bornAbroad
    return "<th scope=\"col\">\(page.say(birth))</th>"
  }

  private static func full(
    _ indicators: [Indicator], _ theme: String, _ page: PageContext
  ) -> Markup {
    let headings: [MessageKey] = [
      .group, .estimate, .standardError, .confidenceInterval, .coefficientOfVariation,
      .degreesOfFreedom, .designEffect, .records, .population, .quality,
    ]
    let columns: [Markup] = headings.map { PageFrame.columnHeading($0, page) }
    let caption = page.say(.fullTableOfTheme, [.theme: .words(theme)])
    return """
      <table class="full">
      <caption>\(page.marked(caption))</caption>
      <thead><tr>\(columns)</tr></thead>
      \(indicators.map { PrecisionRows.body($0, columns: headings.count, page) })</table>
      """
  }

  /// The indicator's name with its unit.
  static func named(_ indicator: Indicator, _ page: PageContext) -> String {
    indicator.name[page.language] + (page.unit(of: indicator).map { " (\($0))" } ?? "")
  }
}
