import Foresight
import IntegrationModel
import Numerics
import Testing

@Suite("Nowcasts")
struct NowcastTests {
  /// Three series of one factor; the first ends two steps before the others.
  private static func made(steps: Int = 200) -> (series: [[Double]], hidden: [Double]) {
    var random = RandomStream(seed: 11)
    var factor = 0.0
    var series: [[Double]] = [[], [], []]
    for _ in 0..<steps {
      factor = 0.7 * factor + random.normal()
      series[0].append(10 + 2 * factor + 0.5 * random.normal())
      series[1].append(-3 + factor + 0.5 * random.normal())
      series[2].append(100 - 5 * factor + 3 * random.normal())
    }
    let hidden = Array(series[0].suffix(2))
    series[0][steps - 2] = .nan
    series[0][steps - 1] = .nan
    series[1][50] = .nan
    return (series, hidden)
  }

  @Test("The likelihood never falls, and persistence is found again")
  func fit() throws {
    let found = try FactorNowcast(Self.made().series)
    #expect(zip(found.likelihoods, found.likelihoods.dropFirst()).allSatisfy { $1 >= $0 - 1e-8 })
    #expect(abs(found.persistence - 0.7) < 0.12)
    #expect(found.loadings[0] * found.loadings[1] > 0 && found.loadings[0] * found.loadings[2] < 0)
  }

  @Test("Missing ends are near what they turn out to be, within their deviation")
  func ragged() throws {
    let (series, hidden) = Self.made()
    let found = try FactorNowcast(series)
    for (place, value) in zip([198, 199], hidden) {
      #expect(abs(found.expected[0][place] - value) < 3 * found.deviations[0][place])
      #expect(found.deviations[0][place] < 1.6)
    }
  }

  @Test("News adds up to the change of the nowcast")
  func news() throws {
    let (series, _) = Self.made()
    var old = series
    old[1][199] = .nan
    old[2][199] = .nan
    let news = try FactorNowcast.news(from: old, to: series, series: 0, step: 199)
    let before = try FactorNowcast(old).expected[0][199]
    let after = try FactorNowcast(series).expected[0][199]
    #expect(abs(news.revision + news.bySeries.reduce(0, +) - (after - before)) < 1e-6)
    #expect(news.bySeries[0] == 0 && news.bySeries[1] != 0)
  }

  @Test("One series, short, constant or uneven ones are refused")
  func refused() {
    let ramp = (0..<20).map(Double.init)
    for series in [
      [ramp], [ramp, Array(repeating: 1, count: 20)], [ramp, Array(ramp.prefix(5))],
      [Array(ramp.prefix(4)), Array(ramp.prefix(4))],
    ] {
      #expect(throws: ArraigoError.self) { try FactorNowcast(series) }
    }
  }

  @Test("Counts that grow by factors are watched on their logarithm, with bands above zero")
  func logarithmic() {
    var random = RandomStream(seed: 2)
    var values: [Double] = []
    var level = 50.0
    for _ in 0..<60 {
      level *= 1 + 0.2 * random.normal()
      values.append(level.rounded())
    }
    let chart = ControlChart(values + [level * 20], isLogarithmic: true)
    #expect(chart.observations.allSatisfy { $0.wide.lowerBound > -1 })
    #expect(chart.observations.last?.level == .alarm)
  }
}
