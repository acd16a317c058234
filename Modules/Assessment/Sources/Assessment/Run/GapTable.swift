import IntegrationModel
import Numerics

/// The contrasts of one indicator between groups by sex and migration status.
struct GapTable {
  /// An estimate of a group with the quality of its published row.
  typealias Group = (point: PointEstimate, quality: Quality)

  /// The estimate for a sex and a migration status (``Breakdown/total`` for all), or nil where the
  /// data cannot tell the group.
  let group: (_ sex: String, _ status: String) -> Group?
  let design: SampleDesign

  /// The gaps of an indicator; none between groups that its event is about.
  func rows(of plan: IndicatorPlan) -> [GapRow] {
    let total = Breakdown.total
    var rows: [GapRow] = []
    func add(_ measure: GapRow.Measure, within: String, _ plus: Group?, _ minus: Group?) {
      guard let plus, let minus else { return }
      let point = plus.point.minus(minus.point)
      guard point.value.isFinite else { return }
      rows.append(
        row(plan.indicator.id, measure, within, point, max(plus.quality, minus.quality)))
    }
    let byStatus = !plan.definition.notBrokenDownBy.contains("migration_status")
    let bySex = !plan.definition.notBrokenDownBy.contains("sex")
    if byStatus {
      for sex in bySex ? [total, "male", "female"] : [total] {
        add(.migrantNative, within: sex, group(sex, "foreign_born"), group(sex, "native"))
      }
    }
    if bySex {
      for status in byStatus ? [total, "native", "foreign_born"] : [total] {
        add(.gender, within: status, group("female", status), group("male", status))
      }
    }
    if byStatus, bySex {
      add(
        .intersectional, within: total, difference(of: "foreign_born"), difference(of: "native"))
    }
    return rows
  }

  private func difference(of status: String) -> Group? {
    guard let women = group("female", status), let men = group("male", status) else { return nil }
    return (women.point.minus(men.point), max(women.quality, men.quality))
  }

  /// Student's t on the degrees of freedom of the contrast: units minus strata with records of any
  /// of its groups.
  private func row(
    _ indicator: String, _ measure: GapRow.Measure, _ within: String, _ point: PointEstimate,
    _ quality: Quality
  ) -> GapRow {
    let degreesOfFreedom = design.degreesOfFreedom(of: point.present)
    let error = design.variance(of: point.influence).squareRoot()
    let interval = ConfidenceInterval.symmetric(
      point.value, standardError: error, degreesOfFreedom: degreesOfFreedom)
    return GapRow(
      indicator: indicator, measure: measure, within: within, difference: point.value,
      standardError: error, low: interval.low, high: interval.high,
      degreesOfFreedom: degreesOfFreedom,
      pValue: StudentDistribution.twoSidedProbability(
        point.value / error, degreesOfFreedom: Double(degreesOfFreedom)),
      quality: quality)
  }
}
