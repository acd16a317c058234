public import IntegrationModel

extension ResultsFramework {
  /// What is missing before the framework can be published, each as a problem with its place.
  ///
  /// Every target has a baseline, a formula, a means of verification, somebody who answers, a date
  /// and a rationale; every link names its assumptions and cites the catalogue or says that it is
  /// belief; every assumption hangs on a driver of the scenarios. Codes: `missing_indicator`,
  /// `missing_baseline`, `unknown_baseline`, `missing_formula`, `missing_verification`,
  /// `missing_owner`, `missing_target`, `missing_rationale`, `missing_assumption`,
  /// `missing_ground`, `unknown_ground`, `missing_dates`, `unlinked_assumption`,
  /// `target_goes_backwards`, `no_way_to_it`.
  ///
  /// - Parameters:
  ///   - catalogue: The catalogue that links cite.
  ///   - drivers: The codes of the plan's drivers.
  public func findings(catalogue: InterventionCatalogue, drivers: [String]) -> [Problem] {
    var problems: [Problem] = []
    for result in results { problems += findings(of: result, catalogue) }
    for assumption in assumptions {
      guard let driver = assumption.driver, drivers.contains(driver) else {
        problems.append(
          Problem(
            "unlinked_assumption", .warning, at: assumption.place, found: assumption.id,
            suggestion: "name in `driver` the quantity of the scenarios that it hangs on"))
        continue
      }
    }
    return problems
  }

  private func findings(
    of result: Result, _ catalogue: InterventionCatalogue
  ) -> [Problem] {
    var problems: [Problem] = []
    func note(_ code: String, _ suggestion: String) {
      problems.append(
        Problem(code, .warning, at: result.place, found: result.id, suggestion: suggestion))
    }
    switch result.ground {
    case nil: note("missing_ground", "cite `because: {catalogue: …}` or say `belief`")
    case .catalogue(let id):
      if catalogue[id] == nil { note("unknown_ground", "the catalogue has no such row") }
    case .belief: break
    }
    if result.assumptions.isEmpty { note("missing_assumption", "name what must be true") }
    if result.responsible == nil { note("missing_owner", "name in `responsible` who answers") }
    if result.level == .activity {
      if result.years == nil { note("missing_dates", "give `start` and `end`") }
    } else {
      if result.indicators.isEmpty { note("missing_indicator", "say how one would see it") }
      if children(of: result.id).isEmpty { note("no_way_to_it", "nothing leads to it") }
    }
    return problems + result.indicators.flatMap(Self.findings)
  }

  private static func findings(of indicator: Indicator) -> [Problem] {
    var missing: [(String, String)] = []
    if indicator.baseline == nil {
      missing.append(("missing_baseline", "give `baseline`, or write elicit"))
    } else if indicator.baseline?.value == nil {
      missing.append(("unknown_baseline", "measure it before the first target"))
    }
    if indicator.definition == nil { missing.append(("missing_definition", "define it")) }
    if indicator.formula == nil { missing.append(("missing_formula", "say how it is computed")) }
    if indicator.verification == nil {
      missing.append(("missing_verification", "say by which means it is verified"))
    }
    if indicator.responsible == nil { missing.append(("missing_owner", "say who answers for it")) }
    if indicator.targets.isEmpty { missing.append(("missing_target", "give targets by year")) }
    if indicator.rationale == nil { missing.append(("missing_rationale", "say why this target")) }
    if let start = indicator.baseline?.value, let end = indicator.targets.last?.value,
      indicator.higherIsBetter ? end < start : end > start
    {
      missing.append(("target_goes_backwards", "the last target is worse than the baseline"))
    }
    return missing.map { code, suggestion in
      Problem(code, .warning, at: indicator.place, found: indicator.id, suggestion: suggestion)
    }
  }
}
