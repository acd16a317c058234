import Glibc
import Numerics
import Testing

@testable import Foresight

@Suite("Backtests")
struct BacktestTests {
  // Errors of R's ets, auto.arima and snaive on AirPassengers 1959-1960, fitted to 1958; the statistics are
  // those of its dm.test (R 4.2.2, forecast 8.20).
  private static let smoothing = [
    14.52416, -0.024645, 14.3092, 19.33611, 44.75921, 44.6885, 78.67139, 92.88478, 53.86065,
    50.79936, 52.71786, 55.72201, 62.93322, 40.66569, 18.01109, 75.59928, 88.25411, 98.22383,
    142.5124, 130.0243, 90.40144, 97.60114, 74.60877, 75.97826,
  ]
  private static let arima = [
    18.04107, 22.27096, 42.21585, 46.22906, 55.22589, 35.22665, 55.22647, 52.22651, 57.2265,
    46.2265, 50.2265, 66.2265, 73.26757, 69.49746, 53.44235, 109.4556, 105.4524, 96.45315, 127.453,
    97.45301, 100.453, 98.45301, 76.45301, 91.45301,
  ]
  private static let lastSeason: [Double] = [
    20, 24, 44, 48, 57, 37, 57, 54, 59, 48, 52, 68, 77, 73, 57, 113, 109, 100, 131, 101, 104, 102,
    80, 95,
  ]

