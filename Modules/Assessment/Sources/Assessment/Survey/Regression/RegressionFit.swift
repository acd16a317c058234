import Glibc
import Numerics

/// A weighted regression: its coefficients and what their influences are made of.
struct RegressionFit {
  /// The coefficients.
  var coefficients: [Double]
  /// The inverse of X'WVX.
  var inverse: SquareMatrix
  /// Outcome less fitted value, by record.
  var residuals: [Double]
  /// Whether the steps came to rest.
  var isSettled: Bool

  /// Fits by least squares, or by iterated least squares for a logit (McCullagh and Nelder,
  /// Generalized Linear Models, 1989, section 2.5); nil where columns depend on each other.
  ///
  /// - Parameter leavesOutDependent: whether columns that those before them determine get the
  ///   coefficient 0 instead, as a level that none of the records has.
  init?(
    _ matrix: ModelMatrix, _ family: RegressionFamily, records: [Int32],
    leavesOutDependent: Bool = false, weight: (Int) -> Double
  ) {
    let count = matrix.count
    var coefficients = [Double](repeating: 0, count: count)
    var residuals = [Double](repeating: 0, count: records.count)
    var inverse = SquareMatrix(count: count)
    var isSettled = false
    if family == .logit { coefficients[0] = Self.start(matrix, records, weight) }
    var row = [Double](repeating: 0, count: count)
    var leftOut: [Int] = []
    for step in 0..<50 {
      var normal = SquareMatrix(count: count)
      var score = [Double](repeating: 0, count: count)
      for (place, record) in records.enumerated() {
        let at = Int(record)
        var predictor = 0.0
        for column in 0..<count {
          row[column] = matrix.columns[column][at]
          predictor += row[column] * coefficients[column]
        }
        let mean = family == .logit ? 1 / (1 + exp(-predictor)) : predictor
        residuals[place] = matrix.outcome[at] - mean
        let w = weight(at)
        let curvature = w * (family == .logit ? mean * (1 - mean) : 1)
        for first in 0..<count where row[first] != 0 {
          score[first] += w * row[first] * residuals[place]
          for second in 0...first { normal[first, second] += curvature * row[first] * row[second] }
        }
      }
      for first in 0..<count {
        for second in 0..<first { normal[second, first] = normal[first, second] }
      }
      if isSettled { break }
      if leavesOutDependent {
        if step == 0 {
          leftOut = SemidefiniteFactor(normal.values, count: count, tolerance: 1e-10).dependent
        }
        for column in leftOut {
          for other in 0..<count {
            normal[column, other] = 0
            normal[other, column] = 0
          }
          normal[column, column] = 1
        }
      }
      guard var solved = normal.inverse() else { return nil }
      for column in leftOut { solved[column, column] = 0 }
      inverse = solved
      let change = solved.times(score)
      for column in 0..<count { coefficients[column] += change[column] }
      // Least squares needs a second step only to take away what rounding left.
      let size = zip(change, coefficients).reduce(0) { worst, pair in
        max(worst, pair.0.magnitude / (pair.1.magnitude + 1e-6))
      }
      isSettled = family == .linear ? step == 1 : size < 1e-12
    }
    guard coefficients.allSatisfy(\.isFinite) else { return nil }
    self.coefficients = coefficients
    self.inverse = inverse
    self.residuals = residuals
    self.isSettled = isSettled
  }

  /// The log odds of the weighted share, as good a start as any.
  private static func start(
    _ matrix: ModelMatrix, _ records: [Int32], _ weight: (Int) -> Double
  ) -> Double {
    var (top, bottom) = (0.0, 0.0)
    for record in records {
      top += weight(Int(record)) * matrix.outcome[Int(record)]
      bottom += weight(Int(record))
    }
    let share = min(max(top / bottom, 1e-6), 1 - 1e-6)
    return log(share / (1 - share))
  }

  /// The influence of each record on a coefficient: a row of the inverse times x (y − μ).
  func influence(on coefficient: Int, _ matrix: ModelMatrix, _ records: [Int32]) -> [Double] {
    let factors = (0..<matrix.count).map { inverse[coefficient, $0] }
    return records.enumerated().map { place, record in
      var sum = 0.0
      for column in 0..<matrix.count {
        sum += factors[column] * matrix.columns[column][Int(record)]
      }
      return sum * residuals[place]
    }
  }
}
