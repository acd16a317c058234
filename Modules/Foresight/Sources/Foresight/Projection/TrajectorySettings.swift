/// What is drawn at random in a probabilistic projection, and how.
public struct TrajectorySettings: Sendable, Equatable {
  /// How many trajectories are drawn.
  public var count: Int
  /// The seed; the same seed gives the same trajectories on every machine.
  public var seed: UInt64
  /// How much of a deviation of fertility is kept from step to step.
  public var fertilityPersistence: Double
  /// The same of life expectancy.
  public var lifePersistence: Double
  /// Whether fertility, mortality and migration vary; what does not follows its median.
  public var varying: (fertility: Bool, mortality: Bool, migration: Bool)
  /// How migration wanders; nil to estimate it from the histories.
  public var migration: MigrationProcess?
  /// Whether the countries are the whole world, so that nobody comes from or goes elsewhere.
  public var isClosed: Bool
  /// The ages and sexes of migrants.
  public var schedule: MigrationSchedule
  /// When migrants come and go.
  public var timing: MigrationTiming

  /// Makes settings.
  public init(
    count: Int = 1000, seed: UInt64 = 1, fertilityPersistence: Double = 0.9,
    lifePersistence: Double = 0.95,
    varying: (fertility: Bool, mortality: Bool, migration: Bool) = (true, true, true),
    migration: MigrationProcess? = nil, isClosed: Bool = false,
    schedule: MigrationSchedule = .standard, timing: MigrationTiming = .even
  ) {
    self.count = count
    self.seed = seed
    self.fertilityPersistence = fertilityPersistence
    self.lifePersistence = lifePersistence
    self.varying = varying
    self.migration = migration
    self.isClosed = isClosed
    self.schedule = schedule
    self.timing = timing
  }

  /// Equal in every value.
  public static func == (left: TrajectorySettings, right: TrajectorySettings) -> Bool {
    left.count == right.count && left.seed == right.seed && left.varying == right.varying
      && left.fertilityPersistence == right.fertilityPersistence
      && left.lifePersistence == right.lifePersistence && left.migration == right.migration
      && left.isClosed == right.isClosed && left.schedule == right.schedule
      && left.timing == right.timing
  }
}
