import Glibc

/// A seasonal ARIMA model fitted by exact maximum likelihood.
public struct ARIMAFit: Sendable {
  /// The orders.
  public let orders: ARIMAOrders
  /// The steps of a season.
  public let period: Int
  /// The autoregressive coefficients.
  public let ar: [Double]
  /// The autoregressive coefficients a season apart.
  public let seasonalAR: [Double]
  /// The moving-average coefficients, with the sign of a sum.
  public let ma: [Double]
  /// The moving-average coefficients a season apart.
  public let seasonalMA: [Double]
  /// The mean of the differenced series: the mean itself, or the drift times the lag of the difference;
  /// 0 without a constant.
  public let constant: Double
  /// The exact log-likelihood of the differenced series.
  public let logLikelihood: Double
  /// How many differenced values there are.
  public let count: Int
  /// The sum of squares over the values less the coefficients.
  public let variance: Double

  /// The partial autocorrelations the search ended at; where the search of a neighbour may begin.
  let partials: [Double]
  /// The coming differences, less the constant, as far as the moving average reaches.
  let state: [Double]

  /// Akaike's criterion.
  public var aic: Double { -2 * logLikelihood + 2 * Double(orders.parameterCount) }

  /// Akaike's criterion corrected for few values; infinite where they are too few for it.
  public var aicc: Double {
    let k = Double(orders.parameterCount)
    let room = Double(count) - k - 1
    return room > 0 ? aic + 2 * k * (k + 1) / room : .infinity
  }

  /// The product of (1 - ar1 B - …) and its seasonal part: the coefficients of B, B^2, …, with the sign
  /// of the right side.
  static func expandedAR(_ ar: [Double], _ seasonal: [Double], _ period: Int) -> [Double] {
    expanded(ar.map { -$0 }, seasonal.map { -$0 }, period).map { -$0 }
  }

  /// The product of (1 + ma1 B + …) and its seasonal part.
  static func expanded(_ near: [Double], _ seasonal: [Double], _ period: Int) -> [Double] {
    var product = [Double](repeating: 0, count: near.count + period * seasonal.count + 1)
    for (i, a) in ([1] + near).enumerated() {
      for (j, b) in ([1] + seasonal).enumerated() { product[i + period * j] += a * b }
    }
    return Array(product.dropFirst())
  }

  /// Means and variances of the coming values of the series it was fitted to.
  func moments(_ values: [Double], horizon: Int) -> Moments {
    let ar = Self.expandedAR(ar, seasonalAR, period)
    let ma = Self.expanded(ma, seasonalMA, period)
    var state = state
    let coming = (0..<horizon).map { _ in
      let first = state.first ?? 0
      for i in state.indices {
        state[i] =
          (i < ar.count ? ar[i] * first : 0) + (i + 1 < state.count ? state[i + 1] : 0)
      }
      return constant + first
    }
    let means = Differences.undone(
      coming, after: values, d: orders.d, seasonal: orders.seasonalD, period: period)
    return Moments(means: means, variances: variances(ar, ma, horizon: horizon))
  }

  /// The variance grows by the squared effect of each error on the later values.
  private func variances(_ ar: [Double], _ ma: [Double], horizon: Int) -> [Double] {
    let differences = Differences.polynomial(
      d: orders.d, seasonal: orders.seasonalD, period: period)
    // The autoregression of the series itself, differences and all.
    var whole = [Double](repeating: 0, count: ar.count + differences.count)
    for (i, a) in ([1] + ar.map { -$0 }).enumerated() {
      for (j, b) in differences.enumerated() { whole[i + j] += a * b }
    }
    var effects: [Double] = []
    var sum = 0.0
    return (0..<horizon).map { step in
      var effect = step == 0 ? 1 : step <= ma.count ? ma[step - 1] : 0
      for lag in 1..<max(min(step + 1, whole.count), 1) {
        effect -= whole[lag] * effects[step - lag]
      }
      effects.append(effect)
      sum += effect * effect
      return variance * sum
    }
  }
}
