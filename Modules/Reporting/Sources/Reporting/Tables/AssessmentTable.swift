public import Assessment
import IntegrationModel

/// The estimates of an assessment as a table for every command and export.
///
/// Columns: `country,survey,period,indicator,<breakdowns...>,estimate,se,ci_low,ci_high,cv,df,deff,`
/// `n,population,quality,suppressed`. Rates are proportions for machines and percent for readers. A
/// suppressed row has no number from `estimate` to `deff`; it has `n` and `population` only where
/// precision alone suppresses it.
public enum AssessmentTable {
  /// The table of an assessment's estimates.
  ///
  /// - Parameters:
  ///   - result: The assessment.
  ///   - indicators: The catalogue, for names and kinds; an indicator that it lacks is shown by its
  ///     identifier.
  public static func estimates(
    of result: AssessmentResult, indicators: [Indicator]
  ) -> ResultTable {
    let names = IndicatorNames(indicators)
    let breakdowns = result.dimensions.map {
      ResultTable.Column($0, LevelLabel.dimension($0))
    }
    let rows = result.rows.map { row in
      AssessmentColumns.identity(of: result) + [names.cell(row.indicator)]
        + result.dimensions.map { dimension in
          let level = row.level(of: dimension)
          return Cell.code(level, LevelLabel.level(level, of: dimension))
        } + numbers(of: row, names.isShare(row.indicator))
    }
    return ResultTable(
      columns: AssessmentColumns.identity + breakdowns + AssessmentColumns.precision, rows: rows,
      notes: AssessmentColumns.notes(of: result, rows))
  }

  private static func numbers(of row: IndicatorRow, _ isShare: Bool) -> [Cell] {
    let estimate = row.estimate
    let value: (Double) -> Cell = { isShare ? .proportion($0) : .number($0) }
    let quality = Cell.code(row.quality.rawValue, row.quality.label.wordings)
    let counts: [Cell] =
      row.showsCount
      ? [.integer(estimate.sampleSize), .number(estimate.population)]
      : [.suppressed, .suppressed]
    guard row.quality != .suppress else {
      return Array(repeating: .suppressed, count: 7) + counts + [quality, .flag(true)]
    }
    return [
      value(estimate.value), value(estimate.standardError), value(estimate.low),
      value(estimate.high), .number(estimate.coefficientOfVariation),
      .integer(estimate.degreesOfFreedom), .number(estimate.designEffect),
    ] + counts + [quality, .flag(false)]
  }
}
