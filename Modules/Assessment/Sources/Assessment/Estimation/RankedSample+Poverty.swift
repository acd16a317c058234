import Glibc

/// Below which value a record is poor.
public enum PovertyThreshold: Sendable, Equatable {
  /// A fixed line.
  case fixed(Double)
  /// A factor times a quantile of the whole file.
  case ofQuantile(factor: Double, p: Double)
  /// A factor times the mean of the whole file.
  case ofMean(factor: Double)
}

extension RankedSample {
  /// A relative line of this sample with the influence of each of its records.
  func line(_ threshold: PovertyThreshold) -> LinearisedValue {
    switch threshold {
    case .fixed(let line): return LinearisedValue(value: line, influence: [])
    case .ofMean(let factor):
      let population = population
      let mean = total / population
      return LinearisedValue(
        value: factor * mean, influence: values.map { factor * ($0 - mean) / population })
    case .ofQuantile(let factor, let p):
      let quantiles = Quantiles(self, .math)
      let quantile = quantiles(p)
      let slope = -factor / (density(at: quantile) * quantiles.population)
      return LinearisedValue(
        value: factor * quantile, influence: values.map { slope * (($0 <= quantile ? 1 : 0) - p) })
    }
  }

  /// Foster, Greer and Thorbecke's measure of an order: the mean of ((z − y)/z)^a over the poor,
  /// y < z. The share of the poor (0), the gap (1), its severity (2).
  ///
  /// Gives the influence of a fixed line and the derivative by the line, which is the density at the
  /// line for the share of the poor.
  func poverty(_ order: Double, line: Double) -> (LinearisedValue, byLine: Double) {
    guard line > 0, count > 0 else { return (.none, .nan) }
    let population = population
    let depths = values.map { value -> Double in
      guard value < line else { return 0 }
      return order == 0 ? 1 : pow((line - value) / line, order)
    }
    let mean = zip(weights, depths).reduce(0) { $0 + $1.0 * $1.1 } / population
    var slope = 0.0
    if order == 0 {
      slope = density(at: line)
    } else {
      for index in values.indices where values[index] < line {
        let value = values[index]
        slope += weights[index] * order * pow(1 - value / line, order - 1) * value / (line * line)
      }
      slope /= population
    }
    return (
      LinearisedValue(value: mean, influence: depths.map { ($0 - mean) / population }), slope
    )
  }
}
