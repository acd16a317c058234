import IntegrationModel
import NationalFormats

/// The rules of one table, bound to the columns that this input has.
final class TablePlan {
  let unit: RecordUnit
  let block: CellBlock
  /// What the table has of each variable.
  private(set) var statuses: [VariableStatus] = []
  private let columns: [OutputColumn]
  private var rows = 0

  /// How many records a batch holds.
  static let batchRows = 1 << 14

  /// Binds rules to the columns of a flow and tells the flow what to read.
  init(unit: RecordUnit, rules: [Rule], flow: RecordFlow, members: MemberTable?) {
    self.unit = unit
    let binder = flow.binder(members: members)
    var uses: [CellUse] = []
    var bound: [(rule: Rule, derivation: Derivation)] = []
    for rule in rules {
      statuses.append(Self.status(of: rule, binder))
      guard binder.canBind(rule.derivation), rule.universe.map(binder.canBind) ?? true else {
        continue
      }
      let derivation = binder.effective(rule.derivation)
      bound.append((rule, derivation))
      uses += binder.uses(derivation)
      if let universe = rule.universe { uses += binder.uses(binder.effective(universe)) }
    }
    let block = CellBlock(uses: uses + flow.keyUses(for: uses))
    self.block = block
    flow.begin(block.uses, into: block)
    columns = bound.compactMap {
      Self.column($0.rule, $0.derivation, binder, block, flow.primary.decoder)
    }
  }

  /// Computes the records of the block; a batch when one is full.
  func append(line: Int) -> ColumnBatch? {
    for column in columns { column.append(block, line: line) }
    rows += block.rows
    return rows >= Self.batchRows ? finish() : nil
  }

  /// The batch of what is left, nil where nothing is.
  func finish() -> ColumnBatch? {
    guard rows > 0 else { return nil }
    defer { rows = 0 }
    return ColumnBatch(rowCount: rows, columns: columns.map { $0.finish() })
  }

  /// Codes that maps did not know, a problem for each variable.
  func problems(at place: Place) -> [Problem] {
    columns.filter { $0.unknownCodes.count > 0 }.map { column in
      var location = place
      location.line = column.unknownCodes.line
      location.column = statuses.first { $0.variable == column.variable }?.sourceColumns
        .joined(separator: ", ")
      return Problem(
        "unknown_code", .warning, at: location, expected: "a code of \(column.variable)",
        suggestion: "add the code to the map of \(column.variable)",
        count: column.unknownCodes.count)
    }
  }

  private static func status(of rule: Rule, _ binder: Binder) -> VariableStatus {
    if case .notCollected(let reason) = rule.derivation {
      return VariableStatus(rule.target, .notCollected, reason: reason)
    }
    guard binder.canBind(rule.derivation), rule.universe.map(binder.canBind) ?? true else {
      let names = Set(rule.columns.map(\.description)).sorted().joined(separator: ", ")
      return VariableStatus(
        rule.target, .notCollected, reason: "this file has no column \(names)")
    }
    return VariableStatus(
      rule.target, rule.approximation == nil ? .collected : .approximated,
      reason: rule.approximation, sourceColumns: binder.boundColumns(rule.derivation))
  }

  private static func column(
    _ rule: Rule, _ derivation: Derivation, _ binder: Binder, _ block: CellBlock,
    _ decoder: TextDecoder
  ) -> OutputColumn? {
    guard let variable = VariableCatalogue[rule.target] else { return nil }
    let universe = rule.universe.map { binder.condition(binder.effective($0), in: block) }
    switch variable.kind {
    case .code:
      guard let list = variable.codeList else { return nil }
      let kernel = binder.codeKernel(derivation, list, in: block)
      return OutputColumn(
        rule.target, codes: universe.map { UniverseKernel(kernel, universe: $0) } ?? kernel, list,
        capacity: batchRows)
    case .integer, .number:
      let kernel = binder.numberKernel(derivation, in: block)
      return OutputColumn(
        rule.target, numbers: universe.map { UniverseKernel(kernel, universe: $0) } ?? kernel,
        isInteger: variable.kind == .integer, capacity: batchRows)
    case .text:
      guard case .text(let references, let separator) = derivation else { return nil }
      let parts = references.compactMap { reference -> TextCells.Part? in
        guard let use = binder.find(reference, .bytes) else { return nil }
        let slot = block.slot(of: use)
        return use.reading == .bytes
          ? .bytes(slot: slot) : .label(slot: slot, binder.labels(use))
      }
      return OutputColumn(
        rule.target, text: TextCells(parts, separator: separator, decoder: decoder))
    }
  }
}
