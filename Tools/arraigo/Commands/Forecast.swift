public import ArgumentParser
public import Foresight
import Foundation
import IntegrationModel
import Reporting

/// Forecasts series with intervals, beside the simple forecasts every other one has to beat.
struct ForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Forecasts series, with intervals and a test against the past.",
    discussion: """
      FILE is csv with the columns series,period,value and perhaps se (standard errors), or what
      `arraigo assess --format csv` prints; periods are 2021, 2021-S1, 2021-Q3, 2021-07 or whole
      numbers, whose season --frequency tells. An empty value or NA is missing. Without FILE the
      assessments stored in the workspace are forecast, suppressed values left out.

      A column vintage says when a value was published: 2021-07-15, a period or a whole number; in the
      workspace it is the run that read the data, once a period was assessed from newer data. A
      value stands until a later vintage gives its period another. The latest vintage is forecast.
      Forecasts of the past, for the intervals and --backtest, are made where a vintage ends, know what
      was published then, and are held against the latest values. --revisions prints how far first
      values were off; --vintages latest tests on the latest vintage alone, which flatters every method.

      Beside the chosen methods three benchmarks are printed: the last value (naive), exponential
      smoothing (ets) and ARIMA (arima). The methods are
        combination  mean of ETS, ARIMA and Theta, one far from the others left out; the default
        median       their median
        ets          exponential smoothing models weighted by their AICc; ets_best: the best alone;
                     ETS(M,Ad,M): that one
        arima        automatic orders; arima_best: full search; arima(0,1,1)(0,1,1), and +c for a
                     constant: those orders
        theta        dynamic optimised Theta; dynamic_theta, optimised_theta, standard_theta
        croston sba tsb adida imapa   for counts that are mostly zero
        hierarchical_ar  net migration rates of many countries together (Azose and Raftery), errors
                     Student's t; hierarchical_ar_normal
        local_level  survey rates with se: the level behind them, its step common to all series
        naive seasonal_naive drift mean
        a+b          the mean of a and b, as ets+theta
      Below 5 values the combination is the last value; below 10 the mean of last value, drift and a
      fading trend; without seasons below 20 the mean of ETS without trend or with a damped one,
      Theta and an autoregression that leans on the other series. A constant series or a straight line goes on as it is; one value has no bands;
      gaps are filled on straight lines, missing ends left out; ets and arima leave out seasons of more
      than 24 steps, and arima finds orders on the last 1,200 values; a last value far off
      is told, not followed. Each such answer has a code (gaps_filled, too_few_values, break_at_end)
      on standard error and with --fits.

      Intervals are conformal: as wide as forecasts of like series (one frequency, one file) were off in the
      past, counted in each series' own recent changes, the newest 400 errors of each step ahead;
      with too few past errors, or --bands model, the model's own. --backtest gives every forecast
      of the past the interval it would have had then.

      With --reconcile, series named by levels with / between, total for the whole (total/total,
      total/female, PE/female), are made to add up, and so are the forecasts of the past: intervals
      are as wide as those were off.

      Examples:
        arraigo forecast migrants.csv --horizon 5
        arraigo forecast arrivals.csv --model ets+theta,ets --backtest
        arraigo forecast estimates.csv --model local_level
        arraigo forecast arrivals_as_published.csv --revisions
        arraigo forecast arrivals.csv --chart arrivals.svg --language es
      """)

  @Argument(
    help: "The csv file with the series (default: the workspace's assessments).",
    completion: .file())
  var file: String?
  @Option(help: "The methods, with commas between; a+b is the mean of a and b.")
  var model = "combination"
  @Option(help: "How many periods ahead (default: two seasons, 5 without seasons).")
  var horizon: Int?
  @Option(help: "The steps of a season, as 12 for months (default: the periods').")
  var frequency: Int?
  @Option(help: "The bands: conformal or model.") var bands = ForecastRun.Bands.conformal
  @Flag(inversion: .prefixedNo, help: "Print naive, ets and arima too.") var benchmarks = true
  @Flag(help: "Print the scores of forecasts of the past instead of the forecasts.")
  var backtest = false
  @Flag(help: "Print how the series were revised instead of the forecasts.") var revisions = false
  @Option(help: "What forecasts of the past know: published (what was then) or latest.")
  var vintages = KnownVintages.published
  @Flag(help: "With --backtest: a row of all series for each step ahead too.") var byHorizon = false
  @Option(help: "How many origins of the past are tried (default: 10, more where series are few).")
  var origins: Int?
  @Flag(help: "Print what was fitted to each series instead of the forecasts.") var fits = false
  @Option(
    help: "Write a fan chart of the first method; with several series one file each.",
    completion: .file(extensions: ["svg"]))
  var chart: String?
  @Option(
    help: "Make grouped series add up: bottom_up, ols, wls_structural, wls_variance or mint_shrink."
  )
  var reconcile: Reconciliation?
  @Flag(help: "With --reconcile: no forecast below zero.") var nonNegative = false
  @Option(help: "The seed of the methods that draw by chance.") var seed: UInt64 = 1
  @Option(help: "How many series are worked on at once (default: the processors).")
  var threads: Int?
  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var table: TableOptions

  func validate() throws {
    if let horizon, !(1...1_000).contains(horizon) {
      throw ValidationError("--horizon \(horizon) is not from 1 to 1000")
    }
    if let frequency, !(1...1_000).contains(frequency) {
      throw ValidationError("--frequency \(frequency) is not from 1 to 1000")
    }
    if let origins, origins < 1 { throw ValidationError("--origins is at least 1") }
    if let threads, threads < 1 { throw ValidationError("--threads is at least 1") }
    _ = try methods()
  }

  func run() throws {
    let series = try series()
    if revisions {
      table.show(ForecastTable.revisions(of: series))
      return
    }
    let season = series.map(\.frequency).max() ?? 1
    let run = ForecastRun(
      methods: try methods(), horizon: horizon ?? (season > 1 ? 2 * season : 5), bands: bands,
      origins: origins, usesVintages: vintages == .published,
      threads: threads ?? ProcessInfo.processInfo.activeProcessorCount,
      seed: seed)
    var results = try run.results(series, tested: backtest || reconcile != nil)
    if let reconcile {
      results = try run.reconciled(results, by: reconcile, isNonNegative: nonNegative)
    }
    try draw(results, run)
    tell(results, run)
    if backtest {
      table.show(ForecastTable.backtest(Backtest(results, of: run, bySteps: byHorizon)))
    } else if fits {
      table.show(ForecastTable.fits(of: results, methods: run.methods))
    } else {
      table.show(ForecastTable.forecasts(of: results, methods: run.methods))
    }
  }

  /// The methods asked for, and the benchmarks that are not among them.
  private func methods() throws -> [ForecastMethod] {
    var methods: [ForecastMethod] = []
    for name in Self.parts(model) {
      guard let method = ForecastMethod(name) else {
        let known = ForecastMethod.named.map(\.name).joined(separator: ", ")
        throw ValidationError("--model \(name) is none; known are \(known), and a+b")
      }
      if !methods.contains(method) { methods.append(method) }
    }
    guard !methods.isEmpty else { throw ValidationError("--model names no method") }
    guard benchmarks else { return methods }
    let references: [ForecastMethod] = [.benchmark(.naive), .ets, .arima]
    return methods + references.filter { !methods.contains($0) }
  }

  /// Splits at commas outside of brackets: `ETS(M,A,M),naive` has two parts.
  private static func parts(_ text: String) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text where character != " " {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if character == ",", depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.filter { !$0.isEmpty }
  }

  private func draw(_ results: [ForecastRun.Result], _ run: ForecastRun) throws {
    guard let chart, let method = run.methods.first else { return }
    for (place, result) in results.enumerated() {
      let path = results.count == 1 ? chart : Self.numbered(chart, place + 1)
      let drawing = FanChart.svg(result, method: method, language: table.spoken)
      do {
        try drawing.write(toFile: path, atomically: true, encoding: .utf8)
      } catch {
        throw ArraigoError(
          "unwritable_file", "the chart cannot be written", at: Place(file: path),
          suggestion: "check that its folder exists and can be written to")
      }
      Notice.say("\(result.series.name): \(path)")
    }
  }

  private static func numbered(_ path: String, _ number: Int) -> String {
    let ending = ".svg"
    return path.hasSuffix(ending)
      ? path.dropLast(ending.count) + "-\(number)" + ending : path + "-\(number)"
  }

  /// What readers must know of series, each once with how many it holds for.
  private func tell(_ results: [ForecastRun.Result], _ run: ForecastRun) {
    var counts: [(note: String, series: [String])] = []
    for result in results {
      for (method, forecast) in zip(run.methods, result.forecasts) {
        for note in forecast.notes {
          let text = "\(method.name): \(note)"
          if let known = counts.firstIndex(where: { $0.note == text }) {
            counts[known].series.append(result.series.name)
          } else {
            counts.append((text, [result.series.name]))
          }
        }
      }
    }
    for (note, series) in counts {
      let named = series.prefix(3).joined(separator: ", ")
      let more = series.count > 3 ? " and \(series.count - 3) more" : ""
      Notice.say("\(note) (\(named)\(more))")
    }
  }
}

/// What forecasts of the past know of a series with vintages.
enum KnownVintages: String, CaseIterable, ExpressibleByArgument {
  case published, latest
}

extension ForecastRun.Bands: @retroactive ExpressibleByArgument {}
extension Reconciliation: @retroactive ExpressibleByArgument {}
