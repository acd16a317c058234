import IntegrationModel

/// What rules take from the members of each household, found in a pass of its own.
///
/// The person file is unfolded once more for it, but only the columns that the aggregates and the
/// household key use are parsed; memory is one row of numbers for each household. Only adapters
/// with a ``Members`` rule pay for it.
final class MemberTable {
  /// The columns that make the household key, as the rule of `household_id` joins them.
  let keys: [ColumnReference]
  private let wanted: [Wanted]
  private let positions: [String: Int]
  private var households: [UInt64: Int32] = [:]
  private var columns: [AggregateColumn] = []

  private struct Wanted {
    var aggregate: MemberAggregate
    /// The code list of a coded variable.
    var list: CodeList?
  }

  /// The table that rules need, nil where none does.
  init?(_ rules: [Rule]) {
    let keys = rules.lazy.compactMap { rule -> [ColumnReference]? in
      guard rule.target == .householdID, case .text(let columns, _) = rule.derivation else {
        return nil
      }
      return columns
    }.first
    var positions: [String: Int] = [:]
    var wanted: [Wanted] = []
    for rule in rules {
      let list = VariableCatalogue[rule.target]?.codeList
      for aggregate in rule.derivation.aggregates {
        let name = Self.name(aggregate, list)
        guard positions[name] == nil else { continue }
        positions[name] = wanted.count
        wanted.append(Wanted(aggregate: aggregate, list: list))
      }
    }
    guard !wanted.isEmpty, let keys else { return nil }
    self.keys = keys
    self.positions = positions
    self.wanted = wanted
  }

  private static func name(_ aggregate: MemberAggregate, _ list: CodeList?) -> String {
    (list?.id ?? "number") + ": " + aggregate.explained
  }

  /// Fills the table from the person file and what is joined to it.
  ///
  /// - Parameter isCancelled: asked before every run of records.
  func fill(from flow: RecordFlow, isCancelled: () -> Bool) throws(ArraigoError) {
    let binder = flow.binder(members: nil)
    let keyUses = keys.compactMap { binder.find($0, .bytes) }
    let bound = wanted.map { Wanted(aggregate: binder.effective($0.aggregate), list: $0.list) }
    var uses = keyUses + bound.flatMap { binder.uses($0.aggregate) }
    uses += flow.keyUses(for: uses)
    let block = CellBlock(uses: uses)
    flow.begin(block.uses, into: block)
    columns = bound.map { AggregateColumn($0.aggregate, $0.list, binder, block) }
    let recordKeys = RecordKeys(keyUses.map(block.slot))
    var places: [Int32] = []
    while try flow.next() != nil {
      if isCancelled() { throw ArraigoError("cancelled", "the run was cancelled") }
      let hashes = recordKeys.hashes(block)
      places.removeAll(keepingCapacity: true)
      for row in 0..<block.rows { places.append(place(of: hashes[row])) }
      for column in columns { column.add(block, places, households: households.count) }
    }
  }

  /// Where an aggregate stands, nil where no rule asked for it.
  func position(of aggregate: MemberAggregate, _ list: CodeList?) -> Int? {
    positions[Self.name(aggregate, list)]
  }

  /// The household of a key, -1 where it has no member.
  func household(of hash: UInt64) -> Int32 { households[hash] ?? -1 }

  /// An aggregate as numbers, by household; empty before the table was filled.
  func numbers(_ position: Int) -> [Double] { columns.isEmpty ? [] : columns[position].numbers }

  /// An aggregate as positions in the code list, by household.
  func codes(_ position: Int) -> [UInt16] { columns.isEmpty ? [] : columns[position].codes }

  private func place(of hash: UInt64) -> Int32 {
    let next = Int32(households.count)
    if let known = households[hash] { return known }
    households[hash] = next
    return next
  }
}
