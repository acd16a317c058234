public import IntegrationModel

/// What one expert says about a quantity: 5 %, 50 % and 95 %.
///
/// "There is one chance in twenty that it is below the first, an even chance that it is below the
/// second, one in twenty that it is above the third."
public struct ExpertJudgement: Sendable, Codable, Equatable {
  /// A name or a code for the expert, as the office records it.
  public var expert: String
  /// The group the expert speaks from (`migrants_organisation`, `ministry`), so that weights of
  /// different participants can be told apart.
  public var role: String?
  /// The 5 % quantile.
  public var low: Double
  /// The median.
  public var median: Double
  /// The 95 % quantile.
  public var high: Double
  /// The weight in the pool, above 0.
  public var weight: Double

  /// Makes a judgement.
  ///
  /// - Throws: `broken_judgement` where the three numbers do not rise or are not finite, or the
  ///   weight is not above 0.
  public init(
    expert: String, role: String? = nil, low: Double, median: Double, high: Double,
    weight: Double = 1, place: Place = Place()
  ) throws(ArraigoError) {
    guard low.isFinite, median.isFinite, high.isFinite, low < median, median < high else {
      throw ArraigoError(
        "broken_judgement",
        "the 5 %, 50 % and 95 % of \(expert) do not rise: \(low.plainText), \(median.plainText), \(high.plainText)",
        at: place, suggestion: "ask again; a sure number still has a width")
    }
    guard weight.isFinite, weight > 0 else {
      throw ArraigoError(
        "broken_judgement", "the weight of \(expert) is not above 0", at: place)
    }
    self.expert = expert
    self.role = role
    self.low = low
    self.median = median
    self.high = high
    self.weight = weight
  }
}
