public import IntegrationModel

/// One country's start and what a revision of population prospects expects of it.
public struct CountryRates: Sendable, Equatable {
  /// The country.
  public let country: Country
  /// The year of the start.
  public let startYear: Int
  /// The population at the start, in thousands.
  public let population: AgeSex
  /// Deaths per person-year of women by step, at age 0, 1-4, 5-9 and so on.
  public let womenMortality: [[Double]]
  /// Deaths per person-year of men by step.
  public let menMortality: [[Double]]
  /// Children per woman by step.
  public let fertility: [Double]
  /// The part of fertility in each group 15-19 to 45-49, by step.
  public let fertilityPattern: [[Double]]
  /// Boys born for each girl, by step.
  public let sexRatioAtBirth: [Double]
  /// Net migrants by step, in thousands.
  public let migration: [Double]
  /// The bounds of fertility that hold in 8 of 10 cases, by step; nil where none are given.
  public let fertilityBounds: [ClosedRange<Double>]?
  /// Women's years of life at birth expected, and their 80 percent bounds, by step.
  public let womenLife: (median: [Double], bounds: [ClosedRange<Double>])?
  /// The same for men.
  public let menLife: (median: [Double], bounds: [ClosedRange<Double>])?
  /// Net migrants per 1000 people and five years before the start, oldest first.
  public let pastMigrationRates: [Double]

  /// How many steps there are.
  public var stepCount: Int { fertility.count }

  /// The year at the end of a step counted from 1; step 0 is the start.
  public func year(_ step: Int) -> Int { startYear + 5 * step }

  /// The rates of every step with the expected migration.
  public func rates(
    schedule: MigrationSchedule = .standard, migrating: Bool = true
  ) -> [VitalRates] {
    (0..<stepCount).map { step in
      VitalRates(
        survival: AgeSex(
          women: LifeTable(rates: womenMortality[step], sex: .women).survival,
          men: LifeTable(rates: menMortality[step], sex: .men).survival),
        totalFertility: fertility[step], pattern: fertilityPattern[step],
        sexRatioAtBirth: sexRatioAtBirth[step],
        migration: migrating ? schedule.spread(migration[step]) : .zero)
    }
  }

  /// The same country with nobody coming or leaving.
  public var withoutMigration: CountryRates {
    CountryRates(
      country: country, startYear: startYear, population: population,
      womenMortality: womenMortality, menMortality: menMortality, fertility: fertility,
      fertilityPattern: fertilityPattern, sexRatioAtBirth: sexRatioAtBirth,
      migration: migration.map { _ in 0 }, fertilityBounds: fertilityBounds,
      womenLife: womenLife, menLife: menLife,
      pastMigrationRates: pastMigrationRates.map { _ in 0 })
  }

  /// Equal in every value.
  public static func == (left: CountryRates, right: CountryRates) -> Bool {
    left.country == right.country && left.population == right.population
      && left.womenMortality == right.womenMortality && left.menMortality == right.menMortality
      && left.fertility == right.fertility && left.migration == right.migration
      && left.startYear == right.startYear
  }
}
