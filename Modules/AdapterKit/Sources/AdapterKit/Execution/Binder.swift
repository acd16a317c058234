import IntegrationModel

/// The columns of one source file as this input has them.
struct SourceColumns {
  /// The label rules use.
  var label: String
  /// Whether its records are the table's rows (`bytes` can only be read there).
  var isPrimary: Bool
  /// Column positions by lower-case name.
  var positions: [String: Int]

  init(label: String, isPrimary: Bool, names: [String]) {
    self.label = label
    self.isPrimary = isPrimary
    positions = Dictionary(
      names.enumerated().map { ($1.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Turns rules into kernels for the columns that an input really has.
///
/// It first collects every column use (``uses``), then, given the block those uses were laid out
/// in, makes kernels.
struct Binder {
  /// The table's own source first, then those joined to it.
  let sources: [SourceColumns]
  /// The list of labels of each label-read column.
  let labels: (CellUse) -> LabelList
  /// What is known of the households' members, nil where no rule asks.
  let members: MemberTable?
  /// Conditions that were already turned into kernels.
  let conditions = SharedConditions()

  init(
    sources: [SourceColumns], labels: @escaping (CellUse) -> LabelList,
    members: MemberTable? = nil
  ) {
    self.sources = sources
    self.labels = labels
    self.members = members
  }

  /// The place of a column, or nil where this input does not have it.
  func find(_ reference: ColumnReference, _ reading: CellReading) -> CellUse? {
    for (index, source) in sources.enumerated() {
      if let file = reference.file, file != source.label { continue }
      if let position = source.positions[reference.name.lowercased()] {
        // The bytes of joined records are not kept: their texts are numbered instead.
        let reading = reading == .bytes && !source.isPrimary ? .label : reading
        return CellUse(source: index, column: position, reading: reading)
      }
    }
    return nil
  }

  /// Whether all columns of a derivation are there; a choice among columns needs one of them.
  func canBind(_ derivation: Derivation) -> Bool {
    switch derivation {
    case .firstPresent(let parts): parts.contains(where: canBind)
    case .firstValue(let parts): parts.contains(where: canBind)
    case .choose(let branches, _):
      branches.contains { canBind($0.derivation) && canBind($0.condition) }
    case .sum(let readings): readings.contains { find($0.column, .number) != nil }
    case .text(let columns, _): columns.allSatisfy { find($0, .bytes) != nil }
    case .notCollected: false
    case .members: members.map { $0.keys.allSatisfy { find($0, .bytes) != nil } } ?? false
    default: derivation.columns.allSatisfy { find($0, .number) != nil }
    }
  }

  func canBind(_ condition: Condition) -> Bool {
    switch condition {
    case .any(let parts): parts.contains(where: canBind)
    case .all(let parts): parts.allSatisfy(canBind)
    case .not(let part): canBind(part)
    default: condition.columns.allSatisfy { find($0, .number) != nil }
    }
  }

  /// The columns of this input that a derivation will read, for lineage.
  func boundColumns(_ derivation: Derivation) -> [String] {
    var names: [String] = []
    for reference in effective(derivation).columns
    where find(reference, .number) != nil && !names.contains(reference.name) {
      names.append(reference.name)
    }
    return names
  }

  /// A derivation with its choices among columns made and branches without columns left out.
  func effective(_ derivation: Derivation) -> Derivation {
    switch derivation {
    case .firstPresent(let parts): parts.first(where: canBind).map(effective) ?? derivation
    case .firstValue(let parts): .firstValue(parts.filter(canBind).map(effective))
    case .choose(let branches, let otherwise):
      .choose(
        branches.filter { canBind($0.derivation) && canBind($0.condition) }.map {
          Branch(effective($0.condition), effective($0.derivation))
        }, otherwise: otherwise)
    case .sum(let readings): .sum(readings.filter { find($0.column, .number) != nil })
    default: derivation
    }
  }

  func effective(_ condition: Condition) -> Condition {
    switch condition {
    case .any(let parts): .any(parts.filter(canBind).map(effective))
    case .all(let parts): .all(parts.map(effective))
    case .not(let part): .not(effective(part))
    default: condition
    }
  }

  func effective(_ aggregate: MemberAggregate) -> MemberAggregate {
    var copy = aggregate
    copy.condition = effective(aggregate.condition)
    if case .first(let derivation) = aggregate.kind { copy.kind = .first(effective(derivation)) }
    return copy
  }
}

extension Binder {
  /// Every column use of an effective derivation.
  func uses(_ derivation: Derivation) -> [CellUse] {
    switch derivation {
    case .codes(let map):
      [find(map.column, map.readsText ? .label : .integer)]
        .compactMap { $0 }
    case .number(let reading): [find(reading.column, .number)].compactMap { $0 }
    case .sum(let readings): readings.compactMap { find($0.column, .number) }
    case .text(let columns, _): columns.compactMap { find($0, .bytes) }
    case .constant, .notCollected: []
    case .members: members.map { $0.keys.compactMap { find($0, .bytes) } } ?? []
    case .choose(let branches, _):
      branches.flatMap { uses($0.condition) + uses($0.derivation) }
    case .firstPresent(let parts), .firstValue(let parts): parts.flatMap(uses)
    case .function(let function): function.columns.compactMap { find($0, .number) }
    }
  }

  /// Every column use of an effective aggregate.
  func uses(_ aggregate: MemberAggregate) -> [CellUse] {
    let own = uses(aggregate.condition)
    return switch aggregate.kind {
    case .count: own
    case .sum(let reading): own + uses(.number(reading))
    case .first(let derivation): own + uses(derivation)
    }
  }

  /// Every column use of an effective condition.
  func uses(_ condition: Condition) -> [CellUse] {
    switch condition {
    case .isIn(let column, _, _): [find(column, .integer)].compactMap { $0 }
    case .isBetween(let column, _, _): [find(column, .number)].compactMap { $0 }
    case .isText(let column, _), .isPresent(let column):
      [find(column, .label)].compactMap { $0 }
    case .all(let parts), .any(let parts): parts.flatMap(uses)
    case .not(let part): uses(part)
    }
  }
}
