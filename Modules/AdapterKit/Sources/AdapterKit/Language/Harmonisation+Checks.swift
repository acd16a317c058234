public import IntegrationModel

extension Harmonisation {
  /// What is wrong with the rules, found without reading data.
  ///
  /// Errors keep a harmonisation from being run: `duplicate_rule`, `unknown_variable`,
  /// `code_not_in_list`, `derivation_does_not_fit`, `empty_rule`, `members_without_key`,
  /// `nested_members`, `unusable_control_total`. A reason that is left out is the warning
  /// `reason_missing`; variables about which nothing is said are notes, `variable_without_rule`.
  public func findings() -> [Problem] {
    var findings: [Problem] = []
    var seen: Set<VariableID> = []
    for rule in rules {
      let place = Place(column: rule.target.rawValue)
      if !seen.insert(rule.target).inserted {
        findings.append(
          Problem(
            "duplicate_rule", .error, at: place, expected: "one rule",
            suggestion: "join the rules by FirstPresent or Choose"))
      }
      guard let variable = VariableCatalogue[rule.target] else {
        findings.append(
          Problem(
            "unknown_variable", .error, at: place, expected: "a variable of the catalogue",
            suggestion: "see `VariableCatalogue.all`"))
        continue
      }
      findings += rule.findings(variable, hasHouseholdKey: hasHouseholdKey)
    }
    findings += controlTotals.compactMap { $0.finding(seen) }
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

  private var hasHouseholdKey: Bool {
    rules.contains { rule in
      if case .text = rule.derivation { rule.target == .householdID } else { false }
    }
  }
}

extension ControlTotal {
  fileprivate func finding(_ ruled: Set<VariableID>) -> Problem? {
    let summed = VariableCatalogue[variable]?.kind
    let groups = among.allSatisfy { variable, code in
      ruled.contains(variable)
        && VariableCatalogue[variable]?.codeList?.position(of: code.text) != nil
    }
    guard !ruled.contains(variable) || (summed != .number && summed != .integer) || !groups
    else { return nil }
    return Problem(
      "unusable_control_total", .error, at: Place(column: variable.rawValue),
      expected: "a numeric variable with a rule, and groups by coded variables with rules")
  }
}

extension Rule {
  fileprivate func findings(_ variable: Variable, hasHouseholdKey: Bool) -> [Problem] {
    let place = Place(column: target.rawValue)
    var findings = derivation.unknownCodes(of: variable).map {
      Problem(
        "code_not_in_list", .error, at: place, found: $0,
        expected: "a code of \(variable.codeList?.id ?? "a number")")
    }
    for leaf in derivation.leaves {
      if !leaf.fits(variable.kind) {
        findings.append(
          Problem(
            "derivation_does_not_fit", .error, at: place, found: leaf.explained,
            expected: "a rule that gives a \(variable.kind.rawValue)"))
      }
      if leaf.isEmpty {
        findings.append(
          Problem("empty_rule", .error, at: place, suggestion: "name the columns or codes"))
      }
      if case .members(let aggregate) = leaf {
        findings += aggregate.findings(at: place, hasHouseholdKey: hasHouseholdKey)
      }
    }
    if case .notCollected(let reason) = derivation, reason.isEmpty {
      findings.append(Self.reasonMissing(at: place))
    }
    if approximation?.isEmpty == true { findings.append(Self.reasonMissing(at: place)) }
    return findings
  }

  private static func reasonMissing(at place: Place) -> Problem {
    Problem(
      "reason_missing", .warning, at: place, expected: "a reason that a reader will see")
  }
}

extension MemberAggregate {
  fileprivate func findings(at place: Place, hasHouseholdKey: Bool) -> [Problem] {
    var findings: [Problem] = []
    if !hasHouseholdKey {
      findings.append(
        Problem(
          "members_without_key", .error, at: place,
          suggestion: "say which columns make a household: Text(.householdID, joining: …)"))
    }
    if case .first(let derivation) = kind, !derivation.aggregates.isEmpty {
      findings.append(
        Problem("nested_members", .error, at: place, expected: "one step to the members"))
    }
    return findings
  }
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
    case .codes(let map): map.outcomes
    case .constant(let outcome): [outcome]
    case .choose(let branches, let otherwise):
      branches.flatMap(\.derivation.outcomes) + [otherwise]
    case .firstPresent(let parts), .firstValue(let parts): parts.flatMap(\.outcomes)
    case .members(let aggregate):
      if case .first(let derivation) = aggregate.kind { derivation.outcomes } else { [] }
    case .number, .sum, .text, .function, .notCollected: []
    }
  }

  /// The derivations that no other is made of.
  fileprivate var leaves: [Derivation] {
    switch self {
    case .choose(let branches, _) where !branches.isEmpty: branches.flatMap(\.derivation.leaves)
    case .firstPresent(let parts) where !parts.isEmpty,
      .firstValue(let parts) where !parts.isEmpty:
      parts.flatMap(\.leaves)
    default: [self]
    }
  }

  /// Whether nothing can come of it.
  fileprivate var isEmpty: Bool {
    switch self {
    case .codes(let map): map.outcomes.isEmpty
    case .sum(let readings): readings.isEmpty
    case .text(let columns, _): columns.isEmpty
    case .choose, .firstPresent, .firstValue: true
    case .number, .constant, .members, .function, .notCollected: false
    }
  }

  fileprivate func fits(_ kind: VariableKind) -> Bool {
    switch self {
    case .text: kind == .text
    case .number, .sum, .function: kind == .number || kind == .integer
    case .codes: kind != .text
    case .constant, .choose, .firstPresent, .firstValue: kind != .text
    case .notCollected: true
    case .members(let aggregate):
      switch aggregate.kind {
      case .count, .sum: kind == .number || kind == .integer
      case .first(let derivation): derivation.leaves.allSatisfy { $0.fits(kind) } && kind != .text
      }
    }
  }
}
