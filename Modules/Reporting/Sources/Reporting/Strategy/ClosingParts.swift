import IntegrationModel
import Strategy

/// How one will see whether it works.
enum MonitoringPart {
  static func content(_ page: StrategyContext) -> Markup {
    """
    \(indicators(page))
    <h3>\(page.say(.headingSheets))</h3>
    \(sheets(page))
    <h3>\(page.say(.headingLacks))</h3>
    \(findings(page))
    """
  }

  private static func rows(
    _ page: StrategyContext
  ) -> [(result: ResultsFramework.Result, indicator: ResultsFramework.Indicator)] {
    page.dossier.framework.results.flatMap { result in
      result.indicators.map { (result, $0) }
    }
  }

  private static func level(_ level: ResultsFramework.Level, _ page: StrategyContext) -> String {
    switch level {
    case .outcome: page.say(.levelOutcome)
    case .output: page.say(.levelOutput)
    case .activity: page.say(.levelActivity)
    }
  }

  private static func indicators(_ page: StrategyContext) -> Markup {
    let years = Set(rows(page).flatMap { $0.indicator.targets.map(\.year) }).sorted()
    return StrategyTable(
      caption: page.marked(page.say(.tableIndicators)),
      columns: [
        .words(page.say(.indicator)), .words(page.say(.levelWord)),
        .numbers(page.say(.baselineWord)),
        .words(page.say(.period)), .words(page.say(.quality)), .words(page.say(.sourceWord)),
      ] + years.map { .numbers(page.say(.targetOf, [.period: .words("\($0)")])) } + [
        .words(page.say(.rationaleWord)), .words(page.say(.responsibleWord)),
      ],
      rows: rows(page).map { row in
        let baseline = row.indicator.baseline
        return [
          row.indicator.id + " " + row.indicator.name[page.language], level(row.result.level, page),
          baseline?.value.map { page.value($0, row.indicator.unit) } ?? unknown(baseline, page),
          baseline?.period ?? NumberFormat.absent,
          baseline?.quality.map { quality($0, page) } ?? "",
          (baseline?.source?[page.language] ?? NumberFormat.absent)
            + (baseline?.records.map { " (" + page.numbers.integer($0) + ")" } ?? ""),
        ]
          + years.map { year in
            row.indicator.targets.first { $0.year == year }
              .map { page.value($0.value, row.indicator.unit) } ?? ""
          } + [
            row.indicator.rationale?[page.language] ?? NumberFormat.absent,
            row.indicator.responsible?[page.language] ?? NumberFormat.absent,
          ]
      }
    ).markup()
  }

  /// What stands for a baseline without a number: hidden where the evidence has one that must not be
  /// shown, else to be found out.
  private static func unknown(
    _ baseline: ResultsFramework.Baseline?, _ page: StrategyContext
  ) -> String {
    baseline?.citation?.quality == .suppress
      ? Cell.suppressionMark + " " + page.say(.notAnswerable) : page.say(.elicitLocally)
  }

  private static func quality(_ word: String, _ page: StrategyContext) -> String {
    StrategyFile.Quality(rawValue: word).map(page.quality) ?? word
  }

  private static func sheets(_ page: StrategyContext) -> Markup {
    StrategyTable(
      caption: page.say(.tableSheets),
      columns: [
        .words(page.say(.indicator)), .words(page.say(.definitionWord)),
        .words(page.say(.formulaWord)), .words(page.say(.verificationWord)),
        .words(page.say(.frequencyWord)), .words(page.say(.brokenDownBy)),
      ],
      rows: rows(page).map { row in
        let indicator = row.indicator
        return [
          indicator.id + " " + indicator.name[page.language],
          indicator.definition?[page.language] ?? NumberFormat.absent,
          indicator.formula?[page.language] ?? NumberFormat.absent,
          indicator.verification?[page.language] ?? NumberFormat.absent,
          indicator.frequency?[page.language] ?? NumberFormat.absent,
          indicator.disaggregations.map { dimension($0, page) }.joined(separator: ", "),
        ]
      }
    ).markup()
  }

