public import IntegrationModel
public import Strategy

/// The intervention catalogue as tables.
public enum CatalogueTable {
  /// A line for each intervention: what it is, for whom, how much is known.
  public static func summary(
    _ interventions: [Intervention], of catalogue: InterventionCatalogue, _ language: Language
  ) -> ResultTable {
    let words = EvidenceWords(catalogue, language)
    return ResultTable(
      columns: [
        .init("id", .code), .init("intervention", .intervention), .init("group", .forWhom),
        .init("effects", .effectWord), .init("cost", .costWord),
      ],
      rows: interventions.map { row in
        let onReached = row.effects.filter { ["participants", row.group].contains($0.bearer) }
        let shown = onReached.isEmpty ? row.effects : onReached
        let sized = shown.first { $0.magnitude.isKnown && $0.mark == .verified } ?? shown.first
        let effect = sized.map { effect in
          words.outcome(of: effect) + ": " + words.size(of: effect)
            + (effect.mark == .memory ? " (" + words.mark(.memory) + ")" : "")
        }
        let elicit = MessageKey.elicitLocally.text(language)
        return [
          .text(row.id), .text(row.name[language]),
          .text(catalogue.groups[row.group]?[language] ?? row.group),
          .text(effect ?? elicit), .text(row.costs.first.map(words.cost) ?? elicit),
        ]
      },
      notes: [MessageKey.catalogueNote.wordings])
  }

  /// A line for each effect with everything that is known of it, for programs and for review.
  ///
  /// An intervention without effects has one line, its numbers empty. Marks are `verified` and
  /// `unverified`; the latter was cited from memory.
  public static func effects(
    _ interventions: [Intervention], of catalogue: InterventionCatalogue
  ) -> ResultTable {
    ResultTable(
      columns: [
        .init("id", .code), .init("family", .family), .init("intervention", .intervention),
        .init("group", .forWhom), .init("outcome", .outcomeWord), .init("bearer", .group),
        .init("unit", .unitWord), .init("estimate", .estimate), .init("horizon", .horizonWord),
        .init("design", .designWord), .init("distance", .distanceWord, .integer),
        .init("country", .country), .init("dose", .doseWord), .init("source", .sourceWord),
        .init("mark", .markWord), .init("cost", .costWord), .init("cost_currency", .unitWord),
      ],
      rows: interventions.flatMap { row in
        let head: [Cell] = [
          .text(row.id), code(row.family, catalogue.families), .code(row.name.english, row.name),
          code(row.group, catalogue.groups),
        ]
        let cost = row.costs.first { !$0.notation.isEmpty }
        let tail: [Cell] = [text(cost?.notation), text(cost?.currency)]
        guard !row.effects.isEmpty else {
          return [head + Array(repeating: .missing, count: 11) + tail]
        }
        return row.effects.map { head + cells($0, catalogue) + tail }
      },
      notes: [MessageKey.catalogueNote.wordings])
  }

  /// The cells that no study filled.
  public static func unknown(
    _ cells: [UnknownCell], of catalogue: InterventionCatalogue
  ) -> ResultTable {
    ResultTable(
      columns: [
        .init("cell", .code), .init("id", .code), .init("intervention", .intervention),
        .init("outcome", .outcomeWord), .init("bearer", .group),
      ],
      rows: cells.map { cell in
        let name = catalogue[cell.intervention]?.name
        let head: [Cell] = [
          .text(cell.id), .text(cell.intervention),
          name.map { .code($0.english, $0) } ?? .missing,
        ]
        switch cell.quantity {
        case .cost: return head + [.code("cost", MessageKey.costWord.wordings), .missing]
        case .effect(let outcome, let group):
          return head + [
            code(outcome, catalogue.outcomes.mapValues(\.name)), code(group, catalogue.groups),
          ]
        }
      })
  }

  private static func cells(_ effect: Effect, _ catalogue: InterventionCatalogue) -> [Cell] {
    [
      code(effect.outcome, catalogue.outcomes.mapValues(\.name)),
      code(effect.bearer, catalogue.groups), .text(effect.unit.rawValue),
      text(effect.notation), .text(effect.horizon.text), .text(effect.design.rawValue),
      effect.distance.map { .integer($0.rawValue) } ?? .missing, text(effect.country),
      effect.dose.map { .code($0.english, $0) } ?? .missing,
      .text(catalogue.sources[effect.source]?.citation ?? effect.source),
      effect.mark == .verified
        ? .code("verified", MessageKey.markVerified.wordings)
        : .code("unverified", MessageKey.markUnverified.wordings),
    ]
  }

  private static func code(_ code: String, _ names: [String: LocalizedText]) -> Cell {
    names[code].map { .code(code, $0) } ?? .text(code)
  }

  private static func text(_ text: String?) -> Cell {
    guard let text, !text.isEmpty else { return .missing }
    return .text(text)
  }
}
