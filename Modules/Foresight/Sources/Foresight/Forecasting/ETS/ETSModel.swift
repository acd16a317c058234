/// A model of exponential smoothing in state-space form, named by its error, trend and season, as
/// in Hyndman, Koehler, Ord and Snyder (2008): `ETS(M,Ad,M)`.
public struct ETSModel: Sendable, Hashable, CustomStringConvertible {
  /// How a component enters: not at all, by adding, by multiplying.
  public enum Component: String, Sendable, Hashable, CaseIterable {
    /// The component is absent.
    case none = "N"
    /// It is added.
    case additive = "A"
    /// It is multiplied.
    case multiplicative = "M"
  }

  /// How the error enters; never `none`.
  public let error: Component
  /// How the trend enters.
  public let trend: Component
  /// Whether the trend fades.
  public let isDamped: Bool
  /// How the season enters.
  public let season: Component

  /// Makes a model; without a trend nothing is damped.
  public init(
    error: Component, trend: Component = .none, isDamped: Bool = false, season: Component = .none
  ) {
    precondition(error != .none, "a model has an error")
    self.error = error
    self.trend = trend
    self.isDamped = isDamped && trend != .none
    self.season = season
  }

  /// Reads `ANN`, `MAdM` or `ETS(M,Ad,M)`; nil where it is no model.
  public init?(_ text: String) {
    var letters = text.uppercased().filter { $0 != "," && $0 != "(" && $0 != ")" }
    if letters.hasPrefix("ETS") { letters.removeFirst(3) }
    let isDamped = letters.count == 4 && letters.dropFirst(2).first == "D"
    if isDamped { letters.remove(at: letters.index(letters.startIndex, offsetBy: 2)) }
    let parts = letters.map { Component(rawValue: String($0)) }
    guard parts.count == 3, let error = parts[0], let trend = parts[1], let season = parts[2],
      error != .none, !(isDamped && trend == .none)
    else { return nil }
    self.init(error: error, trend: trend, isDamped: isDamped, season: season)
  }

  /// The name, `ETS(M,Ad,M)`.
  public var description: String {
    "ETS(\(error.rawValue),\(trend.rawValue)\(isDamped ? "d" : ""),\(season.rawValue))"
  }

  /// How many smoothing parameters it has: alpha, beta, gamma and phi as they apply.
  var smoothingCount: Int {
    1 + (trend == .none ? 0 : 1) + (season == .none ? 0 : 1) + (isDamped ? 1 : 0)
  }

  /// How many numbers are estimated, the variance included: the penalty of the AIC counts them.
  func parameterCount(period: Int) -> Int {
    smoothingCount + 1 + (trend == .none ? 0 : 1) + (season == .none ? 0 : period - 1) + 1
  }

  /// Whether the variance of its forecasts is known in closed form.
  var hasClosedForm: Bool {
    trend != .multiplicative && (error == .multiplicative || season != .multiplicative)
  }

  /// The models that are tried by default: no multiplicative trend, no additive error beside a
  /// multiplicative season, multiplicative error for positive data only, no season beyond 24 steps.
  ///
  /// - Parameters:
  ///   - period: the steps of a season.
  ///   - isPositive: whether every value is above zero.
  public static func candidates(period: Int, isPositive: Bool) -> [ETSModel] {
    let seasons: [Component] =
      period > 1 && period <= 24
      ? (isPositive ? [.none, .additive, .multiplicative] : [.none, .additive]) : [.none]
    let errors: [Component] = isPositive ? [.additive, .multiplicative] : [.additive]
    var models: [ETSModel] = []
    for season in seasons {
      for error in errors where !(error == .additive && season == .multiplicative) {
        models.append(ETSModel(error: error, season: season))
        models.append(ETSModel(error: error, trend: .additive, season: season))
        models.append(ETSModel(error: error, trend: .additive, isDamped: true, season: season))
      }
    }
    return models
  }
}