  private static func dimension(_ code: String, _ page: StrategyContext) -> String {
    switch code {
    case "sex": page.say(.sex)
    case "migration_status": page.say(.migrationStatus)
    case "territory": page.say(.territory)
    case "age_band": page.say(.ageBand)
    default: code
    }
  }

  /// What the completeness check still misses.
  private static func findings(_ page: StrategyContext) -> Markup {
    let found = page.dossier.framework.findings(
      catalogue: page.dossier.catalogue, drivers: page.problem.drivers.map(\.id))
    guard !found.isEmpty else { return "<p>\(page.say(.frameworkComplete))</p>" }
    let items: [Markup] = found.map { problem in
      let words = FindingWords.key(problem.code).map { page.say($0) } ?? problem.code
      return "<li>\(problem.found ?? "")\(page.colon)\(words)</li>"
    }
    return "<ul class=\"prose\">\n\(items)</ul>"
  }
}

/// What a finding of the completeness check is called.
enum FindingWords {
  static func key(_ code: String) -> MessageKey? {
    switch code {
    case "missing_indicator": .findingNoIndicator
    case "missing_baseline": .findingNoBaseline
    case "unknown_baseline": .findingUnknownBaseline
    case "missing_definition": .findingNoDefinition
    case "missing_formula": .findingNoFormula
    case "missing_verification": .findingNoVerification
    case "missing_owner": .findingNoOwner
    case "missing_target": .findingNoTarget
    case "missing_rationale": .findingNoRationale
    case "missing_assumption": .findingNoAssumption
    case "missing_ground": .findingNoGround
    case "unknown_ground": .findingUnknownGround
    case "missing_dates": .findingNoDates
    case "unlinked_assumption": .findingUnlinked
    case "target_goes_backwards": .findingBackwards
    case "no_way_to_it": .findingNoWay
    default: nil
    }
  }
}

/// What is not known, what it is worth to know it, and what is therefore collected first.
enum UnknownPart {
  static func content(_ page: StrategyContext) -> Markup {
    """
    <p>\(page.say(.unknownIntroduction))</p>
    \(ranked(page))
    \(cells(page))
    """
  }

  /// The uncertain quantities, the most worth knowing first.
  private static func ranked(_ page: StrategyContext) -> Markup {
    StrategyTable(
      caption: page.marked(page.say(.tableWorth)),
      columns: [
        .words(page.say(.driverWord)), .numbers(page.say(.worthOfKnowing)),
        .numbers(page.say(.benefitMoves)),
      ],
      rows: page.dossier.swings.map { swing in
        [
          page.name(.driver, swing.driver),
          swing.worth.map { page.numbers.number($0, decimals: 2) } ?? NumberFormat.absent,
          page.numbers.number(swing.width, decimals: 1),
        ]
      }
    ).markup()
  }

  /// Cells of the catalogue that no study filled, by intervention.
  private static func cells(_ page: StrategyContext) -> Markup {
    let cells = page.dossier.unknownCells
    return StrategyTable(
      caption: page.say(.tableUnknown),
      columns: [
        .words(page.say(.intervention)), .words(page.say(.outcomeWord)), .words(page.say(.group)),
        .words(page.say(.estimate)),
      ],
      rows: cells.compactMap { cell in
        guard case .effect(let outcome, let group) = cell.quantity else { return nil }
        return [
          cell.intervention + " " + page.intervention(cell.intervention),
          page.dossier.catalogue.outcomes[outcome]?.name[page.language] ?? outcome,
          page.dossier.catalogue.groups[group]?[page.language] ?? group,
          page.say(.elicitLocally),
        ]
      }
    ).markup()
  }
}

/// Who had a say.
enum ParticipationPart {
  static func content(_ page: StrategyContext) -> Markup {
    StrategyTable(
      caption: page.say(.tableParticipation),
      columns: [
        .words(page.say(.dateWord)), .words(page.say(.withWhom)), .numbers(page.say(.people)),
        .numbers(page.say(.women)), .words(page.say(.changedBecause)),
      ],
      rows: page.dossier.texts.participation.map { meeting in
        [
          CalendarDate(meeting.date)?.words(in: page.language) ?? meeting.date,
          meeting.group[page.language], page.numbers.integer(meeting.people),
          page.numbers.integer(meeting.women), meeting.change[page.language],
        ]
      }
    ).markup()
  }
}

