public import IntegrationModel
import LocatedText

extension ResultsFramework {
  /// Reads a framework.
  ///
  /// What is not yet written is no error here, see ``findings(catalogue:drivers:)``; what is
  /// written wrong is.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - file: Its name, for places.
  ///   - evidence: Where baselines that are written as `{from: ...}` come from. One that must not
  ///     be shown stays without a value, as one that must still be found out.
  /// - Throws: `missing_field`, `unknown_word`, `unknown_parent`, `wrong_level`,
  ///   `cyclic_results`, `unknown_assumption`, `not_a_number`, `no_evidence` and others, with file,
  ///   line and key.
  public init(
    _ text: String, file: String, evidence: EvidenceSources = EvidenceSources()
  ) throws(ArraigoError) {
    let root = try YAMLValue(text, file: file)
    try root.allow(["goal", "assumptions", "results"])
    let goal = try root.required("goal")
    try goal.allow(["id", "statement"])
    self.init(
      goal: try goal.required("id").text(),
      goalStatement: try goal.required("statement").officeText(),
      results: try root.required("results").list().map { (row) throws(ArraigoError) in
        try FrameworkReader.result(row, evidence)
      },
      assumptions: try (root.optional("assumptions")?.list() ?? []).map {
        (row) throws(ArraigoError) in
        try row.allow(["id", "text", "driver"])
        return Assumption(
          id: try row.required("id").text(), text: try row.required("text").officeText(),
          driver: try row.optional("driver")?.text(), place: row.place)
      },
      place: root.place)
    try checkLinks()
  }

  /// Every result leads to one a level above, or an outcome to the goal; codes stand once.
  private func checkLinks() throws(ArraigoError) {
    var known: [String: Level?] = [goal: nil]
    for result in results {
      guard known.updateValue(result.level, forKey: result.id) == nil else {
        throw ArraigoError(
          "repeated_result", "the code \(result.id) stands twice", at: result.place)
      }
    }
    let names = Set(assumptions.map(\.id))
    for result in results {
      guard let parent = known[result.parent] else {
        throw ArraigoError(
          "unknown_parent", "\(result.id) leads to \(result.parent), which is nowhere",
          at: result.place, suggestion: "correct `of`")
      }
      let fits: Bool =
        switch result.level {
        case .outcome: parent == nil
        case .output: parent == .outcome
        case .activity: parent == .output
        }
      guard fits else {
        throw ArraigoError(
          "wrong_level",
          "\(result.id) is an \(result.level.rawValue) and cannot lead to \(result.parent)",
          at: result.place,
          suggestion: "activities lead to outputs, outputs to outcomes, outcomes to the goal")
      }
      for assumption in result.assumptions where !names.contains(assumption) {
        throw ArraigoError(
          "unknown_assumption", "there is no assumption \(assumption)", at: result.place)
      }
    }
  }
}

/// Reads the rows of a framework.
enum FrameworkReader {
  static func result(
    _ row: YAMLValue, _ evidence: EvidenceSources
  ) throws(ArraigoError) -> ResultsFramework.Result {
    try row.allow([
      "id", "level", "of", "axis", "statement", "intervention", "because", "assumptions",
      "responsible", "co_responsible", "start", "end", "indicators",
    ])
    return ResultsFramework.Result(
      id: try row.required("id").text(),
      level: try row.required("level").word(of: ResultsFramework.Level.self),
      parent: try row.required("of").text(), axis: try row.optional("axis")?.text(),
      statement: try row.required("statement").officeText(),
      intervention: try row.optional("intervention")?.text(),
      ground: try ground(row.optional("because")),
      assumptions: try row.optional("assumptions")?.texts() ?? [],
      responsible: try row.optional("responsible")?.officeText(),
      coResponsible: try row.optional("co_responsible")?.officeText(), years: try years(row),
      indicators: try (row.optional("indicators")?.list() ?? []).map {
        (indicator) throws(ArraigoError) in try self.indicator(indicator, evidence)
      }, place: row.place)
  }

  private static func years(_ row: YAMLValue) throws(ArraigoError) -> ClosedRange<Int>? {
    guard let start = try row.optional("start") else { return nil }
    let first = try start.integer()
    let last = try row.required("end").integer()
    guard first <= last else { throw row.error("broken_years", "it ends before it starts") }
    return first...last
  }

  private static func ground(
    _ value: YAMLValue?
  ) throws(ArraigoError) -> ResultsFramework.Ground? {
    guard let value else { return nil }
    try value.allow(["catalogue", "belief"])
    if let id = try value.optional("catalogue") { return .catalogue(try id.text()) }
    return .belief(try value.required("belief").officeText())
  }

  private static func indicator(
    _ row: YAMLValue, _ evidence: EvidenceSources
  ) throws(ArraigoError) -> ResultsFramework.Indicator {
    try row.allow([
      "id", "name", "definition", "formula", "unit", "better", "by", "baseline", "targets",
      "rationale", "verification", "frequency", "responsible",
    ])
    var targets: [(year: Int, value: Double)] = []
    for (name, value) in try row.optional("targets")?.entries() ?? [] {
      guard let year = Int(name) else {
        throw value.error("broken_years", "targets stand under their years, found \(name)")
      }
      targets.append((year, try value.number()))
    }
    let unit = try row.required("unit").word(of: ResultsFramework.Indicator.Unit.self)
    return ResultsFramework.Indicator(
      id: try row.required("id").text(), name: try row.required("name").officeText(),
      definition: try row.optional("definition")?.officeText(),
      formula: try row.optional("formula")?.officeText(),
      unit: unit,
      higherIsBetter: try row.optional("better")?.word(of: Outcome.Better.self) != .lower,
      disaggregations: try row.optional("by")?.texts() ?? [],
      baseline: try baseline(row.optional("baseline"), unit, evidence),
      targets: targets.sorted { $0.year < $1.year },
      rationale: try row.optional("rationale")?.officeText(),
      verification: try row.optional("verification")?.officeText(),
      frequency: try row.optional("frequency")?.officeText(),
      responsible: try row.optional("responsible")?.officeText(), place: row.place)
  }

  private static func baseline(
    _ value: YAMLValue?, _ unit: ResultsFramework.Indicator.Unit, _ evidence: EvidenceSources
  ) throws(ArraigoError) -> ResultsFramework.Baseline? {
    guard let value else { return nil }
    // To be found out is an answer, but no number: the completeness check names it.
    if value.isWord("elicit") { return ResultsFramework.Baseline() }
    if let citation = try value.baseline(from: evidence) {
      return ResultsFramework.Baseline(
        value: citation.shown(in: unit), period: citation.period,
        source: .plain(citation.dataset), quality: citation.quality.rawValue,
        records: citation.records, citation: citation)
    }
    try value.allow(["value", "period", "source", "quality", "records"])
    return ResultsFramework.Baseline(
      value: try value.required("value").number(), period: try value.required("period").text(),
      source: try value.required("source").officeText(),
      quality: try value.optional("quality")?.text(),
      records: try value.optional("records")?.integer())
  }
}
