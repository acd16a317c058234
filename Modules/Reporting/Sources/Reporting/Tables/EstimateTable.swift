public import Assessment
import IntegrationModel

/// The estimates of any survey file as a table for every command and export.
///
/// Columns: `statistic,variable,level,<groups…>,estimate,se,ci_low,ci_high,cv,df,deff,n`; after them
/// `n_eff` where it is asked for, and `test,test_df,p_value` where something was tested.
public enum EstimateTable {
  /// The table of estimates in their order.
  public static func table(
    of estimates: [SurveyEstimate], groups: [String], showsEffectiveSize: Bool = false
  ) -> ResultTable {
    let showsTests = estimates.contains { $0.test != nil || $0.pValue != nil }
    var columns: [ResultTable.Column] = [
      .init("statistic", .statistic), .init("variable", .variable), .init("level", .level),
    ]
    columns += groups.map { .init($0, LocalizedText(en: $0, es: $0, pt: $0, fr: $0)) }
    columns += [
      .init("estimate", .estimate, .number(decimals: 4)),
      .init("se", .standardError, .number(decimals: 4)),
      .init("ci_low", .confidenceLow, .number(decimals: 4)),
      .init("ci_high", .confidenceHigh, .number(decimals: 4)),
      .init("cv", .coefficientOfVariation, .percent(decimals: 1)),
      .init("df", .degreesOfFreedom, .number(decimals: 0)),
      .init("deff", .designEffect, .number(decimals: 2)), .init("n", .records, .integer),
    ]
    if showsEffectiveSize {
      columns.append(.init("n_eff", .effectiveRecords, .number(decimals: 0)))
    }
    if showsTests {
      columns += [
        .init("test", .testStatistic, .number(decimals: 3)),
        .init("test_df", .testDegrees, .number(decimals: 2)),
        .init("p_value", .pValue, .number(decimals: 4)),
      ]
    }
    let rows = estimates.map { estimate in
      [.text(estimate.statistic), .text(estimate.variable), .text(estimate.level ?? "")]
        + estimate.groups.map(Cell.text) + numbers(of: estimate)
        + (showsEffectiveSize ? [.number(estimate.effectiveSampleSize)] : [])
        + (showsTests ? tests(of: estimate) : [])
    }
    return ResultTable(columns: columns, rows: rows)
  }

  private static func numbers(of estimate: SurveyEstimate) -> [Cell] {
    let degrees = estimate.degreesOfFreedom
    return [
      .number(estimate.value), .number(estimate.standardError), .number(estimate.low),
      .number(estimate.high), .number(estimate.coefficientOfVariation),
      Int(exactly: degrees).map(Cell.integer) ?? .number(degrees),
      .number(estimate.designEffect), .integer(estimate.sampleSize),
    ]
  }

  private static func tests(of estimate: SurveyEstimate) -> [Cell] {
    [estimate.test, estimate.testDegrees, estimate.pValue].map { $0.map(Cell.number) ?? .missing }
  }
}
