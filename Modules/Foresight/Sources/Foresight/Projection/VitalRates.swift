/// What happens to a population in one step of five years.
public struct VitalRates: Sendable, Equatable {
  /// The part of each group that survives, of women and men; see ``LifeTable/survival``.
  public var survival: AgeSex
  /// Births per woman and year in the groups 15-19 to 45-49.
  public var fertility: [Double]
  /// Boys born for each girl.
  public var sexRatioAtBirth: Double
  /// Net migrants by age at entry and sex over the step, in the unit of the population.
  public var migration: AgeSex

  /// Makes rates.
  public init(
    survival: AgeSex, fertility: [Double], sexRatioAtBirth: Double, migration: AgeSex = .zero
  ) {
    precondition(
      fertility.count == AgeGroups.childbearing.count, "fertility has a rate for each group 15-49")
    self.survival = survival
    self.fertility = fertility
    self.sexRatioAtBirth = sexRatioAtBirth
    self.migration = migration
  }

  /// Makes rates of a total fertility rate and its pattern by age.
  ///
  /// - Parameters:
  ///   - totalFertility: Children per woman.
  ///   - pattern: The part of it in each group of childbearing, summing to 1.
  public init(
    survival: AgeSex, totalFertility: Double, pattern: [Double], sexRatioAtBirth: Double,
    migration: AgeSex = .zero
  ) {
    self.init(
      survival: survival, fertility: pattern.map { totalFertility * $0 / AgeGroups.width },
      sexRatioAtBirth: sexRatioAtBirth, migration: migration)
  }
}

/// When the migrants of a step come and go.
public enum MigrationTiming: String, Sendable, CaseIterable {
  /// Half at the start, sharing births, deaths and ageing, half at the end: even over the step (the
  /// United Nations' code 0).
  case even
  /// All at the end (code 9).
  case end
}
