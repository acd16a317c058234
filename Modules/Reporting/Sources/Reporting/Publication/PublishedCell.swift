import Assessment

/// What may be shown of one indicator for one group: the only way outputs reach an estimate.
enum PublishedCell: Equatable {
  /// There is no such row.
  case absent
  /// There is a row that must not be shown, and why.
  case suppressed(reasons: [String])
  /// The estimate may be shown.
  case shown(Estimate, Quality, reasons: [String])

  /// What may be shown of a row.
  init(_ row: IndicatorRow) {
    self =
      row.quality == .suppress
      ? .suppressed(reasons: row.reasons)
      : .shown(row.estimate, row.quality, reasons: row.reasons)
  }

  /// The estimate where it may be shown and is a number.
  var estimate: Estimate? {
    if case .shown(let estimate, _, _) = self, estimate.value.isFinite { estimate } else { nil }
  }

  /// Whether the estimate may be published without a word of caution.
  var isPlain: Bool {
    if case .shown(_, .publish, _) = self { true } else { false }
  }

  /// Whether a reader must be warned.
  var needsReview: Bool {
    if case .shown(_, .review, _) = self { true } else { false }
  }
}

extension IndicatorRow {
  /// The codes of reasons that forbid to show even how many records a cell has.
  private static let hidesCount: Set<String> = [
    "few_cases", "few_records", "disclosure", "complement_disclosure",
  ]

  /// Whether the count of records may be shown: always for shown rows, and for suppressed ones where
  /// the reason is precision alone.
  var showsCount: Bool {
    quality != .suppress || (!reasons.isEmpty && Self.hidesCount.isDisjoint(with: reasons))
  }
}
