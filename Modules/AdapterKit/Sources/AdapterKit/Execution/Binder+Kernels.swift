import IntegrationModel

extension Binder {
  /// The kernel of a coded variable's effective derivation.
  func codeKernel(_ derivation: Derivation, _ list: CodeList, in block: CellBlock)
    -> any Kernel<UInt16>
  {
    kernel(derivation, in: block, unknown: .unknown) { outcome in
      switch outcome {
      case .code(let code): list.position(of: code.text) ?? .unknown
      case .missing, .number: .missing
      case .notApplicable: .notApplicable
      }
    } number: { _ in
      ConstantKernel(.missing)
    } members: { aggregate in
      memberKernel(aggregate, list, in: block) { table, position in table.codes(position) }
    }
  }

  /// The kernel of a numeric variable's effective derivation.
  func numberKernel(_ derivation: Derivation, in block: CellBlock) -> any Kernel<Double> {
    kernel(derivation, in: block, unknown: .missing) { outcome in
      switch outcome {
      case .number(let number): number
      case .missing, .code: .missing
      case .notApplicable: .notApplicable
      }
    } number: { derivation in
      numericKernel(derivation, in: block)
    } members: { aggregate in
      memberKernel(aggregate, nil, in: block) { table, position in table.numbers(position) }
    }
  }

  private func memberKernel<Cell: CellRepresentation>(
    _ aggregate: MemberAggregate, _ list: CodeList?, in block: CellBlock,
    values: @escaping (MemberTable, Int) -> [Cell]
  ) -> any Kernel<Cell> {
    guard let members, let position = members.position(of: aggregate, list) else {
      return ConstantKernel(.missing)
    }
    let keys = RecordKeys(members.keys.compactMap { find($0, .bytes).map(block.slot) })
    let lookup = conditions.lookup ?? MemberLookup(members, keys: keys)
    conditions.lookup = lookup
    return MemberKernel(lookup) { values($0, position) }
  }

  /// What both kinds of cells share: maps, constants, choices.
  private func kernel<Cell: CellRepresentation>(
    _ derivation: Derivation, in block: CellBlock, unknown: Cell,
    cell: @escaping (Outcome) -> Cell, number: (Derivation) -> any Kernel<Cell>,
    members: (MemberAggregate) -> any Kernel<Cell>
  ) -> any Kernel<Cell> {
    switch derivation {
    case .codes(let map):
      mapKernel(map, in: block, unknown: unknown, cell: cell)
    case .constant(let outcome):
      ConstantKernel(cell(outcome))
    case .choose(let branches, let otherwise):
      ChoiceKernel(
        branches.map {
          (
            condition($0.condition, in: block),
            kernel(
              $0.derivation, in: block, unknown: unknown, cell: cell, number: number,
              members: members)
          )
        }, otherwise: cell(otherwise))
    case .firstValue(let parts), .firstPresent(let parts):
      FirstValueKernel(
        parts.map {
          kernel(
            $0, in: block, unknown: unknown, cell: cell, number: number, members: members)
        })
    case .number, .sum, .function: number(derivation)
    case .members(let aggregate): members(aggregate)
    case .text, .notCollected: ConstantKernel(.missing)
    }
  }

  private func mapKernel<Cell: CellRepresentation>(
    _ map: CodeMap, in block: CellBlock, unknown: Cell, cell: @escaping (Outcome) -> Cell
  ) -> any Kernel<Cell> {
    let other = map.otherwise.map(cell) ?? unknown
    guard let use = find(map.column, map.readsText ? .label : .integer) else {
      return ConstantKernel(.missing)
    }
    let slot = block.slot(of: use)
    if map.readsText {
      return LabelTableKernel(slot: slot, labels: labels(use)) { text in
        map.outcome(ofText: text).map(cell) ?? other
      }
    }
    if let tabulation = map.tabulation {
      let outcomes = tabulation.outcomes.map(cell)
      let cells = tabulation.positions.map {
        $0 == CodeMap.Tabulation.unknown ? other : outcomes[Int($0)]
      }
      return CodeTableKernel(
        slot: slot, CodeTable(from: tabulation.base, cells, other: other, blank: .missing))
    }
    return CodeTableKernel(
      slot: slot, CodeTable(map.numbers.mapValues(cell), other: other, blank: .missing))
  }

  private func numericKernel(_ derivation: Derivation, in block: CellBlock) -> any Kernel<Double> {
    switch derivation {
    case .number(let reading):
      return readingKernel(reading, in: block) ?? ConstantKernel(.missing)
    case .sum(let readings):
      return SumKernel(readings.compactMap { readingKernel($0, in: block) })
    case .function(let function):
      let uses = function.columns.compactMap { find($0, .number) }
      return FunctionKernel(slots: uses.map(block.slot), function: function)
    default:
      return ConstantKernel(.missing)
    }
  }

  private func readingKernel(_ reading: NumberReading, in block: CellBlock) -> NumberKernel? {
    find(reading.column, .number).map { NumberKernel(slot: block.slot(of: $0), reading: reading) }
  }

  /// An effective condition, answered once a run for all rules that ask it.
  func condition(_ condition: Condition, in block: CellBlock) -> SharedCondition {
    if let known = conditions.made[condition] { return known }
    let made = SharedCondition(conditionKernel(condition, in: block))
    conditions.made[condition] = made
    return made
  }

  private func conditionKernel(_ condition: Condition, in block: CellBlock) -> any ConditionKernel {
    switch condition {
    case .isIn(let column, let values, let unknown):
      guard let use = find(column, .integer) else { return FixedCondition(Truth.unknown) }
      return MembershipCondition(slot: block.slot(of: use), values: values, unknown: unknown)
    case .isBetween(let column, let low, let high):
      guard let use = find(column, .number) else { return FixedCondition(Truth.unknown) }
      return RangeCondition(slot: block.slot(of: use), low: low, high: high)
    case .isText(let column, let texts):
      guard let use = find(column, .label) else { return FixedCondition(Truth.unknown) }
      return LabelCondition(slot: block.slot(of: use), labels: labels(use), texts: texts)
    case .isPresent(let column):
      guard let use = find(column, .label) else { return FixedCondition(Truth.no) }
      return PresenceCondition(slot: block.slot(of: use))
    case .all(let parts):
      return JunctionCondition(parts.map { self.condition($0, in: block) }, isAll: true)
    case .any(let parts):
      return JunctionCondition(parts.map { self.condition($0, in: block) }, isAll: false)
    case .not(let part):
      return NegationCondition(self.condition(part, in: block))
    }
  }
}

/// What a binder has already made for its block.
final class SharedConditions {
  var made: [Condition: SharedCondition] = [:]
  var lookup: MemberLookup?
}
