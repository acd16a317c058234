public import IntegrationModel

/// What a country team writes: who the adapter is, the files it reads, and its harmonisation.
public protocol SurveyAdapter: Sendable {
  /// Who the adapter is.
  var identity: AdapterIdentity { get }
  /// The survey it reads.
  var survey: SurveyDescription { get }
  /// The files of an archive, the primary one first.
  var files: [SourceFile] { get }
  /// How columns become variables.
  var harmonisation: Harmonisation { get }
}

extension SurveyAdapter {
  /// What the adapter says of itself.
  public var description: AdapterDescription {
    let harmonisation = harmonisation
    return AdapterDescription(
      identity: identity, survey: survey,
      sources: files.map { file in
        "\(file.label): \(file.patterns.joined(separator: " or ")), one record a \(file.unit.rawValue)"
          + (file.keys.isEmpty ? "" : ", joined by " + file.keys.joined(separator: " + "))
      },
      variables: harmonisation.rules.map { rule in
        if case .notCollected(let reason) = rule.derivation {
          return VariableStatus(rule.target, .notCollected, reason: reason)
        }
        var names: [String] = []
        for column in rule.columns where !names.contains(column.name) { names.append(column.name) }
        return VariableStatus(
          rule.target, rule.approximation == nil ? .collected : .approximated,
          reason: rule.approximation, sourceColumns: names)
      },
      rules: harmonisation.lines())
  }
}
