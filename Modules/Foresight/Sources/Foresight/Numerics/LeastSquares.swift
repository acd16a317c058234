/// Least squares for a handful of columns, by Cholesky of the normal equations.
enum LeastSquares {
  /// The coefficients of the columns that come closest to the target; nil where the columns are
  /// not independent.
  static func solve(_ columns: [[Double]], _ target: [Double]) -> [Double]? {
    let count = columns.count
    var matrix = [Double](repeating: 0, count: count * count)
    var right = [Double](repeating: 0, count: count)
    for i in 0..<count {
      for j in 0...i {
        var sum = 0.0
        for t in target.indices { sum += columns[i][t] * columns[j][t] }
        matrix[i * count + j] = sum
        matrix[j * count + i] = sum
      }
      var sum = 0.0
      for t in target.indices { sum += columns[i][t] * target[t] }
      right[i] = sum
    }
    return Cholesky.solve(&matrix, right)
  }
}

/// Systems with a symmetric positive matrix.
enum Cholesky {
  /// Solves for one right side; the matrix, row by row, is overwritten by its factor.
  static func solve(_ matrix: inout [Double], _ right: [Double]) -> [Double]? {
    let count = right.count
    guard factor(&matrix, count) else { return nil }
    var x = right
    for i in 0..<count {
      for j in 0..<i { x[i] -= matrix[i * count + j] * x[j] }
      x[i] /= matrix[i * count + i]
    }
    for i in stride(from: count - 1, through: 0, by: -1) {
      for j in (i + 1)..<max(count, i + 1) { x[i] -= matrix[j * count + i] * x[j] }
      x[i] /= matrix[i * count + i]
    }
    return x
  }

  /// Replaces the lower triangle by the factor; false where the matrix is not positive.
  static func factor(_ matrix: inout [Double], _ count: Int) -> Bool {
    for j in 0..<count {
      var pivot = matrix[j * count + j]
      let scale = abs(pivot)
      for k in 0..<j { pivot -= matrix[j * count + k] * matrix[j * count + k] }
      guard pivot > 1e-13 * scale, pivot > 0 else { return false }
      let root = pivot.squareRoot()
      matrix[j * count + j] = root
      for i in (j + 1)..<max(count, j + 1) {
        var sum = matrix[i * count + j]
        for k in 0..<j { sum -= matrix[i * count + k] * matrix[j * count + k] }
        matrix[i * count + j] = sum / root
      }
    }
    return true
  }
}
