import IntegrationModel

/// The groups of a table: every combination of the levels of its dimensions, wholes included.
struct DomainTable {
  /// The dimensions, in the table's order.
  let dimensions: [Dimension]
  /// Dimensions records are divided by beyond those of the table, for gaps.
  private let all: [Dimension]

  /// Makes the table; sex and migration status are always told apart, for gaps.
  init(_ dimensions: [Dimension], migrationStatus: Dimension) {
    self.dimensions = dimensions
    var all = dimensions
    for needed in [Dimension.sex, migrationStatus]
    where !all.contains(where: { $0.id == needed.id }) {
      all.append(needed)
    }
    self.all = all
  }

  /// How many finest cells there are.
  var cellCount: Int { all.reduce(1) { $0 * ($1.classCount + 1) } }

  /// The variables that decide where a record stands.
  var variables: Set<VariableID> { Set(all.map(\.variable)) }

  /// The finest cell of each record.
  func cells(of view: inout RecordView) -> [Int32] {
    var cells = [Int32](repeating: 0, count: view.batch.rowCount)
    for dimension in all {
      let classes = dimension.classes(of: &view)
      let size = Int32(dimension.classCount + 1)
      for row in cells.indices { cells[row] = cells[row] * size + classes[row] }
    }
    return cells
  }

  /// The cells of a group; dimensions that are not named are taken whole.
  func cellSet(_ group: [Breakdown]) -> CellSet {
    let wanted = all.map { dimension -> Set<Int>? in
      guard let level = group.first(where: { $0.dimension == dimension.id })?.level,
        level != Breakdown.total
      else { return nil }
      return dimension.levels.first { $0.code == level }?.classes ?? []
    }
    return CellSet(count: cellCount) { cell in
      var rest = cell
      for (dimension, classes) in zip(all, wanted).reversed() {
        let (quotient, position) = rest.quotientAndRemainder(dividingBy: dimension.classCount + 1)
        if let classes, !classes.contains(position) { return false }
        rest = quotient
      }
      return true
    }
  }

  /// Every group, the first dimension turning slowest.
  var groups: [[Breakdown]] {
    dimensions.reduce([[]]) { groups, dimension in
      groups.flatMap { group in
        dimension.levels.map { group + [Breakdown(dimension.id, $0.code)] }
      }
    }
  }
}
