import IntegrationModel
import Strategy

/// The rules the strategy rests on.
enum MandatePart {
  static func content(_ page: StrategyContext) -> Markup {
    StrategyTable(
      caption: page.say(.tableMandate),
      columns: [
        .words(page.say(.ruleWord)), .words(page.say(.ruleGives)), .words(page.say(.markWord)),
      ],
      rows: page.dossier.texts.mandate.map { rule in
        [rule.name[page.language], rule.text[page.language], page.words.mark(rule.mark)]
      }, alert: page.say(.markUnverified)
    ).markup()
  }
}

/// Who they are, how they fare, and how good the data are.
enum DiagnosisPart {
  /// The fewest records that a figure may rest on.
  static let fewestRecords = 3

  static func content(_ page: StrategyContext) -> Markup {
    """
    \(figures(page))
    <h3>\(page.say(.headingStocks))</h3>
    \(stocks(page))
    \(cascade(page))
    \(policy(page))
    <h3>\(page.say(.headingDataStatement))</h3>
    <p>\(page.dossier.texts.dataStatement[page.language])</p>
    """
  }

  /// The stages to a right or service, where the office counts them.
  private static func cascade(_ page: StrategyContext) -> Markup {
    guard !page.dossier.texts.cascade.isEmpty else { return .nothing }
    let chart = CascadeChart(page)
    return """
      <h3>\(page.say(.headingCascade))</h3>
      \(chart.figure())
      \(chart.table())
      """
  }

  private static func figures(_ page: StrategyContext) -> Markup {
    StrategyTable(
      caption: page.marked(page.say(.tableFigures)),
      columns: [
        .words(page.say(.indicator)), .words(page.say(.group)), .numbers(page.say(.estimate)),
        .numbers(page.say(.records)), .words(page.say(.period)), .words(page.say(.quality)),
        .words(page.say(.definitionWord)), .words(page.say(.sourceWord)),
      ],
      rows: page.dossier.texts.figures.flatMap { figure in
        figure.values.map { each in
          let isThin = each.records.map { $0 < fewestRecords } ?? false
          let mark = each.citation?.quality ?? figure.quality
          let isHidden = isThin || mark == .suppress || figure.quality == .suppress
          let value = each.value.map { page.value($0, figure.unit) }
          return [
            figure.name[page.language], each.group[page.language],
            isHidden ? Cell.suppressionMark : value ?? NumberFormat.absent,
            isHidden
              ? Cell.suppressionMark
              : each.records.map(page.numbers.integer) ?? NumberFormat.absent,
            figure.period, page.quality(isHidden ? .suppress : mark),
            figure.definition[page.language], figure.source[page.language],
          ]
        }
      }
    ).markup()
  }

  /// People in the plan's first year by territory and group, small cells hidden.
  private static func stocks(_ page: StrategyContext) -> Markup {
    let cells = page.problem.eligible.map { groups in groups.map { $0.first ?? 0 } }
    let hidden = SmallCells.hidden(cells)
    let table = StrategyTable(
      caption: page.marked(
        page.say(.tableStocks, [.period: .words("\(page.problem.years.first ?? 0)")])),
      columns: [.words(page.say(.territory))]
        + page.problem.groups.map { .numbers(page.name(.group, $0.id)) },
      rows: zip(page.problem.territories, hidden).map { territory, row in
        [page.name(.territory, territory.id)] + row.map { shown($0, page) }
      })
    let sources = Set(page.dossier.file.stocks.map { $0.source[page.language] }).sorted().joined(
      separator: "; ")
    return """
      \(table.markup())
      <p class="note">\(page.say(.sourceWord))\(page.colon)\(sources). \(page.say(.smallCellNote))</p>
      """
  }

  static func shown(_ people: Double?, _ page: StrategyContext) -> String {
    people.map(page.people) ?? Cell.suppressionMark
  }

  private static func policy(_ page: StrategyContext) -> Markup {
    guard let policy = page.dossier.texts.policy else { return .nothing }
    let scale = policy.scale.map { page.words.exact($0) }.joined(separator: " · ")
    let table = StrategyTable(
      caption: page.say(.tablePolicy, [.list: .words(scale)]),
      columns: [
        .words(page.say(.areaWord)), .numbers(page.say(.scoreWord)),
        .numbers(page.say(.answeredWord)), .words(page.say(.openQuestions)),
      ],
      rows: policy.areas.map { area in
        [
          area.name[page.language],
          area.score.map { page.numbers.number($0, decimals: 1) } ?? NumberFormat.absent,
          "\(area.answered)/\(area.questions.count)",
          area.questions.filter { $0.score == nil }.map { $0.text[page.language] }
            .joined(separator: " "),
        ]
      } + [
        [
          page.say(.total),
          policy.whole.map { page.numbers.number($0, decimals: 1) } ?? NumberFormat.absent, "",
          page.say(.noRanking),
        ]
      ])
    return "<h3>\(page.say(.headingPolicy))</h3>\n\(table.markup())"
  }
}

/// The problem, its causes, and how what is done leads to the goal.
enum TheoryPart {
  static func content(_ page: StrategyContext) -> Markup {
    let graph = TheoryGraph(page)
    return """
      <h3>\(page.say(.headingProblem))</h3>
      <p>\(page.dossier.texts.problem[page.language])</p>
      \(causes(of: nil, page))
      <h3>\(page.say(.headingTheory))</h3>
      \(graph.figure())
      \(graph.table())
      """
  }

  private static func causes(of effect: String?, _ page: StrategyContext) -> Markup {
    let own = page.dossier.texts.causes.filter { $0.leadsTo == effect }
    guard !own.isEmpty else { return .nothing }
    let items: [Markup] = own.map { cause in
      "<li>\(cause.text[page.language])\(causes(of: cause.id, page))</li>"
    }
    return "<ul class=\"way\">\n\(items)</ul>"
  }
}

/// Where the strategy wants to arrive.
enum VisionPart {
  static func content(_ page: StrategyContext) -> Markup {
    """
    <p class="lede">\(page.dossier.texts.vision[page.language])</p>
    <p>\(page.dossier.framework.goalStatement[page.language])</p>
    """
  }
}

/// Axes, objectives and lines of action, as a list that can be walked by heading.
enum AxesPart {
  static func content(_ page: StrategyContext) -> Markup {
    let framework = page.dossier.framework
    let outcomes = framework.results(at: .outcome)
    let axes = page.dossier.catalogue.axisOrder.filter { axis in
      outcomes.contains { $0.axis == axis }
    }
    let parts: [Markup] = axes.map { axis in
      let objectives: [Markup] = outcomes.filter { $0.axis == axis }.map { outcome in
        "<h4>\(outcome.statement[page.language])</h4>\n\(lines(below: outcome.id, page))"
      }
      return "<h3>\(page.dossier.catalogue.axes[axis]?[page.language] ?? axis)</h3>\n\(objectives)"
    }
    return "\(parts)"
  }

  private static func lines(below id: String, _ page: StrategyContext) -> Markup {
    let children = page.dossier.framework.children(of: id)
    guard !children.isEmpty else { return .nothing }
    let items: [Markup] = children.map { child in
      "<li>\(child.statement[page.language])\(lines(below: child.id, page))</li>"
    }
    return "<ul class=\"way\">\n\(items)</ul>"
  }
}
