/// What a stratum with a single sampling unit adds to a variance: the options of R's `survey`.
public enum LonelyUnitRule: String, Sendable, Codable, CaseIterable {
  /// Estimation stops and names the strata.
  case fail
  /// Nothing.
  case remove
  /// Nothing: the unit was taken with certainty.
  case certainty
  /// The squared distance of its total to the mean of all units' totals.
  case adjust
  /// As much as the other strata on average.
  case average
}
