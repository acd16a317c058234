import IntegrationModel
import Strategy

/// Who does what by when, for how much, from which money.
enum ActionsPart {
  static func content(_ page: StrategyContext) -> Markup {
    let gantt = GanttChart(page)
    return """
      \(actions(page))
      \(unassigned(page))
      <h3>\(page.say(.headingGantt))</h3>
      \(gantt.figure())
      \(gantt.table())
      <h3>\(page.say(.headingCoverage))</h3>
      \(coverage(page))
      """
  }

  private static func cost(_ id: String?, _ year: Int, _ page: StrategyContext) -> Double {
    page.plan.spending.filter { $0.intervention == id && $0.year == year }.map(\.amount)
      .reduce(0, +)
  }

  private static func actions(_ page: StrategyContext) -> Markup {
    let activities = page.dossier.framework.results(at: .activity)
    return StrategyTable(
      caption: page.marked(page.say(.tableActions, [.currency: .words(page.problem.currency)])),
      columns: [
        .words(page.say(.actionWord)), .words(page.say(.responsibleWord)),
        .words(page.say(.coResponsibleWord)), .numbers(page.say(.startWord)),
        .numbers(page.say(.endWord)),
      ] + page.problem.years.map { .numbers("\($0)") } + [
        .numbers(page.say(.total)), .words(page.say(.fundingWord)),
        .words(page.say(.indicator)),
      ],
      rows: activities.map { activity in
        let costs = page.problem.years.map { cost(activity.intervention, $0, page) }
        // An action that the plan does not open has no cost, which is not a cost of zero.
        let isPlanned = page.plan.openings.contains { $0.intervention == activity.intervention }
        let money = (costs + [costs.reduce(0, +)]).map {
          isPlanned ? page.money($0) : NumberFormat.absent
        }
        let sources = page.problem.sources.filter { source in
          page.plan.spending.contains {
            $0.intervention == activity.intervention && $0.source == source.id && $0.amount > 0
          }
        }
        let indicators =
          page.dossier.framework.results.first { $0.id == activity.parent }?
          .indicators ?? []
        return [
          activity.statement[page.language]
            + (activity.intervention.map { " (" + $0 + ")" } ?? ""),
          activity.responsible?[page.language] ?? NumberFormat.absent,
          activity.coResponsible?[page.language] ?? NumberFormat.absent,
          activity.years.map { "\($0.lowerBound)" } ?? NumberFormat.absent,
          activity.years.map { "\($0.upperBound)" } ?? NumberFormat.absent,
        ] + money + [
          sources.map { page.name(.source, $0.id) }.joined(separator: ", "),
          indicators.map { $0.id + " " + $0.name[page.language] }.joined(separator: "; "),
        ]
      }
    ).markup()
  }

  /// Money of the plan that no activity of the framework carries: a gap in the framework.
  private static func unassigned(_ page: StrategyContext) -> Markup {
    let carried = Set(page.dossier.framework.results.compactMap(\.intervention))
    let left = page.dossier.shares.filter { !carried.contains($0.intervention) }
    guard !left.isEmpty else { return .nothing }
    let list = left.map {
      $0.intervention + " " + page.intervention($0.intervention) + " (" + page.price($0.cost) + ")"
    }.joined(separator: "; ")
    return "<p class=\"notice\">\(page.say(.actionsMissing, [.list: .words(list)]))</p>"
  }

  /// People newly covered by territory and group over the whole plan, small cells hidden.
  private static func coverage(_ page: StrategyContext) -> Markup {
    let groups = page.problem.groups.filter { group in
      page.plan.coverage.contains { $0.group == group.id }
    }
    let cells = page.problem.territories.map { territory in
      groups.map { group in
        page.plan.coverage.filter { $0.territory == territory.id && $0.group == group.id }
          .map { $0.people.rounded() }.reduce(0, +)
      }
    }
    let hidden = SmallCells.hidden(cells)
    let totals = groups.indices.map { group in
      cells.map { $0[group] }.reduce(0, +)
    }
    let table = StrategyTable(
      caption: page.marked(page.say(.tableCoverage)),
      columns: [.words(page.say(.territory))]
        + groups.map { .numbers(page.name(.group, $0.id)) },
      rows: zip(page.problem.territories, hidden).map { territory, row in
        [page.name(.territory, territory.id)] + row.map { DiagnosisPart.shown($0, page) }
      } + [[page.say(.total)] + totals.map(page.people)])
    return """
      \(table.markup())
      <p class="note">\(page.say(.coverageNote)) \(page.say(.smallCellNote))</p>
      """
  }
}

