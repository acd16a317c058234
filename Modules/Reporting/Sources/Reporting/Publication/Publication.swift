import Assessment

/// An assessment as it may be published: rows looked up by group, with suppression applied.
///
/// Outputs read estimates and gaps through this value, so that one place decides what is shown.
struct Publication {
  private struct Key: Hashable {
    let indicator: String
    let group: CrossGroup
  }

  private let cells: [Key: PublishedCell]
  /// The gaps, in the assessment's order.
  let gaps: [GapRow]
  /// The indicators that have a row in the cross of sex and migration status.
  let computed: Set<String>

  init(_ result: AssessmentResult) {
    var cells: [Key: PublishedCell] = [:]
    for row in result.rows {
      guard let group = CrossGroup(row) else { continue }
      cells[Key(indicator: row.indicator, group: group)] = PublishedCell(row)
    }
    self.cells = cells
    gaps = result.gaps
    computed = Set(cells.keys.map(\.indicator))
  }

  /// What may be shown of an indicator for a group.
  subscript(indicator: String, group: CrossGroup) -> PublishedCell {
    cells[Key(indicator: indicator, group: group)] ?? .absent
  }

  /// Whether a gap may be shown: neither it nor a side of it is suppressed, since a published side
  /// and the gap would give the other side away.
  func shows(_ gap: GapRow) -> Bool {
    gap.quality != .suppress && gap.difference.isFinite
      && gap.sides.allSatisfy { side in
        if case .suppressed = self[gap.indicator, side] { false } else { true }
      }
  }
}