/// Evidence in full, methods, guiding tools, changes.
enum AnnexPart {
  static func content(_ page: StrategyContext) -> Markup {
    """
    <h3>\(page.say(.headingEvidence))</h3>
    \(evidence(page))
    <p class="note">\(page.say(.catalogueNote))</p>
    \(CitationsTable.markup(page))
    <h3>\(page.say(.headingTools))</h3>
    \(GuidingTools.table(page).markup())
    <h3>\(page.say(.headingMethods))</h3>
    \(methods(page))
    <h3>\(page.say(.headingChanges))</h3>
    \(changes(page))
    """
  }

  private static func evidence(_ page: StrategyContext) -> Markup {
    let planned = Set(page.plan.openings.map(\.intervention))
    let rows = page.dossier.catalogue.interventions.filter { planned.contains($0.id) }
    return StrategyTable(
      caption: page.say(.tableEvidence),
      columns: [
        .words(page.say(.intervention)), .words(page.say(.outcomeWord)),
        .words(page.say(.effectWord)),
        .words(page.say(.horizonWord)), .words(page.say(.evidenceWord)),
        .words(page.say(.sourceWord)),
      ],
      rows: rows.flatMap { row in
        row.effects.isEmpty
          ? [
            [row.id + " " + row.name[page.language], "", page.say(.elicitLocally), "", "", ""]
          ]
          : row.effects.map { effect in
            [
              row.id + " " + row.name[page.language], page.words.outcome(of: effect),
              page.words.size(of: effect)
                + (effect.dose.map { " (" + $0[page.language] + ")" } ?? ""),
              page.words.horizon(effect.horizon), page.words.evidence(of: effect),
              page.words.citation(effect.source),
            ]
          }
      }, alert: page.say(.markUnverified)
    ).markup()
  }

  private static func methods(_ page: StrategyContext) -> Markup {
    let portfolio = page.dossier.portfolio
    let facts: [(MessageKey, String)] = [
      (.factSolver, portfolio.solver), (.factThreads, "1"),
      (.factSeed, "\(portfolio.options.seed)"),
      (.factNodes, page.numbers.integer(portfolio.nodes)),
      (.factNodeLimit, page.numbers.integer(portfolio.options.nodeLimit)),
      (.factGap, page.numbers.percent(portfolio.gap, decimals: 3)),
      (.factProven, page.say(portfolio.isProven ? .yes : .no)),
      (.factChecks, page.numbers.integer(portfolio.verification.checks.count)),
      (.factBroken, page.numbers.integer(portfolio.verification.broken.count)),
      (.factScenarios, page.numbers.integer(max(page.problem.scenarios.count, 1))),
      (.factDiscount, page.numbers.percent(page.problem.discountRate)),
      (.factPrices, "\(page.dossier.file.priceYear)"),
      (.factFingerprint, page.dossier.fingerprint), (.version, page.dossier.version),
    ]
    let rows: [Markup] = facts.map { fact in
      "<div><dt>\(page.say(fact.0))</dt><dd class=\"hash\">\(fact.1)</dd></div>"
    }
    let weights = page.problem.outcomes.map { outcome in
      page.name(.outcome, outcome.id) + page.colon
        + page.numbers.number(outcome.weight, decimals: 2) + " ("
        + (page.dossier.file.weightSources[outcome.id]?[page.language] ?? "") + ")"
    }.joined(separator: "; ")
    return """
      <dl class="facts">
      \(rows)<div><dt>\(page.say(.factWeights))</dt><dd>\(weights)</dd></div>
      </dl>
      <p>\(page.say(.methodsPlan))</p>
      """
  }

  private static func changes(_ page: StrategyContext) -> Markup {
    let changes = page.dossier.texts.changes
    guard !changes.isEmpty else { return "<p>\(page.say(.changesNone))</p>" }
    let items: [Markup] = changes.map { "<li>\($0[page.language])</li>" }
    return "<ul class=\"prose\">\n\(items)</ul>"
  }
}