/// Who steers.
enum GovernancePart {
  static func content(_ page: StrategyContext) -> Markup {
    StrategyTable(
      caption: page.say(.tableGovernance),
      columns: [
        .words(page.say(.bodyWord)), .words(page.say(.role)), .words(page.say(.meetsWord)),
      ],
      rows: page.dossier.texts.governance.map { body in
        [body.name[page.language], body.role[page.language], body.meets[page.language]]
      }
    ).markup()
  }
}

/// What it costs, who pays, and what is not yet promised.
enum FinancingPart {
  static func content(_ page: StrategyContext) -> Markup {
    let budget = BudgetChart(page)
    return """
      \(budget.figure())
      \(budget.table())
      <h3>\(page.say(.headingPayers))</h3>
      \(sources(page))
      \(gap(page))
      \(remark(page))
      """
  }

  private static func spent(_ source: String, _ year: Int, _ page: StrategyContext) -> Double {
    page.plan.spending.filter { $0.source == source && $0.year == year }.map(\.amount)
      .reduce(0, +)
  }

  private static func sources(_ page: StrategyContext) -> Markup {
    StrategyTable(
      caption: page.marked(page.say(.tableSources, [.currency: .words(page.problem.currency)])),
      columns: [.words(page.say(.fundingWord)), .words(page.say(.securedWord))]
        + page.problem.years.map { .numbers("\($0)") }
        + [.numbers(page.say(.total)), .numbers(page.say(.available))],
      rows: page.problem.sources.map { source in
        let amounts = page.problem.years.map { spent(source.id, $0, page) }
        return [
          page.name(.source, source.id),
          page.say(page.dossier.file.secured.contains(source.id) ? .yes : .no),
        ] + amounts.map(page.money)
          + [page.money(amounts.reduce(0, +)), page.money(source.budgets.reduce(0, +))]
      }
    ).markup()
  }

  private static func gap(_ page: StrategyContext) -> Markup {
    let open = page.problem.sources.filter { !page.dossier.file.secured.contains($0.id) }
    let amount = open.flatMap { source in page.problem.years.map { spent(source.id, $0, page) } }
      .reduce(0, +)
    return """
      <p>\(page.say(.financingGap, [
        .value: .words(page.price(amount)),
        .total: .words(page.price(page.dossier.portfolio.outlook.cost)),
      ]))</p>
      """
  }

  private static func remark(_ page: StrategyContext) -> Markup {
    guard let cost = page.dossier.dollarsPerPerson else {
      return "<p class=\"note\">\(page.say(.bandUnknown))</p>"
    }
    let band = PlanFile.sanityBand
    let values: [Placeholder: MessageValue] = [
      .value: .number(cost, decimals: 0), .low: .number(band.lowerBound, decimals: 0),
      .high: .number(band.upperBound, decimals: 0),
    ]
    return band.contains(cost)
      ? "<p>\(page.say(.bandInside, values))</p>"
      : "<p class=\"notice\">\(page.say(.bandOutside, values))</p>"
  }
}

