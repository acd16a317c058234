import IntegrationModel

extension Harmonisation {
  /// Each rule and each control total in a line, for documentation and lineage.
  public func lines() -> [String] {
    rules.map { rule in
      var line = "\(rule.target) = \(rule.derivation.explained)"
      if let universe = rule.universe { line += "; asked where \(universe.explained)" }
      if let reason = rule.approximation { line += "; approximated: \(reason)" }
      return line
    } + controlTotals.map { "control total " + $0.explained }
  }
}

extension Derivation {
  var explained: String {
    switch self {
    case .codes(let map): map.explained
    case .number(let reading): reading.explained
    case .sum(let readings): readings.map(\.explained).joined(separator: " + ")
    case .text(let columns, let separator):
      columns.map(\.description).joined(separator: " '\(separator)' ")
    case .constant(let outcome): outcome.explained
    case .choose(let branches, let otherwise):
      branches.map { "\($0.derivation.explained) where \($0.condition.explained)" }
        .joined(separator: ", else ") + ", otherwise \(otherwise.explained)"
    case .firstPresent(let parts):
      "first present of (" + parts.map(\.explained).joined(separator: " | ") + ")"
    case .firstValue(let parts):
      "first value of (" + parts.map(\.explained).joined(separator: " | ") + ")"
    case .members(let aggregate): aggregate.explained
    case .function(let function):
      function.explanation + " (" + function.columns.map(\.description).joined(separator: ", ")
        + ")"
    case .notCollected(let reason): "not collected: \(reason)"
    }
  }
}

extension CodeMap {
  fileprivate var explained: String {
    if let title { return "\(column) by \(title)" }
    let numbered = numbers.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.explained)" }
    let labelled = texts.sorted { $0.key < $1.key }.map { "'\($0.key)' \($0.value.explained)" }
    let rest = otherwise.map { ["other \($0.explained)"] } ?? []
    let begun = prefixes.sorted { $0.key < $1.key }.map { "\($0.key)… \($0.value.explained)" }
    return "\(column): " + (numbered + labelled + begun + rest).joined(separator: ", ")
  }
}

extension NumberReading {
  fileprivate var explained: String {
    var text = column.description
    if factor != 1 { text += " × \(factor)" }
    if notation == .hoursAndMinutes { text += " (hours, minutes after the mark)" }
    if !missing.isEmpty {
      text += " without " + missing.map { "\($0)" }.joined(separator: ", ")
    }
    if missingFrom < 1e300 { text += " under \(missingFrom)" }
    for (from, to) in replacing.sorted(by: { $0.key < $1.key }) { text += ", \(from) as \(to)" }
    return text
  }
}

extension MemberAggregate {
  var explained: String {
    let members = "members where \(condition.explained)"
    return switch kind {
    case .count: "number of \(members)"
    case .sum(let reading): "sum of \(reading.explained) over \(members)"
    case .first(let derivation): "\(derivation.explained) of the first of \(members)"
    }
  }
}

extension Outcome {
  var explained: String {
    switch self {
    case .code(let code): code.text
    case .number(let number): "\(number)"
    case .missing: "missing"
    case .notApplicable: "not applicable"
    }
  }
}

extension Condition {
  var explained: String {
    switch self {
    case .isIn(let column, let values, _):
      "\(column) in " + values.sorted().map(String.init).joined(separator: ", ")
    case .isBetween(let column, let low, let high):
      low == -.infinity
        ? "\(column) ≤ \(high)"
        : high == .infinity ? "\(column) ≥ \(low)" : "\(low) ≤ \(column) ≤ \(high)"
    case .isText(let column, let texts):
      "\(column) is " + texts.sorted().map { "'\($0)'" }.joined(separator: " or ")
    case .isPresent(let column): "\(column) is present"
    case .all(let parts): parts.map(\.explained).joined(separator: " and ")
    case .any(let parts): "(" + parts.map(\.explained).joined(separator: " or ") + ")"
    case .not(let part): "not (\(part.explained))"
    }
  }
}
