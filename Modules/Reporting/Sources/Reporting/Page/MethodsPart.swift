import IntegrationModel

/// The methods in a few sentences.
enum MethodsPart {
  static func section(_ page: PageContext) -> Markup {
    let keys: [MessageKey] = [
      .methodEstimates, .methodGaps, .methodQuality, .methodDisclosure,
      .nativeIncludesReturnees, .methodCausality,
    ]
    let items: [Markup] = keys.map { "<li>\(page.say($0))</li>" }
    return PageFrame.section(
      "methods", .headingMethods, page, "<ul class=\"prose\">\n\(items)</ul>")
  }
}
