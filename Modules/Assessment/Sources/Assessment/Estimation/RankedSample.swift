import Glibc

/// A group's records by rising value with their weights: what quantiles and inequality are read off.
///
/// Influences stand in the order of the records here, without the weight: the variance of a statistic
/// is that of the weighted sum of its influences.
struct RankedSample: Sendable {
  /// The records, as the caller numbers them.
  var records: [Int32]
  /// Their values, rising.
  var values: [Double]
  /// Their weights, all positive.
  var weights: [Double]

  /// Makes a sample of records that are in order already.
  init(records: [Int32], values: [Double], weights: [Double]) {
    self.records = records
    self.values = values
    self.weights = weights
  }

  /// How many records there are.
  var count: Int { values.count }

  /// The sum of weights.
  var population: Double { weights.reduce(0, +) }

  /// The sum of weight times value.
  var total: Double {
    var sum = 0.0
    for index in values.indices { sum += weights[index] * values[index] }
    return sum
  }

  /// The sums of weights up to each record.
  var cumulated: [Double] {
    var sum = 0.0
    return weights.map { weight in
      sum += weight
      return sum
    }
  }

  /// The sample with other weights, without the records that have none.
  func weighted(_ weight: (Int32) -> Double) -> RankedSample {
    var sample = RankedSample(records: [], values: [], weights: [])
    sample.records.reserveCapacity(count)
    sample.values.reserveCapacity(count)
    sample.weights.reserveCapacity(count)
    for index in records.indices {
      let weight = weight(records[index])
      guard weight > 0 else { continue }
      sample.records.append(records[index])
      sample.values.append(values[index])
      sample.weights.append(weight)
    }
    return sample
  }

  /// Whether a value is negative, which some measures of inequality cannot have.
  var hasNegative: Bool { (values.first ?? 0) < 0 }
}

/// How a quantile is read off the weighted distribution; the names are those of R's `survey`.
public enum QuantileRule: String, Sendable, Codable, CaseIterable {
  /// The smallest value with a share of weight up to it of at least p.
  case math
  /// As `math`, and the middle to the next value where the share is exactly p.
  case school
  /// Between values in a straight line, Hyndman and Fan's seventh with weights.
  case hf7
}

extension RankedSample {
  /// Quantiles of a sample, with what is computed once for all of them.
  struct Quantiles {
    private let values: [Double]
    private let cumulated: [Double]
    private let rule: QuantileRule
    /// The sum of weights.
    let population: Double

    init(_ sample: RankedSample, _ rule: QuantileRule) {
      values = sample.values
      cumulated = sample.cumulated
      population = cumulated.last ?? 0
      self.rule = rule
    }

    /// The quantile at p; NaN outside (0, 1] and where there is no record.
    func callAsFunction(_ p: Double) -> Double {
      guard p > 0 || rule == .hf7 && p >= 0, p <= 1, let last = values.last else { return .nan }
      if rule == .hf7 { return interpolated(p) }
      let wanted = p * population
      // A share that equals p up to rounding reaches it.
      let place = firstPlace(reaching: wanted * (1 - Self.rounding))
      guard place < values.count else { return last }
      let isExact = (cumulated[place] - wanted).magnitude <= wanted * Self.rounding
      guard rule == .school, isExact, place + 1 < values.count else { return values[place] }
      return (values[place] + values[place + 1]) / 2
    }

    private static let rounding = 1e-13

    private func firstPlace(reaching wanted: Double) -> Int {
      var low = 0
      var high = cumulated.count
      while low < high {
        let middle = (low + high) / 2
        if cumulated[middle] < wanted { low = middle + 1 } else { high = middle }
      }
      return low
    }

    /// The line through the points (weight before a record, value), up to the last but one's weight.
    private func interpolated(_ p: Double) -> Double {
      guard values.count > 1 else { return values[0] }
      let wanted = p * cumulated[values.count - 2]
      let next = firstPlace(reaching: wanted)
      guard next < values.count - 1 else { return values[values.count - 1] }
      let before = next == 0 ? 0 : cumulated[next - 1]
      let share = (wanted - before) / (cumulated[next] - before)
      return values[next] + share * (values[next + 1] - values[next])
    }
  }

  /// The influences of the share of records up to a value, and that share.
  func share(upTo value: Double) -> (share: Double, influence: [Double]) {
    let population = population
    var below = 0.0
    for index in values.indices where values[index] <= value { below += weights[index] }
    let share = below / population
    return (share, values.map { (($0 <= value ? 1 : 0) - share) / population })
  }

  /// The density at a value by a Gaussian kernel of width s N^(-1/5), s being the weighted standard
  /// deviation and N the sum of weights (Deville, Survey Methodology 25, 1999).
  /// - Parameter power: 0 for the density, 1 for that of the values' total over the population.
  func density(at point: Double, valuesToPower power: Int = 0) -> Double {
    let population = population
    let mean = total / population
    var squares = 0.0
    for index in values.indices {
      squares += weights[index] * (values[index] - mean) * (values[index] - mean)
    }
    let width = (squares / population).squareRoot() * pow(population, -0.2)
    guard width > 0 else { return .nan }
    var sum = 0.0
    for index in values.indices {
      let distance = (point - values[index]) / width
      guard distance.magnitude < 40 else { continue }
      sum += weights[index] * exp(-0.5 * distance * distance) * (power == 0 ? 1 : values[index])
    }
    return sum / (width * population * (2 * Double.pi).squareRoot())
  }
}
