import Foresight
import IntegrationModel
import Testing

@Suite("Time series")
struct TimeSeriesTests {
  @Test("an indicator's gaps are missing values, not zeros")
  func gapsAreMissing() throws {
    let series = try IndicatorSeries(
      "net_migration", country: "PE", unit: "persons", frequency: .annual,
      observations: [
        Observation(Period(year: 2001), 5), Observation(Period(year: 2004), 7),
      ],
      provenance: SeriesProvenance(publisher: "INEI", source: "test"))
    let values = try TimeSeries(series)
    #expect(values.count == 4)
    #expect(!values.isComplete)
    #expect(values.values[0] == 5 && values.values[1].isNaN && values.values[3] == 7)
    #expect(values.time(at: 5).description == "2006")
  }

  @Test(
    "the future goes on in the calendar",
    arguments: [("2021", "2024"), ("2021-Q3", "2022-Q2"), ("2021-11", "2022-02")])
  func future(from: String, to: String) throws {
    let point = try #require(TimePoint(from))
    #expect(point.advanced(by: 3).description == to)
    #expect(point.advanced(by: 3).ordinal == point.ordinal + 3)
  }
}

@Suite("Random stream")
struct RandomStreamTests {
  @Test("gives the published numbers of xoshiro256** and SplitMix64 for seed 0")
  func published() {
    // SplitMix64 of 0 begins e220a8397b1dcdaf 6e789e6aa1b965f4 06c45d188009454f f88bb8a8724c81ec.
    var stream = RandomStream(seed: 0)
    let first = stream.next()
    let product = (0x6e78_9e6a_a1b9_65f4 as UInt64) &* 5
    #expect(first == ((product << 7) | (product >> 57)) &* 9)
  }

  @Test("splits into streams that do not depend on use")
  func splits() {
    var used = RandomStream(seed: 7)
    _ = used.next()
    var one = used.split(3)
    var two = RandomStream(seed: 7).split(3)
    var other = RandomStream(seed: 7).split(4)
    let number = one.next()
    #expect(number == two.next())
    #expect(number != other.next())
  }

  @Test("draws have the mean and variance of their distribution")
  func moments() {
    var stream = RandomStream(seed: 42)
    let count = 40_000
    func moments(_ draw: () -> Double) -> (Double, Double) {
      var sum = 0.0
      var squares = 0.0
      for _ in 0..<count {
        let x = draw()
        sum += x
        squares += x * x
      }
      let mean = sum / Double(count)
      return (mean, squares / Double(count) - mean * mean)
    }
    let normal = moments { stream.normal(mean: 2, deviation: 3) }
    #expect(abs(normal.0 - 2) < 0.06 && abs(normal.1 - 9) < 0.3)
    let gamma = moments { stream.gamma(shape: 0.7, rate: 2) }
    #expect(abs(gamma.0 - 0.35) < 0.01 && abs(gamma.1 - 0.175) < 0.01)
    let t = moments { stream.studentT(freedom: 8) }
    #expect(abs(t.0) < 0.03 && abs(t.1 - 8.0 / 6) < 0.06)
    let cut = moments { stream.truncatedNormal(mean: 0, deviation: 1, within: 1...2) }
    // E = (phi(1) - phi(2)) / (Phi(2) - Phi(1)).
    #expect(abs(cut.0 - 1.383_174) < 0.01)
  }
}

@Suite("Distributions")
struct DistributionTests {
  @Test(
    "normal quantiles are R's qnorm",
    arguments: [
      (0.975, 1.959_963_984_540_054), (0.9, 1.281_551_565_544_600_5),
      (1e-10, -6.361_340_902_404_056),
      (0.3, -0.524_400_512_708_041),
    ])
  func normal(probability: Double, point: Double) {
    #expect(abs(Normal.quantile(probability) - point) < 1e-13 * max(1, abs(point)) * 10)
    #expect(abs(Normal.probability(below: point) - probability) < 1e-14)
  }

  @Test(
    "Student quantiles are R's qt",
    arguments: [
      (0.975, 5.0, 2.570_581_835_636_314), (0.975, 143.0, 1.976_692_198_046_086_6),
      (0.05, 1.0, -6.313_751_514_675_043),
    ])
  func student(probability: Double, freedom: Double, point: Double) {
    #expect(abs(StudentT.quantile(probability, freedom: freedom) - point) < 1e-9)
  }
}
