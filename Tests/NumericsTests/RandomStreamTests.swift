import Numerics
import Testing

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

  @Test("SplitMix64 gives the published first numbers for the seed 1234567")
  func generator() {
    var generator = SplitMix64(seed: 1_234_567)
    let numbers = (0..<3).map { _ in generator.next() }
    #expect(
      numbers == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }
}
