import Glibc
import Numerics

/// 95 % intervals on Student's t; NaN where there is no degree of freedom.
struct ConfidenceInterval {
  /// The lower end.
  var low: Double
  /// The upper end.
  var high: Double

  static let level = 0.95
  static let none = ConfidenceInterval(low: .nan, high: .nan)

  /// Estimate ± t · standard error.
  static func symmetric(
    _ estimate: Double, standardError: Double, degreesOfFreedom: Int
  ) -> ConfidenceInterval {
    let t = StudentDistribution.quantile(
      level: level, degreesOfFreedom: Double(degreesOfFreedom))
    return ConfidenceInterval(
      low: estimate - t * standardError, high: estimate + t * standardError)
  }

  /// The interval of a proportion: Korn and Graubard's where it is near 0 or 1 or rests on few
  /// cases, the logit interval elsewhere.
  static func proportion(
    _ p: Double, standardError: Double, degreesOfFreedom: Int, sampleSize: Int, cases: Int
  ) -> ConfidenceInterval {
    let few = min(cases, sampleSize - cases) < fewCases
    return p < 0.1 || p > 0.9 || few
      ? kornGraubard(
        p, standardError: standardError, degreesOfFreedom: degreesOfFreedom,
        sampleSize: sampleSize)
      : logit(p, standardError: standardError, degreesOfFreedom: degreesOfFreedom)
  }

  /// Cases, or records without the event, under which the exact interval is taken.
  static let fewCases = 30

  /// The symmetric interval of log(p / (1 − p)), transformed back (R: `svyciprop`, `xlogit`).
  static func logit(
    _ p: Double, standardError: Double, degreesOfFreedom: Int
  ) -> ConfidenceInterval {
    let interval = symmetric(
      log(p / (1 - p)), standardError: standardError / (p * (1 - p)),
      degreesOfFreedom: degreesOfFreedom)
    return ConfidenceInterval(
      low: 1 / (1 + exp(-interval.low)), high: 1 / (1 + exp(-interval.high)))
  }

  /// Clopper and Pearson's interval at the effective sample size p (1 − p) / SE², adjusted for the
  /// degrees of freedom (Korn and Graubard, Survey Methodology 24, 1998; R: `svyciprop`, `beta`).
  ///
  /// At 0 and 1 the standard error is 0 and tells nothing: the one-sided exact bound at the
  /// unweighted sample size is given.
  static func kornGraubard(
    _ p: Double, standardError: Double, degreesOfFreedom: Int, sampleSize: Int
  ) -> ConfidenceInterval {
    kornGraubard(
      p, standardError: standardError, degreesOfFreedom: Double(degreesOfFreedom),
      sampleSize: sampleSize, level: level)
  }

  /// The same at another level or with degrees of freedom that are no whole number.
  static func kornGraubard(
    _ p: Double, standardError: Double, degreesOfFreedom: Double, sampleSize: Int, level: Double
  ) -> ConfidenceInterval {
    guard degreesOfFreedom > 0, sampleSize > 1, p == p else { return .none }
    let adjustment =
      StudentDistribution.quantile(level: level, degreesOfFreedom: Double(sampleSize - 1))
      / StudentDistribution.quantile(level: level, degreesOfFreedom: degreesOfFreedom)
    guard p > 0, p < 1, standardError > 0 else {
      let bound = pow(1 - level, 1 / (Double(sampleSize) * adjustment * adjustment))
      return p <= 0
        ? ConfidenceInterval(low: 0, high: 1 - bound)
        : p >= 1 ? ConfidenceInterval(low: bound, high: 1) : .none
    }
    let size = p * (1 - p) / (standardError * standardError) * adjustment * adjustment
    let tail = (1 - level) / 2
    return ConfidenceInterval(
      low: BetaDistribution.quantile(tail, size * p, size * (1 - p) + 1),
      high: BetaDistribution.quantile(1 - tail, size * p + 1, size * (1 - p)))
  }
}
