/// What an assessment is asked for.
public struct AssessmentRequest: Sendable, Equatable {
  /// The dimensions of the table, in order: `sex`, `migration_status`, `age_band`, `education`,
  /// `area`, `region`.
  public var dimensions: [String]
  /// How strata with a single sampling unit are treated.
  public var lonelyPSU: LonelyUnitRule
  /// When an estimate may be published.
  public var policy: QualityPolicy
  /// The poverty lines, or nil: then poverty is omitted.
  public var lines: PovertyLines?
  /// The adult equivalents; needed by lines per adult equivalent.
  public var equivalents: AdultEquivalents?
  /// The indicators wanted, in any order; nil for the whole catalogue.
  public var indicators: [String]?

  /// Makes a request; by default the whole catalogue by sex and migration status.
  public init(
    dimensions: [String] = ["sex", "migration_status"], lonelyPSU: LonelyUnitRule = .adjust,
    policy: QualityPolicy = QualityPolicy(), lines: PovertyLines? = nil,
    equivalents: AdultEquivalents? = nil, indicators: [String]? = nil
  ) {
    self.dimensions = dimensions
    self.lonelyPSU = lonelyPSU
    self.policy = policy
    self.lines = lines
    self.equivalents = equivalents
    self.indicators = indicators
  }
}
