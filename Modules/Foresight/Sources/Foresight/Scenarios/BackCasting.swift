import Glibc
public import IntegrationModel

/// A way from today's value to a target with the least effort, and the year from which there is none.
///
/// The value moves by itself by a drift a year; effort is added within yearly limits. The least sum of
/// squared efforts spends the same effort each year, cut to that year's limits.
public struct BackCasting: Sendable, Equatable {
  /// On which scale drift and effort add up.
  public enum Scale: String, Sendable, CaseIterable {
    /// As the value is.
    case plain
    /// On its logarithm: drift and effort are rates of growth.
    case log
    /// On its log odds: for shares between 0 and 1.
    case logit
  }

  /// The years, the start included.
  public let years: [Int]
  /// The value without effort.
  public let drifting: [Double]
  /// The value on the way to the target; nil where it cannot be reached.
  public let path: [Double]?
  /// The effort of each year from the start, on the scale; nil where the target cannot be reached.
  public let effort: [Double]?
  /// The last year in which effort can begin and still reach the target; nil where it is too late.
  public let latestStart: Int?
  /// The first year in which beginning is too late; nil where the target comes without effort.
  public let unreachableFrom: Int?
  /// The nearest value that the limits allow in the target's year.
  public let nearest: Double

  /// Finds the way.
  ///
  /// - Parameters:
  ///   - start: The first year and the value then.
  ///   - target: The year to reach and the value wished then.
  ///   - drift: What happens each year without effort, on the scale.
  ///   - limits: The least and largest effort of one year, on the scale, with zero between.
  /// - Throws: `bad_target` where the years do not ascend, the limits hold no zero, or a value does
  ///   not fit the scale.
  public init(
    start: (year: Int, value: Double), target: (year: Int, value: Double), drift: Double = 0,
    limits: ClosedRange<Double>, scale: Scale = .plain
  ) throws(ArraigoError) {
    let steps = target.year - start.year
    guard (1...500).contains(steps), limits.contains(0), drift.isFinite,
      limits.lowerBound.isFinite, limits.upperBound.isFinite
    else {
      throw ArraigoError(
        "bad_target", "the target's year lies 1 to 500 years ahead and the limits hold zero")
    }
    let (from, to) = (scale.forward(start.value), scale.forward(target.value))
    guard from.isFinite, to.isFinite else {
      throw ArraigoError(
        "bad_target", "a value does not fit the scale \(scale.rawValue)",
        suggestion: "logarithms need values above 0, log odds between 0 and 1")
    }
    let gap = to - from - drift * Double(steps)
    let limit = gap >= 0 ? limits.upperBound : limits.lowerBound
    years = (0...steps).map { start.year + $0 }
    drifting = (0...steps).map { scale.backward(from + drift * Double($0)) }
    let tolerance = 1e-12 * max(1, abs(to))
    let needed = abs(gap) <= tolerance ? 0 : limit == 0 ? Double.infinity : gap / limit
    let isReachable = needed <= Double(steps) + 1e-9
    // Effort of whole years at the limit: beginning later leaves fewer years than are needed.
    let latest = isReachable ? target.year - Int((needed - 1e-9).rounded(.up)) : nil
    latestStart = latest
    unreachableFrom = needed == 0 ? nil : latest.map { $0 + 1 } ?? start.year
    let spent = isReachable ? gap / Double(steps) : limit
    nearest = scale.backward(from + (drift + spent) * Double(steps))
    effort = isReachable ? Array(repeating: spent, count: steps) : nil
    path =
      isReachable
      ? (0...steps).map { scale.backward(from + (drift + spent) * Double($0)) } : nil
  }
}

extension BackCasting.Scale {
  fileprivate func forward(_ value: Double) -> Double {
    switch self {
    case .plain: value
    case .log: Glibc.log(value)
    case .logit: Glibc.log(value / (1 - value))
    }
  }

  fileprivate func backward(_ value: Double) -> Double {
    switch self {
    case .plain: value
    case .log: exp(value)
    case .logit: 1 / (1 + exp(-value))
    }
  }
}
