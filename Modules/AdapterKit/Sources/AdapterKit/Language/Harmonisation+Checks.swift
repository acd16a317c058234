public import IntegrationModel

extension Harmonisation {
  /// What is wrong with the rules, found without reading data: unknown variables and codes, a
  /// variable with two rules, variables of the model about which nothing is said.
  public func findings() -> [Problem] {
    var findings: [Problem] = []
    var seen: Set<VariableID> = []
    for rule in rules {
      let place = Place(column: rule.target.rawValue)
      if !seen.insert(rule.target).inserted {
        findings.append(Problem("duplicate_rule", .error, at: place, expected: "one rule"))
      }
      guard let variable = VariableCatalogue[rule.target] else {
        findings.append(
          Problem(
            "unknown_variable", .error, at: place, expected: "a variable of the catalogue",
            suggestion: "see `VariableCatalogue.all`"))
        continue
      }
      findings += rule.derivation.unknownCodes(of: variable).map {
        Problem(
          "code_not_in_list", .error, at: place, found: $0,
          expected: "a code of \(variable.codeList?.id ?? "a number")")
      }
    }
    for variable in VariableCatalogue.all
    where !seen.contains(variable.id) && !Self.derivedByHost.contains(variable.id) {
      findings.append(
        Problem(
          "variable_without_rule", .note, at: Place(column: variable.id.rawValue),
          suggestion: "map it, or say NotCollected(.…, because: …)"))
    }
    return findings
  }

  /// The variables that the host derives from others, the same way for every survey.
  static let derivedByHost: Set<VariableID> = [
    .migrationStatus, .childrenUnder6, .headBirthCountry,
  ]
}

extension Derivation {
  fileprivate func unknownCodes(of variable: Variable) -> [String] {
    outcomes.compactMap { outcome in
      switch outcome {
      case .missing, .notApplicable: nil
      case .number: variable.kind == .code ? "a number" : nil
      case .code(let code):
        variable.codeList?.position(of: code.text) == nil ? code.text : nil
      }
    }
  }

  private var outcomes: [Outcome] {
    switch self {
    case .codes(let map):
      map.outcomes
    case .constant(let outcome): [outcome]
    case .choose(let branches, let otherwise):
      branches.flatMap(\.derivation.outcomes) + [otherwise]
    case .firstPresent(let parts), .firstValue(let parts): parts.flatMap(\.outcomes)
    case .members(let aggregate):
      if case .first(let derivation) = aggregate.kind { derivation.outcomes } else { [] }
    case .number, .sum, .text, .function, .notCollected: []
    }
  }
}
