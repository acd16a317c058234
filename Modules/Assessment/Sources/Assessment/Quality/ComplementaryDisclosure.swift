/// Keeps a suppressed group from being computed out of its published neighbours.
///
/// Where a whole is published and all of its parts but one, that one follows by subtraction. The
/// smallest published part is then suppressed too. Repeated until nothing changes, in the table's
/// order, so that the same data always give the same table.
struct ComplementaryDisclosure {
  /// The dimensions of the table.
  let dimensions: [Dimension]

  /// Suppresses what must be in the rows of one indicator.
  func apply(to rows: inout [IndicatorRow]) {
    var positions: [[Breakdown]: Int] = [:]
    for (position, row) in rows.enumerated() { positions[row.group] = position }
    var changed = true
    while changed {
      changed = false
      for dimension in dimensions {
        for family in dimension.families {
          for position in rows.indices where rows[position].level(of: dimension.id) == family.parent
          {
            changed = protect(position, family, dimension, positions, &rows) || changed
          }
        }
      }
    }
  }

  private func protect(
    _ parent: Int, _ family: Dimension.Family, _ dimension: Dimension,
    _ positions: [[Breakdown]: Int], _ rows: inout [IndicatorRow]
  ) -> Bool {
    guard rows[parent].quality != .suppress else { return false }
    let children = family.children.compactMap { level in
      positions[
        rows[parent].group.map {
          $0.dimension == dimension.id ? Breakdown(dimension.id, level) : $0
        }]
    }.filter { rows[$0].estimate.sampleSize > 0 }
    let hidden = children.filter { rows[$0].quality == .suppress }
    guard hidden.count == 1, let only = hidden.first, Self.isDisclosive(rows[only]) else {
      return false
    }
    let smallest = children.filter { rows[$0].quality != .suppress }.min {
      rows[$0].estimate.sampleSize < rows[$1].estimate.sampleSize
    }
    guard let smallest else { return false }
    rows[smallest].quality = .suppress
    rows[smallest].reasons.insert(QualityReason.complementDisclosure.rawValue, at: 0)
    return true
  }

  private static func isDisclosive(_ row: IndicatorRow) -> Bool {
    [QualityReason.disclosure, .complementDisclosure].contains { row.reasons.contains($0.rawValue) }
  }
}

extension IndicatorRow {
  /// The estimate for readers: nil where it must not be published.
  public var published: Estimate? { quality == .suppress ? nil : estimate }
}

extension GapRow {
  /// The gap for readers: nil where one of its groups must not be published.
  public var published: GapRow? { quality == .suppress ? nil : self }
}
