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
    }
  }

  /// What both kinds of cells share: maps, constants, choices.
  private func kernel<Cell: CellRepresentation>(
    _ derivation: Derivation, in block: CellBlock, unknown: Cell,
    cell: @escaping (Outcome) -> Cell, number: (Derivation) -> any Kernel<Cell>
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
            conditionKernel($0.condition, in: block),
            kernel($0.derivation, in: block, unknown: unknown, cell: cell, number: number)
          )
        }, otherwise: cell(otherwise))
    case .firstValue(let parts), .firstPresent(let parts):
      FirstValueKernel(
        parts.map { kernel($0, in: block, unknown: unknown, cell: cell, number: number) })
    case .number, .sum, .function: number(derivation)
    case .text, .notCollected, .members: ConstantKernel(.missing)
    }
  }

  private func mapKernel<Cell: CellRepresentation>(
    _ map: CodeMap, in block: CellBlock, unknown: Cell, cell: @escaping (Outcome) -> Cell
  ) -> any Kernel<Cell> {
    let other = map.otherwise.map(cell) ?? unknown
    if map.texts.isEmpty {
      guard let use = find(map.column, .integer) else { return ConstantKernel(.missing) }
      return CodeTableKernel(
        slot: block.slot(of: use), outcomes: map.numbers.mapValues(cell), other: other)
    }
    guard let use = find(map.column, .label) else { return ConstantKernel(.missing) }
    let texts = map.texts.mapValues(cell)
    let numbers = map.numbers.mapValues(cell)
    return LabelTableKernel(slot: block.slot(of: use), labels: labels(use)) { text in
      if let known = texts[text] { return known }
      guard let number = Int32(text) else { return other }
      return numbers[number] ?? texts[String(number)] ?? other
    }
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

  /// The kernel of an effective condition.
  func conditionKernel(_ condition: Condition, in block: CellBlock) -> any ConditionKernel {
    switch condition {
    case .isIn(let column, let values, let unknown):
      guard let use = find(column, .integer) else { return JunctionCondition([], isAll: false) }
      return MembershipCondition(slot: block.slot(of: use), values: values, unknown: unknown)
    case .isBetween(let column, let low, let high):
      guard let use = find(column, .number) else { return JunctionCondition([], isAll: false) }
      return RangeCondition(slot: block.slot(of: use), low: low, high: high)
    case .isText(let column, let texts):
      guard let use = find(column, .label) else { return JunctionCondition([], isAll: false) }
      return LabelCondition(slot: block.slot(of: use), labels: labels(use), texts: texts)
    case .isPresent(let column):
      guard let use = find(column, .label) else { return JunctionCondition([], isAll: false) }
      return PresenceCondition(slot: block.slot(of: use))
    case .all(let parts):
      return JunctionCondition(parts.map { conditionKernel($0, in: block) }, isAll: true)
    case .any(let parts):
      return JunctionCondition(parts.map { conditionKernel($0, in: block) }, isAll: false)
    case .not(let part):
      return NegationCondition(conditionKernel(part, in: block))
    }
  }
}