/// What may go wrong, and how sure the plan is.
enum RisksPart {
  static func content(_ page: StrategyContext) -> Markup {
    let front = FrontChart(page)
    let equity = EquityPlane(page)
    let tornado = SwingChart(page)
    let weighed: Markup =
      page.dossier.front.isEmpty
      ? .nothing
      : "<h3>\(page.say(.headingFront))</h3>\n\(front.figure())\n\(front.table())"
    return """
      \(risks(page))
      <h3>\(page.say(.headingScenarios))</h3>
      \(scenarios(page))
      <h3>\(page.say(.headingTornado))</h3>
      \(tornado.figure())
      \(tornado.table())
      \(weighed)
      <h3>\(page.say(.headingEquity))</h3>
      \(equity.figure())
      \(equity.table())
      <h3>\(page.say(.headingFloors))</h3>
      \(floors(page))
      <h3>\(page.say(.headingGrounds))</h3>
      \(GroundsTable.markup(page))
      """
  }

  private static func degree(
    _ degree: StrategyFile.Risk.Degree, _ page: StrategyContext
  ) -> String {
    switch degree {
    case .low: page.say(.degreeLow)
    case .medium: page.say(.degreeMedium)
    case .high: page.say(.degreeHigh)
    }
  }

  private static func risks(_ page: StrategyContext) -> Markup {
    StrategyTable(
      caption: page.say(.tableRisks),
      columns: [
        .words(page.say(.riskWord)), .words(page.say(.likelihoodWord)),
        .words(page.say(.impactWord)), .words(page.say(.answerWord)),
        .words(page.say(.driverWord)),
      ],
      rows: page.dossier.texts.risks.map { risk in
        [
          risk.text[page.language], degree(risk.likelihood, page), degree(risk.impact, page),
          risk.answer[page.language],
          risk.driver.map { page.name(.driver, $0) } ?? NumberFormat.absent,
        ]
      }
    ).markup()
  }

  /// The spread of the benefit over the scenarios.
  private static func scenarios(_ page: StrategyContext) -> Markup {
    let outlook = page.dossier.portfolio.outlook
    let sorted = outlook.benefits.sorted()
    func at(_ part: Double) -> Double {
      sorted.isEmpty ? outlook.expected : sorted[Int((part * Double(sorted.count - 1)).rounded())]
    }
    let rows: [(MessageKey, Double)] = [
      (.expectedBenefit, outlook.expected), (.worstScenario, outlook.worst),
      (.quantileLow, at(0.05)), (.quantileMiddle, at(0.5)), (.quantileHigh, at(0.95)),
    ]
    let outcomes = zip(page.problem.outcomes, outlook.outcomes).map { outcome, value in
      [
        page.name(.outcome, outcome.id) + " (" + unit(outcome.unit, page) + ")",
        page.numbers.number(value, decimals: 1),
      ]
    }
    let table = StrategyTable(
      caption: page.marked(
        page.say(.tableScenarios, [.count: .count(max(outlook.benefits.count, 1))])),
      columns: [.words(page.say(.measureWord)), .numbers(page.say(.estimate))],
      rows: rows.map { [page.say($0.0), page.numbers.number($0.1, decimals: 1)] } + outcomes)
    return "\(table.markup())\n<p class=\"note\">\(page.say(.benefitNote))</p>"
  }

  private static func unit(_ unit: String, _ page: StrategyContext) -> String {
    switch unit {
    case "persons": page.say(.personYears)
    case "standard_deviations": page.say(.deviationsWord)
    default: unit
    }
  }

  private static func floors(_ page: StrategyContext) -> Markup {
    let checks = page.dossier.portfolio.verification.checks.filter { $0.kind == .floor }
    return StrategyTable(
      caption: page.marked(page.say(.tableFloors)),
      columns: [
        .words(page.say(.promiseWord)), .numbers(page.say(.reachedWord)),
        .numbers(page.say(.neededWord)), .words(page.say(.keptWord)),
      ],
      rows: page.problem.floors.compactMap { floor in
        // Of a promise that must hold in each scenario, the scenario nearest to breaking it.
        let own = checks.filter { $0.subject.contains(floor.id) }.min { $0.slack < $1.slack }
        return own.map { check in
          [
            page.name(.floor, floor.id), page.numbers.number(check.value, decimals: 1),
            page.numbers.number(check.limit, decimals: 1), page.say(check.holds ? .yes : .no),
          ]
        }
      }
    ).markup()
  }
}
