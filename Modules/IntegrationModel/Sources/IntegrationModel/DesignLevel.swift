/// How much of the sampling design a public file gives: the fallback ladder for standard errors.
///
/// The ladder, best first, is: strata and primary sampling units as sampled; published replicate
/// weights; primary sampling units without strata, or approximated; the household in place of the
/// unit; weights alone. From `psuOnly` down, standard errors are a lower bound and no estimate can
/// be rated in the best quality class.
public enum DesignLevel: String, Sendable, Codable, Comparable, CaseIterable {
  /// Only weights: simple random sampling of records is assumed.
  case weightsOnly = "weights_only"
  /// The household stands in for the primary sampling unit.
  case householdAsPSU = "household_as_psu"
  /// Primary sampling units without strata, or both only approximated.
  case psuOnly = "psu_only"
  /// Published replicate weights.
  case replicateWeights = "replicate_weights"
  /// Strata and primary sampling units as sampled.
  case full

  /// Reads the level off what a dataset has collected.
  public init(of dataset: DatasetDescription) {
    let stratum = dataset.status(of: .stratum).collection
    let psu = dataset.status(of: .psu).collection
    if stratum == .collected, psu == .collected {
      self = .full
    } else if dataset.variables.contains(where: {
      VariableFamily.replicateWeight.number(of: $0.variable) != nil && $0.collection == .collected
    }) {
      self = .replicateWeights
    } else if psu != .notCollected {
      self = .psuOnly
    } else if dataset.status(of: .householdID).collection != .notCollected {
      self = .householdAsPSU
    } else {
      self = .weightsOnly
    }
  }

  /// Whether standard errors at this level are only a lower bound.
  public var isLowerBound: Bool { self < .replicateWeights }

  /// Poorer information comes before better.
  public static func < (left: DesignLevel, right: DesignLevel) -> Bool {
    let order = allCases
    return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
  }
}
