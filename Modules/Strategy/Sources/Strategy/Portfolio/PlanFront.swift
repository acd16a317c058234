/// The plans between several goals: none of them can be better at one goal without being worse at
/// another.
public struct PlanFront: Sendable, Codable, Equatable {
  /// A plan with its value for each goal; higher is better, so a cost is negative.
  public struct Point: Sendable, Codable, Equatable {
    /// The plan.
    public var plan: Plan
    /// The plan looked at again.
    public var verification: PlanVerification
    /// Its value for each goal, recomputed from the plan.
    public var values: [Double]
    /// How it was chosen.
    public var origin: Origin
    /// Whether it is proven that no plan is better at one goal, by more than a hundred-thousandth of
    /// the goals' ranges, without being worse at another (Benson 1978).
    public var isProven = false

    /// What the plan brings.
    public var outlook: PlanOutlook { verification.outlook }
  }

  /// How a plan was chosen.
  public enum Origin: String, Sendable, Codable {
    /// The best one at least so good at the other goals.
    case front
    /// The best one for a single goal, whatever it means for the others.
    case single
    /// By taking the most benefit for its cost first, as rankings do.
    case ranking
    /// By doing nothing more than what runs already.
    case asToday
  }

  /// Why a plan was rejected.
  public struct Rejection: Sendable, Codable, Equatable {
    /// The plan.
    public var point: Point
    /// The place on the front of a plan that is as good at every goal and better at one; none
    /// where it breaks a promise.
    public var dominatedBy: Int?
    /// The constraints it breaks.
    public var breaks: [ConstraintCheck]
  }

  /// The goals, the first being the one that is maximised.
  public var goals: [Goal]
  /// The plans, by the value of the second goal, rising.
  public var points: [Point]
  /// The place of the knee: the plan beyond which the second goal costs most of the first. None
  /// where there are fewer than three.
  public var knee: Int?
  /// Plans that were looked at and left.
  public var rejected: [Rejection]
  /// Models solved.
  public var solves: Int
  /// Grid points that needed no solving, because an earlier plan already answered them.
  public var skipped: Int

  /// The knee: the point farthest from the line between the ends, each goal measured by its range;
  /// for more than two goals the point nearest the best of each.
  static func knee(of points: [[Double]]) -> Int? {
    guard points.count > 2, let goals = points.first?.count else { return nil }
    let ranges = (0..<goals).map { goal in
      let values = points.map { $0[goal] }
      return (least: values.min() ?? 0, most: values.max() ?? 0)
    }
    let scaled = points.map { point in
      zip(point, ranges).map { $1.most > $1.least ? ($0 - $1.least) / ($1.most - $1.least) : 1 }
    }
    if goals == 2 {
      // Both goals run from 0 to 1: above the line between the ends their sum is above 1.
      let (at, sum) = scaled.enumerated().map { ($0, $1[0] + $1[1]) }.max { $0.1 < $1.1 } ?? (0, 0)
      return sum > 1 + 1e-9 ? at : nil
    }
    func distance(_ point: [Double]) -> Double { point.reduce(0) { $0 + (1 - $1) * (1 - $1) } }
    return scaled.indices.min { distance(scaled[$0]) < distance(scaled[$1]) }
  }
}
