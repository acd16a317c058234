public import IntegrationModel

/// Several indicators of the same units (territories, groups) as one number, with every choice
/// stated and its consequences shown (OECD and JRC, Handbook on Constructing Composite Indicators,
/// 2008).
public struct CompositeIndex: Sendable, Equatable {
  /// How an indicator is brought to a common scale; all give more for better.
  public enum Normalisation: String, Sendable, Codable, CaseIterable {
    /// The least value becomes 0, the largest 1.
    case minimumMaximum = "min_max"
    /// Distance to the mean in standard deviations (divisor n).
    case standardScore = "z_score"
    /// The position from the worst (1) to the best (n), ties sharing their mean.
    case rank
    /// The part of the largest value.
    case shareOfMaximum = "share_of_maximum"
  }

  /// How normalised indicators become one number.
  public enum Aggregation: String, Sendable, Codable, CaseIterable {
    /// The weighted mean: a low indicator can be made up for by a high one.
    case arithmetic
    /// The weighted geometric mean: making up is dearer the lower an indicator is.
    case geometric
    /// The weighted harmonic mean: dearer still.
    case harmonic
  }

  /// One indicator.
  public struct Indicator: Sendable, Equatable {
    /// Its code.
    public var id: String
    /// Whether more is better.
    public var higherIsBetter: Bool
    /// Its weight, above 0; only ratios matter.
    public var weight: Double
    /// A value for each unit.
    public var values: [Double]

    /// Makes an indicator.
    public init(_ id: String, higherIsBetter: Bool = true, weight: Double = 1, values: [Double]) {
      self.id = id
      self.higherIsBetter = higherIsBetter
      self.weight = weight
      self.values = values
    }
  }

  /// The units' names.
  public let units: [String]
  /// The indicators.
  public let indicators: [Indicator]

  /// Makes an index.
  ///
  /// - Throws: `too_few_units` below two, `missing_value` where an indicator lacks a unit's value or
  ///   has one that is no number, `broken_weight`.
  public init(units: [String], indicators: [Indicator]) throws(ArraigoError) {
    guard units.count >= 2, !indicators.isEmpty else {
      throw ArraigoError("too_few_units", "an index compares at least two units")
    }
    for indicator in indicators {
      guard indicator.values.count == units.count, indicator.values.allSatisfy(\.isFinite) else {
        throw ArraigoError(
          "missing_value", "\(indicator.id) has no value for some unit",
          suggestion: "leave the unit or the indicator out; nothing is filled in")
      }
      guard indicator.weight.isFinite, indicator.weight > 0 else {
        throw ArraigoError("broken_weight", "the weight of \(indicator.id) is not above 0")
      }
    }
    self.units = units
    self.indicators = indicators
  }

  /// An indicator on the common scale.
  ///
  /// - Throws: `no_spread` where all units are alike and the way of normalising divides by their
  ///   spread; `negative_value` where a share of the maximum meets a number below 0 or an
  ///   indicator of which less is better.
  public func normalised(
    _ indicator: Indicator, _ way: Normalisation
  ) throws(ArraigoError) -> [Double] {
    let values = indicator.values.map { indicator.higherIsBetter ? $0 : -$0 }
    let least = values.min() ?? 0
    let largest = values.max() ?? 0
    guard way == .rank || least < largest else {
      throw ArraigoError("no_spread", "\(indicator.id) is the same everywhere")
    }
    switch way {
    case .minimumMaximum: return values.map { ($0 - least) / (largest - least) }
    case .standardScore:
      let mean = values.reduce(0, +) / Double(values.count)
      let squares = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
      let deviation = (squares / Double(values.count)).squareRoot()
      return values.map { ($0 - mean) / deviation }
    case .rank: return Self.ranks(values)
    case .shareOfMaximum:
      guard least >= 0 else {
        throw ArraigoError(
          "negative_value", "\(indicator.id) has no share of a maximum",
          suggestion: "normalise it by min_max or rank")
      }
      return values.map { $0 / largest }
    }
  }

  /// The positions from the worst (1) to the best, ties sharing their mean.
  static func ranks(_ values: [Double]) -> [Double] {
    values.map { value in
      let below = values.filter { $0 < value }.count
      let alike = values.filter { $0 == value }.count
      return Double(below) + Double(alike + 1) / 2
    }
  }

  /// The index of each unit.
  ///
  /// - Throws: what ``normalised(_:_:)`` throws; `zero_in_geometric_mean` where a geometric or
  ///   harmonic mean meets a number that is not above 0: there it has no meaning, and moving the
  ///   numbers up would decide the result.
  public func scores(
    _ normalisation: Normalisation, _ aggregation: Aggregation, weights: [Double]? = nil
  ) throws(ArraigoError) -> [Double] {
    let columns = try indicators.map { (indicator) throws(ArraigoError) in
      try normalised(indicator, normalisation)
    }
    let weights = weights ?? indicators.map(\.weight)
    let sum = weights.reduce(0, +)
    if aggregation != .arithmetic, columns.contains(where: { $0.contains { $0 <= 0 } }) {
      throw ArraigoError(
        "zero_in_geometric_mean",
        "a \(aggregation.rawValue) mean needs numbers above 0, \(normalisation.rawValue) gives others",
        suggestion: "use the arithmetic mean, or normalise by rank or share_of_maximum")
    }
    return units.indices.map { unit in
      let parts = zip(columns, weights).map { (value: $0[unit], weight: $1 / sum) }
      switch aggregation {
      case .arithmetic: return parts.map { $0.value * $0.weight }.reduce(0, +)
      case .geometric:
        return exponential(parts.map { $0.weight * logarithm($0.value) }.reduce(0, +))
      case .harmonic: return 1 / parts.map { $0.weight / $0.value }.reduce(0, +)
      }
    }
  }

  /// The place of each unit, 1 for the best.
  static func places(_ scores: [Double]) -> [Double] {
    ranks(scores).map { Double(scores.count) + 1 - $0 }
  }
}
