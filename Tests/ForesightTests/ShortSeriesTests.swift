import Numerics
import Testing

@testable import Foresight

/// What the default method is for 1 to 30 values, and for counts that are mostly zero.
@Suite("Short series")
struct ShortSeriesTests {
  private static let values: [Double] = {
    var stream = RandomStream(seed: 41)
    var level = 20.0
    return (0..<30).map { _ in
      level += 0.4 + stream.normal()
      return level
    }
  }()

  private func combination(_ count: Int, period: Int = 1) throws -> Forecast {
    try Forecaster(horizon: 3).forecast(
      TimeSeries("short", values: Array(Self.values.prefix(count)), frequency: period),
      by: .combination)
  }

  @Test(
    "the default method grows with the number of values",
    arguments: [
      (2, "short_series_last_value"), (4, "short_series_last_value"),
      (5, "short_series_simple_methods"), (9, "short_series_simple_methods"),
      (10, "short_series_few_parameters"), (19, "short_series_few_parameters"), (20, ""),
    ])
  func rules(count: Int, note: String) throws {
    let made = try combination(count)
    #expect(made.notes == (note.isEmpty ? [] : [note]))
    #expect(made.model.contains("ARIMA") == (count >= 20) && made.points.count == 3)
  }

  @Test("from 10 to 19 values the mean of smoothing, Theta and an autoregression is given")
  func lean() throws {
    let made = try combination(15)
    #expect(made.model.contains("ETS(A") && made.model.contains("theta"))
    #expect(made.model.hasSuffix("AR(1)") && made.deviations.count == 3)
    // Seasons need more: there the whole pool answers.
    #expect(try combination(15, period: 4).notes.isEmpty)
  }

  @Test("from 5 to 9 values the weights are fixed: 0.8, 0.2 and damping 0.9")
  func fading() {
    // Worked out by hand: level and slope after 1, 2, 4, 7, 8, begun at 1 and 7 / 4.
    var level = 1.0
    var slope = 1.75
    for value in [2.0, 4, 7, 8] {
      let before = level
      level = 0.8 * value + 0.2 * (level + 0.9 * slope)
      slope = 0.2 * (level - before) + 0.8 * 0.9 * slope
    }
    let points = FadingTrend.points([1, 2, 4, 7, 8], horizon: 2)
    #expect(abs(points[0] - level - 0.9 * slope) < 1e-12)
    #expect(abs(points[1] - level - (0.9 + 0.81) * slope) < 1e-12)
  }

  /// Autoregressions about a mean.
  private func walks(_ count: Int, _ length: Int, phi: Double, seed: UInt64) -> [[Double]] {
    var stream = RandomStream(seed: seed)
    return (0..<count).map { _ in
      var value = 0.0
      return (0..<length).map { _ in
        value = phi * value + stream.normal()
        return 50 + value
      }
    }
  }

  @Test("the group's autoregression is found, and short series lean on it")
  func group() throws {
    let all = walks(400, 12, phi: 0.6, seed: 42)
    let group = try #require(AutoregressionGroup(all))
    // Kendall's correction is of first order: a little of the bias is left at 12 values.
    #expect((0.5...0.65).contains(group.mean))
    func error(_ group: AutoregressionGroup?) -> Double {
      all.reduce(0) { sum, values in
        guard let fit = ShrunkAutoregression(values, group: group) else { return sum }
        return sum + (fit.phi - 0.6) * (fit.phi - 0.6)
      }
    }
    #expect(error(group) < error(nil) / 3)
    #expect(AutoregressionGroup(all.prefix(2)) == nil)
  }

  @Test("an autoregression returns to its mean, its variance grows to that of the series")
  func returning() throws {
    let fit = try #require(
      ShrunkAutoregression(walks(1, 19, phi: 0.7, seed: 43)[0], group: nil))
    let moments = fit.moments(horizon: 60)
    #expect(abs(moments.means[59] - fit.mean) < 1e-3)
    #expect(moments.variances[0] == fit.variance)
    let whole = fit.variance / (1 - fit.phi * fit.phi)
    #expect(abs(moments.variances[59] - whole) < 1e-3 * whole)
  }

  // statsforecast 2.1.1: ADIDA(), IMAPA(), CrostonSBA(), TSB(0.1, 0.1), CrostonClassic() .forecast(y=y, h=1).
  @Test(
    "methods for counts that are mostly zero give what statsforecast gives",
    arguments: [
      (IntermittentKind.adida, 0.7965303456662518), (.imapa, 0.7006563343435211),
      (.sba, 0.7516809190178303), (.croston, 0.7912430726503478),
    ])
  func intermittent(kind: IntermittentKind, expected: Double) throws {
    let values: [Double] = [
      0, 0, 3, 0, 0, 0, 1, 0, 2, 0, 0, 5, 0, 0, 0, 0, 2, 0, 1, 0, 0, 0, 4, 0, 0, 1, 0, 0, 0, 2,
    ]
    #expect(abs(try #require(kind.rate(values)) - expected) < 1e-7)
    #expect(kind.rate([1, -1]) == nil && kind.rate([0, 0]) == nil)
    #expect(abs(try #require(kind.rate([3])) - (kind == .sba ? 2.85 : 3)) < 1e-12)
  }
}
