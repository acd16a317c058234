import Glibc
import Numerics
import Testing

@testable import Foresight

@Suite("Methods that learn from all series")
struct JointMethodTests {
  /// Autoregressions with known means, as rates.
  private func world(_ stream: inout RandomStream, countries: Int, years: Int) -> [[Double]] {
    (0..<countries).map { _ in
      let mean = stream.normal(mean: 0.001, deviation: 0.004)
      var value = mean
      return (0..<years).map { _ in
        value = mean + 0.6 * (value - mean) + stream.normal(mean: 0, deviation: 0.003)
        return value
      }
    }
  }

  @Test("the hierarchical autoregression covers the future of autoregressions")
  func coverage() {
    var stream = RandomStream(seed: 21)
    let whole = world(&stream, countries: 80, years: 35)
    let model = HierarchicalAR(tails: .normal, draws: 400, seed: 2)
    let forecasts = model.forecasts(whole.map { Array($0.prefix(30)) }, horizon: 5)
    var within = 0
    for (values, forecast) in zip(whole, forecasts) {
      for step in 0..<5 {
        let value = values[30 + step]
        if let band = forecast.band(0.8), band.low[step] <= value, value <= band.high[step] {
          within += 1
        }
      }
    }
    // 400 values that are not independent: 0.8 within four standard errors of about 0.03.
    #expect((0.70...0.90).contains(Double(within) / 400))
  }

  @Test("equal seeds give equal draws, other units the same in those units")
  func units() throws {
    var stream = RandomStream(seed: 22)
    let rates = world(&stream, countries: 5, years: 20)
    let model = HierarchicalAR(draws: 200, seed: 3)
    let once = model.forecasts(rates, horizon: 3)
    let thousands = model.forecasts(rates.map { $0.map { $0 * 1024 } }, horizon: 3)
    #expect(once == model.forecasts(rates, horizon: 3))
    for (one, other) in zip(once, thousands) {
      for (a, b) in zip(one.points, other.points) { #expect(abs(a * 1024 - b) < 1e-9) }
    }
  }

  @Test("short series lean on the world's mean")
  func shrinkage() {
    var stream = RandomStream(seed: 23)
    let world = world(&stream, countries: 60, years: 40) + [[0.02, 0.02]]
    let forecasts = HierarchicalAR(tails: .normal, draws: 400, seed: 4)
      .forecasts(world, horizon: 20)
    let last = forecasts[60].points
    #expect(last[0] < 0.02 && last[19] < last[0])
  }

  @Test("the local level without change is the mean weighted by precision")
  func noChange() throws {
    // Estimates that scatter less than their errors allow: no change shows.
    let values = [10.0, 11, 10, 11, 10]
    let errors = [2.0, 1, 2, 1, 2]
    let fit = try #require(LocalLevel([values.map { -$0 }], errors: [errors]))
    #expect(fit.scale == .identity && fit.stepVariance == 0)
    let weights = errors.map { 1 / ($0 * $0) }
    let whole = weights.reduce(0, +)
    let mean = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / whole
    let forecast = try #require(fit.forecast(0, horizon: 2))
    let band = try #require(forecast.band(0.95))
    #expect(abs(forecast.points[1] + mean) < 1e-9)
    #expect(abs(band.high[1] - forecast.points[1] - 1.959964 / whole.squareRoot()) < 1e-6)
  }

  @Test("rates stay between 0 and 1, and their step is common to all series")
  func rates() throws {
    var stream = RandomStream(seed: 24)
    let series = (0..<200).map { _ in
      var level = -2.0
      return (0..<12).map { _ in
        level += stream.normal(mean: 0, deviation: 0.3)
        let rate = 1 / (1 + exp(-level))
        return min(max(rate + stream.normal(mean: 0, deviation: 0.01), 0.001), 0.999)
      }
    }
    let errors = series.map { $0.map { _ in 0.01 } }
    let fit = try #require(LocalLevel(series, errors: errors))
    #expect(fit.scale == .logit)
    // The walk's variance 0.09 comes back.
    #expect((0.07...0.11).contains(fit.stepVariance))
    let band = try #require(fit.forecast(0, horizon: 40)?.band(0.95))
    let isRate = zip(band.low, band.high).allSatisfy { $0 > 0 && $1 < 1 && $0 < $1 }
    #expect(isRate)
  }
}