  @Test("Diebold and Mariano's test is R's dm.test")
  func dieboldMariano() throws {
    let squares = try #require(DieboldMariano(Self.smoothing, Self.arima))
    #expect(abs(squares.statistic + 0.411965) < 1e-4 && abs(squares.probability - 0.684179) < 1e-4)
    let sizes = try #require(DieboldMariano(Self.smoothing, Self.lastSeason, power: 1))
    #expect(abs(sizes.statistic + 1.958066) < 1e-4 && abs(sizes.probability - 0.062461) < 1e-4)
    let ahead = try #require(DieboldMariano(Self.smoothing, Self.arima, horizon: 4))
    #expect(
      abs(ahead.statistic + 0.2769136) < 1e-4 && abs(ahead.probability - 0.7843199) < 1e-4)
  }

  @Test("origins leave half of the values, are the newest, and reach over the horizon")
  func origins() {
    func cuts(_ horizon: Int, _ origins: Int, _ count: Int, _ period: Int = 1) -> [Int] {
      RollingOrigin(horizon: horizon, origins: origins).cuts(count: count, period: period)
    }
    #expect(cuts(3, 4, 20) == [16, 17, 18, 19])
    #expect(cuts(6, 9, 8) == [4, 5, 6, 7])
    #expect(cuts(6, 2, 3) == [])
    // Ten origins three months apart: four of them have all of 18 months after them.
    #expect(cuts(18, 10, 120, 12) == [92, 95, 98, 101, 104, 107, 110, 113, 116, 119])
  }

  @Test("the scores are those worked out by hand")
  func scores() throws {
    let past = PastForecast(
      origin: 3, back: 2, points: [10, 12], deviations: [], actuals: [12, 11], scale: 2,
      squareScale: 5, recentScale: 2)
    let bands = [
      Forecast.Band(level: 0.8, low: [9, 11.5], high: [11, 12.5]),
      Forecast.Band(level: 0.95, low: [8, 11.25], high: [12, 12.75]),
    ]
    let accuracy = Accuracy([(forecast: past, bands: bands)])
    #expect(accuracy.mase == 0.75)
    #expect(abs((accuracy.smape ?? 0) - (400.0 / 22 + 200.0 / 23) / 2) < 1e-12)
    #expect(abs((accuracy.rmsse ?? 0) - 0.5.squareRoot()) < 1e-12)
    // Widths 4 and 1.5, the second value 0.25 below its band.
    #expect(abs((accuracy.msis ?? 0) - (5.5 + 40 * 0.25) / 2 / 2) < 1e-12)
    #expect(accuracy.coverage80 == 0 && accuracy.coverage95 == 0.5)
  }

  @Test("sMAPE is not given where values are not above zero")
  func signs() {
    let past = PastForecast(
      origin: 3, back: 1, points: [1], deviations: [], actuals: [-1], scale: 1, squareScale: 1,
      recentScale: 1)
    #expect(Accuracy([(forecast: past, bands: nil)]).smape == nil)
  }

  /// One-step errors of the given sizes, one of each so long ago.
  private func errors(_ sizes: [(back: Int, size: Double)]) -> [PastForecast] {
    sizes.map {
      PastForecast(
        origin: 5, back: $0.back, points: [0], deviations: [], actuals: [$0.size], scale: 7,
        squareScale: 1, recentScale: 1)
    }
  }

  @Test("conformal bands reach the asked-for errors of the past, and need enough of them")
  func conformal() throws {
    let past = errors((1...99).map { (1, Double($0)) })
    let forecast = Forecast(model: "", points: [100])
    let bands = try #require(ConformalBands(past, horizon: 1).bands(around: forecast, scale: 2))
    // The 80th and 95th smallest of 99 errors, times the scale.
    #expect(bands[0].low == [-60] && bands[0].high == [260])
    #expect(bands[1].low == [-90] && bands[1].high == [290])
    let few = ConformalBands(past.prefix(18), horizon: 1)
    #expect(few.bands(around: forecast, scale: 2) == nil)
  }

  @Test("where the newest errors are plenty older ones do not count")
  func newest() throws {
    let recent = (1...399).map { (back: 2, size: Double($0) / 399) }
    let old = (1...500).map { _ in (back: 9, size: 1000.0) }
    let pool = ConformalBands(errors(recent + [(3, 1)] + old), horizon: 1)
    let bands = try #require(pool.bands(around: Forecast(model: "", points: [0]), scale: 1))
    #expect(bands[1].high[0] < 1)
    let fewer = ConformalBands(errors(recent.dropLast() + old), horizon: 1)
    let wide = try #require(fewer.bands(around: Forecast(model: "", points: [0]), scale: 1))
    #expect(wide[1].high[0] == 1000)
  }

  @Test("newer changes weigh more in the unit of the bands, by the year")
  func recentScale() {
    let annual = PastForecast.Scales([0.0, 1, 3, 7], period: 1)
    #expect(abs(annual.recent - (4 + 0.8 * 2 + 0.64) / (1 + 0.8 + 0.64)) < 1e-12)
    #expect(annual.size == 7.0 / 3 && annual.square == 7)
    let monthly = PastForecast.Scales((0...24).map { $0 == 24 ? 5.0 : 0 }, period: 12)
    let weights = (0...12).reduce(0.0) { $0 + pow(0.8, Double($1) / 12) }
    #expect(abs(monthly.recent - 5 / weights) < 1e-12)
    #expect(PastForecast.Scales([3.0], period: 1).recent == 0)
  }

  @Test("a run gives the same for every number of threads, and covers what it should")
  func run() throws {
    var stream = RandomStream(seed: 11)
    let series = (0..<60).map { number in
      var level = 50.0
      return TimeSeries(
        "\(number)",
        values: (0..<24).map { _ in
          level += stream.normal()
          return level
        })
    }
    let methods: [ForecastMethod] = [.benchmark(.naive), .benchmark(.drift)]
    let one = ForecastRun(methods: methods, horizon: 4)
    var two = one
    two.threads = 3
    let results = try one.results(series, tested: true)
    let others = try two.results(series, tested: true)
    for (left, right) in zip(results, others) { #expect(left.forecasts == right.forecasts) }
    let total = try #require(Backtest(results, of: one).rows.last { $0.series == nil })
    let coverage = try #require(total.accuracy.coverage95)
    #expect((0.93...0.97).contains(coverage))
  }
}
