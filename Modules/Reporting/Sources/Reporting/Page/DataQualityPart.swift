import Assessment
import IntegrationModel

/// What the reader must know of the data: size, coverage, design, problems, and what was asked.
enum DataQualityPart {
  static func section(_ page: PageContext) -> Markup {
    PageFrame.section(
      "data-quality", .headingDataQuality, page,
      """
      <dl class="facts">
      \(facts(page).map { "<div><dt>\(page.say($0))</dt><dd>\($1)</dd></div>" })</dl>
      \(problems(page))
      <h3>\(page.say(.variablesHeading))</h3>
      \([VariableStatus.Collection.collected, .approximated, .notCollected].map {
        variables($0, page)
      })
      """)
  }

  private static func facts(_ page: PageContext) -> [(MessageKey, String)] {
    let result = page.result
    let share = Double(result.unknownMigrationStatus) / Double(max(result.recordCount, 1))
    let unknown: [Placeholder: MessageValue] = [
      .count: .count(result.unknownMigrationStatus), .value: .percent(share),
    ]
    let lonely: String =
      result.lonelyStrata == 0
      ? page.numbers.integer(0)
      : page.say(.factLonelyStrataValue, [.count: .count(result.lonelyStrata)])
    let rounds = result.rounds.map { $0.words(in: page.language) }.joined(separator: ", ")
    let pooled =
      result.rounds.count > 1 ? " " + page.say(.pooledRounds, [.list: .words(rounds)]) : ""
    let coverage: MessageKey =
      result.survey.coverage == .urban ? .coverageUrban : .coverageNational
    return [
      (.factPeriod, page.period + (pooled.isEmpty ? "" : "." + pooled)),
      (.factCoverage, page.say(coverage)),
      (.factRecords, page.numbers.integer(result.recordCount)),
      (.factPopulation, page.numbers.number(result.population)),
      (.factUnknownStatus, page.say(.factUnknownStatusValue, unknown)),
      (.factDesign, page.say(result.designLevel.label)),
      (.factLonelyStrata, lonely),
    ]
  }

  private static func problems(_ page: PageContext) -> Markup {
    guard !page.problems.isEmpty else { return "<p>\(page.say(.problemsNone))</p>" }
    let rows: [Markup] = page.problems.map { problem in
      let place = [problem.file, problem.column].compactMap { $0 }.joined(separator: ", ")
      return """
        <tr><th scope="row">\(problem.code.spaced)</th>\
        <td class="words">\(page.say(problem.severity.label))</td>\
        <td class="words">\(place)</td><td>\(page.numbers.integer(problem.count))</td></tr>
        """
    }
    let headings: [MessageKey] = [.problem, .severity, .place, .count]
    let caption = page.say(.problemsCaption)
    return PageFrame.scrolling(
      caption,
      """
      <table>
      <caption>\(caption)</caption>
      <thead><tr>\(headings.map { PageFrame.columnHeading($0, page) })</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      """)
  }

  private static func variables(
    _ collection: VariableStatus.Collection, _ page: PageContext
  ) -> Markup {
    let statuses = page.result.variables.filter { $0.collection == collection }
    guard !statuses.isEmpty else { return .nothing }
    let heading: MessageKey =
      switch collection {
      case .collected: .variablesCollected
      case .approximated: .variablesApproximated
      case .notCollected: .variablesNotCollected
      }
    let items: [Markup] = statuses.map { status in
      let reason = status.reason.map { page.colon + $0 } ?? ""
      return "<li>\(variableName(status.variable, page.language))\(reason)</li>"
    }
    let summary = page.say(
      .variablesCount, [.name: .words(page.say(heading)), .count: .count(statuses.count)])
    return """
      <details>
      <summary>\(summary)</summary>
      <ul class="variables">
      \(items)</ul>
      </details>
      """
  }
}

/// A variable's meaning in a language; its identifier's words where the model lacks it.
func variableName(_ id: VariableID, _ language: Language) -> String {
  VariableCatalogue[id]?.meaning[language] ?? id.rawValue.spaced
}
