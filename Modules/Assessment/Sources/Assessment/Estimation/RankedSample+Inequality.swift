import Glibc

/// A statistic of a distribution with the influence of each record on it.
struct LinearisedValue {
  /// The statistic; NaN where the sample gives none.
  var value: Double
  /// The influence of each record, in the order of the sample.
  var influence: [Double]

  /// No value.
  static let none = LinearisedValue(value: .nan, influence: [])
}

extension RankedSample {
  /// The variance between records, times n/(n − 1).
  func variance() -> LinearisedValue {
    guard count > 1 else { return .none }
    let population = population
    let mean = total / population
    let factor = Double(count) / Double(count - 1)
    let squares = values.map { ($0 - mean) * ($0 - mean) * factor }
    let value = zip(weights, squares).reduce(0) { $0 + $1.0 * $1.1 } / population
    return LinearisedValue(value: value, influence: squares.map { ($0 - value) / population })
  }

  /// The Gini coefficient, with the influence function of Langel and Tillé (Journal of the Royal
  /// Statistical Society A 176, 2013).
  func gini() -> LinearisedValue {
    let weight = population
    let sum = total
    guard sum > 0 else { return .none }
    let cumulated = cumulated
    var rankedSum = 0.0
    for index in values.indices { rankedSum += weights[index] * cumulated[index] * values[index] }
    let centre = 2 * rankedSum - sum
    var cumulatedSum = 0.0
    let influence = values.indices.map { index in
      let value = values[index]
      cumulatedSum += weights[index] * value
      let spread = sum - cumulatedSum + weights[index] * value + cumulated[index] * value
      return (2 * spread - value) / (weight * sum) - centre * value / (weight * sum * sum)
        - centre / (weight * weight * sum)
    }
    return LinearisedValue(value: centre / (weight * sum) - 1, influence: influence)
  }

  /// Atkinson's index with an aversion to inequality; positive values only.
  func atkinson(_ aversion: Double) -> LinearisedValue {
    guard let lowest = values.first, lowest > 0, aversion > 0 else { return .none }
    let population = population
    let mean = total / population
    if aversion == 1 {
      // The geometric mean over the mean.
      let logMean = weightedSum { log($0) } / population
      let ratio = exp(logMean) / mean
      return LinearisedValue(
        value: 1 - ratio,
        influence: values.map { value in
          ratio * ((value - mean) / mean - (log(value) - logMean)) / population
        })
    }
    let power = 1 - aversion
    let moment = weightedSum { pow($0, power) } / population
    let equal = pow(moment, 1 / power)
    return LinearisedValue(
      value: 1 - equal / mean,
      influence: values.map { value in
        let ofMoment = (pow(value, power) - moment) / population
        let ofMean = (value - mean) / population
        return -equal / moment * ofMoment / (power * mean) + equal * ofMean / (mean * mean)
      })
  }

  /// The generalised entropy of an order: 0 is the mean log deviation, 1 Theil's index, 2 half the
  /// squared coefficient of variation; positive values only.
  func entropy(_ order: Double) -> LinearisedValue {
    guard let lowest = values.first, lowest > 0 else { return .none }
    let population = population
    let sum = total
    let mean = sum / population
    if order == 0 {
      let logMean = weightedSum { log($0) } / population
      return LinearisedValue(
        value: log(mean) - logMean,
        influence: values.map { ($0 / mean - 1 - log($0) + logMean) / population })
    }
    if order == 1 {
      let logSum = weightedSum { $0 * log($0) }
      return LinearisedValue(
        value: logSum / sum - log(mean),
        influence: values.map { value in
          value * log(value) / sum - logSum * value / (sum * sum) - (value / sum - 1 / population)
        })
    }
    let moment = weightedSum { pow($0 / mean, order) } / population
    let scale = 1 / (order * order - order)
    return LinearisedValue(
      value: (moment - 1) * scale,
      influence: values.map { value in
        (pow(value / mean, order) - moment - order * moment * (value - mean) / mean) * scale
          / population
      })
  }

  /// What the richest fifth has over what the poorest fifth has (S80/S20; Langel and Tillé, Metrika
  /// 73, 2011; the kernel estimate stands for the income at a quintile times its density).
  func fifthsRatio() -> LinearisedValue {
    let quantiles = Quantiles(self, .math)
    let (poor, rich) = (quantiles(0.2), quantiles(0.8))
    let (low, high) = (total(upTo: poor), total(upTo: rich))
    guard low > 0 else { return .none }
    let top = total - high
    func influence(_ value: Double, _ limit: Double, _ p: Double, _ slope: Double) -> Double {
      let isBelow = value <= limit ? 1.0 : 0
      return value * isBelow - slope * (isBelow - p)
    }
    let slopes = [poor, rich].map { limit in
      density(at: limit, valuesToPower: 1) / density(at: limit)
    }
    return LinearisedValue(
      value: top / low,
      influence: values.map { value in
        let ofLow = influence(value, poor, 0.2, slopes[0])
        let ofHigh = influence(value, rich, 0.8, slopes[1])
        return ((value - ofHigh) * low - top * ofLow) / (low * low)
      })
  }

  /// The sum of weight times value up to a value.
  private func total(upTo limit: Double) -> Double {
    var sum = 0.0
    for index in values.indices where values[index] <= limit {
      sum += weights[index] * values[index]
    }
    return sum
  }

  /// The weighted sum of a function of the values.
  private func weightedSum(_ function: (Double) -> Double) -> Double {
    var sum = 0.0
    for index in values.indices { sum += weights[index] * function(values[index]) }
    return sum
  }
}
