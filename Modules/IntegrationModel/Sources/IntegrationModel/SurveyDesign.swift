/// The sampling design of a dataset as far as its public files give it: what an estimator needs.
public struct SurveyDesign: Sendable, Equatable {
  /// What a weight is for.
  public enum Purpose: String, Sendable, Codable, CaseIterable {
    /// Counts and rates of persons, and everything without a weight of its own.
    case persons
    /// Counts and rates of households.
    case households
    /// Questions of work, where the office weights them apart.
    case labour
    /// Questions of education, where the office weights them apart.
    case education
    /// Income of work.
    case labourIncome = "labour_income"
    /// Income of a person from all sources.
    case personalIncome = "personal_income"
    /// Income of a household.
    case householdIncome = "household_income"

    /// The variable that holds such a weight.
    public var variable: VariableID {
      switch self {
      case .persons: .weight
      case .households: .weightHousehold
      case .labour: .weightLabour
      case .education: .weightEducation
      case .labourIncome: .weightLabourIncome
      case .personalIncome: .weightPersonalIncome
      case .householdIncome: .weightHouseholdIncome
      }
    }
  }

  /// The weights of their own; what is not here is weighted with that of ``Purpose/persons``.
  public let weights: [Purpose: VariableID]
  /// The sampling stratum, an approximated one too; nil where there is none to use.
  public let stratum: VariableID?
  /// The primary sampling unit or what stands in for it, nil where every record is one.
  public let psu: VariableID?
  /// The finite population correction, nil without one; only with strata and units as sampled.
  public let fpc: VariableID?
  /// The published replicate weights in their order.
  public let replicateWeights: [VariableID]
  /// The step of the fallback ladder these fields stand on.
  public let level: DesignLevel

  /// Reads the design off what a dataset has collected; nil where it has no weight at all.
  public init?(of dataset: DatasetDescription) {
    func has(_ variable: VariableID) -> Bool {
      dataset.status(of: variable).collection != .notCollected
    }
    guard has(.weight) else { return nil }
    let level = DesignLevel(of: dataset)
    weights = Dictionary(
      uniqueKeysWithValues: Purpose.allCases.lazy.filter { has($0.variable) }.map {
        ($0, $0.variable)
      })
    stratum = has(.stratum) && level != .weightsOnly ? .stratum : nil
    psu =
      switch level {
      case .full, .psuOnly: .psu
      case .replicateWeights: has(.psu) ? .psu : nil
      case .householdAsPSU: .householdID
      case .weightsOnly: nil
      }
    fpc = level == .full && has(.fpc) ? .fpc : nil
    replicateWeights = dataset.variables.lazy
      .filter { $0.collection == .collected }
      .compactMap { status in
        VariableFamily.replicateWeight.number(of: status.variable).map { ($0, status.variable) }
      }
      .sorted { $0.0 < $1.0 }.map(\.1)
    self.level = level
  }

  /// The weight of a purpose: its own, or that of persons.
  public func weight(for purpose: Purpose) -> VariableID { weights[purpose] ?? .weight }

  /// The weight of a statistic over a variable: the weight of what the variable asks about.
  public func weight(for variable: VariableID) -> VariableID {
    weight(for: Self.purpose(of: variable))
  }

  /// What kind of question a variable is, as far as weights go.
  public static func purpose(of variable: VariableID) -> Purpose {
    switch variable {
    case .incomeLabourMain, .incomeLabourOther, .incomeLabourHourly: return .labourIncome
    case .incomePersonal, .incomeNonLabour: return .personalIncome
    case .incomeHousehold, .incomeHouseholdPerCapita, .incomeHouseholdEquivalent:
      return .householdIncome
    default: break
    }
    if VariableCatalogue.work.contains(where: { $0.id == variable }) { return .labour }
    if VariableCatalogue.education.contains(where: { $0.id == variable }) { return .education }
    return .persons
  }
}
