public import IntegrationModel
public import Strategy

/// The nine tools of IOM's toolkit InnovaMigración, each question answered from what was computed,
/// or said to be not answerable with the data held.
///
/// Of nine tools four were seen (1, 6, 8, 9), some by title alone; the questions here are this
/// project's own wording of what they ask. The others are listed as not seen.
public enum GuidingTools {
  /// A line for each question.
  public static func table(
    _ dossier: StrategyDossier, _ language: Language, generated: CalendarDate
  ) -> ResultTable {
    let page = StrategyContext(dossier, language: language, generated: generated)
    return ResultTable(
      columns: [
        .init("tool", .toolWord), .init("question", .questionWord), .init("answer", .answerHeld),
        .init("answered", .answeredWord),
      ],
      rows: entries(page).map { entry in
        [
          .text(entry.tool), .text(entry.question),
          .text(entry.answer ?? page.say(.notAnswerable)), .flag(entry.answer != nil),
        ]
      })
  }

  static func table(_ page: StrategyContext) -> StrategyTable {
    StrategyTable(
      caption: page.say(.tableTools),
      columns: [
        .words(page.say(.toolWord)), .words(page.say(.questionWord)), .words(page.say(.answerHeld)),
      ],
      rows: entries(page).map { entry in
        [entry.tool, entry.question, entry.answer ?? page.say(.notAnswerable)]
      })
  }

  private struct Entry {
    var tool: String
    var question: String
    var answer: String?
  }

  private static func entries(_ page: StrategyContext) -> [Entry] {
    func tool(_ number: Int, _ name: MessageKey) -> String { "\(number) " + page.say(name) }
    let first = tool(1, .toolSituation)
    let sixth = tool(6, .toolObstacles)
    let eighth = tool(8, .toolMonitoring)
    let ninth = tool(9, .toolEvaluation)
    func unseen(_ numbers: ClosedRange<Int>) -> [Entry] {
      numbers.map { Entry(tool: "\($0)", question: page.say(.toolNotSeen), answer: nil) }
    }
    return [
      Entry(tool: first, question: page.say(.askHowMany), answer: howMany(page)),
      Entry(tool: first, question: page.say(.askGaps), answer: gaps(page)),
      Entry(
        tool: first, question: page.say(.askHowKnown),
        answer: page.dossier.texts.dataStatement[page.language]),
    ] + unseen(2...5) + [
      Entry(tool: sixth, question: page.say(.askObstacles), answer: obstacles(page)),
      Entry(tool: sixth, question: page.say(.askMitigation), answer: mitigation(page)),
      Entry(tool: sixth, question: page.say(.askEthnicity), answer: nil),
    ] + unseen(7...7) + [
      Entry(tool: eighth, question: page.say(.askMonitoring), answer: monitoring(page)),
      Entry(tool: ninth, question: page.say(.askRelevance), answer: gaps(page)),
      Entry(tool: ninth, question: page.say(.askEfficiency), answer: efficiency(page)),
      Entry(tool: ninth, question: page.say(.askEffectiveness), answer: nil),
      Entry(tool: ninth, question: page.say(.askImpact), answer: impact(page)),
      Entry(tool: ninth, question: page.say(.askSustainability), answer: nil),
    ]
  }

  /// People in the plan's first year over all territories, by group.
  private static func howMany(_ page: StrategyContext) -> String {
    page.problem.groups.enumerated().map { position, group in
      let people = page.problem.eligible.map { $0[position].first ?? 0 }.reduce(0, +)
      return page.name(.group, group.id) + " " + page.people(people)
    }.joined(separator: "; ")
  }

  /// The figures that can be shown.
  private static func gaps(_ page: StrategyContext) -> String? {
    let shown = page.dossier.texts.figures.filter { $0.quality != .suppress }.map { figure in
      let values = figure.values.compactMap { each in
        each.value.map { each.group[page.language] + " " + page.value($0, figure.unit) }
      }.joined(separator: ", ")
      return figure.name[page.language] + page.colon + values
    }
    return shown.isEmpty ? nil : shown.joined(separator: "; ")
  }

  private static func obstacles(_ page: StrategyContext) -> String? {
    let causes = page.dossier.texts.causes
    return causes.isEmpty ? nil : causes.map { $0.text[page.language] }.joined(separator: " ")
  }

  private static func mitigation(_ page: StrategyContext) -> String? {
    let shares = page.dossier.shares
    guard !shares.isEmpty else { return nil }
    return shares.map { share in
      page.intervention(share.intervention) + " (" + page.people(share.people) + ")"
    }.joined(separator: "; ")
  }

  private static func monitoring(_ page: StrategyContext) -> String? {
    let indicators = page.dossier.framework.results.flatMap(\.indicators)
    return indicators.isEmpty
      ? nil
      : indicators.map { $0.id + " " + $0.name[page.language] }.joined(separator: "; ")
  }

  private static func efficiency(_ page: StrategyContext) -> String? {
    let outlook = page.dossier.portfolio.outlook
    guard outlook.people > 0 else { return nil }
    return page.say(
      .costPerPersonIs, [.value: .words(page.price(outlook.cost / outlook.people))])
  }

  private static func impact(_ page: StrategyContext) -> String {
    let outlook = page.dossier.portfolio.outlook
    return zip(page.problem.outcomes, outlook.outcomes).map { outcome, value in
      page.name(.outcome, outcome.id) + " " + page.numbers.signed(value, decimals: 1)
    }.joined(separator: "; ")
  }
}
