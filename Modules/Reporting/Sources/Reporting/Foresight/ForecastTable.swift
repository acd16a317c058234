public import Foresight
import IntegrationModel

/// Forecasts as a table for every command and export.
///
/// Columns: `series,model,horizon,period,point,low80,high80,low95,high95`. What a series or method asks
/// the reader to know (`gaps_filled`) stands under the table.
public enum ForecastTable {
  /// The table of a run's results.
  public static func forecasts(
    of results: [ForecastRun.Result], methods: [ForecastMethod]
  ) -> ResultTable {
    let decimals = decimals(of: results.map(\.series))
    let value = ResultTable.Kind.number(decimals: decimals)
    var rows: [[Cell]] = []
    for result in results {
      for (method, forecast) in zip(methods, result.forecasts) {
        for step in forecast.points.indices {
          rows.append(
            [
              .text(result.series.name), cell(method), .integer(step + 1),
              .text(result.firstPoint.advanced(by: step).description),
              number(forecast.points[step]),
            ]
              + Forecast.levels.flatMap { level -> [Cell] in
                guard let band = forecast.band(level) else { return [.missing, .missing] }
                return [number(band.low[step]), number(band.high[step])]
              })
        }
      }
    }
    return ResultTable(
      columns: [
        .init("series", .forecastSeries), .init("model", .forecastModel),
        .init("horizon", .forecastHorizon, .integer), .init("period", .period),
        .init("point", .forecastPoint, value), .init("low80", .forecastLow80, value),
        .init("high80", .forecastHigh80, value), .init("low95", .forecastLow95, value),
        .init("high95", .forecastHigh95, value),
      ], rows: rows)
  }

  /// What was fitted to each series: `series,model,fitted,bands,notes`.
  public static func fits(of results: [ForecastRun.Result], methods: [ForecastMethod])
    -> ResultTable
  {
    let rows: [[Cell]] = results.flatMap { result in
      zip(methods, result.forecasts).map { method, forecast in
        [
          .text(result.series.name), cell(method), .text(forecast.model),
          .text(forecast.source.rawValue), .text(forecast.notes.joined(separator: " ")),
        ]
      }
    }
    return ResultTable(
      columns: [
        .init("series", .forecastSeries), .init("model", .forecastModel),
        .init("fitted", .forecastFit), .init("bands", .confidenceInterval),
        .init("notes", .forecastNotes),
      ], rows: rows)
  }

  /// The scores of a backtest; the row of all series has the name `total`.
  ///
  /// Columns: `series,model,forecasts,mase,smape,rmsse,msis,crps,coverage80,coverage95,dm,dm_p`, and after
  /// `model` `horizon` where the backtest has rows for the steps ahead; it is empty for all together.
  public static func backtest(_ backtest: Backtest) -> ResultTable {
    let hasSteps = backtest.rows.contains { $0.step != nil }
    let rows: [[Cell]] = backtest.rows.map { row in
      let scores = row.accuracy
      let step: [Cell] = hasSteps ? [row.step.map { .integer($0) } ?? .missing] : []
      return [
        row.series.map { .text($0) } ?? .code("total", MessageKey.total.wordings),
        cell(row.method),
      ] + step + [
        .integer(scores.forecasts), number(scores.mase),
        number(scores.smape), number(scores.rmsse), number(scores.msis), number(scores.crps),
        scores.coverage80.map { .proportion($0) } ?? .missing,
        scores.coverage95.map { .proportion($0) } ?? .missing,
        number(row.againstLastValue?.statistic), number(row.againstLastValue?.probability),
      ]
    }
    let score = ResultTable.Kind.number(decimals: 3)
    let hasNone = backtest.rows.contains { $0.accuracy.smape == nil && $0.accuracy.forecasts > 0 }
    return ResultTable(
      columns: [
        .init("series", .forecastSeries), .init("model", .forecastModel),
      ] + (hasSteps ? [.init("horizon", .forecastHorizon, .integer)] : []) + [
        .init("forecasts", .backtestForecasts, .integer), .init("mase", .backtestMASE, score),
        .init("smape", .backtestSMAPE, score), .init("rmsse", .backtestRMSSE, score),
        .init("msis", .backtestMSIS, score), .init("crps", .backtestCRPS, score),
        .init("coverage80", .backtestCoverage80, .percent(decimals: 1)),
        .init("coverage95", .backtestCoverage95, .percent(decimals: 1)),
        .init("dm", .backtestStatistic, score), .init("dm_p", .pValue, score),
      ], rows: rows,
      notes: [MessageKey.backtestNote.wordings]
        + (hasNone ? [MessageKey.backtestNoSMAPE.wordings] : []))
  }

  /// How series were revised: `series,vintages,values,mean_revision,mean_size,t,p`; a row for each series that
  /// was.
  public static func revisions(of series: [TimeSeries]) -> ResultTable {
    let rows: [[Cell]] = series.compactMap { one in
      guard let found = Revisions(one) else { return nil }
      return [
        .text(one.name), .integer(found.vintages), .integer(found.count), .number(found.mean),
        .number(found.meanSize), number(found.statistic), number(found.probability),
      ]
    }
    let value = ResultTable.Kind.number(decimals: decimals(of: series) + 1)
    let score = ResultTable.Kind.number(decimals: 3)
    return ResultTable(
      columns: [
        .init("series", .forecastSeries), .init("vintages", .revisionVintages, .integer),
        .init("values", .revisionValues, .integer),
        .init("mean_revision", .revisionMean, value), .init("mean_size", .revisionMeanSize, value),
        .init("t", .revisionStatistic, score), .init("p", .pValue, score),
      ], rows: rows, notes: [MessageKey.revisionNote.wordings])
  }

  /// The method's code for machines, its name for readers.
  static func cell(_ method: ForecastMethod) -> Cell {
    method.label.map { .code(method.name, $0.wordings) } ?? .text(method.name)
  }

  private static func number(_ value: Double?) -> Cell {
    value.map { $0.isFinite ? .number($0) : .missing } ?? .missing
  }

  /// As many decimals as tell the values of all series apart, 0 to 4.
  private static func decimals(of series: [TimeSeries]) -> Int {
    var least = Double.infinity
    for one in series {
      let size = one.values.reduce(0) { $1.isNaN ? $0 : max($0, abs($1)) }
      if size > 0 { least = min(least, size) }
    }
    return least < 1 ? 4 : least < 100 ? 2 : least < 10_000 ? 1 : 0
  }
}

extension ForecastMethod {
  /// What readers call the method; nil for models that bear their own name.
  var label: MessageKey? {
    switch self {
    case .combination: .methodCombination
    case .median: .methodMedian
    case .ets: .methodETS
    case .bestETS: .methodETSBest
    case .arima: .methodARIMA
    case .bestARIMA: .methodARIMABest
    case .theta(.dynamicOptimised): .methodTheta
    case .benchmark(.naive): .methodNaive
    case .benchmark(.seasonalNaive): .methodSeasonalNaive
    case .benchmark(.drift): .methodDrift
    case .benchmark(.mean): .methodMean
    case .joint(.hierarchicalAR), .joint(.hierarchicalARNormal): .methodHierarchicalAR
    case .joint(.localLevel): .methodLocalLevel
    case .theta, .etsModel, .arimaModel, .intermittent, .mean: nil
    }
  }
}
