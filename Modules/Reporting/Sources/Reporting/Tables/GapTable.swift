public import Assessment
import IntegrationModel

/// The gaps of an assessment as a table for every command and export.
///
/// Columns: `country,survey,period,indicator,measure,within,difference,se,ci_low,ci_high,df,p,`
/// `quality`. Differences of rates are proportions for machines (0.05) and percent for readers. A gap
/// that is suppressed, or one side of which is, has no numbers.
public enum GapTable {
  /// The table of an assessment's gaps; the catalogue gives names and kinds.
  public static func gaps(of result: AssessmentResult, indicators: [Indicator]) -> ResultTable {
    let names = IndicatorNames(indicators)
    let publication = Publication(result)
    let rows = result.gaps.map { gap in
      AssessmentColumns.identity(of: result)
        + [
          names.cell(gap.indicator), .code(gap.measure.rawValue, gap.measure.label.wordings),
          .code(gap.within, gap.withinLabel),
        ]
        + numbers(of: gap, names.isShare(gap.indicator), isShown: publication.shows(gap))
    }
    return ResultTable(
      columns: AssessmentColumns.identity + AssessmentColumns.contrast, rows: rows,
      notes: AssessmentColumns.notes(of: result, rows))
  }

  private static func numbers(of gap: GapRow, _ isShare: Bool, isShown: Bool) -> [Cell] {
    let quality = isShown ? gap.quality : .suppress
    let rating = Cell.code(quality.rawValue, quality.label.wordings)
    guard isShown else { return Array(repeating: .suppressed, count: 6) + [rating] }
    let value: (Double) -> Cell = { isShare ? .proportion($0) : .number($0) }
    return [
      value(gap.difference), value(gap.standardError), value(gap.low), value(gap.high),
      .integer(gap.degreesOfFreedom), .number(gap.pValue), rating,
    ]
  }
}
