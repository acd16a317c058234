import Assessment
import IntegrationModel

/// The columns that the tables of an assessment share.
enum AssessmentColumns {
  /// `country,survey,period,indicator`.
  static let identity: [ResultTable.Column] = [
    .init("country", .country), .init("survey", .survey), .init("period", .period),
    .init("indicator", .indicator),
  ]

  /// `estimate` to `suppressed`.
  static let precision: [ResultTable.Column] = [
    .init("estimate", .estimate, .number(decimals: 1)),
    .init("se", .standardError, .number(decimals: 1)),
    .init("ci_low", .confidenceLow, .number(decimals: 1)),
    .init("ci_high", .confidenceHigh, .number(decimals: 1)),
    .init("cv", .coefficientOfVariation, .percent(decimals: 1)),
    .init("df", .degreesOfFreedom, .integer),
    .init("deff", .designEffect, .number(decimals: 2)), .init("n", .records, .integer),
    .init("population", .population, .integer), .init("quality", .quality),
    .init("suppressed", .suppressed),
  ]

  /// `measure` to `quality`, after ``identity``.
  static let contrast: [ResultTable.Column] = [
    .init("measure", .measure), .init("within", .within),
    .init("difference", .difference, .number(decimals: 1)),
    .init("se", .standardError, .number(decimals: 1)),
    .init("ci_low", .confidenceLow, .number(decimals: 1)),
    .init("ci_high", .confidenceHigh, .number(decimals: 1)),
    .init("df", .degreesOfFreedom, .integer), .init("p", .pValue, .number(decimals: 3)),
    .init("quality", .quality),
  ]

  /// The cells of ``identity`` that all rows of an assessment share: country, survey and period.
  static func identity(of result: AssessmentResult) -> [Cell] {
    let code = result.survey.country
    let country = Country.alpha2(code).map { Cell.code(code, $0.name) } ?? .text(code)
    return [country, .text(result.survey.survey), .text(result.period.description)]
  }

  /// What stands under a table: that its data are made up, and what a mark in it means.
  static func notes(of result: AssessmentResult, _ rows: [[Cell]]) -> [LocalizedText] {
    let hasSuppressed = rows.contains { $0.contains(.suppressed) }
    return (hasSuppressed ? [MessageKey.notShownMark.wordings] : [])
      + (result.isSynthetic ? [MessageKey.syntheticBanner.wordings] : [])
  }
}
