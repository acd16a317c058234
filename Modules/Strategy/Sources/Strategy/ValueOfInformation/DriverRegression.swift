#if canImport(Glibc)
import Glibc
#endif

/// Regression of many outcomes on one driver by natural cubic splines, their pieces chosen by
/// generalised cross-validation.
struct DriverRegression {
  /// Orthonormal columns under the weights: constant, line, then the curve's bends.
  private let columns: [[Double]]
  private let weights: [Double]
  /// How many columns each candidate model has, rising.
  private let sizes: [Int]

  /// - Parameters:
  ///   - values: Of the driver, by draw.
  ///   - weights: Of the draws.
  ///   - most: The most knots.
  init(_ values: [Double], weights: [Double], knots most: Int = 5) {
    self.weights = weights
    let distinct = Set(values).sorted()
    // A knot for every ten draws at most: fewer could not tell a bend from chance.
    let knots = max(0, min(most, distinct.count - 1, values.count / 10))
    var raw = [Array(repeating: 1.0, count: values.count)]
    if distinct.count > 1, let least = distinct.first, let most = distinct.last {
      let scaled = values.map { ($0 - least) / (most - least) }
      raw.append(scaled)
      raw += Self.bends(scaled, knots: knots)
    }
    columns = Self.orthonormal(raw, weights)
    sizes = Array(1...max(1, columns.count))
  }

  /// The truncated-power basis of natural cubic splines (Hastie, Tibshirani and Friedman, The
  /// Elements of Statistical Learning, 5.2.1), with knots at quantiles.
  private static func bends(_ values: [Double], knots count: Int) -> [[Double]] {
    guard count >= 3 else { return [] }
    let sorted = Array(Set(values)).sorted()
    let knots = (0..<count).map { at in
      sorted[Int((Double(at) / Double(count - 1) * Double(sorted.count - 1)).rounded())]
    }
    let last = knots[count - 1]
    func cube(_ value: Double) -> Double { value > 0 ? value * value * value : 0 }
    func part(_ value: Double, _ knot: Double) -> Double {
      (cube(value - knot) - cube(value - last)) / (last - knot)
    }
    return (0..<count - 2).map { at in
      values.map { part($0, knots[at]) - part($0, knots[count - 2]) }
    }
  }

  /// Gram and Schmidt's, twice for accuracy; what depends on columns before is left out.
  private static func orthonormal(_ raw: [[Double]], _ weights: [Double]) -> [[Double]] {
    var columns: [[Double]] = []
    for column in raw {
      var rest = column
      let size = product(column, column, weights).squareRoot()
      for _ in 0..<2 {
        for other in columns {
          let part = product(rest, other, weights)
          for at in rest.indices { rest[at] -= part * other[at] }
        }
      }
      let length = product(rest, rest, weights).squareRoot()
      guard length > 1e-9 * size else { continue }
      columns.append(rest.map { $0 / length })
    }
    return columns
  }

  private static func product(_ one: [Double], _ other: [Double], _ weights: [Double]) -> Double {
    var sum = 0.0
    for at in one.indices { sum += one[at] * other[at] * weights[at] }
    return sum
  }

  /// What is expected of an outcome given the driver, by draw.
  func fitted(_ outcome: [Double]) -> [Double] {
    let whole = Self.product(outcome, outcome, weights)
    let draws = Double(outcome.count)
    var (explained, best) = (0.0, (size: 1, score: Double.infinity))
    let parts = columns.map { Self.product(outcome, $0, weights) }
    for size in sizes {
      explained += parts[size - 1] * parts[size - 1]
      let left = max(0, whole - explained)
      let room = 1 - Double(size) / draws
      guard room > 0 else { break }
      let score = left / (room * room)
      // A hair better is no better: what is explained already stays as simple as it is.
      if score < best.score * (1 - 1e-9) { best = (size, score) }
    }
    var fitted = Array(repeating: 0.0, count: outcome.count)
    for at in 0..<best.size {
      for draw in fitted.indices { fitted[draw] += parts[at] * columns[at][draw] }
    }
    return fitted
  }
}
