import Testing

@testable import Foresight

/// The oracles are R 4.2.2 with forecast 8.20: `ets(y, model)`, `Arima(y, order, seasonal)`, `auto.arima(y)`,
/// `ndiffs(y)`, `nsdiffs(y)`; a fit here must be as likely, but for 0.05.
@Suite("Fits against R's forecast")
struct GoldFitTests {
  typealias Series = (period: Int, values: [Double])

  @Test(
    "exponential smoothing is as likely as R's",
    arguments: [
      ("AirPassengers", ReferenceSeries.airPassengers, "MAdM", -679.583216),
      ("AirPassengers", ReferenceSeries.airPassengers, "ANN", -863.893378),
      ("AirPassengers", ReferenceSeries.airPassengers, "AAdN", -863.796068),
      ("AirPassengers", ReferenceSeries.airPassengers, "AAA", -765.935848),
      // The best of 25 starts, better than R's -682.403619.
      ("AirPassengers", ReferenceSeries.airPassengers, "MAM", -675.9972),
      ("AirPassengers", ReferenceSeries.airPassengers, "MMdM", -678.618595),
      ("USAccDeaths", ReferenceSeries.accidentalDeaths, "ANA", -555.072335),
      ("WWWusage", ReferenceSeries.internetUsers, "AAdN", -352.865490),
      ("lynx", ReferenceSeries.lynx, "MNN", -1026.068773),
      ("Nile", ReferenceSeries.nile, "MNN", -726.150958),
      ("LakeHuron", ReferenceSeries.lakeHuron, "ANN", -195.338867),
      ("UKgas", ReferenceSeries.gas, "MAM", -618.360780),
      ("nottem", ReferenceSeries.nottingham, "ANA", -852.472073),
      ("JohnsonJohnson", ReferenceSeries.johnson, "MAA", -72.819597),
      ("uspop", ReferenceSeries.population, "AAN", -54.171996),
      ("airmiles", ReferenceSeries.airMiles, "AAN", -204.746194),
      ("discoveries", ReferenceSeries.discoveries, "ANN", -306.036833),
    ])
  func smoothing(name: String, series: Series, model: String, likelihood: Double) throws {
    let model = try #require(ETSModel(model))
    let fit = try #require(ETSFit.of(series.values, period: series.period, model: model))
    #expect(fit.logLikelihood >= likelihood - 0.05)
  }

  @Test(
    "ARIMA of given orders is as likely as R's",
    arguments: [
      (ReferenceSeries.airPassengers, "arima(2,1,1)(0,1,0)", -504.923853),
      (ReferenceSeries.accidentalDeaths, "arima(0,1,1)(0,1,1)", -425.439994),
      (ReferenceSeries.internetUsers, "arima(1,1,1)", -254.149736),
      (ReferenceSeries.internetUsers, "arima(3,1,0)", -251.996992),
      (ReferenceSeries.lynx, "arima(2,0,2)+c", -932.083723),
      (ReferenceSeries.lynx, "arima(4,0,0)+c", -931.110898),
      (ReferenceSeries.nile, "arima(1,1,1)", -630.627382),
      (ReferenceSeries.lakeHuron, "arima(0,1,0)", -109.107880),
      (ReferenceSeries.gas, "arima(0,1,1)(0,1,0)", -513.337390),
      (ReferenceSeries.nottingham, "arima(1,0,2)(1,1,2)+c", -516.481763),
      (ReferenceSeries.johnson, "arima(3,1,1)(0,1,0)", -43.007620),
      (ReferenceSeries.population, "arima(0,2,0)", -48.909931),
      (ReferenceSeries.airMiles, "arima(0,2,1)", -185.334225),
      (ReferenceSeries.discoveries, "arima(0,1,1)", -216.542961),
    ])
  func arima(series: Series, orders: String, likelihood: Double) throws {
    let orders = try #require(ARIMAOrders(orders))
    let fit = try #require(ARIMAFit.of(series.values, period: series.period, orders: orders))
    // The likelihood is exact, so that it can be no better than R's exact one either.
    #expect(abs(fit.logLikelihood - likelihood) < 0.01)
  }

  @Test(
    "the orders found are as good as R's, on the same differences",
    arguments: [
      (ReferenceSeries.airPassengers, 1, 1, 1018.165165),
      (ReferenceSeries.accidentalDeaths, 1, 1, 857.316351),
      (ReferenceSeries.internetUsers, 1, 0, 514.552103),
      (ReferenceSeries.lynx, 0, 0, 1876.952497), (ReferenceSeries.nile, 1, 0, 1267.507395),
      (ReferenceSeries.lakeHuron, 1, 0, 220.257865), (ReferenceSeries.gas, 1, 1, 1030.794780),
      (ReferenceSeries.johnson, 1, 1, 96.837167), (ReferenceSeries.population, 2, 0, 100.086529),
      (ReferenceSeries.airMiles, 2, 0, 375.300029), (ReferenceSeries.discoveries, 1, 0, 437.210922),
    ])
  func selection(series: Series, d: Int, seasonal: Int, aicc: Double) throws {
    let fit = try #require(ARIMAFit.of(series.values, period: series.period))
    #expect(fit.orders.d == d && fit.orders.seasonalD == seasonal)
    #expect(fit.aicc <= aicc + 0.01)
  }

  @Test(
    "differences are R's ndiffs and nsdiffs",
    arguments: [
      (ReferenceSeries.airPassengers, 1, 1), (ReferenceSeries.accidentalDeaths, 0, 1),
      (ReferenceSeries.internetUsers, 1, 0), (ReferenceSeries.lynx, 0, 0),
      (ReferenceSeries.nile, 1, 0), (ReferenceSeries.lakeHuron, 1, 0),
      (ReferenceSeries.gas, 1, 1), (ReferenceSeries.nottingham, 0, 1),
      (ReferenceSeries.johnson, 1, 1), (ReferenceSeries.population, 2, 0),
      (ReferenceSeries.airMiles, 2, 0), (ReferenceSeries.discoveries, 1, 0),
    ])
  func differences(series: Series, near: Int, seasonal: Int) {
    #expect(UnitRoots.differences(series.values) == near)
    #expect(UnitRoots.seasonalDifferences(series.values, period: series.period) == seasonal)
  }
}
