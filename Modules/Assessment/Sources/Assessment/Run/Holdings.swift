import IntegrationModel

/// What the pooled datasets have of each variable: a variable counts as held where every round
/// collected or approximated it.
struct Holdings {
  private let rounds: [DatasetDescription]

  init(_ rounds: [DatasetDescription]) { self.rounds = rounds }

  /// Whether every round holds the variable.
  func has(_ variable: VariableID) -> Bool {
    rounds.allSatisfy { Self.collection(of: variable, in: $0) != .notCollected }
  }

  /// Whether the variable stands in the files, rather than being derived on reading.
  func isStored(_ variable: VariableID) -> Bool {
    rounds.contains { $0.variables.contains { $0.variable == variable } }
  }

  private static func collection(
    of variable: VariableID, in round: DatasetDescription
  ) -> VariableStatus.Collection {
    if variable == .migrationStatus, !round.variables.contains(where: { $0.variable == variable }) {
      return MigrationStatus.status(from: round.variables).collection
    }
    return round.status(of: variable).collection
  }

  /// The dimension with only the levels that these data can tell; without its variable, only the
  /// whole.
  func telling(_ dimension: Dimension) -> Dimension {
    guard has(dimension.variable) else {
      return dimension.levels.reduce(dimension) { $0.without($1.code) }
    }
    guard dimension.id == "migration_status" else { return dimension }
    var result = dimension
    let asksBefore = has(.residence5yClass) || has(.residenceCountry5y)
    if !asksBefore { result = result.without("returnee_recent") }
    if !has(.everLivedAbroad) { result = result.without("returnee_ever") }
    if !asksBefore, !has(.everLivedAbroad) { result = result.without("native_non_returnee") }
    return result
  }

  /// The poorest design level of the rounds.
  var designLevel: DesignLevel { rounds.map(\.designLevel).min() ?? .weightsOnly }

  /// What the rounds have of each variable, the poorest word where they differ.
  var variables: [VariableStatus] {
    let order: [VariableStatus.Collection] = [.notCollected, .approximated, .collected]
    let listed = rounds.first?.variables.map(\.variable) ?? []
    return listed.compactMap { variable in
      rounds.map { $0.status(of: variable) }.min {
        (order.firstIndex(of: $0.collection) ?? 0) < (order.firstIndex(of: $1.collection) ?? 0)
      }
    }
  }
}
