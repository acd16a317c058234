import Glibc
import Numerics

extension ConfidenceInterval {
  /// The interval of an estimate by a method; the share's methods hold between 0 and 1 only and give
  /// way to `t` elsewhere.
  init(
    _ method: IntervalMethod, _ value: Double, standardError: Double, degreesOfFreedom: Double,
    level: Double, sampleSize: Int, cases: Int, isProportion: Bool
  ) {
    guard value == value, degreesOfFreedom > 0 else {
      self = .none
      return
    }
    let t = StudentDistribution.quantile(level: level, degreesOfFreedom: degreesOfFreedom)
    let symmetric = ConfidenceInterval(
      low: value - t * standardError, high: value + t * standardError)
    let isShare = isProportion || method != .auto && value >= 0 && value <= 1
    guard isShare, method != .t else {
      self = symmetric
      return
    }
    let few = min(cases, sampleSize - cases) < Self.fewCases
    let isEdge = value < 0.1 || value > 0.9
    let chosen = method == .auto ? few || isEdge ? .beta : IntervalMethod.logit : method
    let isAtEnd = value <= 0 || value >= 1 || !(standardError > 0)
    switch chosen {
    case .beta:
      self = .kornGraubard(
        value, standardError: standardError, degreesOfFreedom: degreesOfFreedom,
        sampleSize: sampleSize, level: level)
    case _ where isAtEnd: self = .none
    case .logit:
      let (centre, reach) = (log(value / (1 - value)), t * standardError / (value * (1 - value)))
      self.init(low: 1 / (1 + exp(reach - centre)), high: 1 / (1 + exp(-centre - reach)))
    case .arcsine:
      let centre = asin(value.squareRoot())
      let reach = t * standardError / (2 * (value * (1 - value)).squareRoot())
      let low = sin(max(0, centre - reach))
      let high = sin(min(.pi / 2, centre + reach))
      self.init(low: low * low, high: high * high)
    case .wilson:
      let size = value * (1 - value) / (standardError * standardError)
      let centre = value + t * t / (2 * size)
      let reach = t / (2 * size) * (4 * size * value * (1 - value) + t * t).squareRoot()
      let scale = 1 + t * t / size
      self.init(low: (centre - reach) / scale, high: (centre + reach) / scale)
    case .auto, .t: self = symmetric
    }
  }
}
