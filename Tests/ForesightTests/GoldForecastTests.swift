import Glibc
import Testing

@testable import Foresight

@Suite("Forecasts against published numbers")
struct GoldForecastTests {
  private func isClose(_ found: [Double], _ expected: [Double], _ part: Double) -> Bool {
    found.count == expected.count
      && zip(found, expected).allSatisfy { abs($0 - $1) <= part * abs($1) }
  }

  @Test("the damped trend with a multiplicative season fades from the first step")
  func dampedSeason() throws {
    // The states and parameters of R's fit of AirPassengers, whose own forecasts do not damp the mean; the
    // means and deviations are those of 100,000 simulated paths within their errors.
    let fit = ETSFit(
      model: ETSModel(
        error: .multiplicative, trend: .additive, isDamped: true, season: .multiplicative),
      alpha: 0.709552, beta: 0.020409, gamma: 0.0001, phi: 0.98,
      initial: .init(level: 0, slope: 0, season: []),
      last: .init(
        level: 485.912552, slope: 1.801198,
        season: [
          0.905863, 0.886900, 1.011037, 0.980389, 0.978619, 1.110503, 1.231806, 1.220309, 1.059206,
          0.921666, 0.799327, 0.894456,
        ]),
      logLikelihood: 0, count: 144, period: 12, variance: 0.0015340763)
    let moments = try #require(fit.moments(horizon: 12))
    #expect(
      isClose(
        moments.means,
        [
          441.7692, 434.0554, 496.5230, 483.1004, 483.8220, 550.7961, 612.8871, 609.0368, 530.2237,
          462.7295, 402.4609, 451.6225,
        ], 2e-6))
    #expect(
      isClose(
        moments.variances.map { $0.squareRoot() },
        [
          17.3029, 21.0240, 28.0751, 30.8860, 34.2687, 42.6121, 51.2516, 54.6080, 50.6493, 46.8461,
          42.9942, 50.7225,
        ], 5e-5))
  }

  @Test(
    "forecasts and 95 % bands of equal models are R's (forecast 8.20)",
    arguments: [
      (
        ReferenceSeries.accidentalDeaths, "arima(0,1,1)(0,1,1)",
        [8336.0613, 7531.8291, 8314.6438], [7706.9569, 6807.8799, 7506.9107]
      ),
      (
        ReferenceSeries.lynx, "arima(2,0,2)+c", [2989.9103, 2093.4780, 1307.3087],
        [1279.0456, -500.0938, -1481.3072]
      ),
      (
        ReferenceSeries.nottingham, "arima(1,0,2)(1,1,2)+c", [40.3589, 39.4487, 43.4591],
        [35.8809, 34.8373, 38.7992]
      ),
      (
        ReferenceSeries.airMiles, "arima(0,2,1)", [32570.2300, 34626.4600, 36682.6900],
        [30392.5114, 31060.0734, 31706.1355]
      ),
      (ReferenceSeries.discoveries, "ANN", [1.1422, 1.1422, 1.1422], [-3.0820, -3.1466, -3.2104]),
      (
        ReferenceSeries.nile, "MNN", [838.8752, 838.8752, 838.8752], [584.3902, 581.4209, 578.4838]
      ),
    ])
  func equalModels(
    series: (period: Int, values: [Double]), model: String, means: [Double], low: [Double]
  ) throws {
    let method = try #require(ForecastMethod(model))
    let forecast = ForecastSession(series.values, period: series.period, horizon: 3)
      .forecast(method)
    let band = try #require(forecast.band(0.95))
    #expect(isClose(forecast.points, means, 0.005))
    #expect(isClose(band.low, low, 0.005))
  }

  @Test(
    "Theta is R's thetaf",
    arguments: [
      (
        ReferenceSeries.airPassengers,
        [440.0782, 428.3843, 489.7071, 475.7046, 479.6704, 545.3663]
      ),
      (
        ReferenceSeries.internetUsers,
        [220.3096, 220.6190, 220.9284, 221.2378, 221.5472, 221.8566]
      ),
      (ReferenceSeries.nile, [799.8120, 798.4548, 797.0977, 795.7405, 794.3834, 793.0262]),
      (ReferenceSeries.gas, [999.7439, 660.0976, 387.1895, 718.3607, 1016.0764, 670.8376]),
      (
        ReferenceSeries.johnson, [13.9218, 14.5667, 15.8008, 12.2672, 14.2460, 14.9040]
      ),
      (ReferenceSeries.discoveries, [1.0954, 1.0871, 1.0788, 1.0705, 1.0623, 1.0540]),
      (
        ReferenceSeries.population, [208.5918, 213.9854, 219.3790, 224.7726, 230.1663, 235.5599]
      ),
    ])
  func theta(series: (period: Int, values: [Double]), means: [Double]) throws {
    let fit = try #require(ThetaFit(series.values, period: series.period, kind: .standard))
    #expect(isClose(fit.moments(horizon: 6).means, means, 0.0005))
  }

  @Test("the simple references are R's naive, snaive, rwf and meanf")
  func references() throws {
    let (period, values) = ReferenceSeries.airPassengers
    let oracle: [(Benchmark, [Double], [Double])] = [
      (.naive, [432, 432, 432], [365.9288, 338.5612, 317.5613]),
      (.seasonalNaive, [417, 391, 419], [345.8224, 319.8224, 347.8224]),
      (.drift, [434.2378, 436.4755, 438.7133], [367.8497, 342.2632, 322.9300]),
      (.mean, [280.2986, 280.2986, 280.2986], [42.3402, 42.3402, 42.3402]),
    ]
    for (benchmark, means, low) in oracle {
      let forecast = try #require(benchmark.forecast(values, period: period, horizon: 3))
      let band = try #require(forecast.band(0.95))
      #expect(isClose(forecast.points, means, 1e-6), "\(benchmark)")
      #expect(isClose(band.low, low, 2e-6), "\(benchmark)")
    }
  }

  @Test("Croston's rate is R's")
  func croston() throws {
    let rate = try #require(IntermittentKind.croston.rate(ReferenceSeries.discoveries.values))
    #expect(abs(rate - 1.756149) < 5e-7)
  }

  @Test("the airline model of log passengers has the published likelihood")
  func airline() throws {
    let orders = try #require(ARIMAOrders("arima(0,1,1)(0,1,1)"))
    let values = ReferenceSeries.airPassengers.values.map { log($0) }
    let fit = try #require(ARIMAFit.of(values, period: 12, orders: orders))
    #expect(abs(fit.logLikelihood - 244.699531) < 0.01)
    #expect(abs(fit.ma[0] + 0.401828) < 1e-4 && abs(fit.seasonalMA[0] + 0.556945) < 1e-4)
  }
}
