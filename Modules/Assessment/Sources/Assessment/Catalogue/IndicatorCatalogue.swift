import IntegrationModel

/// The indicators of socio-economic integration and reintegration, by theme.
///
/// Those that need a special module (a migration survey, a time-use diary) stand here as texts too:
/// an assessment names them as omitted, never as zero.
public enum IndicatorCatalogue {
  /// Every indicator, in the order of a report.
  public static let all: [Indicator] = entries(
    for: NationalLabourDefinition(minimumAge: 15, ratesOverTotalPopulation: false)
  ).map(\.indicator)

  private static let byID = Dictionary(
    all.map { ($0.id, $0) },
    uniquingKeysWith: { first, _ in preconditionFailure("indicator \(first.id) stands twice") })

  /// The indicator of an identifier, or nil where the catalogue does not have it.
  public static subscript(id: String) -> Indicator? { byID[id] }

  /// Every indicator with the ways to compute it; national rates follow the office's definition.
  static func entries(for labour: NationalLabourDefinition) -> [CatalogueEntry] {
    demography + self.labour + national(labour) + jobQuality + income + education + protection
      + housing + careAndYouth + civic + returnees
  }

  static func entry(
    _ id: String, _ theme: IndicatorTheme, tier: Int, _ polarity: Polarity,
    _ kind: StatisticKind = .proportion, unit: Unit = .none, source: String, _ name: LocalizedText,
    _ definition: LocalizedText, _ definitions: IndicatorDefinition..., needs: [VariableID] = []
  ) -> CatalogueEntry {
    CatalogueEntry(
      indicator: Indicator(
        id: id, name: name, definition: definition, theme: theme, tier: tier, polarity: polarity,
        kind: kind, unit: unit, source: source), definitions: definitions, needs: needs)
  }
}

/// Statements that many definitions share.
extension Condition {
  static let employed = Condition.is(.labourForceStatus, "employed")
  static let inLabourForce = Condition.is(.labourForceStatus, "employed", "unemployed")
  static let workingAge = Condition.aged(15...64)
  static let employee = Condition.is(.statusInEmployment, "employee")
  static let selfEmployed = Condition.is(
    .statusInEmployment, "employer", "own_account", "cooperative_member")
  static let foreignBorn = Condition.is(.migrationStatus, "foreign_born")
  static let statusKnown = !Condition.is(.migrationStatus, "unknown")
  static let notAttending = Condition.is(.enrolled, "no")
  static let lowEducation = Condition.is(.educationIsced, "0", "1", "2")
  static let tertiary = Condition.is(.educationIsced, "5", "6", "7", "8")
  static let poor = Condition.number(.variable(.belowPovertyLine), .atLeast(1))
}
