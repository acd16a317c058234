/// Why no plan keeps everything: promises and limits that cannot all hold, none of which could be
/// left out, and what it would take to reconcile them.
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
    /// What kind.
    public var kind: Kind
    /// The code of the source, floor or intervention.
    public var id: String
    /// The year, for a budget and for a single year's floor.
    public var year: Int?
    /// What was asked: the budget, the floor's amount.
    public var limit: Double
    /// How much the limit must give way, if it alone does, before a plan exists: more money for a
    /// budget, less of a promise for a floor. None where giving way does not help.
    public var repair: Double?
  }

  /// The conflict.
  public var members: [Member]
}
