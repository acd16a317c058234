import IntegrationModel
import Strategy

/// Where each effect in the plan comes from: study, experts, record or belief.
enum GroundsTable {
  static func markup(_ page: StrategyContext) -> Markup {
    let planned = Set(page.plan.openings.map(\.intervention))
    let table = StrategyTable(
      caption: page.say(.tableGrounds),
      columns: [
        .words(page.say(.intervention)), .words(page.say(.outcomeWord)), .words(page.say(.group)),
        .numbers(page.say(.effectPerPerson)), .words(page.say(.groundWord)),
        .words(page.say(.evidenceWord)), .words(page.say(.transportedWord)),
      ],
      rows: page.dossier.file.grounds.filter { planned.contains($0.intervention) }.map { ground in
        [
          ground.intervention + " " + page.intervention(ground.intervention),
          page.name(.outcome, ground.outcome), page.name(.group, ground.group),
          page.numbers.signed(ground.perPerson, decimals: 4), basis(ground, page),
          evidence(ground, page), transported(ground, page),
        ]
      })
    return "\(table.markup())\n<p class=\"note\">\(page.say(.groundsNote))</p>"
  }

  private static func basis(_ ground: PlanFile.Ground, _ page: StrategyContext) -> String {
    switch ground.basis {
    case .study(let effect):
      let size = page.words.outcome(of: effect) + page.colon + page.words.size(of: effect)
      return size + ", " + page.words.horizon(effect.horizon)
        + (effect.dose.map { " (" + $0[page.language] + ")" } ?? "")
    case .elicited(let id):
      guard let quantity = page.dossier.elicitation?[id] else { return id }
      return page.say(
        .askedExperts,
        [
          .count: .count(quantity.pool.judgements.count), .name: .words(id),
          .low: .words(page.numbers.number(quantity.pool.quantile(0.05), decimals: 3)),
          .high: .words(page.numbers.number(quantity.pool.quantile(0.95), decimals: 3)),
        ])
    case .office(let source): return source[page.language]
    case .belief(let text): return page.say(.expertBelief) + " " + text[page.language]
    }
  }

  private static func evidence(_ ground: PlanFile.Ground, _ page: StrategyContext) -> String {
    switch ground.basis {
    case .study(let effect):
      page.words.citation(effect.source) + "; " + page.words.evidence(of: effect)
    case .elicited: page.words.design(.judgement)
    case .office: page.say(.officeRecord)
    case .belief: page.say(.beliefWord)
    }
  }

  private static func transported(_ ground: PlanFile.Ground, _ page: StrategyContext) -> String {
    guard let chosenBy = ground.transportedBy else { return NumberFormat.absent }
    return page.numbers.percent(ground.transported, decimals: 0) + " (" + chosenBy[page.language]
      + ")"
  }
}
