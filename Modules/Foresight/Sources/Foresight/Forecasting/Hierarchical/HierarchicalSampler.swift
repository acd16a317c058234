import Glibc
import Numerics

/// The Gibbs sampler of ``HierarchicalAR``: every draw in closed form but that of the shape `a`.
struct HierarchicalSampler {
  private struct Member {
    /// The last known value.
    var last: Double
    /// The pairs of neighbours that are both known.
    var pairs: [(before: Double, after: Double)]
    /// The relative precision of each pair's error; 1 for normal errors.
    var precisions: [Double]
    var mean = 0.0
    var phi = 0.5
    var variance = 0.01
  }

  private var members: [Member]
  private let tails: HierarchicalAR.Tails
  private var stream: RandomStream
  private var worldMean = 0.0
  private var worldVariance = 0.01
  private var shape = 2.0
  private var rate = 0.01

  /// The mean of a series lies within two of the largest rates.
  private static let reach = 2.0
  private static let freedom = 4.0

  init(_ series: [[Double]], tails: HierarchicalAR.Tails, seed: UInt64) {
    self.tails = tails
    stream = RandomStream(seed: seed)
    members = series.map { values in
      var pairs: [(before: Double, after: Double)] = []
      for place in values.indices.dropFirst()
      where values[place].isFinite && values[place - 1].isFinite {
        pairs.append((values[place - 1], values[place]))
      }
      let known = values.filter(\.isFinite)
      var member = Member(
        last: known.last ?? 0, pairs: pairs,
        precisions: [Double](repeating: 1, count: pairs.count))
      member.mean = known.reduce(0, +) / Double(max(known.count, 1))
      let squares = pairs.reduce(0) { $0 + ($1.after - $1.before) * ($1.after - $1.before) }
      member.variance = max(squares / Double(max(pairs.count, 1)), 1e-6)
      return member
    }
  }

  /// Draws every unknown once, given the others.
  mutating func sweep() {
    for one in members.indices {
      var member = members[one]
      draw(&member)
      members[one] = member
    }
    drawWorld()
    drawVariances()
  }

  private mutating func draw(_ member: inout Member) {
    // The mean: precision sum w (1 - phi)^2 / sigma^2 + 1 / tau^2.
    var weight = 1 / worldVariance
    var sum = worldMean / worldVariance
    let pull = 1 - member.phi
    for (pair, precision) in zip(member.pairs, member.precisions) {
      let w = precision / member.variance
      weight += w * pull * pull
      sum += w * pull * (pair.after - member.phi * pair.before)
    }
    member.mean = stream.normal(mean: sum / weight, deviation: (1 / weight).squareRoot())

    // The autoregression: normal about least squares, within 0 and 1.
    var squares = 0.0
    var cross = 0.0
    for (pair, precision) in zip(member.pairs, member.precisions) {
      let before = pair.before - member.mean
      squares += precision * before * before
      cross += precision * before * (pair.after - member.mean)
    }
    member.phi =
      squares > 1e-12
      ? stream.truncatedNormal(
        mean: cross / squares, deviation: (member.variance / squares).squareRoot(), within: 0...1)
      : stream.uniform()

    // The variance: gamma for its inverse, floored as in the original.
    var errors = 0.0
    for place in member.pairs.indices {
      let pair = member.pairs[place]
      let error = pair.after - member.mean - member.phi * (pair.before - member.mean)
      if tails == .student {
        member.precisions[place] = stream.gamma(
          shape: (Self.freedom + 1) / 2,
          rate: (Self.freedom + error * error / member.variance) / 2)
      }
      errors += member.precisions[place] * error * error
    }
    let precision = stream.gamma(
      shape: shape + Double(member.pairs.count) / 2, rate: rate + errors / 2)
    member.variance = max(1 / precision, 1e-8)
  }

  private mutating func drawWorld() {
    let count = Double(members.count)
    let mean = members.reduce(0) { $0 + $1.mean } / count
    worldMean = stream.truncatedNormal(
      mean: mean, deviation: (worldVariance / count).squareRoot(), within: -Self.reach...Self.reach)
    let squares = members.reduce(0) { $0 + ($1.mean - worldMean) * ($1.mean - worldMean) }
    // tau is uniform: its square is inverse gamma, with one series kept proper by a small addition.
    let drawn = stream.gamma(
      shape: max((count - 1) / 2, 0.5), rate: max(squares / 2, 1e-8))
    worldVariance = min(max(1 / drawn, 1e-8), Self.reach * Self.reach)
  }

  private mutating func drawVariances() {
    let count = Double(members.count)
    let inverses = members.reduce(0) { $0 + 1 / $1.variance }
    rate = stream.gamma(shape: shape * count + 1, rate: inverses)
    // The shape by a random walk within 1 and 10.
    let logs = members.reduce(0) { $0 - log($1.variance) }
    func density(_ a: Double) -> Double {
      count * (a * log(rate) - lgamma(a).0) + (a - 1) * logs
    }
    let proposal = shape + (stream.uniform() - 0.5) * 0.6
    guard (1...10).contains(proposal) else { return }
    if log(stream.uniform()) < density(proposal) - density(shape) { shape = proposal }
  }

  /// One future of a series by the numbers drawn last.
  mutating func path(_ one: Int, horizon: Int) -> [Double] {
    let member = members[one]
    let deviation = member.variance.squareRoot()
    var value = member.last
    return (0..<horizon).map { _ in
      let error =
        tails == .student ? stream.studentT(freedom: Self.freedom) : stream.normal()
      value = member.mean + member.phi * (value - member.mean) + deviation * error
      return value
    }
  }
}
