import Glibc
import IntegrationModel
import Numerics
import Testing

@testable import Foresight

/// What a series cannot bear has one answer, told in the notes.
@Suite("Difficult series")
struct SeriesTrapTests {
  private func forecast(
    _ values: [Double], _ method: ForecastMethod = .combination, period: Int = 1
  )
    throws -> Forecast
  {
    try Forecaster(horizon: 3).forecast(
      TimeSeries("trap", values: values, frequency: period), by: method)
  }

  @Test("a constant series goes on with bands of no width", arguments: [0.0, 5, -2])
  func constant(value: Double) throws {
    let made = try forecast([Double](repeating: value, count: 12))
    #expect(made.points == [value, value, value])
    #expect(made.band(0.95)?.low == made.points && made.notes == ["constant_series"])
  }

  @Test("a straight line goes on")
  func line() throws {
    let made = try forecast((0..<15).map { 3 + 2 * Double($0) })
    #expect(made.points == [33, 35, 37] && made.notes == ["straight_line"])
  }

  @Test("one value has no bands; two to four give the last value")
  func few() throws {
    let one = try forecast([7])
    #expect(one.points == [7, 7, 7] && one.bands.isEmpty && one.notes == ["single_value"])
    for values in [[7.0, 9], [7, 9, 8], [7, 9, 8, 12]] {
      let made = try forecast(values)
      #expect(made.points == [Double](repeating: values[values.count - 1], count: 3))
      #expect(made.notes == ["short_series_last_value"])
    }
  }

  @Test("every method answers every length with finite numbers")
  func everyLength() throws {
    var stream = RandomStream(seed: 3)
    let values = (0..<40).map { 20 + 0.3 * Double($0) + stream.normal() }
    for count in [1, 2, 3, 4, 5, 7, 9, 12, 20, 40] {
      for method in ForecastMethod.named {
        for period in [1, 4] {
          let made = try forecast(Array(values.prefix(count)), method, period: period)
          #expect(made.points.count == 3, "\(method.name) of \(count)")
          let isFinite = made.points.allSatisfy { $0.isFinite }
          #expect(isFinite, "\(method.name) of \(count)")
        }
      }
    }
  }

  @Test("negative values and values around zero are forecast without multiplicative models")
  func negative() throws {
    var stream = RandomStream(seed: 4)
    let values = (0..<25).map { _ in stream.normal(mean: -1, deviation: 3) }
    let average = try #require(ETSAverage(values, period: 1))
    let isAdditive = average.fits.allSatisfy { $0.model.error == .additive }
    #expect(isAdditive)
    let made = try forecast(values)
    let isFinite = made.points.allSatisfy { $0.isFinite }
    #expect(isFinite)
  }

  @Test("gaps are filled, ends cut, and both are told")
  func missing() throws {
    let made = try forecast([.nan, 7, 9, .nan, 12, 13, 14, 13, 15, 17, 16, 18, .nan])
    #expect(
      made.notes.starts(with: [
        "leading_missing_dropped", "trailing_missing_dropped", "gaps_filled",
      ])
    )
    let ready = try ReadySeries(TimeSeries("gap", values: [1, .nan, .nan, 4]))
    #expect(ready.values == [1, 2, 3, 4])
  }

  @Test("a series without any value is refused by name")
  func empty() {
    #expect(throws: ArraigoError.self) { try forecast([.nan, .nan]) }
  }

  @Test("a break in the last value is told")
  func breakAtEnd() throws {
    var stream = RandomStream(seed: 5)
    let values = (0..<24).map { _ in 10 + stream.uniform() } + [80]
    let made = try forecast(values)
    let last = try forecast(values, .benchmark(.naive))
    #expect(made.notes.contains("break_at_end") && last.points == [80, 80, 80])
  }

  @Test("seasons of more than 24 steps are left out, of 24 kept")
  func longSeason() throws {
    let wave = (0..<120).map { place in place % 24 < 12 ? 10.0 + Double(place % 5) : 30 }
    let kept = try #require(ETSAverage(wave, period: 24))
    let isKept = kept.fits.allSatisfy { $0.model.season != .none }
    #expect(isKept)
    let left = ETSModel.candidates(period: 52, isPositive: true)
    let isLeft = left.allSatisfy { $0.season == .none }
    #expect(isLeft)
  }

  @Test("a season too long for the models is taken out before and put back")
  func longSeasonTakenOut() throws {
    var stream = RandomStream(seed: 6)
    let wave = (0..<52).map { 20 * sin(2 * Double.pi * Double($0) / 52) }
    let values = (0..<160).map { 100 + wave[$0 % 52] + stream.normal() }
    for method in [ForecastMethod.ets, .bestETS] {
      let made = try forecast(values, method, period: 52)
      #expect(made.notes == ["season_taken_out_before"] && made.deviations.count == 3)
      for (step, point) in made.points.enumerated() {
        #expect(abs(point - 100 - wave[(160 + step) % 52]) < 4)
      }
    }
    let noise = (0..<160).map { _ in 100 + stream.normal() }
    let plain = try forecast(noise, .ets, period: 52)
    #expect(plain.notes == ["season_left_out"])
  }

  @Test("a season that the values are too few for is left out, and long series are told")
  func seasonLeftOut() throws {
    var stream = RandomStream(seed: 7)
    let values = (0..<20).map { _ in 100 + stream.normal() }
    let session = ForecastSession(values, period: 12, horizon: 2)
    #expect(session.forecast(.arima).notes == ["season_left_out"])
    #expect(session.forecast(.ets).notes == [])
    #expect(
      ForecastSession(Array(values.prefix(16)), period: 12, horizon: 2).forecast(.ets).notes
        == ["season_left_out"])
    let long = ForecastSession((0..<1_300).map(Double.init), period: 1, horizon: 2)
    #expect(long.leftOut(by: .arima) == ["orders_from_last_1200_values"])
    #expect(long.leftOut(by: .ets) == [])
  }

  @Test("scaling the values scales the forecast")
  func scaling() throws {
    let (period, values) = ReferenceSeries.gas
    let plain = try forecast(values, .ets, period: period)
    let scaled = try forecast(values.map { $0 * 1e6 }, .ets, period: period)
    for (one, other) in zip(plain.points, scaled.points) {
      #expect(abs(other / 1e6 - one) < 1e-3 * abs(one))
    }
  }
}
