import Glibc
import IntegrationModel

/// Whether an estimate may be published.
enum QualityGate {
  /// CEPAL's scheme of 2020 for proportions.
  ///
  /// Fewer than 100 records, fewer than 140 effective ones or fewer than 50 cases, or a log
  /// coefficient of variation over 0.175: suppressed. Fewer than 9 degrees of freedom or a
  /// coefficient of variation from 0.20 on: reviewed. A design that gives only a lower bound of the
  /// standard error is never better than reviewed.
  /// Source: the scheme `eclac_2020` as the R package calidad 0.8.0 implements it.
  static func eclac2020(proportion estimate: Estimate, _ level: DesignLevel)
    -> (Quality, [String])
  {
    var suppressing: [String] = []
    if estimate.sampleSize < 100 || !(estimate.effectiveSampleSize >= 140) {
      suppressing.append("few_records")
    }
    if estimate.cases < 50 { suppressing.append("few_cases") }
    if !(logVariation(of: estimate) <= 0.175) { suppressing.append("high_cv") }
    guard suppressing.isEmpty else { return (.suppress, suppressing) }
    var reviewing: [String] = []
    if estimate.degreesOfFreedom < 9 { reviewing.append("few_df") }
    if estimate.coefficientOfVariation >= 0.20 { reviewing.append("high_cv") }
    if level.isLowerBound { reviewing.append("design_lower_bound") }
    return (reviewing.isEmpty ? .publish : .review, reviewing)
  }

  private static func logVariation(of estimate: Estimate) -> Double {
    let share = estimate.value
    return estimate.coefficientOfVariation / (share < 0.5 ? -log(share) : -log(1 - share))
  }
}
