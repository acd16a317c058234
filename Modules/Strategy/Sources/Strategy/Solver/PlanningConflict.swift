/// Why no plan keeps everything: promises and limits that cannot all hold, and what it would take
/// to reconcile them.
///
/// Members with the same number contradict each other, and none of them could be left out: without
/// any one of them the others can be kept.
public struct PlanningConflict: Sendable, Codable, Equatable {
  /// One promise or limit in the conflict.
  public struct Member: Sendable, Codable, Equatable {
    /// What kind.
    public enum Kind: String, Sendable, Codable {
      /// A source's budget of a year.
      case budget
      /// A floor.
      case floor
      /// What runs already must go on.
      case continuation
    }
    /// Which conflict it is part of, from 1.
    public var conflict: Int
    /// What kind.
    public var kind: Kind
    /// The code of the source, floor or intervention.
    public var id: String
    /// The year, for a budget and for a single year's floor.
    public var year: Int?
    /// What was asked: the budget, the floor's amount.
    public var limit: Double
    /// How much it must give way, if it alone does, before the others of its conflict can be kept:
    /// more money for a budget; people, money or units of an outcome for a floor. None for a
    /// continuation, which can only end.
    public var repair: Double?
  }

  /// What is in conflict, by conflict.
  public var members: [Member]
}
