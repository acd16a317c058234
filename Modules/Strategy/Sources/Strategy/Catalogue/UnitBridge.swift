public import IntegrationModel

/// How many points of a proportion one standard deviation of a score is worth, with who says so.
///
/// There is no such number in general: without a mapping of this kind, an effect in standard
/// deviations cannot become one in points.
public struct DeviationMapping: Sendable, Codable, Equatable {
  /// Points of a proportion (0 to 1) per standard deviation.
  public var pointsPerDeviation: Double
  /// Who says so, and from which data.
  public var source: String

  /// Makes a mapping.
  public init(pointsPerDeviation: Double, source: String) {
    self.pointsPerDeviation = pointsPerDeviation
    self.source = source
  }
}

/// Turns the unit of a study into the change of a proportion in one place, or refuses.
///
/// A plan counts people. An odds ratio says how many only together with the share that had the
/// outcome before, so the bridge asks for that baseline instead of assuming one. The baseline is a
/// proportion, 0 to 1; the result is a difference of proportions.
public enum UnitBridge {
  /// The share after an odds ratio: `p' = o / (1 + o)` with `o = ratio * p / (1 - p)`.
  public static func share(after ratio: Double, baseline: Double) -> Double {
    let odds = ratio * baseline / (1 - baseline)
    return odds / (1 + odds)
  }

  /// The change of a proportion that an effect makes at a baseline.
  ///
  /// Of a range the least favourable end is taken, of "at least" its bound.
  ///
  /// - Parameters:
  ///   - effect: An effect with a size.
  ///   - outcome: The outcome, which says which end of a range is the cautious one.
  ///   - baseline: The share with the outcome before, 0 to 1, where the unit needs it.
  ///   - mapping: What a standard deviation is worth, where the unit needs it.
  /// - Throws: `missing_baseline`, `impossible_share` where a share would leave 0 to 1,
  ///   `no_unit_bridge` for a unit that has no way to points, `unknown_effect` without a size.
  public static func points(
    of effect: Effect, outcome: Outcome, baseline: Double? = nil, mapping: DeviationMapping? = nil
  ) throws(ArraigoError) -> Double {
    let size = try size(of: effect, better: outcome.better)
    switch effect.unit {
    case .percentagePoints: return try within(size / 100, baseline, effect)
    case .percentLevel:
      guard case .levels(let from, let to) = effect.magnitude else { throw unknown(effect) }
      return (to - from) / 100
    case .oddsRatio:
      let start = try needed(baseline, effect)
      guard start < 1 else { throw impossible(start, effect) }
      return share(after: size, baseline: start) - start
    case .percent:
      guard outcome.kind == .proportion else { throw noBridge(effect) }
      let start = try needed(baseline, effect)
      return try within(start * size / 100, start, effect)
    case .multiple:
      guard outcome.kind == .proportion else { throw noBridge(effect) }
      let start = try needed(baseline, effect)
      return try within(start * size - start, start, effect)
    case .standardDeviations:
      guard let mapping else {
        throw ArraigoError(
          "no_unit_bridge",
          "standard deviations of \(effect.outcome) are no points of a share", at: effect.place,
          suggestion: "give `points_per_deviation` with its source, or elicit the effect locally")
      }
      return try within(size * mapping.pointsPerDeviation, baseline, effect)
    case .currencyPerMonth, .direction: throw noBridge(effect)
    }
  }

  /// The cautious number of a size: of a range the end that promises less.
  static func size(of effect: Effect, better: Outcome.Better) throws(ArraigoError) -> Double {
    switch effect.magnitude {
    case .value(let value), .atLeast(let value): value
    case .range(let low, let high): better == .higher ? low : high
    case .levels(let from, let to): to - from
    case .level, .direction, .elicit: throw unknown(effect)
    }
  }

  private static func needed(_ baseline: Double?, _ effect: Effect) throws(ArraigoError) -> Double {
    guard let baseline else {
      throw ArraigoError(
        "missing_baseline",
        "an effect in \(effect.unit.rawValue) on \(effect.outcome) needs the share before",
        at: effect.place, suggestion: "give `baseline`, a share between 0 and 1")
    }
    guard (0...1).contains(baseline) else { throw impossible(baseline, effect) }
    return baseline
  }

  private static func within(
    _ change: Double, _ baseline: Double?, _ effect: Effect
  ) throws(ArraigoError) -> Double {
    if let baseline, !(0...1).contains(baseline + change) {
      throw impossible(baseline + change, effect)
    }
    return change
  }

  private static func impossible(_ share: Double, _ effect: Effect) -> ArraigoError {
    ArraigoError(
      "impossible_share",
      "the effect on \(effect.outcome) would give a share of \(share.plainText)",
      at: effect.place, suggestion: "check the baseline; the effect does not travel there")
  }

  private static func noBridge(_ effect: Effect) -> ArraigoError {
    ArraigoError(
      "no_unit_bridge", "\(effect.unit.rawValue) of \(effect.outcome) is no change of a share",
      at: effect.place, suggestion: "elicit the effect in points locally")
  }

  private static func unknown(_ effect: Effect) -> ArraigoError {
    ArraigoError(
      "unknown_effect", "the size of the effect on \(effect.outcome) is not known",
      at: effect.place, suggestion: "elicit it locally; what is unknown is not zero")
  }
}
