import Assessment
import IntegrationModel

/// The indicators that were not computed, each with what is missing.
enum OmittedPart {
  static func section(_ page: PageContext) -> Markup {
    PageFrame.section("omitted", .headingOmitted, page, content(page))
  }

  private static func content(_ page: PageContext) -> Markup {
    guard !page.result.omitted.isEmpty else { return "<p>\(page.say(.omittedNone))</p>" }
    let rows: [Markup] = page.result.omitted.map { omission in
      let missing = omission.missing.map { variable in
        variable == "poverty_lines"
          ? page.say(.povertyLines) : variableName(VariableID(variable), page.language)
      }
      let name = page.names.name(omission.indicator, page.language)
      return """
        <tr><th scope="row">\(name)</th><td class="words">\(missing.joined(separator: "; "))</td></tr>
        """
    }
    let heading = page.say(.headingOmitted)
    let table: Markup = """
      <table>
      <caption class="spoken">\(heading)</caption>
      <thead><tr><th scope="col">\(page.say(.indicator))</th>
      \(PageFrame.columnHeading(.missingVariables, page))</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      """
    return """
      <p class="note">\(page.say(.omittedIntroduction))</p>
      \(PageFrame.scrolling(heading, table))
      """
  }
}
