import IntegrationModel

/// How an indicator is computed from records: a small value that can be run, checked and printed.
struct IndicatorDefinition: Sendable, Hashable {
  /// What is computed.
  enum Statistic: Sendable, Hashable {
    /// The share of the universe that the event is true of.
    case proportion(Condition, of: Condition)
    /// Records of the first kind for each of the second.
    case countRatio(Condition, per: Condition)
    /// The mean of a number.
    case mean(Quantity, of: Condition)
    /// The median of a number.
    case median(Quantity, of: Condition)
    /// The Gini coefficient of a number.
    case gini(Quantity, of: Condition)
    /// The share of the event in the first universe minus that in the second.
    case difference(Condition, of: Condition, minus: Condition)
  }

  /// What is computed.
  let statistic: Statistic
  /// The weight it is computed with.
  let weight: WeightKind
  /// Dimensions the indicator is not broken down by, because its event is about them.
  let notBrokenDownBy: Set<String>
  /// Variables that must be collected for the codes it reads to mean what they say.
  let alsoNeeds: Set<VariableID>
  /// A note on the definition that each row carries among its reasons, or nil.
  let note: String?

  init(
    _ statistic: Statistic, weight: WeightKind = .person, notBrokenDownBy: Set<String> = [],
    alsoNeeds: Set<VariableID> = [], note: String? = nil
  ) {
    self.statistic = statistic
    self.weight = weight
    self.notBrokenDownBy = notBrokenDownBy
    self.alsoNeeds = alsoNeeds
    self.note = note
  }

  /// A share whose universe is narrowed to records where every variable of the event is known.
  ///
  /// Without that, an event that is settled by one answer alone would let persons in by their
  /// answer and bias the share.
  static func share(
    _ event: Condition, of universe: Condition, weight: WeightKind = .person,
    notBrokenDownBy: Set<String> = []
  ) -> IndicatorDefinition {
    let known = event.variables.sorted { $0.rawValue < $1.rawValue }.map(Condition.known)
    return IndicatorDefinition(
      .proportion(event, of: .all([universe] + known)), weight: weight,
      notBrokenDownBy: notBrokenDownBy)
  }

  /// A share whose universe is narrowed to records where the event is settled, true or false.
  ///
  /// For events of several branches (employees by one answer, the self-employed by another), where
  /// no person answers everything.
  static func settledShare(
    _ event: Condition, of universe: Condition, alsoNeeds: Set<VariableID> = [],
    note: String? = nil
  ) -> IndicatorDefinition {
    IndicatorDefinition(
      .proportion(event, of: universe && (event || !event)), alsoNeeds: alsoNeeds, note: note)
  }

  /// The variables it reads, without weights.
  var variables: Set<VariableID> {
    switch statistic {
    case .proportion(let event, let universe), .countRatio(let event, let universe):
      event.variables.union(universe.variables)
    case .mean(let quantity, let universe), .median(let quantity, let universe),
      .gini(let quantity, let universe):
      quantity.variables.union(universe.variables)
    case .difference(let event, let first, let second):
      event.variables.union(first.variables).union(second.variables)
    }
  }

  /// Whether estimates lie between 0 and 1.
  var isProportion: Bool {
    if case .proportion = statistic { return true }
    return false
  }
}

/// An indicator with the ways to compute it.
struct CatalogueEntry: Sendable {
  /// What a reader is told.
  let indicator: Indicator
  /// The ways to compute it, best first: the first whose variables a dataset has is taken.
  let definitions: [IndicatorDefinition]
  /// The variables it needs, for telling what is missing where there is no definition.
  let needs: [VariableID]
}

extension VariableID {
  /// Household income below the poverty line of the household (1 or 0); needs poverty lines.
  static let belowPovertyLine: VariableID = "derived_below_poverty_line"
  /// Household income below the extreme line of the household (1 or 0); needs poverty lines.
  static let belowExtremeLine: VariableID = "derived_below_extreme_line"
  /// (line − income) / line of the poor, 0 of others; needs poverty lines.
  static let povertyGap: VariableID = "derived_poverty_gap"
  /// The square of ``povertyGap``.
  static let squaredPovertyGap: VariableID = "derived_squared_poverty_gap"
  /// Hourly earnings over the median of all employees; needs a first pass.
  static let hourlyEarningsToMedian: VariableID = "derived_hourly_earnings_to_median"
  /// Members of the household under six years; needs a first pass.
  static let smallChildrenAtHome: VariableID = "derived_small_children_at_home"

  /// Variables that come from poverty lines and equivalents.
  static let ofPoverty: Set<VariableID> = [
    .belowPovertyLine, .belowExtremeLine, .povertyGap, .squaredPovertyGap,
  ]
  /// Whether the variable is computed here and stands in no dataset.
  var isDerived: Bool { rawValue.hasPrefix("derived_") }

  /// The variables of the dataset that a derived one is made of; the variable itself for others.
  var sources: Set<VariableID> {
    switch self {
    case .belowPovertyLine, .belowExtremeLine, .povertyGap, .squaredPovertyGap:
      [.householdID, .incomeHousehold, .sex, .age]
    case .hourlyEarningsToMedian: [.incomeLabourMain, .hoursMain, .statusInEmployment]
    case .smallChildrenAtHome: [.householdID, .age]
    default: [self]
    }
  }
}
