/// Which columns of a file say how its sample was drawn.
public struct DesignColumns: Sendable, Equatable {
  /// The column of weights; nil where the frame gives them or every record stands for one.
  public var weight: String?
  /// The columns of strata, one a stage.
  public var strata: [String]
  /// The columns of sampling units from the first stage on; none where each record is one.
  public var units: [String]
  /// The columns with each stratum's number of units in the frame or its sampling fraction, one a
  /// stage.
  public var frames: [String]
  /// Whether names of units repeat across strata, so that a unit is known only within its stratum.
  public var isNested: Bool
  /// How strata with one unit are treated.
  public var lonelyUnits: LonelyUnitRule

  /// Names the columns of a design.
  public init(
    weight: String? = nil, strata: [String] = [], units: [String] = [], frames: [String] = [],
    isNested: Bool = false, lonelyUnits: LonelyUnitRule = .fail
  ) {
    self.weight = weight
    self.strata = strata
    self.units = units
    self.frames = frames
    self.isNested = isNested
    self.lonelyUnits = lonelyUnits
  }

  /// All columns that are named.
  public var names: [String] { (weight.map { [$0] } ?? []) + strata + units + frames }
}
