import IntegrationModel
import Numerics

extension SurveyEstimator {
  /// The contrasts and the test of equality of one statistic's groups.
  func comparisons(_ measure: SurveyMeasure, _ cells: [GroupEstimate]) throws(ArraigoError)
    -> [SurveyEstimate]
  {
    var results: [SurveyEstimate] = []
    for contrast in request.contrasts {
      results.append(try estimate(contrast, measure, cells))
    }
    if request.testsEquality { results.append(equality(measure, cells)) }
    return results
  }

  /// The value of a contrast; its spread is the groups' by their derivatives, its degrees of freedom
  /// those of all groups together.
  private func estimate(
    _ contrast: Contrast, _ measure: SurveyMeasure, _ cells: [GroupEstimate]
  ) throws(ArraigoError) -> SurveyEstimate {
    var parts: [GroupEstimate] = []
    for labels in contrast.groups {
      guard let cell = cells.first(where: { $0.estimate.groups == labels }) else {
        throw unknownGroup(labels, cells)
      }
      parts.append(cell)
    }
    let (value, slopes) = try contrast.value(at: parts.map(\.estimate.value))
    var spread = [Double](repeating: 0, count: parts.first?.spread.count ?? 0)
    for (part, slope) in zip(parts, slopes) where slope != 0 {
      for place in spread.indices { spread[place] += slope * part.spread[place] }
    }
    let variance = spread.reduce(0) { $0 + $1 * $1 }
    let error = value.isNaN ? .nan : variance.squareRoot()
    let degrees = degreesOfFreedom(ofAll: cells)
    let interval = ConfidenceInterval(
      .t, value, standardError: error, degreesOfFreedom: degrees, level: request.level,
      sampleSize: 0, cases: 0, isProportion: false)
    let t = (value - (try contrast.valueOfEquals(parts.map(\.estimate.value)))) / error
    return SurveyEstimate(
      statistic: "contrast", variable: measure.title, level: contrast.expression.text,
      groups: noGroups, value: value, standardError: error,
      low: interval.low, high: interval.high, degreesOfFreedom: degrees, designEffect: .nan,
      sampleSize: parts.reduce(0) { $0 + $1.estimate.sampleSize },
      population: parts.reduce(0) { $0 + $1.estimate.population }, test: t,
      pValue: StudentDistribution.twoSidedProbability(t, degreesOfFreedom: degrees))
  }

  /// Wald's test that all groups are equal, adjusted for the design's degrees of freedom:
  /// F (d − q + 1)/d on q and d − q + 1 (Korn and Graubard, 1990).
  private func equality(_ measure: SurveyMeasure, _ cells: [GroupEstimate]) -> SurveyEstimate {
    let cells = cells.filter { !$0.estimate.value.isNaN }
    let degrees = degreesOfFreedom(ofAll: cells)
    let restrictions = cells.count - 1
    var result = SurveyEstimate(
      statistic: "wald", variable: measure.title, level: "all groups equal",
      groups: noGroups, value: .nan, standardError: .nan, low: .nan,
      high: .nan, degreesOfFreedom: degrees - Double(restrictions) + 1, designEffect: .nan,
      sampleSize: cells.reduce(0) { $0 + $1.estimate.sampleSize },
      population: cells.reduce(0) { $0 + $1.estimate.population },
      testDegrees: Double(restrictions))
    guard restrictions > 0, let first = cells.first else { return result }
    let differences = cells.dropFirst().map { cell in
      (
        value: cell.estimate.value - first.estimate.value,
        spread: zip(cell.spread, first.spread).map { $0 - $1 }
      )
    }
    let wald = WaldTest(differences.map(\.value), spreads: differences.map(\.spread))
    let f = wald.adjusted(degreesOfFreedom: degrees)
    result.value = f
    result.test = f
    result.pValue = FDistribution.upperTail(
      f, Double(restrictions), result.degreesOfFreedom)
    return result
  }

  /// What stands in the grouping columns of a comparison.
  private var noGroups: [String] { request.groups.map { _ in "" } }

  /// The degrees of freedom of groups together.
  private func degreesOfFreedom(ofAll cells: [GroupEstimate]) -> Double {
    var present = cells.first?.point.present ?? []
    for cell in cells.dropFirst() {
      for unit in present.indices where cell.point.present[unit] { present[unit] = true }
    }
    return degreesOfFreedom(of: present)
  }

  private func unknownGroup(_ labels: [String], _ cells: [GroupEstimate]) -> ArraigoError {
    let known = cells.prefix(12).map { "[" + $0.estimate.groups.joined(separator: ",") + "]" }
    return ArraigoError(
      "unknown_group", "a contrast names the group [\(labels.joined(separator: ","))]",
      suggestion: known.isEmpty || cells.first?.estimate.groups.isEmpty == true
        ? "groups come with --by" : "the groups are " + known.joined(separator: " "))
  }
}

extension SurveyMeasure {
  /// Statistic, variable and level as one text.
  var title: String {
    ([statistic.name, statistic.variable] + (level.map { [$0] } ?? [])).joined(separator: " ")
  }
}
